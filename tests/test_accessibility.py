"""Every page held to the rules of axe-core, at three widths, in light and dark, with either renderer.

Most of the time goes to the contrast of each piece of text, and a table has hundreds of cells that are styled
alike. So the quick suite reads all pages at a desk, and a few pages as other readers see them, with the
contrast of one text of each style; the full suite reads everything in every view.
"""

import pytest
from bookpages import chapters
from conftest import CHROMIUM

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]
ONLY_FAULTS = {"resultTypes": ["violations"]}
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
SAMPLE = ["index.html", "chapters/framework.html", "chapters/provinces.html"]
"""A page of answers, one of maps, one of long tables."""
ONE_OF_EACH_STYLE = """
{
  const seen = new Set();
  for (const text of document.querySelectorAll("body :not(:has(*))")) {
    let style = "";
    for (let node = text; node !== document.body; node = node.parentElement) {
      const stripe = node.tagName === "TR" ? node.rowIndex % 2 : "";
      style += `${node.tagName}${stripe}.${node.getAttribute("class")} ${node.getAttribute("style")} in `;
    }
    text.toggleAttribute("data-alike", seen.has(style));
    seen.add(style);
  }
  axe.configure({ rules: [{ id: "color-contrast", selector: ":not([data-alike])" }] });
}
"""
"""Marks each text whose classes and inline styles, and those of all around it, an earlier text has too."""


def checker(script: str = ""):
    """Return axe, which runs inside a page; the script is run there after it."""
    base = pytest.importorskip("axe_playwright_python.base")
    return pytest.importorskip("axe_playwright_python.sync_playwright").Axe(base.AXE_SCRIPT + script)


def violations(axe, page, rules) -> list[str]:
    """Return the rules that the open page violates, each with its first places."""
    found = axe.run(page, options=rules).response["violations"]
    return [f"{rule['id']}: {', '.join(str(node['target']) for node in rule['nodes'][:3])}" for rule in found]


def faults(axe, browser, address, pages, view) -> list[str]:
    """Return what some pages violate as a reader with this view sees them."""
    width, scheme, rules = view
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}) as context:
        page, found = context.new_page(), []
        for href in pages:
            page.goto(address + href, wait_until="load")
            found += [f"{href}: {fault}" for fault in violations(axe, page, rules)]
    return found


def test_no_page_violates_a_rule_at_a_desk(browser, address):
    axe = checker(ONE_OF_EACH_STYLE)
    assert faults(axe, browser, address, EVERY_PAGE, (1280, "light", ONLY_FAULTS)) == []


OTHER_VIEWS = {name: view for name, view in zip(NAMES, VIEWS, strict=True) if name != "desk"}


@pytest.mark.parametrize("view", OTHER_VIEWS.values(), ids=OTHER_VIEWS)
def test_no_page_of_the_sample_violates_a_rule_elsewhere(browser, address, view):
    assert faults(checker(ONE_OF_EACH_STYLE), browser, address, SAMPLE, view) == []


@pytest.mark.full("every text of every page in five views takes minutes")
@pytest.mark.parametrize("view", VIEWS, ids=NAMES)
def test_no_page_violates_a_rule(browser, address, view):
    assert faults(checker(), browser, address, EVERY_PAGE, view) == []


def test_the_contrast_of_one_text_of_each_style_is_enough_to_find_a_fault(browser, address):
    """A pale cell far down a table, and one on a pale ground, are found as those of a kind of their own."""
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "chapters/framework.html", wait_until="load")
        assert violations(checker(ONE_OF_EACH_STYLE), page, COLOURS) == []
        page.evaluate("document.querySelector('tbody tr:nth-child(9) td').style.color = '#ddd'")
        page.evaluate("document.querySelector('main p').style.background = '#888'")
        (found,) = violations(checker(ONE_OF_EACH_STYLE), page, COLOURS)
        assert found.startswith("color-contrast") and "td" in found


def test_an_open_menu_search_popover_and_card_violate_nothing(browser, address):
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "chapters/effects.html", wait_until="load")
        page.evaluate("document.querySelectorAll('main details').forEach((card) => { card.open = true; })")
        page.locator("a.number").first.click()
        assert violations(checker(ONE_OF_EACH_STYLE), page, ONLY_FAULTS) == []
