"""Catastrophic spending on health under its competing definitions.

One row a household. Spending, resources and lines are in one currency and period; weights are the sampling
weight times the household's members, so that results count people. All results are fractions of people.
Rows with a missing value are left out.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from ncms.methods.weights import complete, fractional_rank, median, shares


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


DEFINITIONS = {
    "consumption_10": "10 % of consumption",
    "consumption_25": "25 % of consumption",
    "capacity_40": "40 % of the capacity to pay (WHO)",
    "sdg_2025": "SDG 3.8.2 of March 2025: 40 % of the discretionary budget",
}

COLUMNS = ["members_persons", "consumption_ppp_day", "food_ppp_day", "health_ppp_day", "sampling_weight"]
"""What the functions below read of a household."""


def people_weights(households: pd.DataFrame) -> pd.Series:
    """Return sampling weight times members: results count people."""
    return households["sampling_weight"] * households["members_persons"]


def poverty_line(households: pd.DataFrame, ppp: int) -> float:
    """Return the societal poverty line a person and day, for welfare after spending on health."""
    left = households["consumption_ppp_day"] - households["health_ppp_day"]
    welfare = left / households["members_persons"]
    return societal_poverty_line(welfare, people_weights(households), LINES[ppp])


def capacity(households: pd.DataFrame) -> np.ndarray:
    """Return each household's capacity to pay, with subsistence as of WHO (Xu 2005)."""
    food, spent = households["food_ppp_day"], households["consumption_ppp_day"]
    weights = people_weights(households)
    least = subsistence(food, spent, households["members_persons"], weights)
    return capacity_to_pay(spent, food, least)


def excess(households: pd.DataFrame, ppp: int) -> pd.DataFrame:
    """Return for each household and definition whether its spending is above the limit."""
    paid, spent = households["health_ppp_day"], households["consumption_ppp_day"]
    budget = spent - households["members_persons"] * poverty_line(households, ppp)
    above = {
        "consumption_10": paid > 0.10 * spent,
        "consumption_25": paid > 0.25 * spent,
        "capacity_40": paid > 0.40 * capacity(households),
        "sdg_2025": (paid > 0) & (paid > 0.40 * budget),
    }
    return pd.DataFrame(above, index=households.index)


def compared(households: pd.DataFrame, ppp: int) -> pd.DataFrame:
    """Return the share of people above each limit, in all and in the poorer and richer half, in per cent.

    Columns: ``definition``, ``all``, ``poorer``, ``richer``, ``mean_excess`` (mean positive overshoot in
    points of resources; missing for the SDG, whose budget may be 0 or less).
    """
    weights = people_weights(households)
    rank = fractional_rank(households["consumption_ppp_day"] / households["members_persons"], weights)
    above, poor = excess(households, ppp), rank < 0.5
    rows = [
        (name, *(100 * _share(above[name], weights, keep) for keep in (poor | True, poor, ~poor)))
        for name in DEFINITIONS
    ]
    table = pd.DataFrame(rows, columns=["definition", "all", "poorer", "richer"])
    return table.assign(mean_excess=[*_overshoots(households, weights), np.nan])


def _share(above: pd.Series, weights: pd.Series, keep: np.ndarray) -> float:
    return float(shares(weights[keep].to_numpy(dtype=float)) @ above[keep].to_numpy())


def _overshoots(households: pd.DataFrame, weights: pd.Series) -> list[float]:
    paid, spent = households["health_ppp_day"], households["consumption_ppp_day"]
    cases = ((spent, 0.10), (spent, 0.25), (capacity(households), 0.40))
    found = [burden(paid, means, limit, weights) for means, limit in cases]
    return [100 * burden.mean_positive_overshoot for burden in found]


def hardship(households: pd.DataFrame, ppp: int) -> Hardship:
    """Return the SDG measure with its two parts, as fractions of people."""
    members = households["members_persons"]
    paid, spent = households["health_ppp_day"] / members, households["consumption_ppp_day"] / members
    return financial_hardship(paid, spent, poverty_line(households, ppp), people_weights(households))
