"""Each figure and table has a card: what it shows, files, sources, how it was made, how to cite it."""

import json

from selectolax.lexbor import LexborHTMLParser
from site_reports import FIGURE, TABLE, furnished, make, text

from livingreview.site import furnish


def card(page, label):
    """Return the card of a float as its terms and what stands under each."""
    node = page.css_first(f"#{label} > details.float-card dl")
    names = [text(term) for term in node.css("dt")]
    return dict(zip(names, (text(told) for told in node.css("dl > dd")), strict=True))


def test_a_figure_says_what_it_shows_and_how_it_was_made(tmp_path):
    told = card(furnished(tmp_path, FIGURE), "fig-towns")
    assert told["Shows"] == "Two bars of one height."
    assert "chapters/towns.ipynb , version 0123456789, with end_year = 2024" in told["Made by"]
    assert "CSV 2 kB · SVG 2 kB · PNG 2 kB" in told["Files"]


def test_the_tables_behind_a_float_are_said_with_row_and_licence(tmp_path):
    told = card(furnished(tmp_path, FIGURE), "fig-towns")["Data"]
    assert "Towns and their people . One town in one year. Office, Yearbook. Licence: CC0." in told
    assert "Rivers" not in told


def test_where_a_float_names_no_table_all_of_its_notebook_are_said(tmp_path):
    assert "Rivers (invented)" in card(furnished(tmp_path, TABLE), "tbl-towns")["Data"]


def test_a_table_says_its_caption_and_size(tmp_path):
    told = card(furnished(tmp_path, TABLE), "tbl-towns")
    assert told["Shows"].startswith("Towns.") and "(2 rows, 2 columns)" in told["Shows"]


def test_a_float_is_cited_with_author_number_version_and_licence(tmp_path):
    told = card(furnished(tmp_path, FIGURE), "fig-towns")["Cite this"]
    expected = "A. Writer. Figure 1.1: Towns by size. In: A book: About towns, version 0123456789."
    assert told == f"{expected} index.html#fig-towns. CC BY 4.0."


def test_a_citation_says_the_day_and_the_address_where_they_are_known(tmp_path):
    make(tmp_path, "", **{"chapters/deep": FIGURE})
    record = json.loads((tmp_path / "run.json").read_text())
    record |= {"edition": "2026-11", "published": "2026-11-20", "committed": "2026-11-22"}
    record["site_url"] = "https://ncms.example/book/"
    (tmp_path / "run.json").write_text(json.dumps(record))
    furnish(tmp_path)
    told = card(LexborHTMLParser((tmp_path / "chapters" / "deep.html").read_text()), "fig-towns")["Cite this"]
    assert "edition 2026-11 (2026-11-20). https://ncms.example/book/chapters/deep.html#fig-towns." in told


def test_every_file_of_a_card_exists_beside_its_page(tmp_path):
    page = furnished(tmp_path, "", page="chapters/deep", **{"chapters/deep": FIGURE})
    links = page.css("details.float-card a")
    assert len(links) > 2
    for link in links:
        assert (tmp_path / "chapters" / link.attributes["href"]).resolve().is_file()


def test_a_panel_has_the_card_of_its_figure(tmp_path):
    panel = FIGURE.replace("fig-towns", "fig-towns-1")
    page = furnished(tmp_path, f'<div id="fig-towns" class="quarto-float"><figure>{panel}</figure></div>')
    assert len(page.css("details.float-card")) == 1


def test_a_float_that_prose_writes_itself_has_no_files(tmp_path):
    told = card(furnished(tmp_path, TABLE.replace("tbl-towns", "tbl-written")), "tbl-written")
    assert "Files" not in told and "Made by" not in told and told["Cite this"]


def test_narrow_screens_are_offered_the_portrait_version_of_a_figure(tmp_path):
    make(tmp_path, "", **{"chapters/deep": FIGURE})
    (tmp_path / "downloads" / "fig-towns.portrait.svg").write_text("<svg></svg>")
    furnish(tmp_path)
    page = LexborHTMLParser((tmp_path / "chapters" / "deep.html").read_text())
    offered = page.css_first("#fig-towns .picture-frame picture > source")
    assert offered.attributes["srcset"] == "../downloads/fig-towns.portrait.svg"
    assert offered.attributes["media"] == "(max-width: 36rem)"
    assert page.css_first("#fig-towns picture > img").attributes["alt"] == "Two bars of one height."


def test_a_figure_without_a_portrait_version_keeps_its_picture(tmp_path):
    assert furnished(tmp_path, FIGURE).css_first("#fig-towns picture") is None
