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


MERGED, SUMMED_SERIES = "urrbmi", "urrbmi_with_remaining_ncms"
COLUMNS = {
    "income": "fund_raised_100m_yuan",
    "spending": "fund_expenditure_100m_yuan",
    "balance": "fund_balance_cumulative_100m_yuan",
}
AMOUNTS = list(COLUMNS.values())
QUICK, BULLETIN, SUMMED = "quick report", "bulletin", "sum of quick reports"
DERIVED = "bulletin, derived"
"""What follows from the next bulletin, which states its figures and how far they rose."""
FINAL = (BULLETIN, DERIVED)


def published_years(national: pd.DataFrame) -> pd.DataFrame:
    """Return the years in which income and spending of the resident fund are both published, in order.

    Where a year has two reports with figures the bulletin is taken, and the quick report only where the
    bulletin's amounts are not known. Columns: ``year``, ``series``, ``vintage``, ``income``, ``spending``,
    ``balance`` (hundred million yuan), and those of :func:`indicators`; the index is that of the table.
    """
    rows = national[national["series"].isin([MERGED, SUMMED_SERIES])].rename(
        columns={v: k for k, v in COLUMNS.items()}
    )
    rows = rows.dropna(subset=["income", "spending"])
    rows = rows.assign(vintage=[vintage(row) for row in rows.itertuples()])
    rows = rows.assign(_rank=rows["vintage"].map({BULLETIN: 0, DERIVED: 1, QUICK: 2, SUMMED: 3}))
    rows = rows.sort_values(["year", "_rank"], kind="stable").drop_duplicates("year")
    found = indicators(rows[["year", "series", "vintage", *FIGURES]])
    ratio, reserve = ("percent", 1, AMOUNTS), ("months", 1, AMOUNTS)
    amounts = {name: ("hundred million yuan", 1, [column]) for name, column in COLUMNS.items()}
    return derive(found, balance_ratio_percent=ratio, reserve_months=reserve, **amounts)


def vintage(row: tuple) -> str:
    """Return of which report the amounts of a row are."""
    if pd.notna(row.funds_derived_by):
        return SUMMED if row.series == SUMMED_SERIES else DERIVED
    return QUICK if row.series_part == QUICK else BULLETIN


def with_balances(years: pd.DataFrame) -> pd.DataFrame:
    """Return the years, a balance that no report prints computed: that of the year before and the surplus.

    Only where the year before is of the same series and its balance is printed; no computed balance leads on
    to another. ``carried_from`` names the row of that year and is missing where the balance is printed.
    """
    rows = years.sort_values("year")
    before = rows.assign(key=rows.index).shift()
    follows = (rows["year"] - before["year"] == 1) & (rows["series"] == before["series"])
    carried = rows["balance"].isna() & before["balance"].notna() & follows
    balance = rows["balance"].mask(carried, before["balance"] + rows["surplus"])
    return indicators(rows.assign(balance=balance, carried_from=before["key"].where(carried)))


def source_rows(years: pd.DataFrame, start: int) -> pd.DataFrame:
    """Return the row of a year and, where its balance was computed, that of the year which it rests on."""
    row = years[years["year"] == start]
    return years[years["year"].eq(start) | years.index.isin(row["carried_from"].dropna())]


def one_series(years: pd.DataFrame, start: int) -> pd.DataFrame:
    """Return the years up to ``start`` of the series that ``start`` belongs to, where all amounts are known.

    Raises ``ValueError`` when the year has not all its amounts.
    """
    complete = years.dropna(subset=FIGURES)
    if start not in set(complete["year"]):
        known = ", ".join(map(str, complete["year"])) or "none"
        raise ValueError(f"income, spending and balance of {start} are not all known; years: {known}")
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
    rows = years[years["vintage"].isin(FINAL)].sort_values("year")
    before = rows.shift()
    follows = (rows["year"] - before["year"] == 1) & (rows["series"] == before["series"])
    found = rows.assign(
        income_growth=100 * (rows["income"] / before["income"] - 1),
        spending_growth=100 * (rows["spending"] / before["spending"] - 1),
    )
    return found.loc[follows, ["year", "income_growth", "spending_growth"]]


def slower_spending(grown: pd.DataFrame) -> pd.Series:
    """Return the last years, without a gap, in which spending grew more slowly than income; maybe none."""
    rows = grown.sort_values("year", ascending=False)
    gap = rows["year"].diff().fillna(-1) != -1
    ended = (rows["spending_growth"] >= rows["income_growth"]) | gap
    return rows.loc[~ended.cummax(), "year"]


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
