"""On pages for readers the finding of a figure is its title, above the picture."""

import pytest
from selectolax.lexbor import LexborHTMLParser
from site_reports import TABLE, furnished, text

from livingreview.site.figure_titles import cut
from livingreview.site.floats import caption_of

HELP = "Dots: one town each."
FIGURE = """<div id="fig-towns" class="quarto-float quarto-figure"><figure class="quarto-float">
<div><img src="downloads/fig-towns.svg" alt="Two bars."></div>
<figcaption class="quarto-float-caption">Figure&nbsp;1.1: {caption}</figcaption></figure></div>"""
PANELS = """<div id="fig-towns" class="quarto-float"><figure class="quarto-float"><div>
<div id="fig-towns-1"><figure><img src="downloads/fig-towns.svg" alt="One.">
<figcaption>(a) One.</figcaption></figure></div></div>
<figcaption>Figure&nbsp;1.1: Towns grow. Source: Office.</figcaption></figure></div>"""


def shown(tmp_path, body: str, title: str = "Did towns grow?", page: str = "chapters/towns"):
    """Return the page with a figure after it was furnished."""
    return furnished(tmp_path, "", page=page, **{page: f"<h1>{title}</h1>{body}"})


@pytest.mark.parametrize(
    ("caption", "parts"),
    [
        (f"Towns grew. {HELP} Source: Office.", ["Figure 1.1: Towns grew.", HELP, "Source: Office."]),
        ("Towns grew.", ["Figure 1.1: Towns grew."]),
        ("Towns grew. Source: Office.", ["Figure 1.1: Towns grew.", "Source: Office."]),
        (f"Towns grew (Qi et al. 2020). {HELP}", ["Figure 1.1: Towns grew (Qi et al. 2020).", HELP]),
        (f"<span>Towns <i>grew</i> &amp; rose.</span> {HELP}", ["Figure 1.1: Towns grew & rose.", HELP]),
        ("城镇增长。每点一城。来源：办公室。", ["Figure 1.1: 城镇增长。", "每点一城。", "来源：办公室。"]),
    ],
)  # fmt: skip
def test_a_caption_stands_above_its_picture_in_parts(tmp_path, caption, parts):
    figure = shown(tmp_path, FIGURE.format(caption=caption)).css_first("#fig-towns figure")
    above = next(node for node in figure.iter() if node.tag in {"figcaption", "div"})
    assert above.tag == "figcaption" and "quarto-float-caption" in above.attributes["class"]
    assert [" ".join(span.text().split()) for span in above.css("figcaption > span")] == parts
    assert "titled" in figure.attributes["class"]


def test_the_card_and_the_search_call_the_figure_as_before(tmp_path):
    page = shown(tmp_path, FIGURE.format(caption=f"Towns grew. {HELP} Source: Office."))
    assert caption_of(page.css_first("#fig-towns")) == ("Figure 1.1", f"Towns grew. {HELP} Source: Office.")
    assert "Figure 1.1: Towns grew" in text(page.css_first(".cite"))


@pytest.mark.parametrize(("title", "page", "titled"), [
    ("Towns", "chapters/towns", False), ("Did they?", "chapters/towns", True), ("Towns", "index", True),
])  # fmt: skip
def test_pages_for_readers_have_titled_figures(tmp_path, title, page, titled):
    found = shown(tmp_path, FIGURE.format(caption="Towns grew."), title, page)
    assert bool(found.css("figure.titled")) == titled


def test_a_table_keeps_its_caption(tmp_path):
    assert not shown(tmp_path, TABLE).css(".titled")


def test_a_figure_of_panels_is_called_by_its_own_caption(tmp_path):
    page = shown(tmp_path, PANELS)
    assert caption_of(page.css_first("#fig-towns")) == ("Figure 1.1", "Towns grow. Source: Office.")
    assert page.css_first("#fig-towns figcaption .figure-title").text().endswith("Towns grow.")
    assert page.css_first("#fig-towns-1 figcaption").text() == "(a) One."


@pytest.mark.parametrize(("html", "parts"), [
    ("One. Two.", ["One.", " Two."]),
    ("<i>One. Two.</i> Three.", ["<i>One. Two.</i>", " Three."]),  # an element is not cut
    ("O&amp;.<br>Two.", ["O&amp;.", "<br>Two."]),
    ("One", ["One", ""]),
])  # fmt: skip
def test_html_is_cut_between_elements(html, parts):
    length = 3 if html.startswith("O&") else 4
    assert cut(html, [length]) == parts
    assert LexborHTMLParser("".join(parts)).text() == LexborHTMLParser(html).text()
