"""Parts of composite indicators: columns on one scale, weights by entropy.

Tables have one row a unit and one column an indicator. What is missing is never filled in.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import stats

SCALES = ("minmax", "z", "rank")


def rescaled(table: pd.DataFrame, scale: str = "minmax") -> pd.DataFrame:
    """Return the columns on one scale.

    ``minmax``: 0 to 1 between least and greatest; ``z``: mean 0 and standard deviation 1 (divided by n);
    ``rank``: 0 to 1 in order, ties at their middle. A constant column becomes 0.5 (``minmax``, ``rank``) or
    0. Missing stays missing. Raises ``ValueError`` for another scale.
    """
    if scale not in SCALES:
        raise ValueError(f"the scale {scale} is none of {SCALES}")
    frame = table.astype(float)
    frame = frame.rank() if scale == "rank" else frame
    known = frame.to_numpy()
    low, high = (end.reduce(known, initial=np.nan) for end in (np.fmin, np.fmax))
    constant, width = (low == high) & ~np.isnan(known), high - low
    if scale == "z":
        low, width = frame.mean().to_numpy(), frame.std(ddof=0).to_numpy()
    with np.errstate(invalid="ignore", divide="ignore"):  # a constant column has no width
        found = (known - low) / width
    found[constant] = 0.0 if scale == "z" else 0.5
    return pd.DataFrame(found, table.index, table.columns)


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
