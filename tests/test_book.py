"""What the finished book promises its readers, whichever renderer made it."""

import csv
import io
import json
import re
import shutil
from urllib.parse import unquote, urldefrag

import pdf_reading
import pypdf
import pytest
from bookpages import chapters, page_of, said, search_entries
from bs4 import BeautifulSoup

from livingreview.digests import digests, files_under
from livingreview.numbers.collection import origin_of
from livingreview.numbers.formats import typeset
from livingreview.paths import ROOT
from livingreview.pipeline.conditional_content import VARIABLE, resolved
from livingreview.pipeline.editions import LATE
from livingreview.pipeline.packing import unpack
from livingreview.project import EDITION, Project
from livingreview.site.number_cards import resolve, tables_of
from livingreview.site.report import Report
from livingreview.tables.loading import typed_table as load
from livingreview.tables.table_files import table_names

PDF = "ncms-review.pdf"
LABELS = ("aria-label", "title", "placeholder")
CHINESE_PAGE = "chapters/summary-zh.qmd"
QUANTITY = re.compile(r"[−+±-]?\d[\d,]*((?:\.\d+)?%?(?: (?:to|±) [−+]?[\d,.]+%?| \([\d,.−]+%?\))?)")
CHAPTERS = chapters()
NUMBERED = [chapter for chapter in CHAPTERS if chapter.number]
by_source = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.source)
by_numbered = pytest.mark.parametrize("chapter", NUMBERED, ids=lambda chapter: chapter.source)


@by_source
def test_every_chapter_has_its_page_with_its_title(book, chapter):
    page = page_of(book, chapter.href)
    title = " ".join(page.soup.title.get_text().replace("\u00a0", " ").split())
    numbered = f"{chapter.number} {chapter.title}" if chapter.number else chapter.title
    assert title.startswith(numbered) or chapter.href == "index.html"
    assert chapter.title in [
        said(tag).removeprefix(f"{chapter.number} ") for tag in page.main.find_all(["h1", "h2"])
    ]


@by_numbered
def test_sections_are_numbered_within_their_chapter(book, chapter):
    numbers = [said(tag) for tag in page_of(book, chapter.href).main.select("h2 .header-section-number")]
    assert numbers, f"{chapter.source} has no section: give it a heading of the second level (## ...)"
    assert numbers == [f"{chapter.number}.{n}" for n in range(1, len(numbers) + 1)]


@by_numbered
@pytest.mark.parametrize(("kind", "word"), [("fig", "Figure"), ("tbl", "Table")])
def test_floats_are_numbered_by_chapter_and_captioned(book, chapter, kind, word):
    captions = [said(tag.find("figcaption")) for tag in page_of(book, chapter.href).floats(kind)]
    assert len(captions) == len(embedded(chapter.source, kind)) + len(written(chapter.source, kind))
    for number, caption in enumerate(captions, start=1):
        assert re.match(rf"{word} {chapter.number}\.{number}: \S", caption), caption


ON_PAPER, ON_SITE = (
    re.compile(rf'^::: \{{\.content-visible when-format="{kind}"\}}\n.*?^:::$', re.MULTILINE | re.DOTALL)
    for kind in ("typst", "html")
)


def embedded(source: str, kind: str) -> list[str]:
    """Return the labels of one kind that a chapter's prose embeds, those for paper alone left out."""
    prose = resolved((ROOT / source).read_text(encoding="utf-8"), table_names(ROOT / "data"))
    prose = ON_PAPER.sub("", prose)
    return re.findall(rf"#({kind}-[\w-]+) >", prose)


def written(source: str, kind: str) -> list[str]:
    """Return the labels of one kind that prose gives to what it writes itself."""
    return re.findall(rf"\{{#({kind}-[\w-]+)\}}", (ROOT / source).read_text(encoding="utf-8"))


@by_numbered
def test_floats_keep_their_labels_as_anchors(book, chapter):
    wanted = {*embedded(chapter.source, "fig"), *embedded(chapter.source, "tbl"), chapter.identifier}
    assert wanted <= page_of(book, chapter.href).ids


def test_the_pages_hold_what_these_tests_look_for(book):
    """A test of each that a page has passes where nothing is found: a class under another name, say."""
    pages = [page_of(book, chapter.href).main for chapter in CHAPTERS]
    least = {"a.quarto-xref": 100, ".citation": 50, "table": 50, "figure img": 20, "a[href]": 1000}
    found = {wanted: sum(len(page.select(wanted)) for page in pages) for wanted in least}
    assert {wanted for wanted in least if found[wanted] < least[wanted]} == set(), found


@by_source
def test_references_read_as_what_they_point_to(book, chapter):
    for link in page_of(book, chapter.href).main.select("a.quarto-xref"):
        kind = urldefrag(link["href"]).fragment.partition("-")[0] or "sec"  # a whole page is a chapter
        word = {"fig": "Figure", "tbl": "Table", "eq": "Equation", "sec": r"(?:Chapter|Section)"}[kind]
        # from the summary, which has no number, Quarto names a chapter by number and title
        titled = chapter.number is None and said(link) in {f"{c.number} {c.title}" for c in NUMBERED}
        if chapter.source == CHINESE_PAGE:
            assert re.fullmatch(r"第\d+章“[^“”]+”|第\d+\.\d+节", said(link)), (
                f"{link}: name the page in chapters/chinese.yml"
            )
            continue
        assert titled or re.fullmatch(rf"{word} \d+(\.\d+)*", said(link)), link


def test_the_page_in_chinese_is_chinese_around_its_text_too(book):
    """Menu, ends of the page and what is read out: what has no Chinese there is missing in chinese.yml."""
    page = page_of(book, CHINESE_PAGE.replace(".qmd", ".html"))
    assert page.soup.html["lang"] == "zh-Hans"
    around = [
        *page.soup.select(
            "body > header, #quarto-header, nav, #TOC, .skip-link, .margin-sidebar, #quarto-search"
        )
    ]
    latin = [text for part in around for text in part.find_all(string=re.compile("[A-Za-z]{3}"))]
    texts = {text.parent.get_text().strip() for text in latin}  # "PDF" amid Chinese is marked apart from it
    named = [
        tag[name]
        for part in around
        for tag in [part, *part.find_all(True)]
        for name in LABELS
        if tag.get(name)
    ]
    english = {text for text in [*texts, *named] if not re.search("[\u4e00-\u9fff]", text)}
    assert len(named) > 5 and not english, f"name these in chapters/chinese.yml: {english}"


def test_figures_of_the_page_in_chinese_are_drawn_in_chinese_and_numbered(book):
    figures = page_of(book, CHINESE_PAGE.replace(".qmd", ".html")).main.select("figure.chinese-figure")
    assert len(figures) == (ROOT / CHINESE_PAGE).read_text(encoding="utf-8").count("data-float=")
    for number, figure in enumerate(figures, start=1):
        assert figure.select_one(".figure-title").get_text().startswith(f"图{number}")
        assert figure.img["src"].endswith(".zh.svg") and figure.source["srcset"].endswith(".zh.portrait.svg")
        assert len(figure.img["alt"]) > 20


@by_source
def test_nothing_is_left_unresolved(book, chapter):
    text = page_of(book, chapter.href).main.get_text()
    assert not re.search(r"\?(var|meta|fig|tbl|sec|eq|@)|\?\?|\{\{<|>\}\}|@(fig|tbl|sec|eq)-", text)


@by_source
def test_links_and_images_lead_somewhere(book, chapter):
    page = page_of(book, chapter.href)
    targets = [tag["href"] for tag in page.main.find_all("a", href=True)]
    targets += [tag["src"] for tag in page.main.find_all("img", src=True)]
    for target in targets:
        address, fragment = urldefrag(unquote(target))
        if re.match(r"[a-z]+:", address):
            continue
        path = (page.path.parent / address).resolve() if address else page.path
        path = path / "index.html" if path.is_dir() else path
        assert path.is_file(), target
        if fragment and path.suffix == ".html":
            assert fragment in page_of(book, path.relative_to(book.resolve()).as_posix()).ids, target


@by_source
def test_no_page_asks_another_machine_for_anything(book, chapter):
    page = page_of(book, chapter.href)
    asked = [
        tag.get("src") or tag.get("href") for tag in page.soup.select("script[src], link[href], img, iframe")
    ]
    assert not [address for address in asked if address and re.match(r"(https?:)?//", address)]


def test_no_style_or_script_asks_another_machine_for_anything(book):
    for path in [*book.rglob("*.css")]:
        assert not re.search(r"(@import|url\()\s*[\"']?(https?:)?//", path.read_text(encoding="utf-8")), path


@by_source
def test_figures_say_what_they_show(book, chapter):
    for figure in page_of(book, chapter.href).floats("fig"):
        for image in figure.find_all("img"):
            assert len(image.get("alt", "")) > 20, figure["id"]


def cited() -> set[str]:
    """Return the keys that prose cites."""
    keys = {entry[1] for entry in re.finditer(r"@\w+\{(\w+),", (ROOT / "references.bib").read_text())}
    prose = "".join((ROOT / chapter.source).read_text(encoding="utf-8") for chapter in CHAPTERS)
    return {key for key in re.findall(r"@([A-Za-z]\w+)", prose) if key in keys}


def test_the_reference_list_holds_what_is_cited_once_and_nowhere_else(book):
    entries = [
        tag["id"].removeprefix("ref-") for tag in page_of(book, "references.html").main.select(".csl-entry")
    ]
    spans = [tag for chapter in CHAPTERS for tag in page_of(book, chapter.href).main.select("[data-cites]")]
    assert sorted(entries) == sorted({key for span in spans for key in span["data-cites"].split()})
    assert cited() <= set(entries)


def test_the_reference_list_holds_every_study(book):
    """A table cites them all, also those that no sentence names."""
    entries = {
        tag["id"].removeprefix("ref-") for tag in page_of(book, "references.html").main.select(".csl-entry")
    }
    references = load("references")
    assert set(references.loc[references["kind"] == "scholarly", "ref_key"]) <= entries


def test_the_reference_list_is_nowhere_else(book):
    for chapter in CHAPTERS:
        if chapter.href != "references.html":
            hidden = page_of(book, chapter.href).main.select("#refs .csl-entry")
            assert not [tag for tag in hidden if "display: none" not in str(tag.find_parent(id="refs"))[:200]]


@by_source
def test_citations_name_author_and_year(book, chapter):
    for tag in page_of(book, chapter.href).main.select(".citation"):
        assert re.search(r"\d{4}|n\.d\.|无日期", said(tag)), tag


def test_search_finds_chapters_sections_and_chinese(book):
    entries = search_entries(book)
    assert all(set(entry) >= {"href", "title", "section", "text"} for entry in entries)
    pages = {urldefrag(entry["href"]).url for entry in entries}
    assert {chapter.href for chapter in CHAPTERS if chapter.source != "references.qmd"} <= pages
    assert any("国发" in entry["text"] for entry in entries)


def test_no_page_tells_of_the_machine_or_the_hour(book):
    for path in [*book.rglob("*.html"), *book.glob("*.json"), *book.glob("*.csv")]:
        text = path.read_text(encoding="utf-8")
        assert str(ROOT) not in text and str(book) not in text, path
        assert not re.search(r"/(home|root|tmp)/\w", text), path
        assert not re.search(r"\d{4}-\d\d-\d\dT\d\d:\d\d", text), path


def key_numbers(book) -> list[dict]:
    """Return the published numbers of a book."""
    return list(csv.DictReader(io.StringIO((book / "key_numbers.csv").read_text(encoding="utf-8"))))


def keys_asked_for(source: str, left_out: re.Pattern[str] = ON_PAPER) -> list[str]:
    """Return the numbers that a chapter quotes, without passages for the other format or lacking tables."""
    prose = resolved((ROOT / source).read_text(encoding="utf-8"), table_names(ROOT / "data"))
    return VARIABLE.findall(left_out.sub("", prose))


def test_every_number_of_the_prose_stands_on_its_page_as_published(book):
    numbers = {row["key"]: row["formatted"] for row in key_numbers(book)}
    for chapter in CHAPTERS:
        page = said(page_of(book, chapter.href).main).replace(" ", "")
        for key in keys_asked_for(chapter.source):
            assert numbers[key].replace(" ", "") in page, f"{chapter.source}: {key}"


def test_key_numbers_name_their_tables_and_hashes(book):
    inputs = json.loads((book / "run.json").read_text())["inputs"]
    for row in key_numbers(book):
        for entry in filter(None, row["inputs"].split(";")):
            table, _, digest = entry.partition("@")
            assert inputs[table]["sha256"] == digest, row["key"]


def test_no_number_leaves_its_reader_at_a_table_without_a_word(book):
    report = Report(book)
    for key, number in report.numbers.items():
        if number["notebook"] == LATE:
            continue
        tables, about = tables_of(number, report), origin_of(number)
        unknown = [row for row in filter(None, number["rows"].split(";")) if not resolve(row, tables, report)]
        hint = (
            f"rows are named by the primaryKey of the card, which {sorted(t.name for t in tables)} must have"
        )
        assert not unknown, f"{key} names rows that no table has: {unknown[:3]}; {hint}"
        assert tables or number["rows"] or about.get("parameters") or about.get("basis"), key
        listed = [report.listed(row.partition(":")[0]) for row in number["rows"].split(";")]
        known = {name for source in [*tables, *filter(None, listed)] for name in source.columns}
        assert set(about.get("columns", ())) <= known, key


def test_the_run_card_says_what_the_book_was_made_from(book):
    run = json.loads((book / "run.json").read_text())
    assert {"inputs", "parameters", "versions", "commit", "renderer", "seconds"} <= set(run)
    assert all(entry["rows"] >= 0 and len(entry["sha256"]) == 64 for entry in run["inputs"].values())


@by_source
def test_every_float_can_be_downloaded(book, chapter):
    for label in embedded(chapter.source, "tbl"):
        assert (book / "downloads" / f"{label}.csv").stat().st_size > 10
    for label in embedded(chapter.source, "fig"):
        for kind in ("svg", "png", "csv"):
            assert (book / "downloads" / f"{label}.{kind}").stat().st_size > 10


def test_a_table_on_the_page_has_the_rows_of_its_download(book):
    for chapter in NUMBERED:
        of_notebooks = set(embedded(chapter.source, "tbl"))
        for table in page_of(book, chapter.href).floats("tbl"):
            if table["id"] not in of_notebooks:
                continue
            rows = list(
                csv.reader(io.StringIO((book / "downloads" / f"{table['id']}.csv").read_text("utf-8")))
            )
            assert len(table.select("tbody tr")) == len(rows) - 1, table["id"]
            heads = [said(cell).replace("’", "'") for cell in table.select("thead th")]
            assert heads == [" ".join(head.split()) for head in rows[0]], table["id"]


@by_source
def test_numbers_of_a_column_stand_under_each_other_by_their_point(book, chapter):
    for table in page_of(book, chapter.href).main.select("table"):
        for position, head in enumerate(table.select("thead th")):
            cells = [row.select("td")[position] for row in table.select("tbody tr")]
            filled = [cell for cell in cells if said(cell) not in ("", "–")]
            found = [(cell, match) for cell in filled if (match := QUANTITY.fullmatch(said(cell)))]
            if len(found) > 0.75 * len(filled):
                assert all("right" in tag.get("style", "") for tag in [head, *cells]), said(head)
                after = {len(match[1] + room(cell)) for cell, match in found}
                assert len(after) == 1, (said(head), [said(cell) for cell in filled])


def room(cell):
    """Return the characters that are kept free after a number."""
    pad = cell.select_one(".pad")
    return pad["data-pad"] if pad else ""


@by_source
def test_every_float_has_a_card_whose_files_are_those_of_the_float(book, chapter):
    page = page_of(book, chapter.href)
    for kind, types in (("fig", ("csv", "svg", "png")), ("tbl", ("csv",))):
        for node in page.floats(kind):
            (card,) = node.select("details.float-card")
            linked = {unquote(link["href"]).rpartition("/")[2] for link in card.select("a[download]")}
            label, of_notebook = node["id"], node["id"] in embedded(chapter.source, kind)
            wanted = {f"{label}.{type_}" for type_ in types} if of_notebook else set()
            assert wanted <= linked and all(name.startswith(label) for name in linked), label
            assert all(
                (page.path.parent / urldefrag(unquote(a["href"])).url).is_file() for a in card.select("a")
            ), label
            terms = {said(term) for term in card.select("dt")}
            assert {"Shows", "Cite this"} | ({"Made by"} if of_notebook else set()) <= terms, label


@pytest.mark.parametrize(
    ("chapter", "label"),
    [
        ("gaps", "fig-framework-gap-map"),
        ("results", "fig-results-directions"),
    ],
)
def test_every_mark_of_a_map_leads_to_its_studies(book, chapter, label):
    page = page_of(book, f"chapters/{chapter}.html")
    figure = page.soup.find(id=label)
    lists = figure.select("details.float-card .area")
    assert len(lists) > 10 and [f"#{entry['id']}" for entry in lists] == [
        link["href"] for link in figure.select(".areas a")
    ]
    tables = [book / "downloads" / "data" / f"{name}.csv" for name in ("findings", "study_results")]
    places = {f"({place})" for table in tables for place in csv_column(table, "locator")}
    for entry in lists:
        items = [said(item) for item in entry.select("li")]
        assert items, said(entry)
        unplaced = [item for item in items if not item.endswith(tuple(places))]
        assert not unplaced, f"these end with no locator of findings.csv or study_results.csv: {unplaced}"


def csv_column(path, name: str) -> list[str]:
    """Return one column of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]


@by_source
def test_every_published_number_leads_to_where_it_comes_from(book, chapter):
    page, report = page_of(book, chapter.href), Report(book)
    numbers = report.numbers
    entries = {said(tag.select_one(".number-key")): tag for tag in page.main.select(".sources .source")}
    for key in keys_asked_for(chapter.source):
        if numbers[key]["notebook"] == LATE or key.startswith("statement."):
            continue  # it is on two reports and rests on no table; a statement's own numbers lead on
        link = page.main.find("a", class_="number", href="#" + entries[key]["id"])
        assert said(link) == said(BeautifulSoup(typeset(numbers[key]["formatted"]), "html.parser")), key
        assert numbers[key]["notebook"] in said(entries[key]), key
        assert entries[key].select("a[href]") or origin_of(numbers[key])["basis"], key


def test_what_pages_get_to_open_is_not_searched(book):
    assert not [entry for entry in search_entries(book) if "About this figure" in entry["text"]]
    assert not [entry for entry in search_entries(book) if "computed by notebook" in entry["text"]]


@pytest.fixture(scope="module")
def pdf(book):
    """The book as PDF."""
    return pypdf.PdfReader(book / PDF)


def test_the_pdf_has_a_title_and_an_outline_of_all_chapters(pdf):
    assert pdf.metadata.title
    outline = "\n".join(str(entry.title) for entry in flat(pdf.outline))
    for chapter in NUMBERED:
        assert chapter.title.replace("’", "'") in " ".join(outline.split()).replace("’", "'"), chapter.title


def flat(entries: list) -> list:
    """Return an outline without its nesting."""
    return [found for entry in entries for found in (flat(entry) if isinstance(entry, list) else [entry])]


def test_the_pdf_embeds_its_fonts_one_of_them_chinese(pdf):
    names = set()
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            names.add(font.get_object()["/BaseFont"])
    assert any("CJK" in name for name in names)
    assert all(re.match(r"/[A-Z]{6}\+", name) for name in names), names


def test_the_pdf_says_the_same_numbers(book):
    numbers = {row["key"]: row["formatted"] for row in key_numbers(book)}
    for chapter in CHAPTERS:
        for key in keys_asked_for(chapter.source, ON_SITE):
            assert pdf_reading.prints(book / PDF, "".join(typeset(numbers[key]).split())), key


def test_the_pdf_leaves_nothing_unresolved(book):
    text = pdf_reading.text_of(book / PDF)
    assert "?@" not in text and "?var" not in text


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")
def test_no_word_of_the_pdf_stands_outside_its_page(book):
    for word in pdf_reading.words(book / PDF):
        assert word.left >= 0 and word.right <= word.width, word
        assert word.top >= 0 and word.bottom <= word.height, word


def test_every_edition_is_shown_as_it_was_published(book, tmp_path):
    """The pages of an edition are those of its file, with a note on each that leads to the newest report."""
    for file in Project.at(ROOT).edition_files():
        name = file.name.removesuffix(EDITION)
        unpack(file.read_bytes(), tmp_path / name, file.name)
        kept, shown = (digests(files_under(place / name), place / name) for place in (tmp_path, book / "v"))
        pages = {place for place in kept if place.endswith(".html")}
        assert kept.keys() == shown.keys() and {p for p in kept if kept[p] != shown[p]} == pages
        for page in pages:
            text = (book / "v" / name / page).read_text(encoding="utf-8")
            told = re.sub(r'<p role="note" class="edition-note".*?</p>', "", text, count=1)
            assert told == (tmp_path / name / page).read_text(encoding="utf-8"), page
