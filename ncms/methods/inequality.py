"""How unequally an amount is spread: Gini, Theil T and L, Atkinson, and the Lorenz curve.

Values are amounts per unit (0 or more, in any unit: no measure depends on it), weights say how many people a
unit stands for. The measures describe the rows given. Between provinces they say nothing about inequality
between households, and a complete count has no sampling error. Rows with a missing value are left out;
negative amounts, all zeros and no rows at all raise ``ValueError``.

Formulas: F. A. Cowell, Measuring Inequality, third edition, Oxford 2011, appendix A; J. Haughton and S. R.
Khandker, Handbook on Poverty and Inequality, World Bank 2009, chapter 6.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.special import xlogy

from ncms.methods.weights import amounts, fractional_rank, shares


def gini(values: ArrayLike, weights: ArrayLike | None = None) -> float:
    """Return the Gini coefficient, 0 (all equal) to below 1: 2 cov(value, rank) / mean.

    The form of a population: with n rows of weight 1 it reaches (n - 1) / n at most, and is not enlarged by
    n / (n - 1). Twice the area between the Lorenz curve and the line of equality.
    """
    x, w = amounts(values, weights)
    share, place = shares(w), fractional_rank(x, w)
    return float(2 * (share * x) @ (place - 0.5) / (share @ x))


def theil_t(values: ArrayLike, weights: ArrayLike | None = None) -> float:
    """Return Theil's T, the mean of (value / mean) ln(value / mean); 0 to ln(n). A value of 0 adds 0."""
    x, w = amounts(values, weights)
    share = shares(w)
    ratio = x / (share @ x)
    return float(share @ xlogy(ratio, ratio))


def theil_l(values: ArrayLike, weights: ArrayLike | None = None) -> float:
    """Return Theil's L or mean log deviation, the mean of ln(mean / value); infinite if a value is 0."""
    x, w = amounts(values, weights)
    if not x.all():
        return math.inf
    share = shares(w)
    return float(share @ np.log((share @ x) / x))


def atkinson(values: ArrayLike, aversion: float, weights: ArrayLike | None = None) -> float:
    """Return Atkinson's index, 1 less the equally distributed equivalent over the mean; 0 to 1.

    ``aversion`` to inequality is 0 or more; from 1 on a value of 0 gives 1. A. B. Atkinson, Journal of
    Economic Theory 2, 1970.
    """
    if aversion < 0:
        raise ValueError(f"an aversion to inequality of {aversion} is below 0")
    x, w = amounts(values, weights)
    share = shares(w)
    if aversion >= 1 and not x.all():
        return 1.0
    if aversion == 1:
        equivalent = np.exp(share @ np.log(x))
    else:
        equivalent = (share @ x ** (1 - aversion)) ** (1 / (1 - aversion))
    return float(1 - equivalent / (share @ x))


def lorenz(values: ArrayLike, weights: ArrayLike | None = None) -> pd.DataFrame:
    """Return the points of the Lorenz curve from (0, 0) to (1, 1), the smallest values first.

    Columns: ``population_share`` and ``value_share``, cumulated.
    """
    x, w = amounts(values, weights)
    order = np.argsort(x, kind="stable")
    people, held = np.cumsum(w[order]), np.cumsum((w * x)[order])
    return pd.DataFrame(
        {
            "population_share": np.concatenate([[0.0], people / people[-1]]),
            "value_share": np.concatenate([[0.0], held / held[-1]]),
        }
    )


def leave_one_out(
    measure: Callable[[ArrayLike, ArrayLike], float],
    values: pd.Series,
    weights: pd.Series | None,
    labels: pd.Series,
) -> pd.Series:
    """Return the measure without each label in turn, indexed by the label left out, in order of first row.

    ``measure`` takes values and weights. Shows whether a result rests on one province.
    """
    heavy = pd.Series(1.0, index=values.index) if weights is None else weights
    found = {label: measure(values[labels != label], heavy[labels != label]) for label in labels.unique()}
    return pd.Series(found, name="without", dtype=float)
