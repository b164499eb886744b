"""The built-in renderer: the book as HTML and PDF from pandoc and Typst, without Quarto.

`render(workspace, output)` reads the same `_quarto.yml`, chapters and executed notebooks as Quarto does and writes
pages at the same addresses, with the same numbers, ids and classes.
"""

import shutil
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from ncms.errors import BuildError
from ncms.render.builtin.fonts import missing_characters
from ncms.render.builtin.notebook import Embed
from ncms.render.builtin.pandoc import convert
from ncms.render.builtin.pdf import write_pdf
from ncms.render.builtin.project import Book, read_book, read_variables
from ncms.render.builtin.shortcodes import Expander
from ncms.render.builtin.site import write_site

FORMATS = ("html", "pdf")


@dataclass
class RenderReport:
    """What a render has to tell: nothing in it stops the book."""

    warnings: list[str] = field(default_factory=list)
    substituted: list[str] = field(default_factory=list)
    """Characters that no font of the PDF has, printed as a hollow box."""
    versions: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


def render(workspace: Path, output: Path, formats: Sequence[str] = FORMATS) -> RenderReport:
    """Render the book of a workspace into `output`; raise `BuildError` naming file and line where it cannot."""
    report = RenderReport(versions={name: version(name) for name in ("pypandoc_binary", "typst", "fonttools")})
    started = time.perf_counter()
    book = read_book(Path(workspace).resolve())
    expander, texts = _expand(book)
    report.substituted = _missing(book, texts, expander) if "pdf" in formats else []
    report.warnings += [_warning(character) for character in report.substituted]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        answer = convert(book, texts, expander, report.substituted, work)
        report.warnings += answer["warnings"]
        report.seconds["pandoc"] = _since(started)
        _write_images(book, answer["images"], expander.embeds, work)
        _write_formats(book, answer, work, Path(output), formats, report)
    return report


def _expand(book: Book) -> tuple[Expander, list[str]]:
    expander = Expander(book.root, read_variables(book.root))
    texts = [expander.expand(chapter.source) for chapter in book.chapters]
    if expander.faults:
        raise BuildError("\n".join(expander.faults))
    return expander, texts


def _missing(book: Book, texts: list[str], expander: Expander) -> list[str]:
    panels = [str(value) for embed in expander.embeds for panel in embed.panels for value in panel.values()]
    captions = [embed.caption for embed in expander.embeds]
    cited = [(book.root / path).read_text(encoding="utf-8") for path in book.bibliography]
    return missing_characters("".join([*texts, *panels, *captions, *cited]))


def _warning(character: str) -> str:
    return f"no font has {character} (U+{ord(character):04X}): printed as a box in the PDF"


def _write_images(book: Book, images: list[str], embeds: list[Embed], work: Path) -> None:
    """Lay figures and the chapters' own images out under `work` as the site has them."""
    for embed in embeds:
        for name, data in embed.files.items():
            _parent(work / name).write_bytes(data)
    for name in images:
        source = book.root / name
        if not source.is_file():
            raise BuildError(f"{name}: no such image")
        shutil.copyfile(source, _parent(work / name))


def _write_formats(
    book: Book, answer: dict, work: Path, output: Path, formats: Sequence[str], report: RenderReport
) -> None:
    output.mkdir(parents=True, exist_ok=True)
    pdf = f"{book.output_file}.pdf" if "pdf" in formats else None
    images = [*answer["images"], *(name for path in work.glob("site_assets/figures/*") for name in [str(path.relative_to(work))])]
    if "html" in formats:
        started = time.perf_counter()
        write_site(book, answer["pages"], output, pdf)
        for name in images:
            shutil.copyfile(work / name, _parent(output / name))
        report.seconds["html"] = _since(started)
    if pdf:
        started = time.perf_counter()
        report.warnings += write_pdf(book, answer["typst"], work, output / pdf)
        report.seconds["pdf"] = _since(started)


def _parent(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _since(started: float) -> float:
    return round(time.perf_counter() - started, 3)
