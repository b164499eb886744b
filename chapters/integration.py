"""Tables of the chapter on how the schemes were merged; those of reverse subsidy stand in `subsidy`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from chapters.mechanisms import CREDIT_NAMES, EVIDENCE, NOBODY, STATUSES
from livingreview.evidence.evidence_map import split
from ncms.methods.mechanisms import CREDIT_ORDER
from ncms.vocabulary import named

# What the review has integration make one, by its own names; where it stands beside the Opinions of 2016 is
# told in the chapter on the timeline.
UNIFIED = (
    "unified_financing", "equal_contributions", "unified_benefits", "unified_catalogue", "fund_management",
    "unified_management", "information_platform", "overall_coordination", "treatment_support",
    "unified_standards",
)  # fmt: skip
PATHS = ("one_step_integration", "staged_integration")
PLACES = {  # region codes of mentions, as a reader sees them
    "developed": "developed regions",
    "underdeveloped": "underdeveloped regions",
    "central_western": "centre and west",
    "between_regions": "regions in general",
}


def paths_table(
    paths: pd.DataFrame,
    mentions: pd.DataFrame,
    credits: pd.DataFrame,
    behind: pd.DataFrame,
    names: Mapping[str, str],
) -> pd.DataFrame:
    """Return the ways of merging side by side, one aspect a line."""
    columns = {
        path.name: path_column(
            path,
            mentions[mentions["mechanism_id"] == path.mechanism_id],
            credits[credits["mechanism_id"] == path.mechanism_id],
            behind[behind["mechanism_id"] == path.mechanism_id],
            names,
        )
        for path in paths.itertuples()
    }
    return pd.DataFrame(columns).dropna(how="all").rename_axis("Aspect").reset_index()


def path_column(
    path: tuple, mentions: pd.DataFrame, credits: pd.DataFrame, behind: pd.DataFrame, names: Mapping[str, str]
) -> dict[str, str | None]:
    """Return what is said of one way of merging, by aspect."""
    regions = mentions.loc[mentions["region"] != "not_stated", "region"]
    kinds = behind["evidence_kind"].map(EVIDENCE).value_counts()
    return {
        "What it is": path.description,
        "Meant for": joined(PLACES.get(code, code.replace("_", " ")) for code in regions),
        "What is expected of it": joined(mentions["effect"].dropna()),
        "Standing": STATUSES[path.status],
        **{
            f"Studies, {CREDIT_NAMES[credit]}": named(own, dict(names)) or None
            for credit, own in groups(credits)
        },
        "Findings behind it": joined(f"{kind}: {count}" for kind, count in kinds.items()),
        "Claims of an effect": str((behind["evidence_kind"] == "empirical_claim").sum()),
        "Places in the review": joined(mentions["locator"].str.removeprefix("review ")),
    }


def groups(credits: pd.DataFrame) -> list[tuple[str, list[str]]]:
    """Return the distinct studies by credit, from the firmest."""
    return [
        (credit, sorted(set(credits.loc[credits["credit"] == credit, "ref_key"]))) for credit in CREDIT_ORDER
    ]


def joined(items: Iterable[str]) -> str | None:
    """Return distinct items as one text, or nothing."""
    return "; ".join(dict.fromkeys(item.rstrip(".") for item in items)) or None


def unified_table(
    unified: pd.DataFrame, mentions: pd.DataFrame, credits: pd.DataFrame, names: Mapping[str, str]
) -> pd.DataFrame:
    """Return what integration made one: standing, each effect with who is credited, other studies."""
    rows = []
    for row in unified.itertuples():
        own = mentions[mentions["mechanism_id"] == row.mechanism_id]
        effects = own[own["stance"] == "reports_effect"]
        other = credits[
            credits["mention_id"].isin(own.index.difference(effects.index).map(own["mention_id"]))
        ]
        rows.append(
            {
                "Made one": row.name,
                "Standing": STATUSES[row.status],
                "What is reported, and on whose word": joined(
                    credited_effect(place, credits, names) for place in effects.itertuples()
                ),
                "Recommended or described by": named(set(other["ref_key"]), dict(names)) or None,
                "Places": len(own),
            }
        )
    return pd.DataFrame(rows)


def credited_effect(place: tuple, credits: pd.DataFrame, names: Mapping[str, str]) -> str:
    """Return the effect that one place reports, or what it says, with the studies credited there."""
    text = place.says if pd.isna(place.effect) else place.effect
    own = credits.loc[credits["mention_id"] == place.mention_id, "ref_key"]
    return f"{text.rstrip('.')} ({named(own, dict(names)) or NOBODY})"


def regions_table(findings: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the findings that name a region, in the authors' own divisions."""
    ordered = findings.sort_values("order")
    return pd.DataFrame(
        {
            "Region": ordered["region"],
            "Set against": ordered["compared_with"],
            "What is said": ordered["statement"],
            "Kind": ordered["evidence_kind"].map(EVIDENCE),
            "Credited to": [named(split(refs), dict(names)) or NOBODY for refs in ordered["refs"]],
            "Credit": ordered["credit"].map(CREDIT_NAMES),
        }
    ).reset_index(drop=True)
