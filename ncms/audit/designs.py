"""The rule on what the review says of the designs of most studies."""

from __future__ import annotations

from ncms.audit.cells import matches
from ncms.audit.model import Discrepancy, Settings, Tables, rule

AT_ONE_TIME = r"cross-section"
OVER_TIME = r"panel|difference|repeated|rounds|quasi-natural|longitudinal|cohort"


@rule(
    "claimed_majority",
    "What most studies are said to be",
    "A statement that most studies are cross-sectional, where most of the designs stated are not.",
    needs=("agenda_items", "study_facts", "references"),
    changes="conclusion",
)
def claimed_majority(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Count the designs that the review states for its own studies against what it says of most."""
    agenda = tables["agenda_items"]
    said_of_most = agenda[
        (agenda["kind"] == "limitation")
        & agenda["statement"].map(lambda text: matches(r"\bmost\b.*cross-section", text))
    ]
    facts = tables["study_facts"]
    stated = facts[facts["fact"].isin(["design", "data"])].groupby("ref_key")["value"].agg("; ".join)
    once = stated[stated.map(lambda text: matches(AT_ONE_TIME, text) and not matches(OVER_TIME, text))]
    over = stated[stated.map(lambda text: matches(OVER_TIME, text))]
    if len(once) > len(over) or over.empty:
        return []
    places = tables["references"].set_index("ref_key")["locator"]
    return [
        Discrepancy(
            f"agenda:{row.item_id}", row.locator, row.statement,
            "; ".join(places[key] for key in over.index if key in places),
            f"{len(over)} studies over time, {len(once)} at one time",
            "Of the studies whose design the review itself states, most follow or compare times.",
        )
        for row in said_of_most.itertuples()
    ]  # fmt: skip
