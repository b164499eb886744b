"""Every page held to the rules of axe-core, at three widths, in light and dark, with either renderer.

Most of the time goes to the contrast of each piece of text, and a table has hundreds of cells that are styled
alike. So the quick suite reads all pages at a desk, in `test_browser.py`, which opens them anyway, and here a
few pages as other readers see them, with the contrast of one text of each style; the full suite reads
everything in every view.
"""

import pytest
from axe import ONE_OF_EACH_STYLE, ONLY_FAULTS, add_axe, violations
from bookpages import chapters
from conftest import CHROMIUM

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]
# Colours differ by scheme; all else differs by width.
COLOURS = ONLY_FAULTS | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SHAPES = ONLY_FAULTS | {"rules": {"color-contrast": {"enabled": False}}}
NAMES = ["phone", "phone-at-night", "tablet", "desk", "desk-at-night"]
VIEWS = [
    (320, "light", SHAPES),
    (320, "dark", COLOURS),
    (768, "light", SHAPES),
    (1280, "light", ONLY_FAULTS),
    (1280, "dark", COLOURS),
]
EVERY_PAGE = [chapter.href for chapter in chapters()]
SAMPLE = ["index.html", "chapters/gaps.html", "chapters/provinces.html"]
"""A page of answers, one of maps, one of long tables."""


def faults(browser, address, pages, view, script="") -> list[str]:
    """Return what some pages violate as a reader with this view sees them."""
    width, scheme, rules = view
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}) as context:
        page, found = context.new_page(), []
        for href in pages:
            page.goto(address + href, wait_until="load")
            add_axe(page, script)
            found += [f"{href}: {fault}" for fault in violations(page, rules)]
    return found


OTHER_VIEWS = {name: view for name, view in zip(NAMES, VIEWS, strict=True) if name != "desk"}


@pytest.mark.parametrize("href", SAMPLE)
def test_no_page_of_the_sample_violates_a_rule_elsewhere(browser, address, href):
    """A page is opened on a phone, then seen at night, on a tablet and at a desk at night."""
    found = []
    with browser.new_context(viewport={"width": 320, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + href, wait_until="load")
        add_axe(page, ONE_OF_EACH_STYLE)
        for name, (width, scheme, rules) in OTHER_VIEWS.items():
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
            assert dark is (scheme == "dark"), f"{href} is not {scheme} as {name}"
            found += [f"{name}: {fault}" for fault in violations(page, rules)]
    assert found == []


@pytest.mark.full("every text of every page in five views takes minutes")
@pytest.mark.parametrize("view", VIEWS, ids=NAMES)
def test_no_page_violates_a_rule(browser, address, view):
    assert faults(browser, address, EVERY_PAGE, view) == []


def test_the_contrast_of_one_text_of_each_style_is_enough_to_find_a_fault(browser, address):
    """A pale cell far down a table, and one on a pale ground, are found as those of a kind of their own."""
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "chapters/results.html", wait_until="load")
        add_axe(page, ONE_OF_EACH_STYLE)
        assert violations(page, COLOURS) == []
        page.evaluate("document.querySelector('tbody tr:nth-child(9) td').style.color = '#ddd'")
        page.evaluate("document.querySelector('main p').style.background = '#888'")
        add_axe(page, ONE_OF_EACH_STYLE)
        (found,) = violations(page, COLOURS)
        assert found.startswith("color-contrast") and "td" in found


def test_an_open_menu_search_popover_and_card_violate_nothing(browser, address):
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "chapters/results.html", wait_until="load")
        page.evaluate("document.querySelectorAll('main details').forEach((card) => { card.open = true; })")
        page.locator("a.number").first.click()
        add_axe(page, ONE_OF_EACH_STYLE)
        assert violations(page, ONLY_FAULTS) == []
