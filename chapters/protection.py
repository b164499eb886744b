"""Protection from bills: catastrophic spending by definition, and what households pay of the whole."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from chapters.national import year_axis
from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PHONE, PURPLE, WIDTH

SDG, CATASTROPHIC = (
    "population in households spending over 10% on health (SDG 3.8.2)",
    "catastrophic health expenditure",
)
SHARE = "out-of-pocket share of total health expenditure"
OF_GROUP = f"{SHARE} of the group"
STUDIES = {
    "cfps1": "family panel, first study",
    "cfps2": "family panel, second study",
    "charls": "with members 45 and over",
}
DEFINITIONS = {
    "out-of-pocket above a set share, usually 40%, of a household's resources (headcount)": "usually 40%",
    "threshold not in the abstract as read": "not in the abstract read",
    "definition not in the summary as read": "not in the summary read",
}


def study(row_id: str) -> str:
    """Return the study that a row is from, by the beginning of its key."""
    return row_id.partition("_")[0]


def spending_table(protection: pd.DataFrame) -> pd.DataFrame:
    """Return catastrophic spending, each definition, study and group with its first and last year."""
    rows = protection[protection["indicator"].str.contains("SDG 3.8.2|catastrophic")].reset_index()
    rows = rows.assign(study=[STUDIES.get(study(key), "") for key in rows["protection_id"]])
    lines = []
    for (indicator, definition, _, group), own in rows.groupby(
        ["indicator", "definition", "source", "population_group"], sort=False
    ):
        first, last = (own.sort_values("year").iloc[place] for place in (0, -1))
        survey = "household surveys" if "SDG" in indicator else last.survey
        read = "once" if own["second_reading"].eq("read_once").any() else "twice"
        conflict = "another study of the survey differs" if own["in_conflict"].any() else ""
        start = (first.year, first.value_percent) if len(own) > 1 else (pd.NA, pd.NA)
        limit = DEFINITIONS.get(definition, definition)
        lines.append((limit, survey, group, *start, last.year, last.value_percent, read, conflict))
    heads = ["Over what", "Survey", "Who", "First year", "First, %", "Last year", "Last, %", "Read", "Remark"]
    return pd.DataFrame(lines, columns=heads)


def fig_figures_protection(protection: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw catastrophic spending: people over 10% by residence; rural households by study and its limit."""
    wide = width > PHONE
    figure, (left, right) = plt.subplots(*((1, 2) if wide else (2, 1)), figsize=(width, 3.4 if wide else 6.4))
    people = protection[protection["indicator"] == SDG]
    for group, colour, marker in (("all", INK, "o"), ("rural", GREEN, "^"), ("urban", GREY, "s")):
        own = people[people["population_group"] == group]
        left.plot(own["year"], own["value_percent"], marker, color=colour, markersize=5, label=group)
    left.set_title("People in households over 10%\nof their budget, surveys by year", loc="left", fontsize=9)
    households = protection[protection["indicator"] == CATASTROPHIC]
    rural = households[households["population_group"].str.startswith("rural")]
    for key, colour in zip(STUDIES, (BLUE, ORANGE, PURPLE), strict=True):
        by_study(
            right, rural[[study(row) == key for row in rural.index]].sort_values("year"), STUDIES[key], colour
        )
    right.set_title("Rural households over a higher limit,\nby study", loc="left", fontsize=9)
    for axes in (left, right):
        axes.set_ylim(0, None)
        axes.legend(fontsize=8 if wide else 9, frameon=False, loc="lower right")
        year_axis(axes)
        axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    left.set_ylabel("%")
    return figure


def drawn(protection: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that the figure draws."""
    chosen = protection["indicator"].isin([SDG, CATASTROPHIC])
    columns = ["population_group", "year", "indicator", "value_percent", "interval_low", "interval_high"]
    return protection.loc[chosen, [*columns, "definition", "survey", "in_conflict", "second_reading"]]


def by_study(axes: Axes, rows: pd.DataFrame, name: str, colour: str) -> None:
    """Draw the years of one study, joined, with its intervals where it gives them."""
    axes.plot(rows["year"], rows["value_percent"], "o--", color=colour, markersize=5, label=name)
    known = rows.dropna(subset=["interval_low"])
    axes.vlines(known["year"], known["interval_low"], known["interval_high"], color=colour, linewidth=1)


def household_shares(
    protection: pd.DataFrame, spending: pd.DataFrame, countries: pd.DataFrame
) -> pd.DataFrame:
    """Return what households pay out of pocket by year and account: of all health spending, and by WHO."""
    nation = protection[(protection["indicator"] == SHARE) & (protection["year"] < spending.index.min())]
    early = pd.DataFrame({"year": nation["year"], "share": nation["value_percent"], "of": "national account"})
    later = spending["out_of_pocket_share_percent"].dropna()
    late = pd.DataFrame({"year": later.index, "share": later.to_numpy(), "of": "national account"})
    late.loc[(spending.loc[later.index, "shares_basis"] == "printed_first_total").to_numpy(), "of"] = (
        "first total"
    )
    china = countries[
        (countries["country_code"] == "CHN") & countries["indicator"].str.startswith("out-of-pocket")
    ]
    releases = (
        china["source"]
        .str.contains("World Bank")
        .map({True: "WHO, release of 2026", False: "WHO, release of 2025"})
    )
    current = pd.DataFrame({"year": china["year"], "share": china["value"], "of": releases})
    groups = protection[protection["indicator"] == OF_GROUP]
    residence = pd.DataFrame(
        {"year": groups["year"], "share": groups["value_percent"], "of": groups["population_group"]}
    )
    return pd.concat([early, late, current, residence], ignore_index=True).sort_values(["of", "year"])


def fig_figures_out_of_pocket(shares: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the households' share by account; a line breaks at a missing year and joins one account alone."""
    wide = width > PHONE
    figure, axes = plt.subplots(figsize=(width, 3.4 if wide else 4.8))
    styles = {
        "national account": ("-", "o", BLUE), "first total": ("none", "o", BLUE),
        "WHO, release of 2025": ("-", "s", GREY), "WHO, release of 2026": ("none", "s", INK),
        "rural population": ("none", "^", GREEN), "urban population": ("none", "v", ORANGE),
    }  # fmt: skip
    labels = {"first total": "national account, total revised later"}
    for of, (line, marker, colour) in styles.items():
        own = shares[shares["of"] == of].sort_values("year")
        face = "white" if of in ("first total", "WHO, release of 2026") else colour
        for number, (_, run) in enumerate(own.groupby((own["year"].diff() > 1).cumsum())):
            label = labels.get(of, of) if number == 0 else None
            form = {"marker": marker, "markersize": 4, "markerfacecolor": face, "label": label}
            axes.plot(run["year"], run["share"], linestyle=line, color=colour, **form)
    axes.set(ylabel="Out of pocket, % of health spending", ylim=(0, 70))
    if wide:
        axes.legend(fontsize=8, frameon=False, ncols=2, loc="lower right")
    else:
        figure.legend(frameon=False, loc="outside lower center")
    year_axis(axes)
    axes.xaxis.set_major_locator(MaxNLocator(8 if wide else 5, integer=True))
    return figure
