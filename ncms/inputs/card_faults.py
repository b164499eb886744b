"""What can be wrong with a card, as faults at `card.yml:line:key`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ncms.errors import Fault
from ncms.inputs.cells import problem
from ncms.inputs.marked_yaml import Marked
from ncms.inputs.words import listed, nearest, quoted

if TYPE_CHECKING:
    from ncms.inputs.cards import Card, Column

Path = tuple[str | int, ...]
Note = tuple[Path, str, str, str]
"""Where in the card, what was found, what is expected, a mend."""


def shape_faults(errors: Iterable[Any], marked: Marked, file: str, known: Sequence[str]) -> list[Fault]:
    """Translate what pydantic says of a card's shape; `known` are all keys that a card may have."""
    return [_fault(_shape_note(error, known), marked, file) for error in errors]


def inconsistencies(card: Card, stem: str, marked: Marked, file: str) -> list[Fault]:
    """Return what is wrong between the parts of a card whose shape is right."""
    notes = [*_name(card, stem), *_keys(card)]
    for position, column in enumerate(card.fields):
        for key, *note in (*_blanks(card, column), *_constraints(card, column)):
            notes.append((("fields", position, *key), *note))
        if column.name in card.names[:position]:
            notes.append((("fields", position, "name"), f"{column.name} a second time", "each column once", ""))
    return [_fault(note, marked, file) for note in notes]


def _fault(note: Note, marked: Marked, file: str) -> Fault:
    path, found, expected, mend = note
    return Fault(file, marked.line(path), _dotted(path, marked.value), "card", found, expected, mend)


def _dotted(path: Path, value: Any) -> str | None:
    """Name a place in a card, columns by their name: `fields.year.constraints.minimum`."""
    steps = []
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            value = None
        named = isinstance(step, int) and isinstance(value, dict) and "name" in value
        steps.append(str(value["name"] if named else step))
    return ".".join(steps) or None


def _shape_note(error: Any, known: Sequence[str]) -> Note:
    path, kind = tuple(error["loc"]), error["type"]
    key = str(path[-1]) if path else ""
    if kind == "missing":
        return path, "no such key", f"the key {key}", f"add `{key}:`"
    if kind == "extra_forbidden":
        near = nearest(key, known)
        return path, f"the key {quoted(key)}", "a key that cards know", f"did you mean `{near}`?" if near else "delete it"
    found = "an empty file" if not path and error["input"] is None else quoted(error["input"])
    expected = error["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
    return path, found, expected, _shape_mend(error)


def _shape_mend(error: Any) -> str:
    if error["type"] == "literal_error":
        near = nearest(str(error["input"]), re.findall(r"'(\w+)'", error["ctx"]["expected"]))
        return f"did you mean `{near}`?" if near else ""
    if error["type"] == "string_type" and error["input"] is not None:
        return "put the value between quotation marks"
    return "write true or false, without quotation marks" if error["type"] == "bool_type" else ""


def _name(card: Card, stem: str) -> Iterator[Note]:
    if card.name != stem:
        yield ("name",), card.name, f"{stem}, as the file is called", f"write `name: {stem}` or rename the file"


def _keys(card: Card) -> Iterator[Note]:
    yield from _unknown(card, ("primaryKey",), card.primary_key)
    for position, key in enumerate(card.foreign_keys):
        path = ("foreignKeys", position)
        yield from _unknown(card, (*path, "fields"), key.fields)
        if len(key.fields) != len(key.reference.fields):
            counts = f"{len(key.fields)} columns that point at {len(key.reference.fields)}"
            yield (*path, "reference"), counts, "as many columns as they point at", ""


def _unknown(card: Card, path: Path, names: Iterable[str]) -> Iterator[Note]:
    for name in names:
        if name not in card.names:
            near = nearest(name, card.names)
            yield path, quoted(name), "a column of this card", f"did you mean `{near}`?" if near else ""


def _blanks(card: Card, column: Column) -> Iterator[Note]:
    if column.blank_reason:
        yield from _unknown(card, ("blank_reason",), [column.blank_reason])
    if card.required(column) and (column.blank_reason or column.blank_means):
        key = "blank_reason" if column.blank_reason else "blank_means"
        yield (key,), "a reason for blanks", "none, since the column is required", "delete it, or `required: true`"


def _constraints(card: Card, column: Column) -> Iterator[Note]:
    rules = column.constraints
    for rule, accepts in _ACCEPTED.items():
        if getattr(rules, rule) is not None and not accepts(column.type):
            path = ("constraints", rule)
            yield path, f"{rule} for a column of type {column.type}", f"a type that {rule} fits", "delete it"
            return
    if rules.pattern is not None and (wrong := _regex_error(rules.pattern)):
        yield ("constraints", "pattern"), f"{quoted(rules.pattern)} ({wrong})", "a regular expression", ""
    for rule in ("minimum", "maximum", "enum"):
        values = getattr(rules, rule)
        for value in values if isinstance(values, tuple) else [values]:
            if value is not None and not _fits(column, value):
                yield ("constraints", rule), quoted(value), f"a value of type {column.type}", _value_mend(column)
                return
    if None not in (rules.minimum, rules.maximum) and rules.minimum > rules.maximum:
        yield ("constraints",), f"minimum {rules.minimum} above maximum {rules.maximum}", "minimum below maximum", ""


def _fits(column: Column, value: object) -> bool:
    """Texts stand in quotation marks, numbers do not: 11 would never equal the cell "11" of a text column."""
    textual = column.type in ("string", "list", "date")
    return isinstance(value, str) == textual and problem(column, str(value)) is None


def _value_mend(column: Column) -> str:
    wants_text = column.type in ("string", "list", "date")
    return "put it between quotation marks" if wants_text else f"write {listed(['a number without quotation marks'])}"


def _regex_error(pattern: str) -> str | None:
    try:
        re.compile(pattern)
    except re.error as error:
        return str(error)
    return None


_ORDERED = ("integer", "number", "year", "date")
_ACCEPTED: dict[str, Callable[[str], bool]] = {
    "pattern": lambda kind: kind in ("string", "list", "date"),
    "enum": lambda kind: kind not in ("boolean",),
    "minimum": lambda kind: kind in _ORDERED,
    "maximum": lambda kind: kind in _ORDERED,
}
