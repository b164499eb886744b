"""What the built-in renderer promises of the PDF: that everybody can read it, and that it is well set."""

import re
import shutil
from itertools import pairwise

import pytest
from bookpages import chapters, page_of, said
from pdf_reading import HEADING, Printed, words

PDF = "ncms-review.pdf"
HANGING = 3.25
"""Points by which punctuation hangs in the margin, so that the edge of the text looks straight."""

HALF = 10.5 / 2
"""Half a Chinese sign."""

MARGIN = 2.3 / 2.54 * 72


@pytest.fixture(scope="module")
def printed(builtin_book):
    """The PDF of the report."""
    return Printed(builtin_book / PDF)


def test_it_says_that_it_is_tagged_in_which_language_and_by_what_title(printed):
    assert printed.root["/MarkInfo"]["/Marked"] == True  # noqa: E712 (a PDF object)
    assert printed.root["/Lang"] == "en"
    assert printed.root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert printed.reader.metadata.title == "The New Rural Cooperative Medical Scheme"


def test_it_names_the_standard_for_accessible_documents(printed):
    metadata = printed.root["/Metadata"].get_object().get_data().decode()
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>|pdfuaid:part=.1.", metadata)


def test_its_outline_is_the_headings_of_the_site(printed, builtin_book):
    expected = []
    for chapter in chapters():
        main = page_of(builtin_book, chapter.href).main
        titles = [chapter.title] if chapter.number is None else [f"{chapter.number} {chapter.title}"]
        wanted = "h2[data-number], h3[data-number]" if chapter.number else "section > h2"
        expected += titles + [said(heading) for heading in main.select(wanted)]
    parts = set(printed.outline) - set(expected)
    assert [title for title in printed.outline if title not in parts] == expected
    sidebar = page_of(builtin_book, "index.html").soup.select("li.sidebar-part")
    assert parts == {said(part) for part in sidebar}


def test_every_figure_and_formula_has_words_for_those_who_cannot_see_it(printed, builtin_book):
    shown = [element for element in printed.elements if element.role in {"/Figure", "/Formula"}]
    assert all(len(element.entry.get("/Alt", "")) > 0 for element in shown)
    assert all(len(element.entry["/Alt"]) > 20 for element in shown if element.role == "/Figure")
    images = [
        img
        for chapter in chapters()
        for img in page_of(builtin_book, chapter.href).main.find_all("img")
        if ".zh." not in img["src"]  # pictures in Chinese are the site's alone
    ]
    assert sum(element.role == "/Figure" for element in shown) == len(images)


def test_every_table_has_a_row_of_heads(printed):
    tables = [element for element in printed.elements if element.role == "/Table"]
    assert len(tables) > 30
    for table in tables:
        heads = [element.role for element in table.walk() if element.role in {"/TH", "/TD"}]
        assert heads[0] == "/TH", table.page


def test_headings_skip_no_level(printed):
    levels = [int(element.role[2:]) for element in printed.elements if HEADING.fullmatch(element.role)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_captions_stand_with_what_they_speak_of(printed):
    floats = [element for element in printed.elements if element.kids and element.kids[0].role == "/Caption"]
    assert len(floats) > 60
    for element in floats:
        caption, body = element.kids[:2]
        assert caption.page == body.page, f"page {caption.page}"


def test_no_heading_ends_a_page(printed):
    flow = [element for element in printed.document.kids if element.role not in {"/Div", "/Table"}]
    assert len([element for element in flow if HEADING.fullmatch(element.role)]) > 20
    for heading, text in pairwise(flow):
        if HEADING.fullmatch(heading.role):
            assert heading.page == text.page, f"page {heading.page}"


def test_chinese_is_marked_as_such(printed):
    marked = {element.entry.get("/Lang") for element in printed.elements}
    assert marked >= {"zh-CN"}
    (title,) = [e for e in printed.elements if e.role == "/H1" and e.entry.get("/Lang") == "zh-CN"]
    assert title.page


def test_every_font_is_embedded_and_cut_to_what_is_used(printed):
    assert len(printed.fonts) > 3
    for name, font in printed.fonts.items():
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        descriptor = inner["/FontDescriptor"]
        assert re.match(r"/[A-Z]{6}\+", name), name
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor), name
        assert font["/Encoding"] == "/Identity-H", name


def test_no_glyph_is_missing(printed):
    assert printed.blanks() == []


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")
def test_no_word_stands_in_the_margins(builtin_book):
    found = words(builtin_book / PDF)
    assert len(found) > 10_000
    for word in found:
        # half of these signs is space, which the edge of a line takes away
        left = word.left + HALF * (word.text[0] in "（「『“《〔【")
        right = word.right - HALF * (word.text[-1] in "，。、；：？！）」』”》〕】")
        assert left >= MARGIN - HANGING and right <= word.width - MARGIN + HANGING, word
        assert word.top > 0 and word.bottom < word.height, word


def test_the_book_keeps_to_its_length(printed, builtin_book):
    """A reader's part of at most 35 pages, and 110 in all; longer tables belong to the site and downloads."""
    reader = printed.reader
    sidebar = page_of(builtin_book, "index.html").soup.select("li.sidebar-part")
    opens = {
        " ".join(entry.title.replace("'", "’").split()): reader.get_destination_page_number(entry)
        for entry in reader.outline
        if not isinstance(entry, list)
    }
    first, second = (opens[said(part)] for part in sidebar[:2])
    assert second - first <= 35 and len(reader.pages) <= 110
