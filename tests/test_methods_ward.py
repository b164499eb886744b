"""Ward's tree of many rows is the tree of scipy, also where rows repeat and distances tie."""

import numpy as np
import pytest
from scipy.cluster.hierarchy import fcluster, is_valid_linkage, linkage

from ncms.methods import ward
from ncms.methods.ward import clusters, ward_tree, ward_trees

RANDOM = np.random.default_rng(23)
FOG = RANDOM.normal(size=(400, 3))
DRAWN = FOG[RANDOM.integers(400, size=400)]  # as in a bootstrap sample: some rows several times


def together(labels: np.ndarray) -> np.ndarray:
    """Return which rows share a class, whatever the classes are called."""
    return labels[:, None] == labels


def same_cuts(points: np.ndarray) -> bool:
    """Return whether cuts of the tree give the classes that scipy's tree gives."""
    tree, leaf = ward_tree(points)
    plain = linkage(points, "ward")
    cuts = ((fcluster(tree, n, "maxclust")[leaf], fcluster(plain, n, "maxclust")) for n in (2, 3, 7, 40))
    return all((together(ours) == together(theirs)).all() for ours, theirs in cuts)


def test_the_tree_is_that_of_scipy():
    tree, leaf = ward_tree(FOG)
    plain = linkage(FOG, "ward")
    assert is_valid_linkage(tree, throw=True) and sorted(leaf) == list(range(400))
    assert tree[:, 2:] == pytest.approx(plain[:, 2:])  # heights, and sizes of clusters
    assert same_cuts(FOG)


@pytest.mark.parametrize("points", [FOG, FOG[:60], np.arange(50.0)[:, None], FOG.round()])
@pytest.mark.parametrize("most", [1, 2, 3, 7, 40])
def test_a_tree_is_cut_where_scipy_cuts_it(points, most):
    tree = linkage(points, "ward")
    ours, theirs = clusters(tree, most), fcluster(tree, most, "maxclust")
    assert (together(ours) == together(theirs)).all() and len(set(ours)) <= most


def test_as_many_clusters_as_leaves_are_the_leaves():
    assert len(set(clusters(linkage(FOG, "ward"), 400))) == 400


def test_rows_that_repeat_weigh_as_often_as_they_come():
    tree, leaf = ward_tree(DRAWN)
    assert len(tree) + 1 == len(set(leaf)) == len(np.unique(DRAWN, axis=0)) < 400
    assert (together(leaf) == (DRAWN[:, None] == DRAWN).all(axis=2)).all()
    assert tree[:, 2] == pytest.approx(linkage(DRAWN, "ward")[-len(tree) :, 2])
    assert same_cuts(DRAWN)


@pytest.mark.parametrize("points", [FOG, DRAWN])
def test_how_many_distances_are_measured_at_a_time_changes_no_tree(points, monkeypatch):
    whole = ward_tree(points)
    monkeypatch.setattr(ward, "AT_ONCE", 1000)
    parts = ward_tree(points)
    assert whole[0] == pytest.approx(parts[0]) and (whole[1] == parts[1]).all()


def test_the_tree_of_few_rows_is_taken_from_scipy():
    tree, leaf = ward_tree(FOG[: ward.FEW])
    assert (tree == linkage(FOG[: ward.FEW], "ward")).all() and (leaf == range(ward.FEW)).all()


def test_equal_distances_are_joined_in_few_steps(monkeypatch):
    """Each point of a line is as far from the one before as from the one after: no side may be preferred."""
    steps, join = [], ward._Clusters._join
    monkeypatch.setattr(ward._Clusters, "_join", lambda *pairs: steps.append(1) or join(*pairs))
    tree, _ = ward_tree(np.arange(2000.0)[:, None])
    assert is_valid_linkage(tree, throw=True) and (tree[:500, 2] == 1).all()
    assert len(steps) < 50, "ties are not broken at random"


def test_where_each_is_nearest_to_the_next_in_a_circle_two_neighbours_are_joined():
    """Rounding can make a circle of three that are equally far from each other."""
    circle = ward._Clusters([np.eye(3)], [np.ones(3)])
    circle.nearest = np.array([1, 2, 0])
    (first,) = circle._pairs()
    ((one, two, height, leaves),) = circle._join(np.array([first]), circle.nearest[[first]])
    assert {one, two} < {0, 1, 2} and leaves == 2 and height == pytest.approx(2**0.5)


def test_a_circle_in_one_tree_does_not_wait_for_another():
    """Each tree joins something in each step, or steps would be without end."""
    both = ward._Clusters([FOG[:5], np.eye(3)], [np.ones(5), np.ones(3)])
    both._find_nearest()
    both.nearest[5:] = [6, 7, 5]
    first = both._pairs()
    assert first.tolist() == sorted(first) and sum(first < 5) >= 1 and sum(first >= 5) == 1


def test_trees_that_grow_together_are_those_that_grow_alone():
    samples = [FOG, DRAWN, FOG[:150], FOG[:101] * 0]
    for (tree, leaf), points in zip(ward_trees(samples), samples, strict=True):
        alone, its_leaf = ward_tree(points)
        assert (tree == alone).all() and (leaf == its_leaf).all()
    assert ward_trees([]) == []


def test_rows_that_are_all_the_same_have_no_tree():
    tree, leaf = ward_tree(np.ones((200, 2)))
    assert len(tree) == 0 and not leaf.any()
