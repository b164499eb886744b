"""Statements as boxes in columns, joined by links: what takes up what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, PathPatch
from matplotlib.path import Path

from livingreview.display.theme import GREY, INK, ORANGE

Place = tuple[float, float]
Head = tuple[float, float, str]
CURVE = [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]


@dataclass(frozen=True)
class Look:
    """Sizes of a figure of chains: a column is 1 wide, a box ``width`` of it; a row is 1 high."""

    width: float = 0.7
    height: float = 0.74
    fontsize: float = 7.5


def place(columns: Sequence[Mapping[str, Sequence[str]]]) -> tuple[dict[str, Place], list[Head], int]:
    """Return where boxes and heads stand: key -> (x, y), a list of (x, y, head), and the rows needed.

    Each column maps heads to the keys below them; a shorter column is spread over the height of the longest.
    """
    rows = max(len(column) + sum(map(len, column.values())) for column in columns)
    places: dict[str, Place] = {}
    heads: list[Head] = []
    for x, column in enumerate(columns):
        length = len(column) + sum(map(len, column.values()))
        y, step = 0.0, rows / length
        for head, keys in column.items():
            heads.append((x, -y, head))
            y += 1
            spare = step * (len(keys) + 1) - 1
            places |= {key: (x, -(y + (n + 0.5) * spare / len(keys)) + 0.5) for n, key in enumerate(keys)}
            y += spare
    return places, heads, rows


def draw_head(axes: Axes, x: float, y: float, text: str) -> None:
    """Write the head of a group of boxes."""
    backed = {"facecolor": "white", "edgecolor": "none", "pad": 1}  # a link may pass behind
    axes.text(x, y, text, ha="center", va="center", fontsize=9.5, color=INK, bbox=backed, zorder=3)


def draw_box(axes: Axes, at: Place, text: str, look: Look, colour: str = GREY, alone: bool = False) -> None:
    """Draw one statement; dashed in orange where it stands alone."""
    x, y = at
    patch = FancyBboxPatch(
        (x - look.width / 2, y - look.height / 2), look.width, look.height,
        boxstyle="round,pad=0,rounding_size=0.05", facecolor="white", zorder=3, linewidth=0.9,
        edgecolor=ORANGE if alone else colour, linestyle=(0, (4, 3)) if alone else "-",
    )  # fmt: skip
    axes.add_patch(patch)
    axes.text(x, y, text, ha="center", va="center", fontsize=look.fontsize, color=INK, zorder=4)


def draw_link(
    axes: Axes, start: Place, end: Place, look: Look, colour: str, *, clear: bool, width: float = 1.1
) -> None:
    """Draw a link from the right edge of one box to the left edge of another; dashed where arguable."""
    (left, high), (right, low) = start, end
    left, right = left + look.width / 2, right - look.width / 2
    bend = min(0.5, (right - left) / 2)
    path = Path([(left, high), (left + bend, high), (right - bend, low), (right, low)], CURVE)
    style = "-" if clear else (0, (3, 2))
    axes.add_patch(
        PathPatch(path, facecolor="none", edgecolor=colour, linewidth=width, linestyle=style, zorder=2)
    )


def links_between(links: pd.DataFrame, places: Mapping[str, Place]) -> pd.DataFrame:
    """Return the links whose two ends stand in different columns, the earlier end first."""
    ends = links.reset_index()[["from_item", "to_item"]].itertuples(index=False, name=None)
    forward = [start in places and end in places and places[end][0] < places[start][0] for start, end in ends]
    return links[forward]


def box(
    axes: Axes, x: float, y: float, text: str, *, width: float = 0.92, height: float = 0.58,
    colour: str = GREY, reported: bool = True, fontsize: float = 8,
) -> None:  # fmt: skip
    """Draw a box with its text; dashed and pale where its content is not reported."""
    patch = FancyBboxPatch(
        (x - width / 2, y - height / 2), width, height, boxstyle="round,pad=0,rounding_size=0.06",
        linewidth=1 if reported else 0.8, linestyle="-" if reported else (0, (4, 3)),
        edgecolor=colour, facecolor="white",
    )  # fmt: skip
    axes.add_patch(patch)
    ink = INK if reported else GREY
    axes.text(x, y, text, ha="center", va="center", fontsize=fontsize, color=ink)


def arrow(axes: Axes, x: float, top: float, bottom: float, text: str = "", fontsize: float = 8) -> None:
    """Draw an arrow down, with what is taken out beside it."""
    style = {"arrowstyle": "-|>", "color": GREY, "linewidth": 0.9}
    axes.annotate("", (x, bottom), (x, top), arrowprops=style)
    axes.text(x + 0.06, (top + bottom) / 2, text, va="center", fontsize=fontsize, color=ORANGE)
