"""A record of any format found again in a later export, although the database changed something of it."""

import pytest
from import_cases import EXPORTS

from livingreview.records.duplicates import pairs
from livingreview.records.identity import KnownRecords, identifier, number_of
from livingreview.records.importing import read_export

NAMES = sorted(path.name for path in EXPORTS.iterdir() if path.name not in ("README.md", "search_log.csv"))


def initials(authors):
    parts = (name.partition(", ") for name in authors.split(";"))
    return ";".join(f"{family}{comma}{given[:1]}" for family, comma, given in parts)


def abbreviated(journal):
    return " ".join(word[:5] for word in journal.split())


def later(row, **cells):
    """Return a row with other cells, from another line of another file."""
    return row | {"file": "later.txt", "line": str(int(row["line"]) + 7)} | cells


CHANGES = {
    "nothing": lambda row: later(row),
    "the segment": lambda row: later(row, segment="In-Process"),
    "capitals and a stop": lambda row: later(row, title=row["title"].upper() + "."),
    "the DOI taken out": lambda row: later(row, doi=""),
    "a DOI put in": lambda row: later(row, doi=row["doi"] or "10.9999/later"),
    "abstract and keywords": lambda row: later(row, abstract="Another.", keywords="x;y"),
    "volume and issue taken out": lambda row: later(row, volume="", issue=""),
    "pages taken out": lambda row: later(row, pages=""),
    "the last page taken out": lambda row: later(row, pages=row["pages"].partition("-")[0]),
    "initials for given names": lambda row: later(row, authors=initials(row["authors"])),
    "further authors": lambda row: later(row, authors=row["authors"] + ";Further, F"),
    "the translated title": lambda row: later(row, title_translated="Another title"),
}
DOUBTFUL = {
    "the year": lambda row: later(row, year=str(int(row["year"]) + 1)),
    "a letter of the title": lambda row: later(row, title=row["title"][:5] + row["title"][6:]),
    "the journal's name": lambda row: later(row, journal=abbreviated(row["journal"])),
    "ahead of print, then in print": lambda row: later(
        row, year=str(int(row["year"]) + 1), volume="99", issue="9", pages="901-910"
    ),
}
"""Changes after which a record without a number may be another one."""


@pytest.fixture(params=NAMES)
def records(request):
    """Return the records of an export, with their identifiers."""
    rows, taken = [], set()
    for row in read_export(EXPORTS / request.param, request.param, "Some base").rows:
        taken.add(made := identifier(row, taken))
        rows.append({"record_id": made, "found_again": "", **row})
    return rows


def found(records, row):
    return (KnownRecords(records).match(row, set()) or {}).get("record_id")


@pytest.mark.parametrize("change", CHANGES)
def test_a_record_is_found_again_though_this_changed(records, change):
    for record in records:
        assert found(records, CHANGES[change](record)) == record["record_id"], record["title"]


@pytest.mark.parametrize("change", DOUBTFUL)
def test_a_number_leads_to_the_record_though_this_changed(records, change):
    for record in filter(number_of, records):
        assert found(records, DOUBTFUL[change](record)) == record["record_id"], record["title"]


@pytest.mark.parametrize("change", ["the year", "a letter of the title", "the journal's name"])
def test_a_record_in_doubt_is_the_same_one_or_makes_a_pair(records, change):
    for record in records:
        again = DOUBTFUL[change](record)
        assert found(records, again) == record["record_id"] or pairs([record, again]), record["title"]
