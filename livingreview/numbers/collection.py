"""Gather what executed notebooks published: one set of numbers, for prose and for `key_numbers.csv`."""

import csv
import io
import json
import re
import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from livingreview.errors import BuildError
from livingreview.notebooks import METADATA, NUMBER, CodeCell, code_cells
from livingreview.numbers.formats import format_value, typeset
from livingreview.numbers.invented import ABOUT, rests_on_invented_rows, with_mark
from livingreview.pipeline.editions import LATE
from livingreview.review import current_review

HEADER = (
    "key", "value", "unit", "formatted", "notebook", "cell", "inputs", "rows",
    "no_row", "columns", "where", "parameters", "basis", "all_rows",
)  # fmt: skip
"""Of `rows`, blank means all rows of the inputs, unless `no_row` says that none bears the value.

Where rows of some tables are named, `all_rows` names those of which every row is used.
"""

PUNCTUATION = re.compile(rf"(?<!\d)\.|\.(?!\d)|[{re.escape(re.sub('[.,%]', '', string.punctuation))}]")


@dataclass(frozen=True)
class Number:
    """One published value, as it was computed and as it is printed."""

    key: str
    value: Any
    unit: str
    formatted: str
    notebook: str
    cell: int
    inputs: tuple[str, ...]
    rows: tuple[str, ...]
    about: dict[str, Any] = field(default_factory=dict)
    """What the notebook says of its origin that rows and tables do not: columns, a filter, parameters."""
    prose: str = ""
    """What prose gets, in markdown, where it is more than the formatted value."""

    @property
    def place(self) -> str:
        """The notebook and cell that published it."""
        return f"{self.notebook}.ipynb cell {self.cell}"

    @property
    def printed(self) -> tuple[str, str, str]:
        """What must agree where a key is published twice."""
        return json.dumps(self.value), self.unit, self.formatted


def published(stem: str, notebook: dict[str, Any]) -> list[Number]:
    """Return the numbers that one executed notebook published, in order."""
    inputs = notebook["metadata"][METADATA]["inputs"]
    tables = {table: entry["csv"] for table, entry in inputs.items()}
    found = [_number(stem, cell, bundle, tables) for cell, bundle in _bundles(notebook)]
    if stem in current_review().restating:
        return found
    return [_judged(number, inputs) for number in found]


def _judged(number: Number, tables: Mapping[str, Any]) -> Number:
    """Return a number that says so where it rests on an invented row."""
    names = [item.partition("@")[0] for item in number.inputs]
    if rests_on_invented_rows(names, number.rows, number.about.get("all_rows", ()), tables):
        return replace(number, about=number.about | {ABOUT: True})
    return number


def _bundles(notebook: dict[str, Any]) -> Iterator[tuple[CodeCell, dict[str, Any]]]:
    for cell in code_cells(notebook):
        yield from ((cell, bundle[NUMBER]) for bundle in cell.bundles() if NUMBER in bundle)


def _number(stem: str, cell: CodeCell, bundle: dict[str, Any], tables: dict[str, str]) -> Number:
    formatted = format_value(bundle["value"], bundle.get("unit", ""), bundle.get("digits"))
    inputs = tuple(f"{table}@{tables[table]}" for table in _source_tables(bundle, tables, stem, cell))
    rows = tuple(str(row) for row in bundle.get("rows") or ())
    place, about = (stem, cell.number), bundle.get("about") or {}
    key, value, unit = bundle["key"], bundle["value"], bundle.get("unit", "")
    return Number(key, value, unit, formatted, *place, inputs, rows, about)


def _source_tables(bundle: dict[str, Any], tables: dict[str, str], stem: str, cell: CodeCell) -> list[str]:
    """Return the tables that a number names, or all that its notebook loaded."""
    named = tables if bundle.get("inputs") is None else bundle["inputs"]
    if unknown := [table for table in named if table not in tables]:
        what = f"{bundle['key']} names the input {unknown[0]}, which the notebook did not load"
        raise BuildError(f"{stem}.ipynb {cell.name}: {what}")
    return sorted(named)


def collect(notebooks: dict[str, dict[str, Any]]) -> list[Number]:
    """Return the numbers of all executed notebooks by key, each once.

    Raises BuildError where a key has two values, or is the beginning of another key.
    """
    found: dict[str, Number] = {}
    for stem, notebook in sorted(notebooks.items()):
        for number in published(stem, notebook):
            other = found.setdefault(number.key, number)
            if other.printed != number.printed:
                both = f"{other.formatted} by {other.place}, {number.formatted} by {number.place}"
                raise BuildError(f"{number.key} is published twice with different values: {both}")
    _refuse_prefixes(found)
    return [found[key] for key in sorted(found)]


def _refuse_prefixes(found: dict[str, Number]) -> None:
    for key, number in found.items():
        parts = key.split(".")
        for end in range(1, len(parts)):
            if outer := found.get(".".join(parts[:end])):
                both = f"{outer.key} by {outer.place} is a value"
                raise BuildError(f"{both}, so {key} by {number.place} cannot stand below it")


def escaped(text: str) -> str:
    """Return `text` as it is set, so that pandoc's markdown prints it literally."""
    return PUNCTUATION.sub(r"\\\g<0>", typeset(text))


def marked(number: Number) -> str:
    """Return a number as prose gets it: a span that keeps its key, so that a page can say where it is from.

    What the late notebook says is of two reports and rests on no table, so it is plain text; a sentence has
    its own markdown.
    """
    shown = escaped(with_mark(number.formatted, number.about, number.key.endswith("_zh")))
    if number.notebook == LATE or number.prose:
        return number.prose or shown
    return f'[{shown}]{{.number data-key="{number.key}"}}'


def variables_yaml(numbers: Iterable[Number], unsaid: Iterable[str] = ()) -> str:
    """Return `_variables.yml`: nested by the dots of the keys, each value a quoted string of markdown.

    Numbers that are `unsaid` stand in passages that no reader sees; Quarto looks them up all the same.
    """
    tree: dict[str, Any] = {}
    by_key = {number.key: marked(number) for number in numbers}
    for key, text in sorted((dict.fromkeys(unsaid, "") | by_key).items()):
        *folders, name = key.split(".")
        branch = tree
        for folder in folders:
            branch = branch.setdefault(folder, {})
        branch[name] = text
    return "".join(_yaml_lines(tree, ""))


def _yaml_lines(tree: dict[str, Any], indent: str) -> Iterator[str]:
    for name, value in tree.items():
        # Names are quoted as well: `no` or `on` alone would be a truth value. JSON strings are YAML strings.
        if isinstance(value, dict):
            yield f"{indent}{json.dumps(name)}:\n"
            yield from _yaml_lines(value, f"{indent}  ")
        else:
            yield f"{indent}{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}\n"


def origin_cells(about: dict[str, Any]) -> Iterator[str]:
    """Yield what a notebook says of a number's origin beside its rows, as `origin_of` reads it."""
    yield "true" if about.get("none") else ""
    yield ";".join(about.get("columns", ()))
    yield json.dumps(about["where"], ensure_ascii=False) if about.get("where") else ""
    yield ";".join(about.get("parameters", ()))
    yield about.get("basis", "")
    yield ";".join(about.get("all_rows", ()))


def origin_of(row: Mapping[str, str]) -> dict[str, Any]:
    """Return what a row of `key_numbers.csv` says of a number's origin beside its rows."""
    return {
        "none": bool(row.get("no_row")),
        "columns": [name for name in row.get("columns", "").split(";") if name],
        "where": json.loads(row.get("where") or "{}"),
        "parameters": [name for name in row.get("parameters", "").split(";") if name],
        "basis": row.get("basis", ""),
        "all_rows": [name for name in row.get("all_rows", "").split(";") if name],
    }


def key_numbers_csv(numbers: Iterable[Number]) -> str:
    """Return `key_numbers.csv`: one row a number, lists joined by `;`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for n in numbers:
        value = n.value if isinstance(n.value, str) else json.dumps(n.value)
        plain = (n.key, value, n.unit, n.formatted, n.notebook, n.cell, ";".join(n.inputs), ";".join(n.rows))
        writer.writerow((*plain, *origin_cells(n.about)))
    return text.getvalue()
