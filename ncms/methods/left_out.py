"""What classes of counties tell of an indicator that they were built without, beside divisions.

All indicators of one census come from the same people: an indicator left out of building classes, with those
that measure the same thing, is a fair test of them and not an independent one.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from ncms.methods.classification import class_points
from ncms.methods.clustering import cut, features, refuse_too_many, ward_classes
from ncms.methods.composite import rescaled
from ncms.methods.variance_shares import shares_of, variance_decomposition
from ncms.methods.ward import Tree, ward_trees

HELD = 0.9  # of the halves lie in the span that is shown


def classes_without(
    rows: pd.DataFrame, kin: Mapping[str, str], classes: int, least: int, by: str
) -> dict[str, pd.Series]:
    """Return for each indicator the classes built without it and without its kin, as labels of the rows."""
    built: dict[str, pd.Series] = {}
    for family in dict.fromkeys(kin.values()):
        rest = [name for name, of_family in kin.items() if of_family != family]
        if rest:
            built[family] = ward_classes(class_points(rows, rest, by), classes, least).reindex(rows.index)
    return {name: built[family] for name, family in kin.items() if family in built}


def shares_explained(
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
    for indicator, of_rows in labels.items():
        known = rows.assign(classes=of_rows)[of_rows.notna()]
        heavy = None if weights is None else weights[of_rows.notna()]
        wanted = {"classes": None, **divisions}
        found.append(shares_of(known, [indicator], wanted, heavy, draws=draws, seed=seed))
    return pd.concat(found, ignore_index=True)


def half_ranges(
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
    random, least, samples = np.random.default_rng(seed), max(1, least // 2), []
    values = rows[list(kin)].to_numpy(dtype=float)
    people = np.ones(len(rows)) if weights is None else weights.loc[rows.index].to_numpy(dtype=float)
    for _ in range(draws):
        half = np.sort(random.choice(len(rows), len(rows) // 2, replace=False))
        with contextlib.suppress(ValueError):
            samples.append(_samples(values[half], people[half], kin, classes, least, by))
    shares = pd.DataFrame(_shares_of_halves(samples, classes, least), columns=list(kin), dtype=float)
    low, high = shares.quantile((1 - HELD) / 2), shares.quantile((1 + HELD) / 2)
    return pd.DataFrame({"low": low, "high": high, "halves": len(shares)})


class _Sample(NamedTuple):
    """The rows of a half that can be classed without a family: points, people, and what was left out."""

    points: np.ndarray
    people: np.ndarray
    values: dict[str, np.ndarray]


def _samples(
    values: np.ndarray, people: np.ndarray, kin: Mapping[str, str], classes: int, least: int, by: str
) -> list[_Sample]:
    """Return a sample for each family left out; raise ``ValueError`` where its rows are too few.

    ``values`` has a column for each indicator of ``kin``. Ranks are made once for all indicators of the rows
    that can be classed, which are the same for nearly every kind left out.
    """
    ranks: dict[bytes, np.ndarray] = {}
    found = []
    for family in dict.fromkeys(kin.values()):
        in_family = np.array([name == family for name in kin.values()])
        if in_family.all():
            continue
        fit = ((values > 0) if by == "logs" else ~np.isnan(values))[:, ~in_family].all(axis=1)
        refuse_too_many(fit.sum(), classes, least)
        if by != "ranks":
            points = features(pd.DataFrame(values[fit][:, ~in_family]), by).to_numpy()
        else:
            if fit.tobytes() not in ranks:
                ranks[fit.tobytes()] = rescaled(pd.DataFrame(values[fit]), "rank").to_numpy()
            points = ranks[fit.tobytes()][:, ~in_family]
        left_out = {list(kin)[place]: values[fit, place] for place in np.flatnonzero(in_family)}
        found.append(_Sample(points, people[fit], left_out))
    return found


def _shares_of_halves(samples: list[list[_Sample]], classes: int, least: int) -> list[dict[str, float]]:
    """Return what :func:`classes_without` explain of each indicator left out, on arrays: an entry each half.

    The trees of one family grow together. A half that no cut of a tree classes has no entry.
    """
    grown = [ward_trees([sample.points for sample in of_family]) for of_family in zip(*samples, strict=True)]
    found = []
    for half, trees in zip(samples, zip(*grown, strict=True), strict=True):
        with contextlib.suppress(ValueError):
            found.append(_explained(half, trees, classes, least))
    return found


def _explained(half: list[_Sample], trees: Iterable[Tree], classes: int, least: int) -> dict[str, float]:
    """Return what the classes of one half explain of each indicator left out."""
    shares = {}
    for sample, tree in zip(half, trees, strict=True):
        labels = cut(sample.points, classes, least, tree)
        for name, values in sample.values.items():
            shares[name] = variance_decomposition(values, labels, sample.people).between_share
    return shares
