"""What pandera found, as faults at file, line and column with a likely mend."""

import unicodedata
from collections.abc import Callable, Iterator

import pandas as pd
import pandera.pandas as pa

from ncms.errors import Fault
from ncms.inputs.cards import Card, Column
from ncms.inputs.cells import FORMS, WANTED
from ncms.inputs.read import Table
from ncms.inputs.schema import LIST_MARK, checks, items, schema
from ncms.inputs.words import listed, nearest, quoted

_RULES = {
    "not_nullable": "required",
    "field_uniqueness": "unique",
    "multiple_fields_uniqueness": "primary_key",
}
"""Our name of a rule, by pandera's; the constraints carry ours already."""


def value_faults(card: Card, table: Table, frame: pd.DataFrame, faulty: set[tuple[int, str]]) -> list[Fault]:
    """Validate a typed frame and return what it breaks, leaving out cells already known to be `faulty`."""
    try:
        schema(card, list(frame.columns)).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        return [
            _fault(card, table, row, name, rule)
            for row, name, rule in _cases(card, error.failure_cases)
            if not any((row, each) in faulty for each in _columns(card, name))
        ]
    return []


def _cases(card: Card, cases: pd.DataFrame) -> Iterator[tuple[int, str, str]]:
    """Yield (row, column, rule), once each.

    pandera reports a failed conversion twice, as `coerce_dtype(...)` and `dtype(...)`, and a composite key
    once for each of its columns.
    """
    seen = set()
    for name, check, row in zip(cases["column"], cases["check"], cases["index"], strict=True):
        if pd.isna(row):
            continue
        rule = "type" if "dtype(" in check else _RULES.get(check, check)
        if rule == "primary_key" or (rule == "unique" and card.primary_key == (name,)):
            rule, name = "primary_key", ", ".join(card.primary_key)
        if (case := (int(row), name, rule)) not in seen:
            seen.add(case)
            yield case


def _columns(card: Card, name: str) -> list[str]:
    return name.split(", ")


def _fault(card: Card, table: Table, row: int, name: str, rule: str) -> Fault:
    columns = _columns(card, name)
    cells = [table.column(each)[row] for each in columns]
    found = ", ".join(quoted(cell) for cell in cells)
    line = table.line(row, columns[0])
    if rule in ("unique", "primary_key"):
        first = _first_line(table, columns, cells)
        mend = (
            "delete one of the rows, or give it a key of its own"
            if rule == "primary_key"
            else "correct one of them"
        )
        return Fault(
            table.file, line, name, rule, f"{found} again", f"each once (first in line {first})", mend
        )
    expected, mend = _ADVICE[rule](card.column(name), cells[0])
    return Fault(table.file, line, name, rule, found, expected, mend)


def _first_line(table: Table, columns: list[str], cells: list[str]) -> int:
    places = [table.header.index(each) for each in columns]
    first = next(row for row, whole in enumerate(table.rows) if [whole[place] for place in places] == cells)
    return table.line(first, columns[0])


def _required(column: Column, text: str) -> tuple[str, str]:
    return "a value", "fill in the value"


def _type(column: Column, text: str) -> tuple[str, str]:
    return WANTED.get(column.type, column.type), ""


def _minimum(column: Column, text: str) -> tuple[str, str]:
    return f"at least {column.constraints.minimum}", "compare with the source; is the unit right?"


def _maximum(column: Column, text: str) -> tuple[str, str]:
    return f"at most {column.constraints.maximum}", "compare with the source; is the unit right?"


def _enum(column: Column, text: str) -> tuple[str, str]:
    known = column.constraints.enum
    wrong = next((item for item in items(column, text) if item not in map(str, known)), text)
    near = nearest(unicodedata.normalize("NFKC", wrong), known)
    return (
        f"one of {listed(known)}",
        f"did you mean {near}?" if near else "add it to the card's enum if it is right",
    )


def _pattern(column: Column, text: str) -> tuple[str, str]:
    better = next((reading for reading in _readings(text) if _passes(column, reading)), None)
    example = f"as in {quoted(column.example)}" if column.example else ""
    return f"text of the form {column.constraints.pattern}", f"write {quoted(better)}" if better else example


def _readings(text: str) -> Iterator[str]:
    """What a text may have been before a spreadsheet, an input method or a hand changed it."""
    plain = unicodedata.normalize("NFKC", text)
    joined = LIST_MARK.join(part.strip() for part in plain.replace(",", LIST_MARK).split(LIST_MARK))
    snake = "_".join(plain.lower().replace("-", " ").split())
    yield from (plain, plain.lower(), plain.upper(), plain.removesuffix(".0"), snake, joined)
    if FORMS["integer"].fullmatch(plain):
        yield from (plain.zfill(width) for width in range(len(plain) + 1, 13))


def _passes(column: Column, text: str) -> bool:
    return all(check(pd.Series([text])).check_passed for check in checks(column))


_ADVICE: dict[str, Callable[[Column, str], tuple[str, str]]] = {
    "required": _required,
    "type": _type,
    "minimum": _minimum,
    "maximum": _maximum,
    "enum": _enum,
    "pattern": _pattern,
}
"""What is expected and how to mend it, by rule."""
