"""Figures leave a notebook as SVG and PNG, together with the data they draw."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import display
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from livingreview.display.tables import keys_first
from livingreview.display.theme import PHONE
from livingreview.evidence.evidence_map import split
from livingreview.notebooks import FIGURE
from livingreview.review import current_review

PNG_DPI = 200
LEAST_POINTS = 9  # of text in a portrait version
PADDING = 0.08  # inches around what is drawn


def show_figure(
    figure: Figure,
    data: pd.DataFrame,
    areas: Iterable[Area] = (),
    portrait: Figure | None = None,
    chinese: Sequence[Figure] = (),
) -> None:
    """Display a figure with the rows it draws and close it.

    ``data`` becomes the CSV of the figure's download: one row a mark, as drawn. ``areas`` are the parts of
    the picture that lead a reader on a page to the list behind them. ``portrait`` is the same figure drawn
    ``theme.PHONE`` inches wide, which narrow screens show in its place; no text of it is below 9 points.
    ``chinese`` are both with their words in Chinese, for the page in Chinese.
    """
    bundle = figure_bundle(figure, areas)
    if portrait is not None:
        bundle[FIGURE]["portrait"] = portrait_picture(portrait)
    for wide, narrow in [chinese] if chinese else []:
        bundle[FIGURE]["chinese"] = figure_bundle(wide)["image/svg+xml"]
        bundle[FIGURE]["chinese_portrait"] = portrait_picture(narrow)
    bundle[FIGURE]["csv"] = keys_first(data).to_csv(index=False)
    display(bundle | {"text/plain": f"figure of {len(data)} rows"}, raw=True)


def portrait_picture(portrait: Figure) -> str:
    """Return a portrait version as SVG; raise ValueError where a phone cannot show it."""
    refuse_too_wide(portrait)
    return figure_bundle(portrait)["image/svg+xml"]


def refuse_too_wide(portrait: Figure) -> None:
    """Raise ValueError for a portrait version wider than a phone, or with text that is too small there."""
    portrait.draw_without_rendering()  # ticks have their text only then, and labels their places
    if (width := portrait.get_tightbbox().width) > PHONE + PADDING:
        raise ValueError(f"a portrait version is {width:.1f} inches wide, expected at most {PHONE}")
    texts = [text for text in portrait.findobj(Text) if text.get_visible() and text.get_text()]
    if texts and (least := min(float(text.get_fontsize()) for text in texts)) < LEAST_POINTS:
        raise ValueError(
            f"a portrait version with text of {least:g} points, expected at least {LEAST_POINTS}"
        )


def figure_bundle(figure: Figure, areas: Iterable[Area] = ()) -> dict[str, Any]:
    """Return a figure as SVG and PNG for a notebook's output, and close it, so that it is shown once."""
    figure.draw_without_rendering()
    # Laid out once: with any engine left, even "none", each format is drawn a second time to measure it.
    with plt.rc_context({"figure.constrained_layout.use": False}):
        figure.set_layout_engine(None)
        frame = figure.get_tightbbox().padded(PADDING)
        bundle = {
            FIGURE: {"areas": placed(figure, frame, areas)},
            "image/svg+xml": encode(figure, "svg", frame).decode(),
            "image/png": base64.b64encode(encode(figure, "png", frame)).decode(),
        }
    plt.close(figure)
    return bundle


def encode(figure: Figure, kind: str, frame: Bbox) -> bytes:
    """Return what lies in the frame as bytes that are the same in every run: no date, no program's name."""
    buffer = io.BytesIO()
    metadata = {"Date": None, "Creator": None} if kind == "svg" else {"Software": None}
    figure.savefig(buffer, format=kind, dpi=PNG_DPI, bbox_inches=frame, metadata=metadata)
    return buffer.getvalue()


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


def placed(figure: Figure, frame: Bbox, areas: Iterable[Area]) -> list[dict[str, Any]]:
    """Return the areas with their places in the picture, in per cent from its left and upper edge.

    ``frame`` is what of the figure the picture shows, in inches. Areas come in reading order.
    """
    found: list[dict[str, Any]] = []
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
        found.append({**percents, "label": area.label, "items": list(area.items)})
    return sorted(found, key=lambda area: (area["top"], area["left"]))


def finding_items(findings: pd.DataFrame, names: Mapping[str, str]) -> list[Item]:
    """Return findings as a list for readers: the works, the direction, what is said and where.

    ``findings`` has ``refs``, ``direction``, ``statement``, ``locator``; ``names`` has a short name a work.
    A finding that has several rows is listed once.
    """
    words = current_review().directions
    return [
        {
            "works": [{"key": ref, "name": names.get(ref, ref)} for ref in split(row.refs)],
            "says": f"{words.get(row.direction, row.direction)}: {row.statement}",
            "place": row.locator,
        }
        for row in findings[~findings.index.duplicated()].itertuples()
    ]


def ids_items(findings: pd.DataFrame, ids: str, names: Mapping[str, str]) -> list[Item]:
    """Return the findings of a list of keys joined by semicolons, in the order of the table."""
    return finding_items(findings[findings.index.isin(ids.split(";"))], names)
