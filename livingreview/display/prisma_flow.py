"""The PRISMA 2020 flow as a picture and as a table, from the boxes of ``livingreview.records.prisma``."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from livingreview.display.theme import BLUE, GREY, INK, ORANGE, PHONE, WIDTH
from livingreview.records.prisma import DATABASE, NEW, OTHER, PREVIOUS, TOTAL

ROUTE_NAMES = {
    DATABASE: "Databases and registers",
    OTHER: "Other sources",
    PREVIOUS: "Earlier editions",
    NEW: "New in this edition",
    TOTAL: "All together",
}
BOX_NAMES = {
    "identified": "Records identified",
    "duplicates": "Duplicates removed",
    "unreadable": "Records that could not be read",
    "screened": "Titles and abstracts screened",
    "to_screen": "Titles and abstracts still to screen",
    "excluded": "Records excluded",
    "sought": "Reports sought",
    "not_retrieved": "Reports not retrieved",
    "assessed": "Full texts assessed",
    "to_assess": "Full texts still to assess",
    "excluded_full_text": "Reports excluded",
    "reports": "Reports included",
    "studies": "Studies included",
}
"""What a box is called, in the order of the flow."""

STEPS = (
    (("identified",), ("duplicates", "unreadable")),
    (("screened", "to_screen"), ("excluded",)),
    (("sought",), ("not_retrieved",)),
    (("assessed", "to_assess"), ("excluded_full_text",)),
)
"""The boxes of a route from top to bottom, each with what it takes out beside it."""

OPEN = ("to_screen", "to_assess")
MOST_DETAILS = 8
"""Databases or reasons that a box lists; of more the smallest are counted together."""


def flow_table(boxes: pd.DataFrame) -> pd.DataFrame:
    """Return the flow as a table: a row for each box and each database and reason, a column for each route.

    Routes that have no such box are missing there, not zero.
    """
    keys = list(boxes[["box", "detail"]].fillna("").drop_duplicates().itertuples(index=False, name=None))
    order = list(BOX_NAMES)
    keys.sort(key=lambda key: (order.index(key[0]), bool(key[1])))
    counts = boxes.assign(detail=boxes["detail"].fillna("")).set_index(["box", "detail", "route"])["count"]
    routes = [route for route in ROUTE_NAMES if route in set(boxes["route"])]
    cells = {route: pd.array([counts.get((*key, route), pd.NA) for key in keys], "Int64") for route in routes}
    named = [f"– {detail}" if detail else BOX_NAMES[box] for box, detail in keys]
    return pd.DataFrame({"Box": named} | {ROUTE_NAMES[route]: column for route, column in cells.items()})


@dataclass(frozen=True)
class Layout:
    """Sizes in inches and points. Routes stand side by side, or below each other where `stacked`."""

    width: float
    size: float
    stacked: bool
    gap: float = 0.16
    pad: float = 0.09
    edge: float = 0.03

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return self.size / 72 * 1.28

    def wrapped(self, text: str, width: float) -> str:
        """Return a text broken to the width of a box."""
        letters = int((width - 0.1) / (self.size / 72 * 0.53))
        return "\n".join(
            textwrap.fill(line, letters, subsequent_indent="  " if line.startswith("– ") else "")
            for line in text.split("\n")
        )

    def height(self, text: str) -> float:
        """Return the height of a box around a text."""
        return (text.count("\n") + 1) * self.line + 2 * self.pad


def fig_flow(boxes: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the flow: what each kind of sources gave, what was taken out at each step and why, what is kept.

    Orange marks what nobody decided yet.
    """
    layout = Layout(width, 9 if width <= PHONE else 8, width <= PHONE)
    routes = [route for route in (DATABASE, OTHER) if route in set(boxes["route"])]
    beside = 1 if layout.stacked else max(1, len(routes))
    share = (width - 2 * layout.edge - layout.gap * (beside - 1)) / beside
    drawn = [_Route(boxes[boxes["route"] == route], ROUTE_NAMES[route], share, layout) for route in routes]
    heights = [route.height for route in drawn] or [0.0]
    middle = sum(heights) if layout.stacked else max(heights)
    ends = [layout.wrapped(text, width) for text in _ends(boxes)]
    total = middle + sum(map(layout.height, ends)) + 2 * layout.edge + layout.gap * (len(ends) - 1)
    figure, axes = _canvas(width, total)
    top = -layout.edge
    if len(ends) > 1:
        top = _wide(axes, layout, ends[0], top, GREY) - layout.gap
    for number, route in enumerate(drawn):
        left = layout.edge + (0 if layout.stacked else number * (share + layout.gap))
        last = not layout.stacked or route is drawn[-1]
        route.draw(axes, left, top, (route.height if layout.stacked else middle) if last else None)
        top -= route.height if layout.stacked else 0
    _wide(axes, layout, ends[-1], layout.edge + layout.height(ends[-1]) - total, BLUE)
    return figure


def _canvas(width: float, height: float) -> tuple[Figure, Axes]:
    """Return a figure whose units are inches, from its upper left corner."""
    figure, axes = plt.subplots(figsize=(width, height), layout="none")
    axes.set_position((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(-height, 0))
    axes.axis("off")
    return figure, axes


def _ends(boxes: pd.DataFrame) -> list[str]:
    """Return the texts of the wide boxes: what earlier editions had, if any, and what is kept."""
    kept = boxes.set_index(["route", "box"])["count"]
    said = [
        f"{ROUTE_NAMES[route]}: studies {kept[route, 'studies']:,}, reports {kept[route, 'reports']:,}"
        for route in (PREVIOUS, NEW, TOTAL)
        if (route, "studies") in kept.index
    ]
    if len(said) == 1:
        return [f"Studies included: {kept[TOTAL, 'studies']:,}\nReports included: {kept[TOTAL, 'reports']:,}"]
    return [said[0], "\n".join(said[1:])]


def _wide(axes: Axes, layout: Layout, text: str, top: float, colour: str) -> float:
    height = layout.height(text)
    _box(axes, layout, (layout.edge, top), layout.width - 2 * layout.edge, height, text, colour)
    return top - height


class _Route:
    """The boxes of one kind of sources, laid out before they are drawn."""

    def __init__(self, boxes: pd.DataFrame, name: str, width: float, layout: Layout) -> None:
        self.layout, self.name = layout, name
        self.column = (width - layout.gap) / 2
        self.rows = [
            (
                _text(boxes, main),
                _text(boxes, side),
                _count(boxes, OPEN[0 if "screened" in main else 1], main),
            )
            for main, side in STEPS
        ]
        self.rows = [
            (layout.wrapped(main, self.column), layout.wrapped(side, self.column), waiting)
            for main, side, waiting in self.rows
        ]
        self.kept = layout.wrapped(_text(boxes, ("reports",)), self.column)

    @property
    def height(self) -> float:
        """The height of the route with its head and its last box."""
        rows = (max(map(self.layout.height, row[:2])) + self.layout.gap for row in self.rows)
        return sum(rows) + self.layout.line * 1.6 + self.layout.height(self.kept) + 2 * self.layout.gap

    def draw(self, axes: Axes, left: float, top: float, space: float | None) -> None:
        """Draw the route from `top` down; its last arrow reaches to `space` below, unless that is None."""
        layout = self.layout
        axes.text(left, top - layout.line, self.name, va="center", fontsize=layout.size + 1, color=INK)
        y, x = top - layout.line * 1.6 - layout.gap / 2, left + self.column / 2
        for main, side, waiting in self.rows:
            high, low = layout.height(main), layout.height(side)
            colour = ORANGE if waiting else GREY
            _box(axes, layout, (left, y), self.column, high, main, colour)
            _box(axes, layout, (left + self.column + layout.gap, y), self.column, low, side, GREY)
            beside = y - min(high, low) / 2
            _arrow(axes, (left + self.column, beside), (left + self.column + layout.gap, beside))
            below = y - max(high, low) - layout.gap
            _arrow(axes, (x, y - high), (x, below))
            y = below
        _box(axes, layout, (left, y), self.column, layout.height(self.kept), self.kept, BLUE)
        if space is not None:
            _arrow(axes, (x, y - layout.height(self.kept)), (x, top - space))


def _count(boxes: pd.DataFrame, box: str, among: tuple[str, ...]) -> int:
    rows = boxes[(boxes["box"] == box) & boxes["detail"].isna()]
    return int(rows["count"].sum()) if box in among else 0


def _text(boxes: pd.DataFrame, names: tuple[str, ...]) -> str:
    """Return what a box says: its counts and those of its details; what waits only where something does."""
    lines: list[str] = []
    for name in names:
        count = int(boxes.loc[(boxes["box"] == name) & boxes["detail"].isna(), "count"].sum())
        if count or name not in OPEN:
            lines.append(f"{BOX_NAMES[name]}:\u00a0{count:,}")
        lines += [f"– {detail}:\u00a0{n:,}" for detail, n in _details(boxes[boxes["box"] == name])]
    return "\n".join(lines)


def _details(rows: pd.DataFrame) -> Iterator[tuple[str, int]]:
    found = rows.dropna(subset="detail")
    first = found.head(MOST_DETAILS if len(found) <= MOST_DETAILS else MOST_DETAILS - 1)
    yield from zip(first["detail"], first["count"], strict=True)
    if len(found) > len(first):
        rest = found.iloc[len(first) :]
        yield f"{len(rest)} others", int(rest["count"].sum())


def _box(
    axes: Axes,
    layout: Layout,
    corner: tuple[float, float],
    width: float,
    height: float,
    text: str,
    colour: str,
) -> None:
    """Draw a box from its upper left corner."""
    x, y = corner
    patch = FancyBboxPatch(
        (x, y - height), width, height, boxstyle="round,pad=0,rounding_size=0.05", edgecolor=colour,
        facecolor="white",
    )  # fmt: skip
    axes.add_patch(patch)
    axes.text(
        x + layout.pad, y - height / 2, text, va="center", fontsize=layout.size, color=INK, linespacing=1.2
    )


def _arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    style = {"arrowstyle": "-|>", "color": GREY, "linewidth": 0.9, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", end, start, arrowprops=style)
