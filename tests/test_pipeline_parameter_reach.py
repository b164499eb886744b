"""A parameter changes what it should, in the notebooks that declare it, and nothing else."""

import ast
import json
import re

import pytest

from chapters import reproduce
from livingreview import load, paths
from livingreview.errors import Refused
from livingreview.notebooks import PARAMETERS, code_cells, declared_parameters, read_notebook
from livingreview.numbers.collection import published
from livingreview.pipeline.editions import LATE
from livingreview.pipeline.execution import execute
from livingreview.pipeline.freshness import plan, wanted
from livingreview.pipeline.parameters import read_parameters
from livingreview.project import Project
from ncms.methods import catastrophic, classification, variance_shares
from ncms.parameters import Parameters

ROOT = paths.ROOT
LISTING = "reproduce"  # shows every parameter and names none
STEMS = [stem for stem in Project().stems() if stem != LATE]


def declared(stem: str) -> set[str]:
    """Return the parameters that a notebook declares."""
    return {entry.name for entry in declared_parameters(read_notebook(Project().notebook(stem)))}


def trees(stem: str) -> list[ast.Module]:
    """Return the cells of a notebook that are not its parameters, parsed."""
    cells = code_cells(read_notebook(Project().notebook(stem)))
    return [ast.parse(cell.source) for cell in cells if PARAMETERS not in cell.tags]


def beginning(node: ast.expr, names: dict[str, ast.expr]) -> str:
    """Return the constant beginning of a text, looked up where it has a name."""
    while not isinstance(node, ast.Constant):
        if isinstance(node, ast.JoinedStr):
            node = node.values[0]
        elif isinstance(node, ast.FormattedValue):
            node = node.value
        else:
            node = names[ast.unparse(node)]
    return str(node.value)


def assigned(node: ast.Assign) -> list[tuple[str, ast.expr]]:
    """Return the names that an assignment gives, also several at once, each with its value."""
    several = isinstance(node.targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple)
    pairs = (
        zip(node.targets[0].elts, node.value.elts, strict=True)
        if several
        else [(node.targets[0], node.value)]
    )
    return [(target.id, value) for target, value in pairs if isinstance(target, ast.Name)]


def key_beginnings(tree: ast.Module) -> set[str]:
    """Return what stands before the first dot of every key that a cell publishes."""
    names = dict(pair for node in ast.walk(tree) if isinstance(node, ast.Assign) for pair in assigned(node))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    keys = [call.args[0] for call in calls if getattr(call.func, "id", "") in ("glue", "publish")]
    return {beginning(key, names).partition(".")[0] for key in keys}


# What can be read off the sources --------------------------------------------------------------------------


@pytest.mark.parametrize("stem", STEMS)
def test_a_notebook_publishes_under_its_own_name_alone(stem):
    """So the parameters that it declares are all that can move a key of that beginning."""
    assert set().union(*map(key_beginnings, trees(stem))) <= {stem}


@pytest.mark.parametrize("stem", [stem for stem in STEMS if declared(stem)])
def test_a_notebook_uses_every_parameter_that_it_declares(stem):
    used = {node.id for tree in trees(stem) for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert declared(stem) <= used


def test_every_parameter_reaches_a_chapter():
    assert set().union(*map(declared, STEMS)) == set(Parameters.model_fields)


def test_the_list_of_parameters_takes_all_without_naming_one():
    values = read_parameters(ROOT / "params.yml").model_dump()
    assert declared(LISTING) == set()
    assert wanted(Project(), LISTING, values).parameters == values


def test_the_list_of_parameters_has_defaults_where_no_build_gives_values():
    shown = reproduce.parameters_table({"end_year": 2019, "unknown": 1}).set_index("Parameter")
    assert shown.index.tolist() == list(Parameters.model_fields)
    assert shown.at["end_year", "Value"] == "2019"
    assert shown.at["fund_horizon_years", "Value"] == str(Parameters().fund_horizon_years)


@pytest.mark.parametrize("stem", STEMS)
def test_no_notebook_reads_parameters_by_another_way(stem):
    for tree in trees(stem):
        for node in ast.walk(tree):
            assert not (
                isinstance(node, ast.ImportFrom) and (node.module or "").startswith("livingreview.pipeline")
            )
            assert not (isinstance(node, ast.Constant) and node.value == "params.yml")


def test_methods_know_no_parameters():
    for folder in ("methods", "audit"):
        for path in (ROOT / "ncms" / folder).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"livingreview\.pipeline|open\(.*params", text), path


def test_the_rule_on_keys_sees_through_names():
    tree = ast.parse('key = f"other.{name}"\nglue(f"{key}_low", 1)\nglue("own.a", 2)')
    assert key_beginnings(tree) == {"other", "own"}
    assert key_beginnings(ast.parse('all, key = 3, f"third.{name}"\nglue(f"{key}_low", all)')) == {"third"}


def test_the_year_of_the_poverty_line_moves_the_line_and_the_new_definition_alone():
    households = load("invented_households", ROOT / "data")
    one, other = (catastrophic.compared(households, year).set_index("definition") for year in (2011, 2017))
    assert len({catastrophic.poverty_line(households, year) for year in (2011, 2017, 2021)}) == 3
    differing = one.index[(one["all"] != other["all"]) | (one["poorer"] != other["poorer"])]
    assert differing.tolist() == ["sdg_2025"]


# What three notebooks say when a value changes -------------------------------------------------------

CHEAP = ("fund", "indicators", "national")
FUND = {
    "fund.spending_middle",
    "fund.deficit_middle",
    "fund.deficit_middle_years",
    "fund.deficit_middle_zh",
    "fund.used_up_middle",
    "fund.used_up_middle_years",
    "fund.used_up_middle_zh",
    "fund.scenarios_deficit",
    "fund.scenarios_used_up",
}
FUND_FLOATS = {"tbl-fund-scenarios", "fig-fund-scenarios"}
LIMITS = {"indicators.reserve_limit", "indicators.outside"}
LIMIT_FLOATS = {"tbl-indicators-status", "tbl-indicators-limits"}


class Said:
    """Numbers and floats of executed notebooks."""

    def __init__(self, executions: dict) -> None:
        books = {stem: read_notebook(execution.path) for stem, execution in executions.items()}
        self.numbers = {n.key: n.printed for stem, book in books.items() for n in published(stem, book)}
        self.floats = {
            cell.label: json.dumps(cell.outputs, sort_keys=True)
            for book in books.values()
            for cell in code_cells(book)
            if cell.label
        }
        self.paths = {stem: execution.path for stem, execution in executions.items()}


def moved(one: dict, other: dict) -> set[str]:
    """Return the names whose content differs, or that only one of the two has."""
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


@pytest.fixture(scope="module")
def project(builtin_book) -> Project:
    """The report itself, whose notebooks are executed with the published values once its book is built."""
    return Project()


def run(project: Project, *overrides: str) -> Said:
    """Execute what is not fresh of some notebooks with some values changed."""
    values = read_parameters(ROOT / "params.yml", overrides).model_dump()
    steps = [step for step in plan(project, values) if step.wanted.stem in CHEAP]
    return Said(execute(project, steps, jobs=2, say=lambda line: None))


@pytest.fixture(scope="module")
def shipped(project) -> Said:
    """What the notebooks say with the published values."""
    return run(project)


def test_growth_of_spending_moves_its_scenarios_and_nothing_else(project, shipped):
    changed = run(project, "fund_spending_growth_middle=9.0")
    assert moved(shipped.numbers, changed.numbers) == FUND
    assert moved(shipped.floats, changed.floats) == FUND_FLOATS
    assert changed.numbers["fund.deficit_middle"][2] == "2027"
    assert changed.paths["indicators"] == shipped.paths["indicators"]  # not even run


def test_a_limit_moves_what_is_held_against_it_and_nothing_else(project, shipped):
    changed = run(project, "reserve_months_floor=10.0")
    assert moved(shipped.numbers, changed.numbers) == LIMITS
    assert moved(shipped.floats, changed.floats) == LIMIT_FLOATS
    assert int(changed.numbers["indicators.outside"][0]) == int(shipped.numbers["indicators.outside"][0]) + 1
    assert changed.paths["fund"] == shipped.paths["fund"]


def beyond(floats: dict, end: int) -> set[str]:
    """Return the floats of the national chapter with a row that begins with a year after ``end``."""
    late = re.compile("|".join(rf"\\n{year}," for year in range(end + 1, 2031)))
    return {label for label, outputs in floats.items() if "-national-" in label and late.search(outputs)}


OTHER_END = pytest.param(2012, marks=pytest.mark.full("the same for another year, while notebooks run again"))


@pytest.mark.parametrize("end", [2008, OTHER_END])
def test_the_last_year_bounds_everything_that_a_chapter_shows(project, shipped, end):
    """Also what is computed with later years, such as prices of the last year of an index."""
    changed = run(project, f"end_year={end}")
    assert changed.paths["fund"] == shipped.paths["fund"]  # its years are those of its own parameters
    touched = moved(shipped.numbers, changed.numbers)
    assert touched and {key.partition(".")[0] for key in touched} <= {"national", "indicators"}
    years = [said[0] for key, said in changed.numbers.items() if said[1] == "year" and "fund." not in key]
    assert years and all(int(year) <= end for year in years if year.isdigit())
    assert beyond(shipped.floats, end) and not beyond(changed.floats, end)


def test_the_list_of_parameters_shows_the_values_of_the_run(project):
    values = read_parameters(ROOT / "params.yml", ["fund_horizon_years=7"]).model_dump()
    steps = [step for step in plan(project, values) if step.wanted.stem == LISTING]
    (done,) = execute(project, steps, say=lambda line: None).values()
    (cell,) = (c for c in code_cells(read_notebook(done.path)) if c.label == "tbl-reproduce-parameters")
    (bundle,) = cell.bundles()
    assert "fund_horizon_years,7," in bundle["application/vnd.livingreview.table+json"]["csv"]


def test_classes_that_the_data_cannot_give_are_refused_by_name():
    rows = variance_shares.county_rows(load("counties_2020", ROOT / "data"), load("provinces", ROOT / "data"))
    sets = classification.point_sets(variance_shares.entering(rows, False), classification.KIN, "ranks")
    with pytest.raises(Refused, match=r"min_class_size.*8 classes of 700 counties.*set county_classes to 2"):
        classification.refuse_impossible(sets, 8, 700)


def test_going_back_gives_the_published_numbers_again(project, shipped):
    again = run(project)
    assert again.numbers == shipped.numbers and again.paths == shipped.paths
