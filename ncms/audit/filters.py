"""Rules on the filters and criteria of the search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

import pandas as pd

from livingreview.records.prisma_counts import STEPS
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
COMMON = ("window_years", "top_cited_n", "criteria_joined_by")  # what any database can be asked
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
    changes="count",
)
def impossible_filter(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find filters whose wording bounds their count below what is printed."""
    return [
        Discrepancy(
            "criteria:criteria_joined_by", row.locator, f"the {row.top_cited_n} most cited within the window",
            row.locator, f"{row.remaining_stated} records",
            "Taken as it is worded, the filter can leave no more than it asks for.",
        )
        for row in screening_flow.impossible_filters(tables["screening_flow"]).itertuples()
    ]  # fmt: skip


@rule(
    "criteria_text_and_table",
    "Criteria in text and table",
    "A search line whose criteria the text and the table put differently.",
    needs=("screening_flow", "screening_text"),
    changes="count",
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


@rule(
    "criteria_between_databases",
    "Criteria between databases",
    "One keyword searched by other bounds in one database than in the other.",
    needs=("screening_flow",),
    changes="count",
)
def criteria_between_databases(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find first lines of one keyword whose bounds differ between databases."""
    return first_lines_differ(
        tables["screening_flow"], "keyword_group", "The two databases are searched by different bounds"
    )


@rule(
    "criteria_between_keywords",
    "Criteria between keywords",
    "Two keywords of one database searched by other bounds, or a quartile asked for at another step.",
    needs=("screening_flow",),
    changes="count",
)
def criteria_between_keywords(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find bounds and quartile filters that differ between the keywords of one database."""
    flow = tables["screening_flow"]
    found = first_lines_differ(flow, "source", "The two keywords are searched by different bounds")
    for _, lines in flow[flow["quartile"].notna()].groupby("source", sort=False):
        for one, other in pairs(lines.drop_duplicates("keyword_group")):
            if one["step"] != other["step"]:
                explanation = "The quartile is a filter of one search and a screening step of the other."
                says = [f"{row['quartile']} at the {row['step']} step" for row in (one, other)]
                found.append(
                    Discrepancy(
                        "criteria:quartile",
                        one["locator"],
                        says[0],
                        other["locator"],
                        says[1],
                        explanation,
                        severity="wording",
                    )
                )
    return found


def first_lines_differ(flow: pd.DataFrame, within: str, explanation: str) -> list[Discrepancy]:
    """Return the common criteria that differ between first lines which share the column ``within``."""
    first = flow[flow["step"] == STEPS[0]]
    return [
        discrepancy
        for _, lines in first.groupby(within, sort=False)
        for one, other in pairs(lines)
        for discrepancy in differing(one, other, COMMON, explanation)
    ]


def pairs(lines: pd.DataFrame) -> Sequence[tuple[pd.Series, pd.Series]]:
    """Return every two lines of a frame."""
    return list(combinations([row for _, row in lines.iterrows()], 2))
