"""The figure of an evidence gap map: cells of one size, what each holds, and empty ones shown as gaps."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import fill
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from livingreview.display.figures import Area, ids_items
from livingreview.display.theme import GREY, PALE, WIDTH

HOLDS = {  # what a cell holds -> (what a reader sees, face, hatch)
    "claims": ("empirical claims", "#DCEAF5", ""),
    "opinion": ("arguments or recommendations only", "white", ""),
    "gap": ("gap: nothing credited", "white", "////"),
}


Grid = Mapping[str, Mapping[str, str]]
"""The two keys of the cells, each with its codes in the order to draw and what a reader sees for them."""


def fig_gap_map(cells: pd.DataFrame, grid: Grid, down: str, width: float = WIDTH) -> Figure:
    """Draw a gap map with distinct studies / findings in each cell, the codes of the key ``down`` in rows.

    Where cells are narrow their two counts stand below each other.
    """
    row_key, rows, column_key, columns = oriented(grid, down)
    narrow, upright = width < WIDTH, len(columns) <= 5
    tall = 0.38 if narrow else 0.3
    figure, axes = plt.subplots(figsize=(width, (0.9 if upright else 1.9) + 0.8 * narrow + tall * len(rows)))
    look: dict[str, Any] = {
        "between": "\n" if narrow and not upright else " / ",
        "fontsize": 9 if narrow else 8.5,
    }
    places = {code: n for n, code in enumerate(columns)}, {code: n for n, code in enumerate(rows)}
    for cell in cells.to_dict("records"):
        draw_cell(axes, places[0][cell[column_key]], places[1][cell[row_key]], cell, **look)
    axes.set(xlim=(0, max(1, len(columns))), ylim=(max(1, len(rows)), 0))
    slanted: dict[str, Any] = {"rotation": 40, "ha": "left"}
    turn = {} if upright and not narrow else {"rotation": 90} if narrow and not upright else slanted
    axes.set_xticks([n + 0.5 for n in range(len(columns))], list(columns.values()), **turn)
    names = [fill(name, 16) if narrow else name for name in rows.values()]
    axes.set_yticks([n + 0.5 for n in range(len(rows))], names)
    axes.xaxis.tick_top()
    axes.tick_params(length=0, pad=2)
    axes.spines[:].set_visible(False)
    keys = [Rectangle((0, 0), 1, 1, label=text, **filling(holds)) for holds, (text, _, _) in HOLDS.items()]
    if narrow:
        figure.legend(handles=keys, frameon=False, loc="outside lower left")
    else:
        axes.legend(handles=keys, frameon=False, loc="upper center", bbox_to_anchor=(0.4, -0.01), ncols=3)
    return figure


def oriented(grid: Grid, down: str) -> tuple[str, Mapping[str, str], str, Mapping[str, str]]:
    """Return the key of the rows with its codes, and that of the columns with its codes."""
    (across,) = (key for key in grid if key != down)
    return down, grid[down], across, grid[across]


def gap_areas(
    cells: pd.DataFrame, grid: Grid, down: str, findings: pd.DataFrame, names: Mapping[str, str]
) -> list[Area]:
    """Return the cells of a gap map that hold something, each with its findings."""
    row_key, rows, column_key, columns = oriented(grid, down)
    return [
        Area(
            list(columns).index(cell[column_key]),
            list(rows).index(cell[row_key]),
            f"{rows[cell[row_key]]}, {columns[cell[column_key]]}: {counted(cell)}",
            ids_items(findings, cell["finding_ids"], names),
        )
        for cell in cells.to_dict("records")
        if cell["holds"] != "gap"
    ]


def counted(cell: dict[str, Any]) -> str:
    """Return the counts of a cell in words."""
    counts = {"study": cell["studies"], "finding": cell["findings"]}
    plural = {"study": "studies", "finding": "findings"}
    return ", ".join(f"{count} {word if count == 1 else plural[word]}" for word, count in counts.items())


def draw_cell(axes: Axes, x: int, y: int, cell: dict[str, Any], between: str, fontsize: float) -> None:
    """Draw one cell, with its counts unless it is a gap."""
    gap = cell["holds"] == "gap"
    axes.add_patch(Rectangle((x, y), 1, 1, zorder=1 if gap else 2, **filling(cell["holds"])))
    if not gap:
        counts = f"{cell['studies']}{between}{cell['findings']}"
        axes.text(x + 0.5, y + 0.52, counts, ha="center", va="center", fontsize=fontsize, zorder=3)


def filling(holds: str) -> dict[str, Any]:
    """Return how a cell is drawn, by what it holds."""
    _, face, hatch = HOLDS[holds]
    return {"facecolor": face, "hatch": hatch, "edgecolor": PALE if hatch else GREY, "linewidth": 0.7}
