"""Several tests at once: p-values that hold for all of them together."""

from __future__ import annotations

import pandas as pd
from statsmodels.stats.multitest import multipletests


def holm(p_values: pd.Series) -> pd.Series:
    """Return Holm's adjusted p-values under the same index: each times the tests not yet rejected, in order.

    They bound the chance of a single false rejection among all tests, whatever their dependence. S. Holm,
    Scandinavian Journal of Statistics 6, 1979. A missing p-value is no test and stays missing. Raises
    ``ValueError`` for values outside 0 to 1.
    """
    known = p_values.dropna().astype(float)
    if not known.between(0, 1).all():
        raise ValueError(f"a p-value lies outside 0 to 1: {known[~known.between(0, 1)].to_dict()}")
    if known.empty:
        return p_values.astype(float)
    adjusted = multipletests(known.to_numpy(), method="holm")[1]
    return pd.Series(adjusted, index=known.index).reindex(p_values.index)
