"""Rules on what the text credits with its findings."""

from __future__ import annotations

from ncms.audit.cells import blank, figure_root, items, named
from ncms.audit.model import Discrepancy, Settings, Tables, rule


@rule(
    "official_credit",
    "Findings credited to an official document",
    "A finding of the literature sections that the text credits to a law, circular or communiqué.",
    needs=("findings", "references"),
    changes="conclusion",
)
def official_credit(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find findings of the framework sections credited to official documents."""
    official = tables["references"][tables["references"]["kind"] == "official"].set_index("ref_key")
    return [
        Discrepancy(
            f"credit:{key}", row.locator, row.statement,
            official.at[key, "locator"], official.at[key, "title_as_listed"],
            "The listed work is an official document; by its title it does not study what it is cited for.",
        )
        for row in tables["findings"].itertuples()
        if not blank(row.level)
        for key in items(row.refs)
        if key in official.index
    ]  # fmt: skip


@rule(
    "uncredited_claim",
    "Claims without a work",
    "An empirical claim for which no work is named.",
    needs=("findings",),
    changes="wording",
)
def uncredited_claim(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find empirical claims that name no work."""
    return [
        Discrepancy(f"credit:{row.finding_id}", row.locator, row.statement, row.locator, "no work is named",
                    "A reader cannot look the claim up.")
        for row in tables["findings"].itertuples()
        if row.evidence_kind == "empirical_claim" and blank(row.refs)
    ]  # fmt: skip


@rule(
    "work_two_periods",
    "One work, two periods",
    "A work to which the text gives data or effects of different years at different places.",
    needs=("study_facts", "quantities", "references"),
    changes="wording",
)
def work_two_periods(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find works with more than one period in the text; the first told alone is set beside each other one."""
    facts, figures = tables["study_facts"], tables["quantities"]
    spans = facts[(facts["fact"] == "period") & (facts["stated_in"] == "text")]
    spans = spans.assign(order=(spans["credit"] != "alone").astype(int)).sort_values("order", kind="stable")
    found = []
    for key, rows in spans.groupby("ref_key", sort=False):
        first, *others = rows.drop_duplicates("value").itertuples()
        for other in others:
            stated = figures[figures["quantity_id"].isin(items(other.quantity_ids))]
            roots = [figure_root(figures, row) for row in stated.itertuples()]
            found.append(
                Discrepancy(
                    roots[0] if roots else f"span:{key}", first.locator, first.value, other.locator,
                    other.value, f"Both spans are given to {named(tables['references'], key)}.",
                )
            )  # fmt: skip
    return found
