"""Catastrophic spending: its definitions on households small enough to work out by hand."""

import math

import numpy as np
import pytest

from ncms.methods.catastrophic import (
    LINES,
    PovertyLine,
    burden,
    capacity_to_pay,
    financial_hardship,
    societal_poverty_line,
    subsistence,
)

SPENT, HAD = [0, 5, 20, 60], [100, 100, 100, 100]
RANDOM = np.random.default_rng(13)


def test_a_burden_worked_out_by_hand():
    found = burden(SPENT, HAD, 0.1)
    assert found == pytest.approx((0.5, (0.1 + 0.5) / 4, 0.3))


def test_overshoot_is_headcount_times_mean_positive_overshoot():
    """O'Donnell et al. 2008, chapter 18, equation 18.3."""
    spent, had, people = RANDOM.gamma(1, 20, 50), RANDOM.gamma(4, 40, 50), RANDOM.integers(1, 7, 50)
    found = burden(spent, had, 0.1, people)
    assert found.overshoot == pytest.approx(found.headcount * found.mean_positive_overshoot)
    assert found == pytest.approx(burden(np.repeat(spent, people), np.repeat(had, people), 0.1))
    order = RANDOM.permutation(50)
    assert found == pytest.approx(burden(7 * spent[order], 7 * had[order], 0.1, people[order]))


def test_a_share_at_the_threshold_is_not_above_it():
    assert burden([10], [100], 0.1).headcount == 0


def test_nobody_above_leaves_no_mean_overshoot():
    found = burden([0, 1], [100, 100], 0.25)
    assert found[:2] == (0, 0) and math.isnan(found.mean_positive_overshoot)


def test_a_higher_threshold_finds_fewer():
    counts = [burden(SPENT, HAD, threshold).headcount for threshold in (0.01, 0.1, 0.25, 0.7)]
    assert counts == [0.75, 0.5, 0.25, 0]


def test_rows_that_lack_a_value_are_left_out_and_no_rows_refused():
    assert burden([None, *SPENT], [50, *HAD], 0.1) == burden(SPENT, HAD, 0.1)
    with pytest.raises(ValueError, match="no row"):
        burden([], [], 0.1)


@pytest.mark.parametrize(("spent", "had"), [([-1], [10]), ([1], [0]), ([0], [-5])])
def test_what_gives_no_share_is_refused(spent, had):
    with pytest.raises(ValueError, match="give no share"):
        burden(spent, had, 0.1)


def test_subsistence_is_the_food_of_those_in_the_middle_by_equivalent_members():
    # food shares 0.2, 0.5 and 0.8: the middle household, of four, eats for 40 and sets the line
    food, expenditure, members = [20, 40, 80], [100, 80, 100], [1, 4, 2]
    line = 40 / 4**0.56
    assert subsistence(food, expenditure, members) == pytest.approx([line, 40, line * 2**0.56])
    with pytest.raises(ValueError, match="lacks"):
        subsistence([1, None], [2, 2], [1, 1])


def test_capacity_to_pay_leaves_what_is_eaten_where_that_is_less_than_subsistence():
    assert capacity_to_pay([100, 100], [30, 10], [20, 20]).tolist() == [80, 90]


@pytest.mark.parametrize(
    ("vintage", "median", "line"),
    [
        (2017, 1.0, 2.15),
        (2017, 10.0, 6.15),
        (2011, 1.0, 1.90),
        (2011, 10.0, 6.0),
        (2021, 1.0, 3.0),
        (2021, 10.0, 6.3),
    ],
)
def test_the_societal_line_is_the_floor_for_poor_countries_and_rises_with_the_median(vintage, median, line):
    """World Bank, R package wbpip, compute_spl: floors of 1.9, 2.15 and 3, constants of 1, 1.15 and 1.3."""
    assert societal_poverty_line([median, 0, 99], line=LINES[vintage]) == pytest.approx(line)


def test_the_vintage_of_the_line_is_a_parameter():
    assert societal_poverty_line([4.0], line=PovertyLine(3.0, 1.5)) == 3.5
    assert societal_poverty_line([1, 9], [3, 1]) == 2.15 and societal_poverty_line([1, 9], [1, 3]) == 5.65


def test_hardship_worked_out_by_hand():
    """Line 2: budgets 8, 8, 8, 0, -1; spending 3 is below 40 % of 8, 4 above it, 9 above all of it."""
    spent, had, people = [3, 4, 9, 1, 0], [10, 10, 10, 2, 1], [1, 2, 3, 4, 5]
    found = financial_hardship(spent, had, 2.0, people)
    assert found == pytest.approx((9 / 15, 7 / 15, 2 / 15))


def test_the_poor_are_in_hardship_with_any_spending_and_without_it_never():
    assert financial_hardship([0.01], [1.0], 2.15).impoverishing == 1
    assert financial_hardship([0.0], [1.0], 2.15).hardship == 0


def test_hardship_is_its_two_parts_and_does_not_depend_on_the_currency():
    spent, had, people = RANDOM.gamma(1, 2, 60), RANDOM.gamma(4, 2, 60), RANDOM.integers(1, 7, 60)
    found = financial_hardship(spent, had, 4.0, people)
    assert found.hardship == pytest.approx(found.impoverishing + found.large) and found.large > 0
    assert financial_hardship(6 * spent, 6 * had, 24.0, people) == pytest.approx(found)
    copies = financial_hardship(np.repeat(spent, people), np.repeat(had, people), 4.0)
    assert copies == pytest.approx(found)


def test_hardship_leaves_out_rows_without_value_and_refuses_spending_below_zero():
    assert financial_hardship([None, 4], [10, 10], 2.0).hardship == 1
    with pytest.raises(ValueError, match="below 0"):
        financial_hardship([-1], [10], 2.0)
