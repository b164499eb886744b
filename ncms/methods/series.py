"""Yearly series of the scheme: prices, ratios and identities between columns."""

from __future__ import annotations

import pandas as pd

ENROLLED, PER_HEAD, RAISED = "enrolled_100m_persons", "fund_per_head_yuan", "fund_raised_100m_yuan"
SPENT, BENEFICIARIES = "fund_expenditure_100m_yuan", "beneficiaries_100m_person_times"
PRICES = "cpi_preceding_year_100"


def select_series(national: pd.DataFrame, series: str, end_year: int) -> pd.DataFrame:
    """Return one series up to ``end_year``, a row a year in order of years.

    A year that has several rows (a quick report and a final one, a second source) keeps the one without
    ``series_part``, else the last bulletin. Raises ``ValueError`` when nothing is left.
    """
    rows = national[(national["series"] == series) & (national["year"] <= end_year)]
    if rows.empty:
        first = national.loc[national["series"] == series, "year"].min()
        raise ValueError(f"the series {series} has no row up to {end_year}; its first year is {first}")
    ranked = rows.assign(_rank=rows["series_part"].map({"quick report": 2, "secondary": 3}).fillna(1))
    ranked = ranked.sort_values(["year", "_rank"], kind="stable").drop_duplicates("year")
    return ranked.drop(columns="_rank").reset_index(drop=True)


def runs(rows: pd.DataFrame, column: str) -> list[pd.DataFrame]:
    """Split a series in order of years where a figure is missing, or where a row has a note of a break.

    No line, difference or comparison may lead from one part to the next.
    """
    known = rows.dropna(subset=[column]).sort_values("year")
    starts = (known["year"].diff() > 1) | known["break_note"].notna()
    return [run for _, run in known.groupby(starts.cumsum())]


def before_break(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a series up to the row before its first note of a break; all of it where there is none."""
    ordered = rows.sort_values("year")
    return ordered[~ordered["break_note"].notna().cummax()]


def price_index(cpi: pd.DataFrame, base_year: int, column: str = PRICES) -> pd.Series:
    """Return the price level by year, ``base_year`` = 1, chained from indices with the preceding year = 100.

    Years outside the table are absent: a price level is never carried forward.
    Raises ``ValueError`` for a base year outside the table or a gap between years.
    """
    yearly = cpi.set_index("year")[column].sort_index() / 100
    if base_year not in yearly.index:
        span = f"{min(yearly.index)}-{max(yearly.index)}"
        raise ValueError(f"no consumer price index for {base_year}; the table has {span}")
    if list(yearly.index) != list(range(min(yearly.index), max(yearly.index) + 1)):
        raise ValueError("the consumer price index misses a year between its first and its last")
    level = yearly.cumprod()
    return level / level[base_year]


def deflate(nominal: pd.Series, years: pd.Series, level: pd.Series) -> pd.Series:
    """Return values in prices of the base year of ``level``; missing where no price level exists."""
    return nominal / years.map(level).astype("float64")


def deflated_by(rows: pd.DataFrame, cpi: pd.DataFrame, base_year: int) -> list[str]:
    """Return the keys of rows and of the price indices that lead from their years to the base year."""
    first, last = (int(year) for year in (rows["year"].min(), rows["year"].max()))
    chain = cpi.loc[cpi["year"].between(min(first, base_year) + 1, max(last, base_year)), "year"]
    return [*rows["series_id"], *(f"cpi:{year}" for year in sorted(chain))]


def half_step(value: float) -> float:
    """Return half of the last printed digit of a number: what rounding may have taken or added."""
    text = repr(float(value)).removesuffix(".0")
    decimals = len(text.partition(".")[2])
    return 0.5 * 10.0**-decimals


def fund_identity(national: pd.DataFrame) -> pd.DataFrame:
    """Compare fund raised with enrolment times fund per head, in the rows where all three are printed.

    Rows whose enrolment is derived from another total are left out: a residual cannot check anything.
    Returns year, the three printed figures, the product, the difference in per cent of the printed
    fund, and whether the printed fund lies within what rounding of all three allows.
    """
    rows = national[national["derived_by"].isna()].dropna(subset=[ENROLLED, PER_HEAD, RAISED])
    product = rows[ENROLLED] * rows[PER_HEAD]
    return pd.DataFrame(
        {
            "year": rows["year"],
            "enrolled": rows[ENROLLED],
            "per_head": rows[PER_HEAD],
            "raised": rows[RAISED],
            "product": product,
            "difference_percent": 100 * (product / rows[RAISED] - 1),
            "within_rounding": [
                rounding_allows(*figures)
                for figures in rows[[ENROLLED, PER_HEAD, RAISED]].itertuples(index=False)
            ],
        }
    ).reset_index(drop=True)


def rounding_allows(enrolled: float, per_head: float, raised: float) -> bool:
    """Return whether ``raised`` can be ``enrolled * per_head`` when each may be off by half a last digit."""
    e, p, r = half_step(enrolled), half_step(per_head), half_step(raised)
    return (enrolled - e) * (per_head - p) <= raised + r and raised - r <= (enrolled + e) * (per_head + p)


def per_enrollee(rows: pd.DataFrame) -> pd.DataFrame:
    """Return year, funds raised and spent, uses and spending (yuan) per person, spending in % of raised."""
    return pd.DataFrame(
        {
            "year": rows["year"],
            "raised": rows[RAISED],
            "spent": rows[SPENT],
            "uses_per_person": rows[BENEFICIARIES] / rows[ENROLLED],
            "spent_per_person_yuan": rows[SPENT] / rows[ENROLLED],
            "spent_of_raised_percent": 100 * rows[SPENT] / rows[RAISED],
        }
    )


FUNDED = ("residents_without_remaining_ncms", "urrbmi_with_remaining_ncms", "urrbmi")
RANK = {"final bulletin": 0, "quick report": 1, "secondary": 2}


def resident_years(national: pd.DataFrame) -> pd.DataFrame:
    """Return one row a year and series of resident insurance, from the year in which funds are known.

    A figure comes from the bulletin where that has it, else from the quick report of the same series and
    year. Columns: ``year``, ``series``, ``enrolled`` (hundred million people), ``income``, ``spent`` (hundred
    million yuan), ``spent_share_percent`` (spending in per cent of income), ``spent_per_person_yuan``.
    """
    rows = national[national["series"].isin(FUNDED)]
    rows = rows[rows["year"] >= rows.loc[rows[RAISED].notna(), "year"].min()]
    ranked = rows.assign(_rank=rows["series_part"].map(RANK).fillna(0))
    ranked = ranked.sort_values(["year", "series", "_rank"], kind="stable")
    table = ranked.groupby(["year", "series"], as_index=False)[[ENROLLED, RAISED, SPENT]].first()
    table = table.rename(columns={ENROLLED: "enrolled", RAISED: "income", SPENT: "spent"})
    return table.assign(
        spent_share_percent=100 * table["spent"] / table["income"],
        spent_per_person_yuan=table["spent"] / table["enrolled"],
    )


def rows_of(national: pd.DataFrame, year: pd.Series) -> list[str]:
    """Return the keys of the rows that a year of a series was read from."""
    own = national[(national["year"] == year["year"]) & (national["series"] == year["series"])]
    return list(own.dropna(subset=[ENROLLED, RAISED, SPENT], how="all")["series_id"])


def latest_run(years: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return the rows of the series that has the last figure of a column, where it is known, in order."""
    known = years.dropna(subset=[column]).sort_values(["year", "series"])
    return known[known["series"] == known["series"].iloc[-1]] if len(known) else known


PARTS = ["government_100m_yuan", "social_100m_yuan", "out_of_pocket_100m_yuan"]
SHARES = ["government_share_percent", "social_share_percent", "out_of_pocket_share_percent"]
TOTAL = "total_health_expenditure_100m_yuan"


def sums(spending: pd.DataFrame) -> pd.DataFrame:
    """Hold the three sources against the total, in the years in which all four amounts are printed.

    Returns ``year``, the parts, ``sum``, ``total``, ``difference`` (hundred million yuan) and
    ``within_rounding``: whether half of the last digit of each of the four can make the difference. Shares
    computed from these amounts are left out, since they would add up by themselves.
    """
    rows = spending.dropna(subset=[*PARTS, TOTAL]).sort_values("year").reset_index(drop=True)
    return _held(rows, PARTS, rows[TOTAL], rows[TOTAL].map(half_step))


def share_sums(spending: pd.DataFrame) -> pd.DataFrame:
    """Hold the three shares against 100 per cent, only where a source prints all of them."""
    printed = spending[spending["shares_basis"] == "printed"]
    rows = printed.dropna(subset=SHARES).sort_values("year").reset_index(drop=True)
    return _held(rows, SHARES, pd.Series(100.0, rows.index), 0.0)


def _held(
    rows: pd.DataFrame, parts: list[str], total: pd.Series, total_room: pd.Series | float
) -> pd.DataFrame:
    table = rows[["year", *parts]].assign(sum=rows[parts].sum(axis=1), total=total)
    room = rows[parts].map(half_step).sum(axis=1) + total_room
    difference = (table["sum"] - table["total"]).round(6)
    return table.assign(difference=difference, within_rounding=difference.abs() <= room + 1e-9)
