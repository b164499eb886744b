"""Every page leads to the PDFs: the book, and a brief of two sides in each language, made from its page."""

import pypdf
import pytest
from selectolax.lexbor import LexborHTMLParser
from site_reports import FIGURE, make

from livingreview.site import furnish

ANSWER = """<section id="sec-use"><h2>Did towns grow?</h2>
<div class="short-answer"><p>Most of them grew.</p>
<p>How sure: <span class="certainty" data-rank="2">mixed</span>.</p></div></section>"""
CHINESE = "<p>多数城镇的人口有所增长，少数城镇没有变化，其余没有数据。</p>" * 8
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M1 1L9 9" stroke="red"/></svg>'
)


def briefed(folder, body: str = ANSWER + FIGURE):
    """Return the folder of a small report with its briefs."""
    make(folder, body, **{"chapters/summary-zh": CHINESE, "chapters/towns": "<p>More.</p>"})
    (folder / "downloads" / "fig-towns.svg").write_text(DRAWING)
    page = folder / "chapters" / "towns.html"
    page.write_text(page.read_text().replace("<main>", '<nav id="quarto-sidebar"></nav><main>'))
    (folder / "towns.pdf").write_bytes(b"%PDF")
    furnish(folder)
    return folder


def text(path) -> str:
    """Return the text of a PDF."""
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_a_brief_says_what_its_page_says(tmp_path):
    folder = briefed(tmp_path)
    said = text(folder / "towns-brief.pdf")
    assert said.startswith("A book About towns Did towns grow? Most of them grew. How sure: ●●○ mixed.")
    assert "Towns by size. Source: Office, yearbook." in said and "More." not in said


def test_there_is_one_in_each_language(tmp_path):
    assert "多数城镇的人口有所增长" in text(briefed(tmp_path) / "towns-brief-zh.pdf")


@pytest.mark.parametrize("paragraphs", [1, 60])
def test_a_brief_has_two_sides_at_most(tmp_path, paragraphs):
    more = "<p>" + "Towns grew in most of the years that are known. " * 2 + "</p>"
    assert len(pypdf.PdfReader(briefed(tmp_path, ANSWER + more * paragraphs) / "towns-brief.pdf").pages) <= 2


def test_every_page_leads_to_the_book_and_to_its_briefs(tmp_path):
    page = LexborHTMLParser((briefed(tmp_path) / "chapters" / "towns.html").read_text())
    links = [link.attributes["href"] for link in page.css("#quarto-sidebar a")]
    assert links == ["../towns.pdf", "../towns-brief.pdf", "../towns-brief-zh.pdf"]


def test_a_report_without_a_pdf_has_no_brief(tmp_path):
    folder = make(tmp_path, ANSWER)
    furnish(folder)
    assert not list(folder.glob("*.pdf"))
