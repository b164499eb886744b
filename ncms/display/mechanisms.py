"""What the chapters on merging and on running the scheme share: tables of mechanisms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from ncms.display.domains import named
from ncms.methods.evidence import split
from ncms.methods.mechanisms import CREDIT_ORDER, STANCES

KINDS = {  # means first, then what they meet
    "instrument": "Instruments",
    "reform_proposal": "Proposals of reform",
    "comparison": "Comparisons",
    "condition": "Conditions",
    "risk": "Risks",
}
STATUSES = {
    "in_force": "in force",
    "recommended": "recommended",
    "criticised": "criticised",
    "tested": "tested",
    "warned_of": "warned of",
    "described": "described",
}
STANCE_NAMES = {
    "reports_effect": "Effect reported",
    "recommends": "Recommended",
    "criticises": "Criticised",
    "warns": "Warned of",
    "describes": "Described",
}
CREDIT_NAMES = {
    "alone": "alone",
    "joint": "joint",
    "position": "by position",
    "unclear": "unclear",
    "unnamed": "no work named",
}
EVIDENCE = {"empirical_claim": "claim", "argument": "argument", "recommendation": "advice"}
NOBODY = "nobody named"
NO_STUDY = "no study named"


def counts_table(counts: pd.DataFrame, bare: pd.Series) -> pd.DataFrame:
    """Return the mechanisms by kind with their distinct studies by credit and the places without a study."""
    lines = by_kind(counts)
    heads = {key: CREDIT_NAMES[key].capitalize() for key in CREDIT_ORDER}
    return pd.DataFrame(
        {
            "Mechanism": lines["name"],
            "Standing": lines["status"].map(STATUSES),
            **{head: lines[key] for key, head in heads.items()},
            "No study": bare.reindex(lines["mechanism_id"]).fillna(0).astype(int).to_numpy(),
        }
    )


def by_kind(mechanisms: pd.DataFrame) -> pd.DataFrame:
    """Return mechanisms in the order of their kinds, those of one kind as they stand in the table."""
    order = {kind: number for number, kind in enumerate(KINDS)}
    return mechanisms.sort_values("kind", key=lambda kinds: kinds.map(order), kind="stable")


def findings_table(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return each finding once with the mechanisms that it stands behind, in reading order."""
    once = rows.sort_values("order", kind="stable").groupby("finding_id", sort=False)
    first = once.first()
    return pd.DataFrame(
        {
            "Behind": once["name"].agg("; ".join),
            "Finding": first["statement"],
            "Kind": first["evidence_kind"].map(EVIDENCE),
            "Credited to": [named(split(refs), dict(names)) or NOBODY for refs in first["refs"]],
            "Credit": first["credit"].map(CREDIT_NAMES),
        }
    ).reset_index(drop=True)


def standing_table(
    mechanisms: pd.DataFrame,
    standing: pd.DataFrame,
    names: Mapping[str, str],
    stances: Sequence[str] = STANCES,
) -> pd.DataFrame:
    """Return who takes which stance towards each mechanism."""
    cells = {(row.mechanism_id, row.stance): who(row, names) for row in standing.itertuples()}
    lines = by_kind(mechanisms)
    columns = {
        STANCE_NAMES[stance]: [cells.get((key, stance)) for key in lines["mechanism_id"]]
        for stance in stances
    }
    return pd.DataFrame({"Mechanism": lines["name"].to_numpy(), **columns})


def who(row: tuple, names: Mapping[str, str]) -> str:
    """Return the studies of one stance, and that a place names none where one does."""
    parts = [named(row.studies, dict(names))] if row.studies else []
    return "; ".join([*parts, *([NO_STUDY] if row.no_study else [])])


def places_table(mentions: pd.DataFrame, mechanisms: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return every mention of the given mechanisms, mechanism by mechanism, with place and works cited."""
    lines = mechanisms[["mechanism_id", "name"]].merge(mentions, on="mechanism_id")
    return pd.DataFrame(
        {
            "Mechanism": lines["name"],
            "Place": lines["locator"].str.removeprefix("review "),
            "What the place says": lines["says"],
            "Stance": lines["stance"].map(STANCE_NAMES).str.lower(),
            "Works cited": [named(split(refs), dict(names)) or None for refs in lines["refs"]],
        }
    )
