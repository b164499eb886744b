"""What a person is told of the cells that an added study leaves to judgement."""

import textwrap
from collections.abc import Iterator, Sequence

from ncms.inputs.cards import Card, Column

WIDTH = 100


def told(card: Card, names: Sequence[str], key: str, needed: bool = True) -> Iterator[str]:
    """Yield what to put into these columns, what may stay blank in a line of its own."""
    if needed:
        for name in names:
            yield from _wrapped(f"  {name}: ", _meaning(card, card.column(name), key))
        return
    reasons = any(card.column(name).blank_reason for name in names)
    mend = "; where you fill one in, delete the reason beside it" if reasons else ""
    yield from _wrapped("  if the study tells, else leave the mark: ", f"{', '.join(names)}{mend}")


def _meaning(card: Card, column: Column, key: str) -> str:
    if column.name == "main_finding":
        return "what the study found, in your own words"
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


def _wrapped(head: str, text: str) -> list[str]:
    return textwrap.wrap(head + text, WIDTH, subsequent_indent="    ", break_on_hyphens=False)
