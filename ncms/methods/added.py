"""What the review has, and what was added to it since.

A work of the review has its place in the printed list, ``ref_n``; a finding of the review has the ``section``
in which it stands. Both are blank for what was added. What the review lists, cites or says is counted without
these rows; studies and findings as evidence are counted with them.
"""

from __future__ import annotations

import pandas as pd

PLACES = ("ref_n", "section")


def of_review(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the review itself; all of them where the table has no column that could tell."""
    return table[~is_added(table)]


def added(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that were added since."""
    return table[is_added(table)]


def is_added(table: pd.DataFrame) -> pd.Series:
    """Return by row whether it was added since."""
    place = next((name for name in PLACES if name in table), None)
    return table[place].isna() if place else pd.Series(False, index=table.index, dtype=bool)
