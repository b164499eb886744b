"""Figures of effect directions: what each study reports, and which results are opposed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill
from typing import Any, cast

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure

from livingreview.display.figures import Area, ids_items
from livingreview.display.theme import BLUE, GREY, INK, ORANGE, PALE, PURPLE, WIDTH
from livingreview.evidence.directions import ALL_DIRECTIONS, IMPROVES, MIXED, NO_CHANGE, UNCLEAR, WORSENS
from livingreview.evidence.evidence_map import in_order
from ncms.vocabulary import CREDIT, DIRECTIONS, DOMAINS, label

MARKS = {
    IMPROVES: ("^", BLUE),
    NO_CHANGE: ("o", GREY),
    MIXED: ("D", PURPLE),
    WORSENS: ("v", ORANGE),
    UNCLEAR: ("x", INK),
}
FILL = {"alone": 1.0, "joint": 0.35, "position": 0.0}  # how much of a mark is filled, by kind of credit
CREDIT_KEYS = {
    "alone": "credited to the study alone",
    "joint": "credited to several studies together",
    "position": "credited by place in the paragraph",
}


def fig_effects_directions(results: pd.DataFrame, names: Mapping[str, str], width: float = WIDTH) -> Figure:
    """Draw the effect-direction plot: a mark for each study and outcome that has a result.

    Shape and colour show the direction, the fill the credit; an ``a`` marks a result that rests on arguments.
    """
    studies, domains = sorted(results["ref_key"].unique(), key=names.get), domains_of(results)
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 1.7 + 0.2 * len(studies) + 2.0 * narrow))
    for row in results.itertuples():
        x, y = domains.index(row.outcome_domain), studies.index(row.ref_key)
        draw_mark(axes, x, y, row.direction, row.credit)
        if row.argued:
            beside, size = (0.3, 9) if narrow else (0.22, 7.5)
            axes.text(x + beside, y, "a", va="center", fontsize=size, color=INK)
    name_columns(axes, [label(domain) for domain in domains], narrow=narrow)
    axes.set_yticks(range(len(studies)), [names[ref] for ref in studies])
    axes.set(xlim=(-0.6, len(domains) - 0.4), ylim=(len(studies) - 0.4, -0.6))
    axes.tick_params(length=0, labelsize=9 if narrow else 8)
    axes.grid(linewidth=0.4)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
    direction_legend(axes, set(results["direction"]), narrow=narrow)
    return figure


def name_columns(axes: Axes, names: Sequence[str], *, narrow: bool) -> None:
    """Write the names of columns above them: slanted, upright where the columns are narrow."""
    turn: dict[str, Any] = {"rotation": 90} if narrow else {"rotation": 40, "ha": "left"}
    axes.set_xticks(range(len(names)), names, **turn)
    axes.xaxis.tick_top()


def domains_of(results: pd.DataFrame) -> list[str]:
    """Return the outcomes that have a result, in the order to draw."""
    return in_order(results["outcome_domain"], list(DOMAINS))


def draw_mark(axes: Axes, x: float, y: float, direction: str, credit: str, size: float = 7) -> None:
    """Draw one result: its direction as shape and colour, its credit as fill."""
    marker, colour = MARKS[direction]
    face = to_rgba(colour, FILL[credit]) if FILL[credit] else "white"
    axes.plot(
        x, y, marker=marker, markersize=size, markeredgecolor=colour, markerfacecolor="white", linestyle=""
    )
    axes.plot(
        x, y, marker=marker, markersize=size, markeredgecolor=colour, markerfacecolor=face, linestyle=""
    )


def direction_legend(axes: Axes, found: set[str], *, narrow: bool = False) -> None:
    """Explain shapes and fills below the figure, directions to the left and credit to the right.

    On a narrow figure they stand below each other.
    """
    shapes = [
        key(*MARKS[direction], 1.0, DIRECTIONS[direction].lower())
        for direction in ALL_DIRECTIONS
        if direction in found
    ]
    fills = [key("^", BLUE, FILL[credit], text) for credit, text in CREDIT_KEYS.items()]
    if narrow:
        figure = cast("Figure", axes.get_figure())
        figure.legend(handles=shapes + fills, frameon=False, loc="outside lower left")
        return
    longest = max(len(shapes), len(fills))
    blank = plt.Line2D([], [], linestyle="", label=" ")
    columns = [side + [blank] * (longest - len(side)) for side in (shapes, fills)]
    axes.legend(
        handles=columns[0] + columns[1],
        frameon=False,
        loc="upper center",
        bbox_to_anchor=(0.4, -0.01),
        ncols=2,
    )


def key(marker: str, colour: str, fill: float, text: str) -> plt.Line2D:
    """Return one entry of a legend."""
    face = to_rgba(colour, fill) if fill else "white"
    style = {"marker": marker, "markersize": 7, "linestyle": ""}
    return plt.Line2D([], [], markeredgecolor=colour, markerfacecolor=face, label=text, **style)


def fig_effects_opposed(results: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw results for worse to the left and for better to the right of those that are neither, by outcome.

    Every mark is one study; rows are sorted by credit, the firmest next to the middle.
    """
    domains = domains_of(results)
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 1.1 + 0.34 * len(domains) + 1.2 * narrow))
    for x, y, row in opposed_places(results):
        draw_mark(axes, x, y, row["direction"], row["credit"], size=5 if narrow else 7)
    finish_opposed(axes, results, domains, half_width(results), narrow=narrow)
    return figure


def half_width(results: pd.DataFrame) -> float:
    """Return how far the middle, for results that are neither better nor worse, reaches to each side."""
    neither = results[~results["direction"].isin([WORSENS, IMPROVES])]
    return max([1, *neither.groupby("outcome_domain").size()]) / 2 + 0.6


def opposed_places(results: pd.DataFrame) -> Iterator[tuple[float, float, dict]]:
    """Yield the place of each result: worse to the left, better to the right, the others in the middle.

    On each side the firmest credit stands next to the middle.
    """
    half = half_width(results)
    for y, domain in enumerate(domains_of(results)):
        in_domain = results[results["outcome_domain"] == domain]
        in_domain = in_domain.assign(rank=in_domain["credit"].map(list(CREDIT).index)).sort_values(
            ["rank", "ref_key"]
        )
        for direction, sign in ((WORSENS, -1), (IMPROVES, 1)):
            for n, row in enumerate(in_domain[in_domain["direction"] == direction].to_dict("records")):
                yield sign * (half + n), y, row
        between = in_domain[~in_domain["direction"].isin([WORSENS, IMPROVES])].sort_values(
            ["direction", "rank", "ref_key"]
        )
        for n, row in enumerate(between.to_dict("records")):
            yield n - (len(between) - 1) / 2, y, row


def direction_areas(results: pd.DataFrame, findings: pd.DataFrame, names: Mapping[str, str]) -> list[Area]:
    """Return the marks of the effect-direction plot, each with the findings that it rests on."""
    studies, domains = sorted(results["ref_key"].unique(), key=names.get), domains_of(results)
    places = (
        (domains.index(row["outcome_domain"]), studies.index(row["ref_key"]), row)
        for row in results.to_dict("records")
    )
    return [result_area(x, y, row, findings, names) for x, y, row in places]


def opposed_areas(results: pd.DataFrame, findings: pd.DataFrame, names: Mapping[str, str]) -> list[Area]:
    """Return the marks of the opposed results, each with the findings that it rests on."""
    return [result_area(x, y, row, findings, names) for x, y, row in opposed_places(results)]


def result_area(x: float, y: float, row: dict, findings: pd.DataFrame, names: Mapping[str, str]) -> Area:
    """Return the square around a result, named by study, outcome and direction."""
    text = f"{names[row['ref_key']]}, {label(row['outcome_domain'])}: {DIRECTIONS[row['direction']].lower()}"
    return Area(x - 0.5, y - 0.5, text, ids_items(findings, row["finding_ids"], names))


def finish_opposed(
    axes: Axes, results: pd.DataFrame, domains: Sequence[str], half: float, *, narrow: bool
) -> None:
    """Name the sides and the outcomes, part the sides from the middle, explain the marks."""
    signed = results[results["direction"].isin([IMPROVES, WORSENS])]
    edge = half + max([2, *signed.groupby(["outcome_domain", "direction"]).size()])
    axes.axvspan(-half + 0.5, half - 0.5, color=PALE, alpha=0.35, linewidth=0)
    axes.set(xlim=(-edge, edge), ylim=(len(domains) - 0.4, -1.1), xticks=[])
    for x, text in ((-edge / 2 - half / 2, "worsens"), (0, "neither"), (edge / 2 + half / 2, "improves")):
        axes.text(x, -0.75, text, ha="center", va="center", fontsize=9, color=INK)
    axes.set_yticks(range(len(domains)), [fill(label(domain), 14 if narrow else 60) for domain in domains])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    direction_legend(axes, set(results["direction"]), narrow=narrow)
