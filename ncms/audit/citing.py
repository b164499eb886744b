"""Rules on citations and the reference list."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ncms.audit.cells import named, said
from ncms.audit.matching import Match, match
from ncms.audit.model import Discrepancy, Settings, Tables, rule

REASONS = {
    "surname_spelled_otherwise": "a surname is spelled otherwise",
    "et_al_for_two_authors": "et al. follows although the listed work has no further author",
    "authors_left_out": "a listed author is not named",
    "authors_added": "an author is named who is not listed",
}


def matched(tables: Tables, settings: Settings, kind: str) -> Iterator[tuple[tuple, Match]]:
    """Yield the citations of a kind, each with what it fits; computed from surnames and year alone."""
    citations = tables["citations"]
    own = citations[(citations["kind"] == kind) & citations["authors_as_written"].notna()]
    for row in own.itertuples():
        year = None if pd.isna(row.year_as_written) else int(row.year_as_written)
        yield row, match(row.authors_as_written, year, tables["references"], settings.near)


@rule(
    "citation_without_reference",
    "Citations without a reference",
    "A citation whose surnames and year are those of no listed work; the nearest work and what differs.",
    needs=("citations", "references"),
    severity="count",
)
def citation_without_reference(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find citations that fit no listed work exactly; one with a near match changes no count."""
    works = tables["references"].set_index("ref_key")
    found = []
    for row, fit in matched(tables, settings, "parenthetical"):
        if fit.strict:
            continue
        if fit.near is None:
            found.append(
                Discrepancy(f"citation:{row.as_written}", row.locator, row.as_written, "review references",
                            "no work comes near", "The cited work is not in the list.")
            )  # fmt: skip
            continue
        reasons = "; ".join(REASONS[name] for name in fit.differences)
        work = works.loc[fit.near]
        found.append(
            Discrepancy(f"citation:{fit.near}", row.locator, row.as_written, work["locator"],
                        f"{work['authors_as_listed']} {work['year']}", f"Nearest listed work: {reasons}.",
                        severity="wording")
        )  # fmt: skip
    return found


@rule(
    "reference_never_cited",
    "References never cited",
    "A listed work that no citation of the text fits exactly; whether one comes near is said.",
    needs=("citations", "references"),
    severity="count",
)
def reference_never_cited(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find listed works without a citation; one that is cited nearly changes no count."""
    fits = [fit for _, fit in matched(tables, settings, "parenthetical")]
    strict = {key for fit in fits for key in fit.strict}
    near = {fit.near for fit in fits}
    return [
        Discrepancy(
            f"citation:{row.ref_key}", row.locator, f"{row.authors_as_listed} {said(row.year)}",
            "review, running text", "no citation with these surnames and this year",
            "It is cited in another form." if row.ref_key in near else "It is cited in no form.",
            severity="wording" if row.ref_key in near else "count",
        )
        for row in tables["references"].itertuples()
        if row.ref_key not in strict
    ]  # fmt: skip


@rule(
    "ambiguous_citation",
    "Citations that fit several works",
    "A citation that fits more than one listed work, and that no other of its paragraph settles.",
    needs=("citations", "references"),
    severity="wording",
)
def ambiguous_citation(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find citations, with or without a year, that fit several works.

    A name without its year is settled where a citation of the same paragraph fits one of these works alone.
    """
    works = tables["references"].set_index("ref_key")
    settled = {
        (row.locator, key)
        for row, fit in matched(tables, settings, "parenthetical")
        if len(fit.strict) == 1
        for key in fit.strict
    }
    return [
        Discrepancy(
            f"ambiguous:{row.as_written}", row.locator, row.as_written,
            "; ".join(works.loc[list(fit.strict), "locator"]),
            named(tables["references"], ";".join(fit.strict)),
            "By itself the mention fits each of these works.",
        )
        for kind in ("parenthetical", "narrative")
        for row, fit in matched(tables, settings, kind)
        if len(fit.strict) > 1 and not any((row.locator, key) in settled for key in fit.strict)
    ]  # fmt: skip
