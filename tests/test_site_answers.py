"""Short answers show how sure they are; former addresses lead to where their content is now."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser
from site_reports import furnished

from livingreview.site.redirects import write_redirects


@pytest.mark.parametrize(
    ("rank", "label", "dots"),
    [(3, "well supported", "●●●"), (1, "weak", "●○○"), (0, "not known", "○○○"), (2, "证据不一", "●●○")],
)
def test_labels_of_certainty_can_be_ranked_at_a_glance(tmp_path, rank, label, dots):
    span = f'<span class="certainty" data-rank="{rank}">{label}</span>'
    page = furnished(tmp_path, f'<div class="short-answer"><p>{span}</p></div>')
    shown = page.css_first(".certainty-dots")
    assert shown.text().strip() == dots and shown.attributes["aria-hidden"] == "true"
    assert page.css_first(".short-answer p").text() == f"{dots}\N{NO-BREAK SPACE}{label}"


MOVED = {
    "chapters/old.html": "chapters/new.html",
    "chapters/old.html#fig-old-lines": "chapters/other.html#fig-lines",
    "chapters/kept.html": "chapters/new.html",
}


def redirect(folder):
    """Return the page that stands at the former address."""
    (folder / "chapters").mkdir(exist_ok=True)
    (folder / "chapters" / "new.html").write_text("today")
    write_redirects(folder, MOVED)
    return (folder / "chapters" / "old.html").read_text(encoding="utf-8")


def test_a_former_page_leads_to_todays_with_and_without_scripts(tmp_path):
    text = redirect(tmp_path)
    assert LexborHTMLParser(text).css_first("a").attributes["href"] == "../chapters/new.html"
    assert 'content="0; url=../chapters/new.html"' in text


def test_a_place_of_a_former_page_leads_to_where_its_content_is(tmp_path):
    places = re.search(r"places = (.*);", redirect(tmp_path))[1]
    assert places == '{"fig-old-lines": "../chapters/other.html#fig-lines"}'


def test_a_page_of_today_is_not_written_over(tmp_path):
    page = tmp_path / "chapters" / "kept.html"
    page.parent.mkdir()
    page.write_text("today")
    redirect(tmp_path)
    assert page.read_text() == "today"


def test_nothing_leads_to_a_page_that_the_report_lacks(tmp_path):
    """As in a report on other data, or of another book with the same renames."""
    write_redirects(tmp_path, MOVED)
    assert not (tmp_path / "chapters").exists()


def test_a_place_that_moved_away_from_a_page_of_today_leads_on(tmp_path):
    page = tmp_path / "chapters" / "kept.html"
    page.parent.mkdir()
    page.write_text("<head></head><body>today</body>")
    for _ in range(2):  # a page that leads on is left as it is
        write_redirects(tmp_path, {"chapters/kept.html#tbl-old": "chapters/new.html#tbl-old"})
    text = page.read_text()
    assert text.count('{"tbl-old": "../chapters/new.html#tbl-old"}') == 1
    assert text.endswith("</head><body>today</body>")
