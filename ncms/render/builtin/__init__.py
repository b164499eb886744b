"""The built-in renderer: the book as HTML and PDF from pandoc and Typst, without Quarto.

`render(workspace, output)` reads the same `_quarto.yml`, chapters and executed notebooks as Quarto does and
writes pages at the same addresses, with the same numbers, ids and classes.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from ncms.errors import BuildError
from ncms.render.builtin.fonts import missing_characters
from ncms.render.builtin.images import write_images
from ncms.render.builtin.pandoc import convert
from ncms.render.builtin.pdf import write_pdf
from ncms.render.builtin.project import Book, read_book, read_variables
from ncms.render.builtin.shortcodes import Expander
from ncms.render.builtin.site import write_site

FORMATS = ("html", "pdf")
PARTS = ("pypandoc_binary", "typst", "fonttools")


@dataclass
class RenderReport:
    """What a render has to tell; nothing in it stops the book."""

    warnings: list[str] = field(default_factory=list)
    substituted: list[str] = field(default_factory=list)
    """Characters that no font of the PDF has, printed as a hollow box."""
    versions: dict[str, str] = field(default_factory=dict)


def render(workspace: Path, output: Path, formats: Sequence[str] = FORMATS) -> RenderReport:
    """Render the book of a workspace into `output`; a `BuildError` names file and line where it cannot."""
    report = RenderReport(versions={name: version(name) for name in PARTS})
    output = Path(output)
    output.mkdir(parents=True, exist_ok=True)
    book = read_book(Path(workspace).resolve())
    pdf = f"{book.output_file}.pdf" if "pdf" in formats else None
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        expander, texts = _expand(book)
        if pdf:
            _note_missing(report, _all_text(book, texts, expander))
        answer = convert(book, texts, expander, report.substituted, work)
        report.warnings += answer["warnings"]
        if "html" in formats:
            write_site(book, answer["pages"], output, pdf)
            write_images(book.root, answer["images"], expander.embeds, output)
        if pdf:
            write_images(book.root, answer["images"], expander.embeds, work)
            report.warnings += write_pdf(book, answer["typst"], report.substituted, work, output / pdf)
    return report


def _expand(book: Book) -> tuple[Expander, list[str]]:
    """Return the chapters' texts with their shortcodes expanded."""
    expander = Expander(book.root, read_variables(book.root))
    texts = [expander.expand(chapter.source) for chapter in book.chapters]
    if expander.faults:
        raise BuildError("\n".join(expander.faults))
    return expander, texts


def _note_missing(report: RenderReport, text: str) -> None:
    report.substituted = missing_characters(text)
    report.warnings += [
        f"no font has {character} (U+{ord(character):04X}): printed as a box in the PDF"
        for character in report.substituted
    ]


def _all_text(book: Book, texts: list[str], expander: Expander) -> str:
    """Return every text that can reach the book, to look for rare characters."""
    front = [book.title, book.subtitle, *book.authors, *(chapter.part or "" for chapter in book.chapters)]
    panels = [str(value) for embed in expander.embeds for panel in embed.panels for value in panel.values()]
    captions = [embed.caption for embed in expander.embeds]
    cited = [(book.root / path).read_text(encoding="utf-8") for path in book.bibliography]
    return "".join([*front, *texts, *panels, *captions, *cited])
