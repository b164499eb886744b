"""The book as `_quarto.yml` describes it: titles, and the chapters in reading order."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from livingreview.errors import BuildError

CONFIG = "_quarto.yml"
TERMS = "build/terms.json"


@dataclass(frozen=True)
class Chapter:
    """One source file of the book and the part it stands in, if any."""

    source: str
    part: str


@dataclass(frozen=True)
class Book:
    """What the renderer needs to know of a project."""

    root: Path
    title: str
    subtitle: str
    authors: list[str]
    lang: str
    output_file: str
    favicon: str
    bibliography: list[str]
    chapters: list[Chapter]
    variables: dict[str, Any]
    """The values that `var` prints."""
    terms: list[dict[str, str]]
    """The abbreviations of the glossary with their full names."""


def read_book(root: Path) -> Book:
    """Read `_quarto.yml` of a workspace; every chapter and bibliography it names must exist."""
    config = _read_yaml(root / CONFIG)
    book = config.get("book", {})
    chapters = list(_chapters(book.get("chapters", [])))
    bibliography = _listed(config.get("bibliography", []))
    missing = [name for name in [*(c.source for c in chapters), *bibliography] if not (root / name).is_file()]
    terms = root / TERMS
    if missing or not chapters:
        raise BuildError(f"{CONFIG}: no such file: {', '.join(missing) or 'no chapter is named'}")
    return Book(
        root=root,
        title=book.get("title", ""),
        subtitle=book.get("subtitle", ""),
        authors=_listed(book.get("author", [])),
        lang=config.get("lang", "en"),
        output_file=book.get("output-file", "book"),
        favicon=book.get("favicon", ""),
        bibliography=bibliography,
        chapters=chapters,
        variables=_read_yaml(root / "_variables.yml"),
        terms=json.loads(terms.read_text(encoding="utf-8")) if terms.is_file() else [],
    )


def _read_yaml(path: Path) -> dict[str, Any]:
    try:
        return (yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else None) or {}
    except yaml.YAMLError as error:
        raise BuildError(f"{path.name}: {error}") from None


def _chapters(entries: list[Any], part: str = "") -> Iterator[Chapter]:
    for entry in entries:
        if isinstance(entry, dict):
            yield from _chapters(entry["chapters"], entry["part"])
        else:
            yield Chapter(entry, part)


def _listed(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]
