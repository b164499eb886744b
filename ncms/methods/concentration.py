"""Inequality of one variable along the order of another: the concentration index and the line over ranks.

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

from ncms.methods.weights import amounts, fractional_rank, shares


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


def concentration_index(
    values: ArrayLike, ranking: ArrayLike, weights: ArrayLike | None = None, *, robust: bool = False
) -> Index:
    """Return the concentration index of amounts, -1 to 1, with the error of the convenient regression.

    2 cov(value, rank) / mean, the slope of 2 var(rank) value / mean on rank. The error leaves aside that the
    mean is estimated too.
    """
    x, w, by = amounts(values, weights, ranking)
    rank = fractional_rank(by, w)
    spread = shares(w) @ (rank - 0.5) ** 2
    return Index(*regression_on_rank(2 * spread * x / (shares(w) @ x), rank, w, robust=robust)[:3])
