"""The figure of a system: levels in order as boxes with what belongs to each, and the loop back."""

from __future__ import annotations

import textwrap

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from livingreview.display.theme import BLUE, GREY, INK, ORANGE, WIDTH
from ncms.vocabulary import LEVELS, label

LINE = 0.165  # inches a line of names takes
CHARACTERS = 106  # characters of names a line holds


def fig_framework_system(levels: pd.DataFrame, mechanisms: pd.DataFrame) -> Figure:
    """Draw the levels in order as boxes with their mechanisms, the arrows between them and the loop back.

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
    own = mechanisms["level"].isna() if level is None else mechanisms["level"] == level
    names = sorted(mechanisms.loc[own, "name"], key=str.lower)
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
    """Draw the loop from the last level back to the first, along the right edge."""
    edge, side = WIDTH - 0.45, WIDTH - 0.2
    axes.plot([edge, side, side], [low, low, high], color=ORANGE, linewidth=1.4, solid_joinstyle="round")
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
