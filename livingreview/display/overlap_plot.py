"""A picture of overlap in the manner of UpSet: a row for each set of sources, dots for its members, a bar.

Alexander Lex and others, "UpSet: Visualization of Intersecting Sets", 2014.
"""

from __future__ import annotations

import textwrap

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from livingreview.display.theme import BLUE, INK, PALE, WIDTH
from livingreview.records.overlap import each
from livingreview.tables.cells import LIST_MARK

MOST = 20
"""Rows that are drawn; the smaller sets behind them are one row."""

_NAME = 17
"""Letters of a line of a source's name."""


def fig_overlap(sets: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw how many works each set of sources brought, from the table that ``overlap.together`` makes."""
    sources = list(each(sets).index)
    shown, rest = sets.iloc[:MOST], int(sets["works"].iloc[MOST:].sum())
    names = [textwrap.fill(name, _NAME) for name in sources]
    head = 0.085 * max(len(line) for name in names for line in name.split("\n")) + 0.2
    rows = len(shown) + bool(rest)
    figure, (dots, bars) = plt.subplots(
        ncols=2, sharey=True, figsize=(width, head + 0.6 + 0.3 * rows),
        width_ratios=[_share(len(sources), width), 1 - _share(len(sources), width)],
    )  # fmt: skip
    _draw_dots(dots, shown, sources, names)
    _draw_bars(bars, [*shown["works"], *([rest] if rest else [])])
    if rest:
        dots.text(-0.4, len(shown), f"{len(sets) - len(shown)} other sets", va="center", fontsize=9)
    return figure


def _share(sources: int, width: float) -> float:
    """Return the share of the width that the dots take: a third of an inch and more for each source."""
    return min(0.7, (0.4 + 0.38 * sources) / width)


def _draw_dots(axes: Axes, sets: pd.DataFrame, sources: list[str], names: list[str]) -> None:
    for row, members in enumerate(sets.index):
        places = sorted(sources.index(name) for name in members.split(LIST_MARK))
        axes.plot(range(len(sources)), [row] * len(sources), "o", color=PALE, markersize=8)
        axes.plot(places, [row] * len(places), "o-", color=INK, markersize=8, linewidth=2)
    axes.set(xlim=(-0.6, len(sources) - 0.4), xticks=range(len(sources)), yticks=[])
    axes.set_xticklabels(names, rotation=90)
    axes.tick_params(length=0, labeltop=True, labelbottom=False)
    axes.spines[:].set_visible(False)


def _draw_bars(axes: Axes, works: list[int]) -> None:
    drawn = axes.barh(range(len(works)), works, color=BLUE, height=0.62)
    axes.bar_label(drawn, padding=3, fontsize=9)
    axes.set(xlim=(0, 1.15 * max(works, default=1)), xticks=[], ylim=(len(works) - 0.4, -0.6))
    axes.set_title("Works", loc="left")
    axes.spines[:].set_visible(False)
