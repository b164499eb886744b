"""Every page held to the rules of axe-core, at three widths, in light and dark, with either renderer."""

import pytest
from bookpages import chapters
from conftest import CHROMIUM

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]
ONLY_FAULTS = {"resultTypes": ["violations"]}
# Colours cost most of the time and differ by scheme; all else differs by width.
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


@pytest.mark.parametrize(("width", "scheme", "rules"), VIEWS, ids=NAMES)
def test_no_page_violates_a_rule(browser, address, width, scheme, rules):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    faults = []
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for chapter in chapters():
            page.goto(address + chapter.href, wait_until="load")
            for rule in axe.run(page, options=rules).response["violations"]:
                places = [str(node["target"]) for node in rule["nodes"][:3]]
                faults.append(f"{chapter.href}: {rule['id']}: {', '.join(places)}")
    assert not faults


def test_an_open_menu_search_popover_and_card_violate_nothing(browser, address):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "chapters/effects.html", wait_until="load")
        page.evaluate("document.querySelectorAll('main details').forEach((card) => { card.open = true; })")
        page.locator("a.number").first.click()
        assert axe.run(page, options=ONLY_FAULTS).response["violations"] == []
