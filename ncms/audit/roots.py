"""Root causes that several rules share."""

from __future__ import annotations

import pandas as pd

from ncms.audit.cells import items, said


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
