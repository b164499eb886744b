"""Whether the sources of total health expenditure add up, only where all of them are printed apart."""

from __future__ import annotations

import pandas as pd

from ncms.methods.series import half_step

PARTS = ["government_100m_yuan", "social_100m_yuan", "out_of_pocket_100m_yuan"]
SHARES = ["government_share_percent", "social_share_percent", "out_of_pocket_share_percent"]
TOTAL = "total_health_expenditure_100m_yuan"


def sums(spending: pd.DataFrame) -> pd.DataFrame:
    """Hold the three sources against the total, in the years in which all four amounts are printed.

    Returns ``year``, the parts, ``sum``, ``total``, ``difference`` (hundred million yuan) and
    ``within_rounding``: whether half of the last digit of each of the four can make the difference. Shares
    computed from these amounts are left out, since they would add up by themselves.
    """
    rows = spending.dropna(subset=[*PARTS, TOTAL]).sort_values("year").reset_index(drop=True)
    return _held(rows, PARTS, rows[TOTAL], rows[TOTAL].map(half_step))


def share_sums(spending: pd.DataFrame) -> pd.DataFrame:
    """Hold the three shares against 100 per cent, only where a source prints all of them."""
    printed = spending[spending["shares_basis"] == "printed"]
    rows = printed.dropna(subset=SHARES).sort_values("year").reset_index(drop=True)
    return _held(rows, SHARES, pd.Series(100.0, rows.index), 0.0)


def _held(
    rows: pd.DataFrame, parts: list[str], total: pd.Series, total_room: pd.Series | float
) -> pd.DataFrame:
    table = rows[["year", *parts]].assign(sum=rows[parts].sum(axis=1), total=total)
    room = rows[parts].map(half_step).sum(axis=1) + total_room
    difference = (table["sum"] - table["total"]).round(6)
    return table.assign(difference=difference, within_rounding=difference.abs() <= room + 1e-9)
