"""Rules on names of levels and journals."""

from __future__ import annotations

from itertools import combinations

from ncms.audit.cells import word_set
from ncms.audit.model import Discrepancy, Settings, Tables, rule
from ncms.audit.terms import plain

SAME_JOURNAL = 0.6  # share of the longer name's words that two names have in common


@rule(
    "level_names",
    "Names of the framework's levels",
    "A level of the framework table that its section heading names otherwise.",
    needs=("framework_levels",),
    severity="wording",
)
def level_names(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find levels whose name differs between table and heading, case aside."""
    rows = tables["framework_levels"].dropna(subset=["level_as_printed"])
    return [
        Discrepancy("framework:names", row.locator, row.level_as_printed, f"review §{row.level_section}",
                    row.level_section_title, "Table and heading give the level different names.")
        for row in rows.itertuples()
        if plain(row.level_as_printed) != plain(row.level_section_title)
    ]  # fmt: skip


@rule(
    "journal_two_names",
    "One journal under two names",
    "Two names of journals in the reference list that differ by little: perhaps two renderings of one.",
    needs=("references",),
    severity="wording",
)
def journal_two_names(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find Chinese journals whose English names share their first word and most of the others."""
    references = tables["references"]
    journals = references[(references["language"] == "zh") & references["journal_as_listed"].notna()]
    pairs = combinations(journals.drop_duplicates("journal_as_listed").itertuples(), 2)
    return [
        Discrepancy(
            f"journal:{one.journal_as_listed}", one.locator, one.journal_as_listed,
            other.locator, other.journal_as_listed, "The two may be renderings of one Chinese name.",
        )
        for one, other in pairs
        if alike(one.journal_as_listed, other.journal_as_listed)
    ]  # fmt: skip


def alike(one: str, other: str) -> bool:
    """Return whether two names begin alike and share most of their words."""
    left, right = word_set(one), word_set(other)
    begins = one.casefold().split()[0] == other.casefold().split()[0]
    return begins and len(left & right) / max(len(left), len(right)) >= SAME_JOURNAL
