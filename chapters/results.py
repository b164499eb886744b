"""Tables of the chapter on what the review reports, result by result."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from chapters.number_tables import attributed
from ncms.vocabulary import ALL_DIRECTIONS, label


def findings_table(findings: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return one line a finding in reading order: what it says, of what, which way, of whom, where."""
    rows = findings.sort_values("order")
    works = rows["citation_blank_reason"] == "added_since"
    return pd.DataFrame(
        {
            "Result": rows["statement"],
            "Outcome": rows["outcome_domain"].map(label),
            "Direction": rows["direction"].map(ALL_DIRECTIONS),
            "Study": attributed(rows, "refs", names).mask(rows["refs"].isna(), "no work named"),
            "Place": rows["locator"].str.removeprefix("review ").mask(works, rows["locator"]),
        }
    )


def closing_conclusions(items: pd.DataFrame) -> pd.DataFrame:
    """Return the items that are conclusions in a section of the review, those of its abstract left out."""
    rows = items[(items["kind"] == "conclusion") & items["locator"].str.startswith("review §")]
    return rows.sort_values("order")


def conclusions_table(items: pd.DataFrame) -> pd.DataFrame:
    """Return conclusions with one line a paragraph of the review: a number, what it says, where."""
    lines = items.groupby("locator", sort=False)["statement"].agg(" ".join).reset_index()
    return pd.DataFrame(
        {
            "Conclusion": range(1, len(lines) + 1),
            "What it says": lines["statement"],
            "Place": lines["locator"].str.removeprefix("review "),
        }
    )
