"""The published years of the resident insurance fund: which report is taken, and whether balances add up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from ncms.methods.fund import FIGURES, first_year, hindcast, indicators, project, yearly_growth

SERIES = ("urrbmi", "urrbmi_with_remaining_ncms")
COLUMNS = {
    "income": "fund_raised_100m_yuan",
    "spending": "fund_expenditure_100m_yuan",
    "balance": "fund_balance_cumulative_100m_yuan",
}
QUICK, BULLETIN, SUMMED = "quick report", "bulletin", "sum of quick reports"


def published_years(national: pd.DataFrame) -> pd.DataFrame:
    """Return the years in which income and spending of the resident fund are both published, in order.

    Where a year has two reports with figures the bulletin is taken, and the quick report only where the
    bulletin's amounts are not known. Columns: ``year``, ``series``, ``series_id``, ``vintage``, ``income``,
    ``spending``, ``balance`` (hundred million yuan), and the indicators of :mod:`ncms.methods.fund`.
    """
    rows = national[national["series"].isin(SERIES)].rename(columns={v: k for k, v in COLUMNS.items()})
    rows = rows.dropna(subset=["income", "spending"])
    rows = rows.assign(vintage=[vintage(row) for row in rows.itertuples()])
    rows = rows.assign(_rank=rows["vintage"].map({BULLETIN: 0, QUICK: 1, SUMMED: 2}))
    rows = rows.sort_values(["year", "_rank"], kind="stable").drop_duplicates("year")
    return indicators(rows[["year", "series", "series_id", "vintage", *FIGURES]])


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
    return complete[(complete["series"] == series) & (complete["year"] <= start)].reset_index(drop=True)


def rows_of(years: pd.DataFrame, wanted: Iterable[int]) -> list[str]:
    """Return the keys of the rows of some of the published years."""
    return list(years.loc[years["year"].isin(list(wanted)), "series_id"])


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
    rows = years[years["vintage"] == BULLETIN].sort_values("year").reset_index(drop=True)
    before = rows.shift()
    follows = (rows["year"] - before["year"] == 1) & (rows["series"] == before["series"])
    found = rows.assign(
        income_growth=100 * (rows["income"] / before["income"] - 1),
        spending_growth=100 * (rows["spending"] / before["spending"] - 1),
    )
    return found.loc[follows, ["year", "income_growth", "spending_growth"]].reset_index(drop=True)


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
