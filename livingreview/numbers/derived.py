"""Columns that were computed from others: their unit, decimals and origin, noted beside the rows."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

NOTES = "derived"
"""Where a frame keeps the notes, in its ``attrs``."""

Note = tuple[str, "int | None", Iterable[str]]
"""Unit, decimals, and the columns of the table that the column was computed from."""


def derive(rows: pd.DataFrame, **columns: Note) -> pd.DataFrame:
    """Return the rows with a note on each of these columns: values of it can be published in one line.

    ``derive(years, reserve_months=("months", 1, ["balance", "spending"]))``.
    """
    noted = rows.copy(deep=False)
    notes = {name: (unit, decimals, tuple(of)) for name, (unit, decimals, of) in columns.items()}
    noted.attrs = {**rows.attrs, NOTES: {**rows.attrs.get(NOTES, {}), **notes}}
    return noted
