"""Rules on what the text credits with its findings."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from ncms.audit.cells import blank, figure_root, items, named, said, word_set
from ncms.audit.model import Discrepancy, Settings, Tables, rule


@rule(
    "official_credit",
    "Findings credited to an official document",
    "A finding of the literature sections that the text credits to a law, circular or communiqué.",
    needs=("findings", "references"),
    severity="conclusion",
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
    severity="wording",
)
def uncredited_claim(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find empirical claims that name no work."""
    return [
        Discrepancy(f"credit:{row.finding_id}", row.locator, row.statement, row.locator, "no work is named",
                    "A reader cannot look the claim up.")
        for row in tables["findings"].itertuples()
        if row.evidence_kind == "empirical_claim" and blank(row.refs)
    ]  # fmt: skip


def given_to_one_work(facts: pd.DataFrame) -> pd.DataFrame:
    """Return the years of data or effects that the text gives to one work alone."""
    in_text = (facts["fact"] == "period") & (facts["stated_in"] == "text")
    return facts[in_text & (facts["credit"] == "alone")]


@rule(
    "work_two_periods",
    "One work, two periods",
    "A work to which alone the text gives data or effects of different years at different places.",
    needs=("study_facts", "quantities", "references"),
    severity="wording",
)
def work_two_periods(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find works with more than one period; years that stand with a bracket of several works are no one's."""
    facts, figures = tables["study_facts"], tables["quantities"]
    spans = given_to_one_work(facts)
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


@rule(
    "told_twice",
    "One study told twice",
    "A finding of one work that a later paragraph reports again, with the same outcome, place and group.",
    needs=("findings", "quantities"),
    severity="wording",
)
def told_twice(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find findings of one work in two paragraphs; one find for each work and pair of paragraphs."""
    claims = tables["findings"][tables["findings"]["evidence_kind"] == "empirical_claim"]
    claims = claims[claims["refs"].notna()]
    found = {}
    for one, again in combinations(claims.itertuples(), 2):
        if one.locator != again.locator and says_again(one, again, tables["quantities"]):
            found.setdefault((one.refs, one.locator, again.locator), (one, again))
    return [
        Discrepancy(f"twice:{refs}", one.locator, one.statement, again.locator, again.statement,
                    f"Both paragraphs report one finding of {said(again.citation)}: one piece of evidence.")
        for (refs, *_), (one, again) in found.items()
    ]  # fmt: skip


def says_again(one: tuple, again: tuple, figures: pd.DataFrame) -> bool:
    """Return whether a finding repeats one of the same works, in words or by a figure."""
    if one.refs != again.refs or one.scheme != again.scheme:
        return False
    repeats = figures[figures["quantity_id"].isin(items(again.quantity_ids))]["repeats"].dropna()
    if set(repeats) & set(items(one.quantity_ids)):
        return True
    alike = ("outcome", "direction", "outcome_domain")
    same = all(said(getattr(one, name)) == said(getattr(again, name)) for name in alike)
    where = all(
        word_set(getattr(one, name)) == word_set(getattr(again, name)) for name in ("region", "subgroup")
    )
    return same and where
