"""The book in a real browser: pages at three widths, in light and dark, and the search."""

import pytest
from bookpages import chapters
from conftest import CHROMIUM

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_pages_fit_their_width_and_stay_quiet(browser, address, scheme, width):
    faults = []
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith((address, "data:")) else faults.append(r.url))
        for chapter in chapters():
            page.goto(address + chapter.href, wait_until="load")
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                faults.append(f"{chapter.href} is {wide} wide")
    assert not faults


WIDE = "[...document.querySelectorAll('.table-frame')].map((f) => f.scrollWidth > f.clientWidth + 1)"


def test_at_a_desk_tables_fit_beside_the_text(browser, address):
    wide = []
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        for chapter in chapters():
            page.goto(address + chapter.href, wait_until="load")
            wide += page.evaluate(WIDE)
    assert len(wide) > 50
    assert sum(wide) < len(wide) / 10  # the widest scroll in their frames


@pytest.mark.parametrize("query", ["screening", "out-of-pocket", "国发", "改社会"])
def test_search_finds_words_and_chinese_inside_phrases(browser, address, query):
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "index.html", wait_until="load")
        if button := page.query_selector("#quarto-search button"):
            button.click()
        page.locator("#quarto-search input, .aa-Input").first.type(query, delay=20)
        hit = page.locator("#quarto-search a[href*='.html'], .aa-Panel a[href*='.html']").first
        hit.wait_for(timeout=5000)
        assert ".html" in hit.get_attribute("href")


PHONE, DESK = {"width": 360, "height": 780}, {"width": 1280, "height": 800}


@pytest.mark.parametrize("way", ["mouse", "Enter", "Space", "touch"])
def test_every_number_of_a_page_opens_where_it_comes_from_and_gives_the_focus_back(browser, address, way):
    touch = way == "touch"
    with browser.new_context(viewport=PHONE if touch else DESK, has_touch=touch) as context:
        page = context.new_page()
        page.goto(address + "chapters/screening.html", wait_until="load")
        links, box = page.locator("a.number"), page.locator(".reader-popover")
        for position in range(links.count()):
            link = links.nth(position)
            if way in ("Enter", "Space"):
                link.press(way)
            else:
                link.tap() if touch else link.click()
            shown = box.inner_text(timeout=2000)
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
        assert "计算笔记" in box.inner_text(timeout=2000) and "notebook" not in box.inner_text()
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
        page.goto(address + "chapters/framework.html", wait_until="load")
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
        assert "notebook screening" in page.locator(".reader-popover").inner_text(timeout=2000)
    assert not faults


MAPS = [
    ("framework", "fig-framework-gap-map"),
    ("groups", "fig-groups-gap-map"),
    ("effects", "fig-effects-directions"),
    ("effects", "fig-effects-opposed"),
]


@pytest.mark.parametrize(("chapter", "label"), MAPS)
def test_a_finger_meets_each_part_of_a_map_or_the_list_of_all(browser, address, chapter, label):
    with browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(address + f"chapters/{chapter}.html", wait_until="load")
        figure = page.locator(f"#{label}")
        for link in figure.locator(".areas a").all():
            place = link.bounding_box()
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
    [("framework", "fig-framework-gap-map"), ("effects", "fig-effects-directions")],
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
        page.goto(address + "chapters/groups.html", wait_until="load")
        table = page.locator("#tbl-groups-regions")
        table.locator("thead button").nth(4).press("Enter")
        blank = table.locator("tbody td:first-child:empty, tbody td:first-child[data-label]")
        assert all(blank.nth(n).get_attribute("data-label") for n in range(blank.count()))


def test_search_says_when_there_is_nothing(browser, address):
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "index.html", wait_until="load")
        if button := page.query_selector("#quarto-search button"):
            button.click()
        page.locator("#quarto-search input, .aa-Input").first.type("xqzvw", delay=20)
        page.wait_for_timeout(500)
        assert page.locator("#quarto-search a[href*='.html'], .aa-Panel a[href*='.html']").count() == 0
