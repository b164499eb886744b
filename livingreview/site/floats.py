"""The card of each figure and table: what it shows, its files and sources, how it was made and is cited."""

import re
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborNode

from livingreview.site.metadata import address
from livingreview.site.pages import Page
from livingreview.site.report import Report
from livingreview.site.sources import Source

FLOATS = 'div[id^="fig-"].quarto-float, div[id^="tbl-"].quarto-float'
KINDS = {"fig": "figure", "tbl": "table"}
TYPES = ("csv", "svg", "png")
CAPTION = re.compile(r"((?:Figure|Table)\s[\w.]+):\s*(.*)", re.DOTALL)
LICENCE = "CC BY 4.0"
"""The licence of text, figures and tables, as the project's LICENSE gives it."""


@dataclass(frozen=True)
class File:
    """A file that belongs to a float."""

    href: str
    kind: str
    size: str


def add_cards(page: Page, report: Report) -> None:
    """Put a card below each figure and table of a page; a panel of a figure has its figure's card."""
    for node in page.main.css(FLOATS):
        figure = node.css_first("figure")
        if figure is not None and _outermost(node):
            node.insert_child(page.fragment("card.html", **card(node, page, report)))


def _outermost(node: LexborNode) -> bool:
    outer = node.parent
    while outer is not None and outer.tag != "main":
        if re.match(r"(fig|tbl)-", outer.id or ""):
            return False
        outer = outer.parent
    return True


def card(node: LexborNode, page: Page, report: Report) -> dict[str, object]:
    """Return what a float's card says."""
    label, kind = str(node.id), KINDS[str(node.id)[:3]]
    name, caption = caption_of(node)
    made = report.run.get("floats", {}).get(label, {})
    return {
        "label": label,
        "kind": kind,
        "shows": shown(node) if kind == "figure" else caption,
        "size": table_size(node) if kind == "table" else "",
        "files": files(label, report.folder),
        "sources": sources_of(label, report),
        "parameters": report.parameters(made.get("notebook")),
        "notebook": made.get("notebook", ""),
        "version": report.version,
        "cite": cite(label, name, caption, page, report),
    }


def caption_of(node: LexborNode) -> tuple[str, str]:
    """Return the number of a float, `Figure 3.2`, and its caption."""
    found = own_caption(node)
    text = " ".join(found.text().split()) if found is not None else ""
    numbered = CAPTION.match(text)
    return (numbered[1].replace("\u00a0", " "), numbered[2]) if numbered else ("", text)


def own_caption(node: LexborNode) -> LexborNode | None:
    """Return the caption of a float itself: not that of one of its panels."""
    figure = node.css_first("figure")
    return next((each for each in node.css("figcaption") if figure and each.parent == figure), None)


def shown(node: LexborNode) -> str:
    """Return what the pictures of a figure show, for those who do not see them."""
    return " ".join(text for image in node.css("img") if (text := image.attributes.get("alt")))


def table_size(node: LexborNode) -> str:
    """Return how many rows and columns a table has, in words."""
    rows, columns = len(node.css("tbody tr")), len(node.css("thead th"))
    return f"{rows} {'row' if rows == 1 else 'rows'}, {columns} {'column' if columns == 1 else 'columns'}"


def files(label: str, folder: Path) -> list[File]:
    """Return the downloads of a float: its own, then those of its further panels."""
    places = [folder / "downloads" / f"{label}.{kind}" for kind in TYPES]
    for panel in range(2, 100):
        further = [folder / "downloads" / f"{label}-{panel}.{kind}" for kind in TYPES]
        if not further[0].is_file():
            break
        places += further
    return [
        File(f"downloads/{path.name}", path.suffix[1:].upper(), size(path.stat().st_size))
        for path in places
        if path.is_file()
    ]


def size(count: int) -> str:
    """Return a number of bytes as a reader counts them."""
    return f"{count} bytes" if count < 1000 else f"{max(1, round(count / 1000))} kB"


def sources_of(label: str, report: Report) -> list[Source]:
    """Return the tables behind a float that the report carries: its own, else those of its notebook."""
    made = report.run.get("floats", {}).get(label, {})
    notebook = report.run.get("notebooks", {}).get(made.get("notebook"), {})
    named = made.get("tables") or notebook.get("inputs", ())
    return [report.sources[name] for name in named if name in report.sources]


def cite(label: str, name: str, caption: str, page: Page, report: Report) -> str:
    """Return how to cite one float: author, caption, book, version with its day, address, licence.

    Where the address of the site is not known, its place in the report stands for it.
    """
    what = re.split(r"\s*\b(?:Source|Sources): ", caption)[0].rstrip(". ")
    day = f" ({report.day})" if report.day and report.version else report.day
    book = ", ".join(part for part in (report.title, report.version + day) if part)
    place = f"{address(report, page.href) or page.href}#{label}"
    parts = [report.author, ": ".join(part for part in (name, what) if part), f"In: {book}", place, LICENCE]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


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
    outer: LexborNode | None = table
    while outer is not None and outer.tag not in {"figure", "main"}:
        outer = outer.parent
    caption = outer.css_first("figcaption") if outer is not None and outer.tag == "figure" else None
    return " ".join(caption.text().partition(":")[0].split()) if caption else "Table"


def add_portraits(page: Page, report: Report) -> None:
    """Let narrow screens show the portrait version of each figure that has one instead of its picture."""
    for node in page.main.css(FLOATS):
        file = f"downloads/{node.id}.portrait.svg"
        picture = node.css_first("figure img")
        if picture is not None and node.css_first("picture") is None and (report.folder / file).is_file():
            picture.replace_with(page.fragment("portrait.html", file=file, picture=picture.html))


def frame_pictures(page: Page, _report: Report) -> None:
    """Put each picture of a figure into a frame of its own; those with links over them have one."""
    for node in page.main.css(FLOATS):
        if node.css_first(".picture-frame"):
            continue
        for picture in node.css("figure img"):
            label = caption_of(node)[0] or "Figure"
            picture.replace_with(page.fragment("picture_frame.html", label=label, picture=picture.html))
