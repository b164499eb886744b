"""What governments and members pay for a member's year: minimum standards, not money raised."""

from __future__ import annotations

import pandas as pd

from livingreview.numbers.derived import derive

SUBSIDY, MEMBER = "government_subsidy_min_yuan", "individual_contribution_min_yuan"
BOTH, SHARE = "both_yuan", "member_share_percent"
STAGES = {"ncms": "NCMS", "urrbmi": "merged scheme"}
ALL_SCHEMES = "NCMS and resident schemes"
LAST_ADDED_UP = 2023
"""The last year in the sum of a member's contributions that the NHSA gives."""


def standards(contributions: pd.DataFrame) -> pd.DataFrame:
    """Return the standards of the NCMS and of what replaced it, a row a year, in order of years.

    Rows on urban residents alone are left out: they are another scheme. Columns added: ``both_yuan``, the two
    parts together, and ``member_share_percent``, the member's part of it, missing where a part is;
    ``stage``, for whom the standard holds.
    """
    rows = contributions[contributions["scheme"] != "urbmi"].sort_values("year")
    both = rows[SUBSIDY] + rows[MEMBER]
    stage = rows["scheme"].map(STAGES).fillna(ALL_SCHEMES)
    found = rows.assign(**{BOTH: both, SHARE: 100 * rows[MEMBER] / both, "stage": stage})
    return derive(
        found,
        both_yuan=("yuan", 0, [SUBSIDY, MEMBER]),
        member_share_percent=("percent", 0, [SUBSIDY, MEMBER]),
    )


def parts_of_members(contributions: pd.DataFrame) -> pd.Series:
    """Return a member's part by year up to the last in the sum, missing in years that were not read."""
    rows = standards(contributions).set_index("year")[MEMBER].astype(float)
    known = rows[rows.index <= LAST_ADDED_UP].dropna()
    first = int(known.index.min()) if len(known) else LAST_ADDED_UP + 1
    return known.reindex(range(first, LAST_ADDED_UP + 1))


def unread_years(contributions: pd.DataFrame) -> list[int]:
    """Return the years of that sum whose part of the member was not read."""
    parts = parts_of_members(contributions)
    return parts.index[parts.isna()].tolist()
