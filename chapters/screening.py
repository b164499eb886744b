"""Tables and figures of the chapter on the screening: what the review prints of its search."""

from __future__ import annotations

from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from chapters.screening_records import KEYWORDS, SOURCES, STEP_NAMES, search_name
from livingreview.display.theme import BLUE, INK, ORANGE, PALE, WIDTH

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


def fig_screening_removed(flow: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the share of records that each step took out."""
    steps = flow.dropna(subset=["removed_percent"]).iloc[::-1]
    names = [
        f"{SOURCES[s]}, {KEYWORDS[g]}: {STEP_NAMES[step].lower()}"
        for s, g, step in steps[["source", "keyword_group", "step"]].itertuples(index=False)
    ]
    narrow = width < WIDTH
    names = [fill(name, 26) if narrow else name for name in names]
    figure, axes = plt.subplots(figsize=(width, 0.6 + (0.46 if narrow else 0.34) * len(steps)))
    bars = axes.barh(names, steps["removed_percent"].astype(float), color=BLUE, height=0.62)
    axes.bar_label(bars, fmt="%.0f%%", padding=4, color=INK)
    axes.set(xlim=(0, 112 if narrow else 100))
    axes.set_xlabel(fill("Records taken out, % of those before the step", 26 if narrow else 60))
    axes.tick_params(axis="y", length=0)
    return figure


def fig_screening_years(studies: pd.DataFrame, window: tuple[int, int], width: float = WIDTH) -> Figure:
    """Draw the listed studies by year and plausible database, the stated window shaded."""
    first, last = window
    years = range(min(studies["year"].min(), first), max(studies["year"].max(), last) + 1)
    counts = pd.crosstab(studies["year"], studies["database_plausible"]).reindex(years, fill_value=0)
    figure, axes = plt.subplots(figsize=(width, 3))
    axes.axvspan(first - 0.5, last + 0.5, color=PALE, alpha=0.6, linewidth=0)
    top = pd.Series(0, index=counts.index)
    for (source, name), colour in zip(SOURCES.items(), (ORANGE, BLUE), strict=True):
        if source in counts:
            axes.bar(counts.index, counts[source], bottom=top, color=colour, width=0.7, label=name)
            top = top + counts[source]
    axes.set(ylabel="Studies in the reference list", ylim=(0, top.max() + 2))
    axes.text((first + last) / 2, top.max() + 1.2, "stated window", ha="center", color=INK, fontsize=9)
    axes.xaxis.set_major_locator(MaxNLocator(5 if width < WIDTH else "auto", integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(frameon=False, loc="upper left")
    return figure
