"""Tables and figures of the chapter on the fund of resident insurance."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PHONE, RED, WIDTH
from livingreview.numbers.words import Phrase
from ncms.methods.fund import BULLETIN, DERIVED, QUICK, SUMMED

YEARS = {
    "year": "Year",
    "vintage": "Report",
    "income": "Income",
    "spending": "Spending",
    "balance": "Balance at the end",
    "balance_ratio_percent": "Balance ratio, %",
    "reserve_months": "Reserve, months",
}
"""Heads of the table of published years."""

DOTS = (
    ("bulletin", (BULLETIN,), INK, INK),
    ("from the next bulletin", (DERIVED,), "white", ORANGE),
    ("quick report", (QUICK, SUMMED), "white", GREY),
)
"""How a published year is drawn, by the report of its amounts: name, reports, colours of face and edge."""

MIDDLE, TIGHT = "income middle, spending middle", "income low, spending high"
"""The scenarios that the prose quotes."""


def steps_table(steps: pd.DataFrame) -> pd.DataFrame:
    """Return how balances moved beside income less spending."""
    reports = zip(steps["before_vintage"], steps["vintage"], strict=True)
    return pd.DataFrame(
        {
            "Year": steps["year"],
            "Reports": [f"{before} to {now}" if before != now else now for before, now in reports],
            "Balance the year before": steps["before"],
            "Balance at the end": steps["balance"],
            "Change": steps["change"],
            "Income less spending": steps["surplus"],
            "Difference": steps["difference"],
        }
    )


def scenarios_table(scenarios: pd.DataFrame, last_year: int) -> pd.DataFrame:
    """Return the year of first deficit and of used-up reserve by scenario."""
    none = f"not by {last_year}"
    return pd.DataFrame(
        {
            "Income grows, % a year": scenarios["income_growth_percent"],
            "Spending grows, % a year": scenarios["spending_growth_percent"],
            "First deficit": year_text(scenarios["first_deficit"], none),
            "Reserve used up": year_text(scenarios["balance_used_up"], none),
            f"Reserve in {last_year}, months": scenarios["reserve_months"].where(
                scenarios["balance_used_up"].isna()
            ),
        }
    )


def year_text(years: pd.Series, none: str) -> list[str]:
    """Return years as text, and what to say where there is none."""
    return [none if pd.isna(year) else str(year) for year in years]


def year_reached(scenarios: pd.DataFrame, name: str, column: str, last_year: int) -> Phrase:
    """Return the year in which a scenario reaches something, in words where it does not by the last year."""
    year = scenarios.set_index("scenario").at[name, column]
    if pd.isna(year):
        return Phrase(f"not by {last_year}", f"至{last_year}年未出现")
    return Phrase(str(year), str(year))


def years_ahead(scenarios: pd.DataFrame, name: str, column: str, start: int) -> object:
    """Return how many years after the start a scenario reaches something; "none" where it does not."""
    year = scenarios.set_index("scenario").at[name, column]
    return "none" if pd.isna(year) else int(year) - start


def balance_kind(start: pd.Series) -> Phrase:
    """Return whether the balance that the scenarios start from is printed or computed."""
    if pd.isna(start["carried_from"]):
        return Phrase("as printed", "为公布数")
    return Phrase(
        "the balance of the year before and the surplus of the year, computed", "按上年结余加当年结余推算"
    )


def hindcast_table(hindcasts: pd.DataFrame, first: int) -> pd.DataFrame:
    """Return how far growth read off earlier years went astray."""
    return pd.DataFrame(
        {
            "Growth of": [f"{first} to {base}" for base in hindcasts["base"]],
            "Income grew, % a year": hindcasts["income_growth"],
            "Spending grew, % a year": hindcasts["spending_growth"],
            "Year": hindcasts["year"],
            "Income off by, %": hindcasts["income_error_percent"],
            "Spending off by, %": hindcasts["spending_error_percent"],
            "Balance ratio predicted, %": hindcasts["ratio_projected"],
            "Balance ratio reached, %": hindcasts["ratio"],
        }
    )


def drawn(years: pd.DataFrame, paths: pd.DataFrame) -> pd.DataFrame:
    """Return the marks of the figure: published years and the years of every scenario."""
    published = years.assign(scenario="published").dropna(subset=["reserve_months"])
    columns = ["scenario", "income_growth", "spending_growth", "year", "vintage", "reserve_months"]
    return pd.concat([published, paths]).reindex(columns=columns)


def fig_fund_scenarios(years: pd.DataFrame, paths: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw months of reserve: dots as published, a panel a rate of income, a line a rate of spending.

    Panels stand beside each other, and below each other where the figure is as narrow as a phone.
    """
    incomes = sorted(paths["income_growth"].unique())
    size, shape = ((width, 6.8), (len(incomes), 1)) if width <= PHONE else ((width, 3.4), (1, len(incomes)))
    figure, grid = plt.subplots(*shape, figsize=size, sharex=True, sharey=True, squeeze=False)
    for axes, income in zip(grid.flat, incomes, strict=True):
        income_panel(axes, paths[paths["income_growth"] == income])
        published(axes, years)
        axes.set_title(f"income {income:+g}% a year", loc="left")
    grid.flat[0].set_ylim(0, 1.15 * max(paths["reserve_months"].max(), years["reserve_months"].max()))
    for axes in grid[-1]:
        axes.set_xlabel("Year")
    figure.supylabel("Reserve, months of spending", fontsize="medium")
    handles, labels = grid.flat[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=3, frameon=False)
    return figure


def income_panel(axes: Axes, paths: pd.DataFrame) -> None:
    """Draw one line a rate of spending, named at its end; it ends where the reserve is used up."""
    rates = sorted(paths["spending_growth"].unique())
    for rate, colour, style in zip(rates, (GREEN, BLUE, RED), ("-", "--", ":"), strict=False):
        path = paths[paths["spending_growth"] == rate].sort_values("year")
        axes.plot(path["year"], path["reserve_months"], color=colour, linestyle=style, linewidth=1.8)
        order = "last" if rate == rates[-1] else "first" if rate == rates[0] else "between"
        name_rate(axes, path["year"], path["reserve_months"], f"{rate:+g}%", colour, order)
    axes.xaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.grid(axis="y", linewidth=0.6)
    axes.tick_params(color=GREY)


def name_rate(axes: Axes, years: pd.Series, months: pd.Series, text: str, colour: str, order: str) -> None:
    """Write a rate at the end of its line, on the side where no other line runs.

    ``order`` is that of the rates: the line of the first runs above all others, that of the last below.
    """
    seen = months[months >= 0]
    end = (years[seen.index[-1]], seen.iloc[-1])
    if len(seen) < len(months):  # used up: beside the foot of the line
        place = {"xytext": (-9, 0), "ha": "right"} if order == "last" else {"xytext": (6, 0), "ha": "left"}
        axes.annotate(text, end, color=colour, textcoords="offset points", va="bottom", **place)
        return
    rising = len(seen) < 2 or seen.iloc[-1] >= seen.iloc[-2]
    above = {"xytext": (-2, 4) if rising else (3, 9), "va": "bottom"}
    place = above if rising or order == "first" else {"xytext": (2, -5), "va": "top"}
    axes.annotate(text, end, color=colour, textcoords="offset points", ha="right", **place)


def published(axes: Axes, years: pd.DataFrame) -> None:
    """Draw the published years as dots, hollow where the amounts are not those of the year's own bulletin."""
    known = years.dropna(subset=["reserve_months"])
    for name, vintages, face, edge in DOTS:
        rows = known[known["vintage"].isin(vintages)]
        if len(rows):
            axes.scatter(
                rows["year"], rows["reserve_months"], s=20, color=face, edgecolor=edge, zorder=3, label=name
            )
