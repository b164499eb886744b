"""The illustration of a reverse subsidy: its table of steps and its figure; all amounts are invented."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from livingreview.display.theme import GREY, INK, PALETTE, WIDTH
from ncms.methods import subsidy
from ncms.methods.subsidy import Pool

SHARES = {
    "rural_share_percent": "Rural members, %",
    "paid_per_rural_member": "A rural member pays for others",
    "received_per_urban_member": "An urban member receives",
    "moved_per_100_members": "Moves for 100 members",
}
"""Heads of the table of transfers by rural share."""

USE_RATIOS = [0.6, 0.8, 1.0, 1.2, 1.5]
"""Ratios of urban to rural use that the illustration shows."""

COST_RATIOS = [0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0]
"""Ratios of the cost of urban and rural stays that it shows."""

PARTS = {"use": "gap in use alone", "cost": "gap in cost alone", "both": "both gaps at once"}
ASSUMPTIONS = {
    "rural_use_per_100": "Stays in hospital a year for 100 rural members",
    "urban_use_per_100": "Stays in hospital a year for 100 urban members",
    "rural_cost_yuan": "Yuan that the pool pays for a rural member's stay",
    "urban_cost_yuan": "Yuan that the pool pays for an urban member's stay",
    "rural_share_percent": "Rural members, % of all members",
}


def steps_table(pool: Pool) -> pd.DataFrame:
    """Return the assumed inputs, the calculation step by step, and what each gap gives."""
    rows = [
        *((f"Assumed: {words}", getattr(pool, name)) for name, words in ASSUMPTIONS.items()),
        ("Pool pays for a rural member", pool.rural_spending),
        ("Pool pays for an urban member", pool.urban_spending),
        ("Every member pays", pool.contribution),
        ("A rural member pays for others", pool.paid_per_rural_member),
        *(
            (f"of it: {PARTS[part.part]}", part.paid_per_rural_member)
            for part in subsidy.parts(pool).itertuples()
        ),
        ("An urban member receives", pool.received_per_urban_member),
        ("Moves for 100 members of the pool", pool.moved_per_100_members),
    ]
    return pd.DataFrame(rows, columns=["Step", "Invented value, yuan a year unless the step says otherwise"])


def fig_instruments_reverse_subsidy(lines: pd.DataFrame, pool: Pool, width: float = WIDTH) -> Figure:
    """Draw the transfer against the cost ratio, a line for each use ratio, and the present assumptions."""
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 3.4 if narrow else 2.9))
    axes.axhline(0, color=GREY, linewidth=0.8)
    for colour, (ratio, line) in zip(PALETTE, lines.groupby("use_ratio"), strict=False):
        draw_line(
            axes, line.sort_values("cost_ratio"), f"{'' if narrow else 'urban use '}× {ratio:g}", colour
        )
    here, look = pool.urban_cost_yuan / pool.rural_cost_yuan, {"marker": "D", "color": INK, "linestyle": ""}
    axes.plot(here, pool.paid_per_rural_member, markersize=6, label="present assumptions", **look)
    note, corner = "below zero: urban members pay", {"ha": "right", "transform": axes.transAxes}
    axes.text(0.99, 0.03, note, fontsize=9, color=GREY, **corner)
    axes.set(
        xlabel="Cost of an urban stay as a multiple of a rural one",
        ylabel="A rural member pays for others,\nyuan a year (invented)",
    )
    axes.legend(frameon=False, loc="upper left")
    return figure


def draw_line(axes: Axes, line: pd.DataFrame, name: str, colour: str) -> None:
    """Draw the transfers of one use ratio, named at the end."""
    costs, transfers = line["cost_ratio"], line["paid_per_rural_member"]
    axes.plot(costs, transfers, color=colour, linewidth=1.6)
    beside = {"xytext": (5, 0), "textcoords": "offset points", "va": "center"}
    axes.annotate(name, (costs.iloc[-1], transfers.iloc[-1]), fontsize=9, color=colour, **beside)
