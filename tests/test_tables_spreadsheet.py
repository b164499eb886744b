"""Tables out of workbooks: the values and checks of a CSV, and what only a sheet can break."""

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from pandas.testing import assert_frame_equal
from workbook_cases import TABLES, as_one_workbook, as_workbook, tiny_folder, write_sheet

from livingreview.digests import file_digest
from livingreview.errors import InputError
from livingreview.pipeline.freshness import _file_changes
from livingreview.tables import workbook
from livingreview.tables.check import check_data
from livingreview.tables.loading import fingerprint, loaded
from livingreview.tables.loading import typed_table as load
from livingreview.tables.table_files import replaced, table_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny_folder(tmp_path / "data")


def setting(cell: str, value, number_format: str | None = None):
    """Return a change that writes one cell."""

    def change(sheet) -> None:
        sheet[cell] = value
        if number_format:
            sheet[cell].number_format = number_format

    return change


def found(folder: Path) -> list[tuple[str, str]]:
    """Return place (without folders) and rule of every fault; each must say how it is corrected."""
    faults = check_data(folder)
    assert all(fault.hint for fault in faults)
    return [(fault.place.rsplit("/", 1)[-1], fault.rule) for fault in faults]


@pytest.mark.parametrize("convert", [as_workbook, as_one_workbook])
def test_a_workbook_gives_what_the_csv_gives(folder: Path, convert) -> None:
    before = {name: load(name, folder) for name in TABLES}
    convert(folder)
    assert check_data(folder) == []
    for name in TABLES:
        assert_frame_equal(load(name, folder), before[name])


def test_numbers_stored_as_text_are_read_as_the_numbers_they_say(folder: Path) -> None:
    before = load("counties", folder)
    as_workbook(folder, change=setting("E4", "341490"))
    assert check_data(folder) == []
    assert_frame_equal(load("counties", folder), before)


def test_empty_rows_and_columns_at_the_end_are_no_rows(folder: Path) -> None:
    def change(sheet) -> None:
        sheet["A900"] = "  "
        sheet.cell(1_048_576, 200).font = Font(bold=True)
        sheet["Z2"].font = Font(bold=True)

    as_workbook(folder, change=change)
    assert check_data(folder) == []
    assert len(load("counties", folder)) == 3


CELLS = {
    "type": ("F4", "15.5 in all", None, "counties.xlsx:F4:aged_percent"),
    "maximum": ("F4", 155, None, "counties.xlsx:F4:aged_percent"),
    "formula": ("E4", "=SUM(E2:E3)", None, "counties.xlsx:E4:residents"),
    "error_value": ("E4", "#DIV/0!", None, "counties.xlsx:E4:residents"),
    "per_cent_format": ("F4", 0.155, "0.0%", "counties.xlsx:F4:aged_percent"),
    "date_for_text": ("L4", date(2003, 4, 3), None, "counties.xlsx:L4:note"),
    "date": ("J4", datetime(2004, 1, 1, 12, 30), None, "counties.xlsx:J4:opened"),
    "minimum": ("J4", date(2002, 12, 31), None, "counties.xlsx:J4:opened"),
    "pattern": ("A4", 50821, None, "counties.xlsx:A4:code"),
    "primary_key": ("A4", 110101, None, "counties.xlsx:A4:code"),
    "foreign_key": ("C4", "sourth", None, "counties.xlsx:C4:region"),
    "required": ("D4", None, None, "counties.xlsx:D4:level"),
    "blank_reason": ("F4", None, None, "counties.xlsx:F4:aged_percent"),
    "missing_column": ("E1", "resident", None, "counties.xlsx:E1:residents"),
    "blank_header": ("M3", "see below", None, "counties.xlsx:M1"),
}


@pytest.mark.parametrize("rule", CELLS)
def test_a_fault_is_placed_at_its_cell(folder: Path, rule: str) -> None:
    cell, value, shown_as, place = CELLS[rule]
    as_workbook(folder, change=setting(cell, value, shown_as))
    assert found(folder) == [(place, rule)]


def test_a_repeated_key_names_the_first_row(folder: Path) -> None:
    as_workbook(folder, change=setting("A4", "110101"))
    [fault] = check_data(folder)
    assert fault.expected == "each once (first in row 2)"


def test_dates_of_1904_are_the_same_dates(folder: Path) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    write_sheet(book.active, "counties")
    (folder / "counties.csv").unlink()
    book.save(folder / "counties.xlsx")
    assert str(load("counties", folder)["opened"][0].date()) == "2003-01-16"


ROWS = {
    "merged_cells": (lambda sheet: sheet.merge_cells("C2:C3"), "counties.xlsx:C2:region"),
    "second_header": (lambda sheet: sheet.append([c.value for c in sheet[1]]), "counties.xlsx:5"),
    "blank_row": (lambda sheet: sheet.insert_rows(3), "counties.xlsx:3"),
    "no_header": (lambda sheet: sheet.insert_rows(1), "counties.xlsx:1"),
}


@pytest.mark.parametrize("rule", ROWS)
def test_what_is_wrong_with_the_form_of_a_sheet(folder: Path, rule: str) -> None:
    change, place = ROWS[rule]
    as_workbook(folder, change=change)
    assert found(folder) == [(place, rule)]


def test_a_title_over_the_table_is_named_and_nothing_else(folder: Path) -> None:
    def change(sheet) -> None:
        sheet.insert_rows(1)
        sheet["A1"] = "Table 3. Counties"
        sheet.merge_cells("A1:L1")

    as_workbook(folder, change=change)
    assert found(folder) == [("counties.xlsx:1", "merged_cells")]


def test_hidden_rows_columns_and_sheets_are_said(folder: Path) -> None:
    def change(sheet) -> None:
        sheet.row_dimensions[2].hidden = sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["E"].hidden = True
        sheet.sheet_state = "hidden"

    as_one_workbook(folder, change)
    said = {(fault.cell, fault.found) for fault in check_data(folder)}
    assert said == {
        ("counties", "a hidden sheet"),
        ("counties!2", "hidden rows 2 to 3"),
        ("counties!E", "hidden column E"),
    }


def test_faults_of_a_shared_workbook_name_the_sheet(folder: Path) -> None:
    as_one_workbook(folder, setting("E4", 3))
    assert found(folder) == [("tables.xlsx:counties!E4:residents", "minimum")]


def test_the_only_sheet_may_have_any_name_and_is_named(folder: Path) -> None:
    def change(sheet) -> None:
        sheet.title, sheet["E4"] = "My sheet", 3

    as_workbook(folder, change=change)
    assert found(folder) == [("counties.xlsx:'My sheet'!E4:residents", "minimum")]


def test_of_several_sheets_one_must_have_the_name_of_the_table(folder: Path) -> None:
    def change(sheet) -> None:
        sheet.title = "county"
        sheet.parent.create_sheet("notes")

    as_workbook(folder, change=change)
    [fault] = check_data(folder)
    assert (fault.rule, fault.hint) == ("no_sheet", "rename the sheet county to counties")


@pytest.mark.parametrize("also", ["counties.csv", "tables.xlsx"])
def test_a_table_in_two_files_is_a_fault_of_the_second(folder: Path, also: str) -> None:
    if also == "tables.xlsx":
        as_one_workbook(folder)
    as_workbook(folder)
    if also == "counties.csv":
        shutil.copy(Path(__file__).parent / "fixtures" / "inputs" / also, folder)
    [fault] = check_data(folder)
    assert fault.rule == "two_tables" and "delete the other" in fault.hint
    with pytest.raises(InputError, match="a second time"):
        load("counties", folder)


def test_a_sheet_of_the_shared_workbook_takes_the_place_of_a_csv(folder: Path) -> None:
    """So that a few tables of a folder can be kept in sheets; `ncms check` says which."""
    csvs = {path.name: path.read_bytes() for path in folder.glob("*.csv")}

    def change(sheet) -> None:
        sheet["E2"] = 12345

    as_one_workbook(folder, change)
    for name, content in csvs.items():
        (folder / name).write_bytes(content)
    assert check_data(folder) == []
    assert replaced(folder) == ["counties", "regions", "yearly"]
    assert load("counties", folder)["residents"].iloc[0] == 12345


def test_sheets_without_card_and_cards_without_sheet(folder: Path) -> None:
    def change(sheet) -> None:
        sheet.title = "county"
        sheet.parent.create_sheet("towns")

    as_one_workbook(folder, change)
    faults = {fault.rule: fault for fault in check_data(folder)}
    assert faults["no_table"].hint == "rename the sheet 'county' of tables.xlsx to counties"
    assert faults["no_card"].place.endswith("tables.xlsx:towns")


@pytest.mark.parametrize("content", [b"", b"code,name\n", b"\xd0\xcf\x11\xe0rest", b"PK\x03\x04torn"])
@pytest.mark.parametrize("name", ["counties", "tables"])
def test_what_is_no_workbook_is_one_fault(folder: Path, content: bytes, name: str) -> None:
    for csv in folder.glob("*.csv") if name == "tables" else [folder / "counties.csv"]:
        csv.unlink()
    (folder / f"{name}.xlsx").write_bytes(content)
    [fault] = check_data(folder)
    assert (Path(fault.file).name, fault.rule) == (f"{name}.xlsx", "unreadable")
    assert fault.hint


def test_an_empty_sheet_is_an_empty_file(folder: Path) -> None:
    as_workbook(folder, change=lambda sheet: sheet.delete_rows(1, 9))
    assert found(folder) == [("counties.xlsx", "empty_file")]


def test_the_lock_of_an_open_spreadsheet_is_no_table(folder: Path) -> None:
    as_workbook(folder)
    (folder / "~$counties.xlsx").write_bytes(b"somebody")
    assert check_data(folder) == []


def test_record_and_freshness_know_the_workbook_by_its_digest(folder: Path) -> None:
    path = as_workbook(folder)
    load("counties", folder)
    assert loaded()["counties"]["sha256"] == fingerprint("counties", folder)
    recorded = {table_file(folder, "counties").name: (path, file_digest(path))}
    assert _file_changes("input", recorded) == []
    book = load_workbook(path)
    book["counties"]["E4"] = 350000
    book.save(path)
    assert _file_changes("input", recorded) == ["input counties.xlsx changed"]


def test_a_workbook_that_was_read_whole_is_not_read_again_for_one_sheet(folder: Path, monkeypatch) -> None:
    as_one_workbook(folder)
    read: list = []
    monkeypatch.setattr(workbook, "_opened", lambda *state: read.append(state[-1]) or load_workbook(state[0]))
    assert workbook.open_sheet(folder / "tables.xlsx", "counties", whole=False).title == "counties"
    assert read == ["counties"]
    for name in TABLES:
        assert workbook.open_sheet(folder / "tables.xlsx", name, whole=True).title == name
        assert workbook.open_sheet(folder / "tables.xlsx", name, whole=False).title == name
    assert read == ["counties", None]
