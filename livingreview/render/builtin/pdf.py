"""Typeset the book with Typst."""

import json
import re
import shutil
from itertools import groupby
from pathlib import Path
from typing import Any

import typst

from livingreview.errors import BuildError
from livingreview.render.builtin.project import Book
from livingreview.render.fonts import BOX, missing_characters, typst_folders

TEMPLATE = Path(__file__).parent / "templates" / "book.typ"
PRINT = Path(__file__).parents[1] / "print"
TEMPLATES = (TEMPLATE, PRINT / "blocks.typ", PRINT / "chinese.typ")
FOREIGN = re.compile("could not be displayed|disallowed codepoint")
FULL = 0.7
"""How much of a page is enough before a long table, rather than to break it by a figure that waits."""


def write_pdf(book: Book, body: str, work: Path, target: Path) -> tuple[list[str], list[str]]:
    """Compile the Typst text of the book, whose images lie under `work`.

    Return the characters that no font has, which a hollow box stands for, and what went less than well.
    """
    for template in TEMPLATES:
        shutil.copyfile(template, work / template.name)
    main, text = work / "main.typ", f"{_preamble(book)}\n{body}\n"
    missing = missing_characters(text)
    main.write_text(text.translate({ord(sign): BOX for sign in missing}), encoding="utf-8")
    notes = [f"no font has {sign} (U+{ord(sign):04X}): printed as a box in the PDF" for sign in missing]
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in typst_folders()])
    typesetter = typst.Compiler(str(main), root=str(work), font_paths=fonts, ignore_system_fonts=True)
    try:
        _settle_floats(typesetter, work / "moves.json")
        pdf, warnings = _accessible(typesetter, notes)
    except typst.TypstError as error:
        raise BuildError(f"Typst: {error.diagnostic or error.message}".replace(str(work), "")) from None
    target.write_bytes(pdf)
    return missing, notes + [warning.message for warning in warnings]


def _accessible(typesetter: typst.Compiler, notes: list[str]) -> tuple[Any, list[Any]]:
    """Compile to PDF/UA-1, which Typst checks, or without where only a foreign character is against it."""
    try:
        return typesetter.compile_with_warnings(format="pdf", pdf_standards=["ua-1"], timestamp=0)
    except typst.TypstError as error:
        if not FOREIGN.search(error.message):
            raise
        notes.append(f"the PDF does not meet PDF/UA-1: {error.message}")
    return typesetter.compile_with_warnings(format="pdf", timestamp=0)


def _settle_floats(typesetter: typst.Compiler, file: Path) -> None:
    """Write down which floats to move, until every page is full or its chapter at an end."""
    moves: dict[str, str] = {}
    more = {"": ""}
    while more:
        file.write_text(json.dumps(moves), encoding="utf-8")
        spots = json.loads(typesetter.query("<spot>", field="value"))
        chapters = groupby(spots, key=lambda spot: spot["chapter"])
        more = dict(filter(None, (_next_move(list(chapter), moves) for _, chapter in chapters)))
        moves |= more


def _next_move(chapter: list[dict[str, Any]], moves: dict[str, str]) -> tuple[str, str] | None:
    """Return the first float of a chapter that has to move and has not: a move changes all that follows.

    One that came to top the very page of its mention goes back: something before it became shorter.
    """
    for number, spot in enumerate(chapter):
        late = [other["word"] for other in chapter[:number] if other["stands"] > spot["page"]]
        overtakes = spot["word"] in late
        if moves.get(spot["id"]) == "top" and spot["stands"] == spot["page"]:
            return spot["id"], "stay"
        if spot["id"] in moves:
            continue
        if spot["whole"] and (overtakes or spot["stands"] > spot["page"]):
            return spot["id"], "top"
        if not spot["whole"] and (overtakes or (late and spot["height"] > FULL)):
            return spot["id"], "flush"
    return None


def _preamble(book: Book) -> str:
    authors, language = ", ".join(book.authors), book.lang.split("-")[0]
    shown = {"title": book.title, "subtitle": book.subtitle, "author": authors, "lang": language}
    arguments = ", ".join(f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in shown.items())
    return f'#import "{TEMPLATE.name}": *\n#show: book.with({arguments})\n'
