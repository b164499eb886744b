"""Tables of the chapter on the agenda: promises, limitations, prospects and conclusions."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from livingreview.numbers.derived import rest_on
from ncms.methods.agenda import Rule, counterparts

ABSTRACT = "review abstract"  # the start of the locators of the abstract
KINDS = {
    "promise": "Promise",
    "contribution": "Contribution",
    "limitation": "Limitation",
    "prospect": "Prospect",
    "conclusion": "Conclusion",
}
STATES = {"delivered": "delivered", "partly": "in part", "not": "not delivered"}
GROUPS = {
    "economic_level": "Economy",
    "medical_resource_density": "Medical resources",
    "population_structure": "Population",
}


def chain_table(items: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Return each limitation with the prospects that answer it and the conclusions that take these up."""
    answers = counterparts(items, links, Rule("limitation", True, ("prospect",), ""))
    taken = counterparts(items, links, Rule("prospect", True, ("conclusion",), ""))
    rows = [
        {
            "Limitation of existing work": items.at[limitation, "statement"],
            "Prospects that answer it": statements(items, prospects),
            "Conclusions that take these up": statements(items, set().union(*(taken[p] for p in prospects))),
        }
        for limitation, prospects in answers.items()
    ]
    return rest_on(pd.DataFrame(rows), items, links)


def statements(items: pd.DataFrame, found: Collection[str]) -> str:
    """Return what some items say, in the order of the review, as one text."""
    return " ".join(items.loc[[item for item in items.index if item in found], "statement"]) or "none"


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
