"""Boxes and arrows of a flow diagram."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from ncms.display.theme import GREY, INK, ORANGE


def box(
    axes: Axes, x: float, y: float, text: str, *, width: float = 0.92, height: float = 0.58,
    colour: str = GREY, reported: bool = True,
) -> None:  # fmt: skip
    """Draw a box with its text; dashed and pale where its content is not reported."""
    patch = FancyBboxPatch(
        (x - width / 2, y - height / 2), width, height, boxstyle="round,pad=0,rounding_size=0.06",
        linewidth=1 if reported else 0.8, linestyle="-" if reported else (0, (4, 3)),
        edgecolor=colour, facecolor="white",
    )  # fmt: skip
    axes.add_patch(patch)
    axes.text(x, y, text, ha="center", va="center", fontsize=8, color=INK if reported else GREY)


def arrow(axes: Axes, x: float, top: float, bottom: float, text: str = "") -> None:
    """Draw an arrow down, with what is taken out beside it."""
    style = {"arrowstyle": "-|>", "color": GREY, "linewidth": 0.9}
    axes.annotate("", (x, bottom), (x, top), arrowprops=style)
    axes.text(x + 0.06, (top + bottom) / 2, text, va="center", fontsize=8, color=ORANGE)
