"""Which record an export tells of: found again although fields changed, two where in doubt, none lost."""

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest
from import_cases import EXPORT_FORMATS, EXPORTS, LOG, folder_with, run, table

from livingreview.records.record_tables import CARDS
from livingreview.tables.check import check_data
from livingreview.tables.loading import typed_table

EARLIER = Path(__file__).parent / "fixtures" / "earlier_import"
"""What the version before wrote: records, a confirmed pair, a decision on every record."""


def ris(**fields: str) -> str:
    """Return a record: `AU="Wu, L"` is a field."""
    told = {"TY": "JOUR", "TI": "Wells and rain in two towns", "AU": "Alder, Ann", "PY": "2020"} | fields
    lines = (f"{tag}  - {value}\n" for tag, value in told.items() if value)
    return "".join([*lines, "ER  - \n"])


def records_of(path: Path, first: str, second: str, database: str = "Some base") -> list[dict[str, str]]:
    """Import one file, then a second one; return all records."""
    folder = folder_with(path, database, a_ris=first, b_ris=second)
    run(folder, "a.ris")
    run(folder, "b.ris")
    return table(folder)


AGAIN = {
    "another segment": ({"AN": "33", "DB": "In-Process"}, {"AN": "33", "DB": "MEDLINE"}),
    "title, year and pages of a number": (
        {"AN": "33", "TI": "Wells and rane", "PY": "2019"},
        {"AN": "33", "TI": "Wells and rain", "PY": "2020", "SP": "1"},
    ),
    "a number since": ({}, {"AN": "33"}),
    "an abstract, keywords and a DOI since": ({}, {"AB": "Text", "KW": "Rain", "DO": "10.9999/a"}),
    "pages since": ({"JO": "Journal of Wells"}, {"JO": "Journal of Wells", "SP": "12", "VL": "3"}),
    "year and pages, with the DOI": (
        {"DO": "10.9999/a", "PY": "2019", "SP": "1"},
        {"DO": "10.9999/A", "PY": "2020", "SP": "212"},
    ),
    "the first author's initials": ({"AU": "Alder, A"}, {"AU": "Alder, Ann B."}),
    "nothing at all, with a title that many bear": ({"TI": "Editorial"}, {"TI": "Editorial"}),
    "case and punctuation": ({}, {"TI": "Wells, and Rain: in two towns."}),
}


@pytest.mark.parametrize(("before", "after"), AGAIN.values(), ids=AGAIN)
def test_a_record_is_found_again_although_this_changed(tmp_path, before, after):
    rows = records_of(tmp_path, ris(**before), ris(**after))
    assert [row["found_again"] for row in rows] == ["b.ris"]
    assert check_data(tmp_path) == []


APART = {
    "numbers": ({"AN": "33"}, {"AN": "34"}),
    "years": ({}, {"PY": "2021"}),
    "first pages": ({"SP": "1"}, {"SP": "9"}),
    "first authors": ({}, {"AU": "Birch, Bob"}),
    "titles of one DOI": ({"DO": "10.9999/book"}, {"DO": "10.9999/book", "TI": "Roads and trade"}),
    "DOIs": ({"DO": "10.9999/a"}, {"DO": "10.9999/b"}),
    "journals of a title without an author": (
        {"TI": "Editorial", "AU": "", "JO": "Wells"},
        {"TI": "Editorial", "AU": "", "JO": "Roads"},
    ),
    "all but a number that is none": (
        {"AN": "n/a"},
        {"AN": "n/a", "TI": "Roads and trade", "AU": "Birch, Bob"},
    ),
}


@pytest.mark.parametrize(("before", "after"), APART.values(), ids=APART)
def test_records_that_differ_in_this_are_two(tmp_path, before, after):
    rows = records_of(tmp_path, ris(**before), ris(**after))
    assert [row["found_again"] for row in rows] == ["", ""]
    assert rows[0]["record_id"] != rows[1]["record_id"]


def test_one_record_of_two_databases_is_two(tmp_path):
    assert len(records_of(tmp_path, ris(AN="33"), ris(AN="33"), "base {}")) == 2


def test_a_corrected_title_does_not_hide_a_record_from_the_next_export(tmp_path):
    folder = folder_with(tmp_path, a_ris=ris(), b_ris="\n" + ris())
    run(folder, "a.ris")
    text = (folder / "records.csv").read_text()
    (folder / "records.csv").write_text(text.replace("two towns", "three towns"))
    run(folder, "b.ris")
    (row,) = table(folder)
    assert (row["title"], row["found_again"]) == ("Wells and rain in three towns", "b.ris")


def test_what_a_file_holds_twice_stays_two_records_however_often_it_is_read(tmp_path):
    folder = folder_with(tmp_path, a_ris=ris() * 2, b_ris=ris() * 3)
    log = (folder / "search_log.csv").read_text()
    (folder / "search_log.csv").write_text(log.replace("1,a.ris", "2,a.ris").replace("1,b.ris", "3,b.ris"))
    run(folder, "a.ris")
    run(folder, "a.ris", "b.ris")
    rows = table(folder)
    assert [row["found_again"] for row in rows] == ["b.ris", "b.ris", ""]
    assert [row["record_id"].partition("-")[2] for row in rows] == ["", "2", "3"]
    assert check_data(folder) == []


# Folders of an earlier version


@pytest.fixture
def earlier(tmp_path) -> Path:
    """Return a folder that the version before filled, with its exports."""
    folder = shutil.copytree(EARLIER, tmp_path / "data")
    for name in EXPORT_FORMATS:
        shutil.copy(EXPORTS / name, folder)
    return folder


def test_no_decision_is_orphaned_when_a_folder_goes_on(earlier):
    before = {name: table(earlier, name) for name in ("records", "duplicates", "screening")}
    run(earlier, *EXPORT_FORMATS)
    after = {name: table(earlier, name) for name in before}
    known = [row["record_id"] for row in before["records"]]
    assert [row["record_id"] for row in after["records"]] == known
    assert {row["record_id"] for row in after["screening"]} == set(known)
    assert after["screening"] == before["screening"]
    assert after["duplicates"] == [row | {"relation": "same work"} for row in before["duplicates"]]
    assert check_data(earlier) == []


def test_a_folder_that_goes_on_has_the_databases_of_its_log(earlier):
    run(earlier, *EXPORT_FORMATS)
    log = {row["file"]: row["database"] for row in table(earlier, "search_log")}
    named = {name: base for files, base in log.items() for name in files.split(";")}
    rows = table(earlier)
    assert all(row["source"] == named[row["file"]] for row in rows)
    assert {row["segment"] for row in rows if row["format"] == "endnote"} == {"CNKI"}
    assert len(typed_table("records", earlier)) == len(rows)


def test_a_folder_of_an_earlier_version_is_valid_as_it_stands(earlier):
    assert check_data(earlier) == []


def test_its_records_are_written_back_before_and_after_it_goes_on(earlier, tmp_path):
    from livingreview.records.export import export_records

    export_records(earlier, tmp_path / "before")
    run(earlier, *EXPORT_FORMATS)
    export_records(earlier, tmp_path / "after")
    for file in (tmp_path / "before").iterdir():
        assert file.read_bytes() == (tmp_path / "after" / file.name).read_bytes(), file.name


def test_a_new_format_is_allowed_by_the_card_of_an_earlier_folder(earlier):
    assert "enum: [ris" in (earlier / "records.yml").read_text()
    run(earlier, *EXPORT_FORMATS)
    assert "enum: [ris" not in (earlier / "records.yml").read_text()


def test_a_card_with_a_column_of_ones_own_keeps_it(earlier):
    note = "  - {name: note, type: string, description: Our note., blank_means: nothing to say}\n"
    (earlier / "records.yml").write_text((earlier / "records.yml").read_text() + note)
    rows = table(earlier)
    with (earlier / "records.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*rows[0], "note"])
        writer.writeheader()
        writer.writerows({**row, "note": f"of {row['record_id']}"} for row in rows)
    run(earlier, *EXPORT_FORMATS)
    assert all(row["note"] == f"of {row['record_id']}" for row in table(earlier))
    assert check_data(earlier) == []


# Counts


def test_the_counts_of_a_file_are_those_that_it_holds(tmp_path):
    broken = "TY  - JOUR\nAU  - No title\nER  - \n"
    folder = folder_with(tmp_path, a_ris=ris() + broken, b_ris=ris() + ris(TI="Roads and trade") + broken * 2)
    log = (folder / "search_log.csv").read_text()
    (folder / "search_log.csv").write_text(log.replace("1,a.ris", "2,a.ris").replace("1,b.ris", "4,b.ris"))
    first = run(folder, "a.ris").lines
    assert first[0] == "a.ris (RIS): 2 records seen: 1 new, 0 found again, 1 refused"
    second = run(folder, "b.ris").lines
    assert second[0] == "b.ris (RIS): 4 records seen: 1 new, 1 found again, 2 refused"
    assert second[1] == "2 records found: 1 new, 1 known; 2 of them still to screen, 2 in all"
    assert Counter(row["file"] for row in table(folder, "refused")) == {"a.ris": 1, "b.ris": 2}
    assert check_data(folder) == []


def test_the_check_wants_every_record_although_the_export_is_not_at_hand(tmp_path):
    folder = folder_with(tmp_path, a_ris=ris() + "TY  - JOUR\nAU  - No title\nER  - \n")
    log = (folder / "search_log.csv").read_text()
    (folder / "search_log.csv").write_text(log.replace("1,a.ris", "2,a.ris"))
    run(folder, "a.ris")
    (folder / "a.ris").unlink()
    assert check_data(folder) == []
    head = (folder / "refused.csv").read_text().splitlines()[0]
    (folder / "refused.csv").write_text(head + "\n")
    (fault,) = check_data(folder)
    assert (fault.rule, fault.found) == ("search_log", "1 record in a.ris")


def test_a_record_that_was_mended_is_refused_no_longer(tmp_path):
    folder = folder_with(tmp_path, a_ris=ris() + "TY  - JOUR\nAU  - Birch, Bob\nER  - \n")
    log = (folder / "search_log.csv").read_text()
    (folder / "search_log.csv").write_text(log.replace("1,a.ris", "2,a.ris"))
    run(folder, "a.ris")
    (folder / "a.ris").write_text(ris() + ris(TI="Roads and trade", AU="Birch, Bob"))
    assert run(folder, "a.ris").lines[0] == "a.ris (RIS): 2 records seen: 1 new, 1 found again, 0 refused"
    assert table(folder, "refused") == [] and check_data(folder) == []


def test_what_is_still_to_screen_leaves_out_decisions_and_confirmed_duplicates(tmp_path):
    folder = folder_with(tmp_path, "base {}", a_ris=ris(), b_ris=ris(), c_ris=ris(TI="Roads and trade"))
    run(folder, "a.ris", "b.ris", "c.ris")
    pairs = (folder / "duplicates.csv").read_text().rstrip("\n")
    (folder / "duplicates.csv").write_text(pairs + "yes\n")
    decided = table(folder)[2]["record_id"]
    with (folder / "screening.csv").open("a") as ledger:
        ledger.write(f"{decided},title_abstract,me,include,,,2025-01-02\n")
    with (folder / "search_log.csv").open("a") as log:
        log.write("s9,base new,web,q,2025-02-01,,,1,d.ris\n")
    (folder / "d.ris").write_text(ris(TI="Bridges of Southland", AU="Cedar, Cy"))
    assert run(folder, "d.ris").lines[1] == (
        "1 record found: 1 new, 0 known; 1 of them still to screen, 2 in all"
    )


def test_the_card_names_no_format_so_that_a_new_one_needs_no_other_card():
    assert "enum: [ris" not in (CARDS / "records.yml").read_text()
    assert "search_id" in LOG
