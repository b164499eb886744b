"""Ward's tree of thousands of rows, in the form of scipy's ``linkage``.

All pairs of clusters that are each other's nearest are joined in one step: joining two clusters brings their
union no nearer to a third than the nearer of the two was, so the tree is that of one join at a time
(F. Murtagh, The Computer Journal 26, 1983). A few dozen steps over arrays replace thousands of joins.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.cluster.hierarchy import linkage

FEW = 100  # rows up to which scipy's own function is faster
AT_ONCE = 100_000  # distances measured at a time: what a processor's cache holds; it changes no result


def ward_tree(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return Ward's tree as a linkage matrix of scipy, and for each row the leaf on which it sits.

    Rows that are the same may share a leaf: they have no height between them. Sizes of clusters (the last
    column) count leaves. J. H. Ward, Journal of the American Statistical Association 58, 1963.
    """
    if len(points) <= FEW:
        return linkage(points, "ward"), np.arange(len(points))
    bytes_of_row = np.dtype((np.void, points.itemsize * points.shape[1]))  # many times faster than axis=0
    rows = np.ascontiguousarray(points).view(bytes_of_row)[:, 0]
    _, first, leaf, sizes = np.unique(rows, return_index=True, return_inverse=True, return_counts=True)
    # In a random order, or else clusters at equal distances would all choose the same neighbour.
    order = np.random.default_rng(0).permutation(len(first))
    joins = np.concatenate([np.empty((0, 4)), *_Clusters(points[first[order]], sizes[order]).steps()])
    return _linkage_matrix(joins), order.argsort()[leaf]


class _Clusters:
    """The clusters that are left, each with its nearest other.

    The gap between two is half the squared height of their join: the squared distance of the centres divided
    by the sum of 1 / size. ``centres`` holds the coordinates of each, the square of their length, and 1.
    """

    def __init__(self, points: np.ndarray, sizes: np.ndarray) -> None:
        count = len(points)
        centred = points - points.mean(axis=0)
        self.centres = np.column_stack([centred, (centred**2).sum(axis=1), np.ones(count)])
        self.sizes, self.leaves, self.heights = sizes.astype(float), np.ones(count), np.zeros(count)
        self.numbers, self.next_number = np.arange(count), count
        self.nearest, self.stale = np.zeros(count, dtype=int), np.arange(count)
        self.room = np.empty((2, max(AT_ONCE, count)))  # written over for each lot of gaps

    def steps(self) -> Iterator[np.ndarray]:
        """Join until one is left; yield the joins of each step as rows of a linkage matrix."""
        while len(self.sizes) > 1:
            self._find_nearest()
            first = self._pairs()
            second = self.nearest[first]
            yield self._join(first, second)
            self._drop(first, second)

    def _find_nearest(self) -> None:
        """Find the nearest other of each cluster whose own has changed."""
        far = self.centres.T.copy()  # its product with the factors of _lots is |a|^2 - 2ab + |b|^2
        for lot, sizes, near in self._lots():
            gaps, scale = self.room[:, : len(lot) * len(self.sizes)].reshape(2, len(lot), -1)
            if sizes[0] == sizes[-1]:  # the gaps but for a factor, without a second look at each
                np.matmul(near, far * (self.sizes / (self.sizes + sizes[0])), out=gaps)
            else:
                np.matmul(near, far, out=gaps)
                gaps /= np.add(1 / sizes[:, None], 1 / self.sizes, out=scale)
            gaps[np.arange(len(lot)), lot] = np.inf
            self.nearest[lot] = gaps.argmin(axis=1)

    def _lots(self) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Yield stale clusters, their sizes and factors, as many as there is room for.

        Those of one size come apart from others where they are many.
        """
        most, start = self.room.shape[1] // len(self.sizes), 0
        stale = self.stale[self.sizes[self.stale].argsort()]
        sizes, centres = self.sizes[stale], self.centres[stale]
        near = np.column_stack([-2 * centres[:, :-2], centres[:, -1], centres[:, -2]])
        while start < len(stale):
            alike = sizes.searchsorted(sizes[start], "right")
            end = min(start + most, alike if alike - start > most // 4 else len(stale))
            yield stale[start:end], sizes[start:end], near[start:end]
            start = end

    def _pairs(self) -> np.ndarray:
        """Return the first of every two that are each other's nearest."""
        places = np.arange(len(self.sizes))
        first = np.flatnonzero((self.nearest[self.nearest] == places) & (places < self.nearest))
        return first if len(first) else self._circle()

    def _circle(self) -> np.ndarray:
        """Return a cluster from which nearest to nearest leads in a circle: all its gaps are equal."""
        place = 0
        for _ in self.sizes:
            place = self.nearest[place]
        return np.array([place])

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
        self.heights[first], self.numbers[first] = heights, self.next_number + np.arange(len(first))
        self.next_number += len(first)
        return np.column_stack([*numbers, heights, self.leaves[first]])

    def _drop(self, first: np.ndarray, second: np.ndarray) -> None:
        """Take the second of each pair away; a cluster whose nearest has changed is stale."""
        changed, kept = np.zeros(len(self.sizes), dtype=bool), np.ones(len(self.sizes), dtype=bool)
        changed[first] = changed[second] = True
        kept[second] = False
        left = np.flatnonzero(kept)
        self.stale = np.flatnonzero((changed | changed[self.nearest])[left])
        self.nearest = (kept.cumsum() - 1)[self.nearest]
        for name in ("centres", "sizes", "leaves", "heights", "numbers", "nearest"):
            setattr(self, name, getattr(self, name)[left])


def _linkage_matrix(joins: np.ndarray) -> np.ndarray:
    """Return joins in the order of their heights, the clusters numbered in that order."""
    order, leaves = np.argsort(joins[:, 2], kind="stable"), len(joins) + 1
    numbers = np.arange(2 * leaves - 1)
    numbers[leaves + order] = leaves + np.arange(len(order))
    tree = joins[order]
    tree[:, :2] = np.sort(numbers[tree[:, :2].astype(int)], axis=1)
    return tree
