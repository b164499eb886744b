"""China and other countries: who pays for health, how much is covered."""

from __future__ import annotations

from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure

from livingreview.display.theme import BLUE, GREY, WIDTH

POCKET, GOVERNMENT = (
    f"{payer} share of current health expenditure"
    for payer in ("out-of-pocket", "domestic general government")
)
COVERAGE, OVER = (
    "UHC service coverage index (SDG 3.8.1)",
    "population spending over 10% of the household budget on health (SDG 3.8.2, old definition)",
)
COLUMNS = {  # head -> indicator, year
    "Out of pocket 2000, %": (POCKET, 2000),
    "2010, %": (POCKET, 2010),
    "2022, %": (POCKET, 2022),
    "2023, other release, %": (POCKET, 2023),
    "Governments 2022, %": (GOVERNMENT, 2022),
    "Coverage index 2000": (COVERAGE, 2000),
    "2021": (COVERAGE, 2021),
}


def latest_shares(countries: pd.DataFrame) -> pd.DataFrame:
    """Return the out-of-pocket share of each country in the newest year, which is of one release."""
    rows = countries[countries["indicator"] == POCKET]
    return rows[rows["year"] == rows["year"].max()].sort_values("value")


def countries_table(countries: pd.DataFrame) -> pd.DataFrame:
    """Return one line a country; people over 10% of their budget with the year of the country's survey."""
    names = countries.drop_duplicates("country_code").set_index("country_code")["country"]
    cells = countries.drop_duplicates(["country_code", "indicator", "year"]).set_index(
        ["country_code", "indicator", "year"]
    )["value"]
    table = pd.DataFrame({"Country": names})
    for head, (indicator, year) in COLUMNS.items():
        table[head] = [cells.get((code, indicator, year)) for code in names.index]
    over = countries[countries["indicator"] == OVER].sort_values("year").groupby("country_code").last()
    told = {code: f"{row['value']:g} ({row['year']})" for code, row in over.iterrows()}
    table["Over 10% of budget, % (year)"] = [told.get(code) for code in names.index]
    return table.reset_index(drop=True)


def fig_figures_countries(shares: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the out-of-pocket share of each country as a bar, China in its own colour."""
    figure, axes = plt.subplots(figsize=(width, 2.8 if width == WIDTH else 4.2))
    colours = [BLUE if code == "CHN" else GREY for code in shares["country_code"]]
    names = [fill(name, 60 if width == WIDTH else 18) for name in shares["country"]]
    bars = axes.barh(names, shares["value"], color=colours)
    axes.bar_label(bars, fmt="%.0f", padding=3)
    axes.set_xlabel(fill("Out of pocket, % of current health expenditure", 60 if width == WIDTH else 30))
    axes.tick_params(axis="y", length=0)
    return figure
