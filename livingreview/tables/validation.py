"""One table held against its card."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pandas as pd
import pandera.pandas as pa

from livingreview.errors import Fault
from livingreview.messages import did_you_mean, listed, quoted
from livingreview.tables.cards import Card, Column
from livingreview.tables.cells import LIST_MARK, iso_date
from livingreview.tables.csv_reader import Table
from livingreview.tables.frame import cell_faults, header_faults, typed_frame
from livingreview.tables.schema import items, schema
from livingreview.tables.table_rules import blank_faults, label_faults, order_faults


def table_faults(card: Card, table: Table) -> list[Fault]:
    """Return what is wrong with the columns and values of one table, its form apart."""
    header = header_faults(card, table)
    cells = cell_faults(card, table)
    faulty = set(cells)
    values = value_faults(card, table, typed_frame(card, table, faulty), faulty) if table.rows else []
    ties = [*order_faults(card, table, faulty), *label_faults(card, table, faulty)]
    return [*header, *cells.values(), *values, *blank_faults(card, table), *ties]


Case = tuple[int, tuple[str, ...], str]
"""Row, columns and rule of one failure."""


_RULES = {"multiple_fields_uniqueness": "primary_key", "field_uniqueness": "unique"}
"""Our name of a rule, by pandera's; the constraints carry ours already."""


def value_faults(card: Card, table: Table, frame: pd.DataFrame, faulty: set[tuple[int, str]]) -> list[Fault]:
    """Validate a typed frame and return what it breaks, leaving out cells already known to be `faulty`."""
    try:
        schema(card, list(frame.columns)).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        failures = _Failures(card, table, frame)
        cases = dict.fromkeys(_cases(card, error.failure_cases))
        return [failures.fault(*case) for case in cases if not _known(case, faulty)]
    return []


def _cases(card: Card, cases: pd.DataFrame) -> Iterator[Case]:
    """Yield each failure; pandera reports a composite key once for every one of its columns."""
    for column, check, row in zip(cases["column"], cases["check"], cases["index"], strict=True):
        rule = _RULES.get(check, check)
        if rule == "primary_key" or (rule == "unique" and card.primary_key == (column,)):
            yield int(row), card.primary_key, "primary_key"
        else:
            yield int(row), (column,), rule


def _known(case: Case, faulty: set[tuple[int, str]]) -> bool:
    row, columns, _ = case
    return any((row, column) in faulty for column in columns)


class _Failures:
    """Failures of one table as faults."""

    def __init__(self, card: Card, table: Table, frame: pd.DataFrame) -> None:
        self._card, self._table, self._frame = card, table, frame
        self._first_rows = cache(self._find_first_rows)

    def fault(self, row: int, columns: tuple[str, ...], rule: str) -> Fault:
        """Return one failure as a fault."""
        found = ", ".join(quoted(self._table.cell(row, column)) for column in columns)
        if rule in ("unique", "primary_key"):
            found, (expected, hint) = f"{found} again", self._repeated(row, columns, rule)
        else:
            expected, hint = advice(self._card.column(columns[0]), rule, self._table.cell(row, columns[0]))
        line = self._table.line(row, columns[0])
        return Fault(self._table.file, line, ", ".join(columns), rule, found, expected, hint)

    def _repeated(self, row: int, columns: tuple[str, ...], rule: str) -> tuple[str, str]:
        first = self._first_rows(columns)[row]
        hint = (
            "delete one of the rows, or give it a key of its own" if rule == "primary_key" else "correct one"
        )
        return f"each once (first in {self._table.where(first, columns[0])})", hint

    def _find_first_rows(self, columns: tuple[str, ...]) -> list[int]:
        """Return for every row the first of the same value, compared as the card's types are (01 is 1)."""
        first: dict[tuple[Any, ...], int] = {}
        values = self._frame[list(columns)].itertuples(index=False, name=None)
        return [first.setdefault(value, row) for row, value in enumerate(values)]


Advice = tuple[str, str]
"""What is expected, and a hint."""

MOST_ALLOWED = 24
"""Allowed values that a message lists: somebody has to choose among them."""

LONGEST_FORM = 80
"""Characters of a pattern that a message shows; a longer one tells nobody more than the description."""


def advice(column: Column, rule: str, text: str) -> Advice:
    """Return what the constraint `rule` of a column expects of a cell, and how the cell may be corrected."""
    return _BY_RULE[rule](column, text)


def _minimum(column: Column, text: str) -> Advice:
    return f"at least {column.constraints.minimum}", _range_hint(column)


def _maximum(column: Column, text: str) -> Advice:
    return f"at most {column.constraints.maximum}", _range_hint(column)


def _range_hint(column: Column) -> str:
    unit = "; is the unit right?" if column.type in ("integer", "number") else ""
    return f"compare with the source{unit}"


def _enum(column: Column, text: str) -> Advice:
    known = [str(value) for value in column.constraints.enum or ()]
    wrong = next((item for item in items(column, text) if item not in known), text)
    first = did_you_mean(unicodedata.normalize("NFKC", wrong), known, "write the one that fits;")
    hint = f"{first} only if the source says something else, add it to enum of {column.name} on the card"
    return f"one of {listed(known, MOST_ALLOWED)}", hint


def _pattern(column: Column, text: str) -> Advice:
    better = next((reading for reading in _readings(text) if _passes(column, reading)), None)
    model = f"write it as in {quoted(column.example)}" if column.example else f"it is: {column.description}"
    form = str(column.constraints.pattern)
    expected = f"text of the form {form}" if len(form) <= LONGEST_FORM else "text in the form of the card"
    return expected, f"write {quoted(better)}" if better else model


def _readings(text: str) -> Iterator[str]:
    """What a text may have been before a spreadsheet, an input method or a hand changed it."""
    plain = unicodedata.normalize("NFKC", text)
    joined = LIST_MARK.join(part.strip() for part in plain.replace(",", LIST_MARK).split(LIST_MARK))
    snake = "_".join(plain.lower().replace("-", " ").split())
    yield from (
        plain,
        plain.lower(),
        plain.upper(),
        plain.removesuffix(".0"),
        snake,
        joined,
        iso_date(plain) or plain,
    )
    if re.fullmatch("[0-9]+", plain):
        yield from (plain.zfill(width) for width in range(len(plain) + 1, 13))


def _passes(column: Column, text: str) -> bool:
    rules = column.constraints
    matching = all(re.search(rules.pattern or "", item) for item in items(column, text))
    return matching and (rules.enum is None or text in rules.enum)


_BY_RULE: dict[str, Callable[[Column, str], Advice]] = {
    "minimum": _minimum,
    "maximum": _maximum,
    "enum": _enum,
    "pattern": _pattern,
}
