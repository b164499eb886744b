"""Funding per enrollee across provinces: how unequal, by which regions, and what rests on one province.

Provinces are complete counts: no figure here has a sampling error. Inequality is between provinces and says
nothing about households. A province without figures in a year is left out of that year.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import xlogy

from livingreview.numbers.formats import format_number
from ncms.methods.inequality import gini, leave_one_out, theil_l, theil_t
from ncms.methods.permutation_test import GroupingTest, against_random, group_sums
from ncms.methods.variance_shares import theil_decomposition
from ncms.methods.weights import amounts, mean, shares

FUND, PEOPLE = "fund_per_enrollee_yuan", "enrolled_10k_persons"
USES = "beneficiaries_per_enrollee"
REGIONS = {"region_nbs_4": "official four regions", "region_3_health_yearbook": "health yearbook's three"}
COUNTED = {True: "people enrolled", False: "provinces"}


def with_names(figures: pd.DataFrame, provinces: pd.DataFrame) -> pd.DataFrame:
    """Return the figures with names and regions, in order of year and code."""
    rows = figures.merge(provinces, on="province_code", how="left", validate="many_to_one")
    return rows.sort_values(["year", "province_code"]).reset_index(drop=True)


def known(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the provinces whose funding and enrolment are known in a year (``ValueError`` if none)."""
    found = rows[rows["year"] == year].dropna(subset=[FUND, PEOPLE])
    if found.empty:
        raise ValueError(f"no province has funding and enrolment in {year}")
    return found.reset_index(drop=True)


def blanks(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the provinces without funding or enrolment in a year, with the reason."""
    found = rows[(rows["year"] == year) & rows[[FUND, PEOPLE]].isna().any(axis=1)]
    return found[["province_code", "name_en", "blank_reason"]].reset_index(drop=True)


def keys_of(rows: pd.DataFrame) -> list[str]:
    """Return the keys of rows in the table of figures."""
    return [f"{code}:{year}" for code, year in zip(rows["province_code"], rows["year"], strict=True)]


def regions_of(rows: pd.DataFrame) -> list[str]:
    """Return the keys of rows in the table of provinces, which holds their names and regions."""
    return [f"provinces:{code}" for code in rows["province_code"].drop_duplicates()]


def in_all(rows: pd.DataFrame, years: Sequence[int]) -> pd.DataFrame:
    """Return the rows of the provinces that are known in every one of the years."""
    kept = set.intersection(*(set(known(rows, year)["province_code"]) for year in years))
    return rows[rows["province_code"].isin(kept)]


def weights_of(rows: pd.DataFrame, by_people: bool) -> pd.Series | None:
    """Return enrolment as weights, or nothing where each province counts once."""
    return rows[PEOPLE] if by_people else None


def measures(rows: pd.DataFrame, years: Sequence[int]) -> pd.DataFrame:
    """Return Gini, Theil T and Theil L by year, counted by people enrolled and by provinces."""
    found = []
    for year in years:
        own = known(rows, year)
        for by_people, counted in COUNTED.items():
            weights = weights_of(own, by_people)
            figures = [measure(own[FUND], weights) for measure in (mean, gini, theil_t, theil_l)]
            found.append((year, counted, len(own), *figures))
    return pd.DataFrame(found, columns=["year", "counted", "provinces", "mean", "gini", "theil_t", "theil_l"])


def divisions(rows: pd.DataFrame, years: Sequence[int], draws: int, seed: int = 0) -> pd.DataFrame:
    """Return the parts of Theil T and L between and within regions, beside random divisions of provinces.

    One row a year, way of counting, division and index.
    """
    found = []
    for year in years:
        own = known(rows, year)
        for by_people, counted in COUNTED.items():
            for column, division in REGIONS.items():
                for index in ("T", "L"):
                    columns = own[FUND], own[column], weights_of(own, by_people)
                    parts = theil_decomposition(*columns, index)
                    test = theil_grouping(*columns, index, draws=draws, seed=seed)
                    found.append((year, counted, division, index, *parts, *test[:7]))
    names = ["year", "counted", "division", "index", "total", "between", "within"]
    return pd.DataFrame(
        found, columns=[*names, "share", "expected", "low", "high", "reached", "error", "high_error"]
    )


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
    codes, kinds = pd.factorize(labels, sort=True)
    people, held = shares(w), shares(w * x)

    def share(order: np.ndarray) -> np.ndarray:
        p, v = group_sums(order, people, len(kinds)), group_sums(order, held, len(kinds))
        return (xlogy(v, v / p) if index == "T" else xlogy(p, p / v)).sum(axis=-1) / whole.total

    return against_random(codes, share, whole.between_share, draws=draws, seed=seed)


def gini_without(rows: pd.DataFrame, year: int, by_people: bool = True) -> pd.DataFrame:
    """Return the Gini coefficient without each province in turn, the greatest change first.

    Columns: ``province_code``, ``name_en``, ``gini``, ``change`` (against all provinces).
    """
    own = known(rows, year)
    weights = weights_of(own, by_people)
    without = leave_one_out(gini, own[FUND], weights, own["province_code"])
    table = own[["province_code", "name_en"]].assign(
        gini=own["province_code"].map(without), change=lambda t: t["gini"] - gini(own[FUND], weights)
    )
    order = table["change"].abs().sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def flagged(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the official cells that are suspect, one row a cell, with the figure as printed."""
    cells = rows.dropna(subset=["flagged_columns"])
    found = [
        (row["year"], row["name_en"], column, row[column], row["flag"])
        for _, row in cells.iterrows()
        for column in _items(row["flagged_columns"])
    ]
    return pd.DataFrame(found, columns=["year", "name_en", "column", "printed", "flag"])


def _items(cell: object) -> list[str]:
    return [part for part in (cell.split(";") if isinstance(cell, str) else list(cell)) if part]


def course(first: float, last: float, words: Sequence[str], digits: int) -> str:
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
