"""Tables of the chapter on what the review reports, result by result, and of how its results are counted."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from chapters.number_tables import attributed
from livingreview.evidence.directions import IMPROVES, MIXED, UNCLEAR, WORSENS, study_directions
from livingreview.evidence.evidence_map import claims
from livingreview.numbers.derived import rest_on
from ncms.vocabulary import ALL_DIRECTIONS, CREDIT, DIRECTIONS, label, named

ACCOUNT_HEADS = {
    "outcome_domain": "Outcome",
    "told": "Review: results",
    "told_improves": "Review: better",
    "told_worsens": "Review: worse",
    "told_alone": "Of one study alone",
    "own": "Its abstracts",
    "own_improves": "Its abstracts: better",
    "own_worsens": "Its abstracts: worse",
    "all": "All abstracts",
    "all_improves": "All: better",
    "all_worsens": "All: worse",
}


def findings_table(findings: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return one line a finding in reading order: what it says, of what, which way, of whom, where."""
    rows = findings.sort_values("order")
    works = rows["citation_blank_reason"] == "added_since"
    return pd.DataFrame(
        {
            "Result": rows["statement"],
            "Outcome": rows["outcome_domain"].map(label),
            "Direction": rows["direction"].map(ALL_DIRECTIONS),
            "Study": attributed(rows, "refs", names).mask(rows["refs"].isna(), "no work named"),
            "Place": rows["locator"].str.removeprefix("review ").mask(works, rows["locator"]),
        }
    )


def closing_conclusions(items: pd.DataFrame) -> pd.DataFrame:
    """Return the items that are conclusions in a section of the review, those of its abstract left out."""
    rows = items[(items["kind"] == "conclusion") & items["locator"].str.startswith("review §")]
    return rows.sort_values("order")


def conclusions_table(items: pd.DataFrame) -> pd.DataFrame:
    """Return conclusions with one line a paragraph of the review: a number, what it says, where."""
    lines = items.groupby("locator", sort=False)["statement"].agg(" ".join).reset_index()
    return pd.DataFrame(
        {
            "Conclusion": range(1, len(lines) + 1),
            "What it says": lines["statement"],
            "Place": lines["locator"].str.removeprefix("review "),
        }
    )


def accounts_by_outcome(
    told: pd.DataFrame, own: pd.DataFrame, reported: pd.DataFrame, domains: Collection[str]
) -> pd.DataFrame:
    """Return by outcome the results of each account, and how many are for better and for worse.

    ``told`` is the review's account, ``own`` that of abstracts of its studies, ``reported`` that of all
    abstracts, each with one row a study and outcome. ``told_alone`` counts results of one study alone.
    """
    parts = {"told": told, "own": own, "all": reported}
    lines = []
    for domain in domains:
        line: dict[str, object] = {"outcome_domain": label(domain)}
        for name, rows in parts.items():
            here = rows[rows["outcome_domain"] == domain]
            line |= {name: len(here)}
            line |= {f"{name}_{way}": int((here["direction"] == way).sum()) for way in (IMPROVES, WORSENS)}
        alone = (told["outcome_domain"] == domain) & (told["credit"] == "alone")
        lines.append(line | {"told_alone": int(alone.sum())})
    return pd.DataFrame(lines, columns=list(ACCOUNT_HEADS))


def told_and_reported(told: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Return the results of the review on which the study's own abstract reports too, with ``reported``."""
    keys = ["ref_key", "outcome_domain"]
    abstracts = own[[*keys, "direction", "result_ids"]].rename(columns={"direction": "reported"})
    both = told.merge(abstracts, on=keys)
    return rest_on(both, findings="finding_ids", study_results="result_ids")


def both_table(both: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return results that both accounts have: the study, what the review tells, what the abstract reports."""
    same = (both["direction"] == both["reported"]).map({True: "yes", False: "no"})
    table = pd.DataFrame(
        {
            "Outcome": both["outcome_domain"].map(label),
            "Study": both["ref_key"].map(names),
            "Xu's review": both["direction"].map(DIRECTIONS),
            "Attributed": both["credit"].map(CREDIT),
            "Its abstract": both["reported"].map(DIRECTIONS),
            "Same": same,
        }
    )
    return table.sort_values(["Outcome", "Study"], ignore_index=True)


def by_study_table(results: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return every result of the review's account: study, outcome, direction, and what it rests on."""
    return pd.DataFrame(
        {
            "Study": results["ref_key"].map(names),
            "Outcome": results["outcome_domain"].map(label),
            "Direction": results["direction"].map(DIRECTIONS),
            "Attributed": results["credit"].map(CREDIT),
            "On arguments alone": results["argued"],
            "Findings": results["findings"],
        }
    ).sort_values(["Study", "Outcome"])


def in_words(lines: pd.DataFrame) -> pd.DataFrame:
    """Return lines with the outcome as a reader sees it."""
    return lines.assign(outcome_domain=lines["outcome_domain"].map(label))


def sensitivity_table(findings: pd.DataFrame, studies: Collection[str]) -> pd.DataFrame:
    """Return the count of each direction for narrower and narrower choices of findings."""
    scheme, credit = findings["scheme"], findings["credit"]
    choices = {
        "all results": findings,
        "credited to a study alone or jointly": findings[credit != "position"],
        "credited to a study alone": findings[credit == "alone"],
        "empirical claims only": claims(findings),
        "on the NCMS only": findings[scheme.isin(["ncms", "ncms_major_disease_insurance"])],
        "on integration only": findings[scheme == "urban_rural_integration"],
    }
    cast = {name: study_directions(chosen, studies)["direction"] for name, chosen in choices.items()}
    counts = [
        {"Findings": name, "Results": int((ways != UNCLEAR).sum())}
        | {text: int((ways == way).sum()) for way, text in DIRECTIONS.items()}
        for name, ways in cast.items()
    ]
    return pd.DataFrame(counts)


def opposed_table(opposed: pd.DataFrame, cast: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return gains and losses side by side, each outcome with those credited.

    A study whose result on the outcome is mixed is marked: it is credited with more than what its side says.
    """
    mixed = cast[cast["direction"] == MIXED].groupby("outcome_domain")["ref_key"].agg(set)
    marked = {
        domain: {
            ref: f"{name}, mixed" if ref in mixed.get(domain, ()) else name for ref, name in names.items()
        }
        for domain in opposed["outcome_domain"]
    }
    sides = {
        side: [
            entry(row[side], row[f"{side}_refs"], marked[row["outcome_domain"]])
            for _, row in opposed.iterrows()
        ]
        for side in ("gain", "loss")
    }
    domain = opposed["outcome_domain"].map(label)
    return pd.DataFrame({"Outcome": domain, "Improves": sides["gain"], "Worsens": sides["loss"]})


def entry(outcomes: object, refs: object, names: Mapping[str, str]) -> str:
    """Return one side of an opposed pair as text; empty where that side has no more entries."""
    return "" if pd.isna(outcomes) else f"{outcomes} ({named(str(refs).split(';'), names)})"


def statements(findings: pd.DataFrame, results: pd.DataFrame) -> pd.DataFrame:
    """Return findings of the review and results of abstracts as one list of what is said, of whom, where."""
    own = results.assign(refs=results["ref_key"], statement=results["outcome"])
    columns = ["refs", "direction", "statement", "locator"]
    return pd.concat([findings[columns], own[columns]])
