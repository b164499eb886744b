"""Shortcodes that no renderer takes for one: readers would meet the raw `{{< var ... >}}` on the page.

A shortcode stands on one line: `{{<`, a name that the book uses, one argument, `>}}`. What only looks like it
is a fault at its line and column. One in three braces, or in code, is told about and not used.
"""

import re
from collections.abc import Iterator

from livingreview.decoding import text_of_file
from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean, quoted
from livingreview.notebooks import code_cells
from livingreview.pipeline.parameter_cells import source_notebook
from livingreview.pipeline.prose import without_code
from livingreview.project import Project

NAMES = ("embed", "include", "var")
_GOOD = re.compile(rf"(?<!\{{)\{{\{{<[ \t]*(?:{'|'.join(NAMES)})[ \t]+[^\s<>{{}}]+[ \t]*>\}}\}}(?!\}})")
_TOLD = re.compile(r"\{\{\{<.*?>\}\}\}")
_OPENING = rf"\{{\s*\{{\s*<|\{{\s*<\s*(?:{'|'.join(NAMES)})\b"
_CLOSING = rf"(?<=[\w\s])>\s*\}}\s*\}}|\b(?:{'|'.join(NAMES)})\s+[\w.]+\s*>\s*\}}"
_LEFT = re.compile(rf"{_OPENING}|{_CLOSING}")
_WHOLE = re.compile(r"\{\s*\{?\s*<(?:(?!\{\s*\{?\s*<).){0,80}?(?:>\s*\}\s*\}?|\}\s*\})", re.DOTALL)
_NAMED = re.compile(r"\{\s*\{?\s*<\s*([\w-]+)\s+\S")
_OPTION = re.compile(r"#\| *(?:fig|tbl)-(?:cap|alt):.*")


def shortcode_faults(project: Project) -> list[Fault]:
    """Return what looks like a shortcode on a page or in a caption and is none, passages not shown included.

    A file that cannot be read has no fault here: that is said where it is read.
    """
    found: list[Fault] = []
    for page in project.pages():
        file = project.shown(page)
        found += _faults(file, without_code(text_of_file(page, file)))
    for stem in project.stems():
        found += _caption_faults(project, stem)
    return found


def _caption_faults(project: Project, stem: str) -> Iterator[Fault]:
    file = project.shown(project.notebook(stem))
    try:
        cells = code_cells(source_notebook(project, stem))
    except InputError:
        return
    for cell in cells:
        lines = (line if _OPTION.fullmatch(line) else "" for line in cell.source.split("\n"))
        yield from _faults(file, "\n".join(lines), f"cell {cell.number}")


def _faults(file: str, text: str, cell: str | None = None) -> Iterator[Fault]:
    left = _TOLD.sub(_blank, _GOOD.sub(_blank, text))
    end = 0
    for found in _LEFT.finditer(left):
        if found.start() < end:
            continue
        whole = _WHOLE.match(left, found.start())
        end = whole.end() if whole else found.end()
        line, column = (
            left.count("\n", 0, found.start()) + 1,
            found.start() - left.rfind("\n", 0, found.start()),
        )
        said = " ".join((whole[0] if whole else left[found.start() :].split("\n")[0]).split())
        expected = "`{{< var KEY >}}` or another shortcode of the book, on one line"
        yield Fault(file, line, str(column), "shortcode", quoted(said), expected, _hint(whole), cell)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _hint(whole: re.Match[str] | None) -> str:
    if whole is None:
        return "write `{{<` before it and `>}}` after it, both without a blank inside"
    name = _NAMED.match(whole[0])
    if name and name[1] not in NAMES:
        return did_you_mean(name[1], NAMES, f"the book knows {', '.join(NAMES)}")
    if "\n" in whole[0]:
        return "write it on one line"
    if re.fullmatch(r"\{\{<[^<>{}]*>\}\}", whole[0]):
        return "give it one argument, such as the key of a number"
    return "write `{{<` and `>}}` without a blank inside"
