"""A line for every study: what the review says of it, what its own abstract reports, how it was made."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from chapters.studies import SAYS
from livingreview.evidence.directions import MIXED
from livingreview.evidence.evidence_map import split
from livingreview.evidence.study_tally import DIRECTIONS
from livingreview.numbers.derived import rest_on
from ncms.methods import study_groups as groups
from ncms.vocabulary import label

IN_PRINT = ["Study", "In Xu's review", "In its abstract", "Read"]
"""Columns that the line of a study has on paper."""

NO_ESTIMATE = "none given"
MOST_ESTIMATES = 2
"""Estimates of a study that its line shows; the rows of the download have all."""


def study_table(
    works: pd.DataFrame, results: pd.DataFrame, told: pd.DataFrame, names: Mapping[str, str]
) -> pd.DataFrame:
    """Return one line a study: what the review says of it, what its abstract says, and how it was made.

    ``works`` has a row a study (``ref_key``, ``listed``, ``read``), ``told`` what the review tells by study,
    ``scheme_group`` and ``broad_group``.
    """
    by_study = {key: rows for key, rows in results.groupby("ref_key")}
    said = {key: rows for key, rows in told.groupby("ref_key")}
    lines = [
        {
            "Study": names[work.ref_key],
            "In Xu's review": review_says(said.get(work.ref_key), work.listed),
            "In its abstract": abstract_says(by_study[work.ref_key]),
            "Design": first_known(by_study[work.ref_key], "design"),
            "Data and years": data_of(by_study[work.ref_key]),
            "n": first_known(by_study[work.ref_key], "sample_size"),
            "Effect as printed": estimates_of(by_study[work.ref_key]),
            "Read": READ_NAMES[work.read] + ("; a review" if work.is_review else ""),
        }
        for work in works.itertuples()
    ]
    return rest_on(pd.DataFrame(lines), works)


READ_NAMES = {
    "abstract": "abstract",
    "full_text": "text",
    "quoted_elsewhere": "as quoted",
    "not_read": "not read",
}
UNKNOWN = "–"


def review_says(told: pd.DataFrame | None, listed: bool) -> str:
    """Return what the review tells of a study, outcome by outcome."""
    if not listed:
        return "not listed"
    if told is None:
        return "no direction told"
    found = dict.fromkeys(
        f"{groups.BROAD_NAMES[line.broad_group]}: {SAYS[line.direction]}" for line in told.itertuples()
    )
    return "; ".join(found)


def abstract_says(rows: pd.DataFrame) -> str:
    """Return what a study's own abstract reports, outcome by outcome and scheme by scheme."""
    if (rows["read"] == "not_read").all():
        return "not read"
    counted = rows[rows["direction"].isin(DIRECTIONS)]
    outcome = counted["outcome_group"].map(groups.OUTCOME_NAMES)
    outcome = outcome.fillna(counted["outcome_domain"].dropna().map(label)).fillna(counted["outcome"])
    found = [
        f"{what}, {groups.SCHEME_NAMES[scheme].removeprefix('The ')}: {_one(own['direction'])}"
        for (what, scheme), own in counted.groupby([outcome, "scheme_group"], sort=False)
    ]
    return "; ".join(found) or "describes only"


def _one(directions: pd.Series) -> str:
    found = set(directions)
    return SAYS[found.pop() if len(found) == 1 else MIXED]


def first_known(rows: pd.DataFrame, column: str) -> str:
    """Return the first known value of a column of a study's rows."""
    known = rows[column].dropna()
    return known.iloc[0] if len(known) else UNKNOWN


def data_of(rows: pd.DataFrame) -> str:
    """Return the surveys, or else the data, of a study with their years."""
    surveys = list(dict.fromkeys(name for cell in rows["survey"] for name in split(cell)))
    years = first_known(rows, "data_years")
    return ", ".join(
        [*(surveys or [first_known(rows, "data_source")]), *([years] if years != UNKNOWN else [])]
    )


def estimates_of(rows: pd.DataFrame) -> str:
    """Return the first estimates of a study as printed, each with its interval where one is printed."""
    known = rows.dropna(subset=["estimate_as_printed"])
    if known.empty:
        return UNKNOWN if (rows["read"] == "not_read").all() else NO_ESTIMATE
    shown = [
        f"{row.outcome}: {row.estimate_as_printed} {row.unit}{_interval(row)}"
        for row in known.head(MOST_ESTIMATES).itertuples()
    ]
    more = len(known) - len(shown)
    return "; ".join([*shown, *([f"and {more} more"] if more else [])])


def _interval(row: tuple) -> str:
    if pd.isna(row.interval_low):
        return ""
    return f" ({row.interval_low:g} to {row.interval_high:g})"
