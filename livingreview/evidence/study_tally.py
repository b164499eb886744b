"""What studies report, counted: one result for each study and group of outcomes, and what is not counted.

A table of results (``study_results``) has one row a study and outcome: ``ref_key``, ``read`` (how much of the
study was read), ``is_review``, ``direction``, ``effect_or_trend``, ``survey``, ``not_independent_of`` and
``shared_with_them``. Which rows belong together, such as a scheme and an outcome, is said by columns that the
caller names; a row without a value there belongs to no group and is not counted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from livingreview.evidence.directions import IMPROVES, MIXED, NO_CHANGE, WORSENS, clear, overall_direction
from livingreview.evidence.evidence_map import by_study, split
from livingreview.numbers.derived import rest_on

READ = ("abstract", "full_text")
"""How a study may have been read to be counted."""

DIRECTIONS = (IMPROVES, NO_CHANGE, MIXED, WORSENS)
EFFECT, TREND, LEVEL = "effect", "trend", "level_or_difference"
KINDS = (EFFECT, TREND, LEVEL)
"""From what is set against the absence of a scheme to what is only compared between groups."""

NOT_COUNTED = {  # reason -> what a reader sees
    "not_read": "not read",
    "quoted_elsewhere": "known from quotations only",
    "review": "itself a review of studies",
    "describes": "describes a level or a difference",
    "unclear": "direction unclear",
    "no_group": "on another outcome",
}


def not_counted(results: pd.DataFrame, by: Sequence[str]) -> pd.Series:
    """Return by row the reason why it is not counted, a code of `NOT_COUNTED`; missing where it is counted.

    The first reason that applies is given, in the order of `NOT_COUNTED`.
    """
    direction = results["direction"].astype("string")
    applies = {
        "not_read": ~results["read"].isin([*READ, "quoted_elsewhere"]),
        "quoted_elsewhere": results["read"] == "quoted_elsewhere",
        "review": results["is_review"].astype("boolean").fillna(False),
        "describes": direction == "describes",
        "unclear": ~direction.isin(DIRECTIONS),
        "no_group": results[list(by)].isna().any(axis=1),
    }
    reason = pd.Series(pd.NA, index=results.index, dtype="string")
    for code, where in applies.items():
        reason = reason.mask(reason.isna() & where.fillna(False).astype(bool), code)
    return reason


def counted(results: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Return the rows that are counted: of studies that were read, with a direction and a group."""
    return results[not_counted(results, by).isna()]


def results_by_study(results: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Return one result for each study and group, whatever the number of its rows there.

    Rows that agree give their direction; better beside worse, or beside no change, is mixed. Columns:
    ``ref_key``, those of ``by``, ``direction``, ``kind`` (the first of `KINDS` that a row has),
    ``refund_or_simulation`` (all rows compare payments before and after a refund, or simulate; false where
    the table does not tell), ``same_survey`` and ``same_authors`` (studies of the group on the same survey,
    or that share authors), ``rows`` and ``result_ids``.
    """
    rows = counted(results, by)
    found = [
        dict(zip(["ref_key", *by], key, strict=True)) | _one_result(group)
        for key, group in rows.groupby(["ref_key", *by], sort=True)
    ]
    columns = ["ref_key", *by, "direction", "kind", "refund_or_simulation", "rows", "result_ids"]
    lines = _with_ties(pd.DataFrame(found, columns=columns), rows, by)
    return rest_on(lines, **{results.attrs.get("table", "study_results"): "result_ids"})


def _one_result(rows: pd.DataFrame) -> dict[str, object]:
    kinds = set(rows["effect_or_trend"])
    by_refund = rows.get("refund_or_simulation", pd.Series(False, index=rows.index)).astype("boolean")
    return {
        "direction": overall_direction(rows["direction"]),
        "kind": next((kind for kind in KINDS if kind in kinds), LEVEL),
        "refund_or_simulation": bool(by_refund.fillna(False).all()),
        "rows": len(rows),
        "result_ids": ";".join(map(str, rows.index)),
    }


def _with_ties(lines: pd.DataFrame, rows: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Add to each result the other studies of its group that share a survey or authors with its study."""
    surveys, authors = _surveys(rows), _named(rows, "authors")
    survey_named = _named(rows, "survey")
    in_group = {key: set(group["ref_key"]) for key, group in lines.groupby(list(by))} if len(lines) else {}
    same_survey, same_authors = [], []
    for line in lines.to_dict("records"):
        own = line["ref_key"]
        key = tuple(line[name] for name in by)
        others = in_group[key if len(by) > 1 else (key[0],)] - {own}
        on_one = {each for each in others if surveys[own] & surveys[each]}
        same_survey.append(";".join(sorted(on_one | others & survey_named[own])) or None)
        same_authors.append(";".join(sorted(others & authors[own])) or None)
    return lines.assign(same_survey=same_survey, same_authors=same_authors)


def _surveys(rows: pd.DataFrame) -> dict[str, set[str]]:
    """Return by study the national surveys that its rows name."""
    return {
        str(key): {name for cell in group["survey"] for name in split(cell)}
        for key, group in rows.groupby("ref_key")
    }


def _named(rows: pd.DataFrame, shared: str) -> dict[str, set[str]]:
    """Return by study the works that its rows name as sharing a survey, or authors, with it."""
    named = rows["shared_with_them"].map(lambda cell: shared in split(cell))
    return {
        str(key): {
            work for cell in group.loc[named[group.index], "not_independent_of"] for work in split(cell)
        }
        for key, group in rows.groupby("ref_key")
    }


def tally(lines: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Return by group how many studies there are, and how many report each direction.

    Columns: those of ``by``, ``studies``, one for each of `DIRECTIONS` and of `KINDS` (what kind of result
    the studies report), and ``trends_improve`` (trends among those that improve).
    """
    keys = [lines[name] for name in by]
    counts = pd.crosstab(keys, lines["direction"]).reindex(columns=list(DIRECTIONS), fill_value=0)
    kinds = pd.crosstab(keys, lines["kind"]).reindex(columns=list(KINDS), fill_value=0)
    counts.insert(0, "studies", counts.sum(axis=1))
    better = lines[(lines["direction"] == IMPROVES) & (lines["kind"] == TREND)]
    trends = better.groupby(list(by)).size().reindex(counts.index, fill_value=0)
    return counts.join(kinds).assign(trends_improve=trends).rename_axis(columns=None).reset_index()


def groups_of_authors(lines: pd.DataFrame) -> int:
    """Return how many groups of studies there are once those that share authors count as one."""
    left, groups = set(lines["ref_key"]), 0
    tied = {line["ref_key"]: set(split(line["same_authors"])) for line in lines.to_dict("records")}
    while left:
        reached, new = set(), {min(left)}
        while new:
            reached |= new
            new = {each for study in new for each in tied[study]} - reached
        left -= reached
        groups += 1
    return groups


def account_by_study(findings: pd.DataFrame, studies: Collection[str], by: Sequence[str]) -> pd.DataFrame:
    """Return one direction for each study and group as a review tells it, by the rule of `results_by_study`.

    ``findings`` have ``refs``, ``direction`` and the columns of ``by``. Columns of what is returned:
    ``ref_key``, those of ``by``, ``direction`` and ``finding_ids``.
    """
    rows = by_study(clear(findings), studies).dropna(subset=list(by))
    found = [
        dict(zip(["ref_key", *by], key, strict=True))
        | {
            "direction": overall_direction(group["direction"]),
            "finding_ids": ";".join(sorted(set(group.index))),
        }
        for key, group in rows.groupby(["ref_key", *by], sort=True)
    ]
    lines = pd.DataFrame(found, columns=["ref_key", *by, "direction", "finding_ids"])
    return rest_on(lines, **{findings.attrs.get("table", "findings"): "finding_ids"})


def works(results: pd.DataFrame, listed: Collection[str]) -> pd.DataFrame:
    """Return one row a work of the results: whether the review lists it, and how much of it was read.

    ``listed`` are the works that the review lists. Columns: ``ref_key``, ``listed``, ``read``, ``is_review``,
    ``result_ids``.
    """
    groups = results.groupby("ref_key", sort=True)
    found = [
        {
            "ref_key": key,
            "listed": key in listed,
            "read": rows["read"].iloc[0],
            "is_review": bool(rows["is_review"].astype("boolean").fillna(False).any()),
            "result_ids": ";".join(map(str, rows.index)),
        }
        for key, rows in groups
    ]
    lines = pd.DataFrame(found, columns=["ref_key", "listed", "read", "is_review", "result_ids"])
    return rest_on(lines, **{results.attrs.get("table", "study_results"): "result_ids"})
