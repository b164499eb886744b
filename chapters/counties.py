"""Tables and figures of the chapter on counties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import fill
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from livingreview import computed
from livingreview.display.theme import BLUE, GREEN, GREY, ORANGE, PURPLE, SOFT, WIDTH
from livingreview.numbers.formats import format_number
from livingreview.numbers.values import Value
from livingreview.numbers.words import Phrase
from ncms.methods.permutation_test import steady_digits
from ncms.methods.variance_shares import INDICATORS, PEOPLE, share_at

NAMES = {
    "aged_percent": "Aged 65 and over",
    "children_percent": "Aged 0 to 14",
    "other_township_percent": "Registered in another township",
    "other_county_percent": "Registered in another county",
    "other_province_percent": "Registered in another province",
    "urban_percent": "Urban residents",
    "illiterate_percent": "Illiterate, 15 and over",
    "disposable_income_per_head_yuan": "Disposable income per head",
    "fiscal_self_sufficiency_percent": "Fiscal self-sufficiency",
    "beds_per_1000_residents": "Beds per 1,000 residents",
    "aged_65plus_percent": "Aged 65 and over",
    "registered_other_province_percent": "Registered in another province",
}
DIVISIONS = {
    "three": "East, central, west",
    "four": "Four official regions",
    "classes": "Classes of counties",
    "province_code": "Provinces",
    "prefecture": "Prefectures",
}
KINDS = {
    "aged_percent": "aged",
    "other_township_percent": "township",
    "other_county_percent": "county",
    "other_province_percent": "province",
}
"""Indicators whose differences are divided, by what their keys call them."""
QUOTED_TRAITS = {
    "disposable_income_per_head_yuan": "income",
    "fiscal_self_sufficiency_percent": "fiscal",
    "beds_per_1000_residents": "beds",
    "aged_65plus_percent": "aged",
}
"""Indicators of provinces that the prose quotes, by what their keys call them."""
TRAITS = [*QUOTED_TRAITS, "registered_other_province_percent"]
LEVELS = {"three": "three", "four": "four", "province_code": "provinces", "prefecture": "prefectures"}
"""Divisions, by what the keys of numbers call them."""
WEIGHED = {
    True: Phrase("weighted by residents", "按居民人数加权"),
    False: Phrase("weighted equally", "等权计算"),
}
"""How counties and provinces are weighted, by whether people are the weight."""
NO_ZONES = "that are no statistical units (such as development zones)"
LEFT_OUT_MARKS = {  # division -> (marker, colour)
    "three": ("o", ORANGE),
    "four": ("s", PURPLE),
    "classes": ("D", BLUE),
    "province_code": ("|", GREEN),
}


def origin(rows: pd.DataFrame, kinds: Iterable[str] = (), more: Iterable[str] = ()) -> dict[str, Any]:
    """Return what a number of counties rests on, which are too many to name, for :func:`computed`.

    ``rows`` are those of a census that the parameters let in; of these a row without a count of one of the
    ``kinds`` lacks the indicator. ``more`` columns tell the regions, which are those of provinces.
    """
    table = rows.attrs["table"]
    known = rows.dropna(subset=list(kinds))
    which = "" if rows["statistical_unit"].any() else NO_ZONES
    counted = "with a count for each" if len(list(kinds)) > 1 else "with a count"
    words = " and ".join(filter(None, [which, counted if len(known) < len(rows) else ""]))
    return {
        "rows": [table, *(["provinces"] if "province_code" in more else [])],
        "columns": list(dict.fromkeys([*(INDICATORS[kind] for kind in kinds), PEOPLE, *more])),
        "where": {table: f"the {format_number(len(known))} {words}"} if words else {},
    }


def explained(found: pd.DataFrame, indicator: str, division: str, of: Mapping, decimals: int = 1) -> Value:
    """Return the share of the differences in an indicator that a division explains, in per cent."""
    return computed(100 * share_at(found, indicator, division)["share"], "percent", decimals, **of)


def by_chance(found: pd.DataFrame, indicator: str, division: str, of: Mapping, most: int = 1) -> Value:
    """Return what random groupings explain, with ``most`` decimals or those that other draws would keep."""
    row = share_at(found, indicator, division)
    return computed(100 * row["expected"], "percent", steady_digits(100 * row["error"], most), **of)


def percent_range(low: pd.Series, high: pd.Series) -> list[str]:
    """Return two shares as a range in per cent, a dash where they are not known."""
    ends = zip(100 * low, 100 * high, strict=True)
    return ["–" if pd.isna(a) else f"{a:.0f} to {b:.0f}" for a, b in ends]


def steady_percent(found: pd.DataFrame) -> list[str]:
    """Return the means of random groupings in per cent, with the decimals that other draws keep."""
    ends = zip(100 * found["expected"], 100 * found["error"], strict=True)
    return [format_number(mean, steady_digits(error)) for mean, error in ends]


def shares_table(main: pd.DataFrame, other: pd.DataFrame | None, other_year: int | None) -> pd.DataFrame:
    """Return shares of variance under the heads that a reader sees, beside those of another census."""
    table = pd.DataFrame(
        {
            "What differs": main["indicator"].map(NAMES),
            "Division": main["division"].map(DIVISIONS),
            "Groups": main["groups"],
            "Explained, %": 100 * main["share"],
            "Random, mean, %": steady_percent(main),
            "Random, middle 95 %": percent_range(main["low"], main["high"]),
        }
    )
    if other is None or other.empty:
        return table
    keys = ["indicator", "division"]
    matched = main[keys].merge(other[[*keys, "share"]], on=keys, how="left")
    return table.assign(**{f"Explained {other_year}, %": 100 * matched["share"].to_numpy()})


def fig_counties_shares(
    main: pd.DataFrame, other: pd.DataFrame, years: tuple[int, int], width: float = WIDTH
) -> Figure:
    """Draw what each division explains: a panel an indicator, with the range of random groupings."""
    kinds = list(dict.fromkeys(main["indicator"]))
    columns = 2 if width == WIDTH else 1
    shape = (-(-len(kinds) // columns), columns)
    size = (width, (2.1 if columns == 2 else 1.6) * shape[0])
    figure, grid = plt.subplots(*shape, figsize=size, sharex=True, sharey=True, squeeze=False)
    for axes, kind in zip(grid.flat, kinds, strict=False):
        _shares_panel(axes, main[main["indicator"] == kind], other[other["indicator"] == kind], years)
        axes.set_title(NAMES[kind], loc="left")
    for axes in list(grid.flat)[len(kinds) :]:
        axes.set_visible(False)
    for axes in grid[-1]:
        axes.set_xlabel("Share of the variance, %")
    handles, names = grid[0][0].get_legend_handles_labels()
    figure.legend(handles, names, loc="outside lower center", ncols=3 if columns == 2 else 1, frameon=False)
    return figure


def _shares_panel(axes: Axes, main: pd.DataFrame, other: pd.DataFrame, years: tuple[int, int]) -> None:
    order = [name for name in reversed(DIVISIONS) if name in set(main["division"])]
    place = {name: height for height, name in enumerate(order)}
    y = main["division"].map(place)
    axes.barh(
        y, 100 * (main["high"] - main["low"]), left=100 * main["low"], height=0.5, color=SOFT,
        label="middle 95 % of random groupings",
    )  # fmt: skip
    axes.scatter(
        100 * other["share"], other["division"].map(place), s=34, facecolors="none", edgecolors=GREY,
        label=str(years[1]),
    )  # fmt: skip
    axes.scatter(100 * main["share"], y, s=34, color=BLUE, zorder=3, label=str(years[0]))
    axes.set(yticks=list(place.values()), yticklabels=[DIVISIONS[name] for name in order], xlim=(-2, 100))
    axes.grid(axis="x", linewidth=0.6)
    axes.tick_params(axis="y", length=0)


def left_out_table(found: pd.DataFrame, ranges: pd.DataFrame) -> pd.DataFrame:
    """Return one row an indicator left out: shares explained, in brackets those of random groupings.

    ``ranges`` is what classes of half of the counties explain, by indicator.
    """
    text = [f"{100 * a:.1f} ({b})" for a, b in zip(found["share"], steady_percent(found), strict=True)]
    wide = found.assign(text=text).pivot(index="indicator", columns="division", values="text")
    rows = wide.loc[list(dict.fromkeys(found["indicator"])), list(LEFT_OUT_MARKS)].rename(columns=DIVISIONS)
    spans = ranges.loc[rows.index]
    rows.insert(3, "Classes of half the counties", percent_range(spans["low"], spans["high"]))
    return rows.rename(index=NAMES).rename_axis("Left out").rename_axis(columns=None).reset_index()


def fig_counties_left_out(found: pd.DataFrame, ranges: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw what divisions and classes explain of the indicators that the classes were built without."""
    kinds = list(reversed(dict.fromkeys(found["indicator"])))
    place = {kind: height for height, kind in enumerate(kinds)}
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 0.42 * len(kinds) + (2.2 if narrow else 1.5)))
    spans = 100 * ranges.loc[kinds]
    axes.barh(
        list(place.values()), spans["high"] - spans["low"], left=spans["low"], height=0.5, color=SOFT,
        label="Classes of half the counties, nine tenths of halves",
    )  # fmt: skip
    for division, (marker, colour) in LEFT_OUT_MARKS.items():
        rows = found[found["division"] == division]
        axes.scatter(
            100 * rows["share"], rows["indicator"].map(place), marker=marker, s=48, color=colour,
            label=DIVISIONS[division], linewidths=2 if marker == "|" else 1,
        )  # fmt: skip
    names = [fill(NAMES[kind], 16 if narrow else 60) for kind in kinds]
    axes.set(yticks=list(place.values()), yticklabels=names, xlim=(-1, None))
    axes.set_xlabel(fill("Share of the variance of the indicator left out, %", 28 if narrow else 60))
    axes.grid(axis="x", linewidth=0.6)
    axes.tick_params(axis="y", length=0)
    figure.legend(loc="outside lower center", ncols=1 if narrow else 3, frameon=False)
    return figure
