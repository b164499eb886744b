"""The search index: one entry a section, read from the finished pages."""

import re
from html.parser import HTMLParser

HEADINGS = {"h1", "h2", "h3", "h4"}
SILENT = {"annotation", "script", "style"}
BLOCKS = {"p", "td", "th", "li", "div", "tr", "figcaption", "section", "dt", "dd", "pre"}


class _Sections(HTMLParser):
    """Splits a page's body at its headings."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.entries: list[dict] = [{"id": "", "section": "", "text": ""}]
        self.title = title
        self.section_id = ""
        self.heading = False
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section":
            self.section_id = dict(attrs).get("id") or ""
        elif tag in HEADINGS:
            self.heading = True
            identifier = dict(attrs).get("id") or self.section_id
            self.entries.append({"id": identifier, "section": "", "text": ""})
        self.silent += tag in SILENT
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in HEADINGS:
            self.heading = False
        self.silent -= tag in SILENT
        self._space(tag)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.entries[-1]["section" if self.heading else "text"] += data

    def _space(self, tag: str) -> None:
        if tag in BLOCKS:
            self.entries[-1]["text"] += " "


def search_entries(href: str, title: str, body: str) -> list[dict]:
    """Return the entries of one page: `href`, `title`, `section`, `text`."""
    parser = _Sections(title)
    parser.feed(body)
    entries = []
    for entry in parser.entries:
        section, text = _tidy(entry["section"]), _tidy(entry["text"])
        if text or section:
            address = f"{href}#{entry['id']}" if entry["id"] else href
            entries.append({"objectID": address, "href": address, "title": title, "section": section, "text": text})
    return entries


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
