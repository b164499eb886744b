"""What a broken constraint expects and how to mend it."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from ncms.inputs.cards import Column
from ncms.inputs.cells import iso_date
from ncms.inputs.schema import LIST_MARK, items
from ncms.inputs.words import listed, nearest, quoted

Advice = tuple[str, str]
"""What is expected, and a mend."""

MOST_ALLOWED = 24
"""Allowed values that a message lists: somebody has to choose among them."""

LONGEST_FORM = 80
"""Characters of a pattern that a message shows; a longer one tells nobody more than the description."""


def advice(column: Column, rule: str, text: str) -> Advice:
    """Return what the constraint `rule` of a column expects of a cell, and how the cell may be mended."""
    return _BY_RULE[rule](column, text)


def _minimum(column: Column, text: str) -> Advice:
    return f"at least {column.constraints.minimum}", _range_mend(column)


def _maximum(column: Column, text: str) -> Advice:
    return f"at most {column.constraints.maximum}", _range_mend(column)


def _range_mend(column: Column) -> str:
    unit = "; is the unit right?" if column.type in ("integer", "number") else ""
    return f"compare with the source{unit}"


def _enum(column: Column, text: str) -> Advice:
    known = [str(value) for value in column.constraints.enum or ()]
    wrong = next((item for item in items(column, text) if item not in known), text)
    near = nearest(unicodedata.normalize("NFKC", wrong), known)
    first = f"did you mean {near}?" if near else "write the one that fits;"
    mend = f"{first} only if the source says something else, add it to enum of {column.name} on the card"
    return f"one of {listed(known, MOST_ALLOWED)}", mend


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
