"""Yearly series of the scheme: prices, ratios and identities between columns.

Rows keep the index of their table, so that numbers taken from them know where they come from.
"""

from __future__ import annotations

import pandas as pd

from livingreview.numbers.derived import derive, rest_on

ENROLLED, PER_HEAD, RAISED = "enrolled_100m_persons", "fund_per_head_yuan", "fund_raised_100m_yuan"
SPENT, BENEFICIARIES = "fund_expenditure_100m_yuan", "beneficiaries_100m_person_times"
CHECKED = [ENROLLED, PER_HEAD, RAISED]
PRICES = "cpi_preceding_year_100"
USES, SPENT_EACH, SPENT_SHARE = "uses_per_person", "spent_per_person_yuan", "spent_of_raised_percent"
REAL_PER_HEAD, REAL_SPENT = "fund_per_head_real_yuan", "spent_per_person_real_yuan"


def select_series(national: pd.DataFrame, series: str, end_year: int) -> pd.DataFrame:
    """Return one series up to ``end_year``, a row a year in order of years.

    A year that has several rows (a quick report and a final one, a second source) keeps the one without
    ``series_part``, else the last bulletin. Raises ``ValueError`` when nothing is left.
    """
    rows = national[(national["series"] == series) & (national["year"] <= end_year)]
    if rows.empty:
        first = national.loc[national["series"] == series, "year"].min()
        raise ValueError(f"the series {series} has no row up to {end_year}; its first year is {first}")
    return one_row_a_year(rows)


def one_row_a_year(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of one series in order of years, of each year the bulletin before other reports."""
    ranked = rows.assign(_rank=rows["series_part"].map({"quick report": 2, "secondary": 3}).fillna(1))
    ranked = ranked.sort_values(["year", "_rank"], kind="stable").drop_duplicates("year")
    return ranked.drop(columns="_rank")


def held(table: pd.DataFrame, column: str) -> pd.Series:
    """Return a column, which may be part of the index."""
    return table[column] if column in table else table.index.to_frame()[column]


def years_of(rows: pd.DataFrame) -> pd.Series:
    """Return the year of each row; a survey's is that of its round."""
    return held(rows, "survey_year" if "survey_year" in rows else "year")


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

    ``cpi`` is indexed by year. Years outside the table are absent: a price level is never carried forward.
    Raises ``ValueError`` for a base year outside the table or a gap between years.
    """
    yearly = cpi[column].sort_index() / 100
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


def in_prices_of(rows: pd.DataFrame, cpi: pd.DataFrame, base_year: int) -> pd.DataFrame:
    """Return the rows of :func:`ratios` with fund and spending per person in the prices of one year.

    They rest on the price indices that lead from their years to that year, too.
    """
    level = price_index(cpi, base_year)
    priced = rows.assign(
        **{
            REAL_PER_HEAD: deflate(rows[PER_HEAD], rows["year"], level),
            REAL_SPENT: deflate(rows[SPENT_EACH], rows["year"], level),
            "price_years": [price_years(year, base_year) if year in level else None for year in rows["year"]],
        }
    )
    unit = "yuan of the last year with an index"
    of = {REAL_PER_HEAD: (unit, 1, [PER_HEAD, PRICES]), REAL_SPENT: (unit, 1, [SPENT, ENROLLED, PRICES])}
    return rest_on(derive(priced, **of), cpi="price_years")


def price_years(year: int, base_year: int) -> str | None:
    """Return the years whose price indices lead from one year to another, joined by semicolons."""
    first, last = sorted((int(year), base_year))
    return ";".join(map(str, range(first + 1, last + 1))) or None


def half_step(value: float) -> float:
    """Return half of the last printed digit of a number: what rounding may have taken or added."""
    text = repr(float(value)).removesuffix(".0")
    decimals = len(text.partition(".")[2])
    return 0.5 * 10.0**-decimals


def fund_identity(national: pd.DataFrame) -> pd.DataFrame:
    """Compare fund raised with enrolment times fund per head, in all rows where all three are printed.

    Rows whose enrolment is derived from another total are left out: a residual cannot check anything.
    Returns these rows, of whatever series, in order of years, with ``product``, ``difference_percent`` (of
    the printed fund), its size ``apart_percent``, ``raised_per_member`` (fund over enrolment), and whether
    the printed fund lies ``within_rounding`` of all three.
    """
    rows = national[national["derived_by"].isna()].dropna(subset=CHECKED).sort_values("year")
    product = rows[ENROLLED] * rows[PER_HEAD]
    difference = 100 * (product / rows[RAISED] - 1)
    within = [rounding_allows(*figures) for figures in rows[CHECKED].itertuples(index=False)]
    checked = rows.assign(product=product, difference_percent=difference, apart_percent=difference.abs())
    checked["raised_per_member"] = rows[RAISED] / rows[ENROLLED]
    noted = {name: ("percent", 2, CHECKED) for name in ("difference_percent", "apart_percent")}
    noted["raised_per_member"] = ("yuan", 0, [RAISED, ENROLLED])
    product_note = ("hundred million yuan", 1, CHECKED[:2])
    return derive(checked.assign(within_rounding=pd.array(within, dtype=bool)), product=product_note, **noted)


def rounding_allows(enrolled: float, per_head: float, raised: float) -> bool:
    """Return whether ``raised`` can be ``enrolled * per_head`` when each may be off by half a last digit."""
    e, p, r = half_step(enrolled), half_step(per_head), half_step(raised)
    return (enrolled - e) * (per_head - p) <= raised + r and raised - r <= (enrolled + e) * (per_head + p)


def ratios(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with uses and spending (yuan) per person enrolled, and spending in % of raised."""
    found = rows.assign(
        **{
            USES: rows[BENEFICIARIES] / rows[ENROLLED],
            SPENT_EACH: rows[SPENT] / rows[ENROLLED],
            SPENT_SHARE: 100 * rows[SPENT] / rows[RAISED],
        }
    )
    notes = {
        USES: ("uses per person", 2, [BENEFICIARIES, ENROLLED]),
        SPENT_EACH: ("yuan", 1, [SPENT, ENROLLED]),
        SPENT_SHARE: ("percent", 1, [SPENT, RAISED]),
    }
    return derive(found, **notes)


FUNDED = ("residents_without_remaining_ncms", "urrbmi_with_remaining_ncms", "urrbmi")
RANK = {"final bulletin": 0, "quick report": 1, "secondary": 2}


def resident_years(national: pd.DataFrame) -> pd.DataFrame:
    """Return one line a year and series of resident insurance, from the year in which funds are known.

    A figure comes from the bulletin where that has it, else from the quick report of the same series and
    year. Columns: ``year``, ``series``, ``enrolled`` (hundred million people), ``income``, ``spent`` (hundred
    million yuan), ``spent_share_percent`` (spending in per cent of income), ``spent_per_person_yuan``, and
    ``series_ids``, the rows that its figures were read from.
    """
    rows = national[national["series"].isin(FUNDED)]
    rows = rows[rows["year"] >= rows.loc[rows[RAISED].notna(), "year"].min()]
    ranked = rows.assign(_rank=rows["series_part"].map(RANK).fillna(0), series_ids=rows.index)
    ranked["series_ids"] = ranked["series_ids"].where(rows[[ENROLLED, RAISED, SPENT]].notna().any(axis=1))
    ranked = ranked.sort_values(["year", "series", "_rank"], kind="stable")
    grouped = ranked.groupby(["year", "series"], as_index=False)
    figures = {ENROLLED: "first", RAISED: "first", SPENT: "first", "series_ids": joined_keys}
    table = grouped.agg(figures).rename(columns={ENROLLED: "enrolled", RAISED: "income", SPENT: "spent"})
    found = table.assign(
        spent_share_percent=100 * table["spent"] / table["income"],
        spent_per_person_yuan=table["spent"] / table["enrolled"],
    )
    amount, share = ("hundred million yuan", 1, []), ("percent", 1, [SPENT, RAISED])
    each = ("yuan", 0, [SPENT, ENROLLED])
    noted = derive(found, income=amount, spent=amount, spent_share_percent=share, spent_per_person_yuan=each)
    return rest_on(noted, ncms_national="series_ids")


def joined_keys(keys: pd.Series) -> str | None:
    """Return keys of rows in one text, if there are any."""
    return ";".join(map(str, keys.dropna())) or None


def latest_run(years: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return the rows of the series that has the last figure of a column, where it is known, in order."""
    known = years.dropna(subset=[column]).sort_values(["year", "series"])
    return known[known["series"] == known["series"].iloc[-1]] if len(known) else known


PARTS = ["government_100m_yuan", "social_100m_yuan", "out_of_pocket_100m_yuan"]
SHARES = ["government_share_percent", "social_share_percent", "out_of_pocket_share_percent"]
TOTAL = "total_health_expenditure_100m_yuan"


def sums(spending: pd.DataFrame) -> pd.DataFrame:
    """Hold the three sources against the total, in the years in which all four amounts are printed.

    Returns these rows with ``sum``, ``total``, ``difference`` (hundred million yuan), its size ``apart``, and
    ``within_rounding``: whether half of the last digit of each of the four can make the difference. Shares
    computed from these amounts are left out, since they would add up by themselves.
    """
    rows = spending.dropna(subset=[*PARTS, TOTAL]).sort_values("year")
    amount = ("hundred million yuan", 2, [*PARTS, TOTAL])
    found = _held(rows, PARTS, rows[TOTAL], rows[TOTAL].map(half_step))
    return derive(found, **dict.fromkeys(["sum", "total", "difference", "apart"], amount))


def share_sums(spending: pd.DataFrame) -> pd.DataFrame:
    """Hold the three shares against 100 per cent, only where a source prints all of them."""
    printed = spending[spending["shares_basis"] == "printed"]
    rows = printed.dropna(subset=SHARES).sort_values("year")
    return _held(rows, SHARES, pd.Series(100.0, rows.index), 0.0)


def _held(
    rows: pd.DataFrame, parts: list[str], total: pd.Series, total_room: pd.Series | float
) -> pd.DataFrame:
    room = rows[parts].map(half_step).sum(axis=1) + total_room
    held = rows.assign(sum=rows[parts].sum(axis=1), total=total)
    difference = (held["sum"] - held["total"]).round(6)
    within = difference.abs() <= room + 1e-9
    return held.assign(difference=difference, apart=difference.abs(), within_rounding=within)
