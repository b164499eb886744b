"""Rules between the parts of a card: names that must exist, constraints that must fit their type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from livingreview.errors import Fault
from livingreview.messages import listed, nearest, quoted
from livingreview.tables.card_faults import Note, Path, fault_at
from livingreview.tables.cells import problem
from livingreview.tables.yaml_lines import Marked

if TYPE_CHECKING:
    from livingreview.tables.cards import Card, Column

NO_UNIT = "none"
"""What a card says of a number that counts nothing: an identifier, a place in an order, a pure number."""


def inconsistencies(card: Card, stem: str, marked: Marked, file: str) -> list[Fault]:
    """Return what is wrong between the parts of a card whose shape is right."""
    notes: list[Any] = [*_name(card, stem), *_keys(card)]
    for position, column in enumerate(card.fields):
        for key, *note in (*_units(card, column), *_blanks(card, column), *_constraints(card, column)):
            notes.append((("fields", position, *key), *note))
        if column.name in card.names[:position]:
            again = f"{column.name} a second time", "each column once", "rename one"
            notes.append((("fields", position, "name"), *again))
    return [fault_at(note, marked, file) for note in notes]


def _name(card: Card, stem: str) -> Iterator[Note]:
    if card.name != stem:
        yield (
            ("name",),
            card.name,
            f"{stem}, as the file is called",
            f"write `name: {stem}` or rename the file",
        )


def _keys(card: Card) -> Iterator[Note]:
    yield from _unknown(card, ("primaryKey",), card.primary_key)
    yield from _unknown(card, ("order",), card.order)
    for position, key in enumerate(card.foreign_keys):
        path = ("foreignKeys", position)
        yield from _unknown(card, (*path, "fields"), key.fields)
        if len(key.fields) != len(key.reference.fields):
            counts = f"{len(key.fields)} columns that point at {len(key.reference.fields)}"
            yield (*path, "reference"), counts, "as many columns as they point at", "name as many"


def _unknown(card: Card, path: Path, names: Iterable[str]) -> Iterator[Note]:
    for name in names:
        if name not in card.names:
            near = nearest(name, card.names)
            yield (
                path,
                quoted(name),
                "a column of this card",
                f"did you mean `{near}`?" if near else f"it has {listed(card.names)}",
            )


def _units(card: Card, column: Column) -> Iterator[Note]:
    if column.type not in _NUMERIC:
        yield from _units_without_number(column)
    elif column.unit and column.unit_from:
        yield ("unit_from",), "a unit and a column of units", "one of the two", "delete the one that is wrong"
    elif column.unit_from:
        yield from _unit_column(card, column.unit_from)
    elif not column.unit:
        yield ("unit",), "no unit of a numeric column", "unit, or unit_from and a column", _UNIT_HINT
    elif column.type == "year" and column.unit != "year":
        yield ("unit",), f"{quoted(column.unit)} for a column of type year", "year", "delete it"
    elif column.unit != NO_UNIT and column.decimals is None:
        yield ("decimals",), "no decimals beside the unit", "how many are shown", _DECIMALS_HINT
    if column.decimals and column.type in ("integer", "year"):
        yield ("decimals",), f"{column.decimals} for whole numbers", "0", "write `decimals: 0`"


def _units_without_number(column: Column) -> Iterator[Note]:
    for key in ("unit", "decimals", "unit_from"):
        if getattr(column, key) is not None:
            yield (key,), f"{key} for a column of type {column.type}", "a numeric column", "delete it"


def _unit_column(card: Card, name: str) -> Iterator[Note]:
    yield from _unknown(card, ("unit_from",), [name])
    kinds = [column.type for column in card.fields if column.name == name]
    if kinds and kinds[0] != "string":
        found = f"{name}, a column of type {kinds[0]}"
        yield ("unit_from",), found, "a column of type string", "name the column that holds the unit in words"


def _blanks(card: Card, column: Column) -> Iterator[Note]:
    if column.blank_reason:
        yield from _unknown(card, ("blank_reason",), [column.blank_reason])
    if column.not_before:
        yield from _not_before(card, column)
    if column.optional and card.required(column):
        found = "a column that may be missing and may have no blank"
        yield ("optional",), found, "one of the two", "delete `optional`, or `required`"
    if column.label_of:
        yield from _unknown(card, ("label_of",), [column.label_of])
    if card.required(column) and (column.blank_reason or column.blank_means):
        key = "blank_reason" if column.blank_reason else "blank_means"
        yield (
            (key,),
            "a reason for blanks",
            "none, since the column is required",
            "delete it, or `required: true`",
        )


def _not_before(card: Card, column: Column) -> Iterator[Note]:
    yield from _unknown(card, ("not_before",), [column.not_before or ""])
    kinds = {each.type for each in card.fields if each.name in (column.name, column.not_before)}
    if len(kinds) > 1 or not kinds <= set(_ORDERED):
        found = f"types {' and '.join(sorted(kinds))}"
        yield ("not_before",), found, "two columns of one type that has an order", "date, year or a number"


def _constraints(card: Card, column: Column) -> Iterator[Note]:
    rules = column.constraints
    for rule, accepts in _ACCEPTED.items():
        if getattr(rules, rule) is not None and not accepts(column.type):
            path = ("constraints", rule)
            yield path, f"{rule} for a column of type {column.type}", f"a type that {rule} fits", "delete it"
            return
    if rules.pattern is not None and (wrong := _regex_error(rules.pattern)):
        found = f"{quoted(rules.pattern)} ({wrong})"
        yield ("constraints", "pattern"), found, "a regular expression", "correct it"
    for rule in ("minimum", "maximum", "enum"):
        values = getattr(rules, rule)
        for value in values if isinstance(values, tuple) else [values]:
            if value is not None and not _fits(column, value):
                expected = f"a value of type {column.type}"
                yield ("constraints", rule), quoted(value), expected, _value_hint(column)
                return
    least, most = rules.minimum, rules.maximum
    if least is not None and most is not None and least > most:
        yield (
            ("constraints",),
            f"minimum {rules.minimum} above maximum {rules.maximum}",
            "minimum below maximum",
            "are the two exchanged?",
        )


def _fits(column: Column, value: object) -> bool:
    """Texts stand in quotation marks, numbers do not: 11 would never equal the cell "11" of a text column."""
    textual = column.type in _TEXTUAL
    return isinstance(value, str) == textual and problem(column, str(value)) is None


def _value_hint(column: Column) -> str:
    textual = column.type in _TEXTUAL
    return "put it between quotation marks" if textual else "write a number, without quotation marks"


def _regex_error(pattern: str) -> str | None:
    try:
        re.compile(pattern)
    except re.error as error:
        return str(error)
    return None


_UNIT_HINT = "add `unit: yuan` or what it counts, `unit: none` for an identifier or a place in an order"
_DECIMALS_HINT = "add `decimals: 1`, at most as many as the source prints; 0 for whole numbers"
_NUMERIC = ("integer", "number", "year")
_TEXTUAL = ("string", "list", "date")
_ORDERED = ("integer", "number", "year", "date")
_ACCEPTED: dict[str, Callable[[str], bool]] = {
    "pattern": lambda kind: kind in _TEXTUAL,
    "enum": lambda kind: kind != "boolean",
    "minimum": lambda kind: kind in _ORDERED,
    "maximum": lambda kind: kind in _ORDERED,
}
