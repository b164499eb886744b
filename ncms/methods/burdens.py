"""The competing definitions of catastrophic spending, side by side on the same households."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ncms.methods import catastrophic
from ncms.methods.weights import fractional_rank, shares

DEFINITIONS = {
    "consumption_10": "10 % of consumption",
    "consumption_25": "25 % of consumption",
    "capacity_40": "40 % of the capacity to pay (WHO)",
    "sdg_2025": "SDG 3.8.2 of March 2025: 40 % of the discretionary budget",
}


def people_weights(households: pd.DataFrame) -> pd.Series:
    """Return sampling weight times members: results count people."""
    return households["sampling_weight"] * households["members_persons"]


def poverty_line(households: pd.DataFrame, ppp: int) -> float:
    """Return the societal poverty line a person and day, for welfare after spending on health."""
    left = households["consumption_ppp_day"] - households["health_ppp_day"]
    welfare = left / households["members_persons"]
    return catastrophic.societal_poverty_line(welfare, people_weights(households), catastrophic.LINES[ppp])


def capacity(households: pd.DataFrame) -> np.ndarray:
    """Return each household's capacity to pay, with subsistence as of WHO (Xu 2005)."""
    food, spent = households["food_ppp_day"], households["consumption_ppp_day"]
    weights = people_weights(households)
    least = catastrophic.subsistence(food, spent, households["members_persons"], weights)
    return catastrophic.capacity_to_pay(spent, food, least)


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
    found = [catastrophic.burden(paid, means, limit, weights) for means, limit in cases]
    return [100 * burden.mean_positive_overshoot for burden in found]


def hardship(households: pd.DataFrame, ppp: int) -> catastrophic.Hardship:
    """Return the SDG measure with its two parts, as fractions of people."""
    members = households["members_persons"]
    paid, spent = households["health_ppp_day"] / members, households["consumption_ppp_day"] / members
    return catastrophic.financial_hardship(
        paid, spent, poverty_line(households, ppp), people_weights(households)
    )
