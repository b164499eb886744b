"""Catastrophic spending on health under its competing definitions.

One row a household. Spending, resources and lines are in one currency and period; weights are the sampling
weight times the household's members, so that results count people. All results are fractions of people.
Rows with a missing value are left out.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ncms.methods.weights import complete, median, shares


class Burden(NamedTuple):
    """Who spends more than a threshold, and by how much."""

    headcount: float
    overshoot: float
    mean_positive_overshoot: float


class Hardship(NamedTuple):
    """Financial hardship and its two parts, which sum to it."""

    hardship: float
    impoverishing: float
    large: float


class PovertyLine(NamedTuple):
    """A societal poverty line, in dollars of one purchasing power parity (PPP) a person and day."""

    floor: float
    constant: float
    gradient: float = 0.5


LINES = {2011: PovertyLine(1.90, 1.00), 2017: PovertyLine(2.15, 1.15), 2021: PovertyLine(3.00, 1.30)}
"""Lines of the World Bank by the year of the PPP: the floor is its international poverty line.

World Bank, R package wbpip, `compute_spl`, in which all three stand. The definition of SDG 3.8.2 names the
PPP of 2017.
"""


def burden(
    spending: ArrayLike, resources: ArrayLike, threshold: float, weights: ArrayLike | None = None
) -> Burden:
    """Return headcount, overshoot and mean positive overshoot of spending above a share of resources.

    ``threshold`` is a fraction: 0.1 or 0.25 of consumption (the SDG indicator until 2025), 0.4 of the
    capacity to pay (WHO). Overshoot is the mean excess of the share over the threshold, those below counting
    0; it is headcount times mean positive overshoot, which is missing where nobody is above. A share equal
    to the threshold is not above it. O'Donnell et al., Analyzing Health Equity Using Household Survey Data,
    World Bank 2008, chapter 18. Raises ``ValueError`` for spending below 0 or resources of 0 or below.
    """
    paid, w, means = complete(spending, weights, resources)
    if (paid < 0).any() or (means <= 0).any():
        raise ValueError("spending below 0, or resources that are not above 0, give no share")
    excess = np.maximum(paid / means.astype(float) - threshold, 0)
    headcount, overshoot = shares(w) @ (excess > 0), shares(w) @ excess
    mean_positive = overshoot / headcount if headcount else math.nan
    return Burden(float(headcount), float(overshoot), float(mean_positive))


def subsistence(
    food: ArrayLike, expenditure: ArrayLike, members: ArrayLike, weights: ArrayLike | None = None
) -> np.ndarray:
    """Return each household's subsistence spending, in the order of the rows given; no value may be missing.

    The mean food spending, per equivalent member (members to the power 0.56), of the households whose food
    share lies between the 45th and 55th percentiles, times the household's equivalent members. K. Xu,
    Distribution of Health Payments and Catastrophic Expenditures: Methodology, WHO 2005.
    """
    eaten, w, spent, size = complete(food, weights, expenditure, members)
    if len(eaten) != len(np.asarray(food)):
        raise ValueError("a row lacks food, expenditure, members or weight")
    share, adults = eaten / spent.astype(float), size.astype(float) ** 0.56
    low, high = _percentile(share, w, 0.45), _percentile(share, w, 0.55)
    middle = (share >= low) & (share <= high)
    return adults * float(shares(w[middle]) @ (eaten / adults)[middle])


def _percentile(values: np.ndarray, weights: np.ndarray, at: float) -> float:
    """Return the least value that the given share of the weight does not exceed."""
    order = np.argsort(values, kind="stable")
    return float(values[order][np.searchsorted(np.cumsum(shares(weights)[order]), at - 1e-12)])


def capacity_to_pay(expenditure: ArrayLike, food: ArrayLike, least: ArrayLike) -> np.ndarray:
    """Return expenditure less subsistence, or less food where a household eats for less than that (Xu 2005).

    ``least`` is what :func:`subsistence` returns. Missing where a value is missing.
    """
    spent, eaten, needed = (np.asarray(column, dtype=float) for column in (expenditure, food, least))
    return spent - np.minimum(eaten, needed)


def societal_poverty_line(
    welfare: ArrayLike, weights: ArrayLike | None = None, line: PovertyLine = LINES[2017]
) -> float:
    """Return the higher of the floor and the constant plus half of the median, a person and day.

    ``welfare`` is consumption (or income) a person and day in dollars of the line's PPP. For SDG indicator
    3.8.2 it is what is left after spending on health, and people are weighted. D. Jolliffe and E. B. Prydz,
    World Bank Policy Research Working Paper 8073, 2017.
    """
    return max(line.floor, line.constant + line.gradient * median(welfare, weights))


def financial_hardship(
    spending: ArrayLike,
    consumption: ArrayLike,
    poverty_line: float,
    weights: ArrayLike | None = None,
    threshold: float = 0.4,
) -> Hardship:
    """Return who pays out of pocket more than 40 % of the discretionary budget, SDG 3.8.2 as of March 2025.

    The discretionary budget is consumption (or income) less the societal poverty line, all three a person
    and day in one currency. Spending has to be above 0; with a budget of 0 or less any spending is hardship,
    and impoverishing. ``impoverishing`` is spending above the whole budget, ``large`` the rest of the
    hardship. United Nations Statistics Division, metadata of SDG indicator 3.8.2; WHO, Global Health
    Observatory, indicator 376. Raises ``ValueError`` for spending below 0.
    """
    paid, w, has = complete(spending, weights, consumption)
    if (paid < 0).any():
        raise ValueError("spending below 0")
    budget = has.astype(float) - poverty_line
    hard = (paid > 0) & (paid > threshold * budget)
    poor = (paid > 0) & (paid > budget)
    share = shares(w)
    return Hardship(float(share @ hard), float(share @ poor), float(share @ (hard & ~poor)))
