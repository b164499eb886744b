"""How much of an inequality lies between groups, and how much a random grouping would put there.

Values are one number a unit, weights say how many people it stands for, groups are labels. Rows that lack any
of them are left out. The shares describe a complete count; the random groupings beside them are a yardstick.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.special import xlogy

from ncms.methods.groupings import GroupingTest, against_random, group_sums
from ncms.methods.inequality import theil_l, theil_t
from ncms.methods.weights import amounts, complete, shares


class Decomposition(NamedTuple):
    """A measure of inequality and its two parts, in the unit of the measure."""

    total: float
    between: float
    within: float

    @property
    def between_share(self) -> float:
        """Return the part between groups as a fraction of the total; missing where nothing differs."""
        return self.between / self.total if self.total > 0 else math.nan


NOTHING = Decomposition(0.0, 0.0, 0.0)  # of equal values, where sums would leave rounding


def theil_decomposition(
    values: ArrayLike, groups: ArrayLike, weights: ArrayLike | None = None, index: str = "T"
) -> Decomposition:
    """Return Theil's T or L with its parts between and within groups; they sum to the total.

    T weights each group's index by its share of the total value, L by its share of the population.
    A. F. Shorrocks, Econometrica 48, 1980. Raises ``ValueError`` for another index.
    """
    if index not in ("T", "L"):
        raise ValueError(f"the index is T or L, not {index}")
    x, w, labels = amounts(values, weights, groups)
    if np.ptp(x) == 0:
        return NOTHING
    table = _by_group(x, w, labels)
    people, held = table["people"], table["held"]
    measure = theil_t if index == "T" else theil_l
    own = [measure(x[labels == g], w[labels == g]) if held[g] > 0 else 0.0 for g in table.index]
    if index == "T":
        between, within = xlogy(held, held / people).sum(), (held * own).sum()
    elif not x.all():
        return Decomposition(math.inf, math.nan, math.nan)
    else:
        between, within = (people * np.log(people / held)).sum(), (people * own).sum()
    return Decomposition(measure(x, w), float(between), float(within))


def _by_group(x: np.ndarray, w: np.ndarray, labels: np.ndarray) -> pd.DataFrame:
    """Return each group's share of the population (``people``) and of the total value (``held``)."""
    sums = pd.DataFrame({"group": labels, "people": w, "held": w * x}).groupby("group").sum()
    return sums / sums.sum()


def variance_decomposition(
    values: ArrayLike, groups: ArrayLike, weights: ArrayLike | None = None
) -> Decomposition:
    """Return the weighted variance (divided by the sum of weights) with its parts; they sum to the total.

    Its between share is the R squared of a weighted regression on the groups, or eta squared.
    """
    x, w, labels = complete(values, weights, groups)
    if np.ptp(x) == 0:
        return NOTHING
    codes, _ = pd.factorize(labels, sort=True)
    share = shares(w)
    people = np.bincount(codes, weights=share)
    means = np.bincount(codes, weights=share * x) / people
    centre = share @ x
    parts = share @ (x - centre) ** 2, people @ (means - centre) ** 2, share @ (x - means[codes]) ** 2
    return Decomposition(*map(float, parts))


def grouping_test(
    values: ArrayLike,
    groups: ArrayLike,
    weights: ArrayLike | None = None,
    units: ArrayLike | None = None,
    *,
    draws: int = 999,
    seed: int = 0,
) -> GroupingTest:
    """Return the between-group share of the variance beside that of random groupings.

    The labels are shuffled among the ``units`` (provinces that hold counties together, say), or among the
    rows if no units are given: groups keep their number of units. Raises ``ValueError`` if a unit lies in two
    groups, or nothing differs.
    """
    rows = complete(values, weights, groups, *([] if units is None else [units]))
    x, w, labels = rows[:3]
    whole = variance_decomposition(x, labels, w)
    if not whole.total > 0:
        raise ValueError("all values are equal: there is no variance to divide")
    units = rows[3] if len(rows) > 3 else _places(x, w, labels)
    codes, people, away = _units(x - shares(w) @ x, w, labels, units)

    groups = int(codes.max()) + 1

    def share(order: np.ndarray) -> np.ndarray:
        held, size = group_sums(order, away, groups), group_sums(order, people, groups)
        return (held**2 / size).sum(axis=-1) / whole.total

    return against_random(codes, share, whole.between_share, draws=draws, seed=seed)


def _units(x: np.ndarray, w: np.ndarray, labels: np.ndarray, units: np.ndarray) -> tuple:
    """Return for each unit the code of its group, its share of the people and its part of the mean."""
    table = pd.DataFrame({"unit": units, "code": pd.factorize(labels, sort=True)[0]})
    own = table.assign(people=shares(w), held=shares(w) * x).groupby("unit")
    if (split := own["code"].nunique() > 1).any():
        raise ValueError(f"in more than one group: {', '.join(map(str, split[split].index))}")
    return own["code"].first().to_numpy(), *own[["people", "held"]].sum().to_numpy().T


def _places(x: np.ndarray, w: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Number the rows by what they hold, so that a seed gives the same draws in whatever order they come."""
    order = np.lexsort((pd.factorize(labels, sort=True)[0], w, x))
    return np.argsort(order)
