"""Classes of units: planted ones are found, and indices agree with their definitions."""

import itertools
import math

import numpy as np
import pandas as pd
import pytest
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.cluster import AgglomerativeClustering
from sklearn.metrics import adjusted_rand_score, silhouette_samples

from ncms.methods.clustering import (
    adjusted_rand,
    distances,
    features,
    silhouette,
    silhouette_widths,
    stability,
    ward_classes,
)

RANDOM = np.random.default_rng(17)
CENTRES = np.repeat([[0, 0], [6, 0], [0, 6]], 20, axis=0)
PLANTED = pd.DataFrame(CENTRES + RANDOM.normal(size=(60, 2)), columns=["a", "b"])
TRUTH = np.repeat([0, 1, 2], 20)
FOG = pd.DataFrame(RANDOM.normal(size=(60, 2)), columns=["a", "b"])


def test_planted_classes_are_found():
    assert adjusted_rand(ward_classes(PLANTED, 3), TRUTH) > 0.95


def test_classes_are_those_of_scikit_learn():
    other = AgglomerativeClustering(4, linkage="ward").fit_predict(FOG)
    assert adjusted_rand(ward_classes(FOG, 4), other) == 1


def test_the_order_of_rows_changes_no_class_and_labels_count_from_the_first_row():
    order = RANDOM.permutation(60)
    turned = ward_classes(PLANTED.iloc[order], 3)
    assert adjusted_rand(turned.sort_index(), ward_classes(PLANTED, 3)) == 1
    assert turned.iloc[0] == 0 and turned.index.tolist() == list(order)


def test_a_class_of_its_own_joins_the_nearest_if_it_is_too_small():
    far = pd.concat([PLANTED, pd.DataFrame({"a": [40.0], "b": [0.0]})], ignore_index=True)
    alone = ward_classes(far, 3)
    assert alone.value_counts().min() == 1
    held = ward_classes(far, 3, least=10)
    assert held.value_counts().min() >= 10 and held.nunique() == 3
    assert held.iloc[-1] == held.iloc[20]  # the class around (6, 0)


@pytest.mark.parametrize(("classes", "least"), [(0, 1), (7, 10), (61, 1)])
def test_classes_that_the_rows_cannot_make_are_refused(classes, least):
    with pytest.raises(ValueError, match="do not make"):
        ward_classes(PLANTED, classes, least)


def test_rows_that_do_not_differ_make_no_two_classes():
    same = pd.DataFrame({"a": [1.0] * 6})
    assert ward_classes(same, 1).tolist() == [0] * 6
    with pytest.raises(ValueError, match="no cut"):
        ward_classes(same, 2)


def test_features_are_ranks_or_logarithms():
    table = pd.DataFrame({"a": [1.0, 10, 100], "b": [3.0, 1, 2]})
    assert features(table)["a"].tolist() == [0, 0.5, 1]
    assert features(table, "logs")["a"].tolist() == pytest.approx([-(1.5**0.5), 0, 1.5**0.5])
    pd.testing.assert_frame_equal(features(table**3), features(table))  # ranks know no scale


def test_tied_values_lie_at_the_end_of_ranks_and_at_the_middle_of_midranks():
    table = pd.DataFrame({"a": [0.0, 0, 0, 5]})
    assert features(table)["a"].tolist() == [0, 0, 0, 1]
    assert features(table, "midranks")["a"].tolist() == [0.375, 0.375, 0.375, 0.875]


@pytest.mark.parametrize(
    ("table", "by", "words"),
    [
        (pd.DataFrame({"a": [1.0, None]}), "ranks", "missing values in a"),
        (pd.DataFrame({"a": [1.0, 0.0]}), "logs", "not above 0 in a"),
        (pd.DataFrame({"a": [1.0, 2.0]}), "roots", "ranks, midranks or logs"),
    ],
)
def test_columns_that_make_no_features_are_named(table, by, words):
    with pytest.raises(ValueError, match=words):
        features(table, by)


def test_the_value_of_the_scikit_learn_guide():
    assert adjusted_rand([0, 0, 1, 2], [0, 0, 1, 1]) == pytest.approx(0.57, abs=0.005)


def test_adjusted_rand_by_counting_pairs():
    one, two = RANDOM.integers(0, 3, 25), RANDOM.integers(0, 4, 25)
    pairs = list(itertools.combinations(range(25), 2))
    first = np.array([one[i] == one[j] for i, j in pairs])
    second = np.array([two[i] == two[j] for i, j in pairs])
    expected = first.sum() * second.sum() / len(pairs)
    most = (first.sum() + second.sum()) / 2
    assert adjusted_rand(one, two) == pytest.approx(((first & second).sum() - expected) / (most - expected))


def test_adjusted_rand_knows_no_names_and_leaves_out_rows_without_label():
    assert adjusted_rand(["e", "e", "w", None], [1, 1, 0, 0]) == 1
    for one, two, words in (([1], [1, 2], "of 1 and of 2"), ([None], [1], "no row")):
        with pytest.raises(ValueError, match=words):
            adjusted_rand(one, two)


def test_silhouette_by_hand():
    """Points 0 and 1 against 5: (5 - 1) / 5, (4 - 1) / 4, and 0 for a class of one."""
    apart = distances(pd.DataFrame({"x": [0.0, 1, 5]}))
    widths, nearest = silhouette_widths(apart, ["a", "a", "b"])
    assert widths.tolist() == pytest.approx([0.8, 0.75, 0]) and nearest.tolist() == ["b", "b", "a"]
    assert silhouette(apart, ["a", "a", "b"]) == pytest.approx((0.8 + 0.75 + 0) / 3)


def test_silhouette_is_high_for_planted_classes_and_missing_where_none_is_defined():
    planted, fog = distances(PLANTED), distances(FOG)
    assert silhouette(planted, TRUTH) > 0.6 > 0.4 > silhouette(fog, ward_classes(FOG, 3))
    assert math.isnan(silhouette(planted, [1] * 60)) and math.isnan(silhouette(planted, range(60)))


def test_planted_classes_come_back_and_those_of_fog_do_not():
    firm, loose = stability(PLANTED, 3, draws=20, seed=1), stability(FOG, 5, draws=20, seed=1)
    assert firm["jaccard"].min() > 0.95 > 0.75 > loose["jaccard"].min()
    pd.testing.assert_frame_equal(firm, stability(PLANTED, 3, draws=20, seed=1))
    assert firm.index.tolist() == [0, 1, 2]


def test_more_draws_leave_a_smaller_error():
    few, many = (stability(FOG, 4, draws=draws, seed=1)["error"] for draws in (10, 160))
    assert few.mean() / many.mean() == pytest.approx(4, rel=0.4)


def test_one_class_always_comes_back():
    assert stability(FOG, 1, draws=3).iloc[0].tolist() == [1, 0]


def test_stability_is_that_of_a_plain_loop():
    points = pd.DataFrame(RANDOM.normal(size=(150, 2)))
    own, random, found = ward_classes(points, 3), np.random.default_rng(6), []
    for _ in range(5):
        drawn = random.integers(150, size=150)
        new = fcluster(linkage(points.iloc[drawn], "ward"), 3, "maxclust")
        ours = [set(drawn[own[drawn] == label]) for label in range(3)]
        theirs = [set(drawn[new == label]) for label in (1, 2, 3)]
        found.append([max(len(a & b) / len(a | b) for b in theirs) for a in ours])
    assert stability(points, 3, draws=5, seed=6)["jaccard"].tolist() == pytest.approx(np.mean(found, axis=0))


def test_silhouettes_and_rand_indices_are_those_of_scikit_learn():
    labels = ward_classes(FOG, 4)
    widths, _ = silhouette_widths(distances(FOG), labels)
    assert widths == pytest.approx(silhouette_samples(FOG, labels))
    for _ in range(5):
        one, two = RANDOM.integers(0, 4, 30), RANDOM.integers(0, 3, 30)
        assert adjusted_rand(one, two) == pytest.approx(adjusted_rand_score(one, two))
    assert adjusted_rand([1, 1], [2, 2]) == adjusted_rand_score([1, 1], [2, 2])
