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
    "takes_up": ("is on its subject", GREY),
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


def lacks(unmatched: pd.DataFrame) -> pd.DataFrame:
    """Return what has no counterpart, one line a statement by kind, with everything it lacks in ``lack``."""
    lines = unmatched.assign(lack=unmatched.groupby("item_id")["lack"].agg("; ".join))
    order = {kind: place for place, kind in enumerate(KINDS)}
    lines = lines[~lines.index.duplicated()]
    return lines.sort_values("kind", key=lambda kinds: kinds.map(order), kind="stable")


def by_group(indicators: pd.DataFrame) -> pd.DataFrame:
    """Return the named indicators with the group where it begins, and ``none`` where none is defined."""
    first = ~indicators["group"].duplicated()
    return indicators.assign(
        group=indicators["group"].map(GROUPS).where(first, ""),
        definition=indicators["definition"].fillna("none"),
    )


def in_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with codes, places and yes or no as a reader sees them."""
    return rows.assign(**{name: rows[name].map(words) for name, words in WORDS.items() if name in rows})


def place_text(locator: str) -> str:
    """Return a place of the review without the name of the document."""
    return locator.removeprefix("review ")


def places_text(locators: Collection[str]) -> str:
    """Return several places in one cell."""
    return "; ".join(place_text(locator) for locator in locators) or "nowhere"


def yes_or_no(found: object) -> str:
    """Return ``yes`` for what is true or more than none."""
    return "yes" if found else "no"


WORDS = {
    "kind": KINDS,
    "locator": place_text,
    "state": STATES,
    "by": places_text,
    "at_end": yes_or_no,
    "concluded": yes_or_no,
}
"""By column what a reader sees for its content."""


def fig_agenda_chain(items: pd.DataFrame, links: pd.DataFrame, unmatched: pd.DataFrame) -> Figure:
    """Draw the chain from promises over limitations and prospects to conclusions.

    ``unmatched`` lists the items without a counterpart and on which side (``later``); an orange ring marks
    that side of the box. A grey dot marks a counterpart that is not drawn: in the body of the review or in
    the same column.
    """
    places, heads, rows = place(columns_of(items))
    figure, axes = plt.subplots(figsize=(WIDTH, 0.235 * rows + 0.7))
    axes.set(xlim=(-0.42, 3.42), ylim=(-rows + 0.3, 0.6))
    axes.axis("off")
    for x, y, head in heads:
        draw_head(axes, x, y, head)
    drawn = links_between(links, places).reset_index()
    for link in drawn.itertuples():
        colour = LINKS[link.link][1]
        clear = link.certainty == "clear"
        draw_link(axes, places[link.to_item], places[link.from_item], LOOK, colour, clear=clear, width=0.9)
    for item, at in places.items():
        draw_box(axes, at, short(item), LOOK)
    draw_marks(axes, links, unmatched, places)
    chain_legend(figure, set(drawn["link"]))
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
    named = [{head: items.index[pick].tolist() for head, pick in column.items()} for column in picks]
    return [{head: keys for head, keys in column.items() if keys} for column in named if any(column.values())]


def links_drawn(items: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Return the links that the figure of the chain draws: those between its columns."""
    return links_between(links, place(columns_of(items))[0])


def short(item: str) -> str:
    """Return the short name of an item: its key without the kind, and without what the head above it says."""
    return item.split("_", 1)[-1].removesuffix("_abstract").replace("_", " ")


def draw_marks(axes: Axes, links: pd.DataFrame, unmatched: pd.DataFrame, places: dict[str, tuple]) -> None:
    """Mark the sides of boxes that lack a counterpart, and those whose counterpart is not drawn."""
    hidden = links.index.difference(links_between(links, places).index)
    for item, later in marks(hidden, places):
        axes.plot(*side(places[item], later), "o", color=GREY, markersize=3.2, zorder=5)
    for row in unmatched[unmatched.index.isin(places)].itertuples():
        axes.plot(
            *side(places[row.Index], row.later), "o", markerfacecolor="white", markeredgecolor=ORANGE,
            markersize=6, markeredgewidth=1.6, zorder=6,
        )  # fmt: skip


def marks(hidden: pd.Index, places: dict[str, tuple]) -> list[tuple[str, bool]]:
    """Return (item, later) for the ends of links that are not drawn."""
    ends = {end for from_item, to_item in hidden for end in ((from_item, False), (to_item, True))}
    return sorted((item, later) for item, later in ends if item in places)


def side(at: tuple, later: bool) -> tuple[float, float]:
    """Return the middle of a box's right edge (``later``) or left edge."""
    return at[0] + LOOK.width / 2 * (1 if later else -1), at[1]


def chain_legend(figure: Figure, drawn: Collection[str]) -> None:
    """Explain below the figure the kinds of line that are drawn, and the marks."""
    shown = [look for link, look in LINKS.items() if link in drawn]
    lines = [Line2D([], [], color=colour, label=text) for text, colour in shown]
    lines.append(Line2D([], [], color=INK, linestyle="--", label="arguable"))
    dot = Line2D([], [], color=GREY, marker="o", linestyle="", markersize=4, label="counterpart not drawn")
    ring = Line2D(
        [], [], marker="o", linestyle="", markerfacecolor="white", markeredgecolor=ORANGE,
        markeredgewidth=1.6, label="no counterpart on this side",
    )  # fmt: skip
    figure.legend(handles=[*lines, dot, ring], loc="outside lower center", ncols=4, frameon=False, fontsize=8)
