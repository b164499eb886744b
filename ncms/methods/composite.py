"""Composite indicators: columns on one scale, weights by entropy, and how firm the ranks are.

Tables have one row a unit and one column an indicator. A row that lacks an indicator has no composite: it is
never filled in.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from scipy import stats

SCALES = ("minmax", "z", "rank")


def rescaled(table: pd.DataFrame, scale: str = "minmax", reverse: tuple[str, ...] = ()) -> pd.DataFrame:
    """Return the columns on one scale, higher better: those named in ``reverse`` are turned round.

    ``minmax``: 0 to 1 between least and greatest; ``z``: mean 0 and standard deviation 1 (divided by n);
    ``rank``: 0 to 1 in order, ties at their middle. A constant column becomes 0.5 (``minmax``, ``rank``) or
    0. Missing stays missing. Raises ``ValueError`` for another scale or an unknown column.
    """
    if scale not in SCALES or not set(reverse) <= set(table.columns):
        raise ValueError(f"the scale {scale} is none of {SCALES}, or {reverse} are no columns of the table")
    signed = table.astype(float) * pd.Series(
        {name: -1.0 if name in reverse else 1.0 for name in table.columns}
    )
    return signed.apply(_scaled, args=(scale,))


def _scaled(column: pd.Series, scale: str) -> pd.Series:
    known = column.rank() if scale == "rank" else column
    low, width = known.min(), known.max() - known.min()
    if scale == "z":
        low, width = known.mean(), known.std(ddof=0)
    if column.max() == column.min():
        return column.mask(column.notna(), 0.0 if scale == "z" else 0.5)
    return (known - low) / width


def entropy_weights(table: pd.DataFrame) -> pd.Series:
    """Return weights that sum to 1: how far the entropy of each column stays below that of equal values.

    e = - sum p ln p / ln n with p = value / column sum; weight = (1 - e) / sum (1 - e). C. L. Hwang and K.
    Yoon, Multiple Attribute Decision Making, Springer 1981. Depends on where 0 lies, not on the unit. Rows
    that lack a value are left out; a constant column gets 0. Raises ``ValueError`` for values below 0, fewer
    than two rows, or a table in which nothing varies.
    """
    known = table.dropna().astype(float)
    if len(known) < 2 or (known < 0).to_numpy().any():
        raise ValueError("entropy weights need two rows or more, and no value below 0")
    varying = known.loc[:, known.max() > known.min()]
    if varying.empty:
        raise ValueError("no column varies: entropy gives no weights")
    spread = 1 - stats.entropy(varying, axis=0) / np.log(len(known))
    weights = pd.Series(spread / spread.sum(), index=varying.columns, name="weight")
    return weights.reindex(table.columns, fill_value=0.0)


def composite(table: pd.DataFrame, weights: Mapping[str, float], mean: str = "arithmetic") -> pd.Series:
    """Return the weighted mean of the columns for each row; missing where a weighted column is missing.

    ``mean`` is ``arithmetic``, or ``geometric``, in which a low value is not made up for by others (values
    of 0 or more). Raises ``ValueError`` for weights below 0, that sum to 0, or of unknown columns.
    """
    heavy = pd.Series(weights, dtype=float)
    if not set(heavy.index) <= set(table.columns) or (heavy < 0).any() or not heavy.sum() > 0:
        raise ValueError("weights are for columns of the table, 0 or more, and not all 0")
    columns, parts = table[heavy.index].astype(float), heavy / heavy.sum()
    if mean == "arithmetic":
        return (columns * parts).sum(axis=1, skipna=False)
    if mean != "geometric" or (columns < 0).to_numpy().any():
        raise ValueError("the mean is arithmetic, or geometric of values of 0 or more")
    return (columns**parts).prod(axis=1, skipna=False)


def rank_ranges(table: pd.DataFrame, draws: int = 1000, seed: int = 0, level: float = 0.95) -> pd.DataFrame:
    """Return the rank of each row (1 the highest) with equal weights, and its range over random weights.

    Weights are drawn uniformly among all that sum to 1 (Dirichlet). Columns: ``rank``, ``low``, ``high``: the
    middle ``level`` of the ranks drawn, arithmetic means. Rows with a missing value are left out.
    """
    known = table.dropna().astype(float)
    random = np.random.default_rng(seed).dirichlet(np.ones(known.shape[1]), size=draws)
    ranks = stats.rankdata(-(known.to_numpy() @ random.T), axis=0)
    low, high = np.quantile(ranks, [(1 - level) / 2, (1 + level) / 2], axis=1)
    equal = stats.rankdata(-known.mean(axis=1))
    return pd.DataFrame({"rank": equal, "low": low, "high": high}, index=known.index)
