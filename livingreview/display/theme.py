"""The one look of every figure: seaborn's theme, a palette safe for colour-blind readers, the book's face."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import seaborn as sns
from matplotlib import font_manager

from livingreview.messages import command_line

# Okabe and Ito's colours, in the order of use; grey for context.
BLUE, ORANGE, GREEN, RED, PURPLE, SKY = "#0072B2", "#D55E00", "#009E73", "#B2182B", "#AA4499", "#56B4E9"
INK, GREY, SOFT, PALE = "#22272E", "#6B7480", "#A9B1BB", "#D9DEE4"  # text, context, what is read, ground
PALETTE = (BLUE, ORANGE, GREEN, PURPLE, SKY, RED)

WIDTH = 6.6  # inches: the measure of a page's text
PHONE = 3.3  # inches: that of a phone of 360 pixels, on which 9 points are 11.5 pixels
FACE = "Noto Sans CJK SC"  # its Latin letters are Source Sans, in a weight that matplotlib can use

SETTINGS = {
    "font.family": [FACE, "DejaVu Sans"],
    "font.size": 9.5,
    "axes.titlesize": 10,
    "axes.labelsize": 9.5,
    "xtick.labelsize": 9,
    "ytick.labelsize": 9,
    "legend.fontsize": 9,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": GREY,
    "xtick.color": INK,
    "ytick.color": INK,
    "grid.color": PALE,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.constrained_layout.use": True,
    "figure.dpi": 100,
    "svg.fonttype": "path",  # the same letters in every reader, with no font to fetch
}


def use_theme() -> None:
    """Set the theme for every figure of a notebook."""
    register_face()
    same_ids = {"svg.hashsalt": command_line()}  # in every run
    sns.set_theme(style="ticks", palette=list(PALETTE), rc=SETTINGS | same_ids)


def register_face() -> None:
    """Tell matplotlib of the book's face, which comes as a Python package."""
    if FACE not in {entry.name for entry in font_manager.fontManager.ttflist}:
        for path in sorted(Path(str(files("noto_cjk_sans_otc"))).glob("*.ttc")):
            font_manager.fontManager.addfont(path)
