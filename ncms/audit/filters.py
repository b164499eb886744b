"""Rules on the filters and criteria of the search."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ncms.audit.cells import said
from ncms.audit.model import Discrepancy, Settings, Tables, rule
from ncms.methods import screening_flow

CRITERIA = {
    "document_type": "kind of document",
    "index_named": "journal list",
    "quartile": "journal quartile",
    "window_years": "publication window",
    "top_cited_n": "number of most cited papers",
    "criteria_joined_by": "how window and citations are joined",
}
JOINED = {
    "in": "both must hold",
    "and": "both must hold",
    "slash": "joined by a slash, which may mean or",
    "in_or_highly_cited": "highly cited papers come in beside them",
}


def criterion(row: pd.Series, column: str) -> str:
    """Return a criterion as it is compared: whatever the case, and joining words by their sense."""
    value = row[column]
    return JOINED.get(value, said(value)) if column == "criteria_joined_by" else said(value)


def differing(
    one: pd.Series, other: pd.Series, columns: Iterable[str], explanation: str
) -> list[Discrepancy]:
    """Return a discrepancy for each criterion that two lines put differently."""
    pairs = [(column, criterion(one, column), criterion(other, column)) for column in columns]
    return [
        Discrepancy(
            f"criteria:{column}", one["locator"], left, other["locator"], right,
            f"{explanation}: {CRITERIA[column]}.",
        )
        for column, left, right in pairs
        if left.casefold() != right.casefold()
    ]  # fmt: skip


@rule(
    "impossible_filter",
    "Filters that cannot give their counts",
    "A first step that keeps more records than the number of most cited ones it asks for.",
    needs=("screening_flow",),
    severity="count",
)
def impossible_filter(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find filters whose wording bounds their count below what is printed, or all but a few of it.

    Where papers marked as highly cited come in beside the leading ones, nothing bounds their number; the
    find then says how many of them there would have to be.
    """
    strict = screening_flow.impossible_filters(tables["screening_flow"])
    beside = screening_flow.filled_by_highly_cited(tables["screening_flow"])
    return [
        *(over_filled(row, "Taken as it is worded, the filter can leave no more than it asks for.")
          for row in strict.itertuples()),
        *(over_filled(row, f"At most {row.top_cited_n} of them can be the leading ones; the other "
                           f"{row.remaining_stated - row.top_cited_n} would have to be marked as highly "
                           "cited, or the filter was applied in another way.")
          for row in beside.itertuples()),
    ]  # fmt: skip


def over_filled(row: tuple, explanation: str) -> Discrepancy:
    """Return the discrepancy of a first step and the number of papers that its filter asks for."""
    asked = f"the {row.top_cited_n} most cited within the window"
    beside = " or highly cited" if row.criteria_joined_by == "in_or_highly_cited" else ""
    return Discrepancy(
        "criteria:criteria_joined_by", row.locator, asked + beside,
        row.locator, f"{row.remaining_stated} records", explanation,
    )  # fmt: skip


@rule(
    "criteria_text_and_table",
    "Criteria in text and table",
    "A search line whose criteria the text and the table put differently.",
    needs=("screening_flow", "screening_text"),
    severity="count",
)
def criteria_text_and_table(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find criteria that a sentence and the table line of the same step do not share."""
    lines = tables["screening_flow"].set_index("row_id", drop=False)
    found = []
    for _, sentence in tables["screening_text"].iterrows():
        if sentence["flow_row_id"] in lines.index:
            line = lines.loc[sentence["flow_row_id"]]
            found += differing(sentence, line, CRITERIA, "Text and table differ on one criterion")
    return found
