"""What the search knows beyond sections: each figure and table by its caption, each work by its authors."""

import json
import re
from collections.abc import Iterator

from ncms.site.floats import caption_of
from ncms.site.pages import Page
from ncms.site.report import Report

INDEX, SCRIPT = "search.json", "search-index.js"
FLOATS = "[id^='fig-'], [id^='tbl-']"
AUTHORS = re.compile(r"(.+?)[.,]? (?:\d{4}|n\.d\.)")
Entry = dict[str, str]


def index_search(pages: list[Page], report: Report) -> None:
    """Add floats and works to the index of a report, for either renderer's search."""
    path = report.folder / INDEX
    if not path.is_file():
        return
    entries = json.loads(path.read_text(encoding="utf-8"))
    known = {entry["href"] for entry in entries}
    titles = {entry["href"].partition("#")[0]: entry["title"] for entry in reversed(entries)}
    made = [entry for page in pages for entry in _entries(page, titles.get(page.href, ""))]
    added = [entry for entry in made if entry["href"] not in known]
    # a page that is nothing but a list of works is found work by work
    listing = {entry["href"].partition("#")[0] for entry in added if "#ref-" in entry["href"]}
    text = _text([entry for entry in entries if entry["href"] not in listing] + added)
    path.write_text(text, encoding="utf-8")
    if (script := report.folder / SCRIPT).is_file():
        script.write_text(f"window.searchIndex = {text};\n", encoding="utf-8")


def _text(entries: list[Entry]) -> str:
    return json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True)


def _entries(page: Page, title: str) -> Iterator[Entry]:
    for node in page.main.css(FLOATS):
        name, caption = caption_of(node) if "-caption-" not in (node.id or "") else ("", "")
        if name and caption:
            yield _entry(page, node.id or "", title, name, caption)
    for work in page.main.css("#refs:not([style]) .csl-entry"):
        text = _plain(work.text())
        authors = AUTHORS.match(text)
        yield _entry(page, work.id or "", title or "References", authors[1] if authors else "", text)


def _entry(page: Page, anchor: str, title: str, section: str, text: str) -> Entry:
    href = f"{page.href}#{anchor}"
    return {"href": href, "objectID": href, "title": title, "section": section, "text": text}


def _plain(text: str) -> str:
    return " ".join(text.split())
