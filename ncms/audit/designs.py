"""The rule on what the review says of the designs of most studies."""

from __future__ import annotations

from ncms.audit.cells import matches
from ncms.audit.model import Discrepancy, Settings, Tables, rule
from ncms.methods.study_designs import of_group, study_designs


@rule(
    "claimed_majority",
    "What most studies are said to be",
    "A statement that most studies use cross-sectional data, where more of the known designs follow changes.",
    needs=("agenda_items", "study_facts", "references"),
    severity="count",
)
def claimed_majority(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Count the known designs of the listed studies against what the review says of most."""
    agenda, references = tables["agenda_items"], tables["references"]
    claimed = agenda["statement"].map(lambda text: matches(r"\bmost\b.*cross-section", text))
    cited = references[(references["kind"] == "scholarly") & references["locator"].notna()]
    designs = study_designs(cited, tables["study_facts"])
    once, followed = (of_group(designs, group)["ref_key"] for group in ("cross_sectional", "before_after"))
    if len(followed) <= len(once):
        return []
    places = references.set_index("ref_key").loc[followed, "locator"]
    return [
        Discrepancy(
            f"agenda:{row.item_id}", row.locator, row.statement, "; ".join(places),
            f"{len(followed)} studies follow changes, {len(once)} are cross-sections",
            f"This much is known of {len(followed) + len(once)} studies, and not of the others.",
        )
        for row in agenda[(agenda["kind"] == "limitation") & claimed].itertuples()
    ]  # fmt: skip
