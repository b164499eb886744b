"""Gini, Theil, Atkinson, Lorenz: published examples, brute force, and what holds for any table."""

import math

import numpy as np
import pandas as pd
import pytest

from ncms.methods import inequality, weights
from ncms.methods.inequality import atkinson, gini, leave_one_out, lorenz, theil_l, theil_t

# the incomes of the help pages of the R package ineq (A. Zeileis), whose values the tests below quote
INEQ = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
MEASURES = [
    gini,
    theil_t,
    theil_l,
    lambda x, w=None: atkinson(x, 0.5, w),
    lambda x, w=None: atkinson(x, 2, w),
]
RANDOM = np.random.default_rng(3)
VALUES, COUNTS = RANDOM.gamma(2, 100, 40).round(1), RANDOM.integers(1, 6, 40)


def test_values_of_the_r_package_ineq():
    assert gini(INEQ) == pytest.approx(0.4620911, abs=5e-8)
    assert theil_t(INEQ) == pytest.approx(0.3623412, abs=5e-8)
    assert atkinson(INEQ, 0.5) == pytest.approx(0.1796591, abs=5e-8)
    assert atkinson(INEQ, 1) == pytest.approx(0.3518251, abs=5e-8)
    assert atkinson(INEQ, 2) == pytest.approx(0.6290111, abs=5e-8)


def test_a_weighted_value_of_the_r_package_desctools():
    assert atkinson([10, 20, 30], 0.5, [3, 1, 1]) == pytest.approx(0.05558586, abs=5e-9)


def test_gini_is_half_the_mean_difference_of_all_pairs():
    people = np.repeat(VALUES, COUNTS)
    pairs = np.abs(people[:, None] - people[None, :]).mean()
    assert gini(VALUES, COUNTS) == pytest.approx(pairs / (2 * people.mean()))


def test_theil_l_and_atkinson_at_one_are_the_same_measure():
    assert theil_l(VALUES, COUNTS) == pytest.approx(-math.log(1 - atkinson(VALUES, 1, COUNTS)))


@pytest.mark.parametrize("measure", MEASURES)
def test_a_weight_counts_as_so_many_rows(measure):
    assert measure(VALUES, COUNTS) == pytest.approx(measure(np.repeat(VALUES, COUNTS)))


@pytest.mark.parametrize("measure", MEASURES)
def test_order_scale_and_the_unit_of_weights_do_not_matter(measure):
    order = RANDOM.permutation(len(VALUES))
    assert measure(VALUES[order], COUNTS[order]) == pytest.approx(measure(VALUES, COUNTS))
    assert measure(7 * VALUES, COUNTS / 1000) == pytest.approx(measure(VALUES, COUNTS))


@pytest.mark.parametrize("measure", MEASURES)
def test_equal_values_and_a_single_row_have_no_inequality(measure):
    assert measure([5, 5, 5], [1, 2, 3]) == pytest.approx(0)
    assert measure([5]) == pytest.approx(0)


@pytest.mark.parametrize("measure", MEASURES)
def test_rows_without_value_or_weight_are_left_out(measure):
    holed = pd.Series([*VALUES, None, 900, 800], dtype="Float64")
    assert measure(holed, pd.Series([*COUNTS, 3, None, 0], dtype="Float64")) == pytest.approx(
        measure(VALUES, COUNTS)
    )


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(
    ("values", "heavy"),
    [([], None), ([None], None), ([0, 0], None), ([1, -1], None), ([1, 2], [1, -1]), ([1, 2], [0, 0])],
)
def test_what_is_no_distribution_is_refused(measure, values, heavy):
    with pytest.raises(ValueError):
        measure(values, heavy)


def test_columns_of_different_length_and_infinite_values_are_refused():
    with pytest.raises(ValueError, match="different length: 3, 2"):
        gini([1, 2, 3], [1, 1])
    with pytest.raises(ValueError, match="infinite"):
        gini([1, math.inf])


def test_zeros_count():
    assert gini([0, 0, 0, 8]) == pytest.approx(0.75)  # (n - 1) / n, the most that n rows can have
    assert theil_t([0, 0, 0, 8]) == pytest.approx(math.log(4))
    assert theil_l([0, 8]) == math.inf
    assert atkinson([0, 8], 1) == 1 and atkinson([0, 8], 0.5) == pytest.approx(0.5)


def test_no_aversion_sees_no_inequality_and_a_negative_one_is_refused():
    assert atkinson(INEQ, 0) == pytest.approx(0)
    with pytest.raises(ValueError, match="below 0"):
        atkinson(INEQ, -1)


def test_ties_in_any_order_give_one_gini():
    assert gini([1, 2, 2, 5], [4, 1, 3, 2]) == pytest.approx(gini([1, 2, 5], [4, 4, 2]))


def test_twice_the_area_above_the_lorenz_curve_is_the_gini():
    curve = lorenz(VALUES, COUNTS)
    area = np.trapezoid(curve["value_share"], curve["population_share"])
    assert 1 - 2 * area == pytest.approx(gini(VALUES, COUNTS))
    assert curve.iloc[0].tolist() == [0, 0] and curve.iloc[-1].tolist() == pytest.approx([1, 1])
    assert (curve["value_share"] <= curve["population_share"] + 1e-12).all()


def test_leaving_out_the_rich_province_takes_the_inequality_with_it():
    values, labels = pd.Series([100, 100, 400]), pd.Series(["13", "14", "31"])
    without = leave_one_out(gini, values, None, labels)
    assert without["31"] == pytest.approx(0) and without["13"] == pytest.approx(gini([100, 400]))
    assert without.index.tolist() == ["13", "14", "31"]


def test_fractional_ranks_are_middles_and_ties_share_theirs():
    assert weights.fractional_rank([10, 20, 30], [1, 2, 1]) == pytest.approx([0.125, 0.5, 0.875])
    assert weights.fractional_rank([20, 10, 20]) == pytest.approx([2 / 3, 1 / 6, 2 / 3])


@pytest.mark.parametrize(
    ("values", "heavy", "expected"),
    [([3, 1, 2], None, 2), ([1, 2, 3, 4], None, 2.5), ([1, 2, 3], [1, 1, 5], 3), ([1, 2], [2, 1], 1)],
)
def test_medians_with_and_without_weights(values, heavy, expected):
    assert weights.median(values, heavy) == expected
    assert inequality.shares(np.array([1.0, 3.0])).tolist() == [0.25, 0.75]


def test_a_weighted_mean_is_that_of_people():
    assert weights.mean([1, 4, None], [2, 1, 9]) == 2
