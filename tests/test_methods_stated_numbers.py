"""Quantities as stated: what is open, and differences only between two stated numbers."""

import pandas as pd
import pytest

from ncms.methods import stated_numbers

BLANK = {
    "document": "review", "order": 1, "role": "effect", "value_low": None, "value_high": None,
    "value_before": None, "value_after": None, "unit": "percent", "per_cent_or_points": "not_applicable",
    "of_what": None, "of_what_blank_reason": "not_stated",
    "population": None, "population_blank_reason": "not_stated",
    "period_start": None, "period_end": None, "period_blank_reason": "not_stated", "comparator": None,
    "comparator_blank_reason": "not_stated", "standard_error_reported": False, "repeats": None,
    "indicator": "rate", "locator": "here",
}  # fmt: skip


def quantities(*rows: dict) -> pd.DataFrame:
    full = [{**BLANK, "quantity_id": f"q{n}", "order": n, **row} for n, row in enumerate(rows)]
    return pd.DataFrame(full, columns=["quantity_id", *BLANK]).set_index("quantity_id")


def test_only_numbers_on_effects_levels_coverage_and_thresholds_are_kept_in_order():
    frame = quantities({"role": "level", "order": 2}, {"role": "study_count"}, {"role": "effect", "order": 1})
    assert stated_numbers.numbers_stated(frame).index.tolist() == ["q2", "q0"]


def test_a_blank_is_not_stated_unless_its_reason_says_that_it_does_not_apply():
    frame = quantities(
        {
            "of_what": "income",
            "comparator_blank_reason": "not_applicable",
            "per_cent_or_points": "not_stated",
        },
        {"standard_error_reported": True, "period_start": 2003},
    )
    first, second = stated_numbers.openness(frame).to_dict("records")
    assert (first["of_what"], first["comparator"], first["period"]) == (
        "stated",
        "not applicable",
        "not stated",
    )
    assert (first["per_cent_or_points"], first["standard_error"]) == ("not stated", "not stated")
    assert (second["standard_error"], second["period"]) == ("stated", "stated")


def test_a_change_is_computed_only_where_both_ends_are_stated():
    frame = quantities({"value_before": 60.0, "value_after": 35.0}, {"value_low": 6.4, "value_high": 6.4})
    computed = stated_numbers.changes(frame)
    assert computed.index.tolist() == ["q0"] and "period_start" in computed
    assert computed.at["q0", "difference"] == -25 and computed.at["q0", "ratio"] == pytest.approx(35 / 60)


def test_a_ratio_to_nothing_is_missing():
    computed = stated_numbers.changes(quantities({"value_before": 0.0, "value_after": 5.0}))
    assert computed["ratio"].isna().all()


def pair(**second: object) -> pd.DataFrame:
    poor = {"population": "poor", "comparator": "rich", "value_low": 5.0, "value_high": 5.0}
    rich = {"population": "rich", "comparator": "poor", "value_low": 10.0, "value_high": 15.0}
    return stated_numbers.contrasts(quantities(poor, {**rich, **second}))


def test_two_groups_that_name_each_other_are_a_contrast_with_the_span_of_their_ranges():
    found = pair().to_dict("records")
    assert len(found) == 1 and found[0]["population_of_high"] == "rich"
    assert found[0]["quantity_ids"] == "q1;q0"
    assert (found[0]["difference_least"], found[0]["difference_most"]) == (5, 10)
    assert (found[0]["ratio_least"], found[0]["ratio_most"]) == (2, 3)


@pytest.mark.parametrize(
    "other",
    [
        {"comparator": "others"},
        {"unit": "years"},
        {"locator": "there"},
        {"indicator": "x"},
        {"repeats": "q0"},
    ],
)
def test_groups_of_other_places_units_or_indicators_are_not_compared(other):
    assert pair(**other).empty
