"""Works and findings that were added to those of the review: told from them, and whole."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from livingreview.evidence.added_works import added, of_review
from livingreview.paths import ROOT
from livingreview.tables.check import check_data

Row = dict[str, str]
WORK = {"ref_key": "chen2026", "ref_n": "", "locator": "", "title_as_listed": "A study"}
FINDING = {
    "finding_id": "chen2026_1", "order": "1001", "section": "", "level": "output", "level_blank_reason": "",
    "topic": "", "topic_blank_reason": "added_since", "locator": "chen2026 table 2 row 3", "refs": "chen2026",
    "refs_blank_reason": "", "citation": "", "citation_blank_reason": "added_since", "quantity_ids": "",
}  # fmt: skip


@pytest.fixture(scope="module")
def shipped(tmp_path_factory) -> Path:
    """Return a folder with the two tables and the one that they refer to."""
    folder = tmp_path_factory.mktemp("shipped")
    for name in ("references", "findings", "quantities"):
        for suffix in (".csv", ".yml"):
            shutil.copy(ROOT / "data" / f"{name}{suffix}", folder)
    return folder


@pytest.fixture
def faults(shipped) -> Callable[..., list[str]]:
    """Return what the checker says of one more work and finding, like the last but for some cells."""
    kept = {name: (shipped / f"{name}.csv").read_bytes() for name in ("references", "findings")}

    def check(work: Row, finding: Row) -> list[str]:
        append(shipped / "references.csv", WORK | work)
        append(shipped / "findings.csv", FINDING | finding)
        return [
            f"{fault.column}: {fault.rule}: {fault.found}, {fault.hint}"
            for fault in check_data(shipped)
            if Path(fault.file).stem in kept
        ]

    yield check
    for name, content in kept.items():
        (shipped / f"{name}.csv").write_bytes(content)


def append(path: Path, cells: Row) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        *_, last = reader
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, reader.fieldnames, lineterminator="\n").writerow(last | cells)


@pytest.mark.parametrize("place", ["abstract", "p. 4", "pp. 4-5", "§3.2 ¶1", "table 2 row 3", "figure 1"])
def test_a_work_without_a_place_in_the_list_and_a_finding_in_it_are_right(faults, place):
    assert faults({}, {"locator": f"chen2026 {place}"}) == []


@pytest.mark.parametrize(
    ("work", "finding", "said"),
    [
        ({"ref_n": "35"}, {}, "locator: added_since: a blank cell"),
        ({"locator": "review references 35"}, {}, "ref_n: added_since: a blank cell"),
        ({}, {"locator": "chen2062 p. 4"}, "locator: added_since: 'chen2062', did you mean chen2026?"),
        ({}, {"refs": "bie2024"}, "refs: added_since: 'bie2024', write chen2026 into refs"),
        ({}, {"section": "3.5"}, "section: added_since: '3.5', blank the section"),
        ({}, {"locator": "review §3.5 ¶1"}, "section: added_since: a blank cell"),
        ({}, {"locator": "chen2026 somewhere"}, "locator: pattern: 'chen2026 somewhere'"),
        ({}, {"locator": "chen2026"}, "locator: pattern: 'chen2026'"),
    ],
)
def test_what_is_half_of_the_review_is_a_fault(faults, work, finding, said):
    found = faults(work, finding)
    assert found and found[0].startswith(said), found


def test_rows_of_the_review_are_told_by_their_place():
    works = pd.DataFrame({"ref_key": ["a", "b"], "ref_n": [1, None]})
    assert of_review(works)["ref_key"].tolist() == ["a"] and added(works)["ref_key"].tolist() == ["b"]
    findings = pd.DataFrame(
        {"finding_id": ["x", "y"], "section": [None, "1"], "locator": ["b p. 1", "abstract"]}
    )
    assert of_review(findings)["finding_id"].tolist() == ["y"]
    assert len(of_review(pd.DataFrame({"key": [1, 2]}))) == 2
