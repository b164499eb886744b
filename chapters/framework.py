"""Tables and figures of the chapter on the framework and what has been studied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PURPLE, SKY, WIDTH
from livingreview.evidence.evidence_map import UNKNOWN, years_in
from ncms.vocabulary import LEVELS, label, named

BASES = {  # basis of a fact -> (what a reader sees, colour)
    "source read": ("the work itself", BLUE),
    "text": ("the review, of this work alone", GREEN),
    "title": ("its title", PURPLE),
    "indirect": ("the review, of several works or by place", ORANGE),
    "inferred": ("title and text together, our reading", SKY),
    UNKNOWN: ("unknown", GREY),
}
FACTS = {"design": "Design", "data": "Data set", "period": "Years of data", "region": "Region"}


def topics_table(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the review's framework, topic by topic, with what is credited under each."""
    level = counts["level"].map(lambda code: label(code, LEVELS))
    return pd.DataFrame(
        {
            "Level": level.where(~level.duplicated(), ""),
            "Topic": counts["topic"],
            "Section": counts["section"],
            "Studies": counts["studies"],
            "Findings": counts["findings"],
            "Of them empirical claims": counts["empirical_claims"],
        }
    )


def profile_table(profile: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return one line a study: what is known of it, unknown said as unknown, and what that rests on."""
    wide = profile.pivot(index="ref_key", columns="fact", values="value").reindex(columns=list(FACTS))
    ways = profile[profile["value"] != UNKNOWN].groupby("ref_key")["basis"]
    basis = ways.agg(lambda found: "; ".join(BASES[b][0] for b in BASES if b in set(found)))
    lines = wide.rename(columns=FACTS)
    lines.insert(0, "Study", lines.index.map(names))
    lines["Known from"] = basis.reindex(lines.index).fillna(UNKNOWN)
    return lines.sort_values("Study").reset_index(drop=True).rename_axis(columns=None)


def known_table(profile: pd.DataFrame) -> pd.DataFrame:
    """Return for each kind of fact the number of studies by what the fact rests on."""
    counts = pd.crosstab(profile["fact"], profile["basis"]).reindex(index=list(FACTS), columns=list(BASES))
    counts = (
        counts.fillna(0).astype(int).rename(index=FACTS).rename(columns=lambda b: BASES[b][0].capitalize())
    )
    return counts.rename_axis("Fact").rename_axis(columns=None).reset_index()


def classes_table(classes: pd.DataFrame, names: Mapping[str, str], order: Sequence[str]) -> pd.DataFrame:
    """Return the studies by class of one fact, the classes in the order given and unknown last."""
    rows = [
        {"Class": value, "Studies": len(refs), "Which": named(refs, names)}
        for value in [*order, "other", UNKNOWN]
        if len(refs := classes.loc[classes["class"] == value, "ref_key"])
    ]
    return pd.DataFrame(rows, columns=["Class", "Studies", "Which"])


def fig_framework_periods(
    profile: pd.DataFrame, published: Mapping[str, int], names: Mapping[str, str]
) -> Figure:
    """Draw the years of data of every study beside its year of publication; unknown years say so.

    A span is drawn as a line, single years as points; the colour says what they rest on.
    """
    periods = profile[profile["fact"] == "period"]
    periods = periods.assign(years=periods["value"].map(years_in), name=periods["ref_key"].map(names))
    periods = periods.assign(first=periods["years"].str[0]).sort_values(
        ["first", "name"], ascending=[False, False]
    )
    figure, axes = plt.subplots(figsize=(WIDTH, 0.8 + 0.2 * len(periods)))
    left = min(year for years in [*periods["years"], list(published.values())] for year in years)
    for y, row in enumerate(periods.itertuples()):
        axes.plot(published[row.ref_key], y, marker="|", color=INK, markersize=7, label="_")
        if not row.years:
            axes.text(left, y, UNKNOWN, va="center", fontsize=8, color=GREY, style="italic")
            continue
        points = "," in row.value or len(row.years) == 1
        axes.plot(
            row.years, [y] * len(row.years), color=BASES[row.basis][1], marker="o", markersize=4,
            linewidth=0.6 if points else 2.2, linestyle=":" if points else "-",
        )  # fmt: skip
    axes.set_yticks(range(len(periods)), periods["name"])
    axes.set_ylim(-0.8, len(periods) - 0.2)
    period_legend(axes, set(periods["basis"]) - {UNKNOWN})
    return figure


def period_legend(axes: Axes, bases: set[str]) -> None:
    """Finish the figure of periods: whole years, a light grid, a legend of the bases in use."""
    for basis, (text, colour) in BASES.items():
        if basis in bases:
            axes.plot([], [], color=colour, marker="o", markersize=4, label=text)
    axes.plot([], [], color=INK, marker="|", linestyle="", markersize=7, label="year of publication")
    axes.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.4, -0.05), ncols=2)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.grid(axis="x", linewidth=0.5)
    axes.tick_params(axis="y", length=0, labelsize=8)
