"""Funding per enrollee across provinces: how unequal, by which regions, and what rests on one province.

Provinces are complete counts: no figure here has a sampling error. Inequality is between provinces and says
nothing about households. A province without figures in a year is left out of that year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np
import pandas as pd
from scipy.special import xlogy

from livingreview.numbers.derived import derive, joined_keys, rest_on
from livingreview.numbers.formats import format_number
from ncms.methods.inequality import gini, leave_one_out, lorenz, theil_l, theil_t
from ncms.methods.permutation_test import GroupingTest, against_random, group_sums
from ncms.methods.variance_shares import theil_decomposition
from ncms.methods.weights import amounts, mean, shares

FUND, PEOPLE = "fund_per_enrollee_yuan", "enrolled_10k_persons"
USES = "beneficiaries_per_enrollee"
PER_HEAD = [FUND, PEOPLE]
REGIONS = {"region_nbs_4": "official four regions", "region_3_health_yearbook": "health yearbook's three"}
COUNTED = {True: "people enrolled", False: "provinces"}

Word = TypeVar("Word")


def with_names(figures: pd.DataFrame, provinces: pd.DataFrame) -> pd.DataFrame:
    """Return the figures with names and regions; figures are indexed by code and year, provinces by code."""
    codes = figures.index.get_level_values("province_code")
    return figures.assign(**{column: provinces[column].reindex(codes).array for column in provinces})


def known(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the provinces whose funding and enrolment are known in a year (``ValueError`` if none)."""
    found = rows.query("year == @year").dropna(subset=PER_HEAD)
    if found.empty:
        raise ValueError(f"no province has funding and enrolment in {year}")
    return found


def blanks(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the provinces without funding or enrolment in a year."""
    return rows[rows[PER_HEAD].isna().any(axis=1)].query("year == @year")


def weights_of(rows: pd.DataFrame, by_people: bool) -> pd.Series | None:
    """Return enrolment as weights, or nothing where each province counts once."""
    return rows[PEOPLE] if by_people else None


def measures(rows: pd.DataFrame, years: Sequence[int]) -> pd.DataFrame:
    """Return Gini, Theil T and Theil L by year, counted by people enrolled and by provinces."""
    found = []
    for year in years:
        present = known(rows, year)
        for by_people, counted in COUNTED.items():
            weights = weights_of(present, by_people)
            figures = [measure(present[FUND], weights) for measure in (mean, gini, theil_t, theil_l)]
            found.append((year, counted, len(present), *figures, joined_keys(present)))
    names = ["year", "counted", "provinces", "mean", "gini", "theil_t", "theil_l", "rows"]
    indices = dict.fromkeys(["gini", "theil_t", "theil_l"], ("", 3, PER_HEAD))
    noted = derive(pd.DataFrame(found, columns=names), mean=("yuan", 1, PER_HEAD), **indices)
    return rest_on(noted, ncms_province="rows")


def curves(by_year: Mapping[int, pd.DataFrame]) -> pd.DataFrame:
    """Return the points of the Lorenz curve of funds over people enrolled, by year."""
    found = {year: lorenz(known[FUND], known[PEOPLE]) for year, known in by_year.items()}
    return pd.concat(found, names=["year"]).reset_index(level="year")


def divisions(rows: pd.DataFrame, years: Sequence[int], draws: int, seed: int = 0) -> pd.DataFrame:
    """Return the parts of Theil T and L between and within regions, beside random divisions of provinces.

    One row a year, way of counting, division and index.
    """
    found = []
    for year in years:
        present = known(rows, year)
        origin = joined_keys(present), ";".join(present.index.get_level_values("province_code"))
        for by_people, counted in COUNTED.items():
            for column, division in REGIONS.items():
                for index in ("T", "L"):
                    columns = present[FUND], present[column], weights_of(present, by_people)
                    parts = theil_decomposition(*columns, index)
                    test = theil_grouping(*columns, index, draws=draws, seed=seed)
                    found.append((year, counted, division, index, *parts, *test[:7], *origin))
    names = ["year", "counted", "division", "index", "total", "between", "within"]
    names += ["share", "expected", "low", "high", "p_value", "error", "high_error", "rows", "codes"]
    columns = [*PER_HEAD, *REGIONS]
    noted = derive(
        pd.DataFrame(found, columns=names), **dict.fromkeys(["share", "expected", "high"], ("", 2, columns))
    )
    return rest_on(noted, ncms_province="rows", provinces="codes")


def theil_grouping(
    values: pd.Series,
    groups: pd.Series,
    weights: pd.Series | None = None,
    index: str = "T",
    *,
    draws: int = 999,
    seed: int = 0,
) -> GroupingTest:
    """Return the between-group share of Theil's T or L beside that of random groupings of the rows.

    Groups keep their number of rows, and each row its weight. Raises ``ValueError`` if all values are equal.
    """
    x, w, labels = amounts(values, weights, groups)
    whole = theil_decomposition(x, labels, w, index)
    if not 0 < whole.total < np.inf:
        raise ValueError("nothing differs, or a value of 0 makes the index infinite")
    codes, _ = pd.factorize(labels, sort=True)
    people, held = shares(w), shares(w * x)

    def share(units: np.ndarray, starts: np.ndarray) -> np.ndarray:
        p, v = group_sums(units, starts, people, held)
        return (xlogy(v, v / p) if index == "T" else xlogy(p, p / v)).sum(axis=-1) / whole.total

    return against_random(codes, share, whole.between_share, draws=draws, seed=seed)


def gini_without(rows: pd.DataFrame, year: int, by_people: bool = True) -> pd.DataFrame:
    """Return the Gini coefficient without each province in turn, the greatest change first.

    Columns: ``province_code``, ``name_en``, ``gini``, ``change`` (against all provinces).
    """
    present = known(rows, year).reset_index()
    weights = weights_of(present, by_people)
    without = leave_one_out(gini, present[FUND], weights, present["province_code"])
    table = present[["province_code", "name_en"]].assign(
        gini=present["province_code"].map(without), change=lambda t: t["gini"] - gini(present[FUND], weights)
    )
    order = table["change"].abs().sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def all_without(rows: pd.DataFrame, years: Sequence[int]) -> pd.DataFrame:
    """Return :func:`gini_without` by year and way of counting, with the rows that each rests on."""
    found = [
        gini_without(rows, year, by_people).assign(year=year, counted=counted, rows=keys)
        for year, keys in ((year, joined_keys(known(rows, year))) for year in years)
        for by_people, counted in COUNTED.items()
    ]
    table = pd.concat(found, ignore_index=True)
    noted = derive(table, gini=("", 3, PER_HEAD), name_en=("", None, PER_HEAD))
    return rest_on(noted, ncms_province="rows", provinces="province_code")


def recorded_uses(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with a figure of person-times per enrollee, and whether it is ``suspect``."""
    found = rows.dropna(subset=[USES])
    marks = found["flagged_columns"].fillna("")
    return found.assign(suspect=[USES in _items(cell) for cell in marks])


def flagged(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the official cells that are suspect, one row a cell, with the figure as printed."""
    cells = rows.dropna(subset=["flagged_columns"]).reset_index()
    found = [
        (row["year"], row["province_code"], row["name_en"], column, row[column], row["flag"])
        for _, row in cells.iterrows()
        for column in _items(row["flagged_columns"])
    ]
    return pd.DataFrame(found, columns=["year", "province_code", "name_en", "column", "printed", "flag"])


def _items(cell: object) -> list[str]:
    return [part for part in (cell.split(";") if isinstance(cell, str) else list(cell)) if part]


def course(first: float, last: float, words: Sequence[Word], digits: int) -> Word:
    """Return the first of three words where a figure rose, the second where it fell, else the third.

    Figures that show the same decimals are the same: no reader could see the difference.
    """
    shown = [float(format_number(value, digits, grouped=False).replace("−", "-")) for value in (first, last)]
    return words[0] if shown[1] > shown[0] else words[1] if shown[1] < shown[0] else words[2]


def share_words(percent: float, digits: int = 0) -> str:
    """Return a share with its sign; what rounds to nothing, though it is something, as less than a step."""
    step = 10.0**-digits
    if 0 < percent < step / 2:
        return f"less than {format_number(step, digits)}%"
    return f"{format_number(percent, digits)}%"
