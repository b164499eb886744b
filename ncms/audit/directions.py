"""Rules on findings that point in opposite directions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pandas as pd

from ncms.audit.cells import blank, bracket_root, items, matches, said
from ncms.audit.model import Discrepancy, Settings, Tables, rule

CONCEPTS = {  # outcome that findings share -> how they name it
    "out-of-pocket spending": r"out-of-pocket|actual medical expenditure",
    "health inequality": r"health (?:in)?equality|health inequalit|gap in health",
    "income redistribution": r"income redistribution|income gap",
    "poverty": r"^(?:incidence of |probability of )?poverty(?: reduction)?$",
    "use of services": r"rate of use of|use of inpatient|hospitalisation rate",
}
GAPS = {  # gap between town and countryside -> how findings name it
    "urban-rural gap in use of care": r"urban-rural\b.*\b(?:gap|difference)\b.*\buse\b",
}
LOW = r"\blow|disadvantaged|small income|limited income"
HIGH = r"\bhigh|wealthy|upper"
SCORES = {"improves": 2, "mixed": 1, "no_change": 0, "worsens": -1}


def claims(tables: Tables) -> pd.DataFrame:
    """Return the empirical claims."""
    return tables["findings"][tables["findings"]["evidence_kind"] == "empirical_claim"]


@rule(
    "opposite_directions",
    "Opposite directions",
    "Two empirical claims by which one outcome improves and worsens for the same group, place and scheme.",
    needs=("findings",),
    severity="conclusion",
)
def opposite_directions(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find opposed claims on one outcome; each pair of works counts once for it."""
    found = {}
    for concept, pattern in CONCEPTS.items():
        own = claims(tables)
        own = own[own["outcome"].map(lambda outcome, p=pattern: matches(p, outcome))]
        better, worse = own[own["direction"] == "improves"], own[own["direction"] == "worsens"]
        for one in better.itertuples():
            for other in worse.itertuples():
                if comparable(one, other):
                    found.setdefault((concept, said(one.refs), said(other.refs)), (one, other))
    return [opposed(concept, one, other) for (concept, *_), (one, other) in found.items()]


def comparable(one: tuple, other: tuple) -> bool:
    """Return whether two claims are about one scheme (or one of them names none), group and place."""
    schemes = {value for value in (one.scheme, other.scheme) if not blank(value)}
    same = said(one.subgroup) == said(other.subgroup) and said(one.region) == said(other.region)
    return len(schemes) <= 1 and same


def opposed(concept: str, one: tuple, other: tuple) -> Discrepancy:
    """Return the discrepancy of two opposed claims.

    Two that one paragraph sets side by side under one bracket of works share that bracket's root and
    weigh less: the review itself shows both.
    """
    bracket = one.locator == other.locator and one.refs == other.refs and len(items(one.refs)) > 1
    explanation = (
        f"On {concept}, {said(one.citation)} and {said(other.citation)} are reported with opposite signs; "
        f"the one on {one.outcome}, the other on {other.outcome}."
    )
    if bracket:
        explanation = f"On {concept}, one bracket ({said(one.citation)}) is credited with both signs."
    return Discrepancy(
        bracket_root(one.locator, one.refs) if bracket else f"direction:{concept}",
        one.locator, one.statement, other.locator, other.statement, explanation,
        severity="wording" if bracket else "",
    )  # fmt: skip


@rule(
    "change_and_none",
    "A change and no change",
    "Two empirical claims by which one outcome improves and does not change, of one scheme and group.",
    needs=("findings",),
    severity="conclusion",
)
def change_and_none(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find claims of a gain beside claims of none on one outcome; each pair of works counts once for it.

    A claim that names no group stands for all of them. Groups of high and of low income are left to the
    rule on who gains most, and a place that only one of the two names makes them two claims.
    """
    found = {}
    for concept, pattern in CONCEPTS.items():
        rows = claims(tables)
        rows = rows[rows["outcome"].map(lambda outcome, p=pattern: matches(p, outcome))]
        for one in rows[rows["direction"] == "improves"].itertuples():
            for other in rows[rows["direction"] == "no_change"].itertuples():
                if of_one_kind(one, other):
                    found.setdefault((concept, said(one.refs), said(other.refs)), (one, other))
    return [
        Discrepancy(
            f"direction:{concept}:none", one.locator, one.statement, other.locator, other.statement,
            f"On {concept}, {said(one.citation)} is reported with a gain and {said(other.citation)} with "
            "none; measures, years and people may differ, which is not said.",
        )
        for (concept, *_), (one, other) in found.items()
    ]  # fmt: skip


def of_one_kind(one: tuple, other: tuple) -> bool:
    """Return whether two claims are about one scheme and place and about groups that may be the same."""
    groups = [claim.subgroup for claim in (one, other) if not blank(claim.subgroup)]
    if any(matches(LOW, group) or matches(HIGH, group) for group in groups):
        return False
    schemes = {claim.scheme for claim in (one, other) if not blank(claim.scheme)}
    return len(schemes) <= 1 and len(set(groups)) <= 1 and said(one.region) == said(other.region)


@rule(
    "gap_gone_and_there",
    "A gap gone and a gap there",
    "Two empirical claims by which a gap between town and countryside has gone and still exists.",
    needs=("findings",),
    severity="conclusion",
)
def gap_gone_and_there(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find claims that a gap between town and countryside improves beside claims that describe one."""
    found = []
    for concept, pattern in GAPS.items():
        rows = claims(tables)
        rows = rows[rows["outcome"].map(lambda outcome, p=pattern: matches(p, outcome))]
        for one in rows[rows["direction"] == "improves"].itertuples():
            for other in rows[rows["direction"] == "describes"].itertuples():
                found.append(
                    Discrepancy(
                        f"direction:{concept}", one.locator, one.statement, other.locator, other.statement,
                        f"On the {concept}, {said(one.citation)} and {said(other.citation)} are reported "
                        "with opposite results; kinds of care and years may differ, which is not said.",
                    )
                )  # fmt: skip
    return found


@rule(
    "who_gains_most",
    "Who gains most",
    "Works of which one has the poorer gain more and the other the richer, on one outcome of one scheme.",
    needs=("findings", "quantities"),
    severity="conclusion",
)
def who_gains_most(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find works that rank low and high incomes differently."""
    ranked = list(rankings(tables))
    return [
        Discrepancy(
            f"direction:gains:{one['domain']}", one["locator"], one["statement"],
            other["locator"], other["statement"],
            f"Those with {one['gains']} income gain more by {one['work']}, "
            f"those with {other['gains']} income by {other['work']}.",
        )
        for one, other in combinations(ranked, 2)
        if one["gains"] != other["gains"]
        and (one["domain"], one["scheme"]) == (other["domain"], other["scheme"])
    ]  # fmt: skip


def rankings(tables: Tables) -> Iterator[dict]:
    """Yield, for works and outcome domains with findings on both groups, which group gains more."""
    own = claims(tables)
    own = own[own["direction"].isin(SCORES) & own["refs"].notna() & own["subgroup"].notna()]
    for (_, domain, scheme), rows in own.groupby(["refs", "outcome_domain", "scheme"], sort=False):
        low = rows[rows["subgroup"].map(lambda group: matches(LOW, group))]
        high = rows[rows["subgroup"].map(lambda group: matches(HIGH, group))]
        if len(low) and len(high):
            scores = [
                max(score(row, tables["quantities"]) for row in side.itertuples()) for side in (low, high)
            ]
            if scores[0] != scores[1]:
                best = low if scores[0] > scores[1] else high
                yield {
                    "work": best["citation"].iloc[0], "domain": domain, "scheme": scheme,
                    "gains": "low" if best is low else "high",
                    "locator": best["locator"].iloc[0], "statement": best["statement"].iloc[0],
                }  # fmt: skip


def score(finding: tuple, quantities: pd.DataFrame) -> tuple[int, float]:
    """Return how good a finding is: its direction, then its number where it has one."""
    numbers = quantities[quantities["quantity_id"].isin(items(finding.quantity_ids))]["value_low"]
    return SCORES[finding.direction], float(numbers.max()) if numbers.notna().any() else 0.0
