"""The built-in renderer: the book as HTML and PDF from pandoc and Typst, without Quarto.

`render(workspace, output)` reads the same `_quarto.yml`, chapters and executed notebooks as Quarto does and
writes pages at the same addresses, with the same numbers, ids and classes.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from livingreview.errors import BuildError
from livingreview.render.builtin.notebook import Files
from livingreview.render.builtin.pandoc import convert, read_images
from livingreview.render.builtin.pdf import write_pdf
from livingreview.render.builtin.project import read_book
from livingreview.render.builtin.shortcodes import Expander
from livingreview.render.builtin.site import write_site

FORMATS = ("html", "pdf")


@dataclass
class RenderReport:
    """What a render has to tell; nothing in it stops the book."""

    warnings: list[str]
    substituted: list[str]
    """Characters that no font of the PDF has, printed as a hollow box."""


def render(workspace: Path, output: Path, formats: Sequence[str] = FORMATS) -> RenderReport:
    """Render the book of a workspace into `output`; a `BuildError` names file and line where it cannot."""
    book = read_book(Path(workspace).resolve())
    expander = Expander(book.root, book.variables)
    texts = [expander.expand(chapter.source) for chapter in book.chapters]
    if expander.faults:
        raise BuildError("\n".join(expander.faults))
    pdf = f"{book.output_file}.pdf" if "pdf" in formats else None
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        answer = convert(book, texts, expander, work, bool(pdf))
        files = expander.files | read_images(book.root, answer["images"])
        report = RenderReport(answer["warnings"], [])
        if "html" in formats:
            _write_files(files, output)
            write_site(book, answer["pages"], output)
        if pdf:
            _write_files(files, work)
            report.substituted, warnings = write_pdf(book, answer["typst"], work, output / pdf)
            report.warnings += warnings
    return report


def _write_files(files: Files, target: Path) -> None:
    """Write figures and images where pages, or Typst, look for them."""
    for name, data in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(data)
