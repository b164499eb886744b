"""Everything that the two documents contain is shown: every address of the table `systems` is opened."""

import csv
import re

import pytest
from bookpages import page_of

from livingreview.paths import ROOT

with (ROOT / "data" / "systems.csv").open(encoding="utf-8", newline="") as file:
    SYSTEMS = list(csv.DictReader(file))


def plain(text: str) -> str:
    """Return a text without differences of spaces, dashes and capitals."""
    return re.sub(r"[–−]", "-", " ".join(text.split())).casefold()


def shown_at(book, address: str) -> str:
    """Return the text that stands at an address of a finished report."""
    file, _, anchor = address.partition("#")
    assert (book / file).is_file(), f"no {file}: write into data/systems.csv where it is shown now"
    if not anchor:
        return (book / file).read_text(encoding="utf-8")
    found = page_of(book, file).main.find(id=anchor)
    assert found, f"no #{anchor} in {file}: write into data/systems.csv where it is shown now"
    return found.get_text(" ")


def test_the_list_is_whole():
    assert [row["order"] for row in SYSTEMS] == [str(number) for number in range(1, 79)]


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda row: row["system_id"])
def test_what_the_documents_contain_stands_where_the_table_says(book, system):
    text = plain(shown_at(book, system["address"]))
    assert plain(system["words"]) in text, f"{system['address']} does not say {system['words']!r}"
