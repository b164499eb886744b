"""Tables and figures of the chapter on the national series."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ncms.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PURPLE, SKY, WIDTH

ENROLLED = "enrolled_100m_persons"
SERIES = {  # series -> (label, colour); the order is that of the legend
    "ncms": ("NCMS", BLUE),
    "urbmi": ("Urban residents (URBMI)", ORANGE),
    "urbmi_with_early_integrated": ("URBMI with residents integrated early", PURPLE),
    "residents_without_remaining_ncms": ("Residents, remaining NCMS left out", SKY),
    "urrbmi_with_remaining_ncms": ("Residents, remaining NCMS included", INK),
    "urrbmi": ("Integrated resident insurance (URRBMI)", GREEN),
}


def national_table(rows: pd.DataFrame, real_per_head: pd.Series) -> pd.DataFrame:
    """Return the NCMS series under the heads that a reader sees; enrolment in millions of people."""
    return pd.DataFrame(
        {
            "Year": rows["year"],
            "Counties": rows["counties"],
            "Enrolled, million": 100 * rows[ENROLLED],
            "Participation, %": rows["participation_rate_percent"],
            "Fund per head, yuan": rows["fund_per_head_yuan"],
            "Per head, 2012 yuan": real_per_head,
            "Raised, 100 million yuan": rows["fund_raised_100m_yuan"],
            "Spent, 100 million yuan": rows["fund_expenditure_100m_yuan"],
            "Uses, million": 100 * rows["beneficiaries_100m_person_times"],
        }
    )


def identity_table(identity: pd.DataFrame) -> pd.DataFrame:
    """Return the check of raised funds under the heads that a reader sees."""
    return pd.DataFrame(
        {
            "Year": identity["year"],
            "Enrolled, 100 million": identity["enrolled"],
            "Per head, yuan": identity["per_head"],
            "Product, 100 million yuan": identity["product"],
            "Raised as printed, 100 million yuan": identity["raised"],
            "Difference, %": identity["difference_percent"],
            "Within rounding": identity["within_rounding"].map({True: "yes", False: "no"}),
        }
    )


def fig_national_enrolment(national: pd.DataFrame) -> Figure:
    """Draw people enrolled by year: one line a series, never joined across series."""
    figure, axes = plt.subplots(figsize=(WIDTH, 3.6))
    for series, (label, colour) in SERIES.items():
        rows = national[(national["series"] == series) & national[ENROLLED].notna()].sort_values("year")
        for run in unbroken_runs(rows):
            axes.plot(run["year"], 100 * run[ENROLLED], marker="o", markersize=4, color=colour, label=label)
            label = "_" + label  # one entry a series
    axes.set(ylabel="People enrolled, million", ylim=(0, None))
    year_axis(axes)
    axes.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=2)
    return figure


def unbroken_runs(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """Split a series where a year is missing, so that no line is drawn across the gap."""
    return [run for _, run in rows.groupby((rows["year"].diff() > 1).cumsum())]


def fig_national_fund_per_head(rows: pd.DataFrame, real_per_head: pd.Series) -> Figure:
    """Draw the fund per person enrolled, in current prices and in prices of 2012."""
    figure, axes = plt.subplots(figsize=(WIDTH, 3))
    named_lines(
        axes,
        rows["year"],
        {
            "current prices": (rows["fund_per_head_yuan"], BLUE),
            "prices of 2012": (real_per_head, ORANGE),
        },
    )
    axes.set(ylabel="Yuan per person enrolled", ylim=(0, None))
    year_axis(axes)
    return figure


def fig_national_health_spending(spending: pd.DataFrame) -> Figure:
    """Draw who paid for health: shares of total health expenditure, where a year's share is known."""
    figure, axes = plt.subplots(figsize=(WIDTH, 3.2))
    shares = {
        "government": (spending["government_share_percent"], GREEN),
        "social": (spending["social_share_percent"], PURPLE),
        "out of pocket": (spending["out_of_pocket_share_percent"], ORANGE),
    }
    named_lines(axes, spending["year"], shares, style=":")
    axes.set(ylabel="Share of total health expenditure, %", ylim=(0, 70))
    year_axis(axes)
    return figure


def named_lines(
    axes: Axes, years: pd.Series, lines: dict[str, tuple[pd.Series, str]], style: str = "-"
) -> None:
    """Draw lines and write each one's name at its end, in its colour, clear of the other names.

    ``lines`` maps a name to its values and its colour. A solid line breaks at a year without a figure, a
    dotted one leads across it.
    """
    ends = {}
    for name, (values, colour) in lines.items():
        known = values.notna()
        if known.any():
            drawn = known | (style != ":")
            axes.plot(years[drawn], values[drawn], marker="o", markersize=4, color=colour, linestyle=style)
            ends[name] = (years[known].iloc[-1], float(values[known].iloc[-1]), colour)
    gap = 0.07 * max(y for _, y, _ in ends.values())
    lowest = -gap
    for name, (x, y, colour) in sorted(ends.items(), key=lambda end: end[1][1]):
        lowest = max(y, lowest + gap)
        offset = {"xytext": (7, 0), "textcoords": "offset points", "annotation_clip": False}
        axes.annotate(name, (x, lowest), color=colour, va="center", **offset)


def year_axis(axes: Axes) -> None:
    """Let the axis tick at whole years only, with a light grid for reading values."""
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.grid(axis="y", linewidth=0.6)
    axes.tick_params(color=GREY)
