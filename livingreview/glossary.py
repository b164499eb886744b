"""The glossary as pages use it: abbreviations with their full names, words that lead to an entry."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from livingreview.tables.table_files import holders

TABLE = "glossary"
TEXTS = ("key", "term", "expansion", "abbreviation", "chinese", "definition")


@dataclass(frozen=True)
class Term:
    """One entry: what it is called, and by which words prose calls it."""

    key: str
    term: str
    expansion: str
    abbreviation: str
    chinese: str
    definition: str
    forms: tuple[str, ...]
    synonyms: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The id of the entry on its page."""
        return anchor_of(self.key)

    @cached_property
    def pattern(self) -> str:
        """A regular expression for the words that lead to the entry; empty where none does."""
        forms = sorted(self.forms, key=len, reverse=True)
        parts = [re.escape(self.abbreviation)] if self.abbreviation else []
        parts += [f"(?i:{re.escape(form)})" for form in forms]
        return "|".join(parts)


def anchor_of(key: str) -> str:
    """Return the id of an entry from the key of its row."""
    return f"term-{key.replace('_', '-')}"


def terms_of(rows: Iterable[Mapping[str, str]]) -> list[Term]:
    """Return the entries of a table, given as rows of text."""
    return [_term(row) for row in rows]


def _term(row: Mapping[str, str]) -> Term:
    def cell(name: str) -> str:
        return row.get(name) or ""

    def cells(name: str) -> tuple[str, ...]:
        return tuple(filter(None, cell(name).split(";")))

    names = {"key": "term_id", "chinese": "chinese_term"}
    texts = {name: cell(names.get(name, name)) for name in TEXTS}
    return Term(**texts, forms=cells("linked_forms"), synonyms=cells("synonyms"))


def read_terms(folder: Path) -> list[Term]:
    """Return the entries of a data folder's glossary; none where it has none."""
    from livingreview.tables.loading import find_table

    if not holders(folder, TABLE):
        return []
    table = find_table(folder, TABLE)
    return terms_of(dict(zip(table.header, cells, strict=False)) for cells in table.rows)


def abbreviations_json(folder: Path) -> str:
    """Return the abbreviations of a data folder with full names, as the filters of the PDF read them."""
    known = [term for term in read_terms(folder) if term.abbreviation and term.expansion]
    rows = [{"short": term.abbreviation, "full": term.expansion} for term in known]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
