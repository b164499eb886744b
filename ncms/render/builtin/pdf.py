"""Typeset the book with Typst."""

import json
import shutil
from pathlib import Path

import typst

from ncms.errors import BuildError
from ncms.render.builtin.fonts import typst_folders
from ncms.render.builtin.project import Book

TEMPLATE = Path(__file__).parent / "templates" / "book.typ"


def write_pdf(book: Book, body: str, work: Path, target: Path) -> list[str]:
    """Compile the Typst text of the book, whose images lie under `work`; return Typst's warnings."""
    shutil.copyfile(TEMPLATE, work / TEMPLATE.name)
    main = work / "main.typ"
    main.write_text(f"{_preamble(book)}\n{body}\n", encoding="utf-8")
    try:
        pdf, warnings = typst.compile_with_warnings(
            str(main),
            root=str(work),
            font_paths=[str(folder) for folder in typst_folders()],
            ignore_system_fonts=True,
            format="pdf",
            timestamp=0,
        )
    except typst.TypstError as error:
        raise BuildError(f"Typst: {error.diagnostic or error.message}".replace(str(work), "")) from None
    target.write_bytes(pdf)
    return [warning.message for warning in warnings]


def _preamble(book: Book) -> str:
    authors = ", ".join(_string(author) for author in book.authors)
    settings = {
        "title": _string(book.title),
        "subtitle": _string(book.subtitle),
        "authors": f"({authors}{',' if book.authors else ''})",
        "date": _string(book.date),
        "lang": _string(book.lang.split("-")[0]),
    }
    arguments = ", ".join(f"{key}: {value}" for key, value in settings.items())
    return f'#import "{TEMPLATE.name}": *\n#show: book.with({arguments})\n'


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
