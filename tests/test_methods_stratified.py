"""The design effect of strata: every sample that a small population could give."""

import itertools
import math

import numpy as np
import pandas as pd
import pytest

from ncms.methods.forms import stratified_mean
from ncms.methods.stratified import design_effect, simple_variance

POPULATION = {"a": [1.0, 2, 4, 5], "b": [10.0, 11, 15]}
SIZES = {"a": 4, "b": 3}


def every_sample() -> list[tuple[pd.Series, pd.Series]]:
    draws = itertools.product(*(itertools.combinations(units, 2) for units in POPULATION.values()))
    strata = pd.Series(["a", "a", "b", "b"])
    return [(pd.Series([*first, *second]), strata) for first, second in draws]


def test_over_all_samples_the_variance_is_that_of_a_simple_random_sample():
    """Cochran 1977, section 5A.11: unbiased for S^2 / n (1 - n / N)."""
    everyone = np.concatenate(list(POPULATION.values()))
    truth = everyone.var(ddof=1) / 4 * (1 - 4 / 7)
    assert np.mean([simple_variance(*sample, SIZES) for sample in every_sample()]) == pytest.approx(truth)


def test_over_all_samples_mean_and_error_are_those_of_the_population():
    found = [stratified_mean(*sample, SIZES) for sample in every_sample()]
    means = np.array([mean for mean, _ in found])
    assert means.mean() == pytest.approx(np.concatenate(list(POPULATION.values())).mean())
    assert np.mean([error**2 for _, error in found]) == pytest.approx(means.var())


def test_strata_that_differ_gain_and_strata_alike_do_not():
    strata = pd.Series(list("aaabbb"))
    apart = design_effect(pd.Series([1.0, 2, 3, 11, 12, 13]), strata, {"a": 50, "b": 50})
    alike = design_effect(pd.Series([1.0, 2, 3, 1, 2, 3]), strata, {"a": 50, "b": 50})
    assert apart < 0.1 and alike > 1


def test_a_proportion_is_a_mean_of_zeros_and_ones():
    strata = pd.Series(list("aaaabbbb"))
    answers = pd.Series([1, 1, 1, 0, 0, 0, 0, 1.0])
    assert 0 < design_effect(answers, strata, {"a": 40, "b": 80}) < 1.2


def test_answers_that_are_missing_are_left_out():
    values, strata = pd.Series([1.0, 3, None, 7, 9]), pd.Series(list("aaabb"))
    shorter = design_effect(values.dropna(), strata[values.notna()], SIZES)
    assert design_effect(values, strata, SIZES) == pytest.approx(shorter)


def test_a_complete_count_and_a_stratum_of_one_answer_have_no_effect_to_tell():
    whole = pd.Series([1.0, 2, 4, 5, 10, 11, 15]), pd.Series(list("aaaabbb"))
    assert math.isnan(design_effect(*whole, SIZES))
    assert math.isnan(design_effect(pd.Series([1.0, 2, 10]), pd.Series(list("aab")), SIZES))
    assert simple_variance(pd.Series([3.0]), pd.Series(["a"]), {"a": 1}) == 0
