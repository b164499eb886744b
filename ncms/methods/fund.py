"""An insurance fund: what its balance says, and what stated growth rates would do to it.

Amounts are in one unit (hundred million yuan), years calendar years, growth in per cent a year. Scenarios are
arithmetic on assumptions: they give no probabilities, and are no actuarial projection. Years that follow one
another have to come from one series.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from livingreview.numbers.derived import derive

MONTHS = 12
FIGURES = ["income", "spending", "balance"]


def indicators(years: pd.DataFrame) -> pd.DataFrame:
    """Return each year with its surplus, balance ratio and months of reserve, in order of years.

    ``years`` has ``year``, ``income``, ``spending`` and ``balance`` (accumulated, end of year). The balance
    ratio is surplus in per cent of income; the reserve is the accumulated balance in months of that year's
    spending. Missing where a figure is missing.
    """
    rows = years.sort_values("year")
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


SERIES = ("urrbmi", "urrbmi_with_remaining_ncms")
COLUMNS = {
    "income": "fund_raised_100m_yuan",
    "spending": "fund_expenditure_100m_yuan",
    "balance": "fund_balance_cumulative_100m_yuan",
}
AMOUNTS = list(COLUMNS.values())
QUICK, BULLETIN, SUMMED = "quick report", "bulletin", "sum of quick reports"


def published_years(national: pd.DataFrame) -> pd.DataFrame:
    """Return the years in which income and spending of the resident fund are both published, in order.

    Where a year has two reports with figures the bulletin is taken, and the quick report only where the
    bulletin's amounts are not known. Columns: ``year``, ``series``, ``vintage``, ``income``, ``spending``,
    ``balance`` (hundred million yuan), and those of :func:`indicators`; the index is that of the table.
    """
    rows = national[national["series"].isin(SERIES)].rename(columns={v: k for k, v in COLUMNS.items()})
    rows = rows.dropna(subset=["income", "spending"])
    rows = rows.assign(vintage=[vintage(row) for row in rows.itertuples()])
    rows = rows.assign(_rank=rows["vintage"].map({BULLETIN: 0, QUICK: 1, SUMMED: 2}))
    rows = rows.sort_values(["year", "_rank"], kind="stable").drop_duplicates("year")
    found = indicators(rows[["year", "series", "vintage", *FIGURES]])
    ratio, reserve = ("percent", 1, AMOUNTS), ("months", 1, AMOUNTS)
    amounts = {name: ("hundred million yuan", 1, [column]) for name, column in COLUMNS.items()}
    return derive(found, balance_ratio_percent=ratio, reserve_months=reserve, **amounts)


def vintage(row: tuple) -> str:
    """Return of which report the amounts of a row are."""
    if pd.notna(row.funds_derived_by):
        return SUMMED
    return QUICK if row.series_part == QUICK else BULLETIN


def one_series(years: pd.DataFrame, start: int) -> pd.DataFrame:
    """Return the years up to ``start`` of the series that ``start`` belongs to, where all amounts are known.

    Raises ``ValueError`` when the year has not all its amounts.
    """
    complete = years.dropna(subset=FIGURES)
    if start not in set(complete["year"]):
        known = ", ".join(map(str, complete["year"])) or "none"
        raise ValueError(f"income, spending and balance of {start} are not all published; years: {known}")
    series = complete.loc[complete["year"] == start, "series"].iloc[0]
    return complete[(complete["series"] == series) & (complete["year"] <= start)]


def balance_steps(years: pd.DataFrame) -> pd.DataFrame:
    """Return how far the balance moved in each year beside income less spending of that year.

    Only where the year before is of the same series and has a balance. The three amounts are printed each on
    their own; a difference says that balances were revised or hold something else too.
    """
    known = years.dropna(subset=FIGURES).sort_values("year").reset_index(drop=True)
    before = known.shift()
    follows = (known["year"] - before["year"] == 1) & (known["series"] == before["series"])
    steps = known.assign(
        before=before["balance"],
        before_vintage=before["vintage"],
        change=known["balance"] - before["balance"],
    )[follows]
    columns = ["year", "vintage", "before_vintage", "before", "balance", "change", "surplus"]
    return steps.assign(difference=steps["change"] - steps["surplus"])[[*columns, "difference"]].reset_index(
        drop=True
    )


def growth(years: pd.DataFrame) -> pd.DataFrame:
    """Return growth of income and spending, per cent, from each bulletin to the next year's bulletin."""
    rows = years[years["vintage"] == BULLETIN].sort_values("year")
    before = rows.shift()
    follows = (rows["year"] - before["year"] == 1) & (rows["series"] == before["series"])
    found = rows.assign(
        income_growth=100 * (rows["income"] / before["income"] - 1),
        spending_growth=100 * (rows["spending"] / before["spending"] - 1),
    )
    return found.loc[follows, ["year", "income_growth", "spending_growth"]]


def rates(income: Mapping[str, float], spending: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Return every pair of a named income growth and a named spending growth, by name."""
    return {
        f"income {one}, spending {other}": (grows, costs)
        for one, grows in income.items()
        for other, costs in spending.items()
    }


def paths(start: pd.Series, pairs: Mapping[str, tuple[float, float]], last_year: int) -> pd.DataFrame:
    """Return every scenario year by year, up to the year in which the balance is used up."""
    found = []
    for name, (income, spending) in pairs.items():
        path = project(start, income, spending, last_year)
        empty = first_year(path, "balance")
        kept = path if empty is None else path[path["year"] <= empty]
        found.append(kept.assign(scenario=name, income_growth=income, spending_growth=spending))
    return pd.concat(found, ignore_index=True)


def hindcasts(years: pd.DataFrame) -> pd.DataFrame:
    """Return what growth from the first year on would have said of later ones, for every year between.

    ``years`` are of one series. Columns: ``base``, the two growth rates, ``year``, errors of income and
    spending in per cent, and the balance ratio projected and come. Empty with fewer than three years.
    """
    known = years.sort_values("year")
    first, tables = int(known["year"].iloc[0]), []
    for base in known["year"].iloc[1:-1].astype(int):
        found = hindcast(known, first, base)
        said, came = (
            found["income_projected"] - found["spending_projected"],
            found["income"] - found["spending"],
        )
        tables.append(
            found[["year", "income_error_percent", "spending_error_percent"]].assign(
                base=base,
                income_growth=yearly_growth(known, "income", first, base),
                spending_growth=yearly_growth(known, "spending", first, base),
                ratio_projected=100 * said / found["income_projected"],
                ratio=100 * came / found["income"],
            )
        )
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()
