"""What the review has, and what was added to it since.

A work of the review has its place in the printed list, ``ref_n``; a finding of the review has the ``section``
in which it stands. Both are blank for what was added. What the review lists, cites or says is counted without
these rows; studies and findings as evidence are counted with them.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from livingreview.tables.csv_reader import Table
from livingreview.tables.loading import find_table

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


def added_works(folder: Path) -> tuple[Table, dict[int, str]]:
    """Return the table of works of a folder and the keys of those added since, by row."""
    table = find_table(folder, "references")
    if not {"ref_key", "ref_n"} <= set(table.header):
        return table, {}
    cells = zip(table.column("ref_key"), table.column("ref_n"), strict=True)
    return table, {row: key for row, (key, number) in enumerate(cells) if not number}
