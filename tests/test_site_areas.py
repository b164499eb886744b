"""Parts of a figure lead to the lists behind them, which stand in its card."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser
from site_reports import FIGURE, TABLE, make, text

from livingreview.site import furnish

WORKS = [{"key": "one2020", "name": "One 2020"}, {"key": "two2021", "name": "Two 2021"}]
AREA = {"left": 10.5, "top": 20, "width": 5, "height": 4, "label": "North, bread: 1 finding"}
AREAS = [
    AREA | {"items": [{"works": WORKS, "says": "Improves: more <bread>.", "place": "review §1 ¶2"}]},
    AREA | {"label": "South", "items": [{"works": [], "says": "Advised: less.", "place": "review §2 ¶1"}]},
]
REFERENCES = '<div id="ref-one2020" class="csl-entry">One, 2020.</div>'


def page_with(tmp_path, areas=AREAS):
    """Return the furnished page of a figure with areas."""
    make(tmp_path, FIGURE + TABLE, references=REFERENCES)
    (tmp_path / "downloads" / "fig-towns.areas.json").write_text(json.dumps(areas))
    furnish(tmp_path)
    return LexborHTMLParser((tmp_path / "index.html").read_text())


def test_links_lie_over_the_picture_where_the_figure_says(tmp_path):
    page = page_with(tmp_path)
    links = page.css("#fig-towns .picture a.opens")
    assert links[0].attributes["style"] == "left:10.5%;top:20%;width:5%;height:4%"
    assert [link.attributes["aria-label"] for link in links] == [area["label"] for area in AREAS]
    assert page.css_first("#fig-towns .picture img").attributes["alt"] == "Two bars of one height."


def test_each_leads_to_its_list_of_works_words_and_places(tmp_path):
    page = page_with(tmp_path)
    first, second = (page.css_first(link.attributes["href"]) for link in page.css(".picture a.opens"))
    said = "North, bread: 1 finding One 2020 ; Two 2021. Improves: more <bread>. (review §1 ¶2)"
    assert text(first) == said
    assert text(second) == "South No work named. Advised: less. (review §2 ¶1)"


def test_only_works_of_the_list_of_references_are_linked(tmp_path):
    links = page_with(tmp_path).css(".area a")
    assert [link.attributes["href"] for link in links] == ["references.html#ref-one2020"]


def test_a_figure_without_areas_keeps_its_picture(tmp_path):
    page = page_with(tmp_path, [])
    assert not page.css(".picture")
    frame = page.css_first("#fig-towns .picture-frame")
    assert frame.css_first("img").attributes["alt"] == "Two bars of one height."
    assert frame.attributes["aria-label"] == "Figure 1.1"


@pytest.mark.parametrize(
    ("view", "reach"),
    [("0 0 400 800", "--reach:480px"), ("0 0 400 200", "--reach:960px"), ("", None)],
)
def test_a_picture_says_how_wide_a_finger_needs_it(tmp_path, view, reach):
    make(tmp_path, FIGURE)
    (tmp_path / "downloads" / "fig-towns.areas.json").write_text(json.dumps(AREAS))
    (tmp_path / "downloads" / "fig-towns.svg").write_text(f'<svg viewBox="{view}">')
    furnish(tmp_path)
    picture = LexborHTMLParser((tmp_path / "index.html").read_text()).css_first(".picture")
    assert picture.attributes.get("style") == reach


def test_the_list_of_all_parts_is_led_to_below_the_picture(tmp_path):
    page = page_with(tmp_path)
    link = page.css_first("#fig-towns .hint a")
    assert len(page.css(f"{link.attributes['href']} .area")) == len(AREAS)
