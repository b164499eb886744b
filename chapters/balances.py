"""Balances of medical insurance by province: all basic insurance together, per resident."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure

from livingreview.display.theme import BLUE, GREY, PALE, WIDTH
from livingreview.numbers.words import Phrase

PER_RESIDENT = "accumulated balance per resident"


def per_resident(balances: pd.DataFrame, names: pd.DataFrame) -> pd.DataFrame:
    """Return the balance per resident by province and year, with the names of provinces."""
    chosen = (balances["indicator"] == PER_RESIDENT) & (balances["covers"] == "all_basic_insurance")
    rows = balances[chosen]
    return rows.assign(name_en=rows["province_code"].map(names["name_en"]))


def named(place: pd.DataFrame) -> Phrase:
    """Return the name of a province in both languages."""
    return Phrase(place["name_en"].iloc[0], place["name_zh"].iloc[0])


def fig_fund_provinces(rows: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw each province's balance per resident in the first and the last year, in the order of the last."""
    ends = rows[rows["year"].isin([rows["year"].min(), rows["year"].max()])]
    table = ends.pivot(index="name_en", columns="year", values="value")
    first, last = table.columns
    table = table.sort_values(last)
    figure, axes = plt.subplots(figsize=(width, 6.4))
    axes.hlines(table.index, table[first], table[last], color=PALE, linewidth=2.5)
    axes.scatter(
        table[first], table.index, s=26, facecolor="white", edgecolor=GREY, zorder=3, label=str(first)
    )
    axes.scatter(table[last], table.index, s=26, color=BLUE, zorder=3, label=str(last))
    axes.set(xlabel="Yuan per resident", xlim=(0, None), ylim=(-0.8, len(table) - 0.2))
    axes.tick_params(axis="y", length=0, labelsize=9)
    axes.legend(loc="lower right", frameon=False)
    return figure
