"""Tables and figures of the chapter on the timeline."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PURPLE, WIDTH

AGREEMENT = {  # value -> (what a reader sees, colour, marker)
    "agrees": ("agrees", GREEN, "o"),
    "partly": ("agrees in part", BLUE, "D"),
    "differs": ("differs", ORANGE, "X"),
    "undated": ("no dated source found", PURPLE, "s"),
}


WORDS = {code: words for code, (words, *_) in AGREEMENT.items()}
PRINTED = {
    "year_as_printed": "Year as printed",
    "policy": "What the line says",
    "in_print": "Title or figure as printed",
    "stage": "Stage it gives",
    "public_record": "Public record",
    "agreement": "Agreement",
}
EVENTS = {
    "date_as_given": "Date",
    "event": "Event",
    "document_number": "Document",
    "issuing_body": "Issued by",
}


def printed_table(policies: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of the review's table with what each prints of titles and figures (``in_print``)."""
    printed = policies[["document_title", "figures_as_printed"]].apply(
        lambda line: "; ".join(line.dropna()), axis=1
    )
    agreement = policies["agreement"].map(WORDS)
    return policies.assign(in_print=printed.where(printed != ""), agreement=agreement)


def fig_timeline_events(policies: pd.DataFrame, events: pd.DataFrame) -> Figure:
    """Draw the printed events above and the checked ones below, with a line where both speak of one.

    ``policies`` carries ``checked_year``; a slanting line is a disagreement on the year.
    """
    figure, axes = plt.subplots(figsize=(WIDTH, 3.4))
    axes.set(ylim=(-1.15, 1.25), yticks=[])
    axes.spines[["left"]].set_visible(False)
    axes.axhline(0.42, color=GREY, linewidth=0.8)
    axes.axhline(-0.42, color=GREY, linewidth=0.8)
    for name, (label, colour, marker) in AGREEMENT.items():
        for row in policies[policies["agreement"] == name].itertuples():
            draw_printed(axes, row, colour, marker)
        axes.plot([], [], marker=marker, color=colour, linestyle="", label=label)
    draw_checked(axes, events)
    axes.text(0, 1.0, "As the review prints it", transform=axes.transAxes, va="top", color=INK, fontsize=9)
    axes.text(0, 0.02, "Public record", transform=axes.transAxes, va="bottom", color=INK, fontsize=9)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=12))
    axes.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.5, -0.1), ncols=4)
    return figure


def draw_printed(axes: Axes, row: tuple, colour: str, marker: str) -> None:
    """Draw one printed event, its span where it has one, and the line to the checked event."""
    middle = (row.year_start + row.year_end) / 2
    axes.plot([row.year_start, row.year_end], [0.42, 0.42], color=colour, linewidth=5, alpha=0.35)
    axes.plot(middle, 0.42, marker=marker, color=colour, markersize=8)
    above = 10 if row.row_n % 2 else 22  # neighbours stand at two heights
    axes.annotate(
        f"line {row.row_n}", (middle, 0.42), xytext=(0, above), textcoords="offset points",
        ha="center", fontsize=8.5, color=INK,
    )  # fmt: skip
    if pd.notna(row.checked_year):
        axes.plot([middle, row.checked_year], [0.42, -0.42], color=colour, linewidth=1.2)


def draw_checked(axes: Axes, events: pd.DataFrame) -> None:
    """Draw the checked events; those of one year stand under each other."""
    place = events.sort_values("date_start").groupby("year").cumcount().reindex(events.index)
    axes.plot(events["year"], -0.42 - 0.13 * place, marker="o", linestyle="", markersize=4.5, color=INK)
