"""`ncms study`: a work's rows with all but what takes judgement, from a bibliography or imported records."""

import csv
import re
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from livingreview.cli import main
from livingreview.paths import ROOT
from livingreview.records.importing import import_exports
from livingreview.tables.check import check_data
from livingreview.tables.loading import find_table

ENTRY = """\
@article{chen2026,
  author = {Chen, Li and Wang, Hong},
  title = {{Invented: what one study found}},
  journaltitle = {Invented Journal},
  date = {2026},
  pages = {1--9},
  doi = {10.1234/invented}
}
"""
RESULT = {
    "read": "full_text", "outcome_domain": "service_use", "outcome": 'visits for "care", a year',
    "population": "people of an invented county", "scheme": "ncms", "direction": "improves",
    "effect_or_trend": "effect", "refund_or_simulation": "false", "locator": "chen2026 table 2 row 3",
    "source": "https://example.org/chen2026",
}  # fmt: skip
LEFT = sorted(("study_results", name) for name in RESULT)


@pytest.fixture
def folder(tmp_path) -> Path:
    """Return a copy of the two tables and a bibliography of its own."""
    folder = tmp_path / "my-data"
    folder.mkdir()
    for name in ("references", "study_results"):
        for suffix in (".csv", ".yml"):
            shutil.copy(ROOT / "data" / f"{name}{suffix}", folder)
    (folder / "references.bib").write_text(ENTRY)
    return folder


def study(*arguments: str | Path) -> int:
    return main.main(["study", *map(str, arguments)])


def left(folder: Path) -> list[tuple[str, str]]:
    return sorted((Path(fault.file).stem, fault.column) for fault in check_data(folder))


def last(folder: Path, name: str) -> dict[str, str]:
    table = find_table(folder, name)
    return dict(zip(table.header, table.rows[-1], strict=True))


def fill(folder: Path, name: str, cells: dict[str, str]) -> None:
    """Put values where their marks stand, as somebody with an editor does."""
    path = folder / f"{name}.csv"
    text = path.read_text(encoding="utf-8")
    for column, value in cells.items():
        quoted = '"' + value.replace('"', '""') + '"' if set(value) & set(',"') else value
        assert text.count(f"<{column}>") == 1
        text = text.replace(f"<{column}>", quoted)
    path.write_text(text, encoding="utf-8")


def test_the_names_in_use_are_told_where_no_card_lists_them(folder, capsys):
    assert study("chen2026", "--into", folder) == 0
    told = " ".join(capsys.readouterr().out.split())
    for column, name in (("region", "rural China"), ("population", "rural people"), ("comparator", "2003")):
        assert re.search(rf" {column}[:,][^:]* in use: [^:]*\b{name}\b", told) or f"{name};" in told, column
    assert "direction, in use" not in told and "locator, in use" not in told  # listed, and own words
    assert "in use: <" not in told and "; <" not in told  # its own marks are no names


def test_only_judgement_is_left_and_then_nothing(folder, capsys):
    before = {name: (folder / f"{name}.csv").read_bytes() for name in ("references", "study_results")}
    assert study("chen2026", "--into", folder) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in RESULT) and "chen2026 p. 4" in told and "unclear" in told
    assert left(folder) == LEFT
    fill(folder, "study_results", RESULT)
    assert [str(fault) for fault in check_data(folder)] == []
    for name, content in before.items():
        assert (folder / f"{name}.csv").read_bytes().startswith(content)
    work, result = last(folder, "references"), last(folder, "study_results")
    assert (work["author_surnames"], work["year"], work["language"]) == ("Chen;Wang", "2026", "en")
    assert (work["ref_n"], work["doi"], work["pages_or_article"]) == ("", "10.1234/invented", "1-9")
    assert result["result_id"] == "chen2026_1" and result["outcome"] == RESULT["outcome"]
    assert (folder / "references.bib").read_text() == ENTRY


def test_a_result_of_a_work_that_was_not_read_is_a_fault(folder):
    assert study("chen2026", "--into", folder) == 0
    fill(folder, "study_results", RESULT | {"read": "not_read"})
    assert ("study_results", "direction") in left(folder)


def test_several_results_and_a_second_study_follow_each_other(folder):
    assert study("chen2026", "--into", folder, "--results", "3") == 0
    (folder / "references.bib").write_text(
        ENTRY + ENTRY.replace("chen2026", "li2025").replace("invented", "b")
    )
    assert study("10.1234/B", "--into", folder) == 2  # the same title
    text = (folder / "references.bib").read_text().replace("what one study found", "another", 2)
    (folder / "references.bib").write_text(text.replace("another", "what one study found", 1))
    assert study("https://doi.org/10.1234/B", "--into", folder) == 0
    table = find_table(folder, "study_results")
    assert table.column("result_id")[-4:] == ["chen2026_1", "chen2026_2", "chen2026_3", "li2025_1"]
    assert [int(cell) for cell in table.column("order")[-4:]] == [215, 216, 217, 218]


@pytest.mark.parametrize("shared", [True, False])
def test_sheets_are_added_to_as_well(folder, shared, capsys):
    books = (
        {"tables": ["references", "study_results"]}
        if shared
        else {n: [n] for n in ("references", "study_results")}
    )
    for file, names in books.items():
        book = Workbook()
        book.remove(book.active)
        for name in names:
            sheet = book.create_sheet(name)
            with (folder / f"{name}.csv").open(encoding="utf-8") as lines:
                for row in csv.reader(lines):
                    sheet.append(row)
            (folder / f"{name}.csv").unlink()
        book.save(folder / f"{file}.xlsx")
    assert study("chen2026", "--into", folder) == 0
    assert "row 216" in capsys.readouterr().out
    assert sorted(column for _, column in left(folder)) == sorted(name for _, name in LEFT)
    for file, names in books.items():
        book = load_workbook(folder / f"{file}.xlsx")
        for name in names:
            for cell in list(book[name].rows)[-1]:
                cell.value = RESULT.get(str(cell.value).strip("<>"), cell.value)
        book.save(folder / f"{file}.xlsx")
    assert [str(fault) for fault in check_data(folder)] == []


@pytest.fixture
def imported(folder) -> Path:
    """Return the folder with the records of the example imported."""
    shutil.copytree(ROOT / "examples" / "update" / "search", folder / "search")
    shutil.copy(ROOT / "examples" / "update" / "search_log.csv", folder)
    import_exports(sorted((folder / "search").iterdir()), folder, strict=True)
    return folder


def record(folder: Path, title: str) -> dict[str, str]:
    table = find_table(folder, "records")
    rows = [dict(zip(table.header, row, strict=True)) for row in table.rows]
    return next(row for row in rows if row["title"].startswith(title))


def test_an_imported_record_gets_a_key_and_an_entry(imported):
    found = record(imported, "Invented: seeking care")
    assert study(found["record_id"], "--into", imported) == 0
    work = last(imported, "references")
    assert (work["ref_key"], work["title_as_listed"]) == ("example2025", found["title"])
    entries = (imported / "references.bib").read_text()
    assert entries.startswith(ENTRY) and "@article{example2025,\n  author       = {Example, D and" in entries
    assert study(found["record_id"], "--into", imported) == 2


def test_a_record_of_a_work_that_the_review_lists_is_there_already(imported, capsys):
    assert study("10.1016/J.CHIECO.2020.101543", "--into", imported) == 2
    assert "huang2020, which has this" in capsys.readouterr().err


def test_a_record_of_chinese_authors_asks_for_its_key(imported, capsys):
    found = record(imported, "虚构：县域")
    assert study(found["record_id"], "--into", imported) == 2
    assert "--key chen2026" in capsys.readouterr().err
    assert study(found["record_id"], "--into", imported, "--key", "bie2024") == 2
    assert study(found["record_id"], "--into", imported, "--key", "shili2024") == 0
    assert last(imported, "references")["language"] == "zh"
    assert found["title"] in (imported / "references.bib").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "arguments", "said"),
    [
        (None, ["chen2062"], "did you mean chen2026?"),
        (None, ["nobody"], "put its BibTeX entry into"),
        (None, ["chen2026", "--key", "chen"], "leave --key out"),
        (None, ["bie2024"], "duplicate_work: found bie2024, which has this ref_key"),
        (("10.1234/invented", "10.1186/s12939-024-02158-8"), ["chen2026"], "bie2024, which has this doi"),
        (("  date = {2026},\n", ""), ["chen2026"], "year: missing_field"),
        (("  author = {Chen, Li and Wang, Hong},\n", ""), ["chen2026"], "authors: missing_field"),
        (("  title = {{Invented: what one study found}},\n", ""), ["chen2026"], "title: missing_field"),
        (("{chen2026,", "{Chen:2026,"), ["Chen:2026"], "rename the entry, as chen2026"),
        (("  doi = {", "  doi = {{"), ["chen2026"], "braces"),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_is_written(folder, change, arguments, said, capsys):
    bibliography = folder / "references.bib"
    bibliography.write_text(ENTRY.replace(*change) if change else ENTRY)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert study(*arguments, "--into", folder) == 2
    assert said in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_folder_without_the_tables_is_told_how_to_begin(tmp_path, capsys):
    assert study("chen2026", "--into", tmp_path) == 2
    assert "cp -r data my-data" in capsys.readouterr().err
