"""Between and within: the parts sum, agree with other routes, and are read against random groupings."""

import itertools
import math

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf
from scipy import stats

from ncms.methods.inequality import theil_l, theil_t
from ncms.methods.permutation_test import against_random, group_sums
from ncms.methods.variance_shares import grouping_test, theil_decomposition, variance_decomposition

RANDOM = np.random.default_rng(5)
GROUPS = np.array(list("aaabbbbccddd"))
VALUES = RANDOM.gamma(3, 50, 12).round(1)
PEOPLE = RANDOM.integers(1, 9, 12)


@pytest.mark.parametrize(("index", "measure"), [("T", theil_t), ("L", theil_l)])
def test_total_is_between_plus_within(index, measure):
    parts = theil_decomposition(VALUES, GROUPS, PEOPLE, index)
    assert parts.total == pytest.approx(measure(VALUES, PEOPLE))
    assert parts.between + parts.within == pytest.approx(parts.total)
    assert 0 < parts.between_share < 1


@pytest.mark.parametrize(("index", "measure"), [("T", theil_t), ("L", theil_l)])
def test_between_is_the_index_of_everyone_at_the_mean_of_the_group(index, measure):
    table = pd.DataFrame({"x": VALUES * PEOPLE, "w": PEOPLE, "g": GROUPS}).groupby("g").sum()
    parts = theil_decomposition(VALUES, GROUPS, PEOPLE, index)
    assert parts.between == pytest.approx(measure(table["x"] / table["w"], table["w"]))


def test_two_groups_of_equals_differ_only_between():
    """Halves that hold a quarter and three quarters: T = 0.75 ln(0.75 / 0.5) + 0.25 ln(0.25 / 0.5)."""
    parts = theil_decomposition([1, 1, 3, 3], list("aabb"))
    assert parts.between == pytest.approx(0.75 * math.log(1.5) + 0.25 * math.log(0.5))
    assert parts.within == pytest.approx(0) and parts.between_share == pytest.approx(1)


@pytest.mark.parametrize("index", ["T", "L"])
def test_a_weight_counts_as_so_many_rows_and_order_does_not_matter(index):
    parts = theil_decomposition(VALUES, GROUPS, PEOPLE, index)
    copies = theil_decomposition(np.repeat(VALUES, PEOPLE), np.repeat(GROUPS, PEOPLE), index=index)
    order = RANDOM.permutation(12)
    turned = theil_decomposition(VALUES[order], GROUPS[order], PEOPLE[order], index)
    assert copies == pytest.approx(parts) and turned == pytest.approx(parts)


def test_zeros_count_in_t_and_make_l_infinite():
    parts = theil_decomposition([0, 0, 4, 8], list("aabb"))
    assert parts.between + parts.within == pytest.approx(parts.total)
    assert theil_decomposition([0, 2, 4, 8], list("aabb"), index="L").total == math.inf


def test_rows_without_group_are_left_out_and_another_index_is_refused():
    holed = theil_decomposition([*VALUES, 1e6], [*GROUPS, None], [*PEOPLE, 5])
    assert holed == pytest.approx(theil_decomposition(VALUES, GROUPS, PEOPLE))
    with pytest.raises(ValueError, match="T or L"):
        theil_decomposition(VALUES, GROUPS, index="G")


def test_the_variance_share_is_the_r_squared_of_a_weighted_regression_on_groups():
    frame = pd.DataFrame({"x": VALUES, "g": GROUPS})
    fit = smf.wls("x ~ C(g)", frame, weights=PEOPLE).fit()
    parts = variance_decomposition(VALUES, GROUPS, PEOPLE)
    assert parts.between_share == pytest.approx(fit.rsquared)
    assert parts.between + parts.within == pytest.approx(parts.total)
    assert parts.total == pytest.approx(np.repeat(VALUES, PEOPLE).var())


def test_the_unweighted_share_gives_the_f_of_scipy():
    share = variance_decomposition(VALUES, GROUPS).between_share
    samples = [VALUES[name == GROUPS] for name in "abcd"]
    assert share / (1 - share) * (12 - 4) / (4 - 1) == pytest.approx(stats.f_oneway(*samples).statistic)


def test_where_nothing_differs_there_is_no_share_and_no_test():
    for parts in (variance_decomposition, theil_decomposition):
        assert math.isnan(parts([0.1] * 3, list("aab"), [1, 2, 3]).between_share)
    with pytest.raises(ValueError, match="no variance"):
        grouping_test([0.1] * 3, list("aab"), [1, 2, 3])


def test_few_units_are_shuffled_in_every_order():
    x, w, g = np.array([1.0, 2, 4, 9]), np.array([1, 2, 1, 3]), list("aabb")
    found = grouping_test(x, g, w, draws=999)
    every = [variance_decomposition(x, list(order), w).between_share for order in itertools.permutations(g)]
    assert found.expected == pytest.approx(np.mean(every))
    assert found.p_value == pytest.approx(np.mean(np.array(every) >= found.share - 1e-12))
    assert (found.units, found.groups) == (4, 2)


def test_random_groups_explain_as_much_as_their_number_lets_expect():
    """Without weights the expected share of k groups among n rows is (k - 1) / (n - 1)."""
    x, g = RANDOM.normal(size=200), np.repeat(np.arange(20), 10)
    found = grouping_test(x, g, draws=400, seed=1)
    assert found.expected == pytest.approx(19 / 199, abs=0.005)
    assert found.low < found.expected < found.high and found.p_value > 0.01
    assert found.beyond_chance == pytest.approx((found.share - found.expected) / (1 - found.expected))


def test_provinces_keep_their_counties_when_regions_are_shuffled():
    province = np.repeat(np.arange(12), 5)
    region = np.where(province < 6, "east", "west")
    x = np.repeat(RANDOM.normal(size=12), 5) + (region == "west") * 4.0
    whole = grouping_test(x, region, units=province, draws=300, seed=2)
    rows = grouping_test(x, region, draws=300, seed=2)
    assert whole.share == pytest.approx(rows.share) and whole.units == 12
    assert (
        whole.expected > 3 * rows.expected
    )  # counties of a province are alike: shuffle provinces, not counties
    assert whole.p_value < 0.05


@pytest.mark.parametrize("units", [None, np.arange(12)])
def test_a_seed_repeats_the_draws_in_any_order_of_rows(units):
    order = RANDOM.permutation(12)
    turned = grouping_test(
        VALUES[order], GROUPS[order], PEOPLE[order], None if units is None else units[order], draws=99, seed=4
    )
    assert turned == pytest.approx(grouping_test(VALUES, GROUPS, PEOPLE, units, draws=99, seed=4))


@pytest.mark.parametrize("units", [None, list("ABBCCDEFGHII")])
def test_random_groupings_are_those_of_a_plain_loop(units):
    order = np.lexsort((GROUPS, PEOPLE, VALUES)) if units is None else np.arange(12)
    x, g, w, names = VALUES[order], GROUPS[order], PEOPLE[order], np.array(units or range(12))
    group_of = dict(zip(names, g, strict=True))
    random, labels, every = np.random.default_rng(9), np.array(list(group_of.values())), []
    for _ in range(200):
        dealt = dict(zip(group_of, random.permutation(labels), strict=True))
        every.append(variance_decomposition(x, [dealt[name] for name in names], w).between_share)
    found = grouping_test(VALUES, GROUPS, PEOPLE, units, draws=200, seed=9)
    assert found.expected == pytest.approx(np.mean(every))
    assert (found.low, found.high) == pytest.approx(tuple(np.quantile(every, [0.025, 0.975])))
    assert found.p_value == pytest.approx((1 + np.sum(np.array(every) >= found.share - 1e-12)) / 201)


def test_draws_and_p_value_are_those_of_scipy():
    codes, amounts = np.array([0, 0, 0, 1, 1, 1, 2, 2, 2, 2]), RANDOM.normal(size=10)

    def share(order, axis=-1):
        return (amounts * (order == 0)).sum(axis=axis)

    def share_by_group(units, starts):
        return group_sums(units, starts, amounts)[0][:, 0]

    for draws in (99, 9999):
        found = against_random(codes, share_by_group, 0.5, draws=draws, seed=3)
        plain = stats.permutation_test(
            (codes,), share, permutation_type="pairings", vectorized=True, alternative="greater",
            n_resamples=draws, rng=3,
        )  # fmt: skip
        assert found.p_value == pytest.approx(plain.pvalue)
        assert found.expected == pytest.approx(plain.null_distribution.mean())


def test_a_unit_in_two_groups_is_refused():
    with pytest.raises(ValueError, match="more than one group: 32"):
        grouping_test([1, 2, 3], list("aab"), units=["31", "32", "32"])


def test_a_large_common_level_does_not_blur_the_share():
    far = grouping_test(VALUES + 1e9, GROUPS, PEOPLE, draws=99)
    assert far.share == pytest.approx(grouping_test(VALUES, GROUPS, PEOPLE, draws=99).share, abs=1e-6)
    assert far.expected == pytest.approx(grouping_test(VALUES, GROUPS, PEOPLE, draws=99).expected, abs=1e-6)
