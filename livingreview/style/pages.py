"""The style of a project's sources: prose of its pages, every sentence of its statements.

A page whose title is a question is for readers: its sentences are held to a length, the page to a size,
the captions of its figures to a form.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from livingreview.decoding import text_of_file
from livingreview.errors import Fault
from livingreview.glossary import read_terms
from livingreview.numbers.statement_file import read_statements
from livingreview.pipeline.prose import visible
from livingreview.project import Project
from livingreview.style.abbreviations import abbreviation_warnings
from livingreview.style.captions import caption_warnings
from livingreview.style.quantities import typed_quantities
from livingreview.style.sentences import Remark, count_words, remarks

FRONT = "index.qmd"
"""The page on which readers begin; its figures are held to the same captions."""

QUESTION = re.compile(r"^# [^\n]*\?\s*(\{[^}]*\})?\s*$", re.MULTILINE)
STATEMENT = re.compile(r"\{\{<\s*var\s+statement\.[^>]*>\}\}")
VARIABLE = re.compile(r"\{\{<\s*var\s+([^>]*?)\s*>\}\}")
YEAR = re.compile(r"(^|[._])years?(_|$)")
"""What keys of years are called."""

EMBED = re.compile(r"\{\{<\s*embed\s+[^#>]+#(fig|tbl)-")
FOLDED = re.compile(r"^:::+ *\{[^}\n]*collapse=\"?true.*?^:::+ *$", re.MULTILINE | re.DOTALL)
MARKUP = re.compile(
    r"\{\{<.*?>\}\}|\]\([^)]*\)|\[?@[\w:.-]+[^\]\s]*\]?|\{[^{}\n]*\}|\[\^[\w-]+\]:?|`[^`\n]*`|[*\[\]]"
)
MOST = {"words": 800, "figures": 3, "tables": 2}
"""What a page for readers may hold, folded parts not counted."""


def style_warnings(project: Project) -> list[Fault]:
    """Return what the pages and statements of a valid project say in a way that readers stumble over."""
    found = [fault for page in project.pages() for fault in page_warnings(project, page)]
    return found + list(statement_warnings(project))


def page_warnings(project: Project, path: Path) -> Iterator[Fault]:
    """Yield the faults of style of one page, with their lines."""
    name = project.shown(path)
    text = visible(path, name, project.data)
    for_readers = QUESTION.search(text) is not None
    for number, line in enumerate(text.split("\n"), start=1):
        for remark in remarks(words_of(line), for_readers):
            yield _fault(name, number, remark)
    if for_readers:
        yield from _size_faults(name, text)
    if for_readers or path.name == FRONT:
        yield from caption_warnings(project, text)
    yield from abbreviation_warnings(name, text, read_terms(project.data))
    for number, quantity in typed_quantities(text_of_file(path, name)):
        expected = "a number that follows the data"
        hint = "glue it and name its key, or mark what never changes, `[31]{.constant}`"
        yield Fault(name, number, None, "style typed number", quantity, expected, hint)


def words_of(line: str) -> str:
    """Return a line of prose as words: a published number is a number, a statement is judged by itself."""
    if line.startswith(("#", ":::", "|")):
        return ""
    return " ".join(MARKUP.sub(" ", VARIABLE.sub(_sample, STATEMENT.sub(" ", line))).split())


def _sample(found: re.Match[str]) -> str:
    return "2000" if YEAR.search(found[1]) else "7"


def _size_faults(name: str, text: str) -> Iterator[Fault]:
    shown = FOLDED.sub("", text)
    kinds = EMBED.findall(shown)
    words = sum(count_words(words_of(line)) for line in shown.split("\n"))
    sizes = {"words": words, "figures": kinds.count("fig"), "tables": kinds.count("tbl")}
    for kind, size in sizes.items():
        if size > MOST[kind]:
            hint = "move what is left over to a page with the details, or fold it"
            yield Fault(
                name, 1, None, "size", f"{size} {kind}", f"at most {MOST[kind]} on a page for readers", hint
            )


def statement_warnings(project: Project) -> Iterator[Fault]:
    """Yield the faults of style of every English sentence of the statements."""
    name = project.shown(project.statements)
    for statement in read_statements(project.statements, name):
        for state in statement.states:
            words = re.sub(r"\{[^{}]*\}", "", state.wording.en)
            for remark in remarks(words, for_readers=True):
                yield _fault(name, state.lines[0], remark)


def _fault(file: str, line: int, remark: Remark) -> Fault:
    return Fault(file, line, None, f"style {remark.rule}", remark.found, remark.expected, remark.hint)
