"""What growth read off earlier years of a fund would have said of later ones: a description, not a test.

Units and columns are those of :mod:`ncms.methods.fund`.
"""

from __future__ import annotations

import pandas as pd

from ncms.methods.fund import project


def yearly_growth(years: pd.DataFrame, column: str, first: int, last: int) -> float:
    """Return the constant growth in per cent a year that leads from one year's value to another's.

    Raises ``ValueError`` if a year is not there, or the years are not in order.
    """
    known = years.dropna(subset=[column]).set_index("year")[column]
    if not {first, last} <= set(known.index) or first >= last:
        raise ValueError(f"{column} has no values for {first} and, later, {last}")
    return 100 * ((known[last] / known[first]) ** (1 / (last - first)) - 1)


def hindcast(years: pd.DataFrame, first: int, base: int) -> pd.DataFrame:
    """Return what growth from ``first`` to ``base`` would have said of the years after, beside what came.

    A description of how far such a scenario went astray, not a test. Columns: ``year`` and, for income and
    spending, the value, ``<name>_projected`` and ``<name>_error_percent``. Raises ``ValueError`` where
    ``base`` lacks a figure.
    """
    rates = [yearly_growth(years, column, first, base) for column in ("income", "spending")]
    start = years[years["year"] == base].iloc[0]
    path = project(start, *rates, int(years["year"].max())).set_index("year")
    later = years[years["year"] > base].sort_values("year").set_index("year")[["income", "spending"]]
    for column in ("income", "spending"):
        later[f"{column}_projected"] = path[column].reindex(later.index)
        later[f"{column}_error_percent"] = 100 * (later[f"{column}_projected"] / later[column] - 1)
    return later.reset_index()


def hindcasts(years: pd.DataFrame) -> pd.DataFrame:
    """Return what growth from the first year on would have said of later ones, for every year between.

    ``years`` are of one series. Columns: ``base``, the two growth rates, ``year``, errors of income and
    spending in per cent, and the balance ratio projected and come. Empty with fewer than three years.
    """
    known = years.sort_values("year")
    first, tables = int(known["year"].iloc[0]), []
    for base in known["year"].iloc[1:-1].astype(int):
        found = hindcast(known, first, base)
        projected, came = (
            found["income_projected"] - found["spending_projected"],
            found["income"] - found["spending"],
        )
        tables.append(
            found[["year", "income_error_percent", "spending_error_percent"]].assign(
                base=base,
                income_growth=yearly_growth(known, "income", first, base),
                spending_growth=yearly_growth(known, "spending", first, base),
                ratio_projected=100 * projected / found["income_projected"],
                ratio=100 * came / found["income"],
            )
        )
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()
