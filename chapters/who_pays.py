"""Who pays for a member: the table and the figure of the standards, and what was paid in."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from chapters.national import year_axis
from livingreview import computed, last
from livingreview.display.theme import BLUE, GREY, INK, ORANGE, WIDTH
from livingreview.numbers.values import Value
from ncms.methods import contributions as standards

CENTRAL = "central_part_alone_read"


def standards_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the standards by year under the heads that a reader sees."""
    return pd.DataFrame(
        {
            "Year": rows["year"],
            "Holds for": rows["stage"],
            "Governments": rows[standards.SUBSIDY],
            "Member": rows[standards.MEMBER],
            "Together": rows[standards.BOTH],
            "Member's part, %": rows[standards.SHARE].astype(float).round(0),
            "Remarks": [remarks(row) for row in rows.itertuples()],
        }
    ).reset_index(drop=True)


def remarks(row: tuple) -> str:
    """Return what a reader has to know of a year's standard: derived parts, other sources, one reading."""
    names = {standards.SUBSIDY: "governments' part", standards.MEMBER: "member's part"}
    derived = [names[name] for name in str(row.derived).split(";") if name in names]
    found = [f"{' and '.join(derived)} derived"] if derived else []
    found += (
        [f"{row.other_individual_contribution_yuan} for the member by another source"]
        if row.in_conflict
        else []
    )
    found += ["central part alone was read"] if row.government_subsidy_min_blank_reason == CENTRAL else []
    found += ["read once"] if row.second_reading == "read_once" else []
    return "; ".join(found)


def paid_in(coverage: pd.DataFrame, end_year: int) -> pd.DataFrame:
    """Return what members and governments paid in the last year that is known, a row each."""
    named = coverage["item"].isin(["paid by members", "by government"])
    rows = coverage[named & (coverage["year"] <= end_year)]
    return rows[rows["year"] == rows["year"].max()]


def paid_share(paid: pd.DataFrame) -> Value:
    """Return the members' part of what was paid in, per cent."""
    members = paid[paid["item"] == "paid by members"]
    if members.empty:
        return last(members, "value")
    return computed(
        100 * members["value"].sum() / paid["value"].sum(), "percent", 0, rows=paid, columns=["value"]
    )


def fig_national_who_pays(rows: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw what governments and a member pay at least for a year, stacked; derived parts are hatched.

    A part that was not read is not drawn. Dashed lines stand where the standard comes to hold for others.
    """
    figure, axes = plt.subplots(figsize=(width, 3.4 if width == WIDTH else 4.2))
    governments, members = (rows[name].astype(float) for name in (standards.SUBSIDY, standards.MEMBER))
    parts = {standards.SUBSIDY: (governments, 0.0, BLUE), standards.MEMBER: (members, governments, ORANGE)}
    for name, (height, below, colour) in parts.items():
        hatches = ["///" if name in str(derived).split(";") else "" for derived in rows["derived"]]
        axes.bar(rows["year"], height, bottom=below, color=colour, edgecolor="white", hatch=hatches)
    other = governments + rows["other_individual_contribution_yuan"].astype(float)
    axes.hlines(other, rows["year"] - 0.4, rows["year"] + 0.4, color=INK, linewidth=1.2)
    mark_stages(axes, rows, narrow=width < WIDTH)
    axes.set(ylabel="Yuan a member and year")
    handles = {"member": Patch(color=ORANGE), "governments": Patch(color=BLUE)}
    low = 1.0 if width == WIDTH else 0.95  # on a narrow figure below the name of a stage
    axes.legend(handles.values(), handles, loc="upper left", bbox_to_anchor=(0, low), frameon=False)
    year_axis(axes)
    return figure


def mark_stages(axes: Axes, rows: pd.DataFrame, *, narrow: bool) -> None:
    """Write for whom the standards hold, with a dashed line where that changes."""
    top = 1.2 * float((rows[standards.SUBSIDY] + rows[standards.MEMBER]).max())
    axes.set_ylim(0, top)
    for stage, years in rows.groupby("stage", sort=False)["year"]:
        begins = stage != standards.STAGES["ncms"]
        if begins:
            axes.axvline(years.min() - 0.5, color=GREY, linewidth=1, linestyle="--")
        place = (years.min() - 0.4 if begins else years.max() + 0.4, 0.98 * top)
        look: dict[str, object] = {"color": GREY, "va": "top", "ha": "left" if begins else "right"}
        if stage != standards.ALL_SCHEMES:
            axes.annotate(stage, place, fontsize=9, **look)
        elif narrow:  # along the line, for the two years leave no room across
            axes.annotate("all resident schemes", place, fontsize=9, rotation=90, **look)
        else:
            axes.annotate("all\nresident\nschemes", place, fontsize=7.5, **look)
