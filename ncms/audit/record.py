"""Rules that hold the documents to the public record: dates, documents and lists."""

from __future__ import annotations

import re

from ncms.audit.cells import NOT_STATED, blank, said
from ncms.audit.events import event_root
from ncms.audit.model import Discrepancy, Settings, Tables, rule
from ncms.methods import timeline

SERIES = {"Guobanfa": "国办发", "Guofa": "国发"}
NUMBER = re.compile(r"(\w+)\s*[〔\[](\d{4})[〕\]]\s*(?:No\.\s*)?(\d+)")


@rule(
    "dates_on_record",
    "Dates on public record",
    "A line of the table of events that differs from the public record, in year or in what it says.",
    needs=("policies", "policy_events"),
    severity="conclusion",
    against="record",
)
def dates_on_record(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find lines that differ from the record; one that differs in a part weighs less."""
    policies = timeline.with_record(tables["policies"], tables["policy_events"].set_index("event_id"))
    found = []
    for row in policies[policies["agreement"].isin(["differs", "partly"])].itertuples():
        differs = row.agreement == "differs"
        found.append(
            Discrepancy(
                event_root(row), row.locator, f"{row.year_as_printed}: {row.policy}",
                row.public_record_source, row.public_record,
                "The line differs from the record." if differs else "The line agrees in part.",
                severity="conclusion" if differs else "wording",
            )
        )  # fmt: skip
    return found


@rule(
    "numbers_of_documents",
    "Numbers of documents on record",
    "A document number in the text that the public record does not give for that document.",
    needs=("citations", "policy_events"),
    severity="wording",
    against="record",
)
def numbers_of_documents(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find cited document numbers that no event on record has."""
    on_record = {
        number for cell in tables["policy_events"]["document_number"] if (number := document_number(cell))
    }
    cited = tables["citations"][tables["citations"]["kind"] == "document"]
    return [
        Discrepancy(f"document:{row.as_written}", row.locator, row.as_written, "the checked policy events",
                    "no event has this number", "The number is not that of a document on record.")
        for row in cited.itertuples()
        if document_number(row.as_written) not in on_record
    ]  # fmt: skip


def document_number(text: object) -> tuple[str, int, int] | None:
    """Return series, year and number of a document, or None; romanised series as the Chinese ones."""
    found = None if blank(text) else NUMBER.search(str(text))
    return (SERIES.get(found[1], found[1]), int(found[2]), int(found[3])) if found else None


@rule(
    "list_on_record",
    "Unifications on public record",
    "A measure that the circular of 2016 unifies and the introduction does not list, or the reverse.",
    needs=("unifications",),
    severity="wording",
    against="record",
)
def list_on_record(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find measures on one list only; a match that the wording allows is no find."""
    named = tables["unifications"]
    place = "; ".join(
        named.loc[(named["named_by"] == "review_introduction") & named["in_list"], "locator"].unique()
    )
    both = timeline.match_lists(named, "review_introduction", "circular_2016")
    return [
        Discrepancy("list:unifications", place, said(row.left).replace("not stated", "not listed"),
                    "the Opinions of 2016",
                    said(row.right).replace("not stated", "not listed"),
                    "The circular unifies it; the introduction, which gives examples, does not name it."
                    if said(row.left) == NOT_STATED
                    else "The introduction names it; it is not among what the circular unifies.")
        for row in both[both["match"] == "no"].itertuples()
    ]  # fmt: skip
