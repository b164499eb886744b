"""How much of an inequality lies between groups, and how much a random grouping would put there.

Values are one number a unit, weights say how many people it stands for, groups are labels. Rows that lack any
of them are left out. The shares describe a complete count; the random groupings beside them are a yardstick.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.special import xlogy

from ncms.methods.inequality import theil_l, theil_t
from ncms.methods.permutation_test import GroupingTest, against_random, group_sums
from ncms.methods.series import held
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
    inequality = [measure(x[labels == g], w[labels == g]) if held[g] > 0 else 0.0 for g in table.index]
    if index == "T":
        between, within = xlogy(held, held / people).sum(), (held * inequality).sum()
    elif not x.all():
        return Decomposition(math.inf, math.nan, math.nan)
    else:
        between, within = (people * np.log(people / held)).sum(), (people * inequality).sum()
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

    def share(units: np.ndarray, starts: np.ndarray) -> np.ndarray:
        held, size = group_sums(units, starts, away, people)
        return (held**2 / size).sum(axis=-1) / whole.total

    return against_random(codes, share, whole.between_share, draws=draws, seed=seed)


def _units(x: np.ndarray, w: np.ndarray, labels: np.ndarray, units: np.ndarray) -> tuple:
    """Return for each unit the code of its group, its share of the people and its part of the mean."""
    codes, (places, names) = pd.factorize(labels, sort=True)[0], pd.factorize(units, sort=True)
    group_codes = np.empty(len(names), dtype=int)
    group_codes[places] = codes
    if (split := group_codes[places] != codes).any():
        raise ValueError(f"in more than one group: {', '.join(map(str, names[np.unique(places[split])]))}")
    table = pd.DataFrame({"people": shares(w), "held": shares(w) * x})
    return group_codes, *table.groupby(places).sum().to_numpy().T


def _places(x: np.ndarray, w: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Number the rows by what they hold, so that a seed gives the same draws in whatever order they come."""
    order = np.lexsort((pd.factorize(labels, sort=True)[0], w, x))
    return np.argsort(order)


PEOPLE = "residents_persons"
# Each kind of move is a share of its own: no two are added, and none is the official floating population.
INDICATORS = {
    "aged_percent": "aged_65plus_persons",
    "children_percent": "aged_0_14_persons",
    "other_township_percent": "registered_other_township_persons",
    "other_county_percent": "registered_other_county_persons",
    "other_province_percent": "registered_other_province_persons",
    "urban_percent": "urban_persons",
    "illiterate_percent": "illiterate_15plus_persons",
}

REGIONS = {"three": "region_3_health_yearbook", "four": "region_nbs_4"}
DIVISIONS = {
    "three": "province_code",
    "four": "province_code",
    "province_code": None,
    "prefecture": None,
}
"""Divisions of counties, each with the units that are shuffled whole beside it: provinces, or single rows."""
MUNICIPALITIES = ("11", "12", "31", "50")
"""Beijing, Tianjin, Shanghai, Chongqing: provinces and prefecture-level units in one."""
PROVINCE_RUN = "90"
"""The end of the code that the counties run directly by one province share in place of a prefecture's."""


def county_rows(counties: pd.DataFrame, provinces: pd.DataFrame) -> pd.DataFrame:
    """Return the county rows with their indicators, in per cent of residents, and their divisions.

    ``provinces`` is indexed by code. A row without residents, or without a count, lacks the indicator.
    Columns added: those of ``INDICATORS``, ``three``, ``four``, ``prefecture``.
    """
    people = counties[PEOPLE].where(counties[PEOPLE] > 0)
    shares = {name: (100 * counties[count] / people).astype(float) for name, count in INDICATORS.items()}
    regions = {name: held(counties, "province_code").map(provinces[of]) for name, of in REGIONS.items()}
    return counties.assign(**shares, **regions, prefecture=prefectures(counties))


def prefectures(counties: pd.DataFrame) -> pd.Series:
    """Return the prefecture-level unit of each row: the prefecture's code, or the municipality's.

    Districts and counties of a municipality have two codes in GB/T 2260, and are one unit. Counties run
    directly by a province share one code, and count as one unit of their province.
    """
    provinces = held(counties, "province_code")
    return held(counties, "prefecture_code").mask(provinces.isin(MUNICIPALITIES), provinces)


def province_rows(figures: pd.DataFrame, provinces: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the figures of provinces in a year, with their names and divisions; both are indexed by code."""
    of_year = figures[held(figures, "year") == year]
    codes = held(of_year, "province_code")
    names = {"name_en": "name_en", **REGIONS}
    return of_year.assign(**{name: codes.map(provinces[of]) for name, of in names.items()})


def entering(rows: pd.DataFrame, statistical_units: bool) -> pd.DataFrame:
    """Return all rows, or those alone that are no statistical units such as development zones."""
    return rows if statistical_units else rows[~rows["statistical_unit"].astype(bool)]


def weights_of(rows: pd.DataFrame, by_people: bool, column: str = PEOPLE) -> pd.Series | None:
    """Return residents as weights, or nothing where each row counts once."""
    return rows[column] if by_people else None


def shares_of(
    rows: pd.DataFrame,
    indicators: Sequence[str],
    divisions: Mapping[str, str | None],
    weights: pd.Series | None,
    *,
    draws: int,
    seed: int,
) -> pd.DataFrame:
    """Return what each division explains of each indicator, beside random groupings.

    ``divisions`` maps a column of groups to the column of units that are shuffled whole (provinces for
    regions), ``draws`` times, or to nothing where rows are shuffled; see :func:`draws_of_rows`. Either may be
    part of the index. An indicator or division without two values is left out.
    Columns: ``indicator``, ``division``, those of :class:`GroupingTest`, ``beyond_chance``.
    """
    found = []
    for indicator in indicators:
        for division, units in divisions.items():
            values, groups = rows[indicator], held(rows, division)
            known = values.notna() & groups.notna()
            if min(values[known].nunique(), groups[known].nunique()) < 2:
                continue
            shuffled = None if units is None else held(rows, units)
            times = draws_of_rows(draws) if units is None else draws
            test = grouping_test(values, groups, weights, shuffled, draws=times, seed=seed)
            found.append(
                {"indicator": indicator, "division": division, **test._asdict()}
                | {"beyond_chance": test.beyond_chance}
            )
    return pd.DataFrame(found)


def draws_of_rows(draws: int) -> int:
    """Return how often rows are shuffled where few whole units are ``draws`` times.

    A tenth: groupings of thousands of rows differ less from each other, so fewer make the mean as sure.
    """
    return max(19, draws // 10)


def share_at(table: pd.DataFrame, indicator: str, division: str) -> pd.Series:
    """Return the row of one indicator and division (``KeyError`` where it is not there)."""
    return table.set_index(["indicator", "division"]).loc[(indicator, division)]
