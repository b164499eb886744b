"""Use of care by measure: insurance records and surveys apart, no line across a change of measure."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from chapters.national import year_axis
from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PHONE, PURPLE, WIDTH

DISCHARGES, PUBLISHED = "discharges per 100 members", "hospital admission rate"
ADMITTED, VISITED = "hospital admission in the last 12 months", "outpatient visit in the last two weeks"
VISITS = "reimbursed outpatient visits per member"
EARLY, MEMBERS = "URBMI / early integrated residents", "URRBMI members"
MEASURED_BY = {
    "insurance_records": "insurance records",
    "survey": "survey",
    "health_statistics": "hospital records",
}
HEADROOM = 1.3  # over the highest mark, for the legend
PANELS = {  # title -> lines: name, indicator, group, marker, colour, whether years are joined
    "Hospital stays per 100 members, insurance records": (
        ("resident insurance", DISCHARGES, MEMBERS, "o", GREEN, True),
        ("urban and early merged", DISCHARGES, EARLY, "o", PURPLE, True),
        ("rate in bulletins", PUBLISHED, MEMBERS, "x", INK, False),
    ),
    "Hospital stays, % of people or per 100, other sources": (
        ("rural, panel survey", "inpatient use", "rural, panel survey", "s", BLUE, True),
        ("health services survey", ADMITTED, "all respondents", "D", ORANGE, False),
        ("hospital records, all residents", PUBLISHED, "all residents", "^", GREY, False),
    ),
    "Visits per member that the fund paid for": (
        ("resident insurance", VISITS, MEMBERS, "o", GREEN, True),
        ("urban and early merged", VISITS, EARLY, "o", PURPLE, True),
    ),
    "People with a visit, %, surveys": (
        ("rural, panel survey", "outpatient use", "rural, panel survey", "s", BLUE, True),
        ("health services survey, two weeks", VISITED, "all respondents", "D", ORANGE, False),
    ),
}  # fmt: skip


def use_table(care_use: pd.DataFrame) -> pd.DataFrame:
    """Return each measure of each group with its first and last year; a single year stands as the last."""
    lines = []
    for (indicator, group, by), rows in care_use.groupby(
        ["indicator", "population_group", "measured_by"], sort=False
    ):
        own = rows[rows["confidence"] != "low"].sort_values("year")
        if own.empty:
            continue
        first, last = own.iloc[0], own.iloc[-1]
        lines.append(
            (indicator, group, MEASURED_BY[by], first.year, first.value, last.year, last.value, last.unit)
        )
    heads = ["Measure", "Who", "Measured by", "First year", "First", "Last year", "Last", "Unit"]
    return pd.DataFrame(lines, columns=heads)


def fig_indicators_use(care_use: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the use of care, a panel a kind of measure; doubtful years are hollow and joined to none."""
    wide = width > PHONE
    figure, grid = plt.subplots(*((2, 2) if wide else (4, 1)), figsize=(width, 6.4 if wide else 10.5))
    for axes, (title, lines) in zip(grid.flat, PANELS.items(), strict=True):
        for name, indicator, group, marker, colour, joined in lines:
            own = care_use[(care_use["indicator"] == indicator) & (care_use["population_group"] == group)]
            measure(axes, own.sort_values("year"), name, marker, colour, joined)
        axes.set_title(wrapped(title), loc="left", fontsize=9)
        axes.set_ylim(0, axes.get_ylim()[1] * HEADROOM)
        axes.legend(fontsize=7.5 if wide else 9, frameon=False, loc="upper left")
        year_axis(axes)
        axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
        axes.yaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 5, 10]))
    return figure


def measure(axes: Axes, rows: pd.DataFrame, name: str, marker: str, colour: str, joined: bool) -> None:
    """Draw one measure of one group."""
    doubtful = rows["confidence"] == "low"
    firm = rows[~doubtful]
    line = "-" if joined else "none"
    for number, (_, run) in enumerate(
        firm.groupby((firm["year"].diff() > (1 if len(firm) > 5 else 2)).cumsum())
    ):
        form = {"marker": marker, "markersize": 4.5, "color": colour, "label": name if number == 0 else None}
        axes.plot(run["year"], run["value"], linestyle=line, **form)
    axes.scatter(rows["year"][doubtful], rows["value"][doubtful], s=20, facecolor="white", edgecolor=colour)


def wrapped(title: str) -> str:
    """Return a title of two lines, broken at its comma where it has one."""
    head, _, rest = title.partition(", ")
    return f"{head},\n{rest}" if rest else f"{title}\n"
