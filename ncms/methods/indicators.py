"""Indicators of a registry: their yearly figures read from tables, and where each stands.

The registry says for each indicator which table holds it, which rows count and how they combine. A change is
taken between two figures of one series alone; it is a difference, and says nothing about causes.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from ncms.methods.benchmark import KEYS

COLUMNS = ("value", "divisor", "weight")


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
        same = table[column].astype("string").eq(value).fillna(False).astype(bool)
        table = table[~same if sign == "!=" else same]
    return table


def yearly(entry: pd.Series, tables: Mapping[str, pd.DataFrame]) -> pd.Series:
    """Return an indicator's figures by year, in order, in its unit.

    ``one`` takes the row of a year (the last by its first column, where several hold a figure), ``sum`` adds
    rows before it divides, ``mean`` weights them. Rows that lack a column that is needed are left out.
    """
    rows = _counted(entry, tables)
    value, divisor, weight = (entry[f"{name}_column"] for name in COLUMNS)
    needed = _needed(entry)
    held = pd.DataFrame({name: rows[name].astype(float) for name in needed}).assign(year=rows["year"])
    if pd.notna(weight):
        held[value] = held[value] * held[weight]
    sums = held.groupby("year").sum()
    under = weight if pd.notna(weight) else divisor
    figures = sums[value] / sums[under] if pd.notna(under) else sums[value]
    return (figures * entry["factor"]).sort_index()


def _needed(entry: pd.Series) -> list[str]:
    columns = (entry[f"{name}_column"] for name in COLUMNS)
    return [column for column in columns if pd.notna(column)]


def _counted(entry: pd.Series, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the rows of its table that an indicator's figures are taken from."""
    table = tables[entry["table"]]
    rows = matching(table, entry["rows_where"]).dropna(subset=_needed(entry))
    if entry["combine"] == "one":
        rows = rows.sort_values(table.columns[0]).drop_duplicates("year", keep="last")
    return rows


def status(
    registry: pd.DataFrame,
    tables: Mapping[str, pd.DataFrame],
    end_year: int,
    limits: Mapping[str, float] | None = None,
) -> pd.DataFrame:
    """Return where each indicator stands that has a figure up to ``end_year``.

    ``limits`` replaces thresholds by indicator. Columns: ``indicator_id``, ``name``, ``domain``, ``unit``,
    ``direction``, ``digits``, ``year``, ``value``, ``year_before``, ``change`` (missing unless one series),
    ``threshold``, ``threshold_basis``, ``standing`` (``inside`` or ``outside`` its limit or missing), ``age``
    in years.
    """
    kept = ["indicator_id", "name", "domain", "unit", "direction", "digits", "threshold_basis"]
    found = []
    for _, entry in registry.dropna(subset=["table"]).iterrows():
        figures = yearly(entry, tables)
        figures = figures[figures.index <= end_year]
        if len(figures):
            limit = (limits or {}).get(entry["indicator_id"], entry["threshold"])
            own = _last(figures, bool(entry["one_series"]), end_year)
            stands = standing(own["value"], limit, entry["direction"])
            found.append({**entry[kept], **own, "threshold": limit, "standing": stands})
    names = [*kept, "year", "value", "year_before", "change", "age", "threshold", "standing"]
    return pd.DataFrame(found, columns=names).astype({"year_before": "Int64", "digits": "Int64"})


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


def rows_behind(
    registry: pd.DataFrame, tables: Mapping[str, pd.DataFrame], status: pd.DataFrame
) -> list[str]:
    """Return the keys of what some last figures rest on: entries of the registry and rows of the tables.

    None where one of them sums or averages too many rows to name, as over counties.
    """
    entries = registry.set_index("indicator_id").loc[status["indicator_id"]]
    if not (entries["combine"].eq("one") & entries["table"].isin(KEYS)).all():
        return []
    figures = [
        f"{entry['table']}:{row[KEYS[entry['table']]]}"
        for (_, entry), year in zip(entries.iterrows(), status["year"], strict=True)
        for _, row in _counted(entry, tables).query("year == @year").iterrows()
    ]
    return [*entries.index, *figures]


def levels(registry: pd.DataFrame) -> pd.DataFrame:
    """Return the number of indicators by domain (rows) and finest level (columns)."""
    return pd.crosstab(registry["domain"], registry["finest_level"])
