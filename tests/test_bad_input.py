"""Bad input of every kind: exit code 2, a place, a hint, nothing written, the last report as it was.

Each kind is a folder of `fixtures/bad_input` that is laid over a tiny project, or a table of
`fixtures/inputs` that takes the place of its `counties.csv`.
"""

import re
import shutil
from pathlib import Path

import pytest
from build_projects import make_book

from livingreview.cli import main

FIXTURES = Path(__file__).parent / "fixtures"
BAD, TINY = FIXTURES / "bad_input", FIXTURES / "inputs"
WHOLE = ("counties", "regions", "yearly")

TABLES = {
    "missing_column": ("counties.csv:1:note", "missing_column"),
    "misspelt_header": ("counties.csv:1:residents", "missing_column"),
    "duplicate_header": ("counties.csv:1:surveyed", "duplicate_header"),
    "blank_header": ("counties.csv:1", "blank_header"),
    "no_header": ("counties.csv:1", "no_header"),
    "second_header": ("counties.csv:5", "second_header"),
    "duplicate_key": ("counties.csv:5:code", "primary_key"),
    "duplicate_name": ("counties.csv:5:name", "unique"),
    "text_in_number": ("counties.csv:5:aged_percent", "type"),
    "nan": ("counties.csv:5:aged_percent", "not_a_number"),
    "thousands_comma": ("counties.csv:5:residents", "thousands_comma"),
    "decimal_comma": ("counties.csv:5:aged_percent", "decimal_comma"),
    "full_width_digits": ("counties.csv:5:residents", "full_width"),
    "per_cent_sign": ("counties.csv:5:aged_percent", "unit_in_number"),
    "decimals_in_integer": ("counties.csv:5:residents", "type"),
    "bad_year": ("counties.csv:5:founded", "type"),
    "impossible_date": ("counties.csv:5:opened", "date"),
    "slashes_in_date": ("counties.csv:5:opened", "date"),
    "early_date": ("counties.csv:5:opened", "minimum"),
    "below_minimum": ("counties.csv:5:residents", "minimum"),
    "above_maximum": ("counties.csv:5:aged_percent", "maximum"),
    "blank_required": ("counties.csv:5:level", "required"),
    "blank_without_reason": ("counties.csv:5:aged_percent", "blank_reason"),
    "misspelt_enum": ("counties.csv:5:level", "enum"),
    "lost_zero": ("counties.csv:5:code", "pattern"),
    "dangling_foreign_key": ("counties.csv:5:region", "foreign_key"),
    "formula": ("counties.csv:5:note", "formula"),
    "control_character": ("counties.csv:5:name", "control_character"),
    "short_row": ("counties.csv:5", "ragged_row"),
    "unclosed_quote": ("counties.csv:5", "quoting"),
    "semicolons": ("counties.csv:1", "delimiter"),
    "empty": ("counties.csv", "empty_file"),
}
"""What is found first in a table of `fixtures/inputs`."""

PROJECTS = {
    "unknown_province": ("enrolment.csv:3:province_code", "foreign_key"),
    "province_by_name": ("enrolment.csv:3:province_code", "foreign_key"),
    "two_labels": ("towns.csv:3:name", "label"),
    "label_of_two": ("towns.csv:4:name", "label"),
    "dates_out_of_order": ("enrolment.csv:3:end", "order"),
    "gb18030": ("enrolment.csv:4", "encoding"),
    "utf16": ("enrolment.csv:1", "encoding"),
    "latin1": ("enrolment.csv:4", "encoding"),
    "nul_byte": ("enrolment.csv:3", "nul_byte"),
    "two_header_lines": ("enrolment.csv:2:province_code", "foreign_key"),
    "total_row": ("enrolment.csv:5:province_code", "foreign_key"),
    "table_without_card": ("towns.csv", "no_card"),
    "card_without_table": ("towns.yml", "no_table"),
    "two_tables": ("enrolment.xlsx", "two_tables"),
    "path_in_card_name": ("enrolment.yml:1:name", "card"),
    "path_in_reference": ("enrolment.yml:10:foreignKeys.0.reference", "card"),
    "card_of_another_name": ("enrolment.yml:1:name", "card"),
    "card_broken_yaml": ("enrolment.yml:4", "yaml"),
    "card_misspelt_key": ("enrolment.yml:6:license", "card"),
    "card_key_twice": ("enrolment.yml:8:synthetic", "yaml"),
    "card_unknown_type": ("enrolment.yml:16:fields.enrolled_persons.type", "card"),
    "card_wrong_pattern": ("provinces.yml:10:fields.province_code.constraints.pattern", "card"),
    "card_empty": ("enrolment.yml:1", "card"),
    "card_minimum_above_maximum": ("enrolment.yml:20:fields.enrolled_persons.constraints", "card"),
    "card_number_without_unit": ("enrolment.yml:15:fields.enrolled_persons.unit", "card"),
    "card_unit_without_decimals": ("enrolment.yml:15:fields.enrolled_persons.decimals", "card"),
    "card_negative_decimals": ("enrolment.yml:18:fields.enrolled_persons.decimals", "card"),
    "card_decimals_of_whole_number": ("enrolment.yml:18:fields.enrolled_persons.decimals", "card"),
    "card_two_units": ("enrolment.yml:18:fields.enrolled_persons.unit_from", "card"),
    "card_unit_from_unknown_column": ("enrolment.yml:17:fields.enrolled_persons.unit_from", "card"),
    "card_unit_from_a_date": ("enrolment.yml:17:fields.enrolled_persons.unit_from", "card"),
    "card_unit_of_text": ("enrolment.yml:12:fields.province_code.unit", "card"),
    "params_broken_yaml": ("params.yml:2", "syntax"),
    "params_unknown": ("params.yml:2:end_yaer", "unknown parameter"),
    "params_text_for_number": ("params.yml:2:end_year", "parameter"),
    "params_out_of_range": ("params.yml:1:end_year", "parameter"),
    "params_twice": ("params.yml:2:end_year", "unique"),
    "params_list": ("params.yml:1", "form"),
    "params_encoding": ("params.yml:1", "encoding"),
    "bibliography_open_brace": ("references.bib:1:nobody2020", "braces"),
    "bibliography_key_twice": ("references.bib:6:nobody2020", "duplicate_key"),
    "bibliography_without_key": ("references.bib:6", "citation_key"),
    "bibliography_encoding": ("references.bib:3", "encoding"),
    "citation_unknown": ("index.qmd:3", "citation"),
    "citation_of_nothing_like_it": ("index.qmd:3", "citation"),
    "reference_unknown": ("index.qmd:3", "reference"),
    "variable_unknown": ("index.qmd:3", "var"),
    "variable_of_no_notebook": ("index.qmd:3", "var"),
    "page_missing": ("_quarto.yml:7", "missing page"),
    "block_left_open": ("index.qmd:5", "block"),
    "block_never_opened": ("index.qmd:7", "block"),
    "block_of_tabs": ("index.qmd:5", "block"),
    "code_cell_in_page": ("index.qmd:5", "code cell"),
    "page_encoding": ("index.qmd:5", "encoding"),
    "embed_path": ("no_parameters.qmd:5", "embed"),
    "embed_unknown_notebook": ("no_parameters.qmd:5", "embed"),
    "embed_unknown_label": ("no_parameters.qmd:7", "embed"),
    "book_broken_yaml": ("_quarto.yml:2", "syntax"),
    "book_without_chapters": ("_quarto.yml:1:book", "form"),
    "notebook_wrong_type": ("declares_end_year.ipynb:cell 1:end_year", "parameters cell"),
    "notebook_wrong_default": ("declares_end_year.ipynb:cell 1:end_year", "parameters cell"),
    "notebook_unknown_parameter": ("declares_end_year.ipynb:cell 1:end_yeer", "unknown parameter"),
    "notebook_statement_among_parameters": ("declares_end_year.ipynb:cell 1", "parameters cell"),
    "notebook_syntax": ("declares_end_year.ipynb:cell 1", "parameters cell"),
    "notebook_merge_marks": ("declares_end_year.ipynb:1", "notebook"),
    "workbook_formula": ("enrolment.xlsx:D4:enrolled_persons", "formula"),
    "workbook_error_value": ("enrolment.xlsx:D4:enrolled_persons", "error_value"),
    "workbook_text_in_number": ("enrolment.xlsx:D3:enrolled_persons", "type"),
    "workbook_per_cent": ("enrolment.xlsx:D3:enrolled_persons", "per_cent_format"),
    "workbook_unknown_province": ("enrolment.xlsx:A3:province_code", "foreign_key"),
    "workbook_dates_out_of_order": ("enrolment.xlsx:C3:end", "order"),
    "workbook_date_with_time": ("enrolment.xlsx:B3:begin", "date"),
    "workbook_date_for_text": ("enrolment.xlsx:E3:scheme", "date_for_text"),
    "workbook_merged_cells": ("enrolment.xlsx:E2:scheme", "merged_cells"),
    "workbook_title_row": ("enrolment.xlsx:1", "merged_cells"),
    "workbook_second_header": ("enrolment.xlsx:4", "second_header"),
    "workbook_hidden_row": ("enrolment.xlsx:3", "hidden"),
    "workbook_hidden_column": ("enrolment.xlsx:C:end", "hidden"),
    "workbook_blank_row": ("enrolment.xlsx:3", "blank_row"),
    "workbook_duplicate_key": ("enrolment.xlsx:A5:province_code, begin", "primary_key"),
    "workbook_missing_column": ("enrolment.xlsx:1:scheme", "missing_column"),
    "workbook_without_the_sheet": ("enrolment.xlsx", "no_sheet"),
    "workbook_many_sheets": ("tables.xlsx:enrolment!D3:enrolled_persons", "minimum"),
    "workbook_torn": ("enrolment.xlsx", "unreadable"),
    "workbook_of_an_old_kind": ("enrolment.xlsx", "unreadable"),
    "workbook_is_a_csv": ("enrolment.xlsx", "unreadable"),
    "merge_marks": ("enrolment.csv:3", "merge_marks"),
    "note_above_header": ("enrolment.csv:1", "no_header"),
    "separator_line": ("enrolment.csv:1", "no_header"),
    "html_for_csv": ("enrolment.csv:1", "no_header"),
    "pointer_for_table": ("enrolment.csv:1", "no_header"),
    "rows_of_another_table": ("enrolment.csv:1:begin", "missing_column"),
    "header_in_capitals": ("enrolment.csv:1:province_code", "missing_column"),
    "unknown_column": ("enrolment.csv:1:remark", "unknown_column"),
    "zero_width_space": ("provinces.csv:3:province_code", "control_character"),
    "right_to_left_mark": ("provinces.csv:3:name", "control_character"),
    "utf32": ("enrolment.csv:1", "encoding"),
    "damaged_byte": ("provinces.csv:3", "encoding"),
    "minus_of_typesetters": ("enrolment.csv:3:enrolled_persons", "full_width"),
    "infinity": ("enrolment.csv:3:enrolled_persons", "not_a_number"),
    "no_break_space": ("enrolment.csv:3:enrolled_persons", "spaces"),
    "underscore_in_number": ("enrolment.csv:3:enrolled_persons", "type"),
    "exponent": ("enrolment.csv:3:enrolled_persons", "type"),
    "number_too_long": ("enrolment.csv:3:enrolled_persons", "type"),
    "blank_row": ("enrolment.csv:4", "blank_row"),
    "commas_only": ("enrolment.csv:5", "blank_row"),
    "copy_of_table": ("enrolment (1).csv", "no_card"),
    "quarter_for_date": ("enrolment.csv:3:begin", "date"),
    "two_digit_year": ("enrolment.csv:3:begin", "date"),
    "key_with_space": ("provinces.csv:3:province_code", "spaces"),
    "card_list": ("enrolment.yml:1", "card"),
    "card_without_fields": ("enrolment.yml:11:fields", "card"),
    "card_two_documents": ("enrolment.yml:22", "yaml"),
    "card_tab": ("enrolment.yml:2", "yaml"),
    "card_python_tag": ("enrolment.yml:2", "yaml"),
    "card_key_unknown_column": ("enrolment.yml:8:primaryKey", "card"),
    "card_encoding": ("enrolment.yml:2", "encoding"),
    "workbook_hidden_sheet": ("enrolment.xlsx", "hidden"),
    "workbook_blank_first_row": ("enrolment.xlsx:1", "no_header"),
    "workbook_truth_in_number": ("enrolment.xlsx:D3:enrolled_persons", "type"),
    "workbook_duplicate_header": ("enrolment.xlsx:1:scheme", "missing_column"),
    "workbook_sheet_without_card": ("tables.xlsx:towns", "no_card"),
    "workbook_unit_in_number": ("enrolment.xlsx:D3:enrolled_persons", "type"),
    "workbook_unseen_character": ("enrolment.xlsx:A3:province_code", "control_character"),
    "workbook_total_row": ("enrolment.xlsx:A5:province_code", "foreign_key"),
}
"""What is found first in a folder of `fixtures/bad_input`."""

FAULT = re.compile(r"(?P<place>.+?): (?P<rule>[\w -]+): found .+?, expected .+; (?P<hint>.+)", re.DOTALL)


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project without fault, checked once, with the report of an earlier build."""
    root = make_book(tmp_path_factory.mktemp("good") / "book").root
    for name in WHOLE:
        for suffix in (".csv", ".yml"):
            shutil.copy(TINY / f"{name}{suffix}", root / "data")
    shutil.copytree(BAD / "_base", root, dirs_exist_ok=True)
    (root / "_book").mkdir()
    (root / "_book" / "run.json").write_text("{}")
    (root / "_book" / "index.html").write_text("the last report")
    assert main.main(["check"], root=root) == 0
    return root


@pytest.fixture
def root(good: Path, tmp_path: Path) -> Path:
    """Return a copy of the good project."""
    return shutil.copytree(good, tmp_path / "book")


def lay_over(root: Path, case: Path) -> None:
    """Put the files of a case into a project; a workbook takes the place of the CSV of its name."""
    shutil.copytree(case, root, dirs_exist_ok=True)
    for book in case.rglob("*.xlsx"):
        own = root / book.relative_to(case).with_name(f"{book.stem.replace('tables', 'enrolment')}.csv")
        if not (case / own.relative_to(root)).exists():
            own.unlink()


def everything(root: Path) -> dict[str, bytes | None]:
    """Return every file of a project with its content, and every folder."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in root.rglob("*")
    }


def refused(root: Path, capsys: pytest.CaptureFixture, command: str) -> list[tuple[str, str]]:
    """Run a command that must refuse its input and change nothing; return place and rule of each fault."""
    before = everything(root)
    assert main.main([command], root=root) == 2
    assert everything(root) == before
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    *faults, last = said.err.strip().split("\n")
    assert re.fullmatch(r"\d+ faults? found; nothing was written", last)
    found = [FAULT.fullmatch(line) for line in faults]
    assert all(found), said.err
    return [(fault["place"].rsplit("/", 1)[-1], fault["rule"]) for fault in found if fault]


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("case", TABLES)
def test_a_bad_table(root: Path, capsys: pytest.CaptureFixture, case: str, command: str) -> None:
    shutil.copy(TINY / f"{case}.csv", root / "data" / "counties.csv")
    assert TABLES[case] in refused(root, capsys, command)


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("case", PROJECTS)
def test_a_bad_project(root: Path, capsys: pytest.CaptureFixture, case: str, command: str) -> None:
    lay_over(root, BAD / case)
    assert refused(root, capsys, command)[0] == PROJECTS[case]


def test_every_fixture_is_tried() -> None:
    assert {path.name for path in BAD.iterdir()} == {"_base", *PROJECTS}
    assert len(TABLES) + len(PROJECTS) >= 40


@pytest.mark.parametrize(
    "override", ["end_yaer=2010", "end_year", "end_year=soon", "end_year=1900", "end_year=[2010", "=2010"]
)
def test_a_bad_override(root: Path, capsys: pytest.CaptureFixture, override: str) -> None:
    before = everything(root)
    assert main.main(["build", "-p", override], root=root) == 2
    assert everything(root) == before
    assert FAULT.match(capsys.readouterr().err)


@pytest.mark.parametrize("data", ["nowhere", "params.yml", "_book"])
def test_a_bad_data_folder(root: Path, capsys: pytest.CaptureFixture, data: str) -> None:
    before = everything(root)
    assert main.main(["build", "--data", str(root / data)], root=root) == 2
    assert everything(root) == before
    assert FAULT.match(capsys.readouterr().err)


def test_all_kinds_of_one_project_are_said_at_once(root: Path, capsys: pytest.CaptureFixture) -> None:
    for case in ("unknown_province", "params_unknown", "citation_unknown", "notebook_wrong_type"):
        lay_over(root, BAD / case)
    found = refused(root, capsys, "build")
    assert {place.split(":")[0] for place, _ in found} == {
        "enrolment.csv", "params.yml", "index.qmd", "declares_end_year.ipynb",
    }  # fmt: skip


def test_a_missing_page_is_the_one_fault(root: Path, capsys: pytest.CaptureFixture) -> None:
    """What other pages refer to on it would send people to the wrong place."""
    lay_over(root, BAD / "page_missing")
    assert refused(root, capsys, "check") == [("_quarto.yml:7", "missing page")]


def test_a_missing_folder_is_the_one_fault(root: Path, capsys: pytest.CaptureFixture) -> None:
    assert main.main(["check", "--data", "nowhere"], root=root) == 2
    assert capsys.readouterr().err.splitlines()[1:] == ["1 fault found; nothing was written"]


def test_a_notebook_that_no_page_uses_is_no_chapter(root: Path, capsys: pytest.CaptureFixture) -> None:
    """Such as one that is being tried; it would be refused for its code if it were run."""
    lay_over(root, BAD / "notebook_syntax")
    broken = root / "chapters" / "declares_end_year.ipynb"
    broken.rename(broken.with_name("Untitled.ipynb"))
    shutil.copy(Path(__file__).parent / "fixtures" / "notebooks" / "declares_end_year.ipynb", broken)
    from livingreview.project import Project

    assert Project.at(root).stems() == ["declares_end_year", "no_parameters"]
