"""Tables and figures of the chapter on the agenda."""

from __future__ import annotations

from collections.abc import Collection

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from livingreview.display.diagrams import Look, draw_box, draw_head, draw_link, links_between, place
from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PURPLE, WIDTH

ABSTRACT = "review abstract"  # the start of the locators of the abstract
KINDS = {
    "promise": "Promise",
    "contribution": "Contribution",
    "limitation": "Limitation",
    "prospect": "Prospect",
    "conclusion": "Conclusion",
}
STATES = {"delivered": "delivered", "partly": "in part", "not": "not delivered"}
LINKS = {  # kind of link -> (what a reader sees, colour)
    "delivers": ("delivers", INK),
    "partly_delivers": ("delivers in part", GREY),
    "answers": ("answers", BLUE),
    "follows_from": ("follows from", GREEN),
    "repeats": ("says again", PURPLE),
}
GROUPS = {
    "economic_level": "Economy",
    "medical_resource_density": "Medical resources",
    "population_structure": "Population",
}
LOOK = Look(width=0.74, height=0.66, fontsize=7)


def lacks_table(found: pd.DataFrame) -> pd.DataFrame:
    """Return what has no counterpart, one line a statement, with everything it lacks."""
    order = {kind: place for place, kind in enumerate(KINDS)}
    together = found.groupby("item_id", sort=False).agg(
        kind=("kind", "first"), statement=("statement", "first"), locator=("locator", "first"),
        lack=("lack", "; ".join),
    )  # fmt: skip
    together = together.sort_values("kind", key=lambda kinds: kinds.map(order), kind="stable")
    return pd.DataFrame(
        {
            "Kind": together["kind"].map(KINDS),
            "Statement": together["statement"],
            "Place": together["locator"].map(place_text),
            "What is missing": together["lack"],
        }
    )


def promises_table(promises: pd.DataFrame) -> pd.DataFrame:
    """Return the promises with what became of each, and where."""
    return pd.DataFrame(
        {
            "Promise": promises["statement"],
            "Made in": promises["locator"].map(place_text),
            "Delivered": promises["state"].map(STATES),
            "Where": promises["by"].map(places_text),
            "In sections 4 and 5": promises["at_end"].gt(0).map({True: "yes", False: "no"}),
        }
    )


def echoes_table(echoed: pd.DataFrame) -> pd.DataFrame:
    """Return the abstract's conclusions with the places that say or support the same."""
    return pd.DataFrame(
        {
            "Conclusion in the abstract": echoed["statement"],
            "Linked to": echoed["by"].map(places_text),
            "Among those of section 5": echoed["concluded"].map({True: "yes", False: "no"}),
        }
    )


def indicators_table(indicators: pd.DataFrame) -> pd.DataFrame:
    """Return the named indicators by group, in the order of print."""
    ordered = indicators.sort_values("order_n")
    group = ordered["group"].map(GROUPS)
    return pd.DataFrame(
        {
            "Group": group.where(~group.duplicated(), ""),
            "Indicator as printed": ordered["name_as_printed"],
            "Asked for each": ordered["level_asked"],
            "Definition given": ordered["definition"].fillna("none"),
        }
    )


def place_text(locator: str) -> str:
    """Return a place of the review without the name of the document."""
    return locator.removeprefix("review ")


def places_text(locators: Collection[str]) -> str:
    """Return several places in one cell."""
    return "; ".join(place_text(locator) for locator in locators) or "nowhere"


def fig_agenda_chain(items: pd.DataFrame, links: pd.DataFrame, found: pd.DataFrame) -> Figure:
    """Draw the chain from promises over limitations and prospects to conclusions.

    ``found`` lists the items without a counterpart and on which side (``later``); an orange ring marks that
    side of the box. A grey dot marks a counterpart that is not drawn: in the body of the review or in the
    same column.
    """
    places, heads, rows = place(columns_of(items))
    figure, axes = plt.subplots(figsize=(WIDTH, 0.235 * rows + 0.7))
    axes.set(xlim=(-0.42, 3.42), ylim=(-rows + 0.3, 0.6))
    axes.axis("off")
    for x, y, head in heads:
        draw_head(axes, x, y, head)
    for link in links_between(links, places).itertuples():
        colour = LINKS[link.link][1]
        clear = link.certainty == "clear"
        draw_link(axes, places[link.to_item], places[link.from_item], LOOK, colour, clear=clear, width=0.9)
    for item, at in places.items():
        draw_box(axes, at, short(item), LOOK)
    draw_marks(axes, links, found, places)
    chain_legend(figure)
    return figure


def columns_of(items: pd.DataFrame) -> list[dict[str, list[str]]]:
    """Return the columns of the chain: heads with the items below, in the order of the table."""
    abstract = items["locator"].str.startswith(ABSTRACT)
    last = items["kind"] == "conclusion"
    picks = [
        {"Promises": items["kind"] == "promise"},
        {"Contributions": items["kind"] == "contribution", "Limitations": items["kind"] == "limitation"},
        {"Prospects": items["kind"] == "prospect"},
        {"Conclusions": last & ~abstract, "In the abstract": last & abstract},
    ]
    named = [{head: items.loc[pick, "item_id"].tolist() for head, pick in column.items()} for column in picks]
    return [{head: keys for head, keys in column.items() if keys} for column in named if any(column.values())]


def links_drawn(items: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Return the links that the figure of the chain draws: those between its columns."""
    return links_between(links, place(columns_of(items))[0])


def short(item: str) -> str:
    """Return the short name of an item: its key without the kind, and without what the head above it says."""
    return item.split("_", 1)[-1].removesuffix("_abstract").replace("_", " ")


def draw_marks(axes: Axes, links: pd.DataFrame, found: pd.DataFrame, places: dict[str, tuple]) -> None:
    """Mark the sides of boxes that lack a counterpart, and those whose counterpart is not drawn."""
    drawn = links_between(links, places)
    hidden = links.drop(drawn.index)
    for item, later in marks(hidden, places):
        axes.plot(*side(places[item], later), "o", color=GREY, markersize=3.2, zorder=5)
    for row in found[found["item_id"].isin(places)].itertuples():
        axes.plot(
            *side(places[row.item_id], row.later), "o", markerfacecolor="white", markeredgecolor=ORANGE,
            markersize=6, markeredgewidth=1.6, zorder=6,
        )  # fmt: skip


def marks(hidden: pd.DataFrame, places: dict[str, tuple]) -> list[tuple[str, bool]]:
    """Return (item, later) for the ends of links that are not drawn."""
    ends = {(item, False) for item in hidden["from_item"]} | {(item, True) for item in hidden["to_item"]}
    return sorted((item, later) for item, later in ends if item in places)


def side(at: tuple, later: bool) -> tuple[float, float]:
    """Return the middle of a box's right edge (``later``) or left edge."""
    return at[0] + LOOK.width / 2 * (1 if later else -1), at[1]


def chain_legend(figure: Figure) -> None:
    """Explain lines and marks below the figure."""
    lines = [Line2D([], [], color=colour, label=text) for text, colour in LINKS.values()]
    lines.append(Line2D([], [], color=INK, linestyle="--", label="arguable"))
    dot = Line2D([], [], color=GREY, marker="o", linestyle="", markersize=4, label="counterpart not drawn")
    ring = Line2D(
        [], [], marker="o", linestyle="", markerfacecolor="white", markeredgecolor=ORANGE,
        markeredgewidth=1.6, label="no counterpart on this side",
    )  # fmt: skip
    figure.legend(handles=[*lines, dot, ring], loc="outside lower center", ncols=4, frameon=False, fontsize=8)
