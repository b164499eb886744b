"""Classes of counties and of provinces: how many, how large, how firm, and which units sit between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from livingreview.errors import Fault, Refused
from ncms.methods.clustering import (
    adjusted_rand,
    distances,
    features,
    silhouette,
    silhouette_widths,
    ward_classes,
)
from ncms.methods.variance_shares import PEOPLE

# Indicators that are parts of one whole, or that measure one thing, are left out together.
KIN = {
    "aged_percent": "age",
    "children_percent": "age",
    "other_township_percent": "moves",
    "other_county_percent": "moves",
    "other_province_percent": "moves",
    "urban_percent": "place",
    "illiterate_percent": "schooling",
}
STABLE, DOUBTFUL = 0.75, 0.60  # limits of Hennig (2007) for the mean Jaccard similarity
BETWEEN = 0.1  # silhouette width below which a unit sits between classes: our limit


def class_points(rows: pd.DataFrame, indicators: Sequence[str], by: str) -> pd.DataFrame:
    """Return the rows that can be classed, as ranks or logarithms of the indicators.

    Rows that lack an indicator are left out; for logarithms also those in which one is 0.
    """
    known = rows[list(indicators)]
    fit = known > 0 if by == "logs" else known.notna()
    return features(known[fit.to_numpy(dtype=bool, na_value=False).all(axis=1)], by)


def class_counts(points: pd.DataFrame, counts: Sequence[int], least: int) -> pd.DataFrame:
    """Return for each number of classes the mean silhouette and the smallest class; missing if none fits."""
    found, apart = [], distances(points)
    for count in counts:
        try:
            labels = ward_classes(points, count, least)
        except ValueError:
            found.append((count, np.nan, None))
            continue
        found.append((count, silhouette(apart, labels), int(labels.value_counts().min())))
    names = ["classes", "silhouette", "smallest"]
    return pd.DataFrame(found, columns=names).astype({"smallest": "Int64"})


def verdict(similarity: float, error: float = 0.0) -> str:
    """Return how far a class may be trusted that came back with this similarity (Hennig 2007).

    A limit counts as passed where two Monte Carlo errors lie between, so that other draws say the same.
    """
    if similarity - 2 * error >= STABLE:
        return "stable"
    return "doubtful" if similarity + 2 * error >= DOUBTFUL else "not stable"


def class_profiles(
    rows: pd.DataFrame,
    labels: pd.Series,
    indicators: Sequence[str],
    firm: pd.DataFrame,
    people: str = PEOPLE,
) -> pd.DataFrame:
    """Return one row a class: its units, people, means by residents, and how well it comes back.

    ``firm`` is what :func:`~ncms.methods.clustering.stability` returns. Columns: ``class``, ``units``,
    ``residents`` (in the unit of the column ``people``), the indicators, ``jaccard``, ``error``, ``verdict``;
    ordered from the most of the first indicator to the least.
    """
    members = rows.assign(label=labels).dropna(subset=["label", *indicators])
    grouped = members.groupby("label")
    held = grouped[people].sum()
    table = pd.DataFrame({"units": grouped.size(), "residents": held})
    for name in indicators:
        table[name] = (members[name] * members[people]).groupby(members["label"]).sum() / held
    table = table.join(firm[["jaccard", "error"]])
    table["verdict"] = [verdict(*ends) for ends in table[["jaccard", "error"]].itertuples(index=False)]
    return table.rename_axis("class").reset_index().sort_values(indicators[0], ascending=False)


def classes_in(labels: pd.Series, regions: pd.Series) -> pd.DataFrame:
    """Return counts of units by region (rows) and class (columns)."""
    known = labels.dropna()
    return pd.crosstab(regions[known.index], known.astype(int))


def likeness(labels: pd.Series, regions: pd.Series) -> float:
    """Return the adjusted Rand index of classes and regions, over units that have both."""
    return adjusted_rand(labels, regions[labels.index])


def widths(points: pd.DataFrame, labels: pd.Series) -> pd.DataFrame:
    """Return each unit's silhouette width: near 0 it sits between classes, below 0 nearer to another one.

    Columns ``class``, ``nearest`` (the other class that is nearest), ``width``, ``between`` (width below
    ``BETWEEN``); the least sure first.
    """
    width, nearest = silhouette_widths(distances(points), labels)
    table = pd.DataFrame({"class": labels, "nearest": nearest, "width": width})
    return table.assign(between=table["width"] < BETWEEN).sort_values("width", kind="stable")


def point_sets(rows: pd.DataFrame, kin: Mapping[str, str], by: str) -> list[pd.DataFrame]:
    """Return the points of all indicators, and those without each family of indicators in turn."""
    families = [None, *dict.fromkeys(kin.values())]
    chosen = [[name for name, of_family in kin.items() if of_family != family] for family in families]
    return [class_points(rows, names, by) for names in chosen if names]


def possible(sets: Sequence[pd.DataFrame], classes: int, least: int) -> bool:
    """Return whether every set of points can be cut into so many classes of that size or more."""
    try:
        for points in sets:
            ward_classes(points, classes, least)
    except ValueError:
        return False
    return True


def refuse_impossible(sets: Sequence[pd.DataFrame], classes: int, least: int) -> None:
    """Raise Refused, with values that would do, where no cut gives the classes on every set of points."""
    if possible(sets, classes, least):
        return
    sizes = [size for size in (*range(least // 10 * 10, 0, -10), 5, 1) if size < least]
    smaller = next((size for size in sizes if possible(sets, classes, size)), None)
    fewer = next((count for count in range(classes - 1, 1, -1) if possible(sets, count, least)), None)
    hints = [f"set min_class_size to {smaller} or less"] if smaller else []
    hints += [f"set county_classes to {fewer}"] if fewer else []
    found = f"{classes} classes of {least} counties or more"
    expected = "classes that a cut of the tree gives, with all indicators and without each kind of them"
    hint = " or ".join(hints) or "use data with more counties"
    raise Refused(
        Fault("parameters", None, "county_classes, min_class_size", "classes", found, expected, hint)
    )
