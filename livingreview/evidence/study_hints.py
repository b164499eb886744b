"""What a person is told of the cells that an added study leaves to judgement."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from livingreview.tables.cards import Card, Column
from livingreview.tables.csv_reader import Table
from livingreview.tables.schema import items

WIDTH = 100
OWN_WORDS = ("locator", "source", "data_years", "sample_size", "estimate_as_printed")
"""Columns that hold no names."""

MOST = 8
"""Names that are told of a column."""

LONGEST = 40
"""Characters of a name; a longer text is a description."""


def told(card: Card, names: Sequence[str], key: str, table: Table, needed: bool = True) -> Iterator[str]:
    """Yield what to put into these columns, and the names in use there; what may stay blank comes last."""
    if needed:
        for name in names:
            parts = [_meaning(card, card.column(name), key), _in_use(card, card.column(name), table)]
            yield from _wrapped(f"  {name}: ", "; ".join(filter(None, parts)))
        return
    reasons = any(card.column(name).blank_reason for name in names)
    hint = "; where you fill one in, delete the reason beside it" if reasons else ""
    yield from _wrapped("  if the study tells, else leave the mark: ", f"{', '.join(names)}{hint}")
    for name in names:
        if known := _in_use(card, card.column(name), table):
            yield from _wrapped(f"    {name}, ", known)


def _meaning(card: Card, column: Column, key: str) -> str:
    if column.name == "locator":
        return f"where it stands, as {key} abstract, {key} p. 4, {key} table 2 row 3 or {key} §3.2 ¶1"
    parts = [column.description.rstrip(".")]
    values = [str(value) for value in column.constraints.enum or ()]
    if any(value not in column.description for value in values):
        parts.append(f"one of {', '.join(values)}")
    if column.blank_reason:
        reasons = card.column(column.blank_reason).constraints.enum or ()
        parts.append(f"or blank, with {' or '.join(map(str, reasons))} in {column.blank_reason}")
    return "; ".join(parts)


def _in_use(card: Card, column: Column, table: Table) -> str:
    """Return the names in a column, the most frequent first; none where its card lists what may stand."""
    if column.name in OWN_WORDS or column.type not in ("string", "list") or column.constraints.enum:
        return ""
    filled = (text for text in table.column(column.name) if text and text not in card.missing_values)
    counts = Counter(item for text in filled for item in items(column, text) if len(item) <= LONGEST)
    names = sorted(counts, key=lambda name: (-counts[name], name))
    more = f"; ... ({len(names)} in all)" if len(names) > MOST else ""
    return f"in use: {'; '.join(names[:MOST])}{more}" if names else ""


def _wrapped(head: str, text: str) -> list[str]:
    return textwrap.wrap(head + text, WIDTH, subsequent_indent="    ", break_on_hyphens=False)
