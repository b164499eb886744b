"""Data folders cell by cell; a sample of random changes, each with its numbers."""

import csv
import random
import shutil
from dataclasses import replace

import pytest
from change_projects import make, make_two, use_stand_in

from livingreview.pipeline.changes import compare
from livingreview.pipeline.changes_step import present
from livingreview.pipeline.checks import input_faults
from livingreview.pipeline.contents import collected
from livingreview.pipeline.editions import Edition, read_edition, result
from livingreview.pipeline.execution import execute
from livingreview.pipeline.freshness import plan
from livingreview.pipeline.parameters import read_parameters
from livingreview.pipeline.table_diff import table_changes


@pytest.fixture
def folders(tmp_path):
    """The same data twice."""
    project = make_two(tmp_path / "old")
    shutil.copytree(project.data, tmp_path / "new")
    return project.data, tmp_path / "new"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("year,price_yuan\n2010,8.0\n2009,7.5\n", []),
        ("year,price_yuan\n2009,7.5\n2010,9\n", ["wages [2010, price_yuan]: 8.0 -> 9"]),
        ("year,price_yuan\n2009,\n2010,8.0\n", ["wages [2009, price_yuan]: 7.5 -> blank"]),
        ("year,price_yuan\n2009,7.5\n2011,8.0\n", ["wages [2010, year]: 2010 -> 2011"]),
        ("year,price_yuan\n2009,7.5\n2011,8.5\n", ["wages [2010]: row removed", "wages [2011]: row added"]),
        ("year,price_yuan,n\n2009,7.5,1\n2010,8.0,1\n", ["wages [n]: column added"]),
        ("year\n2009\n2010\n", ["wages [price_yuan]: column removed"]),
        ("year,price_yuan\n2009,7.5\n2009,7.5\n2010,8.0\n", ["wages [2009 (2)]: row added"]),
    ],
)
def test_differences_of_a_table(folders, table, expected):
    old, new = folders
    (new / "wages.csv").write_text(table)
    assert [str(change) for change in table_changes(old, new)] == expected


def test_a_changed_card_is_named(folders):
    old, new = folders
    (new / "wages.yml").write_text((old / "wages.yml").read_text().replace("Invented", "Made-up"))
    assert [str(change) for change in table_changes(old, new)] == ["wages: card changed"]


def random_change(generator, data):
    """Change one cell of one table at random; return the table."""
    table = generator.choice(["prices", "wages"])
    with (data / f"{table}.csv").open(newline="") as file:
        header, *rows = csv.reader(file)
    row, column = generator.randrange(len(rows)), generator.randrange(len(header))
    near = str(int(float(rows[row][column])) + generator.choice([-1, 1, 20]))
    rows[row][column] = generator.choice([near, near, near, "", "soon", rows[0][column] + "1"])
    with (data / f"{table}.csv").open("w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return table


def test_a_random_change_is_refused_or_listed_with_every_number_it_moved(tmp_path, monkeypatch, warm_kernels):
    use_stand_in(monkeypatch)
    project = make_two(tmp_path / "book")
    before, generator = read_edition(make(project)), random.Random(7)
    parameters = read_parameters(project.params).model_dump(mode="json")
    outcomes = []
    for trial in range(8):
        shutil.copytree(project.data, tmp_path / str(trial))
        table = random_change(generator, tmp_path / str(trial))
        changed = replace(project, data=tmp_path / str(trial))
        if input_faults(changed):
            outcomes.append("refused")
            continue
        done = execute(changed, plan(changed, parameters), say=lambda line: None)
        found = collected(changed, parameters, done)
        now = present(changed, found)
        changes, shown = compare(before, now), {key: row["formatted"] for key, row in now.numbers.items()}
        moved = {key for key, text in shown.items() if text != before.numbers[key]["formatted"]}
        assert changes.inputs and {change.table for change in changes.inputs} == {table}
        assert {change.key for change in changes.numbers} == moved
        assert {change.cause.names for change in changes.numbers} <= {(changes.inputs[0].brief,)}
        outcomes.append("listed")
    assert {"refused", "listed"} == set(outcomes)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("23.859000000000105", "23.85900000000011", True),
        ("2005.0", "2005", True),
        ("0.1", "0.10000001", False),
        ("none", "none", True),
        ("none", "2005", False),
    ],
)
def test_the_last_digits_of_a_float_are_no_change(tmp_path, one, other, same):
    def report(value: str) -> Edition:
        row = {"value": value, "unit": "yuan", "formatted": "1", "notebook": "prices"}
        return Edition({"floats": {}}, {"a.b": row}, (), tmp_path)

    assert (result(report(one), "a.b") == result(report(other), "a.b")) is same
