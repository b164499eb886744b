"""Faults of a card: notes on its parts and what pydantic says of its shape, each at its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from livingreview.errors import Fault
from livingreview.messages import nearest, quoted
from livingreview.tables.yaml_lines import Marked

Path = tuple[str | int, ...]
Note = tuple[Path, str, str, str]
"""Where in the card, what was found, what is expected, a hint."""


def shape_faults(errors: Sequence[Any], marked: Marked, file: str, known: Sequence[str]) -> list[Fault]:
    """Translate what pydantic says of a card's shape; `known` are all keys that a card may have.

    A misspelt key is one fault, not an unknown key and a missing one.
    """
    misspelt = {
        (*error["loc"][:-1], nearest(str(error["loc"][-1]), known))
        for error in errors
        if _is_unknown_key(error)
    }
    return [
        fault_at(_shape_note(error, known), marked, file) for error in errors if error["loc"] not in misspelt
    ]


def _is_unknown_key(error: Any) -> bool:
    return error["type"] == "extra_forbidden"


def fault_at(note: Note, marked: Marked, file: str) -> Fault:
    """Return a note on a card as a fault, at its line."""
    path, found, expected, hint = note
    return Fault(file, marked.line(path), _dotted(path, marked.value), "card", found, expected, hint)


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


_EXPECTED = {
    "model_type": "keys with their values, as `name: ...`",
    "too_short": "at least one entry",
    "tuple_type": "a list",
}
"""What is expected in words of a card, where pydantic speaks of Python."""


def _shape_note(error: Any, known: Sequence[str]) -> Note:
    path = tuple(error["loc"])
    key = str(path[-1]) if path else ""
    if error["type"] == "missing":
        return path, "no such key", f"the key {key}", f"add `{key}:`"
    if _is_unknown_key(error):
        near = nearest(key, known)
        return (
            path,
            f"the key {quoted(key)}",
            "a key that cards know",
            f"did you mean `{near}`?" if near else "delete it",
        )
    found = "an empty file" if not path and error["input"] is None else quoted(error["input"])
    expected = _EXPECTED.get(error["type"]) or error["msg"].removeprefix("Value error, ")
    expected = expected.removeprefix("Input should be ")
    return path, found, expected, _shape_hint(error)


def _shape_hint(error: Any) -> str:
    if error["type"] == "literal_error":
        near = nearest(str(error["input"]), re.findall(r"'(\w+)'", error["ctx"]["expected"]))
        return f"did you mean `{near}`?" if near else "choose one of these"
    if error["type"] == "string_type" and error["input"] is not None:
        return "put the value between quotation marks"
    if error["type"] == "bool_type":
        return "write true or false, without quotation marks"
    if error["type"] == "string_pattern_mismatch":
        return "a name is a bare word of letters, digits and _, no path and no title"
    return "write it as the cards of other tables do"
