"""Classes: planted ones are told from none, and are tested on what they were built without."""

import math

import numpy as np
import pandas as pd
import pytest

from livingreview.errors import Refused
from ncms.methods import classification, left_out
from ncms.methods.clustering import ward_classes
from ncms.methods.variance_shares import PEOPLE, variance_decomposition

RANDOM = np.random.default_rng(4)
KIND = np.repeat([0, 1], 40)
KIN = {"aged": "age", "young": "age", "moves": "moves", "urban": "place"}


def planted(apart: float) -> pd.DataFrame:
    """Return two kinds of county whose indicators differ together by ``apart``."""
    columns = {name: 10 + apart * KIND + RANDOM.normal(size=80) for name in KIN}
    region = np.where(np.arange(80) % 2 == 0, "East", "West")
    return pd.DataFrame(columns).assign(region=region, **{PEOPLE: RANDOM.integers(1000, 5000, 80)})


def explained(rows: pd.DataFrame) -> pd.DataFrame:
    labels = left_out.classes_without(rows, KIN, 2, 10, "ranks")
    found = left_out.shares_explained(rows, labels, {"region": None}, rows[PEOPLE], draws=49, seed=1)
    return found.pivot(index="indicator", columns="division", values="share")


def test_classes_explain_what_they_were_built_without_where_indicators_go_together():
    found = explained(planted(6))
    assert (found["classes"] > 0.7).all() and (found["region"] < 0.1).all()


def test_classes_of_what_does_not_go_together_explain_nothing():
    assert (explained(planted(0))["classes"] < 0.15).all()


def test_kin_are_left_out_together():
    """Ages that mirror each other must not betray one another."""
    rows = planted(0)
    rows["young"] = -rows["aged"]
    assert explained(rows).loc["aged", "classes"] < 0.15


def test_halves_span_what_classes_explain():
    rows = planted(6)
    found = left_out.half_ranges(rows, KIN, 2, 10, "ranks", None, draws=5, seed=1)
    assert (found["low"] <= found["high"]).all() and found["low"].min() > 0.5
    pd.testing.assert_frame_equal(
        found, left_out.half_ranges(rows, KIN, 2, 10, "ranks", None, draws=5, seed=1)
    )


@pytest.mark.parametrize("by", ["ranks", "logs"])
def test_halves_are_those_of_a_plain_loop(by):
    rows, random, shares = planted(2), np.random.default_rng(3), []
    rows.loc[[3, 50], "moves"] = np.nan
    for _ in range(6):
        half = rows.iloc[np.sort(random.choice(80, 40, replace=False))]
        for name, labels in left_out.classes_without(half, KIN, 2, 4, by).items():
            parts = variance_decomposition(half[name], labels, half[PEOPLE])
            shares.append((name, parts.between_share))
    found = left_out.half_ranges(rows, KIN, 2, 8, by, rows[PEOPLE], draws=6, seed=3)
    for end, place in (("low", 0.05), ("high", 0.95)):
        expected = pd.DataFrame(shares, columns=["name", "share"]).groupby("name")["share"].quantile(place)
        assert found[end].to_dict() == pytest.approx(expected.to_dict())


def test_halves_that_no_cut_classes_leave_no_range():
    found = left_out.half_ranges(planted(6), KIN, 2, 60, "ranks", None, draws=2, seed=1)
    assert found[["low", "high"]].isna().all(axis=None) and not found["halves"].any()


def test_classes_that_no_cut_gives_are_refused_with_values_that_would_do():
    sets = classification.point_sets(planted(6), KIN, "ranks")
    assert len(sets) == 1 + len(set(KIN.values()))
    classification.refuse_impossible(sets, 2, 40)
    with pytest.raises(Refused) as caught:
        classification.refuse_impossible(sets, 3, 38)
    (fault,) = caught.value.faults
    assert "min_class_size" in fault.place and "county_classes to 2" in fault.hint
    least = int(fault.hint.split("min_class_size to ")[1].split()[0])
    classification.refuse_impossible(sets, 3, least)


def test_rows_that_lack_an_indicator_or_whose_logarithm_does_not_exist_are_not_classed():
    rows = planted(0)
    rows.loc[0, "aged"], rows.loc[1, "aged"] = np.nan, 0.0
    assert len(classification.class_points(rows, list(KIN), "ranks")) == 79
    assert len(classification.class_points(rows, list(KIN), "logs")) == 78


def test_numbers_of_classes_that_do_not_fit_are_missing():
    found = classification.class_counts(planted(6)[list(KIN)], range(2, 5), 30)
    assert found["silhouette"].isna().tolist() == [False, True, True]
    assert found["smallest"].tolist()[0] == 40


@pytest.mark.parametrize(
    ("similarity", "word"),
    [(0.75, "stable"), (0.7, "doubtful"), (0.59, "not stable"), (math.nan, "not stable")],
)
def test_verdicts_keep_to_hennigs_limits(similarity, word):
    assert classification.verdict(similarity) == word


def test_profiles_are_means_by_residents():
    rows = pd.DataFrame({"aged": [10.0, 20.0, 30.0], PEOPLE: [3, 1, 5]})
    labels = pd.Series([0, 0, 1])
    found = classification.class_profiles(
        rows, labels, ["aged"], pd.DataFrame({"jaccard": {0: 0.9, 1: 0.5}, "error": 0.01})
    )
    assert found["class"].tolist() == [1, 0] and found["aged"].tolist() == [30.0, 12.5]
    assert found["units"].tolist() == [1, 2] and found["verdict"].tolist() == ["not stable", "stable"]


def test_counts_by_region_and_likeness():
    labels, regions = pd.Series([0.0, 0, 1, None]), pd.Series(["E", "E", "W", "W"])
    assert classification.classes_in(labels, regions).loc["E", 0] == 2
    assert classification.likeness(labels, regions) == 1


def test_a_unit_halfway_sits_between_and_names_its_neighbour():
    points = pd.DataFrame({"x": [0.0, 0.1, 0.2, 5.0, 5.1, 5.2, 2.6]}, index=list("abcdefm"))
    labels = pd.Series([0, 0, 0, 1, 1, 1, 0], index=points.index)
    found = classification.widths(points, labels)
    assert found.index[0] == "m" and found.loc["m", "between"] and found.loc["m", "nearest"] == 1
    assert not found.drop(index="m")["between"].any()


def test_a_planted_class_holds_its_rows():
    rows = planted(6)
    labels = ward_classes(classification.class_points(rows, list(KIN), "ranks"), 2, 10)
    assert pd.crosstab(labels, KIND).max(axis=1).sum() >= 76
