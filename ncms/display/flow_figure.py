"""The flow of the search, in the shape that readers of systematic reviews know."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ncms.display.boxes import arrow, box
from ncms.display.counted_flow import draw_counted, height
from ncms.display.searches import KEYWORDS, NOT_REPORTED, SOURCES, STEP_NAMES
from ncms.display.theme import BLUE, GREY, INK, ORANGE, WIDTH

COLUMNS = [("cnki", "ncms"), ("cnki", "urrbmi"), ("wos", "ncms"), ("wos", "urrbmi")]
_PRINTED = 7.4
_INCH = 6.4 / _PRINTED


def fig_screening_flow(
    printed: pd.DataFrame | None,
    included: list[tuple[str, int]],
    counted: pd.DataFrame | None = None,
) -> Figure:
    """Draw the flow in the shape of PRISMA 2020; what no source states says so.

    ``printed`` is recomputed from printed lines, ``included`` lists (what, count) for its last box;
    ``counted`` is recomputed from records and decisions. Either may be missing; both stand one below the
    other.
    """
    printed_height = _PRINTED if printed is not None else 0
    counted_height = height(counted) if counted is not None and len(counted) else 0
    total = printed_height + counted_height or 1
    figure, axes = plt.subplots(figsize=(WIDTH, _INCH * total))
    axes.set(xlim=(0, 4), ylim=(_PRINTED - 0.1 - total, _PRINTED - 0.1))
    axes.axis("off")
    if printed is not None:
        draw_printed(axes, printed, included)
    if counted_height:
        draw_counted(axes, counted, _PRINTED - 0.1 - printed_height)
    return figure


def draw_printed(axes: Axes, flow: pd.DataFrame, included: list[tuple[str, int]]) -> None:
    """Draw the flow that printed tables give."""
    for column, (source, group) in enumerate(COLUMNS):
        draw_search(axes, column, flow, source, group)
    for y, text in (
        (1.75, f"Duplicates between keywords and databases: {NOT_REPORTED}"),
        (1.05, f"Full texts sought, retrieved, assessed: {NOT_REPORTED}"),
    ):
        box(axes, 2, y, text, width=3.8, height=0.48, reported=False)
        arrow(axes, 2, y - 0.24, y - 0.46)
    listed = " · ".join(f"{count} {what}" for what, count in included)
    box(axes, 2, 0.3, f"Studies kept\n{listed}", width=3.8, height=0.58, colour=BLUE)


def draw_search(axes: Axes, column: int, flow: pd.DataFrame, source: str, group: str) -> None:
    """Draw one keyword in one database as a column of boxes."""
    x = column + 0.5
    box(axes, x, 6.85, f"{SOURCES[source]}\n{KEYWORDS[group]}", colour=INK, height=0.6)
    box(axes, x, 6.0, f"Records found\n{NOT_REPORTED}", reported=False)
    lines = flow[(flow["source"] == source) & (flow["keyword_group"] == group)].set_index("step")
    arrow(axes, x, 5.7, 5.38)
    box(axes, x, 5.1, f"After filters\n{stated(lines, 'primary')}")
    bottom = 4.8
    for step, top in (("secondary", 4.0), ("tertiary", 2.85)):
        if step in lines.index:
            taken = lines.at[step, "eliminated_stated"]
            arrow(axes, x, bottom, top + 0.32, text=f"−{taken}" if pd.notna(taken) else NOT_REPORTED)
            box(axes, x, top, f"{STEP_NAMES[step]}\n{stated(lines, step)}", colour=mark(lines, step))
            bottom = top - 0.3
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
