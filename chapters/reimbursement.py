"""What part of a bill is paid back: targets and outcomes apart, no line across a change of measure."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from chapters.national import year_axis
from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PHONE, PURPLE, WIDTH

SCHEMES = {"ncms": "NCMS", "urrbmi": "resident insurance", "ncms;urbmi;uebmi": "the three schemes"}
BASIS = {
    "survey": "survey",
    "official_preliminary": "official, preliminary",
    "derived_from_an_official_statement": "derived",
    "official_target": "official",
    "study": "study",
    "official_bulletin": "official",
    "official_statement": "official",
}
TARGET, ACTUAL = "target for hospital bills inside the rules", "actual part of hospital bills"
RULES, CATALOGUE = "part inside the rules", "part inside the catalogue"
SURVEY, OTHER = "part of hospital bills, survey", "other figures, bases not alike"
STYLES = {  # kind -> marker, colour, filled; only measures that stayed the same are joined
    TARGET: ("D", ORANGE, False),
    SURVEY: ("s", INK, True),
    OTHER: ("x", GREY, True),
    ACTUAL: ("o", PURPLE, True),
    RULES: ("^", BLUE, True),
    CATALOGUE: ("v", GREEN, True),
}
JOINED = (RULES, CATALOGUE)
NUMBERED = (SURVEY, ACTUAL)
SURVEYED = "inpatient_cost_reimbursed_share"


def rates(reimbursement: pd.DataFrame, nhss: pd.DataFrame) -> pd.DataFrame:
    """Return official and surveyed rates by year, with ``kind``, the mark that a figure draws each by.

    Shares of the fund's spending and rates that are computed from all bills are another thing and left out.
    """
    rows = reimbursement[~reimbursement["measure"].str.contains("share of fund|fund spending")]
    told = {"basis": rows["kind"].map(BASIS), "reading": rows["second_reading"]}
    rows = rows.assign(kind=[kind(row) for row in rows.itertuples()], **told)
    asked = nhss[(nhss["indicator"] == SURVEYED) & (nhss["population_group"] == "total")]
    asked = asked.assign(
        year=asked["survey_year"], scheme="", measure="part of hospital bills, all people asked",
        target_or_outcome="outcome", kind=SURVEY, reading="",
        basis=["sub-sample" if "sub-sample" in str(note) else "survey" for note in asked["note"]],
    )  # fmt: skip
    found = pd.concat([rows, asked])
    columns = ["year", "scheme", "measure", "target_or_outcome", "value_percent", "kind", "basis", "reading"]
    return found[columns].sort_values("year", kind="stable").reset_index(names="row")


def kind(row: tuple) -> str:
    """Return by which mark a rate is drawn, if any: not other care, nor one level of hospital alone."""
    if "outpatient" in row.measure or "institutions" in row.measure or "about" in row.measure:
        return ""
    if row.target_or_outcome == "target":
        return TARGET
    named = {"inpatient rate, actual": ACTUAL, "inpatient rate, inside the rules": RULES}
    named["inpatient rate, inside the catalogue"] = CATALOGUE
    return named.get(row.measure, OTHER)


def rates_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rates under the heads that a reader sees."""
    return pd.DataFrame(
        {
            "Year": rows["year"],
            "Scheme": rows["scheme"].map(SCHEMES).fillna("all people"),
            "What is measured": rows["measure"],
            "Target or outcome": rows["target_or_outcome"],
            "%": rows["value_percent"],
            "Basis": rows["basis"],
            "Read": rows["reading"].map({"read_once": "once"}).fillna("twice"),
        }
    )


def fig_indicators_reimbursement(rows: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the rates by year, targets hollow; a line joins years of one measure alone.

    Parts of the whole bill carry their numbers.
    """
    wide = width > PHONE
    figure, axes = plt.subplots(figsize=(width, 3.6 if wide else 4.8))
    for name, (marker, colour, filled) in STYLES.items():
        own = rows[rows["kind"] == name].sort_values("year")
        face = colour if filled else "white"
        form = {"marker": marker, "markersize": 6, "color": colour, "markerfacecolor": face, "label": name}
        line = "-" if name in JOINED else "none"
        axes.plot(own["year"], own["value_percent"], linestyle=line, **form)
        if name in NUMBERED:
            write_values(axes, own, colour)
    finish(axes)
    axes.xaxis.set_major_locator(MaxNLocator(8 if wide else 5, integer=True))
    figure.legend(loc="outside lower center", ncols=2 if wide else 1, frameon=False)
    return figure


def write_values(axes: Axes, rows: pd.DataFrame, colour: str) -> None:
    """Write the value of each mark to its right."""
    place = {"xytext": (6, 0), "textcoords": "offset points", "va": "center", "color": colour}
    for year, value in zip(rows["year"], rows["value_percent"], strict=True):
        axes.annotate(f"{value:.1f}", (year, value), fontsize=9, **place)


def finish(axes: Axes) -> None:
    """Set the axes: the whole of a bill is the top."""
    axes.set(ylabel="Paid back, %", ylim=(0, 100))
    year_axis(axes)
