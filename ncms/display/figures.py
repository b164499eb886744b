"""Figures leave a notebook as SVG and PNG, together with the data they draw."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable

import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import display
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from ncms.display.areas import Area, placed

MIME = "application/vnd.ncms.figure+json"
PNG_DPI = 200
PADDING = 0.08  # inches around what is drawn


def show(figure: Figure, data: pd.DataFrame, areas: Iterable[Area] = ()) -> None:
    """Display a figure with the rows it draws and close it.

    ``data`` becomes the CSV of the figure's download: one row a mark, as drawn. ``areas`` are the parts of
    the picture that lead a reader on a page to the list behind them.
    """
    figure.draw_without_rendering()
    figure.set_layout_engine("none")  # laid out once, and not again for each format
    frame = figure.get_tightbbox().padded(PADDING)
    bundle = {
        MIME: {"csv": data.to_csv(index=False), "areas": placed(figure, frame, areas)},
        "image/svg+xml": encode(figure, "svg", frame).decode(),
        "image/png": base64.b64encode(encode(figure, "png", frame)).decode(),
        "text/plain": f"figure of {len(data)} rows",
    }
    plt.close(figure)
    display(bundle, raw=True)


def encode(figure: Figure, kind: str, frame: Bbox) -> bytes:
    """Return what lies in the frame as bytes that are the same in every run: no date, no program's name."""
    buffer = io.BytesIO()
    metadata = {"Date": None, "Creator": None} if kind == "svg" else {"Software": None}
    figure.savefig(buffer, format=kind, dpi=PNG_DPI, bbox_inches=frame, metadata=metadata)
    return buffer.getvalue()
