"""What one number comes from: the rows of tables, lines of downloads, or tables as a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ncms.site.report import Report
from ncms.site.rows import PLACES, Named, marked, named, short
from ncms.site.sources import Listed, Row, Source

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
    """Yield what each table or list gives to a number; with rows named, those alone that hold one."""
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
        if rows or not found:
            count = len(rows) or report.run["inputs"].get(name, {}).get("rows", 0)
            own = tuple(column for column in columns if column in source.columns)
            where = about.get("where", {}).get(name, "")
            yield Group(source, marked(rows, number), count, bool(about.get("none")), where, own)


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
