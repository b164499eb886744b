"""Rules on the chain of promises, findings, limitations, prospects and conclusions."""

from __future__ import annotations

import pandas as pd

from ncms.audit.model import Discrepancy, Settings, Tables, rule

NEEDS = ("agenda_items", "agenda_links")


def kind(tables: Tables, name: str) -> pd.DataFrame:
    """Return the items of one kind."""
    return tables["agenda_items"][tables["agenda_items"]["kind"] == name]


def reached(links: pd.DataFrame, start: str) -> set[str]:
    """Return all items that an item rests on, directly or through others."""
    seen, open_items = set(), [start]
    while open_items:
        following = set(links.loc[links["from_item"] == open_items.pop(), "to_item"]) - seen
        seen |= following
        open_items += following
    return seen


@rule(
    "promise_not_kept",
    "Promises delivered in part or not",
    "A promise of the abstract or the introduction that nothing delivers in full.",
    needs=NEEDS,
    severity="wording",
)
def promise_not_kept(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find promises without a full delivery, with what is said of their subject elsewhere."""
    links, places = tables["agenda_links"], tables["agenda_items"].set_index("item_id")["locator"]
    found = []
    for row in kind(tables, "promise").itertuples():
        own = links[links["to_item"] == row.item_id]
        if not (own["link"] == "delivers").any():
            where = "; ".join(dict.fromkeys(places[item] for item in own["from_item"]))
            partly = (own["link"] == "partly_delivers").any()
            basis = " ".join(own["basis"]) or "Nothing in the review takes it up."
            found.append(
                Discrepancy(f"agenda:{row.item_id}", row.locator, row.statement, where or "review",
                            "delivered in part" if partly else "not delivered", basis)
            )  # fmt: skip
    return found


@rule(
    "limitation_unanswered",
    "Limitations that no prospect answers",
    "A shortcoming of the research that the prospects do not take up.",
    needs=NEEDS,
    severity="wording",
)
def limitation_unanswered(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find limitations without an answer; those of one paragraph share a root."""
    links = tables["agenda_links"]
    answered = set(links.loc[links["link"] == "answers", "to_item"])
    return [
        Discrepancy(f"agenda:limitations:{row.locator}", row.locator, row.statement, "review §4.3",
                    "no prospect takes it up", "The shortcoming is named and not followed by a task.")
        for row in kind(tables, "limitation").itertuples()
        if row.item_id not in answered
    ]  # fmt: skip


@rule(
    "prospect_unasked",
    "Prospects that answer no limitation",
    "A task for research that answers no shortcoming named, directly or through another task.",
    needs=NEEDS,
    severity="wording",
)
def prospect_unasked(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find prospects that lead to no limitation."""
    links = tables["agenda_links"]
    named = set(kind(tables, "limitation")["item_id"])
    return [
        Discrepancy(f"agenda:prospects:{row.locator}", row.locator, row.statement, "review §4.2",
                    "no shortcoming leads to it", "The task answers none of the shortcomings named.")
        for row in kind(tables, "prospect").itertuples()
        if not (reached(links, row.item_id) | taken_up_by(links, row.item_id)) & named
    ]  # fmt: skip


def taken_up_by(links: pd.DataFrame, item: str) -> set[str]:
    """Return what the items that follow from this one rest on: an end may justify its means."""
    following = links.loc[(links["to_item"] == item) & (links["link"] == "follows_from"), "from_item"]
    return {other for start in following for other in reached(links, start)}


@rule(
    "conclusion_without_ground",
    "Conclusions without a ground",
    "A conclusion that rests on nothing in the body, directly or through another item.",
    needs=NEEDS,
    severity="conclusion",
)
def conclusion_without_ground(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find conclusions that lead to no section of the body."""
    links = tables["agenda_links"]
    body = set(kind(tables, "body")["item_id"])
    return [
        Discrepancy("agenda:conclusions", row.locator, row.statement, "review §3",
                    "no section reports it", "No finding that we could link leads to the conclusion.")
        for row in kind(tables, "conclusion").itertuples()
        if not reached(links, row.item_id) & body
    ]  # fmt: skip


@rule(
    "contribution_without_ground",
    "Contributions without a ground",
    "A contribution that is credited to the literature and that no section reports.",
    needs=NEEDS,
    severity="wording",
)
def contribution_without_ground(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find contributions that lead to no section of the body."""
    links = tables["agenda_links"]
    body = set(kind(tables, "body")["item_id"])
    return [
        Discrepancy(f"agenda:{row.item_id}", row.locator, row.statement, "review §3",
                    "no section reports it", "No section that we could link reports the contribution.")
        for row in kind(tables, "contribution").itertuples()
        if not reached(links, row.item_id) & body
    ]  # fmt: skip
