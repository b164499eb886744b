"""The search index of the built-in renderer."""

import json

import pytest
from render_workspace import fill

from livingreview.render.builtin import render


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("search")
    render(fill(folder / "workspace"), folder / "book", ("html",))
    return folder / "book"


@pytest.fixture(scope="module")
def entries(output):
    listed = json.loads((output / "search.json").read_text(encoding="utf-8"))
    return {entry["href"]: entry for entry in listed}


def test_one_entry_a_section_in_the_order_of_the_page(entries):
    sections = [entry["section"] for href, entry in entries.items() if href.startswith("chapters/results")]
    assert sections == ["", "2.1 Long and wide"]
    assert all(set(entry) == {"href", "title", "section", "text"} for entry in entries.values())


def test_entries_carry_the_title_of_their_page(entries):
    titles = {entry["title"] for href, entry in entries.items() if href.startswith("chapters/methods")}
    assert titles == {"1\u00a0 Methods"}


def test_cells_and_captions_stand_apart(entries):
    text = entries["chapters/results.html#sec-long"]["text"]
    assert "Table 2.1: A table longer than a page. record decision 题名 1 exclude 新农合 2" in text


def test_formulas_are_not_found_by_their_source_and_footnotes_are_found(entries):
    text = entries["chapters/methods.html#sec-counting"]["text"]
    assert "\\frac" not in text
    assert "With Equation 1.1, holds, and (1.2) is the index" in text
    assert "The denominator is the registered population" in text


def test_chinese_phrases_are_whole(entries):
    assert "新型农村合作医疗制度，简称新农合" in entries["chapters/results.html"]["text"]


def test_a_page_that_begins_with_a_section_has_no_entry_of_its_own(entries):
    assert "chapters/details.html" not in entries
    assert "chapters/details.html#sec-where" in entries
