"""The part of the flow figure that is counted record by record."""

from __future__ import annotations

import textwrap

import pandas as pd
from matplotlib.axes import Axes

from ncms.display.boxes import arrow, box
from ncms.display.searches import STAGE_NAMES, search_name
from ncms.display.theme import BLUE, GREY, INK, ORANGE
from ncms.methods.screening import STEPS

MOST_COLUMNS = 5
"""Databases that stand side by side; more are drawn as one column of their sums."""

_STEP = 1.15
_SUMMED = ["remaining_stated", "eliminated_stated", "undecided"]


def columns(flow: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the databases of a counted flow with their steps, one of all together where there are many."""
    steps = flow[flow["step"].isin(STEPS)]
    found = [(search_name(source, ""), lines) for source, lines in steps.groupby("source")]
    if len(found) <= MOST_COLUMNS:
        return found
    summed = steps.groupby(["step", "stage"], sort=False)[_SUMMED].sum(min_count=1).reset_index()
    return [(f"{len(found)} databases", summed)]


def height(flow: pd.DataFrame) -> float:
    """Return how much room `draw_counted` takes."""
    return 4.0 + _STEP * flow["step"].isin(STEPS[1:]).groupby(flow["source"]).sum().max()


def draw_counted(axes: Axes, flow: pd.DataFrame, top: float) -> None:
    """Draw a flow that is counted from records and decisions, from `top` down."""
    found, bottom = columns(flow), top - height(flow) + 0.9
    share = 4 / len(found)
    for number, (name, lines) in enumerate(found):
        _column(axes, (number + 0.5) * share, min(0.92, 0.92 * share), name, lines, top, bottom)
    totals = flow[flow["step"] == "total"]
    left, open_ = (int(totals[name].sum()) for name in ("remaining_stated", "undecided"))
    undecided = f", {open_} of them not decided yet" if open_ else ""
    box(axes, 2, bottom - 0.32, f"Records kept\n{left}{undecided}", width=3.8, height=0.58, colour=BLUE)


def _column(
    axes: Axes, x: float, width: float, name: str, lines: pd.DataFrame, top: float, bottom: float
) -> None:
    first, *stages = lines.to_dict("records")
    duplicates = int(first["eliminated_stated"])
    box(axes, x, top - 0.35, textwrap.fill(name, max(8, int(18 * width))), width=width, colour=INK)
    _counted(axes, x, top - 1.2, width, "Records found", first["remaining_stated"] + duplicates)
    y = top - 1.2 - _STEP
    arrow(axes, x, y + _STEP - 0.3, y + 0.32, _taken(duplicates, "duplicate"))
    _counted(axes, x, y, width, "To screen", first["remaining_stated"])
    for line in stages:
        y -= _STEP
        arrow(axes, x, y + _STEP - 0.3, y + 0.32, _taken(line["eliminated_stated"]))
        _counted(axes, x, y, width, STAGE_NAMES[line["stage"]], line["remaining_stated"], line["undecided"])
    arrow(axes, x, y - 0.3, bottom)


def _taken(count: int, what: str = "") -> str:
    words = f"\n{what}{'' if count == 1 else 's'}" if what else ""
    return (f"−{count}" if count else "0") + words


def _counted(
    axes: Axes, x: float, y: float, width: float, name: str, count: int, undecided: int | None = None
) -> None:
    """Draw a count; orange where some of it has not been decided."""
    open_ = 0 if undecided is None or pd.isna(undecided) else int(undecided)
    text = f"{textwrap.fill(name, max(8, int(20 * width)))}\n{count}" + (
        f", {open_} undecided" if open_ else ""
    )
    box(axes, x, y, text, width=width, height=0.64, colour=ORANGE if open_ else GREY)
