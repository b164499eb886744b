"""Intervals and tests of small counts, against published examples."""

import pytest

from livingreview.statistics import least_p, sign_test, wilson_interval


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    # scipy 1.17.1, stats/tests/test_morestats.py, test_ci_wilson_method: what prop.test of R 3.6.2 gives
    [(3, 10, 0.1077913, 0.6032219), (0, 10, 0.0, 0.2775328), (10, 10, 0.7224672, 1.0)],
)
def test_wilson_gives_the_published_intervals(count, n, low, high):
    assert wilson_interval(count, n) == pytest.approx((low, high), abs=5e-8)


def test_wilson_gives_the_published_interval_at_another_confidence():
    """From the same test of scipy."""
    assert wilson_interval(3, 10, 0.99) == pytest.approx((0.07956632, 0.6799753), abs=5e-8)


def test_wilson_mirrors_and_stays_between_0_and_1():
    low, high = wilson_interval(20, 20)
    assert (1 - high, 1 - low) == pytest.approx(wilson_interval(0, 20))
    assert high == 1.0 and wilson_interval(0, 1)[0] == 0.0


def test_wilson_is_wider_with_more_confidence():
    low, high = wilson_interval(5, 10, 0.99)
    assert low < wilson_interval(5, 10)[0] and high > wilson_interval(5, 10)[1]


@pytest.mark.parametrize(("count", "n"), [(0, 0), (5, 4), (-1, 3)])
def test_what_is_no_proportion_is_refused(count, n):
    with pytest.raises(ValueError, match="no proportion"):
        wilson_interval(count, n)


def test_the_sign_test_gives_arbuthnots_argument():
    # Arbuthnot (1710): more boys than girls were christened in each of 82 years
    assert sign_test(82, 0) == pytest.approx(2 * 0.5**82)


@pytest.mark.parametrize(
    ("one", "other", "p"), [(5, 5, 1.0), (0, 0, 1.0), (8, 2, 112 / 1024), (2, 8, 112 / 1024)]
)
def test_the_sign_test_is_exact_and_takes_both_sides(one, other, p):
    assert sign_test(one, other) == pytest.approx(p)


def test_the_least_p_is_that_of_votes_all_one_way():
    assert least_p(5) == pytest.approx(0.0625)
    assert least_p(0) == least_p(1) == 1.0
