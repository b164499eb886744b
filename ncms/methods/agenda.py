"""How a review's promises, contributions, limitations, prospects and conclusions hang together.

Two tables: items (key ``item_id``; ``kind``, ``statement``, ``locator``) and links (key ``from_item`` and
``to_item``: the first takes up the second; ``link`` says how, ``certainty`` whether that is clear or a
reading). A link points back: a conclusion follows from a prospect, a prospect answers a limitation, a section
delivers a promise. Items that links have chosen rest on the links as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

from livingreview.numbers.derived import rest_on

END = ("contribution", "limitation", "prospect", "conclusion")  # what sections 4 and 5 hold
STATES = ("delivered", "partly", "not")
TAKES_UP = "takes_up"  # a link from what is on the subject of a promise and does not make it good


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
    kinds, steps = items["kind"].to_dict(), neighbours(links, later=rule.later)
    asked = [item for item, kind in kinds.items() if kind == rule.kind]
    return {item: {end for end in reached(item, steps, kinds) if kinds[end] in rule.others} for item in asked}


def neighbours(links: pd.DataFrame, *, later: bool) -> dict[str, list[str]]:
    """Return which items each item leads to: those that take it up (``later``), or those it takes up.

    What only is on the subject of a promise is no counterpart of it.
    """
    steps = defaultdict(list)
    for from_item, to_item in links.index[links["link"] != TAKES_UP]:
        here, there = (to_item, from_item) if later else (from_item, to_item)
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
    """Return the items that lack what a rule asks for, with ``later`` and ``lack``.

    An item that lacks two things has two rows. With ``links`` cut down to the clear ones the result tells
    what lacks a counterpart once no reading is leaned on.
    """
    found = []
    for rule in rules:
        alone = [item for item, linked in counterparts(items, links, rule).items() if not linked]
        found.append(items.loc[alone].assign(later=rule.later, lack=rule.lack))
    return rest_on(pd.concat(found), links)


def lacking(unmatched: pd.DataFrame, kind: str, *, later: bool) -> pd.DataFrame:
    """Return, of the items without counterpart, those of one kind that lack one before them, or later."""
    return unmatched[(unmatched["kind"] == kind) & (unmatched["later"] == later)]


def carried_through(items: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Return the limitations that a prospect answers which a conclusion takes up: whole chains."""
    answers = counterparts(items, links, Rule("limitation", True, ("prospect",), ""))
    taken = counterparts(items, links, Rule("prospect", True, ("conclusion",), ""))
    whole = [item for item, prospects in answers.items() if any(taken[prospect] for prospect in prospects)]
    return rest_on(items.loc[whole], links)


def delivery(items: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Return the promises with what became of them: ``state``, ``by``, ``in_body``, ``at_end``.

    ``state`` is ``delivered`` where at least one item delivers the promise, ``partly`` where items do so
    only in part, ``not`` where none does. ``in_body`` and ``at_end`` count the items of the body and of
    the closing sections that deliver it or are on its subject, ``by`` names their places.
    """
    promises = items[items["kind"] == "promise"]
    kept = links[links["link"].isin(["delivers", "partly_delivers", TAKES_UP])].reset_index()
    kept = kept.join(items[["kind", "locator"]], on="from_item")
    facts = [promise_facts(kept[kept["to_item"] == item]) for item in promises.index]
    columns = ["state", "by", "in_body", "at_end"]
    return rest_on(promises.assign(**pd.DataFrame(facts, promises.index, columns)), links)


def promise_facts(kept: pd.DataFrame) -> dict[str, object]:
    """Return what the links to one promise say of it."""
    whole, partly = ((kept["link"] == link).any() for link in ("delivers", "partly_delivers"))
    return {
        "state": STATES[0] if whole else STATES[1] if partly else STATES[2],
        "by": sorted(set(kept["locator"])),
        "in_body": int((kept["kind"] == "body").sum()),
        "at_end": int(kept["kind"].isin(END).sum()),
    }


def echoes(items: pd.DataFrame, links: pd.DataFrame, place: str) -> pd.DataFrame:
    """Return the conclusions stated at one ``place`` with where else the review says or supports them.

    ``place`` is the start of a locator. ``by`` names the places linked to directly, ``concluded`` tells
    whether a conclusion that stands elsewhere is among them.
    """
    conclusions = items[items["kind"] == "conclusion"]
    there = conclusions["locator"].str.startswith(place)
    steps, elsewhere = neighbours(links, later=False), set(conclusions.index[~there])
    linked = [steps.get(item, []) for item in conclusions.index[there]]
    found = conclusions[there].assign(
        by=[sorted({items.at[end, "locator"] for end in ends}) for ends in linked],
        concluded=[bool(elsewhere & set(ends)) for ends in linked],
    )
    return rest_on(found, links)
