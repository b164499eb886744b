"""Mechanisms of a system: who is credited with what is said of each, and what stands behind it.

Tables: ``mechanisms`` (``mechanism_id``, ``name``, ``kind``, ``status``), ``mentions`` (``mention_id``,
``mechanism_id``, ``locator``, ``stance``, ``refs``), ``findings`` (``finding_id``, ``refs``, ``credit``,
``evidence_kind``, ``locator``) and ``links`` (``mention_id``, ``finding_id``). ``refs`` joins works by
semicolons; ``studies`` holds the works that count as studies. Counts are of distinct studies and say who is
named, not how strong the evidence is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pandas as pd

from livingreview.evidence.evidence_map import CLAIM, CREDITS, split

UNCLEAR = (
    "unclear"  # works are cited where the mechanism is named, and no finding says which of them for what
)
CREDIT_ORDER = (*CREDITS, UNCLEAR)  # from the firmest to the weakest
MEANS = (
    "instrument",
    "reform_proposal",
    "comparison",
)  # kinds that can be tried; risks and conditions cannot
STANCES = ("reports_effect", "recommends", "criticises", "warns", "describes")


def linked(links: pd.DataFrame, mentions: pd.DataFrame, findings: pd.DataFrame) -> pd.DataFrame:
    """Return the links with both ends: columns of the mention, and of the finding with ``_finding``."""
    ends = links.merge(mentions, on="mention_id")
    return ends.merge(findings, on="finding_id", suffixes=("", "_finding"))


def odd_links(links: pd.DataFrame, mentions: pd.DataFrame, findings: pd.DataFrame) -> pd.DataFrame:
    """Return the links whose ends stand in different paragraphs or rest on different works.

    A mention that names no work may take those of a finding which is credited by its position.
    """
    ends = linked(links, mentions, findings)
    places = ends["locator"] != ends["locator_finding"]
    pairs = zip(ends["refs"].map(split), ends["refs_finding"].map(split), strict=True)
    works = pd.Series([set(left) != set(right) for left, right in pairs], index=ends.index, dtype=bool)
    taken = ends["refs"].isna() & (ends["credit"] == "position")
    return ends[places | (works & ~taken)]


def credited(
    mentions: pd.DataFrame, findings: pd.DataFrame, links: pd.DataFrame, studies: Collection[str]
) -> pd.DataFrame:
    """Return one row for each mention and study credited there, with the firmest ``credit`` it has there.

    Columns: ``mechanism_id``, ``mention_id``, ``stance``, ``ref_key``, ``credit``, ``claim`` (whether one of
    the findings behind it is an empirical claim).
    """
    ends = linked(links, mentions, findings)
    found = ends.assign(ref_key=ends["refs_finding"].map(split), claim=ends["evidence_kind"] == CLAIM)
    cited = mentions.assign(ref_key=mentions["refs"].map(split), credit=UNCLEAR, claim=False)
    columns = ["mechanism_id", "mention_id", "stance", "ref_key", "credit", "claim"]
    rows = pd.concat([found[columns], cited[columns]]).explode("ref_key")
    rows = rows[rows["ref_key"].isin(list(studies))]
    keys = ["mechanism_id", "mention_id", "stance", "ref_key"]
    return firmest(rows, keys).sort_values(["mention_id", "ref_key"]).reset_index(drop=True)


def firmest(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Return one row a key with its firmest credit, and ``claim`` where any of its rows has one."""
    ranked = rows.assign(rank=rows["credit"].map(CREDIT_ORDER.index).astype(int))
    kept = ranked.groupby(keys, as_index=False, sort=True).agg({"rank": "min", "claim": "any"})
    return kept.assign(credit=[CREDIT_ORDER[rank] for rank in kept["rank"]]).drop(columns="rank")


def studies_by_credit(mechanisms: pd.DataFrame, credits: pd.DataFrame) -> pd.DataFrame:
    """Return the mechanisms with their distinct studies, each counted once under its firmest credit.

    Adds ``alone``, ``joint``, ``position``, ``unclear`` and their sum ``studies``.
    """
    once = firmest(credits, ["mechanism_id", "ref_key"])
    counts = pd.crosstab(once["mechanism_id"], once["credit"]).reindex(columns=list(CREDIT_ORDER))
    counts = counts.reindex(mechanisms["mechanism_id"]).fillna(0).astype(int)
    table = mechanisms.assign(**{name: counts[name].to_numpy() for name in CREDIT_ORDER})
    return table.assign(studies=table[list(CREDIT_ORDER)].sum(axis=1))


def places_without_study(mentions: pd.DataFrame, credits: pd.DataFrame) -> pd.Series:
    """Return by mechanism the number of mentions for which no study is credited."""
    bare = ~mentions["mention_id"].isin(credits["mention_id"])
    return bare.groupby(mentions["mechanism_id"]).sum().astype(int)


def behind(mechanisms: pd.DataFrame, ends: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each of the mechanisms and finding behind it, in the order of both tables.

    ``ends`` comes from :func:`linked`. Columns: ``mechanism_id``, ``name``, ``finding_id`` and the finding's
    ``statement``, ``evidence_kind``, ``credit``, ``refs`` and ``locator``.
    """
    keep = ["mechanism_id", "finding_id", "order", "statement", "evidence_kind", "credit"]
    rows = ends[[*keep, "refs_finding", "locator_finding"]].drop_duplicates(["mechanism_id", "finding_id"])
    rows = rows.rename(columns={"refs_finding": "refs", "locator_finding": "locator"})
    place = {key: number for number, key in enumerate(mechanisms["mechanism_id"])}
    rows = mechanisms[["mechanism_id", "name"]].merge(rows, on="mechanism_id")
    return rows.sort_values(
        ["mechanism_id", "order"], key=lambda column: column.map(place) if column.name != "order" else column
    ).reset_index(drop=True)


def standing(mechanisms: pd.DataFrame, mentions: pd.DataFrame, credits: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each mechanism and stance that occurs: who takes it.

    Columns: ``mechanism_id``, ``stance``, ``studies`` (tuple of keys), ``credit`` (firmest, missing where no
    study is credited), ``no_study`` (whether a mention of this stance credits no study).
    """
    rows = []
    for (mechanism, stance), places in mentions.groupby(["mechanism_id", "stance"]):
        own = credits[credits["mention_id"].isin(places["mention_id"])]
        ranks = own["credit"].map(CREDIT_ORDER.index)
        rows.append(
            {
                "mechanism_id": mechanism,
                "stance": stance,
                "studies": tuple(sorted(set(own["ref_key"]))),
                "credit": CREDIT_ORDER[int(ranks.min())] if len(own) else None,
                "no_study": not set(places["mention_id"]) <= set(own["mention_id"]),
            }
        )
    table = pd.DataFrame(rows, columns=["mechanism_id", "stance", "studies", "credit", "no_study"])
    return table[table["mechanism_id"].isin(mechanisms["mechanism_id"])].reset_index(drop=True)


def tried(mechanisms: pd.DataFrame, credits: pd.DataFrame) -> pd.Series:
    """Return by mechanism whether a study is credited with an empirical claim of an effect of it.

    Risks and conditions cannot be tried and are left out.
    """
    means = mechanisms[mechanisms["kind"].isin(MEANS)]
    effect = credits[(credits["stance"] == "reports_effect") & credits["claim"]]
    return means.set_index("mechanism_id").index.to_series().isin(effect["mechanism_id"])


def asked_for(mechanisms: pd.DataFrame, credits: pd.DataFrame) -> pd.Series:
    """Return by mechanism, risks and conditions left out, whether a study is credited with asking for it."""
    means = mechanisms[mechanisms["kind"].isin(MEANS)]
    wanted = credits[credits["stance"] == "recommends"]
    return means.set_index("mechanism_id").index.to_series().isin(wanted["mechanism_id"])


def without_study(mechanisms: pd.DataFrame, credits: pd.DataFrame) -> pd.DataFrame:
    """Return the mechanisms that no study is credited with at any place."""
    return mechanisms[~mechanisms["mechanism_id"].isin(credits["mechanism_id"])]


def select(mechanisms: pd.DataFrame, keys: Iterable[str]) -> pd.DataFrame:
    """Return the named mechanisms in the order asked for; names that the table lacks are passed over."""
    known = mechanisms.set_index("mechanism_id", drop=False)
    return known.loc[[key for key in keys if key in known.index]].reset_index(drop=True)
