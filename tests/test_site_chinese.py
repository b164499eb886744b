"""A page in Chinese is Chinese around its text, and shows figures of other pages as drawn in Chinese."""

import pytest
from selectolax.lexbor import LexborHTMLParser
from site_reports import make

from livingreview.errors import InputError
from livingreview.site import furnish
from livingreview.site.chinese import read_names

TEXT = "<p>多数城镇的人口有所增长，少数城镇没有变化，其余没有数据。</p>" * 8
MENU = """<nav id="quarto-sidebar" aria-label="Chapters"><input type="search" placeholder="Search">
<ul><li class="part">Towns</li>
<li><a href="../index.html"><span class="chapter-title">Summary</span></a></li>
<li><a href="towns.html"><span class="chapter-number">2</span>&nbsp;
<span class="chapter-title">Their size</span></a></li>
<li><a href="rivers.html"><span class="chapter-title">Rivers</span></a></li></ul></nav><main>"""
REFERENCE = '<p>见<a class="quarto-xref" href="{}"><span>{}</span></a>。</p>'
NAMES = {"Towns": "城镇", "index.html": "英文主页", "chapters/towns.html": "城镇的规模"}
FIGURE = """<div class="chinese-figure" data-float="fig-towns" data-alt="两根同高的柱。">
<p>多数城镇有所增长。</p><p>来源：年鉴。</p></div>"""


def in_chinese(folder, body="", names=NAMES, href="summary-zh", text=TEXT):
    """Return a page with a menu after it was furnished."""
    make(folder, "<p>Towns grew.</p>", **{f"chapters/{href}": text + body})
    page = folder / "chapters" / f"{href}.html"
    page.write_text(page.read_text().replace("<main>", MENU).replace("A book", "城镇"))
    furnish(folder, names)
    return LexborHTMLParser(page.read_text())


def menu(page) -> list[str]:
    """Return what the links of the menu say."""
    return [" ".join(link.text().split()) for link in page.css("#quarto-sidebar a")]


def test_menu_frame_and_title_are_in_chinese(tmp_path):
    page = in_chinese(tmp_path)
    assert menu(page) == ["英文主页", "2 城镇的规模", "Rivers"]
    assert page.css_first(".part").text() == "城镇" and page.css_first("title").text() == "城镇"
    nav = page.css_first("#quarto-sidebar")
    assert nav.attributes["aria-label"] == "各章"
    assert nav.css_first("input").attributes["placeholder"] == "搜索"
    assert page.css_first("html").attributes["lang"] == "zh-Hans"


def test_what_has_no_chinese_is_marked_as_english(tmp_path):
    marked = {
        link.text(): link.attributes.get("lang") for link in in_chinese(tmp_path).css("#quarto-sidebar a")
    }
    assert marked["Rivers"] == "en" and set(marked.values()) == {"en", None}


def test_a_page_in_english_stays_as_it_is(tmp_path):
    page = in_chinese(tmp_path, href="towns", text="<p>Towns grew in most years.</p>")
    assert menu(page)[0] == "Summary" and page.css_first("html").attributes["lang"] == "en"


@pytest.mark.parametrize(
    ("href", "english", "chinese"),
    [
        ("towns.html#sec-towns", "Chapter\N{NO-BREAK SPACE}2", "第2章“城镇的规模”"),
        ("towns.html", "2\N{NO-BREAK SPACE} Their size", "第2章“城镇的规模”"),
        ("rivers.html", "Chapter 3", "第3章"),
        ("towns.html#sec-towns-size", "Section 2.1", "第2.1节"),
        ("towns.html#fig-towns", "Figure\N{NO-BREAK SPACE}2.1", "图2.1"),
        ("towns.html#tbl-towns", "Table 2.3", "表2.3"),
    ],
)
def test_references_are_in_chinese_in_the_form_of_either_renderer(tmp_path, href, english, chinese):
    page = in_chinese(tmp_path, REFERENCE.format(href, english))
    assert page.css_first("a.quarto-xref").text() == chinese


def test_citations_have_chinese_brackets_and_words(tmp_path):
    works = '(<a href="#ref-xu" title="Land and water">Xu, n.d.</a>; <a href="#ref-li">Li et al. 2020</a>)'
    page = in_chinese(tmp_path, f'<p>据<span class="citation">{works}</span>。</p>')
    assert page.css_first(".citation").text() == "（Xu，无日期；Li等 2020）"
    assert page.css_first(".citation a").attributes["title"] == "Land and water"


@pytest.mark.parametrize("drawn", [True, False])
def test_a_figure_stands_over_its_chinese_caption_as_drawn_in_chinese_where_it_was(tmp_path, drawn):
    make(tmp_path, "<p>Towns grew.</p>", **{"chapters/summary-zh": TEXT + FIGURE})
    for end in (".zh", ".zh.portrait") if drawn else ():
        (tmp_path / "downloads" / f"fig-towns{end}.svg").write_text("<svg></svg>")
    furnish(tmp_path)
    page = LexborHTMLParser((tmp_path / "chapters" / "summary-zh.html").read_text())
    figure = page.css_first("figure.chinese-figure")
    assert figure.css_first(".figure-title").text() == "图1　多数城镇有所增长。"
    assert figure.css_first(".figure-subtitle").text() == "来源：年鉴。"
    image = figure.css_first("img").attributes
    assert image["alt"] == "两根同高的柱。"
    assert image["src"] == f"../downloads/fig-towns{'.zh' if drawn else ''}.svg"
    assert (figure.css_first("source") is not None) is drawn


def test_names_are_lines_of_a_name_and_its_chinese(tmp_path):
    assert read_names(tmp_path) == {}
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "chinese.yml").write_text("index.html: 英文主页\nTowns: 3\n")
    with pytest.raises(InputError, match=r"chapters/chinese.yml:2.*address or English: Chinese"):
        read_names(tmp_path)
