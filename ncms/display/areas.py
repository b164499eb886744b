"""Areas of a figure that lead to what is behind them: where each lies in the picture, and its list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from ncms.display.domains import DIRECTIONS, label
from ncms.methods.evidence import split

Item = dict[str, object]


@dataclass(frozen=True)
class Area:
    """A rectangle in the data coordinates of a figure's first axes, and the list that it leads to."""

    left: float
    top: float
    label: str
    items: Sequence[Item]
    width: float = 1
    height: float = 1


def placed(figure: Figure, frame: Bbox, areas: Iterable[Area]) -> list[dict[str, object]]:
    """Return the areas with their places in the picture, in per cent from its left and upper edge.

    ``frame`` is what of the figure the picture shows, in inches. Areas come in reading order.
    """
    found = []
    for area in areas:
        corners = [(area.left, area.top), (area.left + area.width, area.top + area.height)]
        pixels = figure.axes[0].transData.transform(corners) / figure.dpi
        (x0, x1), (y0, y1) = sorted(pixels[:, 0]), sorted(pixels[:, 1])
        box = {
            "left": (x0 - frame.x0) / frame.width,
            "top": (frame.y1 - y1) / frame.height,
            "width": (x1 - x0) / frame.width,
            "height": (y1 - y0) / frame.height,
        }
        percents = {name: round(100 * float(part), 2) for name, part in box.items()}
        found.append(percents | {"label": area.label, "items": list(area.items)})
    return sorted(found, key=lambda area: (area["top"], area["left"]))


def finding_items(findings: pd.DataFrame, names: Mapping[str, str]) -> list[Item]:
    """Return findings as a list for readers: the works, the direction, what is said and where.

    ``findings`` has ``refs``, ``direction``, ``statement``, ``locator``; ``names`` has a short name a work.
    """
    said = {"recommends": "Advised", "describes": "Described", **DIRECTIONS}
    return [
        {
            "works": [{"key": ref, "name": names.get(ref, ref)} for ref in split(row.refs)],
            "says": f"{label(row.direction, said)}: {row.statement}",
            "place": row.locator,
        }
        for row in findings.drop_duplicates("finding_id").itertuples()
    ]


def ids_items(findings: pd.DataFrame, ids: str, names: Mapping[str, str]) -> list[Item]:
    """Return the findings of a list of keys joined by semicolons, in the order of the table."""
    return finding_items(findings[findings["finding_id"].isin(ids.split(";"))], names)
