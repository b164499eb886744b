"""Tables and figures of the chapter on the screening."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ncms.display.flow_figure import fig_screening_flow
from ncms.display.searches import KEYWORDS, SOURCES, STEP_NAMES
from ncms.display.theme import BLUE, INK, ORANGE, PALE, WIDTH

__all__ = ["fig_screening_flow"]


def steps_table(flow: pd.DataFrame, source: str) -> pd.DataFrame:
    """Return one database's lines under the heads that a reader sees."""
    lines = flow[flow["source"] == source]
    return pd.DataFrame(
        {
            "Keyword": lines["keyword_group"].map(KEYWORDS),
            "Step": lines["step"].map(STEP_NAMES),
            "Taken out, as printed": lines["eliminated_stated"],
            "Share taken out, %": lines["removed_percent"],
            "Left, as printed": lines["remaining_stated"],
            "Left, by the line before": lines["from_previous"],
            "Left, from the first count": lines["from_first"],
        }
    )


def sources_table(flow: pd.DataFrame, studies: pd.DataFrame) -> pd.DataFrame:
    """Return the studies listed by plausible database beside the totals that the tables print."""
    totals = flow[flow["step"] == "total"].set_index("source")
    listed = studies.groupby("database_plausible")
    return pd.DataFrame(
        {
            "Database": list(SOURCES.values()),
            "Total printed": [totals.at[source, "remaining_stated"] for source in SOURCES],
            "Total from the first counts": [totals.at[source, "from_first"] for source in SOURCES],
            "Studies listed": [int((studies["database_plausible"] == source).sum()) for source in SOURCES],
            "Basis": ["; ".join(sorted(set(listed.get_group(s)["database_basis"]))) for s in SOURCES],
        }
    )


def disagreement_table(found: pd.DataFrame) -> pd.DataFrame:
    """Return the disagreements by root cause, the roots numbered in the order of print."""
    names = {root: number for number, root in enumerate(found["root"].unique(), start=1)}
    return pd.DataFrame(
        {
            "Root": found["root"].map(names),
            "Check": found["check"],
            "Place": found["place"],
            "Stated": found["stated"].astype("Int64"),
            "Set against": found["against"],
            "Which gives": found["expected"].astype("Int64"),
        }
    )


def fig_screening_removed(flow: pd.DataFrame) -> Figure:
    """Draw the share of records that each step took out."""
    steps = flow.dropna(subset=["removed_percent"]).iloc[::-1]
    names = [
        f"{SOURCES[s]}, {KEYWORDS[g]}: {STEP_NAMES[step].lower()}"
        for s, g, step in steps[["source", "keyword_group", "step"]].itertuples(index=False)
    ]
    figure, axes = plt.subplots(figsize=(WIDTH, 0.6 + 0.34 * len(steps)))
    bars = axes.barh(names, steps["removed_percent"].astype(float), color=BLUE, height=0.62)
    axes.bar_label(bars, fmt="%.0f%%", padding=4, color=INK)
    axes.set(xlim=(0, 100), xlabel="Records taken out, % of those before the step")
    axes.tick_params(axis="y", length=0)
    return figure


def fig_screening_years(studies: pd.DataFrame, window: tuple[int, int]) -> Figure:
    """Draw the listed studies by year and plausible database, the stated window shaded."""
    first, last = window
    years = range(min(studies["year"].min(), first), max(studies["year"].max(), last) + 1)
    counts = pd.crosstab(studies["year"], studies["database_plausible"]).reindex(years, fill_value=0)
    figure, axes = plt.subplots(figsize=(WIDTH, 3))
    axes.axvspan(first - 0.5, last + 0.5, color=PALE, alpha=0.6, linewidth=0)
    top = pd.Series(0, index=counts.index)
    for (source, name), colour in zip(SOURCES.items(), (ORANGE, BLUE), strict=True):
        if source in counts:
            axes.bar(counts.index, counts[source], bottom=top, color=colour, width=0.7, label=name)
            top = top + counts[source]
    axes.set(ylabel="Studies in the reference list", ylim=(0, top.max() + 2))
    axes.text((first + last) / 2, top.max() + 1.2, "stated window", ha="center", color=INK, fontsize=8.5)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(frameon=False, loc="upper left")
    return figure
