"""Tables and figures of the appendix on methods."""

from __future__ import annotations

from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure

from livingreview.display.theme import BLUE, GREY, ORANGE, WIDTH
from livingreview.numbers.formats import format_number
from ncms.methods.catastrophic import DEFINITIONS


def worked_table(examples: pd.DataFrame) -> pd.DataFrame:
    """Return the examples under the heads that a reader sees, each value with its printed decimals."""
    digits = examples["printed_digits"]
    return pd.DataFrame(
        {
            "Method": examples["method"],
            "Input": examples["input_description"],
            "Printed": [
                format_number(v, d) for v, d in zip(examples["published_value"], digits, strict=True)
            ],
            "Computed": [format_number(v, d) for v, d in zip(examples["computed"], digits, strict=True)],
            "Agrees": examples["agrees"].map({True: "yes", False: "no"}),
            "Source": examples["source"],
            "Source was": examples["basis"],
        }
    )


def differing_table(examples: pd.DataFrame) -> pd.DataFrame:
    """Return the examples that do not agree, with what is known of why."""
    rows = examples[~examples["agrees"]]
    more = [int(digits) + 2 for digits in rows["printed_digits"]]
    return pd.DataFrame(
        {
            "Method": rows["method"],
            "Printed": [
                format_number(v, d)
                for v, d in zip(rows["published_value"], rows["printed_digits"], strict=True)
            ],
            "Computed": [format_number(v, d) for v, d in zip(rows["computed"], more, strict=True)],
            "What is known": rows["note"],
        }
    )


BURDENS = {
    "definition": "Definition",
    "all": "People above, %",
    "poorer": "Poorer half, %",
    "richer": "Richer half, %",
    "mean_excess": "Mean excess, points",
}


def fig_methods_burdens(compared: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw people above each limit in the poorer and the richer half."""
    rows = compared.iloc[::-1].reset_index(drop=True)
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 3.6 if narrow else 2.6))
    ends = rows[["poorer", "richer"]]
    axes.hlines(rows.index, ends.min(axis=1), ends.max(axis=1), color=GREY)
    for half, colour, marker in (("poorer", ORANGE, "o"), ("richer", BLUE, "s")):
        axes.scatter(rows[half], rows.index, color=colour, marker=marker, s=44, zorder=3)
        top = (rows[half].iloc[-1], rows.index[-1])
        side = "right" if half == "richer" else "left"  # beside each other where there is no room
        offset = {"textcoords": "offset points", "ha": side if narrow else "center"}
        axes.annotate(f"{half} half", top, (0, 9), color=colour, **offset)
    names = rows["definition"].map(DEFINITIONS).str.replace(": ", ":\n")
    names = (
        names.map(lambda name: "\n".join(fill(line, 20) for line in name.split("\n"))) if narrow else names
    )
    axes.set(yticks=rows.index, yticklabels=names, ylim=(-0.6, len(rows) - 0.2), xlim=(0, None))
    axes.set_xlabel(fill("People above the limit, % (invented households)", 26 if narrow else 60))
    axes.grid(axis="x", linewidth=0.6)
    return figure
