"""Figures whose parts lead to what is behind them: links over the picture, and their lists in the card.

The places come from the figure's notebook, in `downloads/<label>.areas.json`; they are per cents of the
picture, so that the links keep their place at any width.
"""

import json
import math
import re
from typing import Any

from livingreview.numbers.formats import typeset
from livingreview.site.floats import FLOATS
from livingreview.site.pages import Page
from livingreview.site.report import Report

TARGET = 24
"""How wide and high a part must at least be, in CSS pixels, to be met by a finger."""
WIDEST = 960
"""No picture is made wider than this for its parts: they are in the list below it, too."""
VIEW = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')


def add_areas(page: Page, report: Report) -> None:
    """Lay links over the pictures of a page that have places for them."""
    for node in page.main.css(FLOATS):
        areas = read_areas(str(node.id), report)
        picture, card = node.css_first("figure img"), node.css_first("details.float-card dl")
        if areas and picture is not None and card is not None:
            reach = width_to_reach(areas, str(node.id), report)
            values = {"areas": areas, "picture": picture.html, "list": f"areas-{node.id}", "reach": reach}
            picture.replace_with(page.fragment("picture.html", **values))
            for part in page.fragments("areas.html", known=report.references, typeset=typeset, **values):
                card.insert_child(part)


def read_areas(label: str, report: Report) -> list[dict[str, Any]]:
    """Return the areas of a figure, each with an id; nothing for a figure that has none."""
    path = report.folder / "downloads" / f"{label}.areas.json"
    if not path.is_file():
        return []
    areas = json.loads(path.read_text(encoding="utf-8"))
    return [area | {"id": f"area-{label}-{position}"} for position, area in enumerate(areas, 1)]


def width_to_reach(areas: list[dict[str, Any]], label: str, report: Report) -> int:
    """Return the width in pixels at which a finger meets each part of a picture; 0 where it is not known."""
    path = report.folder / "downloads" / f"{label}.svg"
    view = VIEW.search(path.read_text(encoding="utf-8")[:5000]) if path.is_file() else None
    if not view:
        return 0
    height = float(view[2]) / float(view[1])
    least = min(min(area["width"], area["height"] * height) for area in areas)
    return min(WIDEST, math.ceil(100 * TARGET / least))
