"""Chinese is marked as such, the search knows floats and works, and machines are told what a page is."""

import json
import xml.etree.ElementTree as ET

from selectolax.lexbor import LexborHTMLParser
from site_reports import FIGURE, RECORD, TABLE, furnished, make

from livingreview.site import furnish

REFERENCES = """<div id="refs" class="references csl-bib-body">
<div id="ref-xu" class="csl-entry">Xu, Q. n.d. <em>A review</em>.</div>
<div id="ref-yip2009" class="csl-entry">Yip, Winnie, and William C. Hsiao. 2009. “Policy.”</div></div>"""
CITED = '<span class="citation" data-cites="xu">(Xu n.d.)</span>'
CITING = f"<p>As it says {CITED}, towns count. So they do, always.</p>"
ADDRESS = "https://example.org/book"


def spans(page) -> list[str]:
    """Return the texts that are marked as Chinese."""
    return [node.text() for node in page.css('span[lang="zh-Hans"]')]


def test_runs_of_chinese_are_marked_with_their_punctuation_and_numbers(tmp_path):
    body = "<p>The notice 国发〔2016〕3号，印发, of the “新农合” in <em>2003</em> & 程令国.</p>"
    page = furnished(tmp_path, body)
    assert spans(page) == ["国发〔2016〕3号，印发", "新农合", "程令国"]
    assert (
        page.css("main p")[2].text() == "The notice 国发〔2016〕3号，印发, of the “新农合” in 2003 & 程令国."
    )


def test_what_is_marked_already_is_not_marked_twice_and_scripts_are_left(tmp_path):
    body = '<p><span lang="zh">经济</span></p><script>"经济"</script><svg><text>经济</text></svg>'
    page = furnished(tmp_path, body)
    assert spans(page) == ["经济"]
    assert '<script>"经济"</script>' in page.html and "<text>经济</text>" in page.html


def test_tables_captions_and_menus_are_marked(tmp_path):
    table = "<table><tr><td>广西</td></tr></table><figcaption>图</figcaption>"
    assert spans(furnished(tmp_path, f"<nav><a href='x.html'>中文摘要</a></nav>{table}")) == [
        "中文摘要",
        "广西",
        "图",
    ]


def test_a_page_in_chinese_says_so_as_a_whole(tmp_path):
    page = furnished(tmp_path, f"<p>{'本报告重新推导两份文献的表格' * 20} NCMS</p>")
    assert page.css_first("main").attributes["lang"] == "zh-Hans" and not spans(page)
    assert page.css_first("html").attributes["lang"] == "zh-Hans"


def test_the_face_holds_the_characters_of_the_pages(tmp_path):
    furnish(make(tmp_path, "<p>新农合</p>"))
    assert (tmp_path / "site_reader" / "fonts" / "chinese.woff2").stat().st_size > 500


def searched(folder, **pages) -> list[dict]:
    """Return the search index of a report after it was furnished."""
    make(folder, FIGURE + TABLE, **pages)
    known = [{"href": "index.html", "title": "1 Towns", "section": "", "text": "x"}]
    (folder / "search.json").write_text(json.dumps(known))
    furnish(folder)
    return json.loads((folder / "search.json").read_text())


def test_floats_are_found_by_caption_and_works_by_author(tmp_path):
    entries = {entry["href"]: entry for entry in searched(tmp_path, references=REFERENCES)}
    assert entries["index.html#fig-towns"]["section"] == "Figure 1.1"
    assert entries["index.html#tbl-towns"]["text"].startswith("Towns.")
    assert entries["index.html#fig-towns"]["title"] == "1 Towns"
    assert entries["references.html#ref-yip2009"]["section"] == "Yip, Winnie, and William C. Hsiao"
    assert entries["references.html#ref-xu"]["section"] == "Xu, Q"


def test_what_a_float_holds_is_found_there_and_not_in_its_section(tmp_path):
    note = '<section class="footnotes"><ol><li id="fn1">A note.</li></ol></section>'
    body = f"""<section id="sec-a"><h2>A</h2><p>Before<a class="footnote-ref" href="#fn1">1</a>.</p>{TABLE}
    <section id="sec-b"><h3>B</h3><p>Within.</p></section></section>{note}"""
    make(tmp_path, body)
    known = [
        {"href": f"index.html{at}", "title": "T", "section": "", "text": "?"}
        for at in ("", "#sec-a", "#sec-b")
    ]
    (tmp_path / "search.json").write_text(json.dumps(known))
    furnish(tmp_path)
    found = {entry["href"]: entry["text"] for entry in json.loads((tmp_path / "search.json").read_text())}
    assert found["index.html#sec-a"] == "Before1. A note." and found["index.html#sec-b"] == "Within."
    table = found["index.html#tbl-towns"]
    assert table.startswith("Towns. Source: Office, yearbook. Town People a 1 b 20")
    assert "(towns): One town in one year." in table and "Licence: CC BY 4.0; CC0." in table


def test_what_a_figure_shows_is_found(tmp_path):
    entries = {entry["href"]: entry for entry in searched(tmp_path)}
    assert "Two bars of one height." in entries["index.html#fig-towns"]["text"]


def test_nothing_is_added_to_the_index_twice(tmp_path):
    entries = searched(tmp_path)
    furnish(tmp_path)
    assert json.loads((tmp_path / "search.json").read_text()) == entries


def tags(page) -> dict[str, str]:
    """Return the tags of a page by name."""
    found = [node.attributes for node in page.css("meta[content]")]
    return {entry.get("name") or entry.get("property") or "": entry["content"] for entry in found}


def located(folder, **record):
    """Return the front page of a report whose record says more."""
    make(
        folder,
        CITING,
        references=REFERENCES,
        **{"chapters/towns": "<p>How many towns are there, by size?</p>"},
    )
    (folder / "run.json").write_text(json.dumps(RECORD | record))
    (folder / "book.pdf").write_bytes(b"%PDF")
    furnish(folder)
    return LexborHTMLParser((folder / "index.html").read_text())


def test_without_an_address_of_the_site_none_is_made_up(tmp_path):
    page = located(tmp_path)
    told = tags(page)
    assert told["citation_title"] == "A book: About towns" and told["citation_author"] == "A. Writer"
    assert told["og:image"] == "social.png" and "citation_pdf_url" not in told
    assert "citation_publication_date" not in told and not page.css("link[rel=canonical]")
    assert not (tmp_path / "sitemap.xml").exists() and not (tmp_path / "robots.txt").exists()
    assert told["description"].startswith("As it says (Xu n.d.), towns count.")


def test_with_one_links_are_whole_and_the_pages_are_listed(tmp_path):
    told = tags(located(tmp_path, site_url=f"{ADDRESS}/", published="2026-11-22"))
    assert told["citation_pdf_url"] == f"{ADDRESS}/book.pdf" and told["og:image"] == f"{ADDRESS}/social.png"
    assert told["citation_publication_date"] == "2026/11/22"
    listed = [node.text for node in ET.parse(tmp_path / "sitemap.xml").iter() if node.tag.endswith("loc")]
    assert listed == [f"{ADDRESS}/chapters/towns.html", f"{ADDRESS}/", f"{ADDRESS}/references.html"]
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (tmp_path / "robots.txt").read_text()
    inner = LexborHTMLParser((tmp_path / "chapters" / "towns.html").read_text())
    assert inner.css_first("link[rel=canonical]").attributes["href"] == f"{ADDRESS}/chapters/towns.html"
    assert tags(inner)["citation_inbook_title"] == "A book: About towns"


def test_schema_org_tells_report_documents_and_tables(tmp_path):
    report, data = json.loads(located(tmp_path).css_first("script[type='application/ld+json']").text())[
        "@graph"
    ]
    assert report["@type"] == "Report" and report["isBasedOn"][0]["name"] == "Xu, Q. n.d. A review."
    towns = next(part for part in data["hasPart"] if part["name"] == "Towns and their people")
    assert towns["variableMeasured"] == ["town", "year", "remark", "locator"] and towns["license"] == "CC0"
    assert towns["distribution"]["contentUrl"] == "downloads/data/towns.csv"


def test_the_picture_is_of_the_size_that_previews_ask_for_and_always_the_same(tmp_path):
    pictures = []
    for name in ("a", "b"):
        located(tmp_path / name)
        pictures.append((tmp_path / name / "social.png").read_bytes())
    assert pictures[0] == pictures[1]
    assert int.from_bytes(pictures[0][16:20]) == 1200 and int.from_bytes(pictures[0][20:24]) == 630


def test_the_picture_shows_the_first_figure_of_the_front_page_as_phones_have_it(tmp_path):
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="{}"/></svg>'
    )
    pictures = {}
    for name, files in {"none": {}, "wide": {"": 3}, "both": {"": 3, ".portrait": 9}}.items():
        folder = make(tmp_path / name, FIGURE if files else "<p>No figure.</p>")
        for end, height in files.items():
            (folder / "downloads" / f"fig-towns{end}.svg").write_text(drawing.format(height))
        furnish(folder)
        pictures[name] = (folder / "social.png").read_bytes()
    assert len(set(pictures.values())) == 3


def test_a_description_says_nothing_twice(tmp_path):
    told = tags(furnished(tmp_path, "<p>Towns grew in most of the years. Others did not.</p><p>Short.</p>"))
    assert told["description"] == "Towns grew in most of the years. Others did not."


def test_works_in_chinese_are_listed_as_the_chapters_give_them(tmp_path):
    entry = '<div id="ref-c" class="csl-entry">{}</div>'
    own = f'<div id="refs" style="display: none">{entry.format("程令国, 2012. 题名[J].")}</div>'
    listed = f'<div id="refs">{entry.format("程令国. 2012. “题名.”")}</div>'
    page = furnished(tmp_path, listed, **{"chapters/one": own})
    assert page.css_first("#ref-c").text() == "程令国, 2012. 题名[J]."


QUARTO = """<html><head></head><body>
<nav id="quarto-sidebar"><a data-bs-toggle="collapse" role="navigation">v</a></nav>
<main><pre><code>x</code></pre></main></body></html>"""


def test_the_frame_of_quarto_gets_roles_and_names(tmp_path):
    make(tmp_path, "")
    (tmp_path / "page.html").write_text(QUARTO)
    furnish(tmp_path)
    page = LexborHTMLParser((tmp_path / "page.html").read_text())
    assert page.css_first("#quarto-sidebar").attributes["aria-label"] == "Chapters"
    toggle = page.css_first("[data-bs-toggle]").attributes
    assert toggle["role"] == "button" and toggle["tabindex"] == "0"
    assert page.css_first("pre").attributes["tabindex"] == "0"
