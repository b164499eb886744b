"""A finished report as its pages are completed from it: record, numbers, tables with their cards."""

import csv
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from selectolax.lexbor import LexborHTMLParser

from livingreview.glossary import TABLE, Term, terms_of
from livingreview.site.sources import DATA, Listed, Row, Source

ENTRY = re.compile(r'id="(term-[\w-]+)"')
"""The anchor of an entry of the glossary."""


@dataclass(frozen=True)
class Report:
    """What lies beside the pages of a report."""

    folder: Path
    chinese_names: Mapping[str, str] = field(default_factory=dict)
    """What the book, its parts and its pages are called in Chinese, by address or English text."""

    @cached_property
    def run(self) -> dict[str, Any]:
        """The record of the run."""
        return json.loads((self.folder / "run.json").read_text(encoding="utf-8"))

    @cached_property
    def numbers(self) -> dict[str, Row]:
        """The published numbers by key, as `key_numbers.csv` holds them."""
        with (self.folder / "key_numbers.csv").open(encoding="utf-8", newline="") as file:
            return {row["key"]: row for row in csv.DictReader(file)}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every table that the report carries, by name."""
        folder = self.folder / DATA
        cards = {path.stem: _card(path) for path in sorted(folder.glob("*.yml"))}
        return {name: Source(name, folder, card) for name, card in cards.items() if "fields" in card}

    def listed(self, label: str) -> Listed | None:
        """Return the lines that stand behind a figure or table, to be named by their numbers."""
        made = self.run.get("floats", {}).get(label)
        path = self.folder / "downloads" / f"{label}.csv"
        return Listed(label, path) if made and path.is_file() else None

    @cached_property
    def references(self) -> set[str]:
        """The keys of the works in the book's list of references."""
        page = self.folder / "references.html"
        tree = LexborHTMLParser(page.read_text(encoding="utf-8") if page.is_file() else "")
        return {str(entry.id).removeprefix("ref-") for entry in tree.css('.csl-entry[id^="ref-"]')}

    def parameters(self, notebook: str | None) -> dict[str, Any]:
        """Return the parameters that a notebook took, as far as people set them."""
        taken = self.run.get("notebooks", {}).get(notebook, {}).get("parameters", {})
        return {name: value for name, value in taken.items() if name in self.run.get("parameters", {})}

    @cached_property
    def pdf(self) -> Path | None:
        """The book as a PDF, where it was made; briefs have longer names than it."""
        return min(self.folder.glob("*.pdf"), key=lambda path: len(path.name), default=None)

    @cached_property
    def front(self) -> LexborHTMLParser:
        """The first page, parsed."""
        return LexborHTMLParser((self.folder / "index.html").read_text(encoding="utf-8"))

    @property
    def title(self) -> str:
        """Title and subtitle of the book."""
        found = (self.front.css_first(f"header .{part}") for part in ("title", "subtitle"))
        return ": ".join(" ".join(node.text().split()) for node in found if node)

    @property
    def author(self) -> str:
        """Who wrote the book, as its first page says."""
        named = self.front.css_first('meta[name="author"]')
        shown = self.front.css_first("header .author")
        return named.attributes["content"] or "" if named else shown.text(strip=True) if shown else ""

    @cached_property
    def terms(self) -> list[Term]:
        """The entries of the glossary, none where the report carries no glossary."""
        source = self.sources.get(TABLE)
        return terms_of(source.rows.values()) if source else []

    @cached_property
    def term_pages(self) -> dict[str, str]:
        """The page on which each entry of the glossary stands, by the key of its row."""
        keys = {term.anchor: term.key for term in self.terms}
        pages = [path for path in sorted(self.folder.glob("**/*.html")) if keys and not self._is_kept(path)]
        found = (
            (path, anchor) for path in pages for anchor in ENTRY.findall(path.read_text(encoding="utf-8"))
        )
        return {
            keys[anchor]: path.relative_to(self.folder).as_posix() for path, anchor in found if anchor in keys
        }

    def _is_kept(self, path: Path) -> bool:
        return path.is_relative_to(self.folder / "v")

    @cached_property
    def works(self) -> dict[str, str]:
        """The text of each work in the reference list, by the anchor of its entry."""
        path = self.folder / "references.html"
        page = LexborHTMLParser(path.read_text(encoding="utf-8") if path.is_file() else "")
        return {node.id or "": " ".join(node.text().split()) for node in page.css(".csl-entry")}

    @property
    def site_url(self) -> str:
        """The address of the published site, as `_quarto.yml` gives it; empty where it does not."""
        return (self.run.get("site_url") or "").rstrip("/")

    @property
    def day(self) -> str:
        """The day on which the edition was published, else that of the commit; empty where unknown."""
        return self.run.get("published") or self.run.get("committed") or ""

    @property
    def version(self) -> str:
        """The edition, or the commit that the report was made from; empty where there is neither."""
        if name := self.run.get("edition"):
            return f"edition {name}"
        commit = self.run.get("commit") or ""
        return f"version {commit[:10]}" + (" with changes" if self.run.get("dirty") else "") if commit else ""


def _card(path: Path) -> dict[str, Any]:
    # Not the model of cards: an old report's card may break today's rules.
    found = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found if isinstance(found, dict) else {}
