"""Inequality of one variable along the order of another: concentration indices and the slope index.

``ranking`` orders the rows from the worst off to the best off; ties share a place. An index above 0 says that
the variable lies with the better off. Standard errors come from a regression on the rank over the rows as
observations of a sample: for a complete count they mean nothing. Rows with a missing value are left out.

Formulas: O. O'Donnell, E. van Doorslaer, A. Wagstaff, M. Lindelow, Analyzing Health Equity Using Household
Survey Data, World Bank 2008, chapters 8 and 16, unless a function names another.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import statsmodels.api as sm
from numpy.typing import ArrayLike

from ncms.methods.weights import amounts, complete, fractional_rank, shares


class Index(NamedTuple):
    """An index with its standard error (missing below three rows) and the rows that it rests on."""

    value: float
    standard_error: float
    rows: int


class Slope(NamedTuple):
    """A line over the ranks 0 to 1: fitted ends, their difference and its standard error."""

    value: float
    standard_error: float
    rows: int
    bottom: float
    top: float

    @property
    def ratio(self) -> float:
        """Return the fitted top over the fitted bottom, the relative index of Kunst and Mackenbach."""
        return self.top / self.bottom if self.bottom else math.nan


def regression_on_rank(
    values: np.ndarray, rank: np.ndarray, weights: np.ndarray, *, robust: bool = False
) -> Slope:
    """Return the weighted least squares line of values on fractional ranks.

    ``robust`` takes standard errors that allow for unequal variances (HC1). Raises ``ValueError`` if all rows
    tie, since they then have no order.
    """
    if np.ptp(rank) == 0:
        raise ValueError("all rows tie: the ranking gives no order")
    model = sm.WLS(values, sm.add_constant(rank), weights=weights)
    if len(values) < 3:
        bottom, slope = model.fit().params
        return Slope(float(slope), math.nan, len(values), float(bottom), float(bottom + slope))
    fit = model.fit(cov_type="HC1" if robust else "nonrobust")
    bottom, slope = fit.params
    return Slope(float(slope), float(fit.bse[1]), len(values), float(bottom), float(bottom + slope))


def _index(target: np.ndarray, ranking: np.ndarray, weights: np.ndarray, robust: bool) -> Index:
    """Return the slope of 2 var(rank) target on rank: twice the covariance, by the convenient regression."""
    rank = fractional_rank(ranking, weights)
    spread = shares(weights) @ (rank - 0.5) ** 2
    return Index(*regression_on_rank(2 * spread * target, rank, weights, robust=robust)[:3])


def concentration_index(
    values: ArrayLike, ranking: ArrayLike, weights: ArrayLike | None = None, *, robust: bool = False
) -> Index:
    """Return the concentration index of amounts, -1 to 1, with the error of the convenient regression.

    2 cov(value, rank) / mean, the slope of 2 var(rank) value / mean on rank. The error leaves aside that the
    mean is estimated too.
    """
    x, w, by = amounts(values, weights, ranking)
    return _index(x / (shares(w) @ x), by, w, robust)


def erreygers(
    values: ArrayLike,
    ranking: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    bounds: tuple[float, float] = (0.0, 1.0),
    robust: bool = False,
) -> Index:
    """Return Erreygers' index of a bounded variable, -1 to 1: 4 mean C / (upper - lower bound).

    G. Erreygers, Journal of Health Economics 28, 2009. Its sign turns if the variable is counted from the
    other end, its size does not.
    """
    x, w, by = _bounded(values, ranking, weights, bounds)
    return _index(4 * x / (bounds[1] - bounds[0]), by, w, robust)


def wagstaff(
    values: ArrayLike,
    ranking: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    bounds: tuple[float, float] = (0.0, 1.0),
    robust: bool = False,
) -> Index:
    """Return Wagstaff's index of a bounded variable, -1 to 1: C / (1 - mean) for a share.

    mean (b - a) C / ((b - mean) (mean - a)) with bounds a and b. A. Wagstaff, Health Economics 14, 2005.
    Raises ``ValueError`` if the mean lies on a bound.
    """
    x, w, by = _bounded(values, ranking, weights, bounds)
    centre = shares(w) @ x
    room = (bounds[1] - centre) * (centre - bounds[0])
    if room <= 0:
        raise ValueError(f"the mean {centre:g} lies on a bound: nobody differs")
    return _index((bounds[1] - bounds[0]) * x / room, by, w, robust)


def _bounded(values: ArrayLike, ranking: ArrayLike, weights: ArrayLike | None, bounds: tuple) -> tuple:
    x, w, by = complete(values, weights, ranking)
    if not bounds[0] < bounds[1] or (x < bounds[0]).any() or (x > bounds[1]).any():
        raise ValueError(f"values from {x.min():g} to {x.max():g} do not lie in the bounds {bounds}")
    return x, w, by


def kakwani(
    payments: ArrayLike, ability: ArrayLike, weights: ArrayLike | None = None, *, robust: bool = False
) -> Index:
    """Return Kakwani's index of progressivity, -2 to 1: C of payments less Gini of ability to pay.

    Both ranked by ability to pay, in one convenient regression of the difference. Above 0 the better off pay
    a larger share of what they have. N. C. Kakwani, Economic Journal 87, 1977.
    """
    paid, w, able = amounts(payments, weights, ability)
    amounts(able, w)  # ability to pay is an amount too
    able, share = np.asarray(able, dtype=float), shares(w)
    return _index(paid / (share @ paid) - able / (share @ able), able, w, robust)


def slope_index(
    values: ArrayLike, ranking: ArrayLike, weights: ArrayLike | None = None, *, robust: bool = False
) -> Slope:
    """Return the slope index of inequality: the fitted difference from the bottom to the top, in the unit.

    Groups are weighted by their people, so that a group counts as its members do. E. R. Pamuk, Population
    Studies 39, 1985; J. P. Mackenbach and A. E. Kunst, Social Science and Medicine 44, 1997.
    """
    x, w, by = complete(values, weights, ranking)
    return regression_on_rank(x, fractional_rank(by, w), w, robust=robust)
