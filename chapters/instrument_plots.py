"""The figure of measures by who reports an effect of them, recommends or criticises them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from chapters.instruments import NO_STUDY, STANCE_NAMES
from livingreview.display.theme import BLUE, GREY, INK, PALE, WIDTH
from ncms.methods.mechanisms import CREDIT_ORDER


@dataclass(frozen=True)
class Group:
    """Measures of one group under their head: ``rows`` have the mechanism's key as index and ``name``."""

    head: str
    rows: pd.DataFrame


MARKS = {"alone": "full", "joint": "left", "position": "none", "unclear": "none"}  # how a circle is filled
DRAWN = ("reports_effect", "recommends", "criticises")
ROW, HEAD = 0.19, 1.6  # inches: height of a row; rows that the head of a group takes


def groups(means: pd.DataFrame, tried: pd.Series, asked: pd.Series) -> list[Group]:
    """Return the measures by whether an effect is reported of them and whether a study recommends them."""
    chosen = {
        "A study reports an effect, one recommends it": tried & asked,
        "A study reports an effect": tried & ~asked,
        "Neither": ~tried & ~asked,
        "A study recommends it, none reports an effect": ~tried & asked,
    }
    return [Group(head, means[rows]) for head, rows in chosen.items()]


def grouped_table(grouped: Sequence[Group], stands: pd.DataFrame) -> pd.DataFrame:
    """Return the measures group by group with who takes each stance, as `standing` has them."""
    rows = pd.concat([group.rows.assign(Group=group.head) for group in grouped])
    columns = [STANCE_NAMES[stance] for stance in (*DRAWN, "describes")]
    return rows[["Group", "name"]].rename(columns={"name": "Measure"}).join(stands[columns])


def fig_instruments_tried(grouped: Sequence[Group], positions: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the stances taken towards each measure, the last group beside the others, or below on a phone.

    Circles are studies, crosses places that name none. All marks are of one size: a circle's filling is the
    firmest credit, never the number of studies.
    """
    halves = [list(grouped[:-1]), list(grouped[-1:])]
    sizes = [max(1, sum(len(group.rows) + HEAD for group in half if len(group.rows))) for half in halves]
    narrow = width < WIDTH
    layout = {"nrows": 2, "height_ratios": sizes} if narrow else {"ncols": 2, "sharey": True}
    height = 3.2 + ROW * sum(sizes) if narrow else 1.4 + ROW * max(sizes)
    figure, all_axes = plt.subplots(figsize=(width, height), squeeze=False, **layout)
    for axes, half, size in zip(all_axes.flat, halves, sizes, strict=True):
        draw_groups(axes, half, positions)
        axes.set_ylim((size if narrow else max(sizes)) - 0.5, -0.5)
        axes.tick_params(axis="y", labelleft=False)
    measures = [key for group in grouped for key in group.rows.index]
    shown = positions["mechanism_id"].isin(measures) & positions["stance"].isin(DRAWN)
    legend(figure, set(positions.loc[shown, "credit"].dropna()), ncols=1 if narrow else 3)
    return figure


def draw_groups(axes: Axes, grouped: Sequence[Group], positions: pd.DataFrame) -> None:
    """Draw groups of measures below each other, each under its head."""
    y = 0.0
    by_key = dict(list(positions.groupby("mechanism_id")))
    for group in (group for group in grouped if len(group.rows)):
        axes.text(len(DRAWN) - 0.5, y + 0.4, group.head, va="center", ha="right", fontsize=9, color=BLUE)
        for at, (key, name) in enumerate(group.rows["name"].items()):
            height = y + HEAD + at
            axes.text(-0.6, height, name, va="center", ha="right", fontsize=9, color=INK)
            axes.hlines(height, -0.5, len(DRAWN) - 0.5, color=PALE, linewidth=0.5, zorder=0)
            for row in by_key[key].itertuples():
                draw_stance(axes, height, row)
        y += HEAD + len(group.rows)
    heads = [STANCE_NAMES[stance] for stance in DRAWN]
    axes.set_xticks(range(len(DRAWN)), heads, rotation=90)
    axes.set(xlim=(-0.5, len(DRAWN) - 0.5), yticks=[])
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelsize=9)
    axes.spines[:].set_visible(False)


def draw_stance(axes: Axes, y: float, row: tuple) -> None:
    """Draw the mark of the studies and, beside it, that of places that name none."""
    if row.stance not in DRAWN:
        return
    x, both = DRAWN.index(row.stance), pd.notna(row.credit) and row.no_study
    if pd.notna(row.credit):
        axes.plot(x - 0.15 * both, y, **study_mark(row.credit))
    if row.no_study:
        axes.plot(x + 0.15 * both, y, marker="x", color=GREY, markersize=5, linestyle="")


def study_mark(credit: str) -> dict:
    """Return how a circle of one credit is drawn."""
    style = {"marker": "o", "markersize": 6.5, "linestyle": "", "color": BLUE, "markeredgecolor": BLUE}
    faint = {"alpha": 0.45} if credit == "unclear" else {}
    return style | faint | {"fillstyle": MARKS[credit], "markerfacecoloralt": "white"}


def legend(figure: Figure, credits: Collection[str], ncols: int) -> None:
    """Explain the marks of these credits, and the cross, under the figure."""
    labels = {
        "alone": "a study, credited alone",
        "joint": "studies, credited jointly",
        "position": "a study, by position only",
        "unclear": "studies cited, credit unclear",
    }
    axes = figure.axes[0]
    drawn = [credit for credit in CREDIT_ORDER if credit in credits]
    marks = [axes.plot([], [], **study_mark(credit), label=labels[credit])[0] for credit in drawn]
    marks += axes.plot([], [], marker="x", color=GREY, markersize=5, linestyle="", label=NO_STUDY)
    figure.legend(handles=marks, frameon=False, loc="outside lower center", ncols=ncols, fontsize=9)
