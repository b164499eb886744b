"""Tables and figures of the chapter on the national series."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from livingreview import computed
from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PURPLE, WIDTH
from livingreview.numbers.formats import NO_FIGURE
from livingreview.numbers.values import Value
from ncms.methods.cross_checks import CONSISTENT
from ncms.methods.series import (
    ENROLLED,
    PARTS,
    PER_HEAD,
    RAISED,
    REAL_PER_HEAD,
    SPENT,
    SPENT_EACH,
    SPENT_SHARE,
    USES,
    runs,
)

RIGHT, LEFT = (
    {"ha": "left", "va": "top", "xytext": (6, 1)},
    {"ha": "right", "va": "center", "xytext": (-7, 0)},
)
ABOVE = {"ha": "right", "va": "bottom", "xytext": (4, 21)}
SCHEME = {"ncms": ("", BLUE, RIGHT)}
RESIDENTS = {  # series -> (label, colour, place of the label); none of them continues another
    "urbmi": ("urban residents", ORANGE, RIGHT),
    "urbmi_with_early_integrated": ("with residents\nintegrated early", PURPLE, RIGHT),
    "residents_without_remaining_ncms": ("without the\nremaining NCMS", GREY, RIGHT),
    "urrbmi_with_remaining_ncms": ("with the remaining NCMS", INK, LEFT),
    "urrbmi": ("integrated", GREEN, ABOVE),
}
MARKERS = ("o", "s", "^")
COUNTED = {
    "residents_without_remaining_ncms": "residents, remaining NCMS left out",
    "urrbmi_with_remaining_ncms": "residents, remaining NCMS included",
    "urrbmi": "residents, integrated",
}
SCHEMES = {"ncms": "NCMS", "urrbmi": "resident insurance"}
IDENTITY = {
    "year": "Year",
    "scheme": "Scheme",
    ENROLLED: "Enrolled, 100 million",
    PER_HEAD: "Per head, yuan",
    "product": "Product, 100 million yuan",
    RAISED: "Raised as printed, 100 million yuan",
    "difference_percent": "Difference, %",
    "within_rounding": "Within rounding",
}
SUMS = {"year": "Year"} | dict(zip(PARTS, ("Government", "Social", "Out of pocket"), strict=True))
SUMS |= {"sum": "Sum", "total": "Total as printed", "difference": "Difference"}
SUMS |= {"within_rounding": "Within rounding"}
RESIDENT_YEARS = {
    "year": "Year",
    "counted": "Who is counted",
    "million": "Enrolled, million",
    "income": "Income",
    "spent": "Spent",
    "spent_share_percent": "Spent of income, %",
    "spent_per_person_yuan": "Spent per person, yuan",
}


def scheme_heads(price_year: int) -> dict[str, str]:
    """Return the columns of the table of the NCMS with their heads."""
    return {
        "year": "Year",
        "counties": "Counties",
        "million": "Enrolled, million",
        "participation_rate_percent": "Participation, %",
        PER_HEAD: "Fund per head",
        REAL_PER_HEAD: f"In prices of {price_year}",
        RAISED: "Raised",
        SPENT: "Spent",
        SPENT_SHARE: "Spent of raised, %",
        SPENT_EACH: "Spent per person",
        USES: "Uses per person",
        "break": "Break before",
    }


CHECKS = {
    "admissions": ("Discharges per 100 members; admission rate of the bulletin", "per 100", 1),
    "province_sums": ("Balances of 31 provinces; national balance, all schemes", "100 million yuan", 2),
    "contributions": ("Left by the years read for six not read; what those can be", "yuan", 0),
    "standards": ("Fund per head as printed; both standards, which are minimums", "yuan", 0),
    "paid": ("Paid by members and governments; income of the fund", "100 million yuan", 2),
    "tianjin": ("Tianjin: income less spending; change of the balance", "100 million yuan", 2),
}
"""What each check compares, the unit as shown, and decimals."""


def checks_table(checks: pd.DataFrame) -> pd.DataFrame:
    """Return the checks under the heads that a reader sees, figures as text with their decimals."""
    lines = [_check_line(check) for check in checks.to_dict("records")]
    return pd.DataFrame(lines, columns=["What is compared", "Years", "First", "Second", "Unit", "Result"])


def _check_line(check: dict) -> tuple:
    """Return one check; where the second figure is only known to lie in a range, the result names it."""
    text, unit, digits = CHECKS[check["check"]]
    low, high = check["other"] - check["room"], check["other"] + check["room"]
    second, result = f"{check['other']:,.{digits}f}", check["result"]
    if result == CONSISTENT:
        second, result = "", f"within {low:,.{digits}f} to {high:,.{digits}f}: {result}"
    return text, check["years"], f"{check['one']:,.{digits}f}", second, unit, result


def lost(peak: Value, latest: Value) -> Value:
    """Return how many members fewer the latest year has than the peak, in hundred millions."""
    if NO_FIGURE in (peak.value, latest.value):
        return peak
    return computed(peak.value - latest.value, "hundred million people", 2, rows=[peak, latest])


def from_review(ncms: pd.DataFrame) -> pd.DataFrame:
    """Return the years whose fund per head is as a review article gives it, not an official page."""
    named = ncms["source"].str.contains("per head [^;]*: Guo 2020", na=False)
    return ncms[named & ncms[PER_HEAD].notna()]


def fig_national_enrolment(national: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw people enrolled by year, the NCMS and resident insurance in panels of their own.

    A line holds one series and breaks at a missing year and where a row says that a break lies before it.
    """
    if width < WIDTH:
        figure, panels = plt.subplots(2, 1, figsize=(width, 5.8), sharex=True, sharey=True)
    else:
        figure, panels = plt.subplots(1, 2, figsize=(width, 3.4), sharey=True, width_ratios=(1, 1.25))
    for axes, kinds in zip(panels, (SCHEME, RESIDENTS), strict=True):
        for series, (label, colour, place) in kinds.items():
            rows = national[(national["series"] == series) & national[ENROLLED].notna()]
            rows = rows.sort_values("year").drop_duplicates("year", keep="last")
            for run in runs(rows, ENROLLED):
                axes.plot(run["year"], 100 * run[ENROLLED], marker="o", markersize=4, color=colour)
            if len(rows):
                end = (rows["year"].iloc[-1], 100 * rows[ENROLLED].iloc[-1])
                text = label.replace("the rem", "the\nrem") if width < WIDTH else label
                axes.annotate(text, end, color=colour, fontsize=9, textcoords="offset points", **place)
        year_axis(axes)
    mark_break(panels[0], national[national["series"] == "ncms"])
    panels[0].set(ylabel="People enrolled, million", ylim=(0, 112 * national[ENROLLED].max()))
    panels[0].set_title("NCMS", loc="left")
    panels[1].set_title("Resident insurance, by who is counted", loc="left")
    return figure


def mark_break(axes: Axes, rows: pd.DataFrame) -> None:
    """Mark where provinces began to leave a series, before the first row that notes a break."""
    noted = rows.loc[rows["break_note"].notna(), "year"]
    if noted.empty:
        return
    at = noted.min() - 0.5
    axes.axvline(at, color=GREY, linewidth=1, linestyle="--")
    note = "provinces\nmove to\nintegrated\ninsurance"
    axes.annotate(note, (at, 250), (5, 0), textcoords="offset points", color=GREY, fontsize=9)


def fig_national_fund_per_head(rows: pd.DataFrame, price_year: int, width: float = WIDTH) -> Figure:
    """Draw the fund per person enrolled, in current prices and in prices of one year."""
    figure, axes = plt.subplots(figsize=(width, 3))
    lines = {"current prices": (PER_HEAD, BLUE), f"prices of {price_year}": (REAL_PER_HEAD, ORANGE)}
    named_lines(axes, rows, lines)
    axes.set(ylabel="Yuan per person enrolled", ylim=(0, None))
    year_axis(axes)
    return figure


def fig_national_health_spending(spending: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw who paid for health: shares of total health expenditure, where a year's share is known."""
    figure, axes = plt.subplots(figsize=(width, 3.2))
    shares = {
        "government": ("government_share_percent", GREEN),
        "social": ("social_share_percent", PURPLE),
        "out of pocket": ("out_of_pocket_share_percent", ORANGE),
    }
    named_lines(axes, spending.reset_index(), shares, style=":")
    axes.set(ylabel="Share of total health expenditure, %", ylim=(0, 70))
    year_axis(axes)
    return figure


def named_lines(axes: Axes, rows: pd.DataFrame, lines: dict[str, tuple[str, str]], style: str = "-") -> None:
    """Draw lines and write each one's name at its end, in its colour, clear of the other names.

    ``lines`` maps a name to its column and its colour. A solid line breaks at a year without a figure and
    where a row says so, a dotted one leads across.
    """
    ends = {}
    for marker, (name, (column, colour)) in zip(MARKERS, lines.items(), strict=False):
        known = rows.dropna(subset=[column]).sort_values("year")
        for run in [known] if style == ":" else runs(known, column):
            axes.plot(run["year"], run[column], marker=marker, markersize=4, color=colour, linestyle=style)
        if len(known):
            ends[name] = (known["year"].iloc[-1], float(known[column].iloc[-1]), colour)
    gap = 0.07 * max((y for _, y, _ in ends.values()), default=1)
    lowest = -gap
    for name, (x, y, colour) in sorted(ends.items(), key=lambda end: end[1][1]):
        lowest = max(y, lowest + gap)
        offset = {"xytext": (7, 0), "textcoords": "offset points", "annotation_clip": False}
        axes.annotate(name, (x, lowest), color=colour, va="center", **offset)


def year_axis(axes: Axes) -> None:
    """Let the axis tick at whole years only, few on a narrow figure, with a light grid for reading values."""
    few = axes.get_figure().get_figwidth() < WIDTH
    axes.xaxis.set_major_locator(MaxNLocator(4 if few else "auto", integer=True))
    axes.set_xlabel("Year")
    axes.grid(axis="y", linewidth=0.6)
    axes.tick_params(color=GREY)
