"""Open conflicts of screening stop a build before anything runs, at the lines that differ, and `check`."""

import csv

import pytest
from build_projects import make_book
from import_cases import folder_with, run, table
from openpyxl import Workbook

from livingreview.cli import main
from livingreview.records.decisions import decision_faults

RECORD = "TY  - JOUR\nTI  - {}\nPY  - 2020\nER  - \n"
TITLES = (
    "How the new scheme is paid for",
    "Who uses the care of the new scheme",
    "The reserve of one county",
)
ROW = "{},title_abstract,{},{},{},,2025-03-0{}\n"


@pytest.fixture
def root(tmp_path):
    """Return a project whose data folder has three imported records and no decision."""
    book = make_book(tmp_path / "book").root
    folder_with(book / "data", a_ris="".join(map(RECORD.format, TITLES)))
    log = book / "data" / "search_log.csv"
    log.write_text(log.read_text().replace(",1,a.ris", ",3,a.ris"))
    run(book / "data", "a.ris")
    return book


def decide(root, *rows):
    """Add decisions: record by its place, reviewer, decision, day and, if any, the original."""
    ids = [row["record_id"] for row in table(root / "data")]
    with (root / "data" / "screening.csv").open("a") as screening:
        for record, who, what, day, *original in rows:
            screening.write(ROW.format(ids[record], who, what, "".join(ids[each] for each in original), day))
    return ids


CONFLICT = [(0, "a", "include", 1), (1, "a", "include", 1), (1, "b", "exclude", 2), (0, "b", "include", 2)]


@pytest.mark.parametrize("command", ["check", "build"])
def test_an_open_conflict_stops_with_its_lines(root, capsys, command):
    ids = decide(root, *CONFLICT)
    assert main.main([command], root=root) == 2
    said = capsys.readouterr().err
    assert "screening.csv:4:decision: open_conflict: found " in said
    assert f"{ids[1]}, title_abstract: a: include; b: exclude (lines 3, 4)" in said
    assert "consensus" in said and "1 fault found; nothing was written" in said
    assert not (root / "_book").exists()


@pytest.mark.parametrize("last", [(1, "consensus", "include", 3), (1, "a", "exclude", 3)])
def test_a_later_row_settles_it(root, last):
    decide(root, *CONFLICT, last)
    assert main.main(["check"], root=root) == 0


def test_the_parameter_allows_conflicts(root):
    decide(root, *CONFLICT)
    assert main.main(["check", "-p", "allow_conflicts=true"], root=root) == 0
    (root / "params.yml").write_text((root / "params.yml").read_text() + "allow_conflicts: true\n")
    assert main.main(["check"], root=root) == 0


def test_every_conflict_is_reported(root):
    decide(root, *CONFLICT, (2, "a", "exclude", 1), (2, "b", "include", 1))
    assert sorted(fault.line for fault in decision_faults(root / "data", False)) == [4, 7]


@pytest.mark.parametrize("original", [(), (1,)])
def test_a_duplicate_of_nothing_else_is_a_fault_at_its_line(root, original):
    decide(root, (0, "a", "include", 1), (1, "a", "duplicate_of", 1, *original))
    (fault,) = decision_faults(root / "data", True)
    assert (fault.line, fault.column, fault.rule) == (3, "duplicate_of", "no_original")


def test_in_a_workbook_the_cell_is_named(root):
    decide(root, *CONFLICT)
    data = root / "data"
    book = Workbook()
    book.active.title = "screening"
    for row in csv.reader((data / "screening.csv").open(encoding="utf-8", newline="")):
        book.active.append(row)
    book.save(data / "screening.xlsx")
    (data / "screening.csv").unlink()
    (fault,) = decision_faults(data, False)
    assert fault.place.endswith("screening.xlsx:D4:decision") and "(rows 3, 4)" in fault.found


def test_a_folder_without_screening_record_has_no_conflict(tmp_path):
    assert decision_faults(tmp_path, False) == []
