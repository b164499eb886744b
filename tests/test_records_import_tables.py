"""What an import leaves in a folder: tables where people keep them, all that a screening record needs."""

import csv
import io

import pytest
from import_cases import folder_with, run, table
from openpyxl import Workbook, load_workbook

from livingreview.errors import InputError
from livingreview.records import writing
from livingreview.tables.check import check_data
from livingreview.tables.loading import typed_table as load

RECORD = "TY  - JOUR\nTI  - {}\nAU  - Wu, Lin\nPY  - 2020\nER  - \n"
LONG = "Reimbursement in the new scheme of a county"


def as_workbook(folder, name, keep=False):
    """Turn `NAME.csv` into `NAME.xlsx` as somebody would: dates as dates, a wide column, a colour."""
    rows = list(csv.reader((folder / f"{name}.csv").open(encoding="utf-8", newline="")))
    book = Workbook()
    book.active.title = name
    for row in rows:
        book.active.append([cell or None for cell in row])
    book.active.column_dimensions["A"].width = 42
    book.save(folder / f"{name}.xlsx")
    (folder / f"{name}.csv").unlink()


def sheet_rows(folder, name):
    """Return the rows of a sheet as a reader of CSV would."""
    rows = load_workbook(folder / f"{name}.xlsx")[name].iter_rows(values_only=True)
    text = io.StringIO()
    csv.writer(text).writerows([["" if cell is None else cell for cell in row] for row in rows])
    return list(csv.DictReader(io.StringIO(text.getvalue())))


@pytest.fixture
def two(tmp_path):
    """Return a folder with two exports of one work each, the same one, and one of them imported."""
    one = RECORD.format(LONG)
    folder = folder_with(tmp_path, a_ris=one, b_ris=one.replace("county\n", "county.\n"))
    log = (folder / "search_log.csv").read_text()
    (folder / "search_log.csv").write_text(log.replace("b_ris,Some base", "b_ris,Other base"))
    return folder


def test_an_import_leaves_all_that_a_screening_record_needs(two):
    run(two, "a.ris", "b.ris")
    assert (two / "screening.csv").read_text().startswith("record_id,stage,reviewer,decision")
    assert {path.stem for path in two.glob("*.yml")} == {"records", "duplicates", "search_log", "screening"}
    assert check_data(two) == []
    assert load("screening", two).empty


def test_a_screening_record_that_is_there_is_left_alone(two):
    run(two, "a.ris")
    (record,) = table(two)
    screening = (two / "screening.csv").read_bytes()
    screening += f"{record['record_id']},title_abstract,me,include,,,2025-01-02\r\n".encode()
    (two / "screening.csv").write_bytes(screening)
    run(two, "a.ris", "b.ris")
    assert (two / "screening.csv").read_bytes() == screening


def test_a_log_in_a_workbook_makes_workbooks(two):
    as_workbook(two, "search_log")
    run(two, "a.ris", "b.ris")
    assert not list(two.glob("*.csv"))
    assert [row["title"] for row in sheet_rows(two, "records")] == [LONG, f"{LONG}."]
    assert check_data(two) == []


def test_a_choice_in_a_workbook_is_kept_by_the_next_batch(two):
    run(two, "a.ris", "b.ris")
    for name in ("duplicates", "records"):
        as_workbook(two, name)
    book = load_workbook(two / "duplicates.xlsx")
    book["duplicates"]["H2"] = "no"
    book.save(two / "duplicates.xlsx")
    (two / "c.ris").write_text(RECORD.format(LONG))
    with (two / "search_log.csv").open("a") as log:
        log.write("c,Third base,web,q,2025-02-01,,,1,c.ris\n")
    run(two, "c.ris")
    assert [row["confirmed"] for row in sheet_rows(two, "duplicates")] == ["no", "", ""]
    assert len(sheet_rows(two, "records")) == 3
    assert not (two / "records.csv").exists() and not (two / "duplicates.csv").exists()
    assert load_workbook(two / "records.xlsx")["records"].column_dimensions["A"].width == 42
    assert check_data(two) == []
    assert run(two, "c.ris").lines[-1] == "Nothing to write"


def test_many_tables_may_share_a_workbook(two):
    run(two, "a.ris")
    book = Workbook()
    book.active.title = "About"
    for name in ("records", "duplicates", "search_log", "screening"):
        sheet = book.create_sheet(name)
        for row in csv.reader((two / f"{name}.csv").open(encoding="utf-8", newline="")):
            sheet.append(row)
        (two / f"{name}.csv").unlink()
    book.save(two / "tables.xlsx")
    done = run(two, "b.ris")
    assert done.lines[-1].startswith("tables.xlsx written")
    assert load_workbook(two / "tables.xlsx").sheetnames[0] == "About"
    assert len(load("records", two)) == 2 and len(load("duplicates", two)) == 1
    assert check_data(two) == []


def test_what_looks_like_a_formula_or_a_number_stays_text(two):
    as_workbook(two, "search_log")
    (two / "a.ris").write_text(RECORD.format("=1+1 and the scheme").replace("ER", "VL  - 007\nER"))
    run(two, "a.ris", "b.ris")
    assert sheet_rows(two, "records")[0]["volume"] == "007"
    assert check_data(two) == []


def test_a_text_too_long_for_a_cell_is_refused_whole(two, monkeypatch):
    as_workbook(two, "search_log")
    monkeypatch.setattr(writing, "LONGEST", 20)
    with pytest.raises(InputError, match=r"records\.xlsx.*too_long.*keep the table as records\.csv"):
        run(two, "a.ris")
    assert not (two / "records.xlsx").exists() and not (two / "records.yml").exists()


# The records of a folder against its log


def test_a_record_that_is_gone_is_a_fault_of_its_search(two):
    run(two, "a.ris", "b.ris")
    lines = (two / "records.csv").read_text().splitlines(keepends=True)
    (two / "records.csv").write_text("".join(lines[:2]))
    (two / "duplicates.csv").write_text((two / "duplicates.csv").read_text().splitlines()[0] + "\n")
    (fault,) = check_data(two)
    assert (fault.line, fault.column, fault.rule) == (3, "records_returned", "search_log")
    assert fault.found == "0 records in b.ris"


def test_a_number_in_the_log_that_the_records_do_not_give(two):
    run(two, "a.ris", "b.ris")
    log = (two / "search_log.csv").read_text()
    (two / "search_log.csv").write_text(log.replace(",1,a.ris", ",12,a.ris"))
    (fault,) = check_data(two)
    assert (fault.found, fault.expected) == ("1 record in a.ris", "12, which search a_ris returned")


def test_records_of_an_export_that_the_log_does_not_name(two):
    run(two, "a.ris", "b.ris")
    log = (two / "search_log.csv").read_text()
    (two / "search_log.csv").write_text(log.replace("1,b.ris", "0,"))
    (fault,) = check_data(two)
    assert (fault.column, fault.found) == ("file", "no search with the file b.ris")


def test_a_record_that_could_not_be_read_counts_as_in_the_import(two):
    (two / "a.ris").write_text(RECORD.format("Kept one") + "TY  - JOUR\nTI  - Cut off\n")
    log = (two / "search_log.csv").read_text()
    (two / "search_log.csv").write_text(log.replace(",1,a.ris", ",2,a.ris"))
    run(two, "a.ris", "b.ris")
    assert check_data(two) == []


def test_a_second_batch_that_finds_the_same_record_counts(two):
    run(two, "a.ris", "b.ris")
    (two / "c.ris").write_text(RECORD.format(LONG))
    with (two / "search_log.csv").open("a") as log:
        log.write("c,Some base,web,q,2025-02-01,,,1,c.ris\n")
    run(two, "c.ris")
    assert len(table(two)) == 2
    assert check_data(two) == []
