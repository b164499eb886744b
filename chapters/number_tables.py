"""Numbers as the review states them, in the tables of more than one chapter."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ncms.vocabulary import CREDIT, label, named

INDICATORS = {"village_gini": "village Gini coefficient", "out_of_pocket_share": "out-of-pocket share"}


def indicator(code: str) -> str:
    """Return an indicator in words."""
    return label(code, INDICATORS)


def when(row: tuple) -> str:
    """Return the years of a number as text."""
    if pd.isna(row.period_start):
        return "not stated"
    start, end = int(row.period_start), int(row.period_end)
    return str(start) if start == end else f"{start} to {end}"


def attributed(rows: pd.DataFrame, works: str, names: Mapping[str, str]) -> pd.Series:
    """Return the works behind each row by name, with how the review attributes it to them."""
    credited = rows[works].map(lambda refs: "nobody" if pd.isna(refs) else named(refs.split(";"), names))
    credit = rows["credit"].map(CREDIT)
    return credited.where(credit.isna() | rows[works].isna(), credited + " (" + credit + ")")


def numbers_table(numbers: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return every number as it is written: which way it goes, whom, when, against what, on whose account."""
    blank = {
        column: numbers[f"{column}_blank_reason"].str.replace("_", " ")
        for column in ("population", "comparator")
    }
    return pd.DataFrame(
        {
            "Measure": numbers["indicator"].map(indicator),
            "Direction": numbers["change_direction"].fillna("no change: " + numbers["role"]),
            "As written": numbers["as_written"],
            "Whom": numbers["population"].fillna(blank["population"]),
            "Compared with": numbers["comparator"].fillna(blank["comparator"]),
            "Years": [when(row) for row in numbers.itertuples()],
            "Attributed to": attributed(numbers, "credited_refs", names),
            "Place": numbers["locator"].str.removeprefix("review "),
        }
    )
