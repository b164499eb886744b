"""A last look at the pages before they replace the old ones: what renderers let through with a warning."""

import re
from collections.abc import Iterator
from pathlib import Path

from ncms.errors import BuildError

UNRESOLVED = re.compile(r"\?(?:var|meta):[\w.-]+|\?@[\w-]+|quarto-unresolved-ref|class=\"citation-missing\"")
DOWNLOAD = re.compile(r'href="(?:\./|\.\./)*(downloads/[^"#?]+)"')


def verify(output: Path, formats: tuple[str, ...]) -> None:
    """Raise BuildError, naming each page and what is wrong with it, unless the book is whole."""
    if faults := [*_missing(output, formats), *_page_faults(output)]:
        raise BuildError("the rendered book is not whole:\n" + "\n".join(f"  {fault}" for fault in faults))


def _missing(output: Path, formats: tuple[str, ...]) -> Iterator[str]:
    if "html" in formats and not (output / "index.html").is_file():
        yield "index.html is missing"
    if "pdf" in formats and not any(pdf.stat().st_size for pdf in output.glob("*.pdf")):
        yield "the PDF is missing or empty"


def _page_faults(output: Path) -> Iterator[str]:
    for page in sorted(output.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        name = page.relative_to(output).as_posix()
        for mark in sorted(set(UNRESOLVED.findall(text))):
            yield f"{name}: {mark} was not resolved"
        for file in sorted(set(DOWNLOAD.findall(text))):
            if not (output / file).is_file():
                yield f"{name}: links to {file}, which does not exist"
