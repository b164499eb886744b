"""The rule on what the review says of the designs of most studies."""

from __future__ import annotations

from ncms.audit.cells import blank, matches
from ncms.audit.model import Discrepancy, Settings, Tables, rule

AT_ONE_TIME = r"cross-section"
OVER_TIME = r"panel|difference|repeated|rounds|quasi-natural|longitudinal|cohort"


@rule(
    "claimed_majority",
    "What most studies are said to be",
    "A statement that most studies use cross-sectional data, where most known designs cover several times.",
    needs=("agenda_items", "study_facts", "references"),
    changes="conclusion",
)
def claimed_majority(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Count the known designs of the listed studies against what the review says of most."""
    agenda, references = tables["agenda_items"], tables["references"].set_index("ref_key")
    claimed = agenda["statement"].map(lambda text: matches(r"\bmost\b.*cross-section", text))
    designs = known_designs(tables)
    several = [key for key, text in designs.items() if matches(OVER_TIME, text)]
    once = [key for key, text in designs.items() if key not in several and matches(AT_ONE_TIME, text)]
    if len(several) <= len(once):
        return []
    return [
        Discrepancy(
            f"agenda:{row.item_id}", row.locator, row.statement,
            "; ".join(references.loc[several, "locator"]),
            f"{len(several)} studies over several times, {len(once)} at one time",
            f"Whether one time or several is known of {len(several) + len(once)} studies, not of the others.",
        )
        for row in agenda[(agenda["kind"] == "limitation") & claimed].itertuples()
    ]  # fmt: skip


def known_designs(tables: Tables) -> dict[str, str]:
    """Return what the review or a record of the work says of the design of each listed study."""
    facts, references = tables["study_facts"], tables["references"]
    told = facts[facts["fact"].isin(["design", "data"])].groupby("ref_key")["value"].agg("; ".join)
    return {
        row.ref_key: "; ".join(
            [told.get(row.ref_key, ""), *([] if blank(row.study_design) else [row.study_design])]
        )
        for row in references.itertuples()
    }
