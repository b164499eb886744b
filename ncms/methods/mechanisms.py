"""Mechanisms of a system: which studies are credited with what is said of each, on which findings it rests.

Tables, each with its key as index: ``mechanisms`` (``name``, ``kind``, ``status``), ``mentions``
(``mechanism_id``, ``locator``, ``stance``, ``refs``), ``findings`` (``refs``, ``credit``, ``evidence_kind``,
``order``) and ``links`` (key ``mention_id``, ``finding_id``). ``refs`` joins works by semicolons; ``studies``
holds the works that count as studies. Counts are of distinct studies and say who is named, not how strong the
evidence is.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from livingreview.evidence.evidence_map import CLAIM, CREDITS, split
from livingreview.numbers.derived import rest_on

UNCLEAR = "unclear"
"""Works are cited where the mechanism is named, and no finding says which of them for what."""

CREDIT_ORDER = (*CREDITS, UNCLEAR)  # from the firmest to the weakest
MEANS = ("instrument", "reform_proposal", "comparison")
"""Kinds that can be tried; risks and conditions cannot."""

STANCES = ("reports_effect", "recommends", "criticises", "warns", "describes")


def credited(
    mentions: pd.DataFrame, findings: pd.DataFrame, links: pd.DataFrame, studies: Collection[str]
) -> pd.DataFrame:
    """Return one row for each mention and study credited there, with the firmest ``credit`` it has there.

    Columns: ``mechanism_id``, ``mention_id``, ``stance``, ``ref_key``, ``credit``, ``claim`` (whether one of
    the findings linked to it is an empirical claim). The rows rest on the studies and on all three tables.
    """
    linked = links[[]].join(mentions[["mechanism_id", "stance"]], how="inner")
    linked = linked.join(findings[["refs", "credit", "evidence_kind"]], how="inner")
    linked = linked.assign(claim=linked["evidence_kind"] == CLAIM).droplevel("finding_id")
    cited = mentions[["mechanism_id", "stance", "refs"]].assign(credit=UNCLEAR, claim=False)
    rows = pd.concat([linked.drop(columns="evidence_kind"), cited])
    rows = rows.assign(ref_key=rows["refs"].map(split)).explode("ref_key")
    rows = rows[rows["ref_key"].isin(list(studies))]
    found = firmest(rows, ["mechanism_id", "mention_id", "stance", "ref_key"])
    found = found.sort_values(["mention_id", "ref_key"], ignore_index=True)
    return rest_on(found, mentions, findings, links, references="ref_key")


def firmest(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Return one row a key with its firmest credit, and ``claim`` where any of its rows has one."""
    ranked = rows.assign(rank=rows["credit"].map(CREDIT_ORDER.index).astype(int))
    kept = ranked.groupby(keys, as_index=False, sort=True).agg({"rank": "min", "claim": "any"})
    kept = kept.assign(credit=[CREDIT_ORDER[rank] for rank in kept["rank"]]).drop(columns="rank")
    return rest_on(kept, rows, references="ref_key")


def studies_by_credit(mechanisms: pd.DataFrame, credits: pd.DataFrame) -> pd.DataFrame:
    """Return the mechanisms with their distinct studies, each counted once under its firmest credit.

    Adds ``alone``, ``joint``, ``position``, ``unclear`` and their sum ``studies``.
    """
    once = firmest(credits, ["mechanism_id", "ref_key"])
    counts = pd.crosstab(once["mechanism_id"], once["credit"])
    counts = counts.reindex(index=mechanisms.index, columns=list(CREDIT_ORDER)).fillna(0).astype(int)
    return rest_on(mechanisms.assign(**counts, studies=counts.sum(axis=1)), credits)


def source_findings(
    mechanisms: pd.DataFrame, mentions: pd.DataFrame, links: pd.DataFrame, findings: pd.DataFrame
) -> pd.DataFrame:
    """Return the findings on which each of the mechanisms rests, in the order of both tables.

    A finding has a row for each of its mechanisms, which ``mechanism_id`` and ``name`` tell; the index stays
    that of the findings.
    """
    linked = links[[]].join(mentions["mechanism_id"]).reset_index()
    pairs = linked[linked["mechanism_id"].isin(mechanisms.index) & linked["finding_id"].isin(findings.index)]
    pairs = pairs.drop_duplicates(["mechanism_id", "finding_id"])
    keys = pairs["mechanism_id"].to_numpy()
    names = mechanisms.loc[keys, "name"].to_numpy()
    rows = findings.loc[pairs["finding_id"]].assign(mechanism_id=keys, name=names)
    ordered = rows.iloc[np.lexsort((rows["order"], mechanisms.index.get_indexer(keys)))]
    return rest_on(ordered, mechanisms, mentions, links)


def positions(mechanisms: pd.DataFrame, mentions: pd.DataFrame, credits: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each mechanism and stance that occurs: who takes it.

    Columns: ``mechanism_id``, ``stance``, ``studies`` (tuple of keys), ``credit`` (firmest, missing where no
    study is credited), ``no_study`` (whether a mention of this stance credits no study).
    """
    rows = []
    listed = mentions[mentions["mechanism_id"].isin(mechanisms.index)]
    for (mechanism, stance), places in listed.groupby(["mechanism_id", "stance"]):
        named = credits[credits["mention_id"].isin(places.index)]
        studies = tuple(sorted(set(named["ref_key"])))
        credit = min(named["credit"], key=CREDIT_ORDER.index, default=None)
        rows.append((mechanism, stance, studies, credit, not set(places.index) <= set(named["mention_id"])))
    return pd.DataFrame(rows, columns=["mechanism_id", "stance", "studies", "credit", "no_study"])


def about(rows: pd.DataFrame, keys: Collection[str]) -> pd.DataFrame:
    """Return the rows of mentions, credits or findings that are about these mechanisms."""
    return rows[rows["mechanism_id"].isin(list(keys))]


def tried(means: pd.DataFrame, credits: pd.DataFrame) -> pd.Series:
    """Return by mechanism whether a study is credited with an empirical claim of an effect of it."""
    effects = credits[(credits["stance"] == "reports_effect") & credits["claim"]]
    return pd.Series(means.index.isin(effects["mechanism_id"]), index=means.index)


def asked_for(means: pd.DataFrame, credits: pd.DataFrame) -> pd.Series:
    """Return by mechanism whether a study is credited with asking for it."""
    wanted = credits[credits["stance"] == "recommends"]
    return pd.Series(means.index.isin(wanted["mechanism_id"]), index=means.index)


def without_study(mechanisms: pd.DataFrame, credits: pd.DataFrame) -> pd.DataFrame:
    """Return the mechanisms that no study is credited with at any place."""
    return rest_on(mechanisms[~mechanisms.index.isin(credits["mechanism_id"])], credits)
