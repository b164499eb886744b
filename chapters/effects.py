"""Tables and figures of the chapter on effects: numbers as stated, what may be computed, votes compared."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from livingreview.display.theme import BLUE, GREY, INK, ORANGE, WIDTH
from livingreview.evidence.directions import MIXED, UNCLEAR, votes
from livingreview.evidence.evidence_map import claims
from livingreview.numbers.formats import format_number, typeset
from ncms.methods.stated_numbers import NOT_APPLICABLE
from ncms.vocabulary import CREDIT, DIRECTIONS, label, named

UNITS = {"percent": "per cent", "percent_or_points_not_stated": "per cent or points: not stated"}
INDICATORS = {"village_gini": "village Gini coefficient", "out_of_pocket_share": "out-of-pocket share"}
ASPECTS = {
    "per_cent_or_points": "Per cent or points",
    "of_what": "Of what",
    "population": "Of whom",
    "period": "When",
    "comparator": "Compared with",
    "standard_error": "Standard error",
}
MARKERS = {"up_to": "<", "over": ">", "at_least": ">", "about": "o", "none": "o"}
PANEL_COLUMNS = [
    "indicator", "unit", "population", "as_written", "value_low", "value_high", "value_before", "value_after",
    "bound", "role",
]  # fmt: skip
"""What the download of the figure of panels has of each number."""

COMPUTED = ["What", "Between", "From, %", "To, %", "Difference, points", "Ratio"]
ROOM = 1.6  # how much longer than its largest number an axis is, for the text beside it


def indicator(code: str) -> str:
    """Return an indicator in words."""
    return label(code, INDICATORS)


def in_words(lines: pd.DataFrame) -> pd.DataFrame:
    """Return lines with the outcome as a reader sees it."""
    return lines.assign(outcome_domain=lines["outcome_domain"].map(label))


def when(row: tuple) -> str:
    """Return the years of a number as text."""
    if pd.isna(row.period_start):
        return "not stated"
    start, end = int(row.period_start), int(row.period_end)
    return str(start) if start == end else f"{start} to {end}"


def numbers_table(numbers: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return every number as it is written, with whom, when, against what and on whose account."""
    credited = numbers["credited_refs"].map(
        lambda refs: "nobody" if pd.isna(refs) else named(refs.split(";"), names)
    )
    credit = numbers["credit"].map(CREDIT)
    blank = {
        column: numbers[f"{column}_blank_reason"].str.replace("_", " ")
        for column in ("population", "comparator")
    }
    return pd.DataFrame(
        {
            "As written": numbers["as_written"],
            "Of": numbers["indicator"].map(indicator),
            "Whom": numbers["population"].fillna(blank["population"]),
            "Compared with": numbers["comparator"].fillna(blank["comparator"]),
            "Years": [when(row) for row in numbers.itertuples()],
            "Credited to": credited.where(
                credit.isna() | numbers["credited_refs"].isna(), credited + " (" + credit + ")"
            ),
            "Place": numbers["locator"].str.removeprefix("review "),
        }
    )


def openness_table(numbers: pd.DataFrame, openness: pd.DataFrame) -> pd.DataFrame:
    """Return for every number what the text states and what it leaves open."""
    aspects = openness.rename(columns=ASPECTS)[list(ASPECTS.values())]
    table = aspects.replace(NOT_APPLICABLE, "–")
    table.insert(0, "Number", numbers["as_written"] + ", " + numbers["indicator"].map(indicator))
    return table


def computed_table(changes: pd.DataFrame, contrasts: pd.DataFrame) -> pd.DataFrame:
    """Return the differences and ratios between two numbers that are both stated, of two times or groups."""
    over_time = [
        {"What": indicator(row.indicator), "Between": when(row).replace(" to ", " and "),
         "From, %": f"{row.start:g}", "To, %": f"{row.end:g}",
         "Difference, points": spread(row.difference, row.difference),
         "Ratio": spread(row.ratio, row.ratio, 2)}
        for row in changes.itertuples()
    ]  # fmt: skip
    groups = [
        {"What": indicator(row.indicator), "Between": f"{row.population_of_low} and {row.population_of_high}",
         "From, %": span(row.value_low_of_low, row.value_high_of_low),
         "To, %": span(row.value_low_of_high, row.value_high_of_high),
         "Difference, points": spread(row.difference_least, row.difference_most),
         "Ratio": spread(row.ratio_least, row.ratio_most, 2)}
        for row in contrasts.itertuples()
    ]  # fmt: skip
    return pd.DataFrame([*over_time, *groups], columns=COMPUTED)


def span(least: float, most: float) -> str:
    """Return a stated number or range with the decimals that it has, as text."""
    return " to ".join(dict.fromkeys(f"{end:g}" for end in (least, most)))


def spread(least: float, most: float, digits: int = 1) -> str:
    """Return one computed number or the span of two, as text."""
    if pd.isna(least):
        return "–"
    ends = dict.fromkeys(format_number(round(value, 6), digits) for value in (least, most))
    return " to ".join(ends)


def sensitivity_table(findings: pd.DataFrame, studies: Collection[str]) -> pd.DataFrame:
    """Return the count of each kind of vote for narrower and narrower choices of findings."""
    scheme, credit = findings["scheme"], findings["credit"]
    choices = {
        "all votes": findings,
        "credited to a study alone or jointly": findings[credit != "position"],
        "credited to a study alone": findings[credit == "alone"],
        "empirical claims only": claims(findings),
        "on the NCMS only": findings[scheme.isin(["ncms", "ncms_major_disease_insurance"])],
        "on integration only": findings[scheme == "urban_rural_integration"],
    }
    cast = {name: votes(chosen, studies)["vote"] for name, chosen in choices.items()}
    counts = [
        {"Findings": name, "Votes": int((ways != UNCLEAR).sum())}
        | {text: int((ways == way).sum()) for way, text in DIRECTIONS.items()}
        for name, ways in cast.items()
    ]
    return pd.DataFrame(counts)


def opposed_table(opposed: pd.DataFrame, cast: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return gains and losses side by side, each outcome with those credited.

    A study whose vote on the outcome is mixed is marked: it is credited with more than what its side says.
    """
    mixed = cast[cast["vote"] == MIXED].groupby("outcome_domain")["ref_key"].agg(set)
    marked = {
        domain: {
            ref: f"{name}, mixed" if ref in mixed.get(domain, ()) else name for ref, name in names.items()
        }
        for domain in opposed["outcome_domain"]
    }
    sides = {
        side: [
            entry(row[side], row[f"{side}_refs"], marked[row["outcome_domain"]])
            for _, row in opposed.iterrows()
        ]
        for side in ("gain", "loss")
    }
    domain = opposed["outcome_domain"].map(label)
    first = domain.where(~domain.duplicated(), "")
    return pd.DataFrame({"Outcome": first, "Improves": sides["gain"], "Worsens": sides["loss"]})


def entry(outcomes: object, refs: object, names: Mapping[str, str]) -> str:
    """Return one side of an opposed pair as text; empty where that side has no more entries."""
    return "" if pd.isna(outcomes) else f"{outcomes} ({named(str(refs).split(';'), names)})"


def fig_effects_panels(numbers: pd.DataFrame) -> Figure:
    """Draw the numbers in panels, one an indicator and unit, each with an axis of its own.

    Panels stand together by unit; what only restates a number with the same value and bound is left out.
    """
    origin = numbers.reindex(numbers["repeats"])
    same = [(numbers[column].to_numpy() == origin[column].to_numpy()) for column in ("value_low", "bound")]
    panels = list(numbers[~(same[0] & same[1])].groupby(["unit", "indicator"], sort=False))
    panels.sort(key=lambda panel: list(UNITS).index(panel[0][0]) if panel[0][0] in UNITS else len(UNITS))
    if not panels:
        return empty_figure("no number is stated")
    heights = [len(rows) + 0.6 for _, rows in panels]
    figure, axes = plt.subplots(
        len(panels),
        figsize=(WIDTH, 0.22 * sum(heights) + 0.42 * len(panels)),
        height_ratios=heights,
        squeeze=False,
    )
    figure.get_layout_engine().set(hspace=0.14, h_pad=0.06)
    for panel, ((unit, code), rows) in zip(axes[:, 0], panels, strict=True):
        draw_panel(panel, rows)
        name = indicator(code)
        panel.set_title(f"{name[0].upper()}{name[1:]} ({label(unit, UNITS)})", loc="left", fontsize=9, pad=3)
    return figure


def empty_figure(text: str) -> Figure:
    """Return a figure that says why there is nothing to draw."""
    figure, axes = plt.subplots(figsize=(WIDTH, 0.6))
    axes.axis("off")
    axes.text(0.5, 0.5, text, ha="center", va="center", color=GREY)
    return figure


def draw_panel(axes: Axes, rows: pd.DataFrame) -> None:
    """Draw the numbers of one indicator from 0 on, each with its own words beside it."""
    top = rows[["value_low", "value_high", "value_before", "value_after"]].max(axis=None)
    for y, row in enumerate(rows.itertuples()):
        end = draw_number(axes, y, row)
        axes.text(end + 0.025 * ROOM * top, y, typeset(row.as_written), va="center", fontsize=8.5, color=INK)
    whom = rows["population"].fillna("whom: not stated")
    axes.set_yticks(range(len(rows)), whom)
    axes.set(xlim=(0, ROOM * top), ylim=(len(rows) - 0.4, -0.6))
    axes.set_xticks([tick for tick in MaxNLocator(4).tick_values(0, top) if tick <= 1.02 * top])
    axes.tick_params(axis="y", length=0, labelsize=8)
    axes.tick_params(axis="x", labelsize=7.5, length=2, pad=1, color=GREY)
    axes.spines["bottom"].set_bounds(0, top)
    axes.spines["left"].set_visible(False)


def draw_number(axes: Axes, y: int, row: tuple) -> float:
    """Draw one number and return where its mark ends: an arrow, a range, or a point that shows its bound."""
    if pd.notna(row.value_before):
        style = {"arrowstyle": "-|>", "color": BLUE, "linewidth": 1.6, "shrinkA": 0, "shrinkB": 0}
        axes.annotate("", (row.value_after, y), (row.value_before, y), arrowprops=style)
        return max(row.value_before, row.value_after)
    if row.value_low != row.value_high:
        axes.plot([row.value_low, row.value_high], [y, y], color=BLUE, linewidth=4, solid_capstyle="butt")
        return row.value_high
    colour = ORANGE if row.role == "threshold" else BLUE
    face = "white" if row.bound == "about" else colour
    axes.plot(row.value_low, y, marker=MARKERS[row.bound], markersize=6, color=colour, markerfacecolor=face)
    return row.value_low
