"""Quantities as a text states them: what is left open, and what may be computed from them.

A table of quantities (key ``quantity_id``) has a row for each number of a text with ``role``, ``value_low``
and ``value_high`` (a range or a value), or ``value_before`` and ``value_after`` (a change with both ends
stated), ``unit``, and text columns each with a sibling ``<column>_blank_reason``.
"""

from __future__ import annotations

import pandas as pd

ROLES = ("effect", "level", "coverage", "threshold")
STATED, OPEN, NOT_APPLICABLE = "stated", "not stated", "not applicable"
ASPECTS = {  # what a number needs, and the column that holds it
    "per_cent_or_points": "per_cent_or_points",
    "of_what": "of_what",
    "population": "population",
    "period": "period_start",
    "comparator": "comparator",
}


def numbers_stated(quantities: pd.DataFrame) -> pd.DataFrame:
    """Return the quantities that speak of the scheme's effects, levels, coverage or thresholds, in order."""
    return quantities[quantities["role"].isin(ROLES)].sort_values(["document", "order"])


def openness(numbers: pd.DataFrame) -> pd.DataFrame:
    """Return for each number and aspect whether it is stated, not stated or not applicable.

    Aspects: per cent or points, of what, whom, when, compared with what, and the standard error, which is
    either stated or not.
    """
    columns = {aspect: aspect_stated(numbers, column) for aspect, column in ASPECTS.items()}
    reported = numbers["standard_error_reported"].map({True: STATED, False: OPEN})
    return pd.DataFrame({**columns, "standard_error": reported})


def aspect_stated(numbers: pd.DataFrame, column: str) -> pd.Series:
    """Return whether one column is stated; a blank is explained by its sibling, else it is not stated."""
    if column == "per_cent_or_points":
        return numbers[column].map(lambda value: value.replace("_", " "))
    reason = numbers[f"{column.removesuffix('_start')}_blank_reason"]
    blank = reason.map(lambda why: NOT_APPLICABLE if why == "not_applicable" else OPEN)
    return blank.where(numbers[column].isna(), STATED)


def changes(numbers: pd.DataFrame) -> pd.DataFrame:
    """Return difference and ratio of each change whose two ends are stated, end less start.

    Columns added: ``start``, ``end``, ``difference``, ``ratio``. Nothing is computed where an end is missing;
    a ratio to nothing is missing.
    """
    both = numbers.dropna(subset=["value_before", "value_after"])
    start, end = both["value_before"], both["value_after"]
    return both.assign(start=start, end=end, difference=end - start, ratio=(end / start).where(start != 0))


def contrasts(numbers: pd.DataFrame) -> pd.DataFrame:
    """Return differences and ratios between two groups that one place compares with each other.

    Two numbers of one indicator, unit and place are a pair if each names the other's group as its
    comparator. ``high`` is the larger, ``low`` the smaller; difference and ratio are high less, and over,
    low, each as the least and the most that the stated ranges allow. ``quantity_ids`` joins the two keys.
    Restatements are left out.
    """
    first = numbers[numbers["repeats"].isna()].dropna(subset=["value_low", "comparator", "population"])
    first = first.reset_index()
    pairs = first.merge(first, on=["indicator", "unit", "locator"], suffixes=("_of_high", "_of_low"))
    mutual = (pairs["comparator_of_high"] == pairs["population_of_low"]) & (
        pairs["comparator_of_low"] == pairs["population_of_high"]
    )
    pairs = pairs[mutual & (pairs["value_low_of_high"] > pairs["value_low_of_low"])].reset_index(drop=True)
    bottom, top = pairs["value_low_of_low"], pairs["value_high_of_low"]
    return pairs.assign(
        quantity_ids=pairs["quantity_id_of_high"] + ";" + pairs["quantity_id_of_low"],
        difference_least=pairs["value_low_of_high"] - top,
        difference_most=pairs["value_high_of_high"] - bottom,
        ratio_least=(pairs["value_low_of_high"] / top).where(bottom > 0),
        ratio_most=(pairs["value_high_of_high"] / bottom).where(bottom > 0),
    )
