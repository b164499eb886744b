"""Ward's tree of thousands of rows, in the form of scipy's ``linkage``.

All pairs of clusters that are each other's nearest are joined in one step: joining two clusters brings their
union no nearer to a third than the nearer of the two was, so the tree is that of one join at a time
(F. Murtagh, The Computer Journal 26, 1983). A few dozen steps over arrays replace thousands of joins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from scipy.cluster.hierarchy import linkage

FEW = 100  # rows up to which scipy's own function is faster
AT_ONCE = 100_000  # distances measured at a time: what a processor's cache holds; it changes no result

Tree = tuple[np.ndarray, np.ndarray]
"""A linkage matrix of scipy, and for each row the leaf on which it sits."""


def ward_tree(points: np.ndarray) -> Tree:
    """Return Ward's tree as a linkage matrix of scipy, and for each row the leaf on which it sits.

    Rows that are the same may share a leaf: they have no height between them. Sizes of clusters (the last
    column) count leaves. J. H. Ward, Journal of the American Statistical Association 58, 1963.
    """
    return ward_trees([points])[0]


def ward_trees(samples: Sequence[np.ndarray]) -> list[Tree]:
    """Return Ward's tree of each sample, as :func:`ward_tree` does; all have the same columns.

    Trees grow together, a step of all of them at a time: most steps join a few clusters only, and would
    spend their time on calls.
    """
    if not samples:
        return []
    if max(map(len, samples)) <= FEW:
        return [(linkage(points, "ward"), np.arange(len(points))) for points in samples]
    leaves = [_leaves(points) for points in samples]
    joins = _joins([points for points, _, _ in leaves], [sizes for _, sizes, _ in leaves])
    return [(_linkage_matrix(of), leaf) for of, (_, _, leaf) in zip(joins, leaves, strict=True)]


def _leaves(points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the rows that differ, how often each comes, and for each row which of them it is.

    They are in a random order, or else clusters at equal distances would all choose the same neighbour.
    """
    bytes_of_row = np.dtype((np.void, points.itemsize * points.shape[1]))  # many times faster than axis=0
    rows = np.ascontiguousarray(points).view(bytes_of_row)[:, 0]
    _, first, leaf, sizes = np.unique(rows, return_index=True, return_inverse=True, return_counts=True)
    order = np.random.default_rng(0).permutation(len(first))
    return points[first[order]], sizes[order], order.argsort()[leaf]


def _joins(points: list[np.ndarray], sizes: list[np.ndarray]) -> list[np.ndarray]:
    """Return the joins of each tree as rows of a linkage matrix, in the order in which they are found."""
    steps = list(_Clusters(points, sizes).steps())
    trees = np.concatenate([np.empty(0, dtype=int), *(trees for trees, _ in steps)])
    joins = np.concatenate([np.empty((0, 4)), *(joins for _, joins in steps)])
    ends = np.bincount(trees, minlength=len(points)).cumsum()
    return np.split(joins[trees.argsort(kind="stable")], ends[:-1])


def clusters(tree: np.ndarray, most: int) -> np.ndarray:
    """Return a number for the cluster of each leaf, where the tree is cut as low as leaves ``most`` clusters.

    They are fewer where joins at one height make them so. The clusters are those of scipy's ``fcluster`` with
    the criterion ``maxclust``, which takes many times as long to look at the tree first.
    """
    leaves, heights = len(tree) + 1, tree[:, 2]
    joins = heights.searchsorted(heights[leaves - 1 - most], "right") if 0 < most < leaves else 0
    above = np.arange(leaves + joins)
    above[tree[:joins, :2].astype(int)] = leaves + np.arange(joins)[:, None]
    while ((further := above[above]) != above).any():
        above = further
    return above[:leaves]


class _Clusters:
    """The clusters that are left of each tree, one tree after another, each with its nearest other.

    The gap between two is half the squared height of their join: the squared distance of the centres divided
    by the sum of 1 / size. ``centres`` holds the coordinates of each, the square of their length, and 1.
    """

    def __init__(self, points: list[np.ndarray], sizes: list[np.ndarray]) -> None:
        self.counts = np.array([len(of) for of in points])
        self.trees = np.repeat(np.arange(len(points)), self.counts)
        centred = np.concatenate([of - of.mean(axis=0) for of in points])
        count = len(centred)
        self.centres = np.column_stack([centred, (centred**2).sum(axis=1), np.ones(count)])
        self.sizes, self.leaves = np.concatenate(sizes).astype(float), np.ones(count)
        self.heights, self.next_numbers = np.zeros(count), self.counts.copy()
        self.numbers = np.arange(count) - np.repeat(self.counts.cumsum() - self.counts, self.counts)
        self.nearest, self.stale = np.arange(count), np.arange(count)
        self.room = np.empty((2, max(AT_ONCE, self.counts.max())))  # written over for each lot of gaps

    def steps(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Join until one is left of each tree; yield trees and joins of each step, as in a linkage matrix."""
        while (self.counts > 1).any():
            self._find_nearest()
            first = self._pairs()
            second = self.nearest[first]
            yield self.trees[first], self._join(first, second)
            self._drop(first, second)

    def _find_nearest(self) -> None:
        """Find the nearest other of each cluster whose own has changed, tree by tree."""
        stale = self.stale[np.lexsort((self.sizes[self.stale], self.trees[self.stale]))]
        ends = self.trees[stale].searchsorted(np.arange(len(self.counts) + 1))
        start = 0
        for tree, count in enumerate(self.counts):
            if count > 1:
                self._find_in_tree(slice(start, start + count), stale[ends[tree] : ends[tree + 1]] - start)
            start += count

    def _find_in_tree(self, tree: slice, stale: np.ndarray) -> None:
        """Find the nearest others in one tree; ``stale`` are places in it, ordered by size."""
        sizes, centres, nearest = self.sizes[tree], self.centres[tree], self.nearest[tree]
        far = centres.T.copy()  # its product with the factors of _lots is |a|^2 - 2ab + |b|^2
        for lot, size, near in self._lots(stale, sizes, centres):
            gaps, scale = self.room[:, : len(lot) * len(sizes)].reshape(2, len(lot), -1)
            if size[0] == size[-1]:  # the gaps but for a factor, without a second look at each
                np.matmul(near, far * (sizes / (sizes + size[0])), out=gaps)
            else:
                np.matmul(near, far, out=gaps)
                gaps /= np.add(1 / size[:, None], 1 / sizes, out=scale)
            gaps[np.arange(len(lot)), lot] = np.inf
            nearest[lot] = gaps.argmin(axis=1) + tree.start

    def _lots(
        self, stale: np.ndarray, sizes: np.ndarray, centres: np.ndarray
    ) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Yield stale clusters, their sizes and factors, as many as there is room for.

        Those of one size come apart from others where they are many.
        """
        most, start = self.room.shape[1] // len(sizes), 0
        sizes, near = sizes[stale], centres[stale]
        near[:, :-2] *= -2
        near[:, -2:] = near[:, :-3:-1]
        while start < len(stale):
            alike = sizes.searchsorted(sizes[start], "right")
            end = min(start + most, alike if alike - start > most // 4 else len(stale))
            yield stale[start:end], sizes[start:end], near[start:end]
            start = end

    def _pairs(self) -> np.ndarray:
        """Return the first of every two that are each other's nearest; of each tree at least one."""
        places = np.arange(len(self.sizes))
        first = np.flatnonzero((self.nearest[self.nearest] == places) & (places < self.nearest))
        without = (np.bincount(self.trees[first], minlength=len(self.counts)) == 0) & (self.counts > 1)
        return np.sort([*first, *map(self._circle, np.flatnonzero(without))]) if without.any() else first

    def _circle(self, tree: int) -> int:
        """Return a cluster from which nearest to nearest leads in a circle: all its gaps are equal."""
        place = int(self.trees.searchsorted(tree))
        for _ in range(self.counts[tree]):
            place = int(self.nearest[place])
        return place

    def _join(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """Let the first of each pair become the union; return the joins."""
        numbers, centres, sizes = (
            (self.numbers[first], self.numbers[second]),
            self.centres[first],
            self.sizes[first],
        )
        apart, both = self.centres[second] - centres, sizes + self.sizes[second]
        part = self.sizes[second] / both
        gaps = (apart[:, :-2] ** 2).sum(axis=1) * sizes * part
        centres += part[:, None] * apart
        centres[:, -2] = (centres[:, :-2] ** 2).sum(axis=1)
        self.centres[first], self.sizes[first] = centres, both
        self.leaves[first] += self.leaves[second]
        # Rounding must not put a join below those that it rests on.
        below = np.maximum(self.heights[first], self.heights[second])
        heights = np.maximum(np.sqrt(2 * gaps), below)
        self.heights[first], self.numbers[first] = heights, self._new_numbers(self.trees[first])
        return np.column_stack([*numbers, heights, self.leaves[first]])

    def _new_numbers(self, trees: np.ndarray) -> np.ndarray:
        """Return the numbers of unions, which go on in each tree; ``trees`` are in order."""
        joined = np.bincount(trees, minlength=len(self.counts))
        numbers = np.arange(len(trees)) + (self.next_numbers - joined.cumsum() + joined)[trees]
        self.next_numbers += joined
        self.counts = self.counts - joined
        return numbers

    def _drop(self, first: np.ndarray, second: np.ndarray) -> None:
        """Take the second of each pair away; a cluster whose nearest has changed is stale."""
        changed, kept = np.zeros(len(self.sizes), dtype=bool), np.ones(len(self.sizes), dtype=bool)
        changed[first] = changed[second] = True
        kept[second] = False
        left = np.flatnonzero(kept)
        self.stale = np.flatnonzero((changed | changed[self.nearest])[left])
        self.nearest = (kept.cumsum() - 1)[self.nearest]
        for name in ("trees", "centres", "sizes", "leaves", "heights", "numbers", "nearest"):
            setattr(self, name, getattr(self, name)[left])
        alone = np.flatnonzero(self.counts[self.trees] == 1)
        self.nearest[alone] = alone  # the root of a tree has no other


def _linkage_matrix(joins: np.ndarray) -> np.ndarray:
    """Return joins in the order of their heights, the clusters numbered in that order."""
    order, leaves = np.argsort(joins[:, 2], kind="stable"), len(joins) + 1
    numbers = np.arange(2 * leaves - 1)
    numbers[leaves + order] = leaves + np.arange(len(order))
    tree = joins[order]
    tree[:, :2] = np.sort(numbers[tree[:, :2].astype(int)], axis=1)
    return tree
