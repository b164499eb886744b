"""The glossary on pages, in the PDF and in the check: full names at first use, words that lead to entries."""

import json
import subprocess

import pypandoc
import pytest
from bookpages import chapters, page_of
from selectolax.lexbor import LexborHTMLParser
from site_reports import TABLE, make

from livingreview.glossary import abbreviations_json, read_terms
from livingreview.paths import ENGINE, ROOT
from livingreview.project import Project
from livingreview.site import furnish
from livingreview.style.abbreviations import abbreviation_warnings
from livingreview.style.pages import page_warnings

CARD = """name: glossary
title: Terms
row: One term.
origin: {producer: Office, publication: none}
licence: CC0
synthetic: false
primaryKey: term_id
fields: [{name: term_id, type: string}]
"""
ROWS = (
    "term_id,term,expansion,abbreviation,chinese_term,definition,linked_forms,synonyms\n"
    "tvs,TVS,Town Visit Survey,TVS,,A survey of towns.,,household survey;入户\n"
    "gini_coefficient,Gini coefficient,,,,A measure of inequality.,Gini coefficient;Gini,\n"
)
ENTRIES = """<div id="term-tvs" class="term"><p>TVS</p></div>
<div id="term-gini-coefficient" class="term"><p>Gini</p></div>"""


@pytest.fixture
def linked(tmp_path):
    """Return a function that furnishes a page beside a glossary and returns the page, parsed."""

    def furnished(body: str, name: str = "chapters/towns"):
        folder = make(tmp_path, "<p>Front.</p>", **{name: body, "chapters/words": ENTRIES})
        for file, text in {"glossary.csv": ROWS, "glossary.yml": CARD}.items():
            (folder / "downloads" / "data" / file).write_text(text, encoding="utf-8")
        (folder / "search.json").write_text("[]")
        furnish(folder)
        return LexborHTMLParser((folder / f"{name}.html").read_text())

    return furnished


def test_the_first_use_of_an_abbreviation_shows_its_full_name_and_leads_to_its_entry(linked):
    page = linked("<h2>TVS in a title</h2><p>By the TVS, and the TVS again.</p>")
    (link,) = page.css("a.term")
    assert link.attributes["href"] == "../chapters/words.html#term-tvs"
    assert link.css_first("abbr").attributes["title"] == "Town Visit Survey"
    assert page.css_first("p:not([class])").text() == "By the TVS, and the TVS again."


def test_other_words_of_a_term_lead_to_its_entry_with_the_meaning(linked):
    (link,) = linked("<p>The gini coefficient fell.</p>").css("a.term")
    assert (link.text(), link.attributes["title"]) == ("gini coefficient", "A measure of inequality.")


@pytest.mark.parametrize(
    "body",
    [
        "<p>A TVS-based and an XTVS count.</p>",
        "<p><a href='#x'>TVS</a> and <code>TVS</code></p>",
        "<h2>TVS</h2>",
    ],
)
def test_titles_links_code_and_longer_words_are_left(linked, body):
    assert linked(body).css("a.term") == []


def test_prose_is_marked_before_tables_and_a_table_only_where_prose_has_no_use(linked):
    marked = linked(f"{TABLE.replace('Town<', 'TVS<')}<p>The TVS.</p>").css("a.term")
    assert [link.parent.tag for link in marked] == ["p"]


def test_the_page_of_the_entries_leads_nowhere_and_entries_are_found_by_their_synonyms(linked, tmp_path):
    assert linked("<p>Nothing.</p>", "chapters/other") is not None
    assert not LexborHTMLParser((tmp_path / "chapters" / "words.html").read_text()).css("a.term")
    found = {entry["href"]: entry for entry in json.loads((tmp_path / "search.json").read_text())}
    assert "household survey" in found["chapters/words.html#term-tvs"]["text"]


def spelled(markdown: str, *terms: tuple[str, str]) -> str:
    """Return what the filter of the PDF makes of a chapter."""
    script = f"""
      local terms = dofile('{ENGINE}/render/print/terms.lua')
      local doc = pandoc.read(pandoc.json.decode(arg[1]), 'markdown')
      local blocks = terms.expand_book(doc.blocks, pandoc.json.decode(arg[2]))
      io.write(pandoc.write(pandoc.Pandoc(blocks), 'plain', {{ wrap_text = 'none' }}))"""
    known = json.dumps([{"short": short, "full": full} for short, full in terms])
    command = [pypandoc.get_pandoc_path(), "lua", "-", json.dumps(markdown), known]
    done = subprocess.run(command, input=script, capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


TVS = ("TVS", "Town Visit Survey")


@pytest.mark.parametrize(
    ("markdown", "printed"),
    [
        ("By the TVS, and the TVS.", "By the Town Visit Survey (TVS), and the TVS."),
        ("The town visit survey (TVS) and the TVS.", "The town visit survey (TVS) and the TVS."),
        ("The Town Visit Survey is old.\n\nThe TVS is.", "The Town Visit Survey is old. The TVS is."),
        ("# TVS\n\n*TVS*, [TVS](x) and `TVS`.", "TVS TVS, TVS and TVS."),
        ("The XTVS and TVSs.", "The XTVS and TVSs."),
        ("# A\n\nTVS.\n\n# B\n\nTVS.", "A Town Visit Survey (TVS). B Town Visit Survey (TVS)."),
        ("用TVS调查的结果如下所示。", "用TVS调查的结果如下所示。"),
    ],
)
def test_the_pdf_prints_the_full_name_at_the_first_use_in_a_chapter(markdown, printed):
    assert spelled(markdown, TVS) == printed


@pytest.fixture
def terms(tmp_path):
    (tmp_path / "glossary.csv").write_text(ROWS, encoding="utf-8")
    return read_terms(tmp_path)


def test_a_data_folder_without_a_glossary_has_no_terms(tmp_path):
    assert read_terms(tmp_path) == [] and json.loads(abbreviations_json(tmp_path)) == []


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("The TVS found it.", []),  # the renderers print its full name
        ("The TVS found it.\nThe Town Visit Survey (TVS) did.", [(1, "TVS")]),
        ("The Town Visit Survey (TVS) did.\nThe TVS found it.", []),
        ("The XYZ found it.", [(1, "XYZ")]),
        ("The excellent yearly zoning (XYZ) and the XYZ.", []),
        ("# XYZ\n\n*XYZ*, “XYZ”, `XYZ` and a PDF.", []),
    ],
)
def test_an_abbreviation_before_its_full_name_is_warned_of(terms, text, warned):
    found = [(fault.line, fault.found) for fault in abbreviation_warnings("page.qmd", text, terms)]
    assert found == warned


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.source)
def test_no_page_of_this_review_uses_an_abbreviation_before_its_full_name(chapter):
    project = Project.at(ROOT)
    found = [
        str(fault) for fault in page_warnings(project, ROOT / chapter.source) if "abbreviation" in fault.rule
    ]
    assert not found


def test_every_term_of_the_glossary_has_its_entry(book):
    page = page_of(book, "chapters/glossary.html")
    anchors = {entry["id"] for entry in page.main.select("div.term")}
    assert anchors == {term.anchor for term in read_terms(ROOT / "data")}


@pytest.mark.parametrize(
    ("page", "short"),
    [("instruments", "NCMS"), ("merger", "URBMI"), ("merger", "URRBMI"), ("screening", "CNKI"),
     ("screening", "PRISMA"), ("results", "SWiM"), ("studies", "NHSS")],
)  # fmt: skip
def test_abbreviations_of_this_review_show_their_full_names(book, page, short):
    known = {term.abbreviation: term.expansion for term in read_terms(ROOT / "data")}
    marked = {
        abbr.get_text(): abbr["title"]
        for abbr in page_of(book, f"chapters/{page}.html").main.select("a.term abbr")
    }
    assert marked[short] == known[short]
