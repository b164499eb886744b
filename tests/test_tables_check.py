"""Every rule of the checker on a tiny table that breaks it: line, column, rule and hint."""

import csv
import re
import shutil
import time
from pathlib import Path

import pytest

from livingreview.tables.check import check_data

TINY = Path(__file__).parent / "fixtures" / "inputs"
WHOLE = ("counties", "regions", "yearly")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder without a fault."""
    for name in WHOLE:
        shutil.copy(TINY / f"{name}.csv", tmp_path)
        shutil.copy(TINY / f"{name}.yml", tmp_path)
    return tmp_path


def faults_with(folder: Path, broken: str) -> list[tuple]:
    """Put a broken table in the place of `counties` and return what is found."""
    shutil.copy(TINY / f"{broken}.csv", folder / "counties.csv")
    return [(fault.line, fault.column, fault.rule, fault.hint) for fault in check_data(folder)]


WIDEN = "only if the source says something else, add it to enum of {} on the card"
ONE_FAULT = {
    "spaces": (5, "name", "spaces", "write 'Gamma'"),
    "control_character": (5, "name", "control_character", "type the cell again"),
    "formula": (5, "note", "formula", "write the value, or begin with another sign"),
    "formula_at": (5, "note", "formula", "write the value, or begin with another sign"),
    "blank_required": (5, "level", "required", "fill in the value"),
    "text_in_number": (5, "aged_percent", "type", "move words to a note column"),
    "nan": (
        5, "aged_percent", "not_a_number", "leave the cell blank and say why in aged_percent_blank_reason",
    ),
    "infinite": (5, "residents", "not_a_number", "write the value; the column allows no blank"),
    "thousands_comma": (5, "residents", "thousands_comma", "remove the thousands comma: write 341490"),
    "thousands_comma_unquoted": (5, None, "ragged_row", "write 341490 without the thousands comma"),
    "decimal_comma": (5, "aged_percent", "decimal_comma", "use a decimal point: write 15.5"),
    "full_width_digits": (
        5, "residents", "full_width", "use the digits and signs of the keyboard's Latin layout: write 341490",
    ),
    "per_cent_sign": (
        5, "aged_percent", "unit_in_number", "remove the per cent sign, which the name has: write 15.5",
    ),
    "decimals_in_integer": (5, "residents", "type", "leave out the decimals: write 341490"),
    "underscore_in_number": (5, "residents", "type", "digits only: write 341490"),
    "long_number": (
        5, "residents", "type", "no count is that large; if it is a code, let the card say `type: string`",
    ),
    "word_for_boolean": (5, "surveyed", "type", "use true or false: write true"),
    "bad_year": (5, "founded", "type", "write all four digits"),
    "slashes_in_date": (5, "opened", "date", "write 2004-01-05"),
    "impossible_date": (5, "opened", "date", "use YYYY-MM-DD"),
    "partial_date": (5, "opened", "date", "give the day, or let the card say `format: any`"),
    "early_date": (5, "opened", "minimum", "compare with the source"),
    "misspelt_enum": (5, "level", "enum", f"did you mean county? {WIDEN.format('level')}"),
    "misspelt_list_item": (5, "instruments", "enum", f"did you mean audit? {WIDEN.format('instruments')}"),
    "pattern": (5, "code", "pattern", "write it as in '110101'"),
    "lost_zero": (5, "code", "pattern", "write '050821'"),
    "below_minimum": (5, "residents", "minimum", "compare with the source; is the unit right?"),
    "above_maximum": (5, "aged_percent", "maximum", "compare with the source; is the unit right?"),
    "duplicate_key": (5, "code", "primary_key", "delete one of the rows, or give it a key of its own"),
    "duplicate_name": (5, "name", "unique", "correct one"),
    "dangling_foreign_key": (5, "region", "foreign_key", "did you mean south? else add the row to regions"),
    "blank_without_reason": (
        5, "aged_percent", "blank_reason", "fill it in, or say why in aged_percent_blank_reason",
    ),
    "reason_without_blank": (
        5, "aged_percent", "blank_reason", "delete the reason in aged_percent_blank_reason, or the value",
    ),
    "short_row": (
        5, None, "ragged_row",
        "the last columns have no cell (instruments, note): add the commas that are missing",
    ),
    "comma_in_cell": (5, None, "ragged_row", "put the cell that holds a comma between quotation marks"),
    "blank_row": (5, None, "blank_row", "delete the line"),
    "second_header": (5, None, "second_header", "delete the line"),
    "empty": (None, None, "empty_file", "export the table again"),
}  # fmt: skip


def test_a_folder_without_fault(folder: Path) -> None:
    assert check_data(folder) == []


@pytest.mark.parametrize("broken", ONE_FAULT)
def test_one_fault(folder: Path, broken: str) -> None:
    assert faults_with(folder, broken) == [ONE_FAULT[broken]]


@pytest.mark.parametrize("broken", ["unclosed_quote", "text_after_quote"])
def test_quotation_marks(folder: Path, broken: str) -> None:
    [(line, column, rule, hint)] = faults_with(folder, broken)
    assert (line, column, rule) == (5, None, "quoting")
    assert hint.startswith("close it")


HEADERS = {
    "missing_column": [
        (1, "note", "missing_column", "add the column"),
        (1, "remark", "unknown_column", "delete it, or describe it in the card"),
    ],
    "misspelt_header": [
        (1, "Residents", "spaces", "write 'Residents'"),
        (1, "residents", "missing_column", "rename Residents to residents"),
    ],
    "duplicate_header": [
        (1, "surveyed", "duplicate_header", "rename or delete one of the two"),
        (1, "founded", "missing_column", "add the column"),
    ],
    "blank_header": [
        (1, None, "blank_header", "name it or delete it"),
        (1, "note", "missing_column", "add the column"),
    ],
}


@pytest.mark.parametrize("broken", HEADERS)
def test_headers(folder: Path, broken: str) -> None:
    assert sorted(faults_with(folder, broken), key=str) == sorted(HEADERS[broken], key=str)


def test_no_header(folder: Path) -> None:
    (line, column, rule, hint) = faults_with(folder, "no_header")[-1]
    assert (line, column, rule) == (1, None, "no_header")
    assert hint.startswith("begin the file with the line code,name,region,level")


def test_semicolons_are_named_and_the_rows_read_all_the_same(folder: Path) -> None:
    found = [fault[:3] for fault in faults_with(folder, "semicolons")]
    assert found == [(1, None, "delimiter"), (2, "instruments", "enum")]


@pytest.mark.parametrize(("mark", "name"), [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")])
def test_another_separator_and_decimal_commas_are_one_fault(folder: Path, mark: str, name: str) -> None:
    """A spreadsheet that parts columns by semicolons writes 15,5 for 15.5: one setting, so one fault."""
    with (folder / "counties.csv").open(newline="", encoding="utf-8") as file:
        rows = [[re.sub(r"^(\d+)\.(\d+)$", r"\1,\2", cell) for cell in row] for row in csv.reader(file)]
    assert any(re.fullmatch(r"\d+,\d+", cell) for row in rows for cell in row)
    with (folder / "counties.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=mark, lineterminator="\n").writerows(rows)
    (fault,) = check_data(folder)
    assert (fault.line, fault.rule, fault.found) == (1, "delimiter", f"columns parted by {name}")
    assert "CSV with commas" in fault.hint


def test_a_value_like_none_that_is_allowed_is_told_the_list_first(folder: Path) -> None:
    table = folder / "counties.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace(",county,", ",xyzzy,", 1), encoding="utf-8")
    fault = next(fault for fault in check_data(folder) if fault.rule == "enum")
    assert fault.expected.startswith("one of county, ")
    assert fault.hint == f"write the one that fits; {WIDEN.format('level')}"


def test_a_key_that_is_in_no_row_is_told_the_nearest_or_those_that_are_known(folder: Path) -> None:
    table = folder / "counties.csv"
    text, known = table.read_text(encoding="utf-8"), (folder / "regions.csv").read_text(encoding="utf-8")
    key = known.split("\n")[1].split(",")[0]
    assert f",{key}," in text
    for written, hint in ((f"{key}x", f"did you mean {key}? else add"), ("zz", f"known: {key}, ")):
        table.write_text(text.replace(f",{key},", f",{written},", 1), encoding="utf-8")
        fault = next(fault for fault in check_data(folder) if fault.rule == "foreign_key")
        assert fault.hint.startswith(hint) and fault.hint.endswith("else add the row to regions")


def test_the_cells_of_a_misspelt_column_are_checked_too(folder: Path) -> None:
    table = (TINY / "text_in_number.csv").read_text().replace("aged_percent,", "aged_pct,", 1)
    (folder / "counties.csv").write_text(table)
    assert [(fault.line, fault.rule) for fault in check_data(folder)] == [(1, "missing_column"), (5, "type")]


def test_composite_key_is_one_fault(folder: Path) -> None:
    shutil.copy(TINY / "duplicate_composite_key.csv", folder / "yearly.csv")
    [fault] = check_data(folder)
    assert (fault.line, fault.column, fault.rule) == (4, "region, year", "primary_key")
    assert "first in line 2" in fault.expected


def test_every_fault_of_every_file_by_file_and_line(folder: Path) -> None:
    shutil.copy(TINY / "duplicate_composite_key.csv", folder / "yearly.csv")
    (folder / "regions.csv").write_text("region\nnorth\n south\n")
    faults_with(folder, "many_faults")
    found = [(Path(fault.file).name, fault.line, fault.rule) for fault in check_data(folder)]
    assert found == [
        ("counties.csv", 2, "ragged_row"),
        ("counties.csv", 3, "foreign_key"),
        ("counties.csv", 3, "thousands_comma"),
        ("counties.csv", 3, "formula"),
        ("counties.csv", 5, "maximum"),
        ("regions.csv", 3, "spaces"),
        ("yearly.csv", 4, "primary_key"),
    ]


def test_a_cell_is_placed_at_its_own_line_of_a_row_of_several(folder: Path) -> None:
    head, *rows = (TINY / "counties.csv").read_text().splitlines()
    (folder / "counties.csv").write_text(
        "\n".join([head, *rows]).replace('"Beta, by the river"', '"Beta,\nby"')
    )
    text = (folder / "counties.csv").read_text().replace("674531", "many")
    (folder / "counties.csv").write_text(text)
    assert [(fault.line, fault.column) for fault in check_data(folder)] == [(4, "residents")]


def test_a_table_that_cannot_be_read_whole_is_not_held_against_others(folder: Path) -> None:
    (folder / "regions.csv").write_text('region\n"north\nsouth\n')
    assert [fault.rule for fault in check_data(folder)] == ["quoting"]


def test_table_without_card_and_card_without_table(folder: Path) -> None:
    (folder / "regions.csv").rename(folder / "region.csv")
    found = {Path(fault.file).name: (fault.rule, fault.hint) for fault in check_data(folder)}
    assert found["region.csv"][0] == "no_card"
    assert found["regions.yml"][0] == "no_table"
    assert "rename 'region.csv' to regions.csv" in found["regions.yml"][1]


def test_workbook_of_another_kind_in_the_place_of_a_table(folder: Path) -> None:
    (folder / "regions.csv").rename(folder / "regions.ods")
    [hint] = [fault.hint for fault in check_data(folder) if fault.rule == "no_table"]
    assert hint == "save regions.ods as UTF-8 CSV under the name regions.csv, or as regions.xlsx"


def test_required_table(folder: Path) -> None:
    [fault] = check_data(folder, required=["counties", "policies"])
    assert (Path(fault.file).name, fault.rule) == ("policies.csv", "missing_table")


def test_missing_folder_names_its_neighbour(folder: Path) -> None:
    (folder / "figures").mkdir()
    [fault] = check_data(folder / "figure")
    assert fault.rule == "missing_folder"
    assert fault.hint.endswith("figures?")


def test_file_in_the_place_of_a_folder(folder: Path) -> None:
    [fault] = check_data(folder / "counties.csv")
    assert (fault.rule, fault.found) == ("missing_folder", "a file")


def test_folder_without_tables(tmp_path: Path) -> None:
    assert [fault.rule for fault in check_data(tmp_path)] == ["no_tables"]


def test_foreign_key_to_a_table_that_is_not_there(folder: Path) -> None:
    card = (folder / "counties.yml").read_text().replace("resource: regions", "resource: region")
    (folder / "counties.yml").write_text(card)
    [fault] = check_data(folder)
    assert (Path(fault.file).name, fault.rule, fault.hint) == (
        "counties.yml",
        "card",
        "did you mean regions?",
    )
    assert fault.line == 12


MEANT = {
    "1,234": "remove the thousands comma: write 1234",
    "1 234": "remove the thousands comma: write 1234",
    "¥1,234": "remove the currency: write 1234",
    "\u22125000": "use the digits and signs of the keyboard's Latin layout: write -5000",
    "12O4": "a letter stands in the place of a digit: write 1204",
    "573万": "give the number in the unit of the column's name, without words",
    "1234.5": "round it, or let the card say `type: number`",
    "many": "write a whole number",
}


@pytest.mark.parametrize("cell", MEANT)
def test_what_a_number_was_meant_to_be(folder: Path, cell: str) -> None:
    table = (folder / "counties.csv").read_text().replace("341490", f'"{cell}"')
    (folder / "counties.csv").write_text(table)
    assert [(fault.line, fault.column, fault.hint) for fault in check_data(folder)] == [
        (5, "residents", MEANT[cell])
    ]


def test_signs_that_a_card_lists_are_no_formulas(folder: Path) -> None:
    card = (folder / "counties.yml").read_text().replace("county-level city]", '"-"]')
    (folder / "counties.yml").write_text(card)
    table = (folder / "counties.csv").read_text().replace("south,county,", "south,-,")
    (folder / "counties.csv").write_text(table)
    assert check_data(folder) == []


def test_header_without_rows_is_a_table(folder: Path) -> None:
    (folder / "yearly.csv").write_text("region,year,fund_yuan,reported\n")
    assert check_data(folder) == []


def test_three_thousand_rows_take_well_under_a_second(folder: Path) -> None:
    head = (folder / "counties.csv").read_text().split("\n")[0]
    wrong = [
        f"{100000 + n},n{n},nowhere{n},countie{n},{n % 900},12{n},,yes,1790,2004/01/01,fun{n},=A"
        for n in range(3000)
    ]
    (folder / "counties.csv").write_text("\n".join([head, *wrong]) + "\n")
    check_data(TINY)
    begun = time.process_time()  # of this process: others may keep the machine busy
    assert len(check_data(folder)) > 20_000
    assert time.process_time() - begun < 3


def in_order(folder: Path, first: str, last: str, kind: str = "date, format: any") -> list[tuple]:
    """Check one row whose `until` may not be before its `since`."""
    card = (folder / "yearly.yml").read_text().split("fields:")[0].replace("[region, year]", "region")
    card += f"""fields:
  - {{name: region, type: string, description: Region.}}
  - {{name: since, type: {kind}, description: Begin.}}
  - {{name: until, type: {kind}, description: End., not_before: since}}
"""
    (folder / "yearly.yml").write_text(card)
    (folder / "yearly.csv").write_text(f"region,since,until\nnorth,{first},{last}\n")
    return [(fault.line, fault.column, fault.rule) for fault in check_data(folder)]


@pytest.mark.parametrize("dates", [("2010-02", "2010"), ("2010", "2010-02-01"), ("", "1999"), ("2010", "")])
def test_an_end_may_be_known_in_part_or_not_at_all(folder: Path, dates: tuple[str, str]) -> None:
    assert in_order(folder, *dates) == []


@pytest.mark.parametrize(
    "pair", [("2010-02", "2009"), ("2010-02-02", "2010-02-01"), ("2010-02", "2010-01-31")]
)
def test_an_end_before_its_beginning(folder: Path, pair: tuple[str, str]) -> None:
    assert in_order(folder, *pair) == [(2, "until", "order")]


def test_numbers_are_compared_as_numbers(folder: Path) -> None:
    assert in_order(folder, "9", "10", "integer, unit: none") == []
    assert in_order(folder, "10", "9", "integer, unit: none") == [(2, "until", "order")]
    assert in_order(folder, "ten", "9", "integer, unit: none") == [(2, "since", "type")]


def test_columns_without_an_order_cannot_be_out_of_it(folder: Path) -> None:
    assert in_order(folder, "b", "a", "string") == [(12, "fields.until.not_before", "card")]
