"""How a review's promises, contributions, limitations, prospects and conclusions hang together.

Two tables: items (``item_id``, ``kind``, ``statement``, ``locator``) and links (``from_item`` takes up
``to_item``; ``link`` says how, ``certainty`` whether that is clear or a reading). A link points back: a
conclusion follows from a prospect, a prospect answers a limitation, a section delivers a promise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

END = ("contribution", "limitation", "prospect", "conclusion")  # what sections 4 and 5 hold
STATES = ("delivered", "partly", "not")


class Rule(NamedTuple):
    """What an item of one kind should be linked to; ``later`` tells on which side of it that stands."""

    kind: str
    later: bool
    others: tuple[str, ...]
    lack: str


RULES = (
    Rule("promise", True, ("body", *END), "nothing delivers it"),
    Rule("contribution", False, ("body",), "no place of sections 2 and 3 is linked"),
    Rule("contribution", True, ("conclusion",), "no conclusion takes it up"),
    Rule("limitation", True, ("prospect",), "no prospect answers it"),
    Rule("prospect", False, ("limitation",), "it meets no limitation"),
    Rule("prospect", True, ("conclusion",), "no conclusion takes it up"),
    Rule("conclusion", False, ("body", *END[:3]), "it rests on nothing said before"),
)


def counterparts(items: pd.DataFrame, links: pd.DataFrame, rule: Rule) -> dict[str, set[str]]:
    """Return for every item of the rule's kind the items that it should be linked to and is.

    A link may lead through other items of the same kind: a prospect that follows from a prospect which
    meets a limitation meets it too.
    """
    kinds = dict(zip(items["item_id"], items["kind"], strict=True))
    steps = neighbours(links, later=rule.later)
    mine = [item for item, kind in kinds.items() if kind == rule.kind]
    return {item: {end for end in reached(item, steps, kinds) if kinds[end] in rule.others} for item in mine}


def neighbours(links: pd.DataFrame, *, later: bool) -> dict[str, list[str]]:
    """Return which items each item leads to: those that take it up (``later``), or those it takes up."""
    start, end = ("to_item", "from_item") if later else ("from_item", "to_item")
    steps = defaultdict(list)
    for here, there in zip(links[start], links[end], strict=True):
        steps[here].append(there)
    return steps


def reached(item: str, steps: Mapping[str, Iterable[str]], kinds: Mapping[str, str]) -> set[str]:
    """Return the items that one item leads to, going on only through items of its own kind."""
    found, waiting = set(), [item]
    while waiting:
        for there in steps.get(waiting.pop(), ()):
            if there not in found and kinds[there] == kinds[item]:
                waiting.append(there)
            found.add(there)
    return found - {item}


def without_counterpart(
    items: pd.DataFrame, links: pd.DataFrame, rules: Iterable[Rule] = RULES
) -> pd.DataFrame:
    """Return every item that lacks what a rule asks for: its columns, with ``later`` and ``lack``.

    An item that lacks two things has two rows. With ``links`` cut down to the clear ones the result tells
    what lacks a counterpart once no reading is leaned on.
    """
    lacking = []
    for rule in rules:
        alone = [item for item, found in counterparts(items, links, rule).items() if not found]
        rows = items[items["item_id"].isin(alone)]
        lacking.append(rows.assign(later=rule.later, lack=rule.lack))
    return pd.concat(lacking, ignore_index=True)


def lacking(found: pd.DataFrame, kind: str, *, later: bool) -> list[str]:
    """Return the keys of the items of one kind that lack a counterpart before them, or later."""
    return found.loc[(found["kind"] == kind) & (found["later"] == later), "item_id"].tolist()


def carried_through(items: pd.DataFrame, links: pd.DataFrame) -> list[str]:
    """Return the limitations that a prospect answers which a conclusion takes up: whole chains."""
    answers = counterparts(items, links, Rule("limitation", True, ("prospect",), ""))
    taken = counterparts(items, links, Rule("prospect", True, ("conclusion",), ""))
    return [item for item, prospects in answers.items() if any(taken[prospect] for prospect in prospects)]


def delivery(items: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Return the promises with what became of them: ``state``, ``by``, ``in_body``, ``at_end``.

    ``state`` is ``delivered`` where at least one item delivers the promise, ``partly`` where items do so
    only in part, ``not`` where none does. ``in_body`` and ``at_end`` count the items of the body and of
    the closing sections among them, ``by`` names their places.
    """
    promises = items[items["kind"] == "promise"]
    places = items.set_index("item_id")[["kind", "locator"]]
    kept = links[links["link"].isin(["delivers", "partly_delivers"])].join(places, on="from_item")
    facts = [promise_facts(kept[kept["to_item"] == item]) for item in promises["item_id"]]
    columns = ["state", "by", "in_body", "at_end"]
    return promises.assign(**{name: [fact[name] for fact in facts] for name in columns})


def promise_facts(kept: pd.DataFrame) -> dict[str, object]:
    """Return what the links to one promise say of it."""
    whole = (kept["link"] == "delivers").any()
    return {
        "state": STATES[0] if whole else STATES[1] if len(kept) else STATES[2],
        "by": sorted(set(kept["locator"])),
        "in_body": int((kept["kind"] == "body").sum()),
        "at_end": int(kept["kind"].isin(END).sum()),
    }


def echoes(items: pd.DataFrame, links: pd.DataFrame, place: str) -> pd.DataFrame:
    """Return the conclusions stated at one ``place`` with where else the review says or supports them.

    ``place`` is the start of a locator. ``by`` names the places linked to directly, ``concluded`` tells
    whether a conclusion that stands elsewhere is among them.
    """
    known = items.set_index("item_id")
    conclusions = items[items["kind"] == "conclusion"]
    there = conclusions["locator"].str.startswith(place)
    steps, elsewhere = neighbours(links, later=False), set(conclusions.loc[~there, "item_id"])
    linked = [steps.get(item, []) for item in conclusions.loc[there, "item_id"]]
    return conclusions[there].assign(
        by=[sorted({known.at[end, "locator"] for end in ends}) for ends in linked],
        concluded=[bool(elsewhere & set(ends)) for ends in linked],
    )
