"""Chains of boxes: places in columns, and which links are drawn."""

import pandas as pd

from livingreview.display import diagrams


def links(*pairs: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["from_item", "to_item"])


def test_every_item_has_a_place_of_its_own_below_its_head():
    places, heads, rows = diagrams.place([{"Left": ["a", "b"]}, {"Top": ["c"], "Foot": ["d", "e", "f"]}])
    assert rows == 6 and [head for *_, head in heads] == ["Left", "Top", "Foot"]
    assert {key: x for key, (x, _) in places.items()} == dict.fromkeys("ab", 0) | dict.fromkeys("cdef", 1)
    right = [places[key][1] for key in "cdef"]
    assert right == sorted(right, reverse=True) and len(set(right)) == 4
    assert all(-rows < y < 0 for _, y in places.values())


def test_a_group_without_items_keeps_its_head():
    places, heads, _ = diagrams.place([{"Full": ["a"]}, {"Empty": []}])
    assert list(places) == ["a"] and len(heads) == 2


def test_only_links_between_columns_are_drawn():
    places, *_ = diagrams.place([{"Left": ["a", "b"]}, {"Right": ["c"]}])
    drawn = diagrams.links_between(links(("c", "a"), ("b", "a"), ("c", "elsewhere")), places)
    assert drawn.values.tolist() == [["c", "a"]]
    assert diagrams.links_between(links(), places).empty
