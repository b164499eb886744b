"""Captions say published numbers, escaped where they are markdown and plain where they are not."""

import pytest

from livingreview.errors import BuildError
from livingreview.numbers.collection import Number
from livingreview.pipeline.workspace import with_numbers

SOURCE = (
    "#| label: fig-a-b\n"
    '#| fig-cap: "Up to {{< var a.year >}} by {{< var a.name >}}."\n'
    '#| fig-alt: "Up to {{< var a.year >}} by {{< var a.name >}}."\n'
    'show("{{< var a.year >}}")'
)


def number(key: str, formatted: str) -> Number:
    return Number(key, formatted, "", formatted, "a", 1, (), ())


def notebook(source: str) -> dict:
    return {"cells": [{"cell_type": "code", "source": source, "outputs": []}], "metadata": {}}


def test_captions_take_numbers_and_code_is_left_alone():
    numbers = [number("a.year", "2013"), number("a.name", 'A "b" *c*')]
    told = with_numbers({"a": notebook(SOURCE)}, numbers)["a"]["cells"][0]["source"].split("\n")
    assert (
        told[1] == '#| fig-cap: "Up to 2013 by A \\\\\\"b\\\\\\" \\\\*c\\\\*."'
    )  # YAML reads a \" and a \* of markdown
    assert told[2] == '#| fig-alt: "Up to 2013 by A \\"b\\" *c*."'
    assert told[3] == 'show("{{< var a.year >}}")'


def test_a_caption_may_be_a_statement():
    source = '#| fig-cap: "{{< var statement.use >}} Each dot is a study."'
    sentence = Number(
        "statement.use", "", "statement", "Use rose; Xu’s #1 agrees.", "a", 1, (), (), {}, "[Use]{.x}"
    )
    told = with_numbers({"a": notebook(source)}, [sentence])["a"]["cells"][0]["source"]
    assert told == '#| fig-cap: "Use rose\\\\; Xu’s \\\\#1 agrees\\\\. Each dot is a study."'


def test_a_notebook_without_such_captions_is_the_same():
    plain = notebook('#| fig-cap: "Nothing asked for."\n1')
    assert with_numbers({"a": plain}, [])["a"] == plain


def test_a_number_that_nobody_published_is_a_failure_with_its_place():
    with pytest.raises(BuildError, match=r"chapter a, fig-cap: a\.year"):
        with_numbers({"a": notebook(SOURCE)}, [])
