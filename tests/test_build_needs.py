"""A notebook's tables are asked for before it runs."""

import json

from build_projects import make_project
from openpyxl import Workbook

from livingreview.pipeline.checks import need_faults, needed


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
