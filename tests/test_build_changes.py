"""Rules and conclusions; data folders cell by cell; a sample of random changes, each with its numbers."""

import csv
import random
import shutil
from dataclasses import replace

import pytest
from change_projects import make, make_two, use_stand_in

from livingreview.errors import InputError
from livingreview.numbers.conclusions import read_conclusions, read_verdicts
from livingreview.numbers.expressions import HOLDS, REVERSED, UNSUPPORTED, keys_of, parsed, verdict
from livingreview.paths import ROOT
from livingreview.pipeline.changes import compare
from livingreview.pipeline.changes_step import present
from livingreview.pipeline.checks import input_faults
from livingreview.pipeline.contents import collected
from livingreview.pipeline.editions import Edition, read_edition, result
from livingreview.pipeline.execution import execute
from livingreview.pipeline.freshness import plan
from livingreview.pipeline.parameters import read_parameters
from livingreview.pipeline.table_diff import table_changes

VALUES = {"a.x": 3, "a.y": 2.5, "a.zero": 0, "a.text": "seven", "a.b.c": 3}


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("a.x > a.y", HOLDS),
        ("a.x < a.y", REVERSED),
        ("a.x > a.b.c", UNSUPPORTED),
        ("a.x >= a.b.c", HOLDS),
        ("a.y >= a.x", REVERSED),
        ("a.x != 3", REVERSED),
        ("a.x == 4", REVERSED),
        ("0 < a.y < a.x", HOLDS),
        ("5 < a.y < a.x", REVERSED),
        ("2 * a.x - 1 > a.y / 2 + 1", HOLDS),
        ("a.x > -a.y and a.y > 1", HOLDS),
        ("a.x > 2 and a.y > 3", REVERSED),
        ("a.x > 3 and a.y > 1", UNSUPPORTED),
        ("a.x > 5 or a.y > 2", HOLDS),
        ("a.x > 5 or a.y > 3", REVERSED),
        ("not a.x > 5", HOLDS),
        ("not a.x > 2", REVERSED),
        ("a.x > a.missing", UNSUPPORTED),
        ("a.x > a.text", UNSUPPORTED),
        ("a.x > 1 / a.zero", UNSUPPORTED),
    ],
)
def test_a_rule_holds_is_reversed_or_has_lost_its_ground(rule, expected):
    assert verdict(rule, VALUES) == expected


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "a.x",
        "a.x >",
        "a.x = 3",
        "a.x > True",
        "a.x > 'b'",
        "a.x in a.y",
        "a.x ** 99 > 1",
        "open('x') > 1",
        "a.x() > 1",
        "a[0] > 1",
        "(lambda: 1)() > 0",
        "x > 1",
        "a.x > 1; a.y > 2",
        "(" * 600 + "a.x > 1" + ")" * 600,
    ],
)
def test_what_is_no_rule_is_refused(rule):
    with pytest.raises(ValueError):
        parsed(rule)


def test_a_rule_names_its_keys_once():
    assert keys_of("a.x > a.y and 2 * a.x > a.b.c") == ["a.b.c", "a.x", "a.y"]


def conclusions(tmp_path, text):
    (tmp_path / "conclusions.yml").write_text(text)
    return read_conclusions(tmp_path / "conclusions.yml")


ROW = "- {id: one, chapter: a, sentence: X is large., rule: a.x > 1}\n"


def test_conclusions_are_read_in_their_order(tmp_path):
    assert [each.id for each in conclusions(tmp_path, ROW + ROW.replace("one", "two"))] == ["one", "two"]
    assert read_conclusions(tmp_path / "none.yml") == [] == conclusions(tmp_path, "")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- [", "conclusions.yml:1: syntax"),
        ("one: two", "conclusions.yml:1: form: found a mapping"),
        ("- {id: one}", "conclusions.yml:1: fields: found id"),
        (ROW + ROW, "conclusions.yml:2:id: unique: found one"),
        (ROW.replace("a.x > 1", "eval(a)"), "conclusions.yml:1:rule: rule: found"),
        (ROW.replace("one", "One x"), "conclusions.yml:1:id: pattern"),
        (ROW.replace("X is large.", "12"), "conclusions.yml:1:sentence: type: found 12"),
        ("- one\n", "conclusions.yml:1: fields"),
    ],
)
def test_a_wrong_conclusion_is_named_with_its_line(tmp_path, text, message):
    with pytest.raises(InputError, match=message.replace("[", r"\[")):
        conclusions(tmp_path, text)


def test_the_conclusions_of_this_report_stand(builtin_book):
    judged = read_verdicts((builtin_book / "conclusions.csv").read_text(encoding="utf-8"))
    assert judged and [(each.id, each.verdict) for each in judged if each.verdict != HOLDS] == []
    assert [each.id for each in judged] == [c.id for c in read_conclusions(ROOT / "data" / "conclusions.yml")]


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
        changes = compare(before, present(changed, found.record, found.numbers))
        moved = {n.key for n in found.numbers if n.formatted != before.numbers[n.key]["formatted"]}
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
