"""What the search knows, for either renderer's: sections, figures and tables with their cards, works.

A hit leads to the smallest part that holds it: what stands in a figure or table is not its section's text.
"""

import json
import re
from collections.abc import Container, Iterator
from typing import Any

from selectolax.lexbor import LexborNode

from livingreview.site.floats import FLOATS, LICENCE, caption_of, shown, sources_of
from livingreview.site.pages import Page, required
from livingreview.site.report import Report

INDEX, SCRIPT = "search.json", "search-index.js"
AUTHORS = re.compile(r"(.+?)[.,]? (?:\d{4}|n\.d\.)")
HEADINGS = "h1, h2, h3, h4, h5, h6"
ASIDE = ".hint, #refs[style], section.footnotes, [role=doc-endnotes]"
FLOAT_KINDS = ("fig", "tbl")
QUESTION, TERM, ANSWER, INVENTED = 8, 3, 2, 0.1
"""Weights: a page that answers a question, a term of the glossary, a part of such a page, invented rows."""
GLOSSARY, GLOSSARY_PAGE = "glossary", "chapters/glossary.html"
NAMED = ("term", "expansion", "chinese_term", "synonyms")
Entry = dict[str, Any]


def index_search(pages: list[Page], report: Report) -> None:
    """Complete the index of a report: texts of sections as they stand on the pages, floats and works."""
    path = report.folder / INDEX
    if not path.is_file():
        return
    entries = json.loads(path.read_text(encoding="utf-8"))
    known = {entry["href"] for entry in entries}
    titles = {entry["href"].partition("#")[0]: entry["title"] for entry in reversed(entries)}
    made = [entry for page in pages for entry in _entries(page, titles.get(page.href, ""), report)]
    added = [entry for entry in made if entry["href"] not in known]
    # a page that is nothing but a list of works is found work by work
    listing = {entry["href"].partition("#")[0] for entry in added if "#ref-" in entry["href"]}
    kept = [entry for entry in entries if entry["href"] not in listing]
    _settle(kept, pages, known | {entry["href"] for entry in added})
    text = _text([_weighted(entry, report) for entry in kept + added])
    path.write_text(text, encoding="utf-8")
    # The same as a script: a page opened as a file may not fetch JSON.
    script = f"window.searchIndex = {text};\nwindow.searchSynonyms = {_text(synonyms(report))};\n"
    (report.folder / SCRIPT).write_text(script, encoding="utf-8")


def _weighted(entry: Entry, report: Report) -> Entry:
    """Return an entry with its weight among what is found, where it is not one."""
    page, _, anchor = entry["href"].partition("#")
    if anchor.partition("-")[0] in FLOAT_KINDS and any(
        table.card.get("synthetic") for table in sources_of(anchor, report)
    ):
        weight = INVENTED
    elif page == GLOSSARY_PAGE:
        weight = TERM
    elif entry["title"].endswith("?"):
        weight = QUESTION if entry["section"] == "" else ANSWER
    else:
        return entry
    return entry | {"weight": weight}


def synonyms(report: Report) -> list[list[str]]:
    """Return groups of phrases that mean the same, from the glossary: term, expansion, Chinese, synonyms."""
    source = report.sources.get(GLOSSARY)
    groups = ([row.get(column, "") for column in NAMED] for row in (source.rows.values() if source else ()))
    split = [[phrase for cell in group for phrase in _phrases(cell)] for group in groups]
    return [list(dict.fromkeys(group)) for group in split if len(group) > 1]


def _phrases(cell: str) -> list[str]:
    return [phrase.strip() for phrase in re.split(r"[;；（）()]", cell) if phrase.strip()]


def _text(entries: list[Any]) -> str:
    return json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True)


def _settle(entries: list[Entry], pages: list[Page], known: set[str]) -> None:
    """Give the entry of each section the text that it has on its page and no other entry has."""
    by_href = {page.href: page for page in pages}
    for entry in entries:
        href, _, anchor = entry["href"].partition("#")
        page = by_href.get(href)
        node = page and (page.main.css_first(f'[id="{anchor}"]') if anchor else page.main)
        if page and node and node.tag in {"main", "section"}:
            entry["text"] = _section_text(node, page, known)


def _section_text(node: LexborNode, page: Page, known: set[str]) -> str:
    nested = {each.mem_id for each in node.css("[id]") if f"{page.href}#{each.id}" in known}
    aside = {each.mem_id for each in node.css(f"{HEADINGS}, {ASIDE}") if not _in_float(each)}
    text = visible_text(node, nested | aside)
    return " ".join(filter(None, [text, *_notes(node, page, nested)]))


def _in_float(node: LexborNode) -> bool:
    return node.parent is not None and node.parent.tag == "figure"


def _notes(node: LexborNode, page: Page, nested: set[int]) -> Iterator[str]:
    """Yield the footnotes that a part of a page refers to by itself."""
    for link in node.css("a.footnote-ref"):
        outer: LexborNode = link
        while outer.mem_id != node.mem_id and outer.mem_id not in nested:
            outer = required(outer.parent)
        note = page.main.css_first(f'[id="{(link.attributes.get("href") or "").removeprefix("#")}"]')
        if outer.mem_id == node.mem_id and note:
            yield visible_text(note).rstrip("↩︎ ")


def _entries(page: Page, title: str, report: Report) -> Iterator[Entry]:
    for node in page.main.css(FLOATS):
        name, caption = caption_of(node) if "-caption-" not in (node.id or "") else ("", "")
        if name and caption:
            yield _entry(page, node.id or "", title, name, _about(node, caption, report))
    for term in report.terms:
        if entry := page.main.css_first(f"#{term.anchor}"):
            text = " ".join([visible_text(entry), *term.synonyms])
            yield _entry(page, term.anchor, title, term.term, text)
    for work in page.main.css("#refs:not([style]) .csl-entry"):
        text = " ".join(work.text().split())
        authors = AUTHORS.match(text)
        yield _entry(page, work.id or "", title or "References", authors[1] if authors else "", text)


def _about(node: LexborNode, caption: str, report: Report) -> str:
    """Return what is found of a float: caption, content, what it shows, and of its tables row and licence."""
    left_out = {each.mem_id for each in node.css("figcaption") if caption in " ".join(each.text().split())}
    left_out |= {each.mem_id for each in node.css(ASIDE)}
    sources = sources_of(str(node.id), report)
    tables = [f"{table.title} ({table.name}): {table.card.get('row')}" for table in sources]
    licences = dict.fromkeys([LICENCE, *(str(table.card.get("licence")) for table in sources)])
    parts = [caption, visible_text(node, left_out), shown(node), *tables, f"Licence: {'; '.join(licences)}."]
    return " ".join(part for part in parts if part)


def _entry(page: Page, anchor: str, title: str, section: str, text: str) -> Entry:
    href = f"{page.href}#{anchor}"
    return {"href": href, "objectID": href, "title": title, "section": section, "text": text}


SILENT = {"script", "style", "svg", "math", "template", "noscript", "nav", "details", "header"}
APART = {
    "p", "div", "section", "figure", "figcaption", "table", "thead", "tbody", "tr", "td", "th",
    "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "br", "h1", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip


def visible_text(node: LexborNode, passed_over: Container[int] = ()) -> str:
    """Return the text of an element without those within it whose `mem_id` is among `passed_over`."""
    return " ".join("".join(_pieces(node, passed_over)).split())


def _pieces(node: LexborNode, passed_over: Container[int]) -> Iterator[str]:
    child = node.child
    while child is not None:
        if child.is_text_node:
            yield child.text_content or ""
        elif child.is_element_node and child.tag not in SILENT and child.mem_id not in passed_over:
            inner = _pieces(child, passed_over)
            yield from (" ", *inner, " ") if child.tag in APART else inner
        child = child.next
