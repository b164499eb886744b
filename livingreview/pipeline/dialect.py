"""What no page may use, since one of the two renderers would drop it, print it as text or guess at it.

The book uses the part of Quarto that both renderers know. What is outside of it is a fault with its line
before anything runs; a reader would otherwise meet code in place of its result, or half a page in a box.
"""

import re
from collections.abc import Iterator

from livingreview.decoding import text_of_file
from livingreview.errors import Fault
from livingreview.messages import did_you_mean
from livingreview.pipeline.prose import CONFIG, without_code
from livingreview.project import Project

FENCE = re.compile(r":{3,}\s*(?P<attributes>.*?)\s*:*\s*$")
CELL = re.compile(r"\s*(?:```+|~~~+)\s*(\{(?:python|r|julia|ojs|bash|sql)\b[^}]*\})")
UNKNOWN = re.compile(r"\.(?:panel-[\w-]+|column-[\w-]+|aside)(?![\w-])|\blayout(?:-[a-z]+)?\s*=")
"""Kinds of block that only Quarto knows."""


def missing_pages(project: Project) -> list[Fault]:
    """Return each page that `_quarto.yml` lists and the project lacks, with its line there."""
    pages = {
        project.shown(path) for folder in (project.root, project.chapters) for path in folder.glob("*.qmd")
    }
    lines = text_of_file(project.root / CONFIG, CONFIG).split("\n")
    found = []
    for name in project.listed_pages():
        if not (project.root / name).is_file():
            line = next((number for number, text in enumerate(lines, start=1) if name in text), None)
            hint = did_you_mean(name, pages, "write the page, or take its line out")
            found.append(Fault(CONFIG, line, None, "missing page", name, "a page of the project", hint))
    return found


def dialect_faults(project: Project) -> list[Fault]:
    """Return what the pages of the book use that not both renderers know."""
    found: list[Fault] = []
    for page in project.pages():
        file = project.shown(page)
        text = text_of_file(page, file)
        found += [*_cells(file, text), *_blocks(file, without_code(text))]
    return found


def _cells(file: str, text: str) -> Iterator[Fault]:
    for number, line in enumerate(text.split("\n"), start=1):
        if cell := CELL.match(line):
            hint = "write it in a notebook of chapters/, give the cell a label, and embed it"
            yield Fault(file, number, None, "code cell", cell[1], "prose: only notebooks are executed", hint)


def _blocks(file: str, text: str) -> Iterator[Fault]:
    """Yield blocks that are not closed or not opened, and kinds that only one renderer knows."""
    open_lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        fence = FENCE.match(line)
        attributes = fence["attributes"] if fence else ""
        if fence and attributes:
            open_lines.append((number, line.strip()))
        elif fence and open_lines:
            open_lines.pop()
        elif fence:
            yield Fault(
                file, number, None, "block", "`:::` with no block open", "a block above it", "delete it"
            )
        if kind := UNKNOWN.search(attributes):
            hint = "use headings, a table or a callout"
            yield Fault(file, number, None, "block", kind.group(), "a kind that both renderers know", hint)
    for number, line in open_lines:
        yield Fault(
            file, number, None, "block", f"`{line}` left open", "`:::` on a line of its own", "close it"
        )
