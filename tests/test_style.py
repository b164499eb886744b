"""How the report is written: rules for sentences, and pages for readers that keep to them."""

import json
import re

import pytest
import yaml
from bookpages import chapters, page_of

from livingreview.paths import ROOT
from livingreview.project import Project
from livingreview.style.captions import MOST_WORDS
from livingreview.style.pages import FRONT, MOST, page_warnings, statement_warnings
from livingreview.style.sentences import NUMBER, YEAR, count_numbers, count_words, remarks, sentences

READERS = [chapter for chapter in chapters() if chapter.title.endswith("?")]
"""Pages whose title is a question."""

SHORT_ANSWER, ANSWER_NUMBERS, FIRST_FIGURE = 60, 4, 250
FRONT_WORDS, FRONT_DENSITY = 380, 9
"""What the front page may hold as a reader first sees it: words, and numbers in a hundred of them."""

CHAPTER = re.compile(r"Chapter \d+")
PAPERWORK = re.compile(
    r"(screening|audit|changes|methods|reproduce|agenda|framework)\.|studies\.(listed|added|unread|read)"
)
"""Numbers about the review itself, which come after the answers."""


def rules(text: str) -> set[str]:
    """Return the rules that a text breaks on a page for readers."""
    return {remark.rule for remark in remarks(text, for_readers=True)}


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Of 8 effects 0 have a standard error.", {"count"}),
        ("It finds 1 study of it.", {"count"}),
        ("The coefficient was 0.1 and the growth 1.0 per cent.", set()),
        ("28 studies speak of use.", {"phrase"}),
        ("Xu’s review says that “28 studies speak of use”.", set()),
        ("The number of reported effects is small.", {"phrase"}),
        ("Members were 836, 802, 736 and 670 million.", {"numbers"}),
        ("It rose from 14 in 2003 to 47 per cent in 2011.", set()),
        ("Of 15 studies six report better protection, five none and four mixed results.", set()),
        ("Use rose. " + "It rose again. " * 20, set()),
        ("It rose " + "and rose again " * 10 + "in time.", {"words"}),
    ],
)
def test_a_sentence_that_readers_stumble_over_is_found(text, broken):
    assert rules(text) == broken


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("seven of nine provinces", 2),
        ("from 14% to 47%", 2),
        ("a third of 64 cells", 2),
        ("in 2003–2011", 0),
        ("−7.8%", 1),
    ],
)
def test_spelled_numbers_count_and_years_do_not(text, numbers):
    assert count_numbers(text) == numbers


def test_a_text_is_cut_at_the_ends_of_sentences_alone():
    assert sentences("Qi et al. found it. “So” did Yu (e.g. in 2011). It fell.") == [
        "Qi et al. found it.", "“So” did Yu (e.g. in 2011).", "It fell.",
    ]  # fmt: skip


@pytest.fixture
def project(tmp_path) -> Project:
    """A project of one page, to be written by the test."""
    (tmp_path / "data").mkdir()
    return Project(tmp_path)


def warnings(project: Project, text: str) -> list[str]:
    """Return what is said of a page, each with its line."""
    page = project.root / "page.qmd"
    page.write_text(text, encoding="utf-8")
    return [f"{fault.line} {fault.rule}: {fault.found}" for fault in page_warnings(project, page)]


FIGURE = "{{< embed ../build/chapters/x.ipynb#fig-x-%d >}}\n\n"


def test_a_page_for_readers_has_a_size(project):
    many = "".join(FIGURE % n for n in range(4)) + "It rose. " * 401
    assert warnings(project, f"# Did it? {{#sec-x}}\n\n{many}") == ["1 size: 802 words", "1 size: 4 figures"]
    assert not warnings(project, f"# It did {{#sec-x}}\n\n{many}")


def test_what_is_folded_is_not_counted(project):
    folded = f'::: {{.callout-note collapse="true"}}\n{"".join(FIGURE % n for n in range(4))}:::\n'
    assert not warnings(project, f"# Did it? {{#sec-x}}\n\n{folded}")


def test_phrases_are_found_on_every_page_with_their_line(project):
    assert warnings(project, "# It did\n\nThey speak of it.\n") == ["3 style phrase: speak of"]


def test_a_number_typed_on_a_page_is_found_with_its_line(project):
    assert warnings(project, "# It did\n\nThe fund spent 25 per cent more in 2020.\n") == [
        "3 style typed number: 25"
    ]


CAPTION = "{{< var statement.grew >}} %sSource: Office."
LONG = "One dot a town. " * 10
LATE = "{{< var statement.grew >}} Source: Office. One dot."


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        (CAPTION % "One dot a town. ", ""),
        ("{{< var statement.grew >}} Source: Office et al. (2020), yearbook.", ""),
        (CAPTION % LONG, "46 words"),  # the longest sentence of the statement counts
        ("Towns grew. Source: Office.", "“Towns grew. Source: Office.”"),
        (LATE, f"“{LATE[-50:]}”"),
    ],
)  # fmt: skip
def test_a_caption_is_a_finding_then_how_to_read_it_then_its_source(project, caption, found):
    state = {"rule": "x.a > 0", "en": "Towns grew by {x.a}.", "zh": "增长。"}
    longer = state | {"rule": "x.a <= 0", "en": "No town has grown."}
    entry = {"id": "grew", "chapter": "x", "states": [state, longer]}
    project = Project.at(project.root)
    (project.data / "statements.yml").write_text(yaml.safe_dump([entry]), encoding="utf-8")
    folder = project.root / "chapters"
    folder.mkdir()
    source = f'#| label: fig-x-1\n#| fig-cap: "{caption}"\nshow_figure()'
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": source.splitlines(keepends=True)}
    (folder / "x.ipynb").write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    (project.root / "page.qmd").write_text(f"# Did it? {{#sec-x}}\n\n{FIGURE % 1}", encoding="utf-8")
    faults = list(page_warnings(project, project.root / "page.qmd"))
    assert [(fault.place, fault.found) for fault in faults] == (
        [("chapters/x.ipynb:fig-x-1", found)] if found else []
    )


PROJECT = Project.at(ROOT)


def test_statements_are_written_well():
    assert not [str(fault) for fault in statement_warnings(PROJECT)]


@pytest.mark.parametrize("chapter", READERS, ids=lambda chapter: chapter.source)
def test_the_source_of_a_page_for_readers_is_written_well(chapter):
    assert not [str(fault) for fault in page_warnings(PROJECT, ROOT / chapter.source)]


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.source)
def test_no_page_has_a_phrase_to_avoid(chapter):
    faults = page_warnings(PROJECT, ROOT / chapter.source)
    assert not [str(fault) for fault in faults if fault.rule in ("style phrase", "style count")]


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.source)
def test_no_page_prints_a_count_of_none_or_one_in_digits(book, chapter):
    page = page_of(book, chapter.href)
    found = [(remark.rule, remark.found) for text in paragraphs(page) for remark in remarks(text, False)]
    assert not found, "glue a phrase (`phrases.count`, `phrases.part_of`) in place of the number"


def paragraphs(page) -> list[str]:
    """Return the paragraphs of a page as printed, without figures, tables, folded parts, lists of sources."""
    aside = "figure, table, details, .callout, .sources, nav, header, .float-card, section.footnotes"
    return [_words(node) for node in page.main.select("p, li") if not node.find_parent(_matches(aside))]


def _words(node) -> str:
    """Return the text of a paragraph without formulas and marks of footnotes."""
    apart = _matches("math, annotation, .math, .footnote-ref")
    texts = [text for text in node.find_all(string=True) if not text.find_parent(apart)]
    return " ".join(" ".join(texts).split())


def _matches(places: str):
    wanted = [place.strip() for place in places.split(",")]
    names = {place for place in wanted if place.isalpha()}
    classes = {place.partition(".")[2] for place in wanted if "." in place}
    return lambda tag: tag.name in names or bool(classes & set(tag.get("class") or []))


@pytest.mark.parametrize("chapter", READERS, ids=lambda chapter: chapter.source)
def test_a_page_for_readers_reads_well_as_printed(book, chapter):
    page = page_of(book, chapter.href)
    found = [(remark.rule, remark.found) for text in paragraphs(page) for remark in remarks(text, True)]
    assert not found


@pytest.mark.parametrize("chapter", READERS, ids=lambda chapter: chapter.source)
def test_a_page_for_readers_opens_with_its_short_answer_and_its_figure(book, chapter):
    page = page_of(book, chapter.href)
    answer = page.main.find(class_="short-answer")
    assert answer, "begin the chapter with `::: {.short-answer}`"
    first = answer.find("p").get_text(" ", strip=True)
    assert count_words(first) <= SHORT_ANSWER and count_numbers(first) <= ANSWER_NUMBERS
    figure = page.floats("fig")[0]
    assert answer in figure.find_all_previous("div")
    assert count_words(_text_before(page, figure)) <= FIRST_FIGURE


def _text_before(page, figure) -> str:
    texts = [node for node in page.main.select("p, li") if figure in node.find_all_next(id=figure["id"])]
    return " ".join(node.get_text(" ", strip=True) for node in texts)


@pytest.mark.parametrize("chapter", READERS, ids=lambda chapter: chapter.source)
def test_a_page_for_readers_has_a_size_as_printed(book, chapter):
    page = page_of(book, chapter.href)
    words = sum(count_words(text) for text in paragraphs(page))
    sizes = {"words": words, "figures": len(page.floats("fig")), "tables": len(page.floats("tbl"))}
    assert all(sizes[kind] <= most for kind, most in MOST.items()), sizes


@pytest.mark.parametrize("chapter", READERS, ids=lambda chapter: chapter.source)
def test_captions_for_readers_are_short_as_printed(book, chapter):
    figures = page_of(book, chapter.href).floats("fig")
    assert not [caption for caption in map(caption_words, figures) if count_words(caption) > MOST_WORDS]


def caption_words(figure) -> str:
    """Return the caption of a figure as printed, without its number."""
    return re.sub(r"^Figure [\d.]+: ", "", " ".join(figure.find("figcaption").get_text(" ").split()))


@pytest.fixture(scope="module")
def front(book):
    """The page on which readers begin."""
    (chapter,) = [chapter for chapter in chapters() if chapter.source == FRONT]
    return page_of(book, chapter.href)


def test_the_front_page_is_short_and_holds_few_numbers(front):
    texts = [*paragraphs(front), *(_words(head) for head in front.main.find_all(["h2", "h3"]))]
    words = sum(map(count_words, texts))
    numbers = sum(len(NUMBER.findall(YEAR.sub("", CHAPTER.sub("", text)))) for text in texts)
    assert words <= FRONT_WORDS, f"{words} words: fold what a reader can do without, or move it to a chapter"
    assert 100 * numbers / words <= FRONT_DENSITY, f"{numbers} numbers in {words} words"
    assert not [
        caption for caption in map(caption_words, front.floats("fig")) if count_words(caption) > MOST_WORDS
    ]


def test_the_front_page_reads_well_as_printed(front):
    assert not [(remark.rule, remark.found) for text in paragraphs(front) for remark in remarks(text, True)]


def test_the_front_page_answers_before_it_tells_of_the_review_itself(front):
    sure = front.main.find(id="sec-index-sure")
    before = [node["data-key"] for node in sure.find_all_previous(attrs={"data-key": True})]
    assert len(before) > 10 and not [key for key in before if PAPERWORK.match(key)]
