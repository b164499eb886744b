"""Cohen's kappa: published tables, and what two readers who do not differ can show."""

import math

import pandas as pd
import pytest

from livingreview.statistics import agreement


def readers(counts: dict[tuple[str, str], int]) -> tuple[pd.Series, pd.Series]:
    pairs = [pair for pair, n in counts.items() for _ in range(n)]
    return pd.Series([one for one, _ in pairs]), pd.Series([two for _, two in pairs])


def test_twenty_patients_and_two_doctors():
    """easycalculation.com, Cohen's kappa index, worked example: observed 0.70, expected 0.62, kappa 0.21."""
    found = agreement(*readers({("y", "y"): 12, ("y", "n"): 2, ("n", "y"): 4, ("n", "n"): 2}))
    assert (found.items, found.share) == (20, 0.7)
    assert found.kappa == pytest.approx(0.08 / 0.38) and round(found.kappa, 2) == 0.21


def test_three_categories():
    """statsmodels 0.15.0, stats/tests/test_inter_rater.py, TestUnweightedCohens: SAS prints 0.4842."""
    table = [(0, 4, 1), (0, 8, 0), (0, 1, 5)]
    found = agreement(
        *readers({(a, b): table[i][j] for i, a in enumerate("123") for j, b in enumerate("123")})
    )
    assert (found.items, found.share) == (19, pytest.approx(13 / 19))
    assert found.kappa == pytest.approx(0.4842, abs=5e-5)


def test_the_same_answers_agree_and_opposite_ones_disagree():
    one = pd.Series(["a", "b", "a", "b"])
    assert agreement(one, one).kappa == 1
    assert agreement(one, one.map({"a": "b", "b": "a"})).kappa == -1


def test_items_are_matched_by_index_and_those_of_one_reader_are_left_out():
    first = pd.Series({"s1": "in", "s2": "out", "s3": "in", "s4": None})
    second = pd.Series({"s3": "in", "s2": "out", "s1": "out", "s5": "in", "s4": "in"})
    assert agreement(first, second)[:2] == (3, pytest.approx(2 / 3))


def test_one_category_leaves_kappa_unknown_and_no_common_item_is_refused():
    same = pd.Series(["in", "in"])
    assert agreement(same, same).share == 1 and math.isnan(agreement(same, same).kappa)
    with pytest.raises(ValueError, match="both readers"):
        agreement(pd.Series(["in"], index=[1]), pd.Series(["in"], index=[2]))
