"""Tables and the figure of the section on reverse subsidy. All amounts rest on invented inputs."""

from __future__ import annotations

from collections.abc import Mapping

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure

from chapters.mechanisms import STANCE_NAMES
from livingreview.display.theme import GREY, INK, PALETTE, WIDTH
from livingreview.evidence.evidence_map import split
from ncms.methods.subsidy import Pool
from ncms.vocabulary import named

PARTS = {"use": "gap in use alone", "cost": "gap in cost alone", "both": "both gaps at once"}


def places_table(mentions: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the places that warn of reverse subsidy: who pays, who is warned for, on whose word."""
    return pd.DataFrame(
        {
            "Place": mentions["locator"].str.removeprefix("review "),
            "Words": mentions["term_as_printed"],
            "What the place says": mentions["says"],
            "Stance": mentions["stance"].map(STANCE_NAMES).str.lower(),
            "Works cited": [named(split(refs), dict(names)) or None for refs in mentions["refs"]],
        }
    ).reset_index(drop=True)


def inputs_table(pool: Pool) -> pd.DataFrame:
    """Return the assumed inputs of the calculator."""
    rows = [
        ("rural_use_per_100", "Stays in hospital a year for 100 rural members", pool.rural_use_per_100),
        ("urban_use_per_100", "Stays in hospital a year for 100 urban members", pool.urban_use_per_100),
        ("rural_cost_yuan", "Yuan that the pool pays for a rural member's stay", pool.rural_cost_yuan),
        ("urban_cost_yuan", "Yuan that the pool pays for an urban member's stay", pool.urban_cost_yuan),
        ("rural_share_percent", "Rural members, % of all members", pool.rural_share_percent),
    ]
    return pd.DataFrame(rows, columns=["Parameter", "Assumption", "Invented value"])


def steps_table(pool: Pool, parts: pd.DataFrame) -> pd.DataFrame:
    """Return the calculation step by step, and what each gap gives."""
    rows = [
        ("Pool pays for a rural member", pool.rural_spending),
        ("Pool pays for an urban member", pool.urban_spending),
        ("Every member pays", pool.contribution),
        ("A rural member pays for others", pool.paid_per_rural_member),
        *((f"of it: {PARTS[part.part]}", part.paid_per_rural_member) for part in parts.itertuples()),
        ("An urban member receives", pool.received_per_urban_member),
        ("Moves for 100 members of the pool", pool.moved_per_100_members),
    ]
    return pd.DataFrame(rows, columns=["Step", "Yuan a year (invented inputs)"])


def ratios_table(cells: pd.DataFrame) -> pd.DataFrame:
    """Return the transfer with a line for each cost ratio and a column for each use ratio."""
    wide = cells.pivot(index="cost_ratio", columns="use_ratio", values="paid_per_rural_member")
    wide.columns = [f"Urban use × {ratio:g}" for ratio in wide.columns]
    wide.index = [f"Urban cost × {ratio:g}" for ratio in wide.index]
    return wide.rename_axis("If urban members have").reset_index()


def shares_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the transfer by the rural share of the members."""
    return rows.set_axis(
        [
            "Rural members, %",
            "A rural member pays for others",
            "An urban member receives",
            "Moves for 100 members",
        ],
        axis=1,
    )


def fig_integration_subsidy(lines: pd.DataFrame, pool: Pool) -> Figure:
    """Draw the transfer against the cost ratio, a line for each use ratio, and the present assumptions."""
    figure, axes = plt.subplots(figsize=(WIDTH, 3.4))
    axes.axhline(0, color=GREY, linewidth=0.8)
    for colour, (ratio, line) in zip(PALETTE, lines.groupby("use_ratio"), strict=False):
        ordered = line.sort_values("cost_ratio")
        axes.plot(ordered["cost_ratio"], ordered["paid_per_rural_member"], color=colour, linewidth=1.6)
        last = ordered.iloc[-1]
        axes.annotate(
            f"urban use × {ratio:g}", (last["cost_ratio"], last["paid_per_rural_member"]), xytext=(5, 0),
            textcoords="offset points", va="center", fontsize=8.5, color=colour,
        )  # fmt: skip
    here = pool.urban_cost_yuan / pool.rural_cost_yuan
    axes.plot(
        here,
        pool.paid_per_rural_member,
        marker="D",
        color=INK,
        markersize=6,
        linestyle="",
        label="present assumptions",
    )
    axes.text(
        0.99,
        0.03,
        "below the line: urban members pay",
        ha="right",
        transform=axes.transAxes,
        fontsize=8.5,
        color=GREY,
    )
    axes.set(
        xlabel="Cost of an urban stay as a multiple of a rural one",
        ylabel="A rural member pays for others,\nyuan a year (invented)",
    )
    axes.legend(frameon=False, loc="upper left")
    return figure
