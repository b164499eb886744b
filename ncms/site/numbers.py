"""Every published number of a page leads to where it comes from: tables, rows, documents, notebook."""

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from ncms.site.pages import Page
from ncms.site.report import Report, Row, Source

MOST_ROWS, MOST_TABLES = 12, 6
LONGEST = 160
CODES = ("_id", "_key", "_n", "_blank_reason", "locator", "document", "source", "note")


@dataclass(frozen=True)
class Named:
    """A row behind a number: its key, its place in a document, and what it says."""

    key: str
    place: str
    says: str


@dataclass(frozen=True)
class Group:
    """What one table gives to a number: some rows, or the table as a whole where `rows` is empty."""

    source: Source
    rows: list[Named]
    count: int


def add_sources(page: Page, report: Report) -> None:
    """Make each published number of a page a link, and list at its end where these come from."""
    keys = dict.fromkeys(_link(page, report))
    if keys:
        entries = [entry(report.numbers[key], report) for key in keys]
        page.end(page.fragment("sources.html", entries=entries))


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
    unit = "" if number["unit"] in {"percent", "year"} else number["unit"].replace("_", " ")
    groups = list(_groups(number, report))
    said = {"id": anchor(number["key"]), "number": number, "unit": unit, "most": MOST_ROWS}
    documents = dict.fromkeys(filter(None, (group.source.publication for group in groups)))
    shown = {"groups": groups[:MOST_TABLES], "further": len(groups) - MOST_TABLES}
    shown |= {"documents": list(documents)[:MOST_TABLES], "parameters": report.parameters(number["notebook"])}
    return said | shown


def _groups(number: Row, report: Report) -> Iterator[Group]:
    names = [item.partition("@")[0] for item in number["inputs"].split(";") if item]
    tables = [report.sources[name] for name in names if name in report.sources]
    found: dict[str, list[Named]] = {}
    for reference in filter(None, number["rows"].split(";")):
        if place := resolve(reference, tables):
            source, key = place
            found.setdefault(source.name, []).append(_named(key, source))
    for source in tables:
        rows = found.get(source.name, [])
        if rows or not found:
            count = len(rows) or report.run["inputs"].get(source.name, {}).get("rows", 0)
            yield Group(source, rows[:MOST_ROWS], count)


def resolve(reference: str, tables: list[Source]) -> tuple[Source, str] | None:
    """Return the table and key of a row that a number names: `key`, or `table:key` where tables share it."""
    name, _, key = reference.partition(":")
    for source in tables:
        if source.name == name and key in source.rows:
            return source, key
    return next(((source, reference) for source in tables if reference in source.rows), None)


def _named(key: str, source: Source) -> Named:
    row = source.rows[key]
    place = row.get("locator") or row.get("source") or ""
    told = source.card["fields"]
    texts = (f["name"] for f in told if f.get("type") == "string" and not f["name"].endswith(CODES))
    says = next((row[name] for name in texts if " " in row.get(name, "")), "")
    return Named(key, _short(place), _short(says))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0] + " …"
