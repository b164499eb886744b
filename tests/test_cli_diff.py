"""`ncms diff`: what changed between two built reports, and why."""

import json
import shutil

import pytest
from build_projects import CARD, OTHER_YEAR
from change_projects import CELLS, make, make_two, use_stand_in, write_notebook

from livingreview.cli import main
from livingreview.project import Project

pytestmark = pytest.mark.usefixtures("warm_kernels")


@pytest.fixture(scope="module")
def before(tmp_path_factory, warm_kernels):
    """A project with a built report."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        use_stand_in(monkeypatch)
        project = make_two(tmp_path_factory.mktemp("before") / "book")
        make(project)
    return project


@pytest.fixture
def project(before, tmp_path, monkeypatch):
    """A copy of it to change."""
    use_stand_in(monkeypatch)
    shutil.copytree(before.root, tmp_path / "book")
    return Project.at(tmp_path / "book")


def write(project, table, *rows):
    (project.data / f"{table}.csv").write_text("\n".join(("year,price_yuan", *rows)) + "\n")


def lines(project, capsys, *options):
    capsys.readouterr()
    out = [str(project.root / name) for name in ("_book", "new")]
    assert main.main(["diff", *out, *options], root=project.root) == 0
    return [line.strip() for line in capsys.readouterr().out.splitlines()]


def test_two_builds_of_the_same_have_no_difference(project, capsys):
    make(project, "new")
    assert lines(project, capsys) == ["Nothing changed"]


def test_rows_in_another_order_are_no_difference(project, capsys):
    write(project, "wages", "2010,8.0", "2009,7.5")
    make(project, "new")
    assert lines(project, capsys) == ["Nothing changed"]


def test_a_changed_cell_is_named_with_the_numbers_that_it_moved(project, capsys):
    write(project, "wages", "2009,7.5", "2010,9.0")
    make(project, "new")
    assert lines(project, capsys) == [
        "Inputs",
        "wages [2010, price_yuan]: 8.0 -> 9.0",
        "Key numbers",
        "two.sum: 13.5 yuan -> 14.5 yuan  <- wages [2010, price_yuan]: 8.0 -> 9.0",
        "two.wage: 8.0 yuan -> 9.0 yuan  <- wages [2010, price_yuan]: 8.0 -> 9.0",
        "Statements",
        "kept: 1",
    ]


def test_what_a_notebook_says_that_came_with_its_table_is_moved_by_the_table(project, capsys):
    config = project.root / "_quarto.yml"
    config.write_text(config.read_text() + "tables: {visits: false}\n")
    index = project.root / "index.qmd"
    passage = '\n::: {.content-visible when-meta="tables.visits"}\n\n{{< var visits.count >}}\n\n:::\n'
    index.write_text(index.read_text() + passage)
    (project.data / "visits.yml").write_text(CARD.replace("name: prices", "name: visits"))
    write(project, "visits")
    loads = "from livingreview import count, glue, load\n\nvisits = load('visits')"
    write_notebook(project, ("", loads, 'glue("visits.count", count(visits, "years"))'), "visits")
    make(project)
    write(project, "visits", "2009,1.5")
    make(project, "new")
    assert lines(project, capsys)[:4] == [
        "Inputs",
        "visits [2009]: row added",
        "Key numbers",
        "visits.count: none -> 1 year  <- visits [2009]: row added",
    ]


def test_of_several_changes_each_number_names_its_own(project, capsys):
    write(project, "prices", "2009,3.5", "2010,4.0", "2011,15.0", "2012,1.0")
    write(project, "wages", "2010,18.0")
    make(project, "new", f"end_year={OTHER_YEAR}")
    found = lines(project, capsys)
    assert {"prices [2012]: row added", "wages [2009]: row removed"} <= set(found)
    assert any(line.startswith("end_year: ") for line in found)
    causes = dict(line.split("  <- ") for line in found if "<-" in line)
    dear, pay = "prices [2011, price_yuan]: 5.5 -> 15.0", "wages [2010, price_yuan]: 8.0 -> 18.0"
    assert {what.split(": ")[0]: cause for what, cause in causes.items()} == {
        "two.both_high": "table prices (2 changes), table wages (2 changes), parameter end_year"
        " (only together: none of them moves it alone)",
        "two.price": dear,
        "two.span": "parameter end_year",
        "two.sum": f"{dear}, {pay}",
        "two.wage": pay,
        "tbl-two": f"prices [2012]: row added, {dear}",
    }
    assert [path.name for path in (project.build / "trials").iterdir()] == ["results"]


def test_the_records_alone_do_not_tell_several_changes_apart(project, capsys):
    write(project, "prices", "2011,6.5")
    write(project, "wages", "2010,9.0")
    make(project, "new")
    found = lines(project, capsys, "--no-run")
    both = "table prices (3 changes), table wages (2 changes) (not told apart)"
    assert f"two.wage: 8.0 yuan -> 9.0 yuan  <- {both}" in found


def test_code_is_told_from_data(project, capsys):
    changed = [cell.replace("price + wage", "price + 2 * wage") for cell in CELLS]
    write_notebook(project, tuple(changed))
    write(project, "prices", "2011,6.5")
    make(project, "new")
    found = lines(project, capsys)
    dear = "prices [2011, price_yuan]: 5.5 -> 6.5"
    assert f"two.price: 5.5 yuan -> 6.5 yuan  <- {dear}" in found
    assert f"two.sum: 13.5 yuan -> 22.5 yuan  <- {dear}, code" in found
    assert "changed for: two" in found


SAID = "wages_higher: Wages are higher than prices. ->"


@pytest.mark.parametrize(
    ("wage", "told"),
    [
        ("5.4", f"turned: {SAID} At 5.4, wages are lower than prices."),
        ("5.5", f"no longer settled: {SAID} The data do not settle this question."),
        ("5.6", "kept: 1"),
    ],
)
def test_a_statement_is_kept_turned_or_no_longer_settled(project, capsys, wage, told):
    write(project, "wages", f"2010,{wage}")
    make(project, "new")
    assert told in lines(project, capsys, "--no-run")


def test_a_statement_that_is_dropped_with_its_numbers_is_removed(project, capsys):
    write_notebook(project, (*CELLS[:2], 'emit("two.sum", 1)', CELLS[3]))
    (project.data / "statements.yml").write_text("")
    make(project, "new")
    found = lines(project, capsys)
    assert "two.wage: 8.0 yuan -> none  <- code" in found
    assert "removed: wages_higher: Wages are higher than prices." in found


def test_a_renamed_key_is_no_number_that_went_and_came(project, capsys):
    renamed = [cell.replace("two.wage", "two.pay") for cell in CELLS]
    write_notebook(project, tuple(renamed))
    statements = project.data / "statements.yml"
    statements.write_text(statements.read_text().replace("two.wage", "two.pay"))
    (project.root / "renames.yml").write_text("keys:\n  two.wage: two.pay\n")
    make(project, "new")
    assert lines(project, capsys) == ["Code", "changed for: two"]


def test_a_renamed_column_is_no_column_that_went_and_came(project, capsys):
    for suffix in ("csv", "yml"):
        path = project.data / f"wages.{suffix}"
        path.write_text(path.read_text().replace("price_yuan", "wage_yuan").replace("8.0", "9.0"))
    write_notebook(project, tuple(cell.replace('wages["price', 'wages["wage') for cell in CELLS))
    (project.root / "renames.yml").write_text("columns:\n  wages.price_yuan: wages.wage_yuan\n")
    make(project, "new")
    assert lines(project, capsys)[:3] == [
        "Inputs",
        "wages: card changed",
        "wages [2010, wage_yuan]: 8.0 -> 9.0",
    ]


@pytest.mark.parametrize("listed", [True, False])
def test_a_renamed_column_of_a_float_moves_nothing_where_it_is_listed(project, capsys, listed):
    shown = 'show_table(prices.rename(columns={"price_yuan": "cost"}), decimals={"cost": 1})'
    write_notebook(project, (*CELLS[:-1], CELLS[-1].rpartition("\n")[0] + "\n" + shown))
    if listed:
        (project.root / "renames.yml").write_text("columns:\n  tbl-two.price_yuan: tbl-two.cost\n")
    make(project, "new")
    assert ("tbl-two: data moved  <- code" in lines(project, capsys)) != listed


def test_tables_that_come_and_go_are_named(project, capsys):
    for suffix in ("csv", "yml"):
        text = (project.data / f"prices.{suffix}").read_text().replace("name: prices", "name: rents")
        (project.data / f"rents.{suffix}").write_text(text)
    make(project, "new")
    assert lines(project, capsys) == ["Inputs", "rents: table added", "Statements", "kept: 1"]


@pytest.mark.parametrize("damage", ["missing", "empty", "cut", "older"])
def test_a_folder_without_a_report_is_invalid_input(project, capsys, damage):
    new = project.root / "new"
    if damage != "missing":
        shutil.copytree(project.root / "_book", new) if damage != "empty" else new.mkdir()
    if damage == "cut":
        (new / "run.json").write_text('{"commit"')
    if damage == "older":
        run = json.loads((new / "run.json").read_text())
        del run["floats"]
        (new / "run.json").write_text(json.dumps(run))
    assert main.main(["diff", str(project.root / "_book"), str(new)], root=project.root) == 2
    said = capsys.readouterr().err
    assert "new: report: found" in said and "Traceback" not in said
