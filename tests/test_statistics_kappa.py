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


def test_two_judges_and_three_diagnoses_of_cohen():
    """J. Cohen, Educational and Psychological Measurement 20, 1960, table 1: p_o .70, p_e .41, kappa .492."""
    table = [(88, 14, 18), (10, 40, 10), (2, 6, 12)]
    found = agreement(
        *readers({(a, b): table[i][j] for i, a in enumerate("123") for j, b in enumerate("123")})
    )
    assert (found.items, found.share) == (200, 0.7)
    assert round(found.kappa, 3) == 0.492
    assert found.pabak == pytest.approx((3 * 0.7 - 1) / 2)


@pytest.mark.parametrize(
    ("counts", "share", "kappa", "pabak"),
    [
        ((40, 9, 6, 45), 0.85, 0.70, 0.70),
        ((80, 10, 5, 5), 0.85, 0.32, 0.70),
        ((22, 2, 4, 11), 0.85, 0.67, 0.69),
    ],
    ids=["even prevalence", "uneven prevalence", "physiotherapists"],
)
def test_prevalence_lowers_kappa_and_not_the_adjusted_one(counts, share, kappa, pabak):
    """Tables of Feinstein and Cicchetti (Journal of Clinical Epidemiology 43, 1990), which Byrt, Bishop and

    Carlin (the same journal 46, 1993) take up, and of Sim and Wright (Physical Therapy 85, 2005).
    """
    cells = [("y", "y"), ("y", "n"), ("n", "y"), ("n", "n")]
    found = agreement(*readers(dict(zip(cells, counts, strict=True))))
    assert tuple(round(value, 2) for value in found[1:]) == (share, kappa, pabak)


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
    assert agreement(same, same).pabak == 1
    with pytest.raises(ValueError, match="both readers"):
        agreement(pd.Series(["in"], index=[1]), pd.Series(["in"], index=[2]))
