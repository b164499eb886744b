"""The dated events of the chapter on the merger, and the review's table of policies compared with them."""

from __future__ import annotations

from calendar import month_abbr

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from livingreview.display.theme import BLUE, INK, WIDTH
from livingreview.evidence import added_works
from livingreview.numbers.words import Noun

PROVINCE = Noun("province", zh="省份", measure="个")

WORDS = {  # value -> what a reader sees
    "agrees": "agrees",
    "partly": "agrees in part",
    "differs": "differs",
    "undated": "no dated source found",
}
PRINTED = {
    "year_as_printed": "Year as printed",
    "policy": "What the line says",
    "in_print": "Title or figure as printed",
    "public_record": "Public record",
    "agreement": "Agreement",
}
EVENTS = {
    "date_as_given": "Date",
    "event": "Event",
    "document_number": "Document",
    "issuing_body": "Issued by",
}


def health_told(findings: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return what the review tells of health after the merger alone, a row a work, and that of gains only."""
    told = added_works.of_review(findings)
    told = told[(told["outcome_domain"] == "health") & (told["scheme"] == "urban_rural_integration")]
    told = told.assign(refs=told["refs"].str.split(";")).explode("refs").dropna(subset=["refs"])
    others = told.loc[told["direction"] != "improves", "refs"]
    return told, told[~told["refs"].isin(others)]


def printed_table(policies: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of the review's table with what each prints of titles and figures (``in_print``)."""
    printed = policies[["document_title", "figures_as_printed"]].apply(
        lambda line: "; ".join(line.dropna()), axis=1
    )
    agreement = policies["agreement"].map(WORDS)
    return policies.assign(in_print=printed.where(printed != ""), agreement=agreement)


def dated(events: pd.DataFrame) -> pd.DataFrame:
    """Return the events that the figure names, by date; ``start`` and ``end`` in years, ``when`` in words.

    Of an event that had happened by a day, both are that day.
    """
    drawn = events.dropna(subset=["short_event"])
    end = drawn["date_end"].map(in_years)
    start = drawn["date_start"].fillna(drawn["date_end"]).map(in_years)
    last_day = zip(drawn["date_end"], drawn["date_precision"], strict=True)
    when = [date_words(date, precision) for date, precision in last_day]
    month = (12 * start + 0.01).astype(int)
    ordered = drawn.assign(start=start, end=end, when=when, month=month).sort_values(["month", "event_n"])
    return ordered.drop(columns="month")


def in_years(date: str) -> float:
    """Return a date, or its prefix of year or year and month, as a year with its fraction."""
    year, month, day = (*map(int, str(date).split("-")), 1, 1)[:3]
    return year + (month - 1) / 12 + (day - 1) / 365


def date_words(date: str, precision: str) -> str:
    """Return month and year of a date, with "by" where a thing had happened by then."""
    year, *month = str(date).split("-")[:2]
    words = f"{month_abbr[int(month[0])]} {year}" if month else year
    return f"by {words}" if precision == "by" else words


def fig_merger_events(events: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw a row an event, by date: its mark on an axis of years, with date and words beside it.

    ``events`` are those of `dated`; a span of time is a line.
    """
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 0.7 + (0.42 if narrow else 0.3) * len(events)))
    first, last = int(events["start"].min()), int(events["end"].max()) + 1
    for at, row in enumerate(events.itertuples()):
        axes.plot([row.start, row.end], [at, at], color=BLUE, linewidth=5, solid_capstyle="round", marker="o")
        left = row.start > (first + last) / 2  # the words stand where there is room
        axes.annotate(
            f"{row.when}{chr(10) if narrow else ': '}{row.short_event}",
            (row.start if left else row.end, at), xytext=(-9 if left else 9, 0), textcoords="offset points",
            ha="right" if left else "left", va="center", color=INK, fontsize=9,
        )  # fmt: skip
    axes.set(xlim=(first - 0.2, last), ylim=(len(events) - 0.4, -0.6), yticks=[])
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=5 if narrow else 10))
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x", linewidth=0.6)
    return figure
