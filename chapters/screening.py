"""Tables and figures of the chapter on the screening: what the review prints of its search."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from chapters.screening_records import KEYWORDS, NOT_REPORTED, SOURCES, STEP_NAMES, search_name
from livingreview.display.diagrams import arrow, box
from livingreview.display.theme import BLUE, GREY, INK, ORANGE, PALE, WIDTH

STEPS = {
    "keyword_group": "Keyword",
    "step": "Step",
    "eliminated_stated": "Taken out, as printed",
    "removed_percent": "Share taken out, %",
    "remaining_stated": "Left, as printed",
    "from_previous": "Left, by the line before",
    "from_first": "Left, from the first count",
}


CRITERIA = {
    "search": "Search",
    "step": "Step",
    "criterion": "Criterion in the text",
    "examples": "Examples in the text",
    "instruction": "The line of the table",
    "remaining_stated": "Left, text",
    "remaining_table": "Left, table",
}
MISFITS = {
    "as_written": "As cited",
    "nearest": "Nearest listed work",
    "difference": "What does not fit",
    "reason": "Remark",
    "locator": "Place",
}
DIFFERENCES = {
    "et_al_for_two_authors": '"et al." for two authors',
    "authors_left_out": "an author is left out",
    "surname_spelled_otherwise": "a surname is spelled otherwise",
}
JOINED = {
    "in": "the most cited within the years",
    "in_or_highly_cited": "the most cited within the years, or highly cited",
    "slash": "within the years / the most cited",
    "and": "within the years, and the most cited",
}
"""How the wording joins the years and the citations."""


def criteria_table(text: pd.DataFrame, flow: pd.DataFrame) -> pd.DataFrame:
    """Return each step of each search with its criterion and examples, from the text and from the tables."""
    steps = text[text["flow_row_id"].notna()]
    table = flow.loc[steps["flow_row_id"]].set_axis(steps.index)
    return steps.assign(
        search=searches(steps),
        step=steps["step"].map(STEP_NAMES),
        examples=steps["examples"].str.replace(";", "; "),
        instruction=table["instruction"],
        remaining_table=table["remaining_stated"],
    )


def searches(lines: pd.DataFrame) -> list[str]:
    """Return for each line what its search is called."""
    return [search_name(line.source, line.keyword_group) for line in lines.itertuples()]


def filters_table(flow: pd.DataFrame, text: pd.DataFrame) -> pd.DataFrame:
    """Return the first filter of each search: how many papers it asks for, in which words, what it left."""
    first = flow[flow["step"] == "primary"]
    in_text = text[text["step"] == "primary"].set_index("flow_row_id")["criteria_joined_by"]
    more = first["remaining_stated"] > first["top_cited_n"]
    return pd.DataFrame(
        {
            "Search": searches(first),
            "Most cited asked for": first["top_cited_n"],
            "Joined in the table": first["criteria_joined_by"].map(JOINED),
            "Joined in the text": in_text.reindex(first.index).map(JOINED),
            "Records left": first["remaining_stated"],
            "More than asked for": more.map({True: "yes", False: "no"}),
        }
    )


def misfits_table(citations: pd.DataFrame) -> pd.DataFrame:
    """Return citations that do not fit the list with the nearest work and what differs, in words."""
    kinds = [
        "; ".join(DIFFERENCES.get(kind, kind) for kind in cell.split(";")) for cell in citations["difference"]
    ]
    place = citations["locator"].str.removeprefix("review ")
    return citations.assign(difference=kinds, nearest=citations["ref_key_near"], locator=place)


def cited_keys(citations: pd.DataFrame) -> dict[str, str]:
    """Return the keys of the nearest works, each under itself, to be shown as citations."""
    return {key: key for key in citations["ref_key_near"]}


def in_words(flow: pd.DataFrame) -> pd.DataFrame:
    """Return lines of a flow with keywords and steps as a reader sees them."""
    return flow.assign(keyword_group=flow["keyword_group"].map(KEYWORDS), step=flow["step"].map(STEP_NAMES))


def sources_table(flow: pd.DataFrame, studies: pd.DataFrame) -> pd.DataFrame:
    """Return the studies listed by plausible database beside the totals that the tables print."""
    totals = flow[flow["step"] == "total"].set_index("source")
    listed = studies.groupby("database_plausible")
    return pd.DataFrame(
        {
            "Database": list(SOURCES.values()),
            "Total printed": [totals.at[source, "remaining_stated"] for source in SOURCES],
            "Total from the first counts": [totals.at[source, "from_first"] for source in SOURCES],
            "Studies listed": [int((studies["database_plausible"] == source).sum()) for source in SOURCES],
            "Basis": ["; ".join(sorted(set(listed.get_group(s)["database_basis"]))) for s in SOURCES],
        }
    )


def disagreement_table(found: pd.DataFrame) -> pd.DataFrame:
    """Return the disagreements by root cause, the roots numbered in the order of print."""
    names = {root: number for number, root in enumerate(found["root"].unique(), start=1)}
    return pd.DataFrame(
        {
            "Root": found["root"].map(names),
            "Check": found["check"],
            "Place": found["place"],
            "Stated": found["stated"].astype("Int64"),
            "Set against": found["against"],
            "Which gives": found["expected"].astype("Int64"),
        }
    )


def fig_screening_removed(flow: pd.DataFrame) -> Figure:
    """Draw the share of records that each step took out."""
    steps = flow.dropna(subset=["removed_percent"]).iloc[::-1]
    names = [
        f"{SOURCES[s]}, {KEYWORDS[g]}: {STEP_NAMES[step].lower()}"
        for s, g, step in steps[["source", "keyword_group", "step"]].itertuples(index=False)
    ]
    figure, axes = plt.subplots(figsize=(WIDTH, 0.6 + 0.34 * len(steps)))
    bars = axes.barh(names, steps["removed_percent"].astype(float), color=BLUE, height=0.62)
    axes.bar_label(bars, fmt="%.0f%%", padding=4, color=INK)
    axes.set(xlim=(0, 100), xlabel="Records taken out, % of those before the step")
    axes.tick_params(axis="y", length=0)
    return figure


def fig_screening_years(studies: pd.DataFrame, window: tuple[int, int]) -> Figure:
    """Draw the listed studies by year and plausible database, the stated window shaded."""
    first, last = window
    years = range(min(studies["year"].min(), first), max(studies["year"].max(), last) + 1)
    counts = pd.crosstab(studies["year"], studies["database_plausible"]).reindex(years, fill_value=0)
    figure, axes = plt.subplots(figsize=(WIDTH, 3))
    axes.axvspan(first - 0.5, last + 0.5, color=PALE, alpha=0.6, linewidth=0)
    top = pd.Series(0, index=counts.index)
    for (source, name), colour in zip(SOURCES.items(), (ORANGE, BLUE), strict=True):
        if source in counts:
            axes.bar(counts.index, counts[source], bottom=top, color=colour, width=0.7, label=name)
            top = top + counts[source]
    axes.set(ylabel="Studies in the reference list", ylim=(0, top.max() + 2))
    axes.text((first + last) / 2, top.max() + 1.2, "stated window", ha="center", color=INK, fontsize=8.5)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(frameon=False, loc="upper left")
    return figure


COLUMNS = [("cnki", "ncms"), ("cnki", "urrbmi"), ("wos", "ncms"), ("wos", "urrbmi")]
ROOM, HEIGHT = 7.4, 6.4  # units of the axes, and inches


def fig_screening_flow(flow: pd.DataFrame, included: list[tuple[str, int]]) -> Figure:
    """Draw the flow in the shape of PRISMA 2020; what no source states says so.

    ``flow`` is recomputed from printed lines, ``included`` lists (what, count) for its last box.
    """
    figure, axes = plt.subplots(figsize=(WIDTH, HEIGHT))
    axes.set(xlim=(0, 4), ylim=(-0.1, ROOM - 0.1))
    axes.axis("off")
    draw_printed(axes, flow, included)
    return figure


def draw_printed(axes: Axes, flow: pd.DataFrame, included: list[tuple[str, int]]) -> None:
    """Draw the flow that printed tables give."""
    for column, (source, group) in enumerate(COLUMNS):
        draw_search(axes, column, flow, source, group)
    for y, text in (
        (1.75, f"Duplicates between keywords and databases: {NOT_REPORTED}"),
        (1.05, f"Full texts sought, retrieved, assessed: {NOT_REPORTED}"),
    ):
        box(axes, 2, y, text, width=3.8, height=0.48, reported=False)
        arrow(axes, 2, y - 0.24, y - 0.46)
    listed = " · ".join(f"{count} {what}" for what, count in included)
    box(axes, 2, 0.3, f"Studies kept\n{listed}", width=3.8, height=0.58, colour=BLUE)


def draw_search(axes: Axes, column: int, flow: pd.DataFrame, source: str, group: str) -> None:
    """Draw one keyword in one database as a column of boxes."""
    x = column + 0.5
    box(axes, x, 6.85, f"{SOURCES[source]}\n{KEYWORDS[group]}", colour=INK, height=0.6)
    box(axes, x, 6.0, f"Records found\n{NOT_REPORTED}", reported=False)
    lines = flow[(flow["source"] == source) & (flow["keyword_group"] == group)].set_index("step")
    arrow(axes, x, 5.7, 5.38)
    asked = lines.at["primary", "top_cited_n"]
    over = pd.notna(asked) and lines.at["primary", "remaining_stated"] > asked
    first = f"After filters\n{stated(lines, 'primary')}" + (
        f", top {asked} asked for" if pd.notna(asked) else ""
    )
    box(axes, x, 5.1, first, colour=ORANGE if over else GREY)
    bottom = 4.8
    for step, top in (("secondary", 4.0), ("tertiary", 2.85)):
        if step in lines.index:
            taken = lines.at[step, "eliminated_stated"]
            arrow(axes, x, bottom, top + 0.32, text=f"−{taken}" if pd.notna(taken) else NOT_REPORTED)
            box(axes, x, top, f"{STEP_NAMES[step]}\n{stated(lines, step)}", colour=mark(lines, step))
            bottom = top - 0.3
    arrow(axes, x, bottom, 2.0)


def stated(lines: pd.DataFrame, step: str) -> str:
    """Return what a line says is left, with what its own arithmetic gives where the two differ."""
    count, computed = lines.at[step, "remaining_stated"], lines.at[step, "from_previous"]
    if pd.isna(count):
        return NOT_REPORTED
    return f"{count}" if count == computed else f"{count} printed, {computed} computed"


def mark(lines: pd.DataFrame, step: str) -> str:
    """Return the colour of a step's box: orange where print and arithmetic differ."""
    return GREY if lines.at[step, "remaining_stated"] == lines.at[step, "from_previous"] else ORANGE
