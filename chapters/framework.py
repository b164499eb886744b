"""Tables and figures of the chapter on the framework and what has been studied."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import cast

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch
from matplotlib.ticker import MaxNLocator

from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PURPLE, SKY, WIDTH
from livingreview.evidence.evidence_map import OTHER, UNKNOWN, years_in
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

MECHANISM_COLUMNS = ["name", "kind", "status", "level", "system_role"]
"""What the download of the figure of the system has of each mechanism."""


def by_level(topics: pd.DataFrame) -> pd.DataFrame:
    """Return the topics with their level in words where it begins."""
    words = topics["level"].map(lambda code: label(code, LEVELS))
    return topics.assign(level=words.where(~words.duplicated(), ""))


SECTION_HEADS = {
    "level": "Level",
    "topic": "Topic of Table 4",
    "topic_section": "Section",
    "topic_section_title": "Its title, as printed",
    "paragraphs": "Paragraphs",
    "alone": "A section of its own",
}
"""Heads of the table of topics and sections."""


def sections_table(topics: pd.DataFrame, headings: pd.DataFrame) -> pd.DataFrame:
    """Return the topics with the section of each, its length, and whether it is that of the level."""
    paragraphs = headings.dropna(subset=["section_number"]).set_index("section_number")["paragraphs"]
    alone = (topics["topic_section"] != topics["level_section"]).map(
        {True: "yes", False: "no, that of the level"}
    )
    return by_level(topics).assign(paragraphs=topics["topic_section"].map(paragraphs), alone=alone)


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


def classes_table(
    facts: pd.DataFrame, names: Mapping[str, str], classes: Sequence[tuple[str, str]]
) -> pd.DataFrame:
    """Return the studies by class of one fact, the classes in the order given and unknown last."""
    rows = [
        {"Class": value, "Studies": len(refs), "Which": named(refs, names)}
        for value in [*(name for name, _ in classes), OTHER, UNKNOWN]
        if len(refs := facts.loc[facts["class"] == value, "ref_key"])
    ]
    return pd.DataFrame(rows, columns=["Class", "Studies", "Which"])


def fig_framework_periods(
    periods: pd.DataFrame, published: pd.Series, names: Mapping[str, str], width: float = WIDTH
) -> Figure:
    """Draw the years of data of every study beside its year of publication; unknown years say so.

    A span is drawn as a line, single years as points; the colour says what they rest on.
    """
    periods = periods.assign(years=periods["value"].map(years_in), name=periods["ref_key"].map(names))
    periods = periods.assign(first=periods["years"].str[0]).sort_values(
        ["first", "name"], ascending=[False, False]
    )
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 0.8 + 0.2 * len(periods) + 1.2 * narrow))
    left = min(year for years in [*periods["years"], published] for year in years)
    for y, row in enumerate(periods.itertuples()):
        axes.plot(published[row.ref_key], y, marker="|", color=INK, markersize=7, label="_")
        if not row.years:
            axes.text(left, y, UNKNOWN, va="center", fontsize=9, color=GREY, style="italic")
            continue
        points = "," in row.value or len(row.years) == 1
        axes.plot(
            row.years, [y] * len(row.years), color=BASES[row.basis][1], marker="o", markersize=4,
            linewidth=0.6 if points else 2.2, linestyle=":" if points else "-",
        )  # fmt: skip
    axes.set_yticks(range(len(periods)), periods["name"])
    axes.set_ylim(-0.8, len(periods) - 0.2)
    period_legend(axes, set(periods["basis"]) - {UNKNOWN}, narrow=narrow)
    return figure


def period_legend(axes: Axes, bases: set[str], *, narrow: bool) -> None:
    """Finish the figure of periods: whole years, a light grid, a legend of the bases in use."""
    for basis, (text, colour) in BASES.items():
        if basis in bases:
            axes.plot([], [], color=colour, marker="o", markersize=4, label=text)
    axes.plot([], [], color=INK, marker="|", linestyle="", markersize=7, label="year of publication")
    if narrow:
        cast("Figure", axes.get_figure()).legend(frameon=False, loc="outside lower left")
    else:
        axes.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.4, -0.05), ncols=2)
    axes.xaxis.set_major_locator(MaxNLocator(4 if narrow else "auto", integer=True))
    axes.grid(axis="x", linewidth=0.5)
    axes.tick_params(axis="y", length=0, labelsize=9 if narrow else 8)


LINE = 0.165  # inches a line of names takes
CHARACTERS = 106  # characters of names a line holds


def fig_framework_system(levels: pd.DataFrame, mechanisms: pd.DataFrame) -> Figure:
    """Draw the levels in order as boxes with their mechanisms, and the arrows between them.

    The review names feedback as the last level and no way back: the loop back is dashed, as it is ours.

    ``levels`` has ``level``, ``studies`` and ``findings`` in the order of the framework; ``mechanisms`` has
    ``name`` and ``level``, which is missing where the text speaks of one outside the four levels only.
    """
    boxes = [
        (
            label(row.level, LEVELS),
            f"{row.studies} studies, {row.findings} findings",
            members(mechanisms, row.level),
        )
        for row in levels.itertuples()
    ]
    outside = members(mechanisms, None)
    heights = [0.42 + LINE * len(lines) for _, _, lines in [*boxes, ("", "", outside)]]
    gap, total = 0.3, sum(heights) + 0.3 * len(heights)
    figure, axes = plt.subplots(figsize=(WIDTH, total))
    axes.set(xlim=(0, WIDTH), ylim=(-total, 0.05))
    axes.axis("off")
    top, middles = 0.0, []
    for number, ((name, counts, lines), height) in enumerate(zip(boxes, heights, strict=False)):
        level_box(axes, top, height, name, counts, lines)
        middles.append(top - height / 2)
        if number < len(boxes) - 1:
            flow(axes, top - height, gap)
        top -= height + gap
    loop_back(axes, middles[-1], middles[0])
    head = f"{len(mechanisms[mechanisms['level'].isna()])} mechanisms, spoken of outside the levels only"
    level_box(axes, top, heights[-1], "No level", head, outside, placed=False)
    return figure


def members(mechanisms: pd.DataFrame, level: str | None) -> list[str]:
    """Return the names of one level's mechanisms as lines that fit a box."""
    on_level = mechanisms["level"].isna() if level is None else mechanisms["level"] == level
    names = sorted(mechanisms.loc[on_level, "name"], key=str.lower)
    glued = [name.replace(" ", "\N{NO-BREAK SPACE}") for name in names]
    return textwrap.wrap("\N{NO-BREAK SPACE}· ".join(glued), CHARACTERS, break_on_hyphens=False)


def level_box(
    axes: Axes, top: float, height: float, name: str, counts: str, lines: list[str], placed: bool = True
) -> None:
    """Draw one level: its name, its counts, the names of its mechanisms."""
    width = WIDTH - 0.5
    patch = FancyBboxPatch(
        (0.05, top - height), width, height, boxstyle="round,pad=0,rounding_size=0.06", facecolor="white",
        edgecolor=BLUE if placed else GREY, linestyle="-" if placed else (0, (4, 3)), linewidth=1,
    )  # fmt: skip
    axes.add_patch(patch)
    axes.text(0.16, top - 0.18, name, fontsize=10, va="center", color=BLUE if placed else GREY)
    axes.text(width - 0.06, top - 0.18, counts, fontsize=8.5, va="center", ha="right", color=INK)
    for number, line in enumerate(lines):
        axes.text(0.16, top - 0.4 - LINE * number, line, fontsize=7.8, va="center", color=INK)


def flow(axes: Axes, bottom: float, gap: float) -> None:
    """Draw the arrow from one level down to the next."""
    style = {"arrowstyle": "-|>", "color": INK, "linewidth": 1.2}
    middle = (WIDTH - 0.4) / 2
    axes.annotate("", (middle, bottom - gap), (middle, bottom), arrowprops=style)


def loop_back(axes: Axes, low: float, high: float) -> None:
    """Draw the loop from the last level back to the first, dashed, along the right edge."""
    edge, side = WIDTH - 0.45, WIDTH - 0.2
    axes.plot([edge, side, side], [low, low, high], color=ORANGE, linewidth=1.4, linestyle=(0, (4, 3)))
    style = {"arrowstyle": "-|>", "color": ORANGE, "linewidth": 1.4, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", (edge, high), (side, high), arrowprops=style)
    axes.text(
        side + 0.1,
        (low + high) / 2,
        "feedback",
        rotation=270,
        va="center",
        ha="center",
        color=ORANGE,
        fontsize=9,
    )
