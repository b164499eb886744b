"""Tables of the classes of counties and of provinces, and of what the review's indicators would need."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from chapters.counties import NAMES
from livingreview import rest_on
from livingreview.numbers.formats import format_number

FIGURES = {"county_figure": "County", "province_figure": "Province", "national_figure": "Nation"}
NAMED = {"name_as_printed": "Named in the review", **FIGURES, "availability_note": "Remark"}
NUMBERS = {
    "classes": "Classes",
    "silhouette": "Mean silhouette",
    "smallest": "Smallest class, counties",
}
"""Heads of the table of numbers of classes tried."""


def letters(labels: pd.Series) -> pd.Series:
    """Return class numbers as letters, in the order given: A, B, ..."""
    return labels.map({label: chr(65 + place) for place, label in enumerate(labels.unique())})


def profile_table(profiles: pd.DataFrame, indicators: list[str]) -> pd.DataFrame:
    """Return the classes as columns, lettered, and what is known of them as rows; people in millions."""
    rows = {
        "Counties": [format_number(n) for n in profiles["units"]],
        "People, million": [format_number(n / 1e6, 1) for n in profiles["residents"]],
        **{f"{NAMES[name]}, %": [format_number(x, 1) for x in profiles[name]] for name in indicators},
        "Bootstrap stability (Jaccard)": similarities(profiles),
        "Verdict": list(profiles["verdict"]),
    }
    table = pd.DataFrame.from_dict(rows, orient="index", columns=list(letters(profiles["class"])))
    return table.rename_axis("Of the class").reset_index()


def similarities(profiles: pd.DataFrame) -> list[str | None]:
    """Return how well each class comes back, give or take two Monte Carlo errors; nothing if not known."""
    ends = profiles[["jaccard", "error"]].itertuples(index=False)
    return [None if pd.isna(x) else f"{format_number(x, 2)} ± {format_number(2 * e, 2)}" for x, e in ends]


def region_table(counts: pd.DataFrame, profiles: pd.DataFrame) -> pd.DataFrame:
    """Return the counts of counties by region and class, the classes lettered as in their profiles."""
    named = dict(zip(profiles["class"], letters(profiles["class"]), strict=True))
    wide = counts[list(named)].rename(columns=named)
    return wide.rename_axis("Region").rename_axis(columns=None).reset_index()


def province_table(profiles: pd.DataFrame, members: Mapping[int, str]) -> pd.DataFrame:
    """Return the classes of provinces with their members under the heads that a reader sees."""
    return pd.DataFrame(
        {
            "Class": letters(profiles["class"]),
            "Provinces": profiles["class"].map(members),
            "Income, yuan": profiles["disposable_income_per_head_yuan"],
            "Fiscal, %": profiles["fiscal_self_sufficiency_percent"],
            "Beds": profiles["beds_per_1000_residents"],
            "65+, %": profiles["aged_65plus_percent"],
            "Bootstrap stability (Jaccard)": similarities(profiles),
            "Verdict": profiles["verdict"],
        }
    )


def between_table(
    widths: pd.DataFrame, names: pd.Series, regions: pd.Series, lettered: Mapping
) -> pd.DataFrame:
    """Return the provinces that sit between classes, the least sure first."""
    rows = widths[widths["between"]]
    return pd.DataFrame(
        {
            "Province": names.reindex(rows.index),
            "Health yearbook's region": regions.reindex(rows.index),
            "Class": rows["class"].map(lettered),
            "Nearest other class": rows["nearest"].map(lettered),
            "Silhouette width": rows["width"],
        }
    ).reset_index(drop=True)


def with_registry(named: pd.DataFrame, registry: pd.DataFrame) -> pd.DataFrame:
    """Return the indicators that the review names with what the registry says of each, resting on both."""
    entries = registry.dropna(subset=["named_id"]).reset_index().set_index("named_id").reindex(named.index)
    facts = {name: entries[name].array for name in ("availability", "availability_note", *FIGURES)}
    return rest_on(named.assign(**facts, entry=entries["indicator_id"].array), indicator_registry="entry")


def named_table(named: pd.DataFrame) -> pd.DataFrame:
    """Return the indicators that the review names with the levels at which a figure was read."""
    return named.assign(**{column: named[column].notna() for column in FIGURES})
