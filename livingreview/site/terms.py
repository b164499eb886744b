"""Words of the glossary on pages: the first use leads to the entry, an abbreviation shows its full name."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from livingreview.glossary import Term
from livingreview.site.languages import is_chinese
from livingreview.site.pages import Page
from livingreview.site.report import Report

APART = {
    "a", "abbr", "button", "code", "details", "header", "h1", "h2", "h3", "h4", "h5", "h6", "math", "nav",
    "noscript", "pre", "script", "style", "summary", "svg", "template", "textarea",
}  # fmt: skip
"""What is no prose, or may hold no link."""

FLOATS = {"figure", "figcaption", "table"}


def link_terms(page: Page, report: Report) -> None:
    """Mark the first use of each term of the glossary on a page: in its prose, else in a figure or table."""
    terms = {term.key: term for term in report.terms if term.pattern and term.key in report.term_pages}
    if not terms or report.term_pages[next(iter(terms))] == page.href:
        return
    pattern = _any_of(terms)
    seen: set[str] = set()
    prose, floats = _texts(page)
    for node in [*prose, *floats]:
        _mark(node, pattern, terms, seen, page, report)


def _any_of(terms: dict[str, Term]) -> re.Pattern[str]:
    by_length = sorted(terms.values(), key=lambda term: max(map(len, term.pattern.split("|"))), reverse=True)
    groups = "|".join(f"(?P<{term.key}>{term.pattern})" for term in by_length)
    return re.compile(rf"(?<![\w/.-])(?:{groups})(?![\w/]|-\w)")


def _texts(page: Page) -> tuple[list[LexborNode], list[LexborNode]]:
    """Return the texts of a page's prose, and those of its figures and tables."""
    prose: list[LexborNode] = []
    floats: list[LexborNode] = []
    for node in page.main.traverse(include_text=True):
        if node.is_text_node and (node.text_content or "").strip():
            around = {*_tags_around(node)}
            if not around & APART:
                (floats if around & FLOATS else prose).append(node)
    return prose, floats


def _tags_around(node: LexborNode) -> Iterator[str]:
    parent = node.parent
    while parent is not None and parent.tag not in {"main", "body"}:
        classes = (parent.attributes.get("class") or "").split()
        # a published number becomes a link of its own, and the reference list is the works' own words
        yield "a" if {"number", "csl-entry", "subtitle", "author"} & set(classes) else parent.tag or ""
        parent = parent.parent


def _mark(
    node: LexborNode,
    pattern: re.Pattern[str],
    terms: dict[str, Term],
    seen: set[str],
    page: Page,
    report: Report,
) -> None:
    text, done = node.text_content or "", 0
    for found in pattern.finditer(text):
        key = found.lastgroup or ""
        if key not in seen:
            seen.add(key)
            node.insert_before(text[done : found.start()])
            node.insert_before(_link(found[0], terms[key], page, report))
            done = found.end()
    if done:
        node.insert_before(text[done:])
        node.decompose()


def _link(text: str, term: Term, page: Page, report: Report) -> LexborNode:
    chinese = term.chinese if is_chinese(page.main) else ""
    full = chinese or term.expansion
    place = f"{report.term_pages[term.key]}#{term.anchor}"
    short = text == term.abbreviation and bool(full)
    return page.fragment("term.html", text=text, place=place, full=full, short=short, meaning=term.definition)
