"""Invented rows: what rests on one says so where it is read, and only that."""

import json
from pathlib import Path

import pandas as pd
import pytest
import yaml
from build_projects import DEFAULT, make_project

from livingreview.numbers.collection import Number, collect, marked, variables_yaml
from livingreview.numbers.invented import ABOUT, invented_keys, rests_on_invented_rows, with_mark
from livingreview.numbers.sentences import with_statements
from livingreview.numbers.statement_file import read_statements
from livingreview.pipeline import workspace
from livingreview.pipeline.execution import execute
from livingreview.pipeline.finish import withhold
from livingreview.pipeline.freshness import plan
from livingreview.review import current_review

TABLES = {"towns": {"synthetic": False, "invented": ["2020:a"]}, "roads": {"synthetic": False}}


@pytest.mark.parametrize(
    ("inputs", "rows", "all_rows", "expected"),
    [
        (["towns"], ["2020:a"], [], True),
        (["towns"], ["towns:2020:a"], [], True),
        (["towns"], ["2020:b"], [], False),
        (["towns"], [], [], True),
        (["roads"], [], [], False),
        (["towns", "roads"], ["r1"], [], False),
        (["towns", "roads"], ["r1"], ["towns"], True),
        (["towns"], ["fig-towns:3"], [], True),
        ([], [], [], False),
    ],
    ids=["its row", "with its table", "another row", "all rows", "no such table", "of the other table",
         "all of it beside", "a line of a download", "nothing"],
)  # fmt: skip
def test_a_number_rests_on_the_rows_that_it_takes(inputs, rows, all_rows, expected):
    assert rests_on_invented_rows(inputs, rows, all_rows, TABLES) is expected


def test_invented_rows_are_named_by_their_key():
    frame = pd.DataFrame({"year": [2020, 2021], "town": ["a", "b"], "synthetic": [True, None]})
    assert invented_keys(frame, ["year", "town"]) == ["2020:a"]
    assert invented_keys(frame, []) == ["0"]
    assert invented_keys(frame.drop(columns="synthetic"), ["year"]) == []


def number(key: str, formatted: str = "8.0", **about: object) -> Number:
    return Number(key, 8.0, "", formatted, "x", 1, ("towns@0",), (), about)


def test_prose_gets_the_mark_in_its_language():
    one, other = number("a.real"), number("a.made", **{ABOUT: True})
    assert "invented" not in marked(one)
    assert marked(other).startswith("[8") and "invented" in marked(other)
    assert "（虚构）" in marked(number("a.made_zh", **{ABOUT: True}))
    assert with_mark("8.0 (invented)", {ABOUT: True}) == "8.0 (invented)"
    assert "invented" in json.dumps(variables_yaml([other]))


def test_a_sentence_marks_the_number_in_it(tmp_path):
    file = tmp_path / "statements.yml"
    file.write_text(
        "- id: high\n  chapter: x\n  states:\n    - name: high\n      rule: a.made > 1\n"
        "      en: It was {a.made}, not {a.real}.\n      zh: 为{a.made}。\n"
    )
    numbers = [number("a.made", **{ABOUT: True}), number("a.real", "9.0")]
    (printed,), found = with_statements(read_statements(file, "s"), numbers)
    assert printed.en == "It was 8.0 (invented), not 9.0." and printed.zh == "为8.0（虚构）。"
    said = {each.key: each for each in found}["statement.high"]
    assert said.about[ABOUT] and said.prose.count("invented") == 1


def test_only_what_rests_on_invented_rows_is_withheld_from_a_summary(tmp_path):
    (tmp_path / "index.qmd").write_text("A {{< var a.made >}} and a {{< var a.real >}}.\n")
    numbers = [number("a.made", **{ABOUT: True}), number("a.real")]
    assert withhold(tmp_path, numbers, {"towns": TABLES["towns"]}) == ["a.made"]
    words = current_review().summaries["index.qmd"]
    assert (tmp_path / "index.qmd").read_text() == f"A {words} and a {{{{< var a.real >}}}}.\n"


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Return a project one of whose rows is invented, and its executed notebook."""
    project = make_project(tmp_path_factory.mktemp("invented") / "project", "no_parameters")
    card, table = project.data / "prices.yml", project.data / "prices.csv"
    head, *lines = table.read_text().splitlines()
    marks = [f"{head},synthetic", *(line + (",true" if "2011" in line else ",") for line in lines)]
    table.write_text("\n".join(marks) + "\n")
    card.write_text(
        card.read_text().rstrip() + "\n  - {name: synthetic, type: boolean, optional: true, "
        "blank_means: not invented, description: Whether the row is invented.}\n"
    )
    executions = execute(project, plan(project, {"end_year": DEFAULT}), jobs=1, say=lambda _: None)
    notebook = json.loads(Path(executions["no_parameters"].path).read_text(encoding="utf-8"))
    return project, notebook


def test_a_number_of_the_notebook_says_so(run):
    _, notebook = run
    assert notebook["metadata"]["livingreview"]["inputs"]["prices"]["invented"] == ["2011"]
    (found,) = collect({"no_parameters": notebook})
    assert found.rows == ("2011",) and found.about[ABOUT]


@pytest.mark.parametrize("caption", ['"Prices of {{< var a.made >}} yuan."', "Prices of 8 yuan."])
def test_a_caption_says_so_where_a_table_behind_it_has_such_rows(caption):
    def source(table):
        return f"#| label: tbl-x\n#| tbl-cap: {caption}\n# tables: other, {table}\nshow_table(rows)"

    cells = [{"cell_type": "code", "source": [source(table)]} for table in TABLES]
    notebook = {"metadata": {"livingreview": {"inputs": TABLES}}, "cells": cells}
    made = workspace.with_numbers({"x": notebook}, [number("a.made", **{ABOUT: True})])["x"]["cells"]
    towns, roads = ("".join(cell["source"]) for cell in made)
    assert "(With invented rows) Prices of 8" in towns and "With invented rows" not in roads
    assert ("invented" in roads) == ("var" in caption)
    assert yaml.safe_load(towns.split("tbl-cap: ")[1].split("\n")[0]).startswith("(With invented rows)")
