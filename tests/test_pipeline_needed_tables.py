"""A notebook's tables are asked for before it runs; without a table that a folder may lack it is left out."""

import json

import pytest
from build_projects import TABLE, make_book, make_project
from openpyxl import Workbook

from livingreview.cli import main
from livingreview.notebooks import code_cells, read_notebook
from livingreview.pipeline.contents import contents
from livingreview.pipeline.freshness import plan
from livingreview.pipeline.needed_tables import left_out, need_faults, needed, passage_faults, stand_ins
from livingreview.pipeline.parameters import read_parameters
from livingreview.pipeline.prerender import fill_checkout
from livingreview.pipeline.prose import read_prose
from livingreview.pipeline.provenance import Clock
from livingreview.render import quarto


def said(project) -> list[str]:
    return [str(fault) for fault in need_faults(project)]


def test_a_table_that_is_gone_is_a_fault_of_the_folder(tmp_path):
    project = make_project(tmp_path, "no_parameters")
    assert said(project) == []
    (project.data / "prices.csv").unlink()
    assert said(project) == [
        "data: missing table: found no prices, expected prices.csv or .xlsx, which "
        "chapters/no_parameters.ipynb loads; "
        "copy prices and its card from the data folder that comes with the report"
    ]


def test_a_table_without_rows_is_a_fault_unless_its_card_allows_it(tmp_path):
    project = make_project(tmp_path, "no_parameters")
    (project.data / "prices.csv").write_text("year,price_yuan\n\n")
    (fault,) = need_faults(project)
    assert str(fault).startswith(f"{project.data}/prices.csv:2: no rows: found columns alone")
    card = project.data / "prices.yml"
    card.write_text(card.read_text().replace("synthetic: false", "synthetic: false\nmay_be_empty: true"))
    assert said(project) == []


def test_a_sheet_without_rows_is_such_a_table_too(tmp_path):
    project = make_project(tmp_path, "no_parameters")
    (project.data / "prices.csv").unlink()
    book = Workbook()
    book.active.title = "prices"
    book.active.append(["year", "price_yuan"])
    book.save(project.data / "prices.xlsx")
    (fault,) = need_faults(project)
    assert str(fault).startswith(f"{project.data}/prices.xlsx:2: no rows: found columns alone")
    book.active.append([2010, 4.0])
    book.save(project.data / "prices.xlsx")
    assert said(project) == []


def test_lines_that_are_no_rows_are_not_taken_for_none(tmp_path):
    project = make_project(tmp_path, "no_parameters")
    (project.data / "prices.csv").write_text("year,price_yuan\n2010\n")
    assert said(project) == []  # the data folder's own check says what is wrong with the line


def test_what_is_loaded_on_a_condition_need_not_be_there(tmp_path):
    project = make_project(tmp_path, "no_parameters")
    path = project.notebook("no_parameters")
    notebook = json.loads(path.read_text())
    cell = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    cell["source"] = ["if True:\n", "    load('a')\n", "b = load('b') if a else None\n", "c = f(load('c'))\n"]
    notebook["cells"] = [cell]
    path.write_text(json.dumps(notebook))
    assert needed(project, "no_parameters") == {"c"}


# Tables that a data folder may lack -----------------------------------------------------------------------

PASSAGE = '::: {.content-visible when-meta="tables.prices"}\n'


@pytest.fixture
def lacking(tmp_path):
    """Return a book whose data folder may lack `prices`, and does."""
    project = make_book(tmp_path / "book")
    config = project.root / "_quarto.yml"
    config.write_text(config.read_text() + "tables: {prices: false}\n")
    index, chapter = project.root / "index.qmd", project.chapters / "no_parameters.qmd"
    index.write_text("# Summary {.unnumbered}\n\nTo {{< var span.end_year >}} [@nobody2020].\n")
    first, last = chapter.read_text().split("{{< embed ../build/chapters/declares_end_year")
    chapter.write_text(
        first.replace("@tbl-prices", PASSAGE + "@tbl-prices")
        + ":::\n\n{{< embed ../build/chapters/declares_end_year"
        + last
    )
    (project.data / "prices.csv").write_text("year,price_yuan\n")
    return project


def test_a_notebook_without_its_rows_is_left_out_and_nothing_is_missed(lacking, monkeypatch):
    assert left_out(lacking) == {"no_parameters": ["prices"]}
    assert said(lacking) == [] and passage_faults(lacking) == []
    lines = []
    values = read_parameters(lacking.params).model_dump()
    done = contents(lacking, values, None, Clock(), lines.append)
    assert set(done.notebooks) == {"declares_end_year"}
    assert "left out  no_parameters: the data folder has no rows of prices" in lines


def test_with_rows_it_runs_and_is_shown(lacking):
    (lacking.data / "prices.csv").write_text(TABLE)
    assert left_out(lacking) == {}
    assert [step.wanted.stem for step in plan(lacking, {"end_year": 2020})] == [
        "declares_end_year",
        "no_parameters",
    ]
    assert "tbl-prices" in read_prose(lacking).defined


def test_a_plan_says_what_is_left_out(lacking, capsys):
    assert main.main(["plan"], root=lacking.root) == 0
    assert "no_parameters   left out: the data folder has no rows of prices" in capsys.readouterr().out


def test_its_embed_outside_a_passage_is_a_fault_whatever_the_folder_holds(lacking):
    page = lacking.chapters / "no_parameters.qmd"
    page.write_text(page.read_text().replace(PASSAGE, PASSAGE.replace("visible", "hidden")))
    for table in ("year,price_yuan\n", TABLE):
        (lacking.data / "prices.csv").write_text(table)
        (fault,) = passage_faults(lacking)
        assert (fault.file, fault.rule) == ("chapters/no_parameters.qmd", "embed")
        assert page.read_text().splitlines()[fault.line - 1].startswith("{{< embed")
        assert "a passage for folders with prices" in fault.expected and PASSAGE.strip() in fault.hint


def test_check_says_so_too(lacking, capsys):
    page = lacking.chapters / "no_parameters.qmd"
    page.write_text(page.read_text().replace(PASSAGE, "").replace(":::\n", ""))
    assert main.main(["check"], root=lacking.root) == 2
    assert "no_parameters.qmd:5: embed: found ../build/chapters/no_pa" in capsys.readouterr().err


def test_a_passage_for_a_table_that_is_never_lacking_is_a_fault(lacking):
    page = lacking.root / "index.qmd"
    page.write_text(page.read_text() + PASSAGE.replace("prices", "wages") + "x\n:::\n")
    (fault,) = passage_faults(lacking)
    assert (fault.file, fault.line, fault.found) == ("index.qmd", 4, "tables.wages")


def test_quarto_gets_a_line_in_the_place_of_each_float(lacking, monkeypatch):
    """It looks for embedded cells also in passages that it hides, and an empty one is fatal."""
    monkeypatch.setattr(quarto, "CHINESE_FONT", "no_such_package")
    monkeypatch.setenv("LIVINGREVIEW_DATA", str(lacking.data))
    fill_checkout(lacking.root, lambda line: None)
    notebook = read_notebook(lacking.build / "chapters" / "no_parameters.ipynb")
    (cell,) = code_cells(notebook)
    assert cell.label == "tbl-prices" and "tbl-cap: Prices by year." in cell.source
    (bundle,) = cell.bundles()
    assert bundle["text/markdown"] == ["the data folder has no rows of prices"]
    assert notebook["metadata"]["kernelspec"]["language"] == "python"


def test_numbers_that_nobody_published_leave_the_caption_of_a_stand_in(lacking):
    path = lacking.notebook("no_parameters")
    path.write_text(path.read_text().replace("Prices by year.", "Prices to {{< var prices.last >}}."))
    (cell,) = code_cells(stand_ins(lacking)["no_parameters"])
    assert "tbl-cap: Prices to ." in cell.source
