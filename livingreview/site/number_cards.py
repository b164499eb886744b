"""Every published number of a page leads to where it comes from: tables, rows, documents, notebook."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborNode

from livingreview.numbers.collection import origin_of
from livingreview.numbers.formats import unit_words
from livingreview.site.languages import words_of
from livingreview.site.pages import Page
from livingreview.site.report import Report
from livingreview.site.source_rows import MOST_ROWS, PLACES, Named, marked, named, short
from livingreview.site.sources import Listed, Row, Source

FEW = 3
"""A table whose rows name no more places than this is shown with all of them."""


@dataclass(frozen=True)
class Group:
    """What one table gives to a number: some rows, a part that `where` tells, all of it, or no row."""

    source: Source | Listed
    rows: list[Named]
    count: int
    none: bool = False
    where: str = ""
    columns: tuple[str, ...] = ()

    @property
    def shared(self) -> str:
        """The place that all rows named have in common, where there are several."""
        found = {row.place for row in self.rows}
        return next(iter(found)) if len(self.rows) > 1 and len(found) == 1 else ""

    @property
    def places(self) -> list[str]:
        """Where the rows of a whole table stand, if these are few places."""
        column = self.place_column
        named = dict.fromkeys(row[column] for row in self.source.rows.values()) if column else {}
        return [short(place) for place in named if place] if len(named) <= FEW else []

    @property
    def place_column(self) -> str:
        """The column in which each row of the table names its place."""
        return next((name for name in PLACES if name in self.source.columns), "")


def groups(number: Row, about: Mapping[str, Any], report: Report) -> Iterator[Group]:
    """Yield what each table or list gives to a number; with rows named, those that hold one or are whole."""
    tables = tables_of(number, report)
    columns = tuple(about.get("columns", ()))
    found: dict[str, list[Named]] = {}
    sources: dict[str, Source | Listed] = {source.name: source for source in tables}
    for reference in filter(None, number["rows"].split(";")):
        if place := resolve(reference, tables, report):
            source, key = place
            sources.setdefault(source.name, source)
            found.setdefault(source.name, []).append(named(key, source, columns))
    for name, source in sources.items():
        rows = found.get(name, [])
        if rows or not found or name in about.get("all_rows", ()):
            count = len(rows) or report.run["inputs"].get(name, {}).get("rows", 0)
            used = tuple(column for column in columns if column in source.columns)
            where = about.get("where", {}).get(name, "")
            yield Group(source, marked(rows, number), count, bool(about.get("none")), where, used)


def tables_of(number: Row, report: Report) -> list[Source]:
    """Return the tables that a number names as its inputs."""
    names = [item.partition("@")[0] for item in number["inputs"].split(";") if item]
    return [report.sources[name] for name in names if name in report.sources]


def resolve(reference: str, tables: list[Source], report: Report) -> tuple[Source | Listed, str] | None:
    """Return the table and key of a row that a number names.

    `key`, or `table:key` where several tables have it, or `fig-towns:3` for a line of a download.
    """
    name, _, key = reference.partition(":")
    for source in tables:
        if source.name == name and key in source.rows:
            return source, key
    if (listed := report.listed(name)) and key in listed.rows:
        return listed, key
    return next(((source, reference) for source in tables if reference in source.rows), None)


MOST_TABLES = 6


def add_sources(page: Page, report: Report) -> None:
    """Make each published number of a page a link, and list at its end where these come from."""
    keys = dict.fromkeys(_link(page, report))
    if keys:
        entries = [entry(report.numbers[key], report) for key in keys]
        page.end(page.fragment("sources.html", entries=entries, say=words_of(page)))


def anchor(key: str) -> str:
    """Return the id of a number's entry in the list of sources."""
    return "n-" + key.replace(".", "-")


def _link(page: Page, report: Report) -> Iterator[str]:
    for span in page.main.css("span.number[data-key]"):
        key = span.attributes["data-key"] or ""
        # A link may not hold another link.
        if key in report.numbers and not _within_link(span):
            span.replace_with(page.fragment("number.html", id=anchor(key), inner=span.inner_html))
            yield key


def _within_link(node: LexborNode | None) -> bool:
    while node is not None and node.tag not in {"a", "summary", "button"}:
        node = node.parent
    return node is not None


def entry(number: Row, report: Report) -> dict[str, object]:
    """Return what the list says of one number."""
    unit = "" if number["unit"] in {"percent", "year"} else unit_words(number["formatted"], number["unit"])
    about = origin_of(number)
    found = list(groups(number, about, report))
    parameters = report.parameters(number["notebook"])
    set_by = {name: parameters[name] for name in about.get("parameters", ()) if name in parameters}
    return {
        "id": anchor(number["key"]),
        "number": number,
        "unit": unit,
        "most": MOST_ROWS,
        "groups": found[:MOST_TABLES],
        "further": len(found) - MOST_TABLES,
        "read": _read(number, found, report),
        "documents": _documents(found, report),
        "set_by": set_by,
        "basis": about.get("basis", ""),
        "columns": _columns(found),
        # what a number is set by by itself says all; else the notebook's parameters may have moved it
        "parameters": {} if set_by or (about.get("basis") and not found) else parameters,
    }


def _read(number: Row, found: list[Group], report: Report) -> dict[str, object]:
    """Return the first tables that were read for a list whose lines a number names, and how many more."""
    listed = bool(found) and all(isinstance(group.source, Listed) for group in found)
    tables = tables_of(number, report) if listed else []
    return {"tables": tables[:MOST_TABLES], "further": len(tables) - MOST_TABLES}


def _columns(found: list[Group]) -> list[str]:
    """Return the names of the columns that a number uses, as the tables have them."""
    groups = [group for group in found if isinstance(group.source, Source)]
    cells = (name for group in groups for row in group.rows for name, _, _ in row.cells)
    return list(dict.fromkeys([*(name for group in groups for name in group.columns), *cells]))


def _documents(found: list[Group], report: Report) -> list[str]:
    named = dict.fromkeys(filter(None, (group.source.publication for group in found)))
    return list(named)[:MOST_TABLES]
