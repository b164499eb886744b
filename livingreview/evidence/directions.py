"""Effect directions: one result for each study and outcome domain, counted and never weighed.

A table of findings has a key, ``outcome_domain``, ``direction``, ``credit``, ``refs`` (studies
joined by semicolons) and ``evidence_kind``. A result is the direction that a text reports of a study in one
domain. It knows neither size nor certainty, and significance plays no part in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import pandas as pd

from livingreview.evidence.evidence_map import CLAIM, CREDITS, by_study
from livingreview.numbers.derived import derive
from livingreview.statistics import least_p, sign_test, wilson_interval

IMPROVES, NO_CHANGE, MIXED, WORSENS, UNCLEAR = "improves", "no_change", "mixed", "worsens", "unclear"
ALL_DIRECTIONS = (IMPROVES, NO_CHANGE, MIXED, WORSENS, UNCLEAR)
WITHOUT_DIRECTION = ("recommends", "describes")


def directed(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the findings that say which way something moved; any other word than those known is unclear."""
    direction = findings["direction"].where(
        findings["direction"].isin([*ALL_DIRECTIONS, *WITHOUT_DIRECTION]), UNCLEAR
    )
    return findings.assign(direction=direction)[~direction.isin(WITHOUT_DIRECTION)]


def clear(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the findings with a direction that is not unclear."""
    moved = directed(findings)
    return moved[moved["direction"] != UNCLEAR]


def overall_direction(directions: Iterable[str]) -> str:
    """Return one direction for several: theirs if they agree, mixed if not.

    Unclear ones are set aside, unless there are no others. A change beside no change is mixed too.
    """
    clear = set(directions) - {UNCLEAR}
    return UNCLEAR if not clear else clear.pop() if len(clear) == 1 else MIXED


def study_directions(findings: pd.DataFrame, studies: Collection[str]) -> pd.DataFrame:
    """Return one result for each study and outcome domain with a direction.

    Columns: ``ref_key``, ``outcome_domain``, ``direction``, ``credit`` (the firmest kind of credit with
    which, together with all firmer ones, the direction holds), ``opposed`` (the study is credited with a gain
    and a loss in the domain), ``argued`` (no empirical claim supports it), ``findings`` (how many) and
    ``finding_ids``.
    """
    of_study = by_study(directed(findings), studies)
    groups = of_study.groupby(["ref_key", "outcome_domain"], sort=True)
    columns = ["ref_key", "outcome_domain", "direction", "credit", "opposed", "argued", "findings"]
    results = [{**dict(zip(columns, key, strict=False)), **cast(group)} for key, group in groups]
    return pd.DataFrame(results, columns=[*columns, "finding_ids"])


def cast(rows: pd.DataFrame) -> dict[str, object]:
    """Return the result of one study in one domain, from its findings there."""
    direction = overall_direction(rows["direction"])
    return {
        "direction": direction,
        "credit": firmest_credit(rows, direction),
        "opposed": {IMPROVES, WORSENS} <= set(rows["direction"]),
        "argued": not (rows["evidence_kind"] == CLAIM).any(),
        "findings": rows.index.nunique(),
        "finding_ids": ";".join(sorted(rows.index)),
    }


def firmest_credit(rows: pd.DataFrame, direction: str) -> str:
    """Return how far down the kinds of credit one must go until the findings give the direction, to stay."""
    directions = [
        overall_direction(rows.loc[rows["credit"].isin(CREDITS[: n + 1]), "direction"])
        for n in range(len(CREDITS))
    ]
    holds = [all(later == direction for later in directions[n:]) for n in range(len(CREDITS))]
    return CREDITS[holds.index(True)] if True in holds else CREDITS[-1]


def tally(results: pd.DataFrame, domains: Sequence[str], confidence: float = 0.95) -> pd.DataFrame:
    """Return the results by domain: a count of each kind, and the share that improves with its interval.

    Unclear ones are counted beside the others, which ``results`` sums, and change nothing else. The share is
    of ``results``, mixed ones and those of no change included, in per cent; missing where there is none.
    """
    counts = pd.crosstab(results["outcome_domain"], results["direction"])
    counts = counts.reindex(index=list(domains), columns=list(ALL_DIRECTIONS)).fillna(0).astype(int)
    counts.insert(0, "results", counts.drop(columns=UNCLEAR).sum(axis=1))
    shares = [share(row[IMPROVES], row["results"], confidence) for _, row in counts.iterrows()]
    shares = pd.DataFrame(shares, columns=["share", "low", "high"], index=counts.index)
    percent = ("percent", 0, ["direction"])
    found = counts.join(shares).rename_axis(columns=None).reset_index()
    return derive(found, share=percent, low=percent, high=percent)


def share(count: int, n: int, confidence: float) -> tuple[float, float, float]:
    """Return a share and its Wilson interval in per cent, missing where nothing was counted."""
    if not n:
        return (float("nan"),) * 3
    low, high = wilson_interval(int(count), int(n), confidence)
    return 100 * count / n, 100 * low, 100 * high


def sign_tests(tallied: pd.DataFrame, run: bool) -> pd.DataFrame:
    """Return by domain the results that a sign test can use, the least p they could give and, if ``run``, p.

    Only results for better or worse have a sign; a test of mixed ones or of no change does not exist.
    """
    rows = tallied[["outcome_domain", IMPROVES, WORSENS]].assign(n=tallied[IMPROVES] + tallied[WORSENS])
    rows = rows[rows["n"] > 0].reset_index(drop=True)
    tested = [sign_test(row.improves, row.worsens) if run else float("nan") for row in rows.itertuples()]
    found = rows.assign(least_p=rows["n"].map(least_p), p=pd.Series(tested, dtype="float64"))
    return derive(found, least_p=("", 3, ["direction"]), p=("", 3, ["direction"]))


def opposed_findings(findings: pd.DataFrame) -> pd.DataFrame:
    """Return what is credited with a gain and what with a loss, side by side, in domains that have both.

    One line a pair of entries; an entry joins the outcomes of one direction that one set of works is
    credited with. Columns: ``outcome_domain``, ``gain``, ``gain_refs``, ``loss``, ``loss_refs``.
    """
    signed = directed(findings)
    signed = signed[signed["direction"].isin([IMPROVES, WORSENS]) & signed["refs"].notna()].sort_index()
    keys = ["outcome_domain", "direction", "refs"]
    entries = (
        signed.groupby(keys)["outcome"].agg(lambda outcomes: "; ".join(dict.fromkeys(outcomes))).reset_index()
    )
    entries["line"] = entries.groupby(["outcome_domain", "direction"]).cumcount()
    sides = {
        side: entries[entries["direction"] == direction].rename(
            columns={"outcome": side, "refs": f"{side}_refs"}
        )
        for side, direction in (("gain", IMPROVES), ("loss", WORSENS))
    }
    both = set(sides["gain"]["outcome_domain"]) & set(sides["loss"]["outcome_domain"])
    drop = {"columns": "direction"}
    paired = (
        sides["gain"]
        .drop(**drop)
        .merge(sides["loss"].drop(**drop), on=["outcome_domain", "line"], how="outer")
    )
    paired = paired[paired["outcome_domain"].isin(both)]
    return paired[["outcome_domain", "gain", "gain_refs", "loss", "loss_refs"]].reset_index(drop=True)
