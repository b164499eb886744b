"""What numbers come from: the tables that a report carries, and the lists behind its figures and tables."""

import csv
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from livingreview.tables.loading import find_table
from livingreview.tables.table_files import table_file

DATA = "downloads/data"
FIRST_PART = re.compile(r"(.+?)(?=[.;:](?:\s|$)| \(|$)")
LONGEST_TITLE = 80
Row = dict[str, str]


@dataclass(frozen=True)
class Source:
    """One table that the report carries, with what its card says of it."""

    name: str
    folder: Path
    card: dict[str, Any] = field(repr=False)

    @property
    def title(self) -> str:
        """What the table is called."""
        return self.card.get("title") or self.name

    @property
    def href(self) -> str:
        """The address of its file from the root of the report."""
        return f"{DATA}/{table_file(self.folder, self.name).name}"

    @property
    def publication(self) -> str:
        """Who made the table's content, and where it is printed."""
        origin = self.card.get("origin") or {}
        return ", ".join(str(origin[part]) for part in ("producer", "publication") if origin.get(part))

    @cached_property
    def rows(self) -> dict[str, Row]:
        """The rows by their keys; the parts of a key of several columns are joined by `:`."""
        table = find_table(self.folder, self.name)
        named = self.card.get("primaryKey") or []
        key = [named] if isinstance(named, str) else named
        rows = [dict(zip(table.header, cells, strict=False)) for cells in table.rows]
        return {":".join(row.get(part, "") for part in key): row for row in rows} if key else {}

    @property
    def columns(self) -> set[str]:
        """The names of its columns."""
        return {field["name"] for field in self.card["fields"]}

    def titled(self, column: str) -> str:
        """Return what readers call a column: its title, else how its description begins, else its name."""
        about: dict[str, Any] = next((f for f in self.card["fields"] if f["name"] == column), {})
        told = FIRST_PART.match(" ".join(str(about.get("description") or "").split()))
        words = column.replace("_", " ")
        return about.get("title") or (told[1] if told and len(told[1]) <= LONGEST_TITLE else words)


@dataclass(frozen=True)
class Listed:
    """The list behind a figure or table, whose lines a number may name by their place."""

    name: str
    path: Path

    publication = ""

    @property
    def href(self) -> str:
        """The address of its file from the root of the report."""
        return f"downloads/{self.path.name}"

    @cached_property
    def title(self) -> str:
        """The first sentence of its caption, on the page that shows it."""
        pages = sorted((self.path.parents[1] / "chapters").glob("*.html"))
        texts = (page.read_text(encoding="utf-8") for page in pages)
        tree = LexborHTMLParser(next((text for text in texts if f'id="{self.name}"' in text), ""))
        caption = tree.css_first(f"#{self.name} figcaption")
        text = " ".join(caption.text().split()) if caption else self.name
        return text.partition(". ")[0].partition("; ")[0].rstrip(".")

    @cached_property
    def card(self) -> dict[str, Any]:
        """Its columns, in the form of a table's card."""
        first = next(iter(self.rows.values()), {})
        return {"listed": True, "fields": [{"name": name} for name in first]}

    @property
    def columns(self) -> set[str]:
        """The names of its columns."""
        return {field["name"] for field in self.card["fields"]}

    def titled(self, column: str) -> str:
        """Return the head of a column, which is in words."""
        return column

    @cached_property
    def rows(self) -> dict[str, Row]:
        """Its lines by their numbers, counted from 1 below the head."""
        with self.path.open(encoding="utf-8", newline="") as file:
            return {str(number): row for number, row in enumerate(csv.DictReader(file), 1)}
