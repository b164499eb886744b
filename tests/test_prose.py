"""Prose types no quantity by hand: numbers come from data, through `var`."""

import re
from pathlib import Path

import pytest
from bookpages import chapters

from livingreview.paths import ROOT
from livingreview.pipeline.conditional_content import VARIABLE
from livingreview.style.quantities import CONSTANT, NOT_PROSE, typed_quantities

SOURCES = [chapter.source for chapter in chapters()]
CHINESE = "chapters/summary-zh.qmd"

ALLOWED_CONSTANTS = {"31": "provincial-level divisions of mainland China, as NBS publishes them"}


@pytest.mark.parametrize("source", SOURCES)
def test_no_quantity_is_typed_by_hand(source):
    found = typed_quantities((ROOT / source).read_text(encoding="utf-8"))
    assert not found, "\n".join(f"{source}:{line}: {text!r}: publish it and use var" for line, text in found)


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("The rate was 97.5% in 2013.", ["97.5%"]),
        ("It fell by 6 points.", ["6"]),
        ("There are seven lines.", ["seven"]),
        ("In 2008-2013 and the 1980s.", []),
        ("{{< var a.b >}} million people", []),
        ("some 836 million people", ["836", "million"]),
        ("[31]{.constant} divisions", []),
        ("国发〔2016〕3号", []),
        ("共有七项研究，其中两项增加", ["七"]),
        ("see `x = 5` and $y = 3$", []),
        ("It is not a PRISMA 2020 flow (Table 2).", []),
    ],
)
def test_the_rule_catches_what_it_should(text, caught):
    assert [found for _, found in typed_quantities(text)] == caught


def test_every_typed_constant_is_known():
    for source in SOURCES:
        for constant in CONSTANT.findall((ROOT / source).read_text(encoding="utf-8")):
            assert constant in ALLOWED_CONSTANTS, f"{source}: [{constant}] is not in the list"


@pytest.mark.parametrize("source", [s for s in SOURCES if s.startswith("chapters/") and s != CHINESE])
def test_a_chapter_opens_with_its_question_and_answers_it_in_numbers(source):
    lines = (ROOT / source).read_text(encoding="utf-8").split("\n\n")
    stem = Path(source).stem
    assert re.fullmatch(rf"# .+ \{{#sec-{stem}\}}", lines[0])
    if "?" in lines[0]:
        hint = "a title that is a question is followed by a statement in `::: {.short-answer}`"
        assert re.match(r"::: \{\.short-answer\}\n(\*\*[^*\n]+\*\* )?\{\{< var statement\.", lines[1]), hint
        return
    assert re.fullmatch(r"\*[^*]+\?\*", lines[1].strip())
    assert "{{< var " in lines[2]


def test_the_chinese_summary_says_what_the_summary_says():
    """Every number in it stands in English too: in the summary, a chapter or the caption of a figure."""
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in SOURCES}
    texts |= {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "chapters").glob("*.ipynb")}
    said = {key.removesuffix("_zh") for key in VARIABLE.findall(texts.pop(CHINESE))}
    assert len(said) > 20
    missing = said - set(VARIABLE.findall("".join(texts.values())))
    assert not missing, f"in Chinese alone: {missing}"


@pytest.mark.parametrize("source", SOURCES)
def test_every_section_has_an_id_of_its_chapter(source):
    text = NOT_PROSE.sub(
        "", re.sub(r"^:::.*?^:::\s*$", "", (ROOT / source).read_text(), flags=re.DOTALL | re.M)
    )
    stem = Path(source).stem
    for heading in re.findall(r"^##+ .*$", text, re.MULTILINE):
        assert re.search(rf"\{{#sec-{stem}-[\w-]+( \.unnumbered)?\}}$", heading), heading


DIALECT = re.compile(
    r"\{\{<\s*(?!embed |var |include )\w+|\.panel-tabset|\{python\}|^```\{(?!=typst)", re.MULTILINE
)


@pytest.mark.parametrize("source", SOURCES)
def test_prose_keeps_to_what_both_renderers_know(source):
    assert not DIALECT.findall((ROOT / source).read_text(encoding="utf-8"))


@pytest.mark.parametrize("source", SOURCES)
def test_embeds_stand_alone_and_once(source):
    text = (ROOT / source).read_text(encoding="utf-8")
    labels = re.findall(r"\{\{< embed [^#]+#([\w-]+) >\}\}", text)
    lines = ["", *text.splitlines(), ""]
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        if "{{< embed " in line:
            assert re.fullmatch(r"\{\{< embed \S+ >\}\}", line), line
            assert all(not near.strip() or near.startswith(":::") for near in (before, after)), line
    assert len(labels) == len(set(labels))


def test_chinese_has_no_breaks_inside_a_paragraph():
    """A renderer would print a line's end as a space, which Chinese does not have."""
    assert not re.search(r"[^\n]\n[^\n]", (ROOT / CHINESE).read_text(encoding="utf-8"))


@pytest.mark.parametrize("source", [s for s in SOURCES if s != CHINESE])
def test_one_sentence_a_line(source):
    text = NOT_PROSE.sub("x", (ROOT / source).read_text(encoding="utf-8"))
    joined = [
        line
        for line in text.splitlines()
        if re.search(r"[a-z)][.?!] [A-Z@]", line) and not line.startswith(("|", "#"))
    ]
    assert not joined, joined
