"""Typeset the book with Typst."""

import json
import shutil
from pathlib import Path

import typst

from ncms.errors import BuildError
from ncms.render.builtin.fonts import BOX, missing_characters, typst_folders
from ncms.render.builtin.project import Book

TEMPLATE = Path(__file__).parent / "templates" / "book.typ"
ACCESSIBLE = ["ua-1"]


def write_pdf(book: Book, body: str, work: Path, target: Path) -> tuple[list[str], list[str]]:
    """Compile the Typst text of the book, whose images lie under `work`.

    Return the characters that no font has, which a hollow box stands for, and what went less than well.
    """
    shutil.copyfile(TEMPLATE, work / TEMPLATE.name)
    main, text = work / "main.typ", f"{_preamble(book)}\n{body}\n"
    missing = missing_characters(text)
    main.write_text(text.translate(str.maketrans(dict.fromkeys(missing, BOX))), encoding="utf-8")
    notes = [f"no font has {sign} (U+{ord(sign):04X}): printed as a box in the PDF" for sign in missing]
    try:
        pdf, warnings = _compile(main, work, ACCESSIBLE)
    except BuildError as error:
        # Accessible where possible, but a book that cannot be is better than none.
        if "PDF/UA" not in str(error):
            raise
        notes.append(f"the PDF does not meet PDF/UA-1: {str(error).splitlines()[0]}")
        pdf, warnings = _compile(main, work, [])
    target.write_bytes(pdf)
    return missing, notes + [warning.message for warning in warnings]


def _compile(main: Path, root: Path, standards: list[str]) -> tuple[bytes, list]:
    try:
        return typst.compile_with_warnings(
            str(main),
            root=str(root),
            font_paths=[str(folder) for folder in typst_folders()],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=standards,
            timestamp=0,
        )
    except typst.TypstError as error:
        raise BuildError(f"Typst: {error.diagnostic or error.message}".replace(str(root), "")) from None


def _preamble(book: Book) -> str:
    authors, language = ", ".join(book.authors), book.lang.split("-")[0]
    shown = {"title": book.title, "subtitle": book.subtitle, "author": authors, "lang": language}
    arguments = ", ".join(f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in shown.items())
    return f'#import "{TEMPLATE.name}": *\n#show: book.with({arguments})\n'
