"""An insurance fund: what its balance says, and what stated growth rates would do to it.

Amounts are in one unit (hundred million yuan), years calendar years, growth in per cent a year. Scenarios are
arithmetic on assumptions: they give no probabilities, and are no actuarial projection. Years that follow one
another have to come from one series.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

MONTHS = 12
FIGURES = ["income", "spending", "balance"]


def indicators(years: pd.DataFrame) -> pd.DataFrame:
    """Return each year with its surplus, balance ratio and months of reserve, in order of years.

    ``years`` has ``year``, ``income``, ``spending`` and ``balance`` (accumulated, end of year). The balance
    ratio is surplus in per cent of income; the reserve is the accumulated balance in months of that year's
    spending. Missing where a figure is missing.
    """
    rows = years.sort_values("year").reset_index(drop=True)
    surplus = rows["income"] - rows["spending"]
    return rows.assign(
        surplus=surplus,
        balance_ratio_percent=100 * surplus / rows["income"],
        reserve_months=MONTHS * rows["balance"] / rows["spending"],
    )


def project(start: pd.Series, income_growth: float, spending_growth: float, last_year: int) -> pd.DataFrame:
    """Return the indicators from the year of ``start`` to ``last_year`` if both grow at the stated rates.

    ``start`` has ``year``, ``income``, ``spending``, ``balance``. The balance takes up each year's surplus,
    without interest, and may fall below 0. Raises ``ValueError`` if a figure of the start is missing or the
    last year lies before it.
    """
    if start[FIGURES].isna().any() or last_year < start["year"]:
        raise ValueError(
            f"no start in {start['year']} for a projection to {last_year}: {dict(start[FIGURES])}"
        )
    steps = pd.Series(range(int(last_year) - int(start["year"]) + 1))
    income = float(start["income"]) * (1 + income_growth / 100) ** steps
    spending = float(start["spending"]) * (1 + spending_growth / 100) ** steps
    added = (income - spending).where(steps > 0, 0.0).cumsum()
    return indicators(
        pd.DataFrame(
            {
                "year": int(start["year"]) + steps,
                "income": income,
                "spending": spending,
                "balance": float(start["balance"]) + added,
            }
        )
    )


def first_year(projection: pd.DataFrame, column: str, below: float = 0.0) -> int | None:
    """Return the first year in which a column lies below a limit, or nothing: of first deficit, say."""
    years = projection.loc[projection[column] < below, "year"]
    return int(years.min()) if len(years) else None


def scenarios(start: pd.Series, growth: Mapping[str, tuple[float, float]], last_year: int) -> pd.DataFrame:
    """Return one row a scenario with what becomes of the fund until ``last_year``.

    ``growth`` gives income and spending growth by name. Columns: ``scenario``, ``income_growth_percent``,
    ``spending_growth_percent``, ``first_deficit`` and ``balance_used_up`` (years, missing where it does not
    happen by then), ``reserve_months`` in the last year.
    """
    rows = []
    for name, (income, spending) in growth.items():
        path = project(start, income, spending, last_year)
        ends = first_year(path, "surplus"), first_year(path, "balance")
        rows.append((name, income, spending, *ends, path["reserve_months"].iloc[-1]))
    names = ["scenario", "income_growth_percent", "spending_growth_percent", "first_deficit"]
    table = pd.DataFrame(rows, columns=[*names, "balance_used_up", "reserve_months"])
    return table.astype({"first_deficit": "Int64", "balance_used_up": "Int64"})


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
