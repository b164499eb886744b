"""Resident insurance year by year: a series of its own, never the scheme's continued.

Rows whose population differs (residents with or without the scheme that still ran apart) are different
series; no figure here compares two of them.
"""

from __future__ import annotations

import pandas as pd

from ncms.methods.series import ENROLLED, RAISED, SPENT

FUNDED = ("residents_without_remaining_ncms", "urrbmi_with_remaining_ncms", "urrbmi")
RANK = {"final bulletin": 0, "quick report": 1, "secondary": 2}


def resident_years(national: pd.DataFrame) -> pd.DataFrame:
    """Return one row a year and series of resident insurance, from the year in which funds are known.

    A figure comes from the bulletin where that has it, else from the quick report of the same series and
    year. Columns: ``year``, ``series``, ``enrolled`` (hundred million people), ``income``, ``spent`` (hundred
    million yuan), ``spent_share_percent`` (spending in per cent of income), ``spent_per_person_yuan``.
    """
    rows = national[national["series"].isin(FUNDED)]
    rows = rows[rows["year"] >= rows.loc[rows[RAISED].notna(), "year"].min()]
    ranked = rows.assign(_rank=rows["series_part"].map(RANK).fillna(0))
    ranked = ranked.sort_values(["year", "series", "_rank"], kind="stable")
    table = ranked.groupby(["year", "series"], as_index=False)[[ENROLLED, RAISED, SPENT]].first()
    table = table.rename(columns={ENROLLED: "enrolled", RAISED: "income", SPENT: "spent"})
    return table.assign(
        spent_share_percent=100 * table["spent"] / table["income"],
        spent_per_person_yuan=table["spent"] / table["enrolled"],
    )


def rows_of(national: pd.DataFrame, year: pd.Series) -> list[str]:
    """Return the keys of the rows that a year of a series was read from."""
    own = national[(national["year"] == year["year"]) & (national["series"] == year["series"])]
    return list(own.dropna(subset=[ENROLLED, RAISED, SPENT], how="all")["series_id"])


def latest_run(years: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return the rows of the series that has the last figure of a column, where it is known, in order."""
    known = years.dropna(subset=[column]).sort_values(["year", "series"])
    return known[known["series"] == known["series"].iloc[-1]] if len(known) else known
