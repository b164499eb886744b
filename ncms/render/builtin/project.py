"""The book as `_quarto.yml` describes it: titles, formats, and the chapters in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from ncms.errors import BuildError

CONFIG = "_quarto.yml"


@dataclass(frozen=True)
class Chapter:
    """One source file of the book and where it stands in it."""

    source: str
    part: str | None = None
    appendix: bool = False

    @property
    def href(self) -> str:
        """Return the page's address from the site's root."""
        return Path(self.source).with_suffix(".html").as_posix()


@dataclass(frozen=True)
class Book:
    """What the renderer needs to know of a project."""

    root: Path
    title: str
    subtitle: str
    authors: list[str]
    date: str
    lang: str
    output_file: str
    bibliography: list[str]
    toc_depth: int
    chapters: list[Chapter]


def read_book(root: Path) -> Book:
    """Read `_quarto.yml` of a workspace; every file it names must exist."""
    config = _read_yaml(root / CONFIG)
    book = config.get("book", {})
    chapters = [*_chapters(book.get("chapters", [])), *_chapters(book.get("appendices", []), appendix=True)]
    bibliography = _listed(config.get("bibliography"))
    missing = [name for name in [*(c.source for c in chapters), *bibliography] if not (root / name).is_file()]
    if missing or not chapters:
        raise BuildError(f"{CONFIG}: no such file: {', '.join(missing) or 'no chapter is named'}")
    html = config.get("format", {}).get("html")
    return Book(
        root=root,
        title=str(book.get("title", "")),
        subtitle=str(book.get("subtitle", "")),
        authors=[str(a.get("name", "") if isinstance(a, dict) else a) for a in _listed(book.get("author"))],
        date=str(book.get("date", "")),
        lang=str(config.get("lang", "en")),
        output_file=str(book.get("output-file", "book")),
        bibliography=bibliography,
        toc_depth=html.get("toc-depth", 3) if isinstance(html, dict) else 3,
        chapters=chapters,
    )


def read_variables(root: Path) -> dict:
    """Read `_variables.yml`, the values that `var` prints; a book without numbers has none."""
    path = root / "_variables.yml"
    return _read_yaml(path) if path.exists() else {}


def _read_yaml(path: Path) -> dict:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except FileNotFoundError:
        raise BuildError(f"{path.name}: no such file in the workspace") from None
    except yaml.YAMLError as error:
        raise BuildError(f"{path.name}: {error}") from None


def _chapters(entries: list, part: str | None = None, appendix: bool = False) -> Iterator[Chapter]:
    for entry in entries:
        if isinstance(entry, dict):
            yield from _chapters(entry.get("chapters", []), entry.get("part"), appendix)
        else:
            yield Chapter(str(entry), part, appendix)


def _listed(value: object) -> list:
    return value if isinstance(value, list) else [value] if value is not None else []
