"""The concentration index and lines over ranks: published examples, other routes, what holds of any table."""

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from ncms.methods.concentration import concentration_index, regression_on_rank
from ncms.methods.inequality import gini
from ncms.methods.weights import fractional_rank

# WHO, R package healthequal 1.0.1, reference page of rci(): births attended by wealth fifth, poorest first
ATTENDED_PERCENT = [75.60530, 91.01997, 96.03959, 97.04223, 99.22405]
BIRTHS = [2072.436, 2112.204, 1983.059, 2052.124, 1884.510]
# Regidor, Journal of Epidemiology and Community Health 58, 2004, 900-903, table 1, 1990; best educated first
EDUCATED, MORTALITY = [5000, 10000, 12500, 22500], [80, 110, 128, 160]

RANDOM = np.random.default_rng(7)
INCOME = RANDOM.gamma(2, 10, 60).round(0)  # with ties
USE = (RANDOM.poisson(2, 60) + INCOME / 20).round(1)
PEOPLE = RANDOM.integers(1, 5, 60)


def test_the_index_that_the_page_of_healthequal_prints():
    found = concentration_index(ATTENDED_PERCENT, range(5), BIRTHS)
    assert found.value == pytest.approx(0.0469506, abs=5e-8)


def test_regidor_2004_table_1():
    """The example leaves groups unweighted in the regression: 104.4 per 100,000 from best to worst."""
    rank = fractional_rank(range(4), EDUCATED)
    assert rank.round(3).tolist() == [0.05, 0.2, 0.425, 0.775]
    assert regression_on_rank(np.array(MORTALITY), rank, np.ones(4)).value == pytest.approx(104.4, abs=0.05)
    as_people_count = regression_on_rank(np.array(MORTALITY), rank, np.array(EDUCATED))
    assert as_people_count.value == pytest.approx(97.7, abs=0.05)


def test_the_index_is_twice_the_area_under_the_concentration_curve():
    order = np.argsort(INCOME, kind="stable")
    table = pd.DataFrame({"i": INCOME, "w": PEOPLE, "x": USE * PEOPLE}).iloc[order].groupby("i").sum()
    people = np.concatenate([[0], table["w"].cumsum() / table["w"].sum()])
    used = np.concatenate([[0], table["x"].cumsum() / table["x"].sum()])
    area = np.trapezoid(used, people)
    assert concentration_index(USE, INCOME, PEOPLE).value == pytest.approx(1 - 2 * area)


def test_ranked_by_itself_the_index_is_the_gini():
    assert concentration_index(INCOME, INCOME, PEOPLE).value == pytest.approx(gini(INCOME, PEOPLE))


def test_the_error_is_that_of_scipy_for_the_transformed_variable():
    rank = fractional_rank(INCOME)
    fit = stats.linregress(rank, 2 * rank.var() * USE / USE.mean())
    found = concentration_index(USE, INCOME)
    assert (found.value, found.standard_error) == pytest.approx((fit.slope, fit.stderr))
    assert found.rows == 60


def test_the_error_covers_the_index_of_the_population():
    """Among samples of a known population, about 95 % of intervals hold its index."""
    random = np.random.default_rng(11)
    income = random.gamma(2, 10, 4000)
    use = random.poisson(1 + income / 20).astype(float)
    truth, hits = concentration_index(use, income).value, 0
    for _ in range(200):
        drawn = random.choice(4000, 150, replace=False)
        found = concentration_index(use[drawn], income[drawn], robust=True)
        hits += abs(found.value - truth) < 1.96 * found.standard_error
    assert 176 <= hits <= 200


def test_a_weight_counts_as_so_many_rows_in_the_index():
    copies = concentration_index(np.repeat(USE, PEOPLE), np.repeat(INCOME, PEOPLE))
    assert concentration_index(USE, INCOME, PEOPLE).value == pytest.approx(copies.value)


def test_order_and_the_unit_of_weights_do_not_matter():
    order = RANDOM.permutation(60)
    turned = concentration_index(USE[order], INCOME[order], PEOPLE[order] / 100)
    assert turned[:2] == pytest.approx(concentration_index(USE, INCOME, PEOPLE)[:2])


def test_rows_that_lack_a_value_are_left_out():
    holed = concentration_index([*USE, None, 3, 3], [*INCOME, 5, None, 5], [*PEOPLE, 1, 1, None])
    assert holed == pytest.approx(concentration_index(USE, INCOME, PEOPLE))


def test_no_rows_and_rows_that_all_tie_are_refused():
    with pytest.raises(ValueError, match="no row"):
        concentration_index([], [])
    with pytest.raises(ValueError, match="tie"):
        concentration_index([1, 2, 3], [4, 4, 4])


def test_two_rows_have_an_index_and_no_error():
    found = concentration_index([1, 3], [1, 2])
    assert found.value == pytest.approx(0.25) and math.isnan(found.standard_error)


def test_an_even_spread_has_none_and_amounts_below_zero_are_refused():
    assert concentration_index([2, 2, 2], [1, 2, 3]).value == pytest.approx(0)
    with pytest.raises(ValueError, match="below 0"):
        concentration_index([1, -2, 2], [1, 2, 3])


def test_the_index_has_no_unit():
    assert concentration_index(9 * USE, INCOME)[:2] == pytest.approx(concentration_index(USE, INCOME)[:2])


def test_the_slope_of_a_straight_line_is_its_height_from_end_to_end():
    rank = fractional_rank(range(10))
    found = regression_on_rank(2 + 3 * rank, rank, np.ones(10))
    assert (found.value, found.bottom, found.top, found.ratio) == pytest.approx((3, 2, 5, 2.5))
    assert found.standard_error == pytest.approx(0, abs=1e-12)


def test_a_line_that_starts_at_nothing_has_no_ratio():
    assert math.isnan(regression_on_rank(np.zeros(3), fractional_rank(range(3)), np.ones(3)).ratio)
