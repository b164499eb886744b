"""What the search finds, and in which order: answers first, all words before any, invented rows last."""

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from site_reports import make

from livingreview.site import furnish
from livingreview.site.pages import TEMPLATES

BOX = (TEMPLATES / "search.html").read_text(encoding="utf-8")
QUARTO = """<script src="site_libs/quarto-search/quarto-search.js"></script>
<div id="quarto-search" class="overlay"></div>"""
GLOSSARY = """term,expansion,chinese_term,synonyms
NCMS,New Cooperative Scheme,新农合,
Contribution,,,premium; dues
"""
GLOSSARY_CARD = """name: glossary
title: Glossary
row: One term.
licence: CC0
synthetic: false
primaryKey: term
fields: [{name: term, type: string}]
"""


def entry(href: str, title: str, text: str, section: str = "") -> dict:
    return {"href": href, "title": title, "section": section, "text": text}


ENTRIES = [
    entry("chapters/editions.html", "Editions", "The editions that were published, and what is in each."),
    entry("chapters/glossary.html#ncms", "Glossary", "Cover for rural households.", "NCMS"),
    entry(
        "chapters/scheme.html",
        "What was the NCMS?",
        "A scheme for rural people. Members paid a contribution.",
    ),
    entry("chapters/bills.html", "Did it cut bills?", "Out-of-pocket payments did not fall clearly."),
    entry("chapters/detail.html", "Detail", "Payments out of the pocket by year, and what did reduce them."),
    entry(
        "index.html#tbl-towns",
        "Detail",
        "Invented households: catastrophic catastrophic spending.",
        "Table 1.1",
    ),
    entry(
        "chapters/bills.html#sec-bills-how", "Did it cut bills?", "Catastrophic spending is defined.", "How"
    ),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """A small report with a search, a glossary, pages that answer questions and a table of invented rows."""
    folder = tmp_path_factory.mktemp("searched")
    make(folder, BOX + "<p>Text.</p>")
    (folder / "downloads" / "data" / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    (folder / "downloads" / "data" / "glossary.yml").write_text(GLOSSARY_CARD, encoding="utf-8")
    (folder / "search.json").write_text(json.dumps(ENTRIES), encoding="utf-8")
    furnish(folder)
    return folder


@pytest.fixture(scope="module")
def page(browser, site):
    """The open page of that report."""
    with browser.new_context() as context:
        opened = context.new_page()
        opened.goto((site / "index.html").as_uri())
        yield opened


def asked(page, query: str) -> list[str]:
    """Return the addresses of what a query finds, the first first."""
    field, hits = page.locator("#quarto-search input"), page.locator("#quarto-search [role=option]")
    field.fill("")
    field.fill(query)
    hits.first.wait_for(timeout=30_000)
    return [hit.get_attribute("href").rpartition("searched0/")[2] for hit in hits.all()]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("what is NCMS", "chapters/scheme.html"),
        ("premium", "chapters/scheme.html"),
        ("新农合", "chapters/scheme.html"),
        ("did it reduce out of pocket", "chapters/detail.html"),
        ("catastrophic", "chapters/bills.html#sec-bills-how"),
    ],
)
def test_the_right_place_is_found_first(page, query, wanted):
    assert asked(page, query)[0] == wanted


def test_places_with_all_words_come_before_those_with_some(page):
    assert asked(page, "payments pocket fall")[:2] == ["chapters/bills.html", "chapters/detail.html"]


def test_what_rests_on_invented_rows_comes_last(page):
    assert asked(page, "catastrophic spending")[-1] == "index.html#tbl-towns"


def test_without_a_hit_the_questions_that_may_be_asked_are_listed(page):
    assert asked(page, "xqzvw") == ["chapters/scheme.html", "chapters/bills.html"]
    assert page.locator(".search-status").text_content() == "Nothing found. What may be asked:"


def test_the_script_says_what_the_index_says(site):
    script = (site / "search-index.js").read_text(encoding="utf-8")
    listed = json.loads(re.match(r"window\.searchIndex = (.*?);\nwindow\.", script, re.S)[1])
    assert listed == json.loads((site / "search.json").read_text())


def test_pages_of_quarto_get_the_same_search(tmp_path):
    furnish(make(tmp_path, QUARTO))
    tree = LexborHTMLParser((tmp_path / "index.html").read_text())
    assert tree.css_first("#quarto-search input[type=search]")
    assert not tree.css("script[src*='quarto-search/']") and tree.css_first(
        "script[src='site_reader/search.js']"
    )
