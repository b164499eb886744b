"""The figure of the flow that the review's tables print, in the shape of PRISMA 2020."""

from __future__ import annotations

from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from chapters.screening_records import KEYWORDS, NOT_REPORTED, SOURCES, STEP_NAMES
from livingreview.display.diagrams import arrow, box
from livingreview.display.theme import BLUE, GREY, INK, ORANGE, WIDTH

COLUMNS = [("cnki", "ncms"), ("cnki", "urrbmi"), ("wos", "ncms"), ("wos", "urrbmi")]
ROOM, HEIGHT = 7.4, 6.4  # units of the axes, and inches
BELOW = 5.3  # units that a search stands higher on a phone where another stands below it


def fig_screening_flow(flow: pd.DataFrame, included: list[tuple[str, int]], width: float = WIDTH) -> Figure:
    """Draw the flow in the shape of PRISMA 2020; what no source states says so.

    ``flow`` is recomputed from printed lines, ``included`` lists (what, count) for its last box. On a narrow
    figure the searches of one database stand below those of the other.
    """
    across = 4 if width == WIDTH else 2
    room = ROOM if across == len(COLUMNS) else ROOM + BELOW
    figure, axes = plt.subplots(figsize=(width, HEIGHT * room / ROOM))
    axes.set(xlim=(0, across), ylim=(-0.1, room - 0.1))
    axes.axis("off")
    draw_printed(axes, flow, included, across)
    return figure


def draw_printed(axes: Axes, flow: pd.DataFrame, included: list[tuple[str, int]], across: int) -> None:
    """Draw the flow that printed tables give, so many searches beside each other."""
    size, line = (8, 90) if across == len(COLUMNS) else (9, 34)
    for number, (source, group) in enumerate(COLUMNS):
        below = len(COLUMNS) - number > across
        draw_search(axes, (number % across + 0.5, BELOW * below), flow, (source, group), size)
    middle, wide = across / 2, 0.95 * across
    for y, text in (
        (1.75, f"Duplicates between keywords and databases: {NOT_REPORTED}"),
        (1.05, f"Full texts sought, retrieved, assessed: {NOT_REPORTED}"),
    ):
        box(axes, middle, y, fill(text, line), width=wide, height=0.48, reported=False, fontsize=size)
        arrow(axes, middle, y - 0.24, y - 0.46)
    listed = fill(" · ".join(f"{count} {what}" for what, count in included), line)
    box(axes, middle, 0.3, f"Studies kept\n{listed}", width=wide, height=0.58, colour=BLUE, fontsize=size)


def draw_search(
    axes: Axes, at: tuple[float, float], flow: pd.DataFrame, search: tuple[str, str], size: float
) -> None:
    """Draw one keyword in one database as a column of boxes, at its middle and above its usual height."""
    (x, up), (source, group) = at, search
    look = {"fontsize": size}
    box(axes, x, up + 6.85, f"{SOURCES[source]}\n{KEYWORDS[group]}", colour=INK, height=0.6, **look)
    box(axes, x, up + 6.0, f"Records found\n{NOT_REPORTED}", reported=False, **look)
    lines = flow[(flow["source"] == source) & (flow["keyword_group"] == group)].set_index("step")
    arrow(axes, x, up + 5.7, up + 5.38)
    asked = lines.at["primary", "top_cited_n"]
    over = pd.notna(asked) and lines.at["primary", "remaining_stated"] > asked
    top_cited = f", top {asked} asked for" if pd.notna(asked) else ""
    first = f"After filters\n{stated(lines, 'primary')}{top_cited}"
    box(axes, x, up + 5.1, first, colour=ORANGE if over else GREY, **look)
    bottom = 4.8
    for step, top in (("secondary", 4.0), ("tertiary", 2.85)):
        if step in lines.index:
            taken = lines.at[step, "eliminated_stated"]
            text = f"−{taken}" if pd.notna(taken) else NOT_REPORTED
            arrow(axes, x, up + bottom, up + top + 0.32, text, **look)
            box(
                axes,
                x,
                up + top,
                f"{STEP_NAMES[step]}\n{stated(lines, step)}",
                colour=mark(lines, step),
                **look,
            )
            bottom = top - 0.3
    if not up:
        arrow(axes, x, bottom, 2.0)


def stated(lines: pd.DataFrame, step: str) -> str:
    """Return what a line says is left, with what its own arithmetic gives where the two differ."""
    count, computed = lines.at[step, "remaining_stated"], lines.at[step, "from_previous"]
    if pd.isna(count):
        return NOT_REPORTED
    return f"{count}" if count == computed else f"{count} printed, {computed} computed"


def mark(lines: pd.DataFrame, step: str) -> str:
    """Return the colour of a step's box: orange where print and arithmetic differ."""
    return GREY if lines.at[step, "remaining_stated"] == lines.at[step, "from_previous"] else ORANGE
