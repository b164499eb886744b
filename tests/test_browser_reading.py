"""What readers do with the book in a browser: search, cite, switch the light, open the menu, print."""

import re
from urllib.parse import urlparse

import pypdf
import pytest
from conftest import CHROMIUM, WAIT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 780}
FIELD = "#quarto-search input"
HITS = "#quarto-search [role=option]:not(.asked)"
QUERIES = {
    "evidence gap map": "chapters/gaps.html#fig-framework-gap-map",
    "screening flow": "chapters/screening.html#tbl-screening",
    "Hsiao": "references.html#ref-yip2009",
    "Gini": "chapters/provinces.html#",
    "Lanzhou Journal": "references.html#ref-gao2021",
    "城乡整合": "chapters/summary-zh.html",
    "国发": "chapters/instruments.html#",
    "经济研究": "chapters/audit.html#",
    "out-of-pocket": "",  # anywhere
    "改社会": "",  # within a phrase
}


def opened(context, address):
    """Open the front page."""
    page = context.new_page()
    page.goto(address, wait_until="load")
    return page


@pytest.fixture(scope="module")
def reading(browser, address):
    """An open page in which one test after the other may search."""
    with browser.new_context(viewport=DESK) as context:
        yield opened(context, address + "chapters/methods.html")


def typed(page, query):
    """Type a query into the empty field of the search."""
    page.locator(FIELD).first.fill("")
    page.locator(FIELD).first.type(query, delay=10)


def asked(page, query):
    """Type a query and return the addresses of what was found."""
    typed(page, query)
    page.locator(HITS).first.wait_for(timeout=WAIT)
    return [hit.get_attribute("href") for hit in page.locator(HITS).all()]


@pytest.mark.parametrize(("query", "wanted"), QUERIES.items())
def test_search_finds_what_was_meant(reading, query, wanted):
    page_of, _, anchor = wanted.partition("#")
    hits = asked(reading, query)
    found = [(urlparse(hit).path, urlparse(hit).fragment) for hit in hits]
    assert any(path.endswith(page_of) and part.startswith(anchor) for path, part in found), hits


def test_search_says_when_there_is_nothing(reading):
    typed(reading, "xqzvw")
    reading.wait_for_timeout(500)
    assert reading.locator(HITS).count() == 0


EXPORT_FORMATS = [
    ("province", "provinces"),
    ("integrate", "integrations"),
    ("reimbursed", "reimbursements"),
    ("study", "studies"),
    ("finance", "financing"),
]


@pytest.mark.parametrize("forms", EXPORT_FORMATS)
def test_search_finds_a_word_in_its_forms_and_while_it_is_typed(reading, forms):
    one, other = (asked(reading, form) for form in forms)
    assert one == other and "mark" in reading.locator(HITS).first.inner_html()
    for end in range(4, len(forms[1])):
        assert asked(reading, forms[1][:end]), forms[1][:end]


PLACES = {
    "hatched": "chapters/gaps.html#fig-framework-gap-map",  # said by its card alone
    "licence": "chapters/reproduce.html#sec-reproduce-licence",
    "elastic subsidised prices": "chapters/results.html#tbl-results-findings",
}


@pytest.mark.parametrize(("query", "wanted"), PLACES.items())
def test_a_hit_leads_to_the_float_or_section_that_holds_it(reading, query, wanted):
    hits = asked(reading, query)
    assert any(hit.endswith(wanted) for hit in hits[:3]), hits


def test_search_by_keyboard(browser, address):
    with browser.new_context(viewport=DESK) as context:
        page = opened(context, address + "chapters/methods.html")
        page.locator("main a").first.focus()
        page.keyboard.press("/")
        field = page.locator(FIELD)
        field.type("blank map", delay=10)
        page.locator("[role=option]").first.wait_for()
        assert field.get_attribute("role") == "combobox" and field.get_attribute("aria-expanded") == "true"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        chosen = page.locator("[aria-selected=true]")
        assert chosen.count() == 1 and field.get_attribute("aria-activedescendant") == chosen.get_attribute(
            "id"
        )
        page.keyboard.press("Escape")
        assert not page.locator(".search-results").is_visible()
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.closest('main') !== null")
        page.keyboard.press("/")
        field.type("blank map", delay=10)
        page.locator("[role=option]").first.wait_for()
        page.keyboard.press("ArrowDown")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert "gap" in page.url


def test_the_index_is_loaded_when_it_is_first_wanted_also_from_a_file(browser, builtin_book):
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        loaded = []
        page.on("request", lambda request: loaded.append(request.url.rsplit("/")[-1]))
        page.goto((builtin_book / "chapters" / "methods.html").as_uri(), wait_until="load")
        assert "search-index.js" not in loaded
        assert any("instruments" in hit for hit in asked(page, "国发"))
        assert "search-index.js" in loaded


def test_a_citation_shows_its_work_in_focus_and_under_the_pointer(browser, address):
    with browser.new_context(viewport=DESK) as context:
        page = opened(context, address + "chapters/instruments.html")
        link = page.locator("main a[role=doc-biblioref]").first
        shown = page.locator(".cited-work:visible, .tippy-box:visible")
        link.hover()
        shown.first.wait_for(timeout=WAIT)
        assert shown.count() == 1 and "Xu, Qingchuan. n.d. A Review" in shown.inner_text()
        page.mouse.move(0, 0)
        shown.first.wait_for(state="hidden", timeout=WAIT)
        link.focus()
        shown.first.wait_for(timeout=WAIT)
        assert shown.count() == 1
        page.keyboard.press("Escape")


def test_the_theme_is_kept_across_pages(browser, address):
    with browser.new_context(viewport=DESK) as context:
        page = opened(context, address + "chapters/methods.html")
        ground = "getComputedStyle(document.body).backgroundColor"
        light = page.evaluate(ground)
        page.locator("#theme-toggle, .quarto-color-scheme-toggle").first.click()
        dark = page.evaluate(ground)
        page.goto(address + "chapters/merger.html", wait_until="load")
        assert light != dark == page.evaluate(ground)


def test_the_menu_of_a_phone_by_keyboard(browser, builtin_book):
    with browser.new_context(viewport=PHONE) as context:
        page = opened(context, (builtin_book / "chapters" / "methods.html").as_uri())
        toggle = page.locator("#menu-toggle")
        toggle.press("Enter")
        assert (
            toggle.get_attribute("aria-expanded") == "true" and page.locator("#quarto-sidebar").is_visible()
        )
        for _ in range(60):
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.closest('main') === null")
        page.keyboard.press("Escape")
        assert not page.locator("#quarto-sidebar").is_visible()
        assert page.evaluate("document.activeElement.id") == "menu-toggle"


def test_the_section_being_read_is_marked(browser, builtin_book):
    with browser.new_context(viewport=DESK) as context:
        page = opened(context, (builtin_book / "chapters" / "results.html").as_uri())
        last = page.locator("#TOC a").nth(2)
        page.locator(last.get_attribute("href")).evaluate("head => head.scrollIntoView()")
        marked = "href => document.querySelector('#TOC a[aria-current]')?.getAttribute('href') === href"
        page.wait_for_function(marked, arg=last.get_attribute("href"), timeout=WAIT)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_and_without_menus(browser, address, scheme):
    with browser.new_context(color_scheme=scheme, viewport=DESK) as context:
        page = opened(context, address + "chapters/results.html")
        page.emulate_media(media="print", color_scheme=scheme)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.evaluate("getComputedStyle(document.querySelector('main p')).color") == "rgb(0, 0, 0)"
        for hidden in ("#quarto-sidebar", "details.float-card", "details.sources", "header.page-header"):
            assert page.locator(f"{hidden}:visible").count() == 0


FILTER = "getComputedStyle(document.querySelector('main figure img')).filter"


def test_figures_are_dark_where_the_page_is_and_light_on_paper(browser, address):
    for scheme, turned in (("dark", True), ("light", False)):
        with browser.new_context(color_scheme=scheme, viewport=DESK) as context:
            page = opened(context, address + "chapters/gaps.html")
            page.wait_for_timeout(300)
            assert (page.evaluate(FILTER) != "none") is turned, scheme
            page.locator("#theme-toggle, .quarto-color-scheme-toggle").first.click()
            assert (page.evaluate(FILTER) != "none") is not turned, f"{scheme}, toggled"
            page.emulate_media(media="print")
            assert page.evaluate(FILTER) == "none"


def test_a_table_has_its_head_on_every_sheet_that_it_is_printed_on(browser, address, tmp_path):
    with browser.new_context(viewport=DESK) as context:
        page = opened(context, address + "chapters/results.html")
        rows = page.locator("#tbl-results-findings tbody tr td:nth-child(4)").all_text_contents()
        page.pdf(path=str(tmp_path / "page.pdf"), prefer_css_page_size=True)
    sheets = [
        " ".join(sheet.extract_text().split()) for sheet in pypdf.PdfReader(tmp_path / "page.pdf").pages
    ]
    heads = "Outcome Direction Study"
    (first,) = (n for n, text in enumerate(sheets) if re.search(r"Table \d+\.\d+: ", text) and heads in text)
    assert first + 1 < len(sheets) and all(heads in text for text in sheets[first:])
    assert all(any(" ".join(name.split()) in text for text in sheets[first:]) for name in rows)
