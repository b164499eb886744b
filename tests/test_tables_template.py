"""`ncms template`: what it writes passes the check, refuses nothing right and says what the cards say."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from workbook_cases import TABLES, tiny_folder, typed_rows

from livingreview.cli import main
from livingreview.errors import InputError
from livingreview.paths import ROOT
from livingreview.tables.check import check_data
from livingreview.tables.loading import typed_table as load
from livingreview.tables.template import ABOUT, write_template

ALL = [*sorted(TABLES), "duplicates", "records", "screening", "search_log"]
"""The tables of a template: those of the folder, then those of a search."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tiny_folder(tmp_path / "data")


@pytest.fixture
def book(data: Path, tmp_path: Path):
    write_template(tmp_path / "mine", data, xlsx=True)
    return load_workbook(tmp_path / "mine" / "tables.xlsx")


def checks(sheet) -> dict[str, tuple]:
    """Return the checks of a sheet by column letter: kind, bounds."""
    found = {}
    for rule in sheet.data_validations.dataValidation:
        found[str(rule.sqref).split("2:")[0]] = (rule.type, rule.operator, rule.formula1, rule.formula2)
    return found


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_empty_tables_with_their_cards_and_a_workbook_aside(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "mine"
    write_template(folder, data)
    cards, tables = {f"{name}.yml" for name in ALL}, {f"{name}.csv" for name in ALL}
    assert names(folder) == cards | tables | {"workbook/tables.xlsx"}
    assert (folder / "regions.csv").read_bytes() == b"region\n"
    assert (folder / "counties.yml").read_bytes() == (data / "counties.yml").read_bytes()
    assert check_data(folder) == []


def test_the_workbook_alone(data: Path, tmp_path: Path) -> None:
    write_template(tmp_path / "mine", data, xlsx=True)
    assert names(tmp_path / "mine") == {*(f"{name}.yml" for name in ALL), "tables.xlsx"}
    assert check_data(tmp_path / "mine") == []
    assert len(load("counties", tmp_path / "mine")) == 0


def test_templates_of_the_shipped_data_pass_the_check(tmp_path: Path) -> None:
    assert main.main(["template", str(tmp_path / "csv")]) == 0
    assert main.main(["template", str(tmp_path / "sheets"), "--xlsx"]) == 0
    assert check_data(tmp_path / "csv") == check_data(tmp_path / "sheets") == []
    assert names(tmp_path / "csv") >= {path.name for path in (ROOT / "data").glob("*.csv")}


def test_a_filled_template_gives_the_tables(book, data: Path, tmp_path: Path) -> None:
    for name in TABLES:
        for row in typed_rows(name)[1:]:
            book[name].append(row)
    book.save(tmp_path / "mine" / "tables.xlsx")
    assert check_data(tmp_path / "mine") == []
    assert load("counties", tmp_path / "mine").equals(load("counties", data))


def test_lists_and_ranges_are_checks_of_the_spreadsheet(book) -> None:
    assert checks(book["counties"]) == {
        "A": ("custom", None, "COUNTIF($A$2:$A$5000,A2)=1", None),
        "C": ("list", None, "'regions'!$A$2:$A$5000", None),
        "D": ("list", None, "Lists!$A$2:$A$4", None),
        "E": ("whole", "between", "1000", "10000000"),
        "F": ("decimal", "between", "0", "100"),
        "H": ("list", None, '"TRUE,FALSE"', None),
        "I": ("whole", "between", "1900", "2030"),
        "J": ("date", "greaterThanOrEqual", "DATE(2003,1,1)", None),
    }
    values = [cell.value for cell in book["Lists"]["A"]]
    assert [value for value in values if value] == [
        "counties.level",
        "county",
        "district",
        "county-level city",
    ]


def test_notes_say_what_the_card_says(book) -> None:
    sheet = book["counties"]
    assert sheet["A1"].comment.text == ("Six digits.\nText\nExample: 110101\nEach value once\nMust be filled")
    assert "If blank, say why in aged_percent_blank_reason" in sheet["F1"].comment.text
    assert "Blank means: not known" in sheet["I1"].comment.text
    assert "Several values joined by ;\nOne of: fund, audit, referral" in sheet["K1"].comment.text
    assert "Stands in regions" in sheet["C1"].comment.text
    assert "Number from 0 to 100\nUnit: percent" in sheet["F1"].comment.text
    assert "Unit" not in sheet["I1"].comment.text  # a year says so already


def test_what_a_spreadsheet_would_change_is_kept_as_text(book) -> None:
    formats = {letter: book["counties"].column_dimensions[letter].number_format for letter in "AEJK"}
    assert formats == {"A": "@", "E": "0", "J": "yyyy-mm-dd", "K": "@"}
    assert book["yearly"].column_dimensions["D"].number_format == "@"  # a year, a month or a day


def test_the_first_sheet_explains_and_leads_to_each_table(book) -> None:
    assert book.sheetnames == [ABOUT, *ALL, "Lists"]
    links = {cell.value: cell.hyperlink.location for cell in book[ABOUT]["A"] if cell.hyperlink}
    assert links == {name: f"'{name}'!A1" for name in ALL}


@pytest.mark.parametrize("kind", ["file", "filled folder"])
def test_nothing_is_ever_written_over(data: Path, tmp_path: Path, capsys, kind: str) -> None:
    target = tmp_path / "data"
    if kind == "file":
        shutil.rmtree(target)
        target.write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    assert main.main(["template", str(target)]) == 2
    assert sorted(tmp_path.rglob("*")) == before
    assert "choose another name" in capsys.readouterr().err


def test_an_empty_folder_is_filled(data: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    write_template(tmp_path / "mine", data)
    assert (tmp_path / "mine" / "regions.csv").exists()


def test_a_broken_card_leaves_nothing_behind(data: Path, tmp_path: Path, capsys) -> None:
    (tmp_path / "data" / "regions.yml").write_text("name: [")
    assert main.main(["template", str(tmp_path / "mine")], root=tmp_path) == 2
    assert {path.name for path in tmp_path.iterdir()} == {"data"}
    assert "regions.yml" in capsys.readouterr().err


def test_only_the_tables_that_are_named(data: Path, tmp_path: Path) -> None:
    write_template(tmp_path / "mine", data, tables=["regions", "counties"])
    assert {path.name for path in (tmp_path / "mine").glob("*.csv")} == {"regions.csv", "counties.csv"}


@pytest.mark.parametrize("xlsx", [True, False])
def test_the_rows_of_a_folder_come_out_as_they_went_in(data: Path, tmp_path: Path, xlsx: bool) -> None:
    write_template(tmp_path / "mine", data, xlsx=xlsx, with_rows=True)
    assert check_data(tmp_path / "mine") == []
    for name in TABLES:
        assert load(name, tmp_path / "mine").equals(load(name, data)), name


@pytest.mark.full("every table of the shipped data; the quick suite does so with the tiny ones")
def test_every_table_of_the_shipped_data_survives_a_workbook(tmp_path: Path) -> None:
    """Codes keep their zeros, dates their days, long numbers their digits."""
    write_template(tmp_path / "mine", ROOT / "data", xlsx=True, with_rows=True)
    for card in sorted((ROOT / "data").glob("*.yml")):
        if (ROOT / "data" / f"{card.stem}.csv").exists():
            assert load(card.stem, tmp_path / "mine").equals(load(card.stem, ROOT / "data")), card.stem


def test_a_table_without_a_card_is_refused_with_the_nearest(data: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="did you mean regions"):
        write_template(tmp_path / "mine", data, tables=["region"])
    assert not (tmp_path / "mine").exists()
