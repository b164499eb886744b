"""Collection: published numbers to `_variables.yml` and `key_numbers.csv`."""

import csv
import io
import subprocess

import pytest
import yaml

from livingreview.errors import BuildError
from livingreview.notebooks import METADATA, NUMBER
from livingreview.numbers.collection import collect, escaped, key_numbers_csv, variables_yaml


def notebook(*told, tables=("prices",)):
    """An executed notebook that publishes one number a cell."""
    cells = [
        {
            "cell_type": "code",
            "source": "emit()",
            "metadata": {},
            "outputs": [{"output_type": "display_data", "data": {NUMBER: entry}, "metadata": {}}],
        }
        for entry in told
    ]
    inputs = {table: {"csv": table[0] * 3, "card": "c", "rows": 1, "synthetic": False} for table in tables}
    return {"cells": cells, "metadata": {METADATA: {"inputs": inputs}}}


def number(key, value, unit="", digits=None, **more):
    return {"key": key, "value": value, "unit": unit, "digits": digits} | more


def span(text, key):
    """Return a number as prose gets it."""
    return f'[{text}]{{.number data-key="{key}"}}'


def test_values_are_formatted_once_and_nested_by_dots_in_spans_that_keep_the_key():
    numbers = collect(
        {"s": notebook(number("a.first", 1234, "records"), number("a.deep.share", 0.125, "percent", 1))}
    )
    assert yaml.safe_load(variables_yaml(numbers)) == {
        "a": {"deep": {"share": span("0.1%", "a.deep.share")}, "first": span("1,234", "a.first")}
    }


@pytest.mark.parametrize(
    "text",
    [
        "5*6*7",
        "0.10",
        "a_b",
        "<",
        "$",
        "$1 and $2",
        "3. item",
        "# head",
        "-3",
        "--",
        "...",
        "'a' \"b\"",
        "@key",
        "{{< var x >}}",
        "[a](b)",
        "a\\b",
        "`x`",
        "~a~ ^b^",
        "&amp;",
        "true",
        "新农合 100.0%",
        "null",
        "1) a",
        "|",
    ],
)
def test_pandoc_prints_an_escaped_text_literally(text):
    pypandoc = pytest.importorskip("pypandoc")
    call = [pypandoc.get_pandoc_path(), "-f", "markdown", "-t", "plain", "--wrap=none"]
    numbers = collect({"s": notebook(number("a.b", text))})
    value = yaml.safe_load(variables_yaml(numbers))["a"]["b"]
    printed = subprocess.run(call, input=value, capture_output=True, text=True, check=True).stdout
    assert printed.rstrip("\n") == text


def test_decimals_stay_legible():
    assert escaped("1,234.56%") == "1,234.56%"


def test_names_that_yaml_would_read_as_truth_values_stay_names():
    text = variables_yaml(collect({"s": notebook(number("a.no", 1), number("a.on", 2))}))
    assert yaml.safe_load(text) == {"a": {"no": span("1", "a.no"), "on": span("2", "a.on")}}


def test_key_numbers_hold_raw_value_place_inputs_and_rows():
    told = number("a.share", 0.125, "percent", 1, rows=["r1", "r2"], inputs=["people"])
    table = key_numbers_csv(collect({"s": notebook(told, tables=("prices", "people"))}))
    (row,) = csv.DictReader(io.StringIO(table))
    assert row == {
        "key": "a.share",
        "value": "0.125",
        "unit": "percent",
        "formatted": "0.1%",
        "notebook": "s",
        "cell": "1",
        "inputs": "people@ppp",
        "rows": "r1;r2",
        **dict.fromkeys(("no_row", "columns", "where", "parameters", "basis", "all_rows"), ""),
    }


def test_a_number_rests_on_all_loaded_tables_unless_it_says_which():
    (row,) = collect({"s": notebook(number("a.b", 1), tables=("x", "b"))})
    assert row.inputs == ("b@bbb", "x@xxx")


def test_an_input_that_was_not_loaded_is_refused():
    with pytest.raises(BuildError, match=r"s\.ipynb cell 1 .*a\.b names the input other"):
        collect({"s": notebook(number("a.b", 1, inputs=["other"]))})


def test_the_same_value_twice_is_one_number():
    assert len(collect({"s": notebook(number("a.b", 1)), "t": notebook(number("a.b", 1))})) == 1


def test_two_values_under_one_key_name_both_cells():
    with pytest.raises(BuildError) as caught:
        collect({"s": notebook(number("a.b", 1)), "t": notebook(number("x.y", 0), number("a.b", 2))})
    assert "1 by s.ipynb cell 1" in str(caught.value) and "2 by t.ipynb cell 2" in str(caught.value)


def test_a_key_below_another_key_names_both_cells():
    with pytest.raises(BuildError) as caught:
        collect({"s": notebook(number("a.b", 1)), "t": notebook(number("a.b.c", 2))})
    assert "a.b by s.ipynb cell 1" in str(caught.value) and "a.b.c by t.ipynb cell 1" in str(caught.value)


def test_keys_come_sorted_whatever_the_notebooks_order():
    numbers = collect({"t": notebook(number("b.b", 1)), "s": notebook(number("a.c", 1), number("a.b", 1))})
    assert [n.key for n in numbers] == ["a.b", "a.c", "b.b"]
