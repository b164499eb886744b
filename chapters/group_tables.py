"""Groups and regions as the review tells them: who is said to gain more, and what abstracts say of gaps."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from livingreview.evidence.directions import IMPROVES, MIXED, NO_CHANGE, WORSENS, clear, overall_direction
from livingreview.evidence.evidence_map import claims, counts_by, split
from livingreview.evidence.study_tally import counted
from ncms.methods import study_groups
from ncms.methods.who_gains import PROGRESS
from ncms.vocabulary import ALL_DIRECTIONS, CREDIT, label, named

FEARED = " (a danger, not measured)"
GAPS = {IMPROVES: "smaller", WORSENS: "larger", NO_CHANGE: "no change", MIXED: "mixed"}


def credited_by_dimension(findings: pd.DataFrame, studies: Collection[str]) -> pd.DataFrame:
    """Return what is credited by dimension, dimensions without any finding included.

    Columns beside those of `counts_by`: ``changes`` (claims of a change) and ``groups`` (as worded).
    """
    counts = counts_by(findings, studies, {"dimension": PROGRESS})
    words = findings.groupby("dimension")["group"].agg(
        lambda found: "; ".join(sorted(found.dropna().unique(), key=str.lower))
    )
    changes = claims(clear(findings)).groupby("dimension").size()
    return counts.assign(
        changes=changes.reindex(PROGRESS, fill_value=0).to_numpy(),
        groups=words.reindex(PROGRESS).replace("", None).fillna("none").to_numpy(),
    )


def lines_table(findings: pd.DataFrame, kind: str, group: str, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the findings on groups or regions, one line for each group, outcome, direction and credit.

    ``kind`` is the column that the lines are sorted by, ``group`` the one that holds the wording.
    """
    keys = [kind, group, "compared_with", "outcome_domain", "direction", "refs", "credit"]
    filled = findings.assign(
        compared_with=findings["compared_with"]
        .fillna(findings["compared_with_blank_reason"])
        .str.replace("_", " "),
        refs=findings["refs"].fillna(""),
    )
    outcomes = filled.groupby(keys)["outcome"].agg(lambda found: "; ".join(dict.fromkeys(found)))
    lines = outcomes.reset_index()
    credited = [
        f"{named(row.refs.split(';'), names)} ({label(row.credit, CREDIT)})" if row.refs else "no work named"
        for row in lines.itertuples()
    ]
    return pd.DataFrame(
        {
            "Kind": lines[kind],
            "Named here": lines[group],
            "Compared with": lines["compared_with"].replace("not applicable", "–"),
            "Outcome": lines["outcome_domain"].map(label) + ": " + lines["outcome"],
            "Direction": lines["direction"].map(ALL_DIRECTIONS),
            "Credited to": credited,
        }
    )


def gains_table(
    comparisons: pd.DataFrame, results: pd.DataFrame, works: pd.DataFrame, names: Mapping[str, str]
) -> pd.DataFrame:
    """Return one line a comparison: who gains more by the review, and what abstracts report on gaps.

    ``results`` are those of studies with groups, ``works`` has a row a study with how much was ``read``.
    """
    read = works.set_index("ref_key")["read"]
    rows = comparisons.sort_values(["dimension", "favours", "outcome_domain", "refs"])
    abstracts = [
        "; ".join(f"{names[ref]}: {gaps_of(results, ref, read.get(ref))}" for ref in split(refs))
        for refs in rows["refs"]
    ]
    outcome = rows["outcome_domain"].map(label) + ". " + rows["sides"]
    return pd.DataFrame(
        {
            "By": rows["dimension"],
            "Who gains more": rows["favours"],
            "Outcome and groups": outcome + rows["argued"].map({True: FEARED, False: ""}),
            "Studies, and gaps by their abstracts": abstracts,
        }
    )


def gaps_of(results: pd.DataFrame, ref: str, read: object) -> str:
    """Return what the abstract of one study reports on gaps, or that it was not read."""
    if read == "not_read":
        return "not read"
    rows = counted(results[results["ref_key"] == ref], ["outcome_group"])
    gaps = rows[rows["broad_group"] == study_groups.FAIRNESS]
    found = [
        f"{study_groups.OUTCOME_NAMES[group].lower()}, {GAPS[overall_direction(own['direction'])]}"
        for group, own in gaps.groupby("outcome_group")
    ]
    return ", ".join(found) or "no gap reported"
