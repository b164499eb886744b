"""What numbers come from where their rows are too many to name: columns, and which rows enter."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from livingreview.numbers.formats import format_number
from livingreview.numbers.glue import About
from ncms.methods.variance_shares import INDICATORS, PEOPLE

NO_ZONES = "that are no statistical units (such as development zones)"


def of_census(
    table: str,
    rows: pd.DataFrame,
    entering: pd.DataFrame,
    indicators: Iterable[str],
    more: Iterable[str] = (),
) -> About:
    """Return the columns of a census that indicators use, with `more`, and which of its rows enter.

    ``rows`` are all of the table, ``entering`` those that the chapter's parameters let in; of these a row
    without a count, or without residents, lacks the indicator.
    """
    kinds = list(indicators)
    known = entering.dropna(subset=kinds)
    which = NO_ZONES if len(entering) < len(rows) else ""
    counted = "with a count for each" if len(kinds) > 1 else "with a count"
    words = " and ".join(filter(None, [which, counted if len(known) < len(entering) else ""]))
    where = {table: f"the {format_number(len(known))} {words}"} if words else {}
    columns = dict.fromkeys([*(INDICATORS[kind] for kind in kinds), PEOPLE, *more])
    return {"columns": list(columns), "where": where}


def census_keys(rows: pd.DataFrame) -> list[str]:
    """Return the keys of rows of a census."""
    return list(rows["prefecture_code"].astype(str) + ":" + rows["name_zh"])
