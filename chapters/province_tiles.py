"""The map of provinces as squares of one size, darker the more funding per enrollee."""

from __future__ import annotations

from textwrap import fill
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LogNorm
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter

from livingreview.display.theme import GREY, INK, WIDTH
from ncms.methods.provinces import FUND


def tiles(rows: pd.DataFrame, places: pd.DataFrame, year: int, average: float) -> pd.DataFrame:
    """Return a row a tile: place, name, funding, and funding relative to the average of the year."""
    table = places.join(rows.xs(year, level="year")[["name_en", FUND]])
    return table.assign(relative=table[FUND] / average).sort_values(["grid_row", "grid_column"]).reset_index()


def fig_provinces_tiles(table: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw a square a province, darker the more funding per enrollee; without figures it stays blank."""
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 9.6 if narrow else 5.3))
    norm = LogNorm(table["relative"].min(), table["relative"].max())
    for row in table.itertuples():
        draw_tile(axes, row, norm, narrow=narrow)
    axes.set(xlim=(0.5, table["grid_column"].max() + 0.5), ylim=(table["grid_row"].max() + 0.5, 0.5))
    axes.set_aspect("auto" if narrow else 0.9)
    axes.axis("off")
    scale = plt.cm.ScalarMappable(norm, "Blues")
    bar = figure.colorbar(scale, ax=axes, orientation="horizontal", fraction=0.03, aspect=45, pad=0.01)
    label = "Fund per enrollee, national average = 1 (logarithmic shades)"
    bar.set_label(fill(label, 34) if narrow else label)
    plain = FuncFormatter(lambda value, _: f"{value:g}")
    bar.ax.xaxis.set_major_formatter(plain)
    bar.ax.xaxis.set_minor_formatter(plain)
    return figure


def draw_tile(axes: Axes, row: tuple, norm: LogNorm, *, narrow: bool = False) -> None:
    """Draw one square with its name and figure; the name runs up where squares are narrow."""
    blank = pd.isna(row.relative)
    colour = "white" if blank else plt.cm.Blues(norm(row.relative))
    x, y = row.grid_column, row.grid_row
    axes.add_patch(
        Rectangle((x - 0.48, y - 0.48), 0.96, 0.96, facecolor=colour, edgecolor=GREY, linewidth=0.6)
    )
    ink = "white" if not blank and norm(row.relative) > 0.55 else INK
    look: dict[str, Any] = {"ha": "center", "va": "center", "color": ink}
    turn, size = (90, 9) if narrow else (0, 6.6)
    axes.text(
        x, y - (0.1 if narrow else 0.14), row.name_en.replace(" ", "\n"), fontsize=size, rotation=turn, **look
    )
    figure = "blank" if blank else f"{getattr(row, FUND):.0f}"
    axes.text(x, y + (0.36 if narrow else 0.26), figure, fontsize=9 if narrow else 8.5, **look)
