"""Tables and figures of the chapter on provinces."""

from __future__ import annotations

from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from livingreview import cell
from livingreview.display.theme import BLUE, GREY, INK, ORANGE, PALE, PHONE, WIDTH
from livingreview.numbers.values import Value
from livingreview.numbers.words import Noun, Phrase
from ncms.methods.provinces import FUND, PEOPLE, USES, share_words

BECAME = (
    Phrase("more unequal", "更加不均衡"),
    Phrase("less unequal", "更加均衡"),
    Phrase("neither more nor less unequal", "均衡程度没有变化"),
)
"""What funding became, by the course of its Gini coefficient."""
PROVINCE = Noun("province", zh="省份", measure="个")
NEAR = 0.1
"""How far from the average, as a part of it, counts as near."""

COLUMNS = {
    "counties": "counties",
    "counties_with_ncms": "counties with the scheme",
    "beneficiaries_10k_person_times": "reimbursed person-times, 10,000",
    USES: "reimbursed person-times per enrollee",
}


MEASURES = {
    "year": "Year",
    "counted": "Equal weight for",
    "provinces": "Provinces",
    "mean": "Mean, yuan",
    "gini": "Gini",
    "theil_t": "Theil T",
    "theil_l": "Theil L",
}
FLAGGED = {"year": "Year", "name_en": "Province", "cells": "As printed", "flag": "Why it is suspect"}


def reasons(blank: pd.DataFrame) -> str:
    """Return why provinces are left blank, each with its name."""
    return "; ".join(blank["name_en"] + " (" + blank["blank_reason"] + ")") or "none"


def name_of(provinces: pd.DataFrame, figure: Value) -> Value:
    """Return the name of the province that a figure is of."""
    return cell(provinces, figure.row["province_code"], "name_en").with_sources(figure)


def funding_table(rows: pd.DataFrame, years: list[int]) -> pd.DataFrame:
    """Return enrolment and funding of every province by year, the most fund per enrollee first.

    The order is that of the last year; a province that is blank in it comes last.
    """
    table = rows.groupby("province_code")[["name_en", "region_nbs_4"]].first()
    shown = {"Province": table["name_en"], "Region (of four)": table["region_nbs_4"]}
    for year in years:
        own = rows.xs(year, level="year")
        shown[f"Enrolled {year}, million"] = own[PEOPLE] / 100
        shown[f"Fund per enrollee {year}, yuan"] = own[FUND]
    return pd.DataFrame(shown).sort_values(list(shown)[-1], ascending=False, kind="stable")


def divisions_table(divisions: pd.DataFrame) -> pd.DataFrame:
    """Return the parts between and within regions beside what random divisions give."""
    ends = [f"{100 * row.low:.0f} to {100 * row.high:.0f}" for row in divisions.itertuples()]
    return pd.DataFrame(
        {
            "Year": divisions["year"],
            "Equal weight for": divisions["counted"],
            "Division": divisions["division"],
            "Index": divisions["index"],
            "Total": divisions["total"],
            "Between": divisions["between"],
            "Within": divisions["within"],
            "Between, %": 100 * divisions["share"],
            "Random divisions, %": ends,
            "p value": [share_words(100 * value) for value in divisions["p_value"]],
        }
    )


def flags_table(flagged: pd.DataFrame) -> pd.DataFrame:
    """Return the suspect cells, one line a province, year and reason."""
    names = flagged["column"].map(COLUMNS).fillna(flagged["column"])
    cells = [f"{name}: {value:g}" for name, value in zip(names, flagged["printed"], strict=True)]
    by = ["year", "name_en", "flag"]
    return flagged.assign(cells=cells).groupby(by)["cells"].agg("; ".join).reset_index()


def fig_provinces_lorenz(curves: pd.DataFrame, width: float = 4.6) -> Figure:
    """Draw a Lorenz curve a year beside the line of equal funding per head."""
    figure, axes = plt.subplots(figsize=(width, 4.2 / 4.6 * width))
    axes.plot([0, 100], [0, 100], color=GREY, linewidth=1, label="equal funding per head")
    for (year, curve), colour in zip(curves.groupby("year"), (ORANGE, BLUE), strict=False):
        points = 100 * curve[["population_share", "value_share"]]
        axes.plot(
            points["population_share"], points["value_share"], color=colour, linewidth=1.6, label=str(year)
        )
    axes.set(
        xlabel=fill("People enrolled, cumulated from the lowest funding, %", 60 if width > PHONE else 34),
        ylabel="Funds raised, cumulated, %",
        xlim=(0, 100), ylim=(0, 100), aspect="equal",
    )  # fmt: skip
    axes.legend(frameon=False, loc="upper left")
    return figure


def ranked(rows: pd.DataFrame, years: list[int], average: float) -> pd.DataFrame:
    """Return a row a province with its funding in the first and the last year, the most first.

    Columns: ``name_en``, ``first``, ``last`` (yuan), ``near`` (whether the last lies near its average). A
    province that is blank in the last year comes last.
    """
    table = rows.groupby("province_code")[["name_en"]].first()
    for name, year in zip(("first", "last"), (years[0], years[-1]), strict=True):
        table[name] = rows.xs(year, level="year")[FUND]
    near = (table["last"] / average - 1).abs() <= NEAR
    return table.assign(near=near).sort_values("last", ascending=False, kind="stable").reset_index()


def fig_provinces_ranked(
    table: pd.DataFrame, years: list[int], average: float, width: float = WIDTH
) -> Figure:
    """Draw a line a province from its funding in the first year to the last, beside the last average."""
    figure, axes = plt.subplots(figsize=(width, 6.4))
    place = range(len(table))
    axes.axvspan((1 - NEAR) * average, (1 + NEAR) * average, color=PALE, alpha=0.6, linewidth=0)
    axes.hlines(place, table["first"], table["last"], color=PALE, linewidth=2.4, zorder=1)
    axes.scatter(table["first"], place, s=20, facecolor="white", edgecolor=GREY, zorder=2)
    colours = [BLUE if near else ORANGE for near in table["near"]]
    axes.scatter(table["last"], place, s=24, color=colours, zorder=3)
    for at, row in enumerate(table.itertuples()):
        text, x = ("no figure", row.first) if pd.isna(row.last) else (f"{row.last:.0f}", row.last)
        axes.annotate(
            text, (x, at), xytext=(6, 0), textcoords="offset points", va="center",
            color=INK, fontsize=9,
        )  # fmt: skip
    top = table.iloc[0]
    for name, year in zip(("first", "last"), (years[0], years[-1]), strict=True):
        axes.annotate(
            str(year), (top[name], 0), xytext=(0, 7), textcoords="offset points", ha="center", color=GREY
        )
    axes.set_yticks(place, table["name_en"])
    axes.set(xscale="log", ylim=(len(table) - 0.4, -1.4), xlabel="Yuan per person enrolled (logarithmic)")
    axes.set_xlim(right=1.22 * table[["first", "last"]].max(axis=None))
    axes.set_xticks([tick for tick in (50, 100, 200, 400, 800) if axes.get_xlim()[0] <= tick])
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axes.minorticks_off()
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x", linewidth=0.6)
    return figure


def fig_provinces_without(without: pd.DataFrame, totals: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the Gini coefficient without each province in turn, a strip a year and way of counting."""
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 3.6 if narrow else 2.9))
    keys = list(totals[["year", "counted"]].itertuples(index=False, name=None))
    for place, (year, counted) in enumerate(keys):
        own = without[(without["year"] == year) & (without["counted"] == counted)]
        whole = totals[(totals["year"] == year) & (totals["counted"] == counted)]["gini"].iloc[0]
        axes.scatter(own["gini"], [place] * len(own), s=22, color=BLUE, alpha=0.45, linewidth=0)
        axes.plot([whole, whole], [place - 0.25, place + 0.25], color=ORANGE, linewidth=2)
        for row in own[own["change"].abs() > 0.12 * whole].itertuples():
            axes.annotate(
                row.name_en, (row.gini, place), xytext=(0, 7), textcoords="offset points", rotation=28,
                fontsize=9 if narrow else 7.5, color=INK,
            )  # fmt: skip
    names = [f"{year}, equal weight for {counted}" for year, counted in keys]
    axes.set_yticks(range(len(keys)), [fill(name, 18) if narrow else name for name in names])
    axes.set(ylim=(len(keys) - 0.5, -0.8), xlim=(0, None), xlabel="Gini coefficient without one province")
    axes.xaxis.set_major_locator(MaxNLocator(4 if narrow else "auto"))
    axes.grid(axis="x", linewidth=0.6)
    return figure


def fig_provinces_uses(rows: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw reimbursed person-times per enrollee by province, suspect figures marked."""
    figure, axes = plt.subplots(figsize=(width, 6.2))
    order = rows.groupby("name_en")[USES].max().sort_values().index
    place = {name: number for number, name in enumerate(order)}
    styles = zip(sorted(rows.index.unique("year")), ("none", BLUE), strict=False)
    for year, face in styles:
        own = rows.query("year == @year").dropna(subset=[USES])
        edge = [ORANGE if mark else BLUE for mark in own["suspect"]]
        fill = "none" if face == "none" else edge
        axes.scatter(
            own[USES], own["name_en"].map(place), s=26, facecolor=fill, edgecolor=edge, label=str(year)
        )
    axes.set_yticks(range(len(order)), order)
    axes.set(
        xscale="log",
        ylim=(-0.7, len(order) - 0.3),
        xlabel="Person-times per enrollee (logarithmic)",
    )
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axes.grid(axis="both", linewidth=0.5, color=PALE)
    axes.scatter([], [], s=26, color=ORANGE, label="flagged as suspect")
    legend = axes.legend(frameon=False, loc="lower right")
    for handle, colours in zip(legend.legend_handles[:2], (("none", BLUE), (BLUE, BLUE)), strict=False):
        handle.set(facecolor=colours[0], edgecolor=colours[1])
    return figure
