"""What pandera found, as faults at file, line and column."""

from collections.abc import Iterator
from functools import cache

import pandas as pd
import pandera.pandas as pa

from ncms.errors import Fault
from ncms.inputs.advice import advice
from ncms.inputs.cards import Card
from ncms.inputs.read import Table
from ncms.inputs.schema import schema
from ncms.inputs.words import quoted

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
            found, (expected, mend) = f"{found} again", self._repeated(row, columns, rule)
        else:
            expected, mend = advice(self._card.column(columns[0]), rule, self._table.cell(row, columns[0]))
        line = self._table.line(row, columns[0])
        return Fault(self._table.file, line, ", ".join(columns), rule, found, expected, mend)

    def _repeated(self, row: int, columns: tuple[str, ...], rule: str) -> tuple[str, str]:
        first = self._first_rows(columns)[row]
        mend = (
            "delete one of the rows, or give it a key of its own" if rule == "primary_key" else "correct one"
        )
        return f"each once (first in {self._table.where(first, columns[0])})", mend

    def _find_first_rows(self, columns: tuple[str, ...]) -> list[int]:
        """Return for every row the first of the same value, compared as the card's types are (01 is 1)."""
        first: dict[tuple, int] = {}
        values = self._frame[list(columns)].itertuples(index=False, name=None)
        return [first.setdefault(value, row) for row, value in enumerate(values)]
