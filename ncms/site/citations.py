"""Citations say what they are, with either renderer; Quarto's reference list follows the script of its works.

Quarto makes that list by itself, without the filter of the book.
A chapter's page holds the entries of the works that it cites, hidden, and these went through the filter.
"""

from selectolax.lexbor import LexborHTMLParser

from ncms.site.pages import Page
from ncms.site.report import Report

LIST, ENTRY = "#refs", ".csl-entry"


def mark_citations(page: Page, _report: Report) -> None:
    """Give the links of citations the role that assistive technology knows."""
    for link in page.tree.css(".citation a[href*='#ref-']"):
        link.attrs["role"] = "doc-biblioref"


def settle_references(pages: list[Page], _report: Report) -> None:
    """Give works in Chinese the form in the reference list that they have on the pages which cite them."""
    entries: dict[str, str] = {}
    for page in pages:
        if _is_hidden(page):
            for entry in page.tree.css(f"{LIST} {ENTRY}"):
                entries.setdefault(entry.id or "", entry.html or "")
    for page in pages:
        if not _is_hidden(page):
            for entry in page.tree.css(f"{LIST} {ENTRY}"):
                if _begins_chinese(entry.text()) and entry.id in entries:
                    entry.replace_with(LexborHTMLParser(entries[entry.id], is_fragment=True).root)


def _is_hidden(page: Page) -> bool:
    listed = page.tree.css_first(LIST)
    return listed is not None and "none" in (listed.attributes.get("style") or "")


def _begins_chinese(text: str) -> bool:
    first = text.strip()[:1]
    return "\u3400" <= first <= "\u9fff"
