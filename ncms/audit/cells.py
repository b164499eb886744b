"""Reading cells of the encoded tables: lists, blanks and words."""

from __future__ import annotations

import re

import pandas as pd

NOT_STATED = "not stated"


def items(cell: object) -> list[str]:
    """Return the values that a cell joins by semicolons; none for a blank."""
    return [] if blank(cell) else [part.strip() for part in str(cell).split(";") if part.strip()]


def blank(cell: object) -> bool:
    """Return whether a cell is empty."""
    return bool(pd.isna(cell)) or str(cell).strip() == ""


def said(cell: object) -> str:
    """Return a cell as text: whole numbers without decimals, blanks as not stated."""
    if blank(cell):
        return NOT_STATED
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def word_set(
    text: object, leave_out: frozenset[str] = frozenset({"the", "a", "an", "on", "of", "and"})
) -> set:
    """Return the words of a text in small letters, the little ones left out."""
    return set() if blank(text) else set(re.findall(r"[a-z0-9]+", str(text).casefold())) - leave_out


def matches(pattern: str, text: object) -> bool:
    """Return whether a pattern occurs in a text, whatever the case; never in a blank."""
    return not blank(text) and re.search(pattern, str(text), re.IGNORECASE) is not None


def named(references: pd.DataFrame, keys: object) -> str:
    """Return works by first author and year, in the order given; an unknown key stays as it is."""
    known = {row.ref_key: f"{row.first_author_surname} {row.year}" for row in references.itertuples()}
    return "; ".join(known.get(key, key) for key in items(keys))


def bracket_root(locator: str, refs: object) -> str:
    """Return the root of what one bracket of several works leaves open, or of one work at one place."""
    return f"bracket:{locator}:{';'.join(items(refs))}"


def figure_root(figures: pd.DataFrame, row: tuple) -> str:
    """Return the root of a figure: its bracket where several works share it, else its first passage.

    A figure that repeats another takes the root of the first; figures of one place with one credit and
    one period are one passage.
    """
    first = figures[figures["quantity_id"] == row.repeats]
    if len(first):
        return figure_root(figures, next(first.itertuples()))
    if row.role in ("effect", "level") and len(items(row.credited_refs)) > 1:
        return bracket_root(row.locator, row.credited_refs)
    return f"figure:{row.locator}:{said(row.credited_refs)}:{said(row.period_start)}-{said(row.period_end)}"
