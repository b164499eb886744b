"""The front page: marked, so that its style can bring the whole answer into one view."""

from ncms.site.pages import Page
from ncms.site.report import Report

FRONT = "index.html"


def mark_front(page: Page, _report: Report) -> None:
    """Give the body of the front page a class of its own."""
    if page.href == FRONT:
        body = page.tree.body
        body.attrs["class"] = f"{body.attributes.get('class') or ''} front".strip()
