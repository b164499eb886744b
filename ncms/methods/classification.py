"""Classes of counties and of provinces: how many, how firm, and what they tell of an indicator left out.

All indicators of one census come from the same people: an indicator left out of building classes, with those
that measure the same thing, is a fair test of them and not an independent one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from livingreview.errors import Fault, Refused
from ncms.methods.clustering import (
    adjusted_rand,
    cut,
    distances,
    features,
    silhouette,
    silhouette_widths,
    ward_classes,
)
from ncms.methods.composite import rescaled
from ncms.methods.variance_shares import PEOPLE, shares_of, variance_decomposition

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
HELD = 0.9  # of the halves lie in the span that is shown
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


def left_out(
    rows: pd.DataFrame, kin: Mapping[str, str], classes: int, least: int, by: str
) -> dict[str, pd.Series]:
    """Return for each indicator the classes built without it and without its kin, as labels of the rows."""
    built: dict[str, pd.Series] = {}
    for family in dict.fromkeys(kin.values()):
        rest = [name for name, of_family in kin.items() if of_family != family]
        if rest:
            built[family] = ward_classes(class_points(rows, rest, by), classes, least).reindex(rows.index)
    return {name: built[family] for name, family in kin.items() if family in built}


def left_out_shares(
    rows: pd.DataFrame,
    labels: Mapping[str, pd.Series],
    divisions: Mapping[str, str | None],
    weights: pd.Series | None,
    *,
    draws: int,
    seed: int,
) -> pd.DataFrame:
    """Return what classes built without an indicator explain of it, beside the divisions, on the same rows.

    Columns as in :func:`shares_of`; the classes are the division ``classes``.
    """
    found = []
    for indicator, classes_without in labels.items():
        known = rows.assign(classes=classes_without)[classes_without.notna()]
        heavy = None if weights is None else weights[classes_without.notna()]
        wanted = {"classes": None, **divisions}
        found.append(shares_of(known, [indicator], wanted, heavy, draws=draws, seed=seed))
    return pd.concat(found, ignore_index=True)


def left_out_ranges(
    rows: pd.DataFrame,
    kin: Mapping[str, str],
    classes: int,
    least: int,
    by: str,
    weights: pd.Series | None,
    *,
    draws: int,
    seed: int,
) -> pd.DataFrame:
    """Return the span of what classes explain of each indicator left out, over half samples.

    Half of the rows are drawn without replacement and classed anew, with half the least size; what they
    explain is taken over the same half. Columns ``low`` and ``high``, which hold nine tenths of the halves,
    and ``halves`` (those classed: a half that no cut of the tree classes is left out), by indicator.
    """
    random, found = np.random.default_rng(seed), []
    values = rows[list(kin)].to_numpy(dtype=float)
    people = np.ones(len(rows)) if weights is None else weights.loc[rows.index].to_numpy(dtype=float)
    for _ in range(draws):
        half = np.sort(random.choice(len(rows), len(rows) // 2, replace=False))
        try:
            found.append(_left_out_shares(values[half], people[half], kin, classes, max(1, least // 2), by))
        except ValueError:
            continue
    shares = pd.DataFrame(found, columns=list(kin), dtype=float)
    low, high = shares.quantile((1 - HELD) / 2), shares.quantile((1 + HELD) / 2)
    return pd.DataFrame({"low": low, "high": high, "halves": len(shares)})


def _left_out_shares(
    values: np.ndarray, people: np.ndarray, kin: Mapping[str, str], classes: int, least: int, by: str
) -> dict[str, float]:
    """Return what classes explain of each indicator left out: :func:`left_out` on arrays, many times faster.

    ``values`` has a column for each indicator of ``kin``. Ranks are made once for all indicators of the rows
    that can be classed, which are the same for nearly every kind left out.
    """
    ranks: dict[bytes, np.ndarray] = {}
    shares = {}
    for family in dict.fromkeys(kin.values()):
        in_family = np.array([name == family for name in kin.values()])
        if in_family.all():
            continue
        fit = ((values > 0) if by == "logs" else ~np.isnan(values))[:, ~in_family].all(axis=1)
        if by != "ranks":
            points = features(pd.DataFrame(values[fit][:, ~in_family]), by).to_numpy()
        else:
            if fit.tobytes() not in ranks:
                ranks[fit.tobytes()] = rescaled(pd.DataFrame(values[fit]), "rank").to_numpy()
            points = ranks[fit.tobytes()][:, ~in_family]
        labels = cut(points, classes, least)
        for place in np.flatnonzero(in_family):
            parts = variance_decomposition(values[fit, place], labels, people[fit])
            shares[list(kin)[place]] = parts.between_share
    return shares


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
