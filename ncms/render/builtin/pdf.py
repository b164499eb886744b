"""Typeset the book with Typst."""

import json
import shutil
from pathlib import Path

import typst

from ncms.errors import BuildError
from ncms.render.builtin.fonts import BOX, typst_folders
from ncms.render.builtin.project import Book

TEMPLATE = Path(__file__).parent / "templates" / "book.typ"
ACCESSIBLE = ["ua-1"]


def write_pdf(book: Book, body: str, missing: list[str], work: Path, target: Path) -> list[str]:
    """Compile the Typst text of the book, whose images lie under `work`; return what went less than well."""
    shutil.copyfile(TEMPLATE, work / TEMPLATE.name)
    main = work / "main.typ"
    main.write_text(f"{_preamble(book, missing)}\n{body}\n", encoding="utf-8")
    notes = []
    try:
        pdf, warnings = _compile(main, work, ACCESSIBLE)
    except BuildError as error:
        # Accessible where possible, but a book that cannot be is better than none.
        if "PDF/UA" not in str(error):
            raise
        notes.append(f"the PDF does not meet PDF/UA-1: {str(error).splitlines()[0]}")
        pdf, warnings = _compile(main, work, [])
    target.write_bytes(pdf)
    return notes + [warning.message for warning in warnings]


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


def _preamble(book: Book, missing: list[str]) -> str:
    boxes = str.maketrans(dict.fromkeys(missing, BOX))

    def string(text: str) -> str:
        return json.dumps(text.translate(boxes), ensure_ascii=False)

    authors = "".join(f"{string(author)}, " for author in book.authors)
    arguments = (
        f"title: {string(book.title)}, subtitle: {string(book.subtitle)}, authors: ({authors}), "
        f"date: {string(book.date)}, lang: {string(book.lang.split('-')[0])}"
    )
    return f'#import "{TEMPLATE.name}": *\n#show: book.with({arguments})\n'
