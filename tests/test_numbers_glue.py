"""Publishing: what leaves a notebook, and what is refused."""

from importlib import import_module

import numpy as np
import pytest

from livingreview import computed

module = import_module("livingreview.numbers.glue")  # the package names its function the same


@pytest.fixture
def outputs(monkeypatch):
    shown = []
    monkeypatch.setattr(module, "display", lambda bundle, raw: shown.append(bundle))
    return shown


def test_a_number_leaves_raw_with_all_that_traces_it(outputs):
    module.emit("screening.left", np.int64(14), "records", rows=["a", 2], inputs=["flow"])
    assert outputs[0][module.NUMBER] == {
        "key": "screening.left",
        "value": 14,
        "unit": "records",
        "digits": None,
        "rows": ["a", "2"],
        "inputs": ["flow"],
        "about": {},
    }


def test_what_rows_cannot_say_of_a_number_leaves_with_it(outputs):
    where = {"flow": "those of 2020"}
    module.emit("a.b", 1, columns=("left", "out"), where=where, parameters=["end_year"], basis="a limit")
    told = outputs[0][module.NUMBER]["about"]
    assert told.pop("columns") == ["left", "out"]
    assert told == {"where": where, "parameters": ["end_year"], "basis": "a limit"}


def test_a_line_of_a_figure_is_a_row_and_the_figure_no_input(outputs):
    module.glue("a.b", computed(1, rows={"fig-a-list": [3]}))
    told = outputs[0][module.NUMBER]
    assert told["rows"] == ["fig-a-list:3"] and told["inputs"] == []


@pytest.mark.parametrize(("rows", "about"), [(None, {}), ([], {"none": True}), (["a"], {})])
def test_no_row_is_told_from_all_rows(outputs, rows, about):
    module.emit("a.b", 0, rows=rows)
    assert outputs[0][module.NUMBER]["about"] == about


def test_a_reader_of_the_notebook_sees_what_the_prose_will_say(outputs):
    module.emit("national.rate", 97.46, "percent", digits=1)
    assert outputs[0]["text/plain"] == "national.rate = 97.5%"


@pytest.mark.parametrize(
    "key", ["rate", "National.rate", "national.", "national rate", "a.b-c", ".a", "a..b"]
)
def test_a_key_is_topic_and_name(outputs, key):
    with pytest.raises(ValueError, match="is no key"):
        module.emit(key, 1)


def test_a_missing_value_is_never_published(outputs):
    with pytest.raises(ValueError, match="not a finite number"):
        module.emit("national.rate", float("nan"), digits=1)
    assert not outputs
