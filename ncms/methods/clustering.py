"""Classes of units by several indicators: how they are built, told apart, and how firm they are.

Tables have one row a unit and one column an indicator, without missing values: a unit that lacks an
indicator is left out by the caller, who says so. Labels are whole numbers from 0, in the order in which the
classes first appear, so that the same classes always have the same labels.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.spatial.distance import cdist

from ncms.methods.composite import rescaled
from ncms.methods.ward import Tree, clusters, ward_tree, ward_trees


def features(table: pd.DataFrame, by: str = "ranks") -> pd.DataFrame:
    """Return the columns made comparable: as ranks from 0 to 1, or as logarithms in standard units.

    ``ranks`` puts the least value at 0 and the greatest at 1, however many share them; ``midranks`` puts a
    tied value at the middle of its places, so that a value of half the rows lies at a quarter. Raises
    ``ValueError`` for missing values, for another way, and for logarithms of values that are not above 0.
    """
    if table.isna().to_numpy().any():
        raise ValueError(f"missing values in {', '.join(table.columns[table.isna().any()])}")
    if by == "ranks":
        return rescaled(table, "rank")
    if by == "midranks":
        return (table.astype(float).rank() - 0.5) / len(table)
    if by != "logs":
        raise ValueError(f"features are ranks, midranks or logs, not {by}")
    if (low := table.columns[(table <= 0).any()]).size:
        raise ValueError(f"no logarithm of values that are not above 0 in {', '.join(low)}")
    return rescaled(np.log(table.astype(float)), "z")


def ward_classes(points: pd.DataFrame, classes: int, least: int = 1) -> pd.Series:
    """Return the label of each row in ``classes`` classes of ``least`` rows or more, by Ward's method.

    The tree is cut as high as possible so that, once classes smaller than ``least`` have joined the class
    with the nearest centre (smallest first), the wanted number is left. J. H. Ward, Journal of the American
    Statistical Association 58, 1963. Raises ``ValueError`` where no cut gives it.
    """
    data = points.to_numpy(dtype=float)
    refuse_too_many(len(data), classes, least)
    found = cut(data, classes, least, _kept_tree(data))
    return pd.Series(found, index=points.index, name="class")


def _kept_tree(points: np.ndarray) -> Tree:
    """Return Ward's tree of points, kept: one tree is cut into several numbers of classes."""
    return _tree_of(points.tobytes(), points.shape[1])


@lru_cache(maxsize=8)
def _tree_of(points: bytes, columns: int) -> Tree:
    return ward_tree(np.frombuffer(points).reshape(-1, columns))


def refuse_too_many(rows: int, classes: int, least: int) -> None:
    """Raise ``ValueError`` where rows are too few for so many classes of that size."""
    if not 1 <= classes <= rows or classes * least > rows:
        raise ValueError(f"{rows} rows do not make {classes} classes of {least} or more")


def cut(points: np.ndarray, classes: int, least: int, tree: Tree) -> np.ndarray:
    """Return what :func:`ward_classes` does, of and as arrays, from the tree of the points."""
    if classes == 1:
        return np.zeros(len(points), dtype=int)
    joins, leaf = tree
    leaves = len(joins) + 1
    for number in range(classes, min(leaves, len(points) // max(1, least) + classes) + 1):
        labels = pd.factorize(clusters(joins, number)[leaf])[0]
        labels = _absorb(points, labels, least)
        if labels.max() + 1 == classes:
            return labels
    raise ValueError(f"no cut of the tree gives {classes} classes of {least} rows or more")


def _absorb(points: np.ndarray, labels: np.ndarray, least: int) -> np.ndarray:
    """Return the labels once each class that is too small has joined the one with the nearest centre."""
    while (sizes := np.bincount(labels)).min() < least and len(sizes) > 1:
        centres = np.array([np.bincount(labels, weights=column) for column in points.T]).T / sizes[:, None]
        small = int(sizes.argmin())
        distance = ((centres - centres[small]) ** 2).sum(axis=1)
        distance[small] = math.inf
        labels = pd.factorize(np.where(labels == small, distance.argmin(), labels))[0]
    return labels


def adjusted_rand(first: ArrayLike, second: ArrayLike) -> float:
    """Return the adjusted Rand index of two divisions of the same rows: 1 the same, about 0 as by chance.

    L. Hubert and P. Arabie, Journal of Classification 2, 1985. Rows without a label in one are left out.
    Raises ``ValueError`` for divisions of different length, or of no common row.
    """
    one, two = pd.Series(first).to_numpy(), pd.Series(second).to_numpy()
    if len(one) != len(two):
        raise ValueError(f"divisions of {len(one)} and of {len(two)} rows")
    keep = pd.notna(one) & pd.notna(two)
    if not keep.any():
        raise ValueError("no row has a label in both divisions")
    together = pd.crosstab(pd.factorize(one[keep])[0], pd.factorize(two[keep])[0]).to_numpy()
    rows, columns = together.sum(axis=1), together.sum(axis=0)
    same, first_pairs, second_pairs, pairs = map(_pairs, (together, rows, columns, together.sum()))
    expected, most = first_pairs * second_pairs / max(pairs, 1), (first_pairs + second_pairs) / 2
    return (same - expected) / (most - expected) if most != expected else 1.0


def _pairs(counts: np.ndarray) -> float:
    """Return how many pairs can be taken, each from one of the counts."""
    return float((counts * (counts - 1) / 2).sum())


def distances(points: pd.DataFrame) -> np.ndarray:
    """Return the Euclidean distance of each row to each."""
    data = points.to_numpy(dtype=float)
    return cdist(data, data)


def silhouette(apart: np.ndarray, labels: ArrayLike) -> float:
    """Return the mean silhouette width, -1 to 1: how much nearer rows lie to their own class.

    ``apart`` holds the distances. Missing for a single class, or where every row is a class of its own.
    """
    if not 2 <= pd.Series(labels).nunique() < len(apart):
        return math.nan
    return float(silhouette_widths(apart, labels)[0].mean())


def silhouette_widths(apart: np.ndarray, labels: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Return the silhouette width of each row and the label of the nearest class that is not its own.

    (b - a) / max(a, b), with a the mean distance to the others of its class and b the least mean distance to
    another class; 0 for a class of one. P. J. Rousseeuw, Journal of Computational and Applied Mathematics 20,
    1987.
    """
    codes, kinds = pd.factorize(pd.Series(labels).to_numpy(), sort=True)
    sizes, rows = np.bincount(codes), np.arange(len(codes))
    # Added up row by row: the last digits of a matrix product depend on how many threads share it.
    sums = np.column_stack([apart[codes == kind].sum(axis=0) for kind in range(len(kinds))])
    within = sums[rows, codes] / np.maximum(sizes[codes] - 1, 1)
    means = sums / sizes
    means[rows, codes] = math.inf
    other = means.min(axis=1)
    most = np.maximum(within, other)
    widths = np.divide(other - within, most, out=np.zeros(len(codes)), where=(sizes[codes] > 1) & (most > 0))
    return widths, kinds[means.argmin(axis=1)]


def stability(
    points: pd.DataFrame, classes: int, least: int = 1, *, draws: int = 50, seed: int = 0
) -> pd.DataFrame:
    """Return for each class how well it comes back when the rows are drawn anew, 0 to 1, with its error.

    ``jaccard`` is the mean, over bootstrap samples, of the greatest Jaccard similarity between the class and
    a class of the sample, both cut down to the rows drawn; ``error`` is its Monte Carlo standard error.
    C. Hennig, Computational Statistics and Data Analysis 52, 2007: from 0.75 on a class is stable, below 0.6
    it should not be trusted. ``draws`` trees are grown: keep them few for thousands of rows. A sample in
    which no cut gives the classes counts 0.
    """
    data, random = points.to_numpy(dtype=float), np.random.default_rng(seed)
    refuse_too_many(len(data), classes, least)
    labels = cut(data, classes, least, _kept_tree(data))
    samples = [random.integers(len(data), size=len(data)) for _ in range(draws)]
    trees = ward_trees([data[drawn] for drawn in samples])
    pairs = zip(samples, trees, strict=True)
    scores = [_returns(data, labels, drawn, tree, least) for drawn, tree in pairs]
    table = pd.DataFrame(scores).rename_axis(columns="class")
    return pd.DataFrame({"jaccard": table.mean(), "error": table.sem()})


def _returns(data: np.ndarray, labels: np.ndarray, drawn: np.ndarray, tree: Tree, least: int) -> list[float]:
    """Return the best Jaccard similarity of each class in one bootstrap sample; missing if none was drawn."""
    classes = int(labels.max()) + 1
    try:
        new = cut(data[drawn], classes, least, tree)
    except ValueError:
        return [0.0] * classes
    rows, first = np.unique(drawn, return_index=True)
    together = np.zeros((classes, classes))
    np.add.at(together, (labels[rows], new[first]), 1)
    union = together.sum(axis=1, keepdims=True) + together.sum(axis=0) - together
    best = (together / union).max(axis=1)
    return np.where(together.any(axis=1), best, math.nan).tolist()
