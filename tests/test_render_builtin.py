"""The built-in renderer on a small book with every element of the dialect."""

import filecmp
import re
from html import unescape
from pathlib import Path

import pypdf
import pytest
from render_workspace import fill

from livingreview.errors import BuildError
from livingreview.render.builtin import render

PAGES = ["index", "chapters/methods", "chapters/results", "references", "chapters/details"]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    return fill(tmp_path_factory.mktemp("workspace"))


@pytest.fixture(scope="module")
def rendered(workspace, tmp_path_factory):
    output = tmp_path_factory.mktemp("book")
    return output, render(workspace, output)


@pytest.fixture(scope="module")
def pages(rendered):
    output, _ = rendered
    return {page: (output / f"{page}.html").read_text(encoding="utf-8") for page in PAGES}


@pytest.fixture(scope="module")
def pdf(rendered):
    return pypdf.PdfReader(rendered[0] / "dialect.pdf")


@pytest.fixture(scope="module")
def pdf_text(pdf):
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pdf.pages))


def plain(html: str) -> str:
    """Return the text of some HTML as a reader sees it."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", html))).strip()


def body(page: str) -> str:
    """Return the main part of a page."""
    return page[page.index("<main") : page.index("</main>")]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("index", "A book in the dialect"),
        ("chapters/methods", "1  Methods – A book in the dialect"),
        ("references", "References – A book in the dialect"),
        ("chapters/details", "3  Details – A book in the dialect"),
    ],
)
def test_window_titles(pages, page, title):
    assert f"<title>{title}</title>" in pages[page].replace("\u00a0", " ")


def test_chapters_and_sections_are_numbered(pages):
    headings = re.findall(r"<h\d[^>]*>(.*?)</h\d>", body(pages["chapters/methods"]))
    assert [plain(heading) for heading in headings] == [
        "1 Methods",
        "1.1 Counting",
        "1.1.1 A section below a section",
        "1.1.1.1 And one below that",
        "1.2 Counting",
        "1.3 Only in one format",
        "1.4 By the way",
    ]


def test_headings_carry_their_ids(pages):
    assert '<span id="sec-methods" class="quarto-section-identifier">' in pages["chapters/methods"]
    assert '<section id="sec-counting" class="level2" data-number="1.1">' in pages["chapters/methods"]


def test_captions_are_numbered_by_chapter(pages):
    captions = re.findall(r"<figcaption[^>]*>(.*?)</figcaption>", pages["chapters/results"], re.S)
    assert [plain(caption) for caption in captions] == [
        "Figure 2.1: The trend, after Yip and Hsiao (2009).",
        "(a) Before",
        "(b) After",
        "Figure 2.2: Two panels.",
        "Table 2.1: A table longer than a page.",
        "Table 2.2: Nineteen columns, turned.",
        "Table 2.3: Thirteen columns, upright.",
        "Table 2.4: Much text.",
    ]
    assert "Table 3.1: A detail." in plain(pages["chapters/details"])


def test_references_lead_from_the_index_to_the_chapters(pages):
    links = re.findall(r'<a href="([^"]+)" class="quarto-xref">(.*?)</a>', pages["index"])
    assert [(href, plain(text)) for href, text in links] == [
        ("chapters/results.html#fig-trend", "Figure 2.1"),
        ("chapters/results.html#tbl-long", "Table 2.1"),
        ("chapters/methods.html#sec-methods", "Chapter 1"),
        ("chapters/methods.html#eq-rate", "Equation 1.1"),
        ("chapters/methods.html#sec-counting", "Section 1.1"),
        ("chapters/details.html#sec-details", "Chapter 3"),
    ]


def test_references_to_panels(pages):
    page = pages["chapters/results"].replace("\u00a0", " ")
    assert '<a href="#fig-panels-2" class="quarto-xref">Figure 2.2 (b)</a>' in page


def test_every_local_link_and_file_exists(rendered, pages):
    output, _ = rendered
    for name, page in pages.items():
        for address in re.findall(r'(?:href|src)="([^"]+)"', page):
            path, _, anchor = address.partition("#")
            if path.startswith(("https://example.org", "data:")) or "downloads/" in path:
                continue
            target = (output / f"{name}.html").parent / path if path else output / f"{name}.html"
            assert target.is_file(), f"{name}: {address}"
            if anchor:
                assert f'id="{anchor}"' in target.read_text(encoding="utf-8"), f"{name}: {address}"


def test_citations(pages):
    text = plain(body(pages["chapters/methods"]))
    assert "(see Yip and Hsiao 2009, 201–3; Lei 2012a, 2012b)" in text
    assert "Yip and Hsiao (2009) say so too, and so does Lei (2012b)" in text
    assert 'href="../references.html#ref-yip2009" title="Yip, Winnie' in pages["chapters/methods"]


def test_one_reference_list(pages):
    assert [name for name, page in pages.items() if 'id="refs"' in page] == ["references"]
    assert pages["references"].count('class="csl-entry"') == 4


def test_figures_have_alternative_texts(pages):
    images = re.findall(r"<img [^>]*>", " ".join(pages.values()))
    assert len(images) == 4
    assert all(re.search(r'alt="[^"]+"', image) for image in images)
    assert 'alt="A line that rises: from &quot;low&quot; to high, 5 &lt; 6."' in pages["chapters/results"]


def test_mathematics_is_mathml_with_its_number(pages):
    pattern = r'<span id="eq-rate" class="equation"><math display="block".*?\(1\.1\)</span>'
    assert re.search(pattern, pages["chapters/methods"], re.S)


def test_variables_are_inlines_of_their_sentence(pages):
    text = plain(pages["chapters/methods"])
    assert "14. begins a line and opens no list; 5*6*7 keeps its stars." in text
    assert '<span class="constant">31</span>' in pages["index"]


def test_a_short_answer_is_a_block_on_pages_and_in_print(pages, pdf_text):
    assert re.search(r'<div class="short-answer">\s*<p>More records', pages["index"])
    assert "More records are found than were sought. How sure: mixed. Basis: public statistics." in pdf_text


def test_callouts_and_their_titles(pages):
    pattern = r'callout-titled callout-(\w+)"[^>]*>.*?callout-title-container">(.*?)</(?:div|span)>'
    callouts = re.findall(pattern, pages["chapters/methods"], re.S)
    assert [(kind, plain(title)) for kind, title in callouts] == [
        ("note", "A note with emphasis"),
        ("tip", "Tip"),
        ("important", "Important"),
        ("warning", "What this does not show"),
        ("caution", "注意"),
    ]
    folded = re.findall(
        r'<details class="callout [^>]*>.*?</summary>(.*?)</details>', pages["chapters/methods"], re.S
    )
    assert [plain(text).strip() for text in folded] == ["A tip without a title of its own."]
    contents = pages["chapters/methods"].partition('id="TOC"')[2]
    assert "What this does not show" not in contents


def test_each_format_shows_what_is_meant_for_it(pages, pdf_text):
    assert "Readers of the site" in pages["chapters/methods"]
    assert "Readers of the PDF" not in pages["chapters/methods"]
    assert "Readers of the site" not in pdf_text
    assert "Readers of the PDF" in pdf_text
    assert "Quarto calls the PDF by this name too" in pdf_text


def test_chinese_is_marked_and_not_broken(pages):
    runs = '<span lang="zh">新型农村合作医疗制度，简称新农合，</span>and'
    assert runs in pages["chapters/results"]


def test_links_to_chapters_lead_to_pages(pages):
    assert '<a href="results.html">the results</a>' in pages["chapters/methods"]


def test_navigation(pages):
    page = pages["chapters/results"]
    assert '<link rel="prev" href="../chapters/methods.html">' in page
    assert '<link rel="next" href="../references.html">' in page
    sidebar = page[page.index('id="quarto-sidebar"') : page.index("<main")]
    parts = [plain(part) for part in re.findall(r'<li class="sidebar-part">(.*?)</li>', sidebar)]
    assert parts == ["How it is done", "What comes out: 结果"]


def test_icon_of_the_book_is_copied_and_named(rendered, pages):
    assert (rendered[0] / "icon.svg").is_file()
    assert '<link rel="icon" href="icon.svg">' in pages["index"]
    assert '<link rel="icon" href="../icon.svg">' in pages["chapters/methods"]


def test_pages_ask_nothing_of_the_network(rendered):
    output, _ = rendered
    outside = re.compile(r"""(?:src=|url\(|@import|href=)["']?(?:https?:)?//[^"')]+""")
    for path in (path for path in output.rglob("*") if path.suffix in {".html", ".css", ".js"}):
        found = outside.findall(path.read_text(encoding="utf-8"))
        assert [address for address in found if "example.org" not in address] == []


def test_pdf_has_the_same_numbers(pdf_text):
    for text in ("Figure 2.1: The trend", "Table 2.4: Much text", "Table 3.1: A detail", "(1.2)"):
        assert text in pdf_text, text
    assert "How it counts is told in Chapter 1" in pdf_text
    assert "(see Yip and Hsiao 2009, 201–3; Lei 2012a, 2012b)" in pdf_text


def test_pdf_outline_follows_the_book(pdf):
    titles = [entry.title for entry in pdf.outline if not isinstance(entry, list)]
    assert titles[-5:] == ["1 Methods", "What comes out: 结果", "2 Results", "References", "3 Details"]


def test_long_table_breaks_under_a_repeated_head(pdf):
    texts = [page.extract_text() for page in pdf.pages]
    with_rows = [text for text in texts if re.search(r"(?m)^\d+ (include|exclude)\b", text)]
    assert len(with_rows) > 1
    assert all("decision" in text for text in with_rows)
    assert all(re.search(rf"(?m)^{number}\b", "\n".join(with_rows)) for number in (1, 60, 120))


def test_landscape_turns_the_page_of_its_table_only(pdf):
    turned = [page for page in pdf.pages if page.mediabox.width > page.mediabox.height]
    assert len(turned) == 1
    assert "Table 2.2" in turned[0].extract_text()


def test_pdf_is_accessible(pdf, rendered):
    assert not [warning for warning in rendered[1].warnings if "PDF/UA" in warning]
    assert "pdfuaid" in pdf.trailer["/Root"]["/Metadata"].get_object().get_data().decode()


def test_rare_glyph_is_substituted_and_listed(rendered, pdf_text, pages):
    _, report = rendered
    assert report.substituted == ["𪛖"]
    assert "□" in pdf_text
    assert "𪛖" in pages["chapters/results"]


@pytest.mark.parametrize(
    ("text", "substituted", "said"),
    [
        ("A sign of somebody's own: \ue000.", "\ue000", "no font has \ue000 (U+E000)"),
        (
            "A control: a\x01b.",
            "",
            "the PDF does not meet PDF/UA-1: PDF/UA-1 error: the text",
        ),
        ("A variant of a sign: ✓\ufe0f.", "", ""),
    ],
)
def test_a_foreign_character_does_not_stop_the_pdf(tmp_path, text, substituted, said):
    workspace = fill(tmp_path / "workspace")
    (workspace / "chapters" / "details.qmd").write_text(f"# Details {{#sec-details}}\n\n{text}\n", "utf-8")
    report = render(workspace, tmp_path, ("pdf",))
    assert substituted in "".join(report.substituted)
    assert said in "\n".join(report.warnings)
    assert len(report.warnings) == 1 + bool(said)


def test_the_pdf_is_refused_where_a_figure_says_nothing_to_the_blind(tmp_path):
    workspace = fill(tmp_path / "workspace")
    text = "# Details {#sec-details}\n\n![](drawn.svg)\n"
    (workspace / "chapters" / "details.qmd").write_text(text, encoding="utf-8")
    with pytest.raises(BuildError, match=r"PDF/UA-1 error: missing alt text[^¤]*/chapters/drawn\.svg"):
        render(workspace, tmp_path, ("pdf",))


def test_two_renders_give_the_same_bytes(workspace, rendered, tmp_path):
    output, _ = rendered
    render(workspace, tmp_path)
    names = sorted(str(path.relative_to(output)) for path in output.rglob("*") if path.is_file())
    assert names == sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file())
    assert filecmp.cmpfiles(output, tmp_path, names, shallow=False)[1:] == ([], [])


def test_pages_name_no_path_of_the_machine(workspace, rendered):
    output, _ = rendered
    for path in (path for path in output.rglob("*") if path.is_file()):
        data = path.read_bytes()
        assert str(workspace).encode() not in data
        assert str(output).encode() not in data
        assert str(Path.home()).encode() + b"/" not in data


def test_one_format_alone(workspace, tmp_path):
    assert render(workspace, tmp_path / "html", ("html",)).warnings == []
    assert not list((tmp_path / "html").glob("*.pdf"))
    render(workspace, tmp_path / "pdf", ("pdf",))
    assert [path.name for path in (tmp_path / "pdf").iterdir()] == ["dialect.pdf"]


@pytest.mark.parametrize(
    ("addition", "message"),
    [
        ("@fig-nowhere shows it.", "chapters/details.qmd:{line}: reference to 'fig-nowhere'"),
        ("@nobody1999 says so.", "chapters/details.qmd:{line}: citation of 'nobody1999'"),
        ("# Another {{#sec-results}}", "label 'sec-results' is given twice"),
        ("{{{{< var no.such >}}}}", "chapters/details.qmd:{line}: unknown variable 'no.such'"),
        ("![A picture](none.png)", "chapters/none.png: a chapter shows this image"),
    ],
)
def test_fault_in_the_prose_stops_the_book(tmp_path, addition, message):
    workspace = fill(tmp_path / "workspace")
    chapter = workspace / "chapters" / "details.qmd"
    text = chapter.read_text(encoding="utf-8")
    chapter.write_text(f"{text}\n{addition.format()}\n", encoding="utf-8")
    line = text.count("\n") + 2
    with pytest.raises(BuildError, match=re.escape(message.format(line=line))):
        render(workspace, tmp_path / "book", ("html",))


def test_missing_chapter_is_named(tmp_path):
    workspace = fill(tmp_path / "workspace")
    (workspace / "chapters" / "methods.qmd").unlink()
    with pytest.raises(BuildError, match=r"_quarto\.yml: no such file: chapters/methods\.qmd"):
        render(workspace, tmp_path / "book")
