"""Every published number of a page leads to where it comes from: tables, rows, documents, notebook."""

from collections.abc import Iterator

from markupsafe import Markup
from selectolax.lexbor import LexborNode

from ncms.formats import unit_words
from ncms.site.origins import Group, groups, tables_of
from ncms.site.pages import Page
from ncms.site.report import Report
from ncms.site.rows import MOST_ROWS
from ncms.site.sources import Listed, Row
from ncms.site.wording import words_of

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
    about = report.about(number["key"])
    found = list(groups(number, about, report))
    parameters = report.parameters(number["notebook"])
    own = {name: parameters[name] for name in about.get("parameters", ()) if name in parameters}
    return {
        "id": anchor(number["key"]),
        "number": number,
        "unit": unit,
        "most": MOST_ROWS,
        "groups": found[:MOST_TABLES],
        "further": len(found) - MOST_TABLES,
        "read": _read(number, found, report),
        "documents": _documents(found, report),
        "own": own,
        "basis": about.get("basis", ""),
        # what a number is set by by itself says all; else the notebook's parameters may have moved it
        "parameters": {} if own or (about.get("basis") and not found) else parameters,
    }


def _read(number: Row, found: list[Group], report: Report) -> dict[str, object]:
    """Return the first tables that were read for a list whose lines a number names, and how many more."""
    listed = bool(found) and all(isinstance(group.source, Listed) for group in found)
    tables = tables_of(number, report) if listed else []
    return {"tables": tables[:MOST_TABLES], "further": len(tables) - MOST_TABLES}


def _documents(found: list[Group], report: Report) -> list[str]:
    named = dict.fromkeys(filter(None, (group.source.publication for group in found)))
    return list(named)[:MOST_TABLES]


def linked(address: str, text: str | Markup) -> Markup:
    """Return a link; a text that is markup stays so."""
    return Markup('<a href="{}">{}</a>').format(address, text)
