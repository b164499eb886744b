"""Figures whose parts lead to what is behind them: links over the picture, and their lists in the card.

The places come from the figure's notebook, in `downloads/<label>.areas.json`; they are per cents of the
picture, so that the links keep their place at any width.
"""

import json
from typing import Any

from selectolax.lexbor import LexborNode

from ncms.site.floats import FLOATS
from ncms.site.pages import Page
from ncms.site.report import Report


def add_areas(page: Page, report: Report) -> None:
    """Lay links over the pictures of a page that have places for them."""
    for node in page.main.css(FLOATS):
        areas = read_areas(str(node.id), report)
        picture, card = node.css_first("figure img"), node.css_first("details.float-card dl")
        if areas and picture is not None and card is not None:
            _lay(areas, picture, card, page, report)


def read_areas(label: str, report: Report) -> list[dict[str, Any]]:
    """Return the areas of a figure, each with an id; nothing for a figure that has none."""
    path = report.folder / "downloads" / f"{label}.areas.json"
    if not path.is_file():
        return []
    areas = json.loads(path.read_text(encoding="utf-8"))
    return [area | {"id": f"area-{label}-{position}"} for position, area in enumerate(areas, 1)]


def _lay(areas: list[dict], picture: LexborNode, card: LexborNode, page: Page, report: Report) -> None:
    picture.replace_with(page.fragment("picture.html", areas=areas, picture=picture.html))
    for node in page.fragments("areas.html", areas=areas, known=report.references):
        card.insert_child(node)
