"""The figure of members of the NCMS and of the schemes that took its place, in English and in Chinese."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from chapters.national import year_axis
from livingreview.display.theme import BLUE, GREEN, GREY, SOFT, WIDTH
from livingreview.numbers.words import Phrase
from ncms.methods.series import ENROLLED, runs

UNNAMED = Phrase("")
TOGETHER = {  # series -> (label, colour) where all stand in one panel
    "ncms": (Phrase("NCMS", "新农合"), BLUE),
    "urbmi": (UNNAMED, SOFT),
    "urbmi_with_early_integrated": (Phrase("urban residents", "城镇居民医保"), SOFT),
    "residents_without_remaining_ncms": (UNNAMED, SOFT),
    "urrbmi": (Phrase("resident insurance", "城乡居民医保"), GREEN),
}


def fig_national_members(national: pd.DataFrame, width: float = WIDTH, language: str = "en") -> Figure:
    """Draw members of the NCMS and of the insurance that took its place in one panel, the highest named.

    In Chinese (``zh``) members are counted in hundred millions.
    """
    chinese = language == "zh"
    unit = 1 if chinese else 100
    figure, axes = plt.subplots(figsize=(width, 0.5 * WIDTH))
    for series, (label, colour) in TOGETHER.items():
        rows = national[(national["series"] == series) & national[ENROLLED].notna()]
        rows = rows.sort_values("year").drop_duplicates("year", keep="last")
        for run in runs(rows, ENROLLED):
            axes.plot(run["year"], unit * run[ENROLLED], marker="o", markersize=4, color=colour)
        if label.en and len(rows):
            row = rows.loc[rows[ENROLLED].idxmax()]
            _name_peak(axes, row, unit, peak_text(label, row, language), colour if colour != SOFT else GREY)
    axes.set(ylim=(0, 1.25 * unit * national[ENROLLED].max()))
    year_axis(axes)
    axes.set_ylabel("参加人数（亿人）" if chinese else "Members, million")
    axes.set_xlabel("年份" if chinese else "Year")
    return figure


def peak_text(label: Phrase, row: pd.Series, language: str) -> str:
    """Return what a series is and the highest it was, in English or Chinese."""
    if language == "zh":
        return f"{label.zh}\n{row['year']:.0f}年{row[ENROLLED]:.2f}亿人"
    return f"{label.en}\n{100 * row[ENROLLED]:,.0f} million in {row['year']:.0f}"


def _name_peak(axes: Axes, row: pd.Series, unit: float, text: str, colour: str) -> None:
    """Write a text above the highest point of a series; in grey below it, as the next one goes on above."""
    place = {"textcoords": "offset points", "xytext": (0, 8), "ha": "center", "va": "bottom"}
    if colour == GREY:
        place |= {"xytext": (5, -5), "ha": "left", "va": "top"}
    axes.annotate(text, (row["year"], unit * row[ENROLLED]), color=colour, fontsize=9, **place)
