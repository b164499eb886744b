"""Tables and figures of the chapter that sets the review's figures beside public ones."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from livingreview.display.theme import BLUE, GREY, ORANGE, WIDTH
from ncms.methods.benchmark import from_review

TOPICS = {
    "participation": "Participation, %",
    "out_of_pocket": "Out-of-pocket share, %",
    "inpatient_use": "Admissions a year per 100 people",
    "catastrophic_spending": "Households over a limit, %",
}
DEFINITIONS = {
    "stated_measure": "Figure of the review",
    "public_measure": "Public figure",
    "same_measure": "Same measure?",
}
MEASURES = {"yes": "yes", "no": "no", "not_stated": "not said"}
BOUNDS = {"up_to": "up to ", "over": "over ", "at_least": "at least ", "about": "about "}
STATED, OFFICIAL, SURVEY = "stated in the review", "official figures", "survey figures, another measure"


def short_source(text: str) -> str:
    """Return a source without its address and remarks."""
    return " / ".join(part.split(" (")[0].split(" ;")[0].split(", doi")[0] for part in text.split(" / "))


def span(low: float, high: float) -> str:
    """Return one figure or two as printed."""
    return f"{low:g}%" if low == high else f"{low:g}% to {high:g}%"


def compared_table(compared: pd.DataFrame) -> pd.DataFrame:
    """Return stated and public figures under the heads that a reader sees."""
    return pd.DataFrame(
        {
            "The review": [
                f"{BOUNDS.get(row.bound, '')}{row.stated:g}% in {row.stated_year}"
                for row in compared.itertuples()
            ],
            "Where": compared["locator"].str.removeprefix("review "),
            "Public figure": [public_text(row) for row in compared.itertuples()],
            "Kind": compared["basis"],
            "Source": compared["public_source"].map(short_source),
            "Same measure?": compared["same_measure"].map(MEASURES),
            "Result": compared["result"],
        }
    )


def public_text(row: tuple) -> str:
    """Return the public figure with its year, or with the two years around."""
    return (
        f"{span(row.public_low, row.public_high)} in {row.public_years.replace('; ', ' and ')}"
        if row.public_years
        else "none"
    )


def definitions(links: pd.DataFrame) -> pd.DataFrame:
    """Return what the two sides measure, each pair of definitions once, the codes in words."""
    pairs = links.drop_duplicates(list(DEFINITIONS)[:2])
    return pairs.assign(same_measure=pairs["same_measure"].map(MEASURES))


def drawn(compared: pd.DataFrame, spending: pd.DataFrame, national: pd.DataFrame) -> pd.DataFrame:
    """Return the marks of the figure: stated figures, official series, and survey figures.

    Figures that were taken from the review are drawn as stated ones alone.
    """
    stated = compared.drop_duplicates("figure").rename(columns={"stated_year": "year", "stated": "value"})
    public = compared[compared["basis"].str.contains("survey")]
    survey = public.assign(year=public["public_years"].astype(int), value=public["public_low"])
    series = {
        "out_of_pocket": spending[~from_review(spending)]
        .reset_index()
        .rename(columns={"out_of_pocket_share_percent": "value"}),
        "participation": national.rename(columns={"participation_rate_percent": "value"}),
    }
    last = int(stated["year"].max()) + 1
    official = pd.concat([rows[rows["year"] <= last].assign(topic=topic) for topic, rows in series.items()])
    kinds = {STATED: stated, OFFICIAL: official, SURVEY: survey}
    marks = pd.concat([rows.assign(kind=kind) for kind, rows in kinds.items()])
    return marks[["topic", "kind", "year", "value"]].dropna().drop_duplicates().reset_index(drop=True)


def fig_figures_compared(marks: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw one panel a topic; no line joins figures of different surveys or definitions."""
    narrow = width < WIDTH
    shape, tall = ((len(TOPICS), 1), 7.6) if narrow else ((2, 2), 5)
    figure, grid = plt.subplots(*shape, figsize=(width, tall), sharex=True)
    for axes, (topic, title) in zip(grid.flat, TOPICS.items(), strict=True):
        topic_panel(axes, marks[marks["topic"] == topic])
        axes.set_title(title, loc="left")
    handles = {
        label: mark
        for axes in grid.flat
        for mark, label in zip(*axes.get_legend_handles_labels(), strict=True)
    }
    columns = 1 if narrow else 3
    figure.legend(handles.values(), handles, loc="outside lower center", ncols=columns, frameon=False)
    return figure


def topic_panel(axes: Axes, marks: pd.DataFrame) -> None:
    """Draw the marks of one topic."""
    styles = {OFFICIAL: ("o", BLUE, 26), SURVEY: ("s", GREY, 26), STATED: ("D", ORANGE, 46)}
    for kind, (marker, colour, size) in styles.items():
        rows = marks[marks["kind"] == kind]
        face = "none" if kind == STATED else colour
        if len(rows):
            axes.scatter(
                rows["year"], rows["value"], s=size, marker=marker, facecolor=face,
                edgecolor=colour, linewidth=1.6 if kind == STATED else 0.5, label=kind,
            )  # fmt: skip
    axes.set_ylim(0, 1.12 * marks["value"].max() if len(marks) else 1)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.grid(axis="y", linewidth=0.6)
