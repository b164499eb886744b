"""Rules on the dated events of the review's Table 1, among themselves and against its other pages."""

from __future__ import annotations

import pandas as pd

from ncms.audit.cells import word_set
from ncms.audit.model import Discrepancy, Settings, Tables, rule
from ncms.methods import timeline

SAME_TITLE = 0.8  # share of a title's words that another title must hold to be taken for the same


@rule(
    "table_order",
    "Order of the timeline",
    "A line of the table of events that starts before the line above it.",
    needs=("policies",),
    severity="wording",
)
def table_order(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find lines out of order."""
    policies = tables["policies"].sort_values("row_n")
    above = policies.shift()
    return [
        Discrepancy(
            "table_1:order", row.locator, row.year_as_printed,
            above.at[row.Index, "locator"], above.at[row.Index, "year_as_printed"],
            "The line starts before the one above it.",
        )
        for row in timeline.out_of_order(policies).itertuples()
    ]  # fmt: skip


@rule(
    "table_blanks",
    "Blanks of the timeline",
    "A line of the table of events without a stage of development.",
    needs=("policies",),
    severity="wording",
)
def table_blanks(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find lines whose stage is empty."""
    policies = tables["policies"]
    return [
        Discrepancy("table_1:blanks", row.locator, row.policy, row.locator, "no stage of development",
                    "The last cell of the line is empty.")
        for row in policies[policies["stage"].isna()].itertuples()
    ]  # fmt: skip


@rule(
    "one_document_two_years",
    "One document at two dates",
    "A document that the table of events dates otherwise than the reference list or a citation does.",
    needs=("policies", "references", "citations"),
    severity="conclusion",
)
def one_document_two_years(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find documents with one title and two years."""
    official = tables["references"][tables["references"]["kind"] == "official"]
    found = []
    for event in tables["policies"].dropna(subset=["document_title"]).itertuples():
        for work in official.itertuples():
            if same_title(event.document_title, work.title_as_listed):
                places = [(work.locator, work.year), *cited_years(tables["citations"], work.ref_key)]
                found += [
                    two_years(event, place, year)
                    for place, year in places
                    if not event.year_start <= year <= event.year_end
                ]
    return found


def same_title(short: str, full: str) -> bool:
    """Return whether a title holds nearly all the words of another."""
    words = word_set(short)
    return bool(words) and len(words & word_set(full)) / len(words) >= SAME_TITLE


def cited_years(citations: pd.DataFrame, ref_key: str) -> list[tuple[str, int]]:
    """Return place and year of each citation that gives a work's year, each place once."""
    own = citations[(citations["ref_key_near"] == ref_key) & citations["year_as_written"].notna()]
    return list(dict.fromkeys(zip(own["locator"], own["year_as_written"].astype(int), strict=True)))


def two_years(event: tuple, place: str, year: int) -> Discrepancy:
    """Return the discrepancy of a document dated twice."""
    explanation = "One document, by its title, stands at two dates."
    return Discrepancy(event_root(event), event.locator, event.year_as_printed, place, str(year), explanation)


def event_root(event: tuple) -> str:
    """Return the root of what a line of the table says of an event."""
    checked = event.checked_event_id
    return f"event:{event.policy_id if pd.isna(checked) else checked}"
