"""Holm's procedure, by its steps."""

import pandas as pd
import pytest

from livingreview.statistics import holm


def test_the_values_that_p_adjust_gives_for_four_tests():
    """0.005 x 4, then 0.01 x 3 = 0.03, then 0.03 x 2 = 0.06, then 0.04 x 1, held at 0.06."""
    found = holm(pd.Series({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.005}))
    assert found.to_dict() == pytest.approx({"a": 0.03, "b": 0.06, "c": 0.06, "d": 0.02})


def test_by_the_steps_of_the_definition():
    p = pd.Series([0.2, 0.011, 0.02, 0.02, 0.8, 0.001])
    ordered = sorted(range(6), key=lambda i: p[i])
    steps, high = {}, 0.0
    for place, i in enumerate(ordered):
        high = max(high, min(1.0, (6 - place) * p[i]))
        steps[i] = high
    assert holm(p).to_dict() == pytest.approx(steps)


def test_one_test_stays_as_it_is_and_a_missing_one_is_none():
    assert holm(pd.Series([0.04])).tolist() == [0.04]
    found = holm(pd.Series([None, 0.01, 0.02]))
    assert found.isna().tolist() == [True, False, False] and found[1] == pytest.approx(0.02)
    assert holm(pd.Series([], dtype=float)).empty


def test_what_is_no_p_value_is_refused():
    with pytest.raises(ValueError, match="outside 0 to 1"):
        holm(pd.Series([0.2, 1.2]))
