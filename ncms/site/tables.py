"""Tables on a page: a frame that scrolls by itself, and a mark on those long enough to be searched in."""

from selectolax.lexbor import LexborNode

from ncms.site.pages import Page
from ncms.site.report import Report

FRAME = "table-frame"
LONG = 15
"""A table of more rows than this can be sorted and filtered where scripts run."""


def frame_tables(page: Page, _report: Report) -> None:
    """Put each table of a page into a frame of its own, and mark the long ones."""
    for table in page.main.css("table"):
        if len(table.css("tbody tr")) > LONG and table.css_first("thead th"):
            table.attrs["data-long"] = ""
        if not _framed(table):
            values = {"frame": FRAME, "label": _label(table), "table": table.html}
            table.replace_with(page.fragment("frame.html", **values))


def _framed(table: LexborNode) -> bool:
    frame = table.parent
    return frame is not None and FRAME in (frame.attributes.get("class") or "").split()


def _label(table: LexborNode) -> str:
    """Return what the table is called: the number of its float."""
    outer = table
    while outer is not None and outer.tag not in {"figure", "main"}:
        outer = outer.parent
    caption = outer.css_first("figcaption") if outer is not None and outer.tag == "figure" else None
    return " ".join(caption.text().partition(":")[0].split()) if caption else "Table"
