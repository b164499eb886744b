"""Numbers as the review states them: what they say, what they leave open, what may be computed."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from livingreview.numbers.formats import format_number
from ncms.methods.stated_numbers import NOT_APPLICABLE
from ncms.vocabulary import CREDIT, label, named

INDICATORS = {"village_gini": "village Gini coefficient", "out_of_pocket_share": "out-of-pocket share"}
ASPECTS = {
    "per_cent_or_points": "Per cent or points",
    "of_what": "Of what",
    "population": "Of whom",
    "period": "When",
    "comparator": "Compared with",
    "standard_error": "Standard error",
}
COMPUTED = ["What", "Between", "From, %", "To, %", "Difference, points", "Ratio"]


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


def openness_table(numbers: pd.DataFrame, openness: pd.DataFrame) -> pd.DataFrame:
    """Return for every number what the text states and what it leaves open."""
    aspects = openness.rename(columns=ASPECTS)[list(ASPECTS.values())]
    table = aspects.replace(NOT_APPLICABLE, "–")
    table.insert(0, "Number", numbers["as_written"] + ", " + numbers["indicator"].map(indicator))
    return table


def computed_table(changes: pd.DataFrame, contrasts: pd.DataFrame) -> pd.DataFrame:
    """Return the differences and ratios between two numbers that are both stated, of two times or groups."""
    over_time = [
        {"What": indicator(row.indicator), "Between": when(row).replace(" to ", " and "),
         "From, %": f"{row.start:g}", "To, %": f"{row.end:g}",
         "Difference, points": spread(row.difference, row.difference),
         "Ratio": spread(row.ratio, row.ratio, 2)}
        for row in changes.itertuples()
    ]  # fmt: skip
    groups = [
        {"What": indicator(row.indicator), "Between": f"{row.population_of_low} and {row.population_of_high}",
         "From, %": span(row.value_low_of_low, row.value_high_of_low),
         "To, %": span(row.value_low_of_high, row.value_high_of_high),
         "Difference, points": spread(row.difference_least, row.difference_most),
         "Ratio": spread(row.ratio_least, row.ratio_most, 2)}
        for row in contrasts.itertuples()
    ]  # fmt: skip
    return pd.DataFrame([*over_time, *groups], columns=COMPUTED)


def span(least: float, most: float) -> str:
    """Return a stated number or range with the decimals that it has, as text."""
    return " to ".join(dict.fromkeys(f"{end:g}" for end in (least, most)))


def spread(least: float, most: float, digits: int = 1) -> str:
    """Return one computed number or the span of two, as text."""
    if pd.isna(least):
        return "–"
    ends = dict.fromkeys(format_number(round(value, 6), digits) for value in (least, most))
    return " to ".join(ends)
