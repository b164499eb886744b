"""Statistics of any review: proportions of small counts, agreement of two readers, several tests at once.

scikit-learn and statsmodels are imported where they are used: most callers want neither.
"""

from __future__ import annotations

import math
from math import comb, sqrt
from statistics import NormalDist
from typing import NamedTuple

import pandas as pd


def wilson_interval(count: int, n: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return Wilson's score interval (1927) for the proportion ``count / n``, both ends between 0 and 1.

    The form without continuity correction: method 3 in Newcombe (1998), whose examples test it. Raises
    ``ValueError`` where there is no proportion to speak of.
    """
    if not 0 <= count <= n or n == 0:
        raise ValueError(f"{count} of {n} is no proportion")
    if not 0 < confidence < 1:
        raise ValueError(f"the confidence level {confidence} is not between 0 and 1")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share, shrink = count / n, 1 + z**2 / n
    middle = (share + z**2 / (2 * n)) / shrink
    half = z * sqrt(share * (1 - share) / n + z**2 / (4 * n**2)) / shrink
    # exact at the ends, where rounding would leave -1e-17
    return (0.0 if count == 0 else middle - half), (1.0 if count == n else middle + half)


def sign_test(one_way: int, other_way: int) -> float:
    """Return the two-sided p of the exact sign test: as uneven a split or more, were both ways as likely."""
    n, larger = one_way + other_way, max(one_way, other_way)
    tail = sum(comb(n, k) for k in range(larger, n + 1)) / 2**n
    return min(1.0, 2 * tail)


def least_p(n: int) -> float:
    """Return the least two-sided p that a sign test of ``n`` could give: all of them one way."""
    return sign_test(n, 0)


class Agreement(NamedTuple):
    """Items that both sorted, the share sorted alike (0 to 1), Cohen's kappa and the PABAK (both up to 1)."""

    items: int
    share: float
    kappa: float
    pabak: float


def agreement(first: pd.Series, second: pd.Series) -> Agreement:
    """Return how far two readers agree on the items that both sorted, matched by index.

    Kappa is (observed - expected) / (1 - expected) with the agreement expected of two readers who sort at
    random, each with their own shares. J. Cohen, Educational and Psychological Measurement 20, 1960. It is
    missing where both put everything into one category: chance then explains all. The prevalence-adjusted and
    bias-adjusted kappa takes each of the k categories used, two at least, as equally likely: (k * observed -
    1) / (k - 1). T. Byrt, J. Bishop and J. B. Carlin, Journal of Clinical Epidemiology 46, 1993. Raises
    ``ValueError`` if no item was sorted by both.
    """
    both = pd.concat([first.rename("first"), second.rename("second")], axis=1, join="inner").dropna()
    if both.empty:
        raise ValueError("no item was sorted by both readers")
    codes, categories = pd.factorize(pd.concat([both["first"], both["second"]]).astype(object))
    one, two = codes[: len(both)], codes[len(both) :]
    share = float((one == two).mean())
    from sklearn.metrics import cohen_kappa_score

    kappa = float(cohen_kappa_score(one, two)) if len(categories) > 1 else math.nan
    k = max(2, len(categories))
    return Agreement(len(both), share, kappa, (k * share - 1) / (k - 1))


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
    from statsmodels.stats.multitest import multipletests

    adjusted = multipletests(known.to_numpy(), method="holm")[1]
    return pd.Series(adjusted, index=known.index).reindex(p_values.index)
