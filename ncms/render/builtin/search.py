"""The search index: one entry a section, read from the finished pages."""

import re
from html.parser import HTMLParser

HEADINGS = {"h1", "h2", "h3", "h4"}
SILENT = {"annotation", "script", "style"}
BLOCKS = {"p", "td", "th", "li", "div", "tr", "figcaption", "section", "dt", "dd", "pre", "figure"}


class _Sections(HTMLParser):
    """Splits the body of a page at its headings."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[dict[str, str]] = [{"id": "", "section": "", "text": ""}]
        self.section_id = ""
        self.heading = False
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a section, note its heading, fall silent where nobody reads."""
        if tag == "section":
            self.section_id = dict(attrs).get("id") or ""
        elif tag in HEADINGS:
            self.heading = True
            self.entries.append({"id": self.section_id, "section": "", "text": ""})
        self.silent += tag in SILENT
        self._separate(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close what `handle_starttag` opened."""
        if tag in HEADINGS:
            self.heading = False
        self.silent -= tag in SILENT
        self._separate(tag)

    def handle_data(self, data: str) -> None:
        """Add text to the section being read."""
        if not self.silent:
            self.entries[-1]["section" if self.heading else "text"] += data

    def _separate(self, tag: str) -> None:
        if tag in BLOCKS:
            self.entries[-1]["text"] += " "


def search_entries(href: str, title: str, body: str) -> list[dict[str, str]]:
    """Return the entries of one page: `href`, `title`, `section`, `text`."""
    parser = _Sections()
    parser.feed(body)
    entries = []
    for found in parser.entries:
        section, text = _tidy(found["section"]), _tidy(found["text"])
        if section or text:
            address = f"{href}#{found['id']}" if found["id"] else href
            entry = {"objectID": address, "href": address, "title": title, "section": section, "text": text}
            entries.append(entry)
    return entries


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
