"""Indicators of a registry: their yearly figures read from tables, and where each stands.

The registry says for each indicator which table holds it, which rows count and how they combine. Tables keep
their key as index, from which years and the rows behind a figure are read. A change is taken between two
figures of one series alone; it is a difference, and says nothing about causes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import pandas as pd

from livingreview.numbers.derived import derive, joined_keys, rest_on_each
from ncms.methods.series import held, years_of

COLUMNS = ("value", "divisor", "weight")
CENSUSES, CENSUS_YEARS = "counties", (2010, 2020)
"""The tables of both censuses in one: too many rows to name behind a figure."""


def load_tables(registry: pd.DataFrame, load: Callable[[str], pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Return the tables that the registry reads figures from, by name."""
    names = [name for name in registry["table"].dropna().unique() if name != CENSUSES]
    censuses = [load(f"{CENSUSES}_{year}").assign(year=year) for year in CENSUS_YEARS]
    return {name: load(name) for name in names} | {CENSUSES: pd.concat(censuses)}


def matching(table: pd.DataFrame, conditions: str | float) -> pd.DataFrame:
    """Return the rows that meet all of ``column=value`` and ``column!=value``, joined by a semicolon.

    Raises ``ValueError`` for a condition without sign and ``KeyError`` for an unknown column.
    """
    if pd.isna(conditions):
        return table
    for condition in str(conditions).split(";"):
        column, sign, value = condition.partition("!=" if "!=" in condition else "=")
        if not sign:
            raise ValueError(f"the condition {condition!r} has no = or !=")
        same = held(table, column).astype("string").eq(value).fillna(False).astype(bool)
        table = table[~same if sign == "!=" else same]
    return table


def yearly(entry: pd.Series, tables: Mapping[str, pd.DataFrame]) -> pd.Series:
    """Return an indicator's figures by year, in order, in its unit.

    ``one`` takes the row of a year (the last by its key, where several hold a figure), ``sum`` adds rows
    before it divides, ``mean`` weights them. Rows that lack a column that is needed are left out.
    """
    rows = _counted(entry, tables)
    value, divisor, weight = (entry[f"{name}_column"] for name in COLUMNS)
    figures = pd.DataFrame({name: rows[name].to_numpy(dtype=float) for name in _needed(entry)})
    if pd.notna(weight):
        figures[value] *= figures[weight]
    sums = figures.groupby(years_of(rows).to_numpy()).sum()
    under = weight if pd.notna(weight) else divisor
    return (sums[value] / (sums[under] if pd.notna(under) else 1) * entry["factor"]).sort_index()


def _needed(entry: pd.Series) -> list[str]:
    columns = (entry[f"{name}_column"] for name in COLUMNS)
    return [column for column in columns if pd.notna(column)]


def _counted(entry: pd.Series, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the rows of its table that an indicator's figures are taken from."""
    rows = matching(tables[entry["table"]], entry["rows_where"]).dropna(subset=_needed(entry))
    if entry["combine"] != "one":
        return rows
    rows = rows.sort_index()
    return rows[~years_of(rows).duplicated(keep="last").to_numpy()]


def status(
    registry: pd.DataFrame,
    tables: Mapping[str, pd.DataFrame],
    end_year: int,
    limits: Mapping[str, float] | None = None,
) -> pd.DataFrame:
    """Return where each indicator stands that has a figure up to ``end_year``.

    ``limits`` replaces thresholds by indicator. Columns beside those of the registry: ``year``, ``value``,
    ``year_before``, ``change`` (missing unless one series), ``age`` in years, ``limit``, ``standing``
    (``inside`` or ``outside`` its limit or missing), and what the value was taken from: ``figure_table`` and
    ``figure_rows``, keys of rows, missing where all rows of the table are used; lines rest on these, too.
    """
    found = {}
    for name, entry in registry.dropna(subset=["table"]).iterrows():
        figures = yearly(entry, tables)
        figures = figures[figures.index <= end_year]
        if len(figures):
            last = _last(figures, bool(entry["one_series"]), end_year)
            limit = (limits or {}).get(name, entry["threshold"])
            judged = {"limit": limit, "standing": standing(last["value"], limit, entry["direction"])}
            found[name] = last | judged | _origin(entry, tables, last["year"])
    names = ["year", "value", "year_before", "change", "age", "limit", "standing", *ORIGIN]
    lines = pd.DataFrame(found.values(), columns=names, index=list(found)).astype({"year_before": "Int64"})
    rows = registry.loc[list(found)].assign(**{name: lines[name] for name in names})
    noted = derive(rows, year=("year", 0, []), age=("years", 0, []))
    return rest_on_each(noted, *ORIGIN)


ORIGIN = ["figure_table", "figure_rows"]


def _origin(entry: pd.Series, tables: Mapping[str, pd.DataFrame], year: int) -> dict[str, str | None]:
    """Return the table and the rows that the figure of a year was taken from."""
    if entry["table"] == CENSUSES:
        return dict(zip(ORIGIN, (f"{CENSUSES}_{year}", None), strict=True))
    rows = _counted(entry, tables)
    keys = joined_keys(rows[(years_of(rows) == year).to_numpy()])
    return dict(zip(ORIGIN, (entry["table"], keys), strict=True))


def _last(figures: pd.Series, one_series: bool, end_year: int) -> dict[str, object]:
    year, value = int(figures.index[-1]), float(figures.iloc[-1])
    before = int(figures.index[-2]) if one_series and len(figures) > 1 else None
    change = value - float(figures.iloc[-2]) if before is not None else math.nan
    return {"year": year, "value": value, "year_before": before, "change": change, "age": end_year - year}


def standing(value: float, limit: float, direction: str) -> str | None:
    """Return whether a figure lies inside its limit; nothing without a limit or a better direction."""
    if pd.isna(limit) or direction not in ("higher", "lower"):
        return None
    return "inside" if (value >= limit if direction == "higher" else value <= limit) else "outside"


def figure(status: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the line of one indicator, its value in its unit; empty where it has no figure."""
    line = status[status.index == name]
    return derive(line, value=(line["unit"].iloc[0] if len(line) else "", 1, ["unit"]))


def levels(registry: pd.DataFrame) -> pd.DataFrame:
    """Return the number of indicators by domain (rows) and finest level (columns)."""
    return pd.crosstab(registry["domain"], registry["finest_level"])
