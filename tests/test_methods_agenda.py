"""The chain from promise to conclusion, on a small review with everything linked and with gaps."""

import pandas as pd
import pytest

from ncms.methods import agenda

KINDS = {
    "said": "promise",
    "part": "body",
    "gain": "contribution",
    "gap": "limitation",
    "plan": "prospect",
    "detail": "prospect",
    "end": "conclusion",
}
LINKS = [
    ("part", "said", "delivers", "clear"),
    ("gain", "part", "follows_from", "clear"),
    ("plan", "gap", "answers", "clear"),
    ("detail", "plan", "follows_from", "clear"),
    ("end", "detail", "follows_from", "arguable"),
    ("end", "gain", "repeats", "clear"),
]


def items(**kinds: str) -> pd.DataFrame:
    named = KINDS | kinds
    frame = pd.DataFrame({"item_id": list(named), "kind": list(named.values())})
    frame = frame.assign(statement=frame["item_id"], locator="review §" + frame["item_id"])
    return frame.set_index("item_id")


def linked(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    columns = ["from_item", "to_item", "link", "certainty"]
    return pd.DataFrame(rows, columns=columns).set_index(columns[:2])


def links(*without: str) -> pd.DataFrame:
    """Return the links but for those that start at the items named."""
    return linked(*(link for link in LINKS if link[0] not in without))


def lacks(found: pd.DataFrame) -> set[tuple[str, bool]]:
    return set(zip(found.index, found["later"], strict=True))


def lacking(found: pd.DataFrame, kind: str, *, later: bool) -> list[str]:
    return agenda.lacking(found, kind, later=later).index.tolist()


def test_a_whole_chain_lacks_nothing():
    assert agenda.without_counterpart(items(), links()).empty


def test_a_limitation_without_a_prospect_is_found():
    found = agenda.without_counterpart(items(other="limitation"), links())
    assert lacks(found) == {("other", True)}
    assert lacking(found, "limitation", later=True) == ["other"]


def test_a_prospect_is_linked_through_another_prospect():
    whole = agenda.without_counterpart(items(), links())
    assert lacking(whole, "prospect", later=False) == []
    cut = agenda.without_counterpart(items(), links("detail"))
    assert lacks(cut) == {("detail", False), ("plan", True)}


def test_a_conclusion_that_only_repeats_a_conclusion_rests_with_it():
    more = linked(("again", "end", "repeats", "clear"))
    found = agenda.without_counterpart(items(again="conclusion"), pd.concat([links(), more]))
    assert found.empty
    assert lacks(agenda.without_counterpart(items(again="conclusion"), links())) == {("again", False)}


def test_an_item_can_lack_both_sides():
    found = agenda.without_counterpart(items(other="prospect"), links())
    assert lacks(found) == {("other", True), ("other", False)}


def test_without_links_everything_lacks_its_counterpart():
    found = agenda.without_counterpart(items(), links()[:0])
    assert len(found) == len(agenda.RULES) + 2  # two prospects, each asked twice


def test_links_in_a_circle_come_to_an_end():
    circle = linked(("plan", "detail", "follows_from", "clear"), ("detail", "plan", "follows_from", "clear"))
    found = agenda.without_counterpart(items(), circle)
    assert lacking(found, "prospect", later=False) == ["plan", "detail"]


def test_a_chain_is_whole_or_broken():
    assert agenda.carried_through(items(), links()).index.tolist() == ["gap"]
    assert agenda.carried_through(items(), links("end")).empty
    sure = links()[links()["certainty"] == "clear"]
    assert agenda.carried_through(items(), sure).empty


@pytest.mark.parametrize(
    ("kinds_of_link", "state"),
    [(["delivers"], "delivered"), (["partly_delivers", "delivers"], "delivered"),
     (["partly_delivers"], "partly"), (["repeats"], "not"), ([], "not")],
)  # fmt: skip
def test_what_became_of_a_promise(kinds_of_link, state):
    makers = ["part", "end"][: len(kinds_of_link)]
    rows = [(maker, "said", link, "clear") for maker, link in zip(makers, kinds_of_link, strict=True)]
    found = agenda.delivery(items(), linked(*rows)).iloc[0]
    assert found["state"] == state


def test_where_a_promise_is_kept():
    rows = [("part", "said", "delivers", "clear"), ("end", "said", "partly_delivers", "clear")]
    found = agenda.delivery(items(), linked(*rows)).iloc[0]
    assert (found["in_body"], found["at_end"]) == (1, 1)
    assert found["by"] == ["review §end", "review §part"]


def test_conclusions_of_one_place_are_looked_for_elsewhere():
    known = items(early="conclusion", lone="conclusion").replace({"review §early": "review abstract"})
    known = known.replace({"review §lone": "review abstract"})
    more = linked(("early", "end", "repeats", "clear"))
    found = agenda.echoes(known, pd.concat([links(), more]), "review abstract")
    assert found["concluded"].to_dict() == {"early": True, "lone": False}
    assert found["by"].to_dict() == {"early": ["review §end"], "lone": []}


def test_without_promises_nothing_becomes_of_them():
    assert agenda.delivery(items().drop("said"), links())["state"].empty
