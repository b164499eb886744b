"""The book in a real browser: pages at three widths, in light and dark, numbers, cards, maps and tables."""

import gzip
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import unquote, urlparse

import pytest
from axe import ONE_OF_EACH_STYLE, ONLY_FAULTS, add_axe, violations
from bookpages import chapters
from conftest import CHROMIUM, WAIT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


PHONE, DESK = {"width": 360, "height": 780}, {"width": 1280, "height": 800}
WIDTHS = [320, 768, 1280]
HEAVIEST = 500_000
PACKED = {".woff", ".woff2", ".png"}
SCROLLING = "[...document.querySelectorAll('.table-frame')].map((f) => f.scrollWidth > f.clientWidth + 1)"

FIGURES = """[...document.querySelectorAll('main figure img')].map((image) => {
  const frame = image.closest('.picture-frame'), box = image.getBoundingClientRect();
  return {
    label: (image.closest('[id^=fig-]') || {}).id || image.getAttribute('src'),
    off: box.left < 0 || box.right > innerWidth || frame.scrollWidth > frame.clientWidth + 1,
    portrait: image.currentSrc.endsWith('.portrait.svg'),
    letters: 12 * image.clientWidth / image.naturalWidth,
  };
})"""
"""How each picture lies on the screen; letters of 9 points, the least that a portrait has, are 12 pixels."""


@dataclass
class Visit:
    """What a browser met on one page, opened as a phone does and then widened."""

    href: str
    faults: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    scrolling: list[bool] = field(default_factory=list)
    """Whether each table scrolls in its frame at a desk."""
    violations: list[str] = field(default_factory=list)
    """Rules of accessibility that the page violates at a desk."""
    figures: list[dict] = field(default_factory=list)
    """How each figure lies on the screen of a phone."""


@pytest.fixture(scope="module")
def visits(browser, address) -> list[Visit]:
    """Open every page once, and look at all of it while it is open."""
    with browser.new_context() as context:
        return visited(context, address, WIDTHS, whole=True)


def visited(context, address, widths, whole=False) -> list[Visit]:
    """Open every page at the first width, look at it at each, and return what was met.

    The whole of it: what it violates as wide as a desk, and its figures on a phone.
    """
    page, met = context.new_page(), []
    page.on("console", lambda m: met[-1].faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: met[-1].faults.append(str(error)))
    page.on("request", lambda request: met[-1].asked.add(request.url))
    for chapter in chapters():
        visit = Visit(chapter.href)
        met.append(visit)
        page.set_viewport_size({"width": widths[0], "height": 800})
        page.goto(address + visit.href, wait_until="load")
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")
            visit.faults += [f"{wide} wide on a screen of {width}"] if wide > width else []
        visit.scrolling = page.evaluate(SCROLLING)
        asked = set(visit.asked)
        visit.faults += [f"asks for {url}" for url in asked if not url.startswith((address, "data:"))]
        if whole:
            add_axe(page, ONE_OF_EACH_STYLE)
            visit.violations = violations(page, ONLY_FAULTS)
            visit.figures = figures_on_a_phone(page)
            visit.asked = asked  # what a reader asks for who does not scroll
    return met


def figures_on_a_phone(page) -> list[dict]:
    """Return how each figure of an open page lies on the screen of a phone, once all are loaded."""
    page.set_viewport_size(PHONE)
    page.evaluate("document.querySelectorAll('main img').forEach((image) => image.loading = 'eager')")
    page.evaluate("new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))")
    page.wait_for_function("[...document.querySelectorAll('main img')].every((image) => image.complete)")
    return page.evaluate(FIGURES)


def faults(visits) -> list[str]:
    """Return what is wrong on which page."""
    return [f"{visit.href}: {fault}" for visit in visits for fault in visit.faults]


def test_pages_fit_their_width_and_stay_quiet(visits):
    assert faults(visits) == []


def test_no_page_violates_a_rule_of_accessibility_at_a_desk(visits):
    assert [f"{visit.href}: {found}" for visit in visits for found in visit.violations] == []


@pytest.mark.full("opens every page six times; the quick suite opens it once and widens it")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_opened_at_a_width_fit_it_and_stay_quiet(browser, address, scheme, width):
    with browser.new_context(color_scheme=scheme) as context:
        assert faults(visited(context, address, [width])) == []


def test_at_a_desk_tables_fit_beside_the_text(visits):
    scrolling = [table for visit in visits for table in visit.scrolling]
    assert len(scrolling) > 50
    assert not any(scrolling), "give the table shorter heads or fewer columns"


def test_no_page_weighs_much(visits, book):
    sizes = cache(packed)
    paths = {visit.href: {unquote(urlparse(url).path).lstrip("/") for url in visit.asked} for visit in visits}
    weights = {href: sum(sizes(book / path) for path in asked) for href, asked in paths.items()}
    assert {href: weight for href, weight in weights.items() if weight > HEAVIEST} == {}
    assert min(weights.values()) > 10_000


def packed(path) -> int:
    """Return the bytes that a server sends of a file."""
    if not path.is_file():
        return 0
    content = path.read_bytes()
    return len(content) if path.suffix in PACKED else len(gzip.compress(content, 6))


LEAST_LETTERS = 11
TOO_WIDE = {"fig-framework-system", "fig-agenda-chain"}
"""Columns of boxes that phones scroll."""


def test_on_a_phone_all_of_a_figure_is_on_the_screen_and_can_be_read(visits):
    figures = [(visit.href, figure) for visit in visits for figure in visit.figures]
    assert len(figures) > 20
    faults = [
        f"{href}: {figure['label']} {fault}"
        for href, figure in figures
        if figure["label"] not in TOO_WIDE
        for fault in (
            "lies off the screen" * figure["off"],
            "has no portrait version" * (not figure["portrait"]),
            f"has letters of {figure['letters']:.1f} pixels" * (figure["letters"] < LEAST_LETTERS),
        )
        if fault
    ]
    assert not faults, "\n".join(faults)


FEW = 5


@pytest.mark.parametrize("most", [FEW, pytest.param(None, marks=pytest.mark.full("every number of a page"))])
@pytest.mark.parametrize("way", ["mouse", "Enter", "Space", "touch"])
def test_every_number_of_a_page_opens_where_it_comes_from_and_gives_the_focus_back(
    browser, address, way, most
):
    touch = way == "touch"
    with browser.new_context(viewport=PHONE if touch else DESK, has_touch=touch) as context:
        page = context.new_page()
        page.goto(address + "chapters/screening.html", wait_until="load")
        links, box = page.locator("a.number"), page.locator(".reader-popover")
        assert links.count() > FEW
        for link in links.all()[:most]:
            if way in ("Enter", "Space"):
                link.press(way)
            else:
                link.tap() if touch else link.click()
            shown = box.inner_text(timeout=WAIT)
            assert shown.startswith("×") and link.inner_text() in shown and "notebook screening" in shown
            place = box.bounding_box()
            assert place["x"] >= 0 and place["x"] + place["width"] <= page.viewport_size["width"]
            page.keyboard.press("Escape")
            assert not box.is_visible() and link.evaluate("link => link === document.activeElement")


def test_on_the_chinese_page_a_number_says_in_chinese_where_it_comes_from(browser, address):
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(address + "chapters/summary-zh.html", wait_until="load")
        link, box = page.locator("a.number").first, page.locator(".reader-popover")
        link.click()
        assert "计算笔记" in box.inner_text(timeout=WAIT) and "notebook" not in box.inner_text()
        assert box.get_attribute("lang").startswith("zh")
        assert box.get_attribute("aria-label") == f"关于{link.inner_text()}"
        assert box.locator('[lang="en"]').count() > 0


def test_without_scripts_a_number_leads_to_its_entry_on_the_page(browser, address):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + "chapters/screening.html", wait_until="load")
        link = page.locator("a.number").first
        link.click()
        assert page.locator(link.get_attribute("href")).is_visible()


def test_cards_open_by_keyboard(browser, address):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + "chapters/gaps.html", wait_until="load")
        for card in page.locator("details.float-card").all():
            card.locator("> summary").press("Enter")
            assert card.locator("dl").is_visible()


def test_numbers_open_from_a_file_without_a_server(browser, book):
    faults = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto((book / "chapters" / "screening.html").as_uri(), wait_until="load")
        page.locator("a.number").first.click()
        assert "notebook screening" in page.locator(".reader-popover").inner_text(timeout=WAIT)
    assert not faults


MAPS = [
    ("gaps", "fig-framework-gap-map"),
    ("results", "fig-results-directions"),
]


@pytest.mark.parametrize(("chapter", "label"), MAPS)
def test_a_finger_meets_each_part_of_a_map_or_the_list_of_all(browser, address, chapter, label):
    with browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(address + f"chapters/{chapter}.html", wait_until="load")
        figure = page.locator(f"#{label}")
        for link in figure.locator(".areas a").all():
            if place := link.bounding_box():  # none where the picture for phones, without links, is shown
                assert min(place["width"], place["height"]) > 23.5
        figure.locator(".hint a").tap()
        assert figure.locator(".area").last.is_visible()
        assert figure.locator(".area").count() == figure.locator(".areas a").count()


def test_long_tables_sort_and_filter_by_keyboard(browser, address):
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(address + "chapters/provinces.html", wait_until="load")
        table = page.locator("#tbl-provinces-funding")
        rows = table.locator("tbody tr")
        before = rows.all_inner_texts()
        head = table.locator("thead th").nth(2)
        for direction in ("ascending", "descending"):
            head.locator("button").press("Enter")
            assert head.get_attribute("aria-sort") == direction
            values = [float(text.replace(",", "")) for text in column(table, 2) if text != "–"]
            assert values == sorted(values, reverse=direction == "descending") and len(set(values)) > 5
        head.locator("button").press("Enter")
        assert rows.all_inner_texts() == before and head.get_attribute("aria-sort") == "none"
        table.get_by_label("Filter").fill("shanghai")
        assert table.locator("tbody tr:visible").count() == 1
        assert table.get_by_role("status").inner_text() == f"1 of {len(before)} rows"


@pytest.mark.parametrize(
    ("chapter", "label"),
    [("gaps", "fig-framework-gap-map"), ("results", "fig-results-directions")],
)
def test_cells_of_a_map_open_the_list_behind_them(browser, address, chapter, label):
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(address + f"chapters/{chapter}.html", wait_until="load")
        figure, box = page.locator(f"#{label}"), page.locator(".reader-popover")
        picture = figure.locator("img").bounding_box()
        links = figure.locator(".areas a")
        assert links.count() > 20
        for link in links.all():
            place = link.bounding_box()
            assert picture["x"] <= place["x"] and picture["y"] <= place["y"]
            assert place["x"] + place["width"] <= picture["x"] + picture["width"]
            assert place["y"] + place["height"] <= picture["y"] + picture["height"]
        links.nth(3).click()
        assert links.nth(3).get_attribute("aria-label") in box.inner_text()
        assert "review §" in box.inner_text()
        page.keyboard.press("Escape")
        page.keyboard.press("ArrowDown")
        moved = page.evaluate("document.activeElement.getAttribute('aria-label')")
        assert moved and moved != links.nth(3).get_attribute("aria-label")
        page.keyboard.press("Enter")
        assert moved in box.inner_text()


def column(table, position: int) -> list[str]:
    """Return the texts of one column of a table as it stands."""
    return table.locator(f"tbody tr td:nth-child({position + 1})").all_inner_texts()


def test_a_sorted_row_still_says_the_label_that_it_shared(browser, address):
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(address + "chapters/studies.html", wait_until="load")
        table = page.locator("#tbl-framework-classes")
        table.locator("thead button").nth(2).press("Enter")
        blank = table.locator("tbody td:first-child:empty, tbody td:first-child[data-label]")
        assert blank.count() > 5
        assert all(blank.nth(n).get_attribute("data-label") for n in range(blank.count()))
