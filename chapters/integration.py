"""Tables and the figure of the chapter on how the schemes were merged; amounts rest on invented inputs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from chapters.mechanisms import CREDIT_NAMES, EVIDENCE, NOBODY, STATUSES, credit_columns
from livingreview.display.theme import GREY, INK, PALETTE, WIDTH
from ncms.methods.mechanisms import CREDIT_ORDER
from ncms.methods.subsidy import Pool
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
SCHEMES = {
    "ncms": "joined",
    "urbmi": "joined",
    "urrbmi": "what the joined schemes became",
    "uebmi": "left apart",
}
"""What part each scheme of the glossary has in the merger."""

SCHEME_HEADS = {
    "term": "Scheme",
    "expansion": "Full name",
    "part": "In the merger",
    "definition": "Whom it covers",
    "source": "Source",
}
SHARES = {
    "rural_share_percent": "Rural members, %",
    "paid_per_rural_member": "A rural member pays for others",
    "received_per_urban_member": "An urban member receives",
    "moved_per_100_members": "Moves for 100 members",
}
"""Heads of the table of transfers by rural share."""

USE_RATIOS = [0.6, 0.8, 1.0, 1.2, 1.5]
"""Ratios of urban to rural use that the illustration shows."""

COST_RATIOS = {"table": [0.8, 1.0, 1.25, 1.5, 2.0], "figure": [0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0]}
"""Ratios of the cost of urban and rural stays that its table and its figure show."""

PARTS = {"use": "gap in use alone", "cost": "gap in cost alone", "both": "both gaps at once"}
ASSUMPTIONS = {
    "rural_use_per_100": "Stays in hospital a year for 100 rural members",
    "urban_use_per_100": "Stays in hospital a year for 100 urban members",
    "rural_cost_yuan": "Yuan that the pool pays for a rural member's stay",
    "urban_cost_yuan": "Yuan that the pool pays for an urban member's stay",
    "rural_share_percent": "Rural members, % of all members",
}


def schemes_table(glossary: pd.DataFrame) -> pd.DataFrame:
    """Return the schemes that the merger joined, made and left apart, as the glossary defines them."""
    named_schemes = glossary.loc[[key for key in SCHEMES if key in glossary.index]]
    return named_schemes.assign(part=named_schemes.index.map(SCHEMES))


def paths_table(
    paths: pd.DataFrame,
    mentions: pd.DataFrame,
    credits: pd.DataFrame,
    sources: pd.DataFrame,
    names: Mapping[str, str],
) -> pd.DataFrame:
    """Return the ways of merging side by side, one aspect a line."""
    columns = {
        path.name: path_column(
            path, *(rows[rows["mechanism_id"] == path.Index] for rows in (mentions, credits, sources)), names
        )
        for path in paths.itertuples()
    }
    return pd.DataFrame(columns).dropna(how="all").rename_axis("Aspect").reset_index()


def path_column(
    path: tuple,
    mentions: pd.DataFrame,
    credits: pd.DataFrame,
    sources: pd.DataFrame,
    names: Mapping[str, str],
) -> dict[str, str | None]:
    """Return what is said of one way of merging, by aspect."""
    regions = mentions.loc[mentions["region"] != "not_stated", "region"]
    kinds = sources["evidence_kind"].map(EVIDENCE).value_counts()
    studies = {credit: set(credits.loc[credits["credit"] == credit, "ref_key"]) for credit in CREDIT_ORDER}
    return {
        "What it is": path.description,
        "Meant for": joined(PLACES.get(code, code.replace("_", " ")) for code in regions),
        "What is expected of it": joined(mentions["effect"].dropna()),
        "Position": STATUSES[path.status],
        **{f"Studies, {CREDIT_NAMES[key]}": named(refs, names) or None for key, refs in studies.items()},
        "Findings behind it": joined(f"{kind}: {count}" for kind, count in kinds.items()),
        "Claims of an effect": str((sources["evidence_kind"] == "empirical_claim").sum()),
        "Places in the review": joined(mentions["locator"].str.removeprefix("review ")),
    }


def joined(items: Iterable[str]) -> str | None:
    """Return distinct items as one text, or nothing."""
    return "; ".join(dict.fromkeys(item.rstrip(".") for item in items)) or None


def unified_table(
    unified: pd.DataFrame, mentions: pd.DataFrame, credits: pd.DataFrame, names: Mapping[str, str]
) -> pd.DataFrame:
    """Return what integration made one: standing, each effect with who is credited, other studies."""
    rows = []
    for row in unified.itertuples():
        places = mentions[mentions["mechanism_id"] == row.Index]
        of_effect = places["stance"] == "reports_effect"
        effects = (credited_effect(place, credits, names) for place in places[of_effect].itertuples())
        others = credits.loc[credits["mention_id"].isin(places.index[~of_effect]), "ref_key"]
        rows.append(
            {
                "Made one": row.name,
                "Position": STATUSES[row.status],
                "What is reported, and on whose word": joined(effects),
                "Recommended or described by": named(set(others), names) or None,
                "Places": len(places),
            }
        )
    return pd.DataFrame(rows)


def credited_effect(place: tuple, credits: pd.DataFrame, names: Mapping[str, str]) -> str:
    """Return the effect that one place reports, or what it says, with the studies credited there."""
    text = place.says if pd.isna(place.effect) else place.effect
    studies = credits.loc[credits["mention_id"] == place.Index, "ref_key"]
    return f"{text.rstrip('.')} ({named(studies, names) or NOBODY})"


def regions_table(findings: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the findings that name a region, in the authors' own divisions."""
    heads = {"region": "Region", "compared_with": "Set against", "statement": "What is said"}
    columns = {head: findings[name] for name, head in heads.items()}
    return pd.DataFrame(columns | credit_columns(findings, names))


def inputs_table(pool: Pool) -> pd.DataFrame:
    """Return the assumed inputs of the calculator."""
    rows = [(name, words, getattr(pool, name)) for name, words in ASSUMPTIONS.items()]
    return pd.DataFrame(rows, columns=["Parameter", "Assumption", "Invented value"])


def steps_table(pool: Pool, parts: pd.DataFrame) -> pd.DataFrame:
    """Return the calculation step by step, and what each gap gives."""
    rows = [
        ("Pool pays for a rural member", pool.rural_spending),
        ("Pool pays for an urban member", pool.urban_spending),
        ("Every member pays", pool.contribution),
        ("A rural member pays for others", pool.paid_per_rural_member),
        *((f"of it: {PARTS[part.part]}", part.paid_per_rural_member) for part in parts.itertuples()),
        ("An urban member receives", pool.received_per_urban_member),
        ("Moves for 100 members of the pool", pool.moved_per_100_members),
    ]
    return pd.DataFrame(rows, columns=["Step", "Yuan a year (invented inputs)"])


def ratios_table(cells: pd.DataFrame) -> pd.DataFrame:
    """Return the transfer with a line for each cost ratio and a column for each use ratio."""
    wide = cells.pivot(index="cost_ratio", columns="use_ratio", values="paid_per_rural_member")
    wide.columns = [f"Urban use × {ratio:g}" for ratio in wide.columns]
    wide.index = [f"Urban cost × {ratio:g}" for ratio in wide.index]
    return wide.rename_axis("If urban members have").reset_index()


def fig_integration_illustration(lines: pd.DataFrame, pool: Pool) -> Figure:
    """Draw the transfer against the cost ratio, a line for each use ratio, and the present assumptions."""
    figure, axes = plt.subplots(figsize=(WIDTH, 3.4))
    axes.axhline(0, color=GREY, linewidth=0.8)
    for colour, (ratio, line) in zip(PALETTE, lines.groupby("use_ratio"), strict=False):
        draw_line(axes, line.sort_values("cost_ratio"), f"urban use × {ratio:g}", colour)
    here, look = pool.urban_cost_yuan / pool.rural_cost_yuan, {"marker": "D", "color": INK, "linestyle": ""}
    axes.plot(here, pool.paid_per_rural_member, markersize=6, label="present assumptions", **look)
    note, corner = "below the line: urban members pay", {"ha": "right", "transform": axes.transAxes}
    axes.text(0.99, 0.03, note, fontsize=8.5, color=GREY, **corner)
    axes.set(
        xlabel="Cost of an urban stay as a multiple of a rural one",
        ylabel="A rural member pays for others,\nyuan a year (invented)",
    )
    axes.legend(frameon=False, loc="upper left")
    return figure


def draw_line(axes: Axes, line: pd.DataFrame, name: str, colour: str) -> None:
    """Draw the transfers of one use ratio, named at the end."""
    costs, transfers = line["cost_ratio"], line["paid_per_rural_member"]
    axes.plot(costs, transfers, color=colour, linewidth=1.6)
    beside = {"xytext": (5, 0), "textcoords": "offset points", "va": "center"}
    axes.annotate(name, (costs.iloc[-1], transfers.iloc[-1]), fontsize=8.5, color=colour, **beside)
