"""Questionnaire forms: what is filled, and what may be estimated from them."""

import math

import pandas as pd
import pytest

from ncms.methods import survey


def table(answers: list[bool | None], **changes: object) -> pd.DataFrame:
    """Return forms of two strata of ten units each, half of the answers from either."""
    half = len(answers) // 2
    frame = pd.DataFrame({"office": pd.array(answers, "boolean")})
    frame["stratum_id"] = ["a"] * half + ["b"] * (len(answers) - half)
    return frame.assign(selection="random", stratum_units=10).assign(**changes)


def share(frame: pd.DataFrame) -> pd.Series:
    return survey.yes_shares(frame, ["office"], 0.95).iloc[0]


def test_empty_tables_have_no_answers_and_no_share():
    empty = table([])
    assert survey.answered(empty, {"set-up": ["office"]}).values.tolist() == [["set-up", 1, 0, 0]]
    assert share(empty)["answers"] == 0 and math.isnan(share(empty)["share"])


def test_answers_are_counted_by_topic_and_blanks_are_not_answers():
    found = survey.answered(table([True, None, False, None]), {"set-up": ["office"], "none": []})
    assert found["answers"].tolist() == [2, 0]


def test_a_random_sample_has_bounds_around_its_share():
    found = share(table([True, False, True, True]))
    assert found["share"] == pytest.approx(0.75) and found["low"] < 0.75 < found["high"] <= 1


def test_answers_that_are_all_alike_leave_room_for_others():
    found = share(table([True] * 4))
    assert found["high"] == 1 and 0.4 < found["low"] < 0.6


def test_a_complete_count_has_no_margin():
    found = share(table([True, False, True, True], selection="all", stratum_units=2))
    assert found["low"] == found["share"] == found["high"] == 0.75


def test_clusters_without_strata_get_no_bounds():
    towns = table([True, False]).drop(columns=["stratum_id", "stratum_units"])
    assert share(towns)["share"] == 0.5 and math.isnan(share(towns)["low"])


@pytest.mark.parametrize(
    "changes",
    [{"selection": "chosen"}, {"stratum_units": [10, 12, 10, 10]}, {"stratum_units": 1}],
    ids=["chosen", "two sizes for one stratum", "more forms than units"],
)
def test_other_forms_are_described_without_bounds(changes):
    found = share(table([True, False, True, True], **changes))
    assert found["share"] == 0.75 and math.isnan(found["low"]) and math.isnan(found["high"])


def test_weights_are_the_sizes_of_the_strata():
    found = share(table([True, True, False, False], stratum_units=[30, 30, 10, 10]))
    assert found["share"] == pytest.approx(0.75)


def test_cochran_1977_section_3_2_wrong_addresses():
    """38 of 200 addresses wrong, 3,042 in the list: standard error of the total 81.8."""
    wrong = pd.Series([1] * 38 + [0] * 162)
    mean, error = survey.stratified_mean(wrong, wrong * 0, {0: 3042})
    assert mean == 0.19 and 3042 * error == pytest.approx(81.8, abs=0.05)


def test_anderson_sweeney_williams_chapter_22_exercise_3():
    """A share of 0.30 in 100 of 1,000 units has the standard error 0.0437."""
    yes = pd.Series([1] * 30 + [0] * 70)
    assert survey.stratified_mean(yes, yes * 0, {0: 1000})[1] == pytest.approx(0.0437, abs=5e-5)


def test_a_stratum_taken_whole_adds_no_error():
    values, strata = pd.Series([1, 0, 1, 0]), pd.Series(["a", "a", "b", "b"])
    assert survey.stratified_mean(values, strata, {"a": 2, "b": 2})[1] == 0


def test_a_single_value_of_a_larger_stratum_leaves_the_error_unknown():
    values, strata = pd.Series([1, 0, 1]), pd.Series(["a", "a", "b"])
    mean, error = survey.stratified_mean(values, strata, {"a": 5, "b": 5})
    assert mean == pytest.approx(0.75) and math.isnan(error)


def test_a_stratum_without_answers_leaves_the_mean_unknown():
    values, strata = pd.Series([1, 0]), pd.Series(["a", "a"])
    assert math.isnan(survey.stratified_mean(values, strata, {"a": 5, "b": 5})[0])
