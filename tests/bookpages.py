"""Read the pages of a finished book the way a reader's browser does."""

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import yaml
from bs4 import BeautifulSoup, Tag

from livingreview.paths import ROOT


@dataclass(frozen=True)
class Chapter:
    """What `_quarto.yml` and a chapter's own head promise of its page."""

    source: str
    title: str
    identifier: str
    number: int | None

    @property
    def href(self) -> str:
        """The address of the page, the same with either renderer."""
        return self.source.removesuffix(".qmd") + ".html"


@cache
def chapters() -> list[Chapter]:
    """Return the chapters in the order of the book, numbered as a reader counts them."""
    found, number = [], 0
    for source in sources(yaml.safe_load((ROOT / "_quarto.yml").read_text())["book"]["chapters"]):
        head = re.search(r"^# (.*)$", (ROOT / source).read_text(encoding="utf-8"), re.MULTILINE)[1]
        title, _, attributes = head.replace("'", "’").partition(" {")  # quotation marks as printed
        unnumbered = ".unnumbered" in attributes
        number += not unnumbered
        identifier = (re.search(r"#([\w-]+)", attributes) or [None, ""])[1]
        found.append(Chapter(source, title.strip(), identifier, None if unnumbered else number))
    return found


def sources(items: list) -> list[str]:
    """Return the files of a list of chapters, those of parts included."""
    return [
        source
        for item in items
        for source in (sources(item["chapters"]) if isinstance(item, dict) else [item])
    ]


class Page:
    """One page of a finished book; `page_of` keeps it parsed, so no test may change it."""

    def __init__(self, book: Path, href: str) -> None:
        self.href = href
        self.path = book / href
        self.text = self.path.read_text(encoding="utf-8")

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The parsed page."""
        return BeautifulSoup(self.text, "html.parser")

    @cached_property
    def main(self) -> Tag:
        """What the page itself says, without menus."""
        return self.soup.find("main")

    @cached_property
    def ids(self) -> set[str]:
        """Every anchor of the page."""
        return {tag["id"] for tag in self.soup.find_all(id=True)}

    def floats(self, kind: str) -> list[Tag]:
        """Return the figures (`fig`) or tables (`tbl`) with their captions, in order, without sub-figures."""
        tags = self.main.find_all(id=re.compile(rf"^{kind}-[a-z0-9-]*$"))
        return [
            tag for tag in tags if tag.find("figcaption") and not tag.find_parent(id=re.compile(rf"^{kind}-"))
        ]


@cache
def page_of(book: Path, href: str) -> Page:
    """Return a page of a finished book, read and parsed once for all tests."""
    return Page(book, href)


def said(tag: Tag) -> str:
    """Return the text of an element with its spaces made plain."""
    return " ".join(tag.get_text(" ").replace("\u00a0", " ").split())


@cache
def search_entries(book: Path) -> list[dict]:
    """Return the entries of the search index."""
    return json.loads((book / "search.json").read_text(encoding="utf-8"))
