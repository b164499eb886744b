"""Figures of the chapter on who ran the scheme."""

from __future__ import annotations

import textwrap

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch

from chapters.administration import NOT_REPORTED, REPORTED, SYSTEM_ONLY
from livingreview.display.diagrams import Look, draw_box, draw_link, links_between, place
from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, WIDTH

BODIES = {  # kind of body -> (head, left edge in inches, colour)
    "management_department": ("Management\ndepartments", 1.02, BLUE),
    "executive_institution": ("Executive institutions\nand offices", 2.5, GREEN),
}
NEEDS = {"strengthen": "to be strengthened", "regulate": "to be regulated"}
MARKS = {  # what is reported -> marker, face, edge
    REPORTED: ("o", BLUE, BLUE),
    SYSTEM_ONLY: ("o", "white", BLUE),
    NOT_REPORTED: ("x", ORANGE, ORANGE),
}
ROW, BOX = 0.5, 1.38  # inches: height of a level, width of a box
HEADS = -0.85  # inches: the middle of the first level below the heads
FIRST_MARK, MARK_STEP = 4.35, 0.68  # inches: where the dimensions stand
LOOK = Look(width=0.8, height=0.8, fontsize=7.8)
WRAP = 48  # characters a line of a statement holds


def fig_administration_system(levels: pd.DataFrame, grid: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the levels from top to bottom with their bodies, and what is reported of each dimension.

    ``grid`` holds levels by dimensions under their printed names. Bodies of which nothing is said are drawn
    as such. A narrow figure names the bodies of a level below it.
    """
    if width < WIDTH:
        return _system_upright(levels, grid, width)
    height = ROW * len(levels) + 0.7
    figure, axes = plt.subplots(figsize=(WIDTH, height + 0.35))
    axes.set(xlim=(0, WIDTH), ylim=(-height, 0.12))
    axes.axis("off")
    draw_heads(axes, grid)
    for number, level in enumerate(levels.itertuples()):
        y = HEADS - ROW * number
        if number:
            axes.plot([0.48, 0.48], [y + 0.17, y + ROW - 0.17], color=INK, linewidth=1.1)
        rounded(axes, 0.05, y, 0.86, level.name_as_printed, INK, stated=True)
        for kind, (_, left, colour) in BODIES.items():
            stated = kind == level.body_kind
            if stated:
                axes.plot([0.5, left], [y, y], color=colour, linewidth=1.1, zorder=0)
            text = body_text(level, kind)
            rounded(axes, left, y, BOX, text, colour, stated=text != NOT_SAID)
        for place_, state in enumerate(grid.loc[level.name_as_printed]):
            draw_mark(axes, FIRST_MARK + MARK_STEP * place_, y, state)
    keys = [draw_mark(None, None, None, state) for state in MARKS]
    figure.legend(handles=keys, loc="outside lower right", ncols=3, frameon=False)
    return figure


BLOCK = 0.78  # inches: height of a level with its bodies below it


def _system_upright(levels: pd.DataFrame, grid: pd.DataFrame, width: float) -> Figure:
    """Draw a block a level: name and marks in one line, the two kinds of body in the lines below it."""
    height = BLOCK * len(levels) + 1.1
    figure, axes = plt.subplots(figsize=(width, height + 0.7))
    axes.set(xlim=(0, width), ylim=(-height, 0.1))
    axes.axis("off")
    step = (width - 0.95) / len(grid.columns)
    places = [0.95 + step * (number + 0.5) for number in range(len(grid.columns))]
    for x, name in zip(places, grid.columns, strict=True):
        head = textwrap.fill(name, 12)
        axes.text(x, -0.9, head, rotation=90, ha="center", va="bottom", fontsize=9)
    for number, level in enumerate(levels.itertuples()):
        y = -1.1 - BLOCK * number
        rounded(axes, 0.05, y, 0.86, level.name_as_printed, INK, stated=True, size=9)
        for x, state in zip(places, grid.loc[level.name_as_printed], strict=True):
            draw_mark(axes, x, y, state)
        for line, (kind, (head, _, colour)) in enumerate(BODIES.items()):
            text = body_text(level, kind)
            said = f"{head.replace(chr(10), ' ')}: {text}"
            ink = GREY if text == NOT_SAID else colour
            axes.text(0.1, y - 0.28 - 0.17 * line, said, va="center", fontsize=9, color=ink)
    keys = [draw_mark(None, None, None, state) for state in MARKS]
    figure.legend(handles=keys, loc="outside lower left", ncols=1, frameon=False)
    return figure


NOT_SAID = "not said"


def body_text(level: tuple, kind: str) -> str:
    """Return what the study says of one kind of body on a level."""
    if kind == level.body_kind:
        return NEEDS[level.need]
    return level.other_body if has(level.other_body) else NOT_SAID


def has(value: object) -> bool:
    """Return whether a cell holds something."""
    return bool(pd.notna(value))


def draw_heads(axes: Axes, grid: pd.DataFrame) -> None:
    """Write the heads of bodies and dimensions."""
    for head, left, colour in BODIES.values():
        axes.text(left + BOX / 2, -0.38, head, ha="center", va="center", fontsize=8.5, color=colour)
    axes.text(0.48, -0.38, "Level", ha="center", va="center", fontsize=8.5)
    middle = FIRST_MARK + MARK_STEP * (len(grid.columns) - 1) / 2
    axes.text(middle, -0.02, "Dimensions assessed", ha="center", va="center", fontsize=8.5, color=GREY)
    for number, name in enumerate(grid.columns):
        head = "\n".join(textwrap.wrap(name, 11))
        x = FIRST_MARK + MARK_STEP * number
        axes.text(x, -0.38, head, ha="center", va="center", fontsize=8.5)


def rounded(
    axes: Axes, left: float, y: float, width: float, text: str, colour: str, *,
    stated: bool, size: float = 8.5,
) -> None:  # fmt: skip
    """Draw one box with its text; dashed and grey where nothing is said."""
    patch = FancyBboxPatch(
        (left, y - 0.17), width, 0.34, boxstyle="round,pad=0,rounding_size=0.05", facecolor="white",
        edgecolor=colour if stated else GREY, linestyle="-" if stated else (0, (4, 3)), linewidth=1,
    )  # fmt: skip
    axes.add_patch(patch)
    ink = INK if stated else GREY
    axes.text(left + width / 2, y, text, ha="center", va="center", fontsize=size, color=ink)


def draw_mark(axes: Axes | None, x: float | None, y: float | None, state: str) -> Line2D:
    """Draw the mark of one state, or return it for a legend where there are no axes."""
    marker, face, edge = MARKS[state]
    style = {"marker": marker, "markerfacecolor": face, "markeredgecolor": edge, "linestyle": ""}
    style |= {"markersize": 9, "markeredgewidth": 1.8}
    if axes is None:
        return Line2D([], [], label=state, **style)
    return axes.plot(x, y, **style)[0]


def fig_administration_links(
    problems: pd.DataFrame, recommendations: pd.DataFrame, links: pd.DataFrame, width: float = WIDTH
) -> Figure:
    """Draw the problems, the recommendations, and the links between them; what has none stands alone.

    The tables come with their keys as index; ``links`` has ``certainty`` for pairs of problem and
    recommendation.
    """
    texts = pd.concat([problems["statement"], recommendations["statement"]])
    columns = [{"Problems and needs": list(problems.index)}, {"Recommendations": list(recommendations.index)}]
    joined = links.rename_axis(["to_item", "from_item"]).reset_index()
    places, heads, rows = place(columns)
    narrow = width < WIDTH
    look, wrap = (Look(width=0.82, height=0.88, fontsize=9), 20) if narrow else (LOOK, WRAP)
    figure, axes = plt.subplots(figsize=(width, (0.98 if narrow else 0.5) * rows))
    axes.set(xlim=(-0.42, 1.42), ylim=(-rows + 0.4, 0.5))
    axes.axis("off")
    for x, y, head in heads:
        axes.text(x, y, head, ha="center", va="center", fontsize=9.5)
    for link in links_between(joined, places).itertuples():
        clear = link.certainty == "clear"
        draw_link(axes, places[link.to_item], places[link.from_item], look, BLUE, clear=clear, width=1.4)
    linked = {*joined["from_item"], *joined["to_item"]}
    for key, at in places.items():
        draw_box(axes, at, textwrap.fill(texts[key], wrap), look, alone=key not in linked)
    return figure
