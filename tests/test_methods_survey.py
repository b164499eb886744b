"""Sample surveys: what a design implies, and formulas held to published examples."""

import pandas as pd
import pytest

from ncms.methods import survey


def design(stated: float = 120, per_category: tuple[float, float, float] = (4, 3.5, 4.5)) -> pd.DataFrame:
    """Return three categories, about four counties of each, ten provinces, and a stated total."""
    rows = [
        ("categories", "factor", 3, 3, 3),
        ("counties", "factor", *per_category),
        ("provinces", "factor", 10, 10, 10),
        ("total", "stated_total", stated, stated, stated),
        ("year", "gap", None, None, None),
    ]
    frame = pd.DataFrame(rows, columns=["item_id", "role", "value", "lower", "upper"])
    return frame.set_index("item_id")


def reading(frame: pd.DataFrame, name: str) -> pd.Series:
    return survey.readings(frame, "provinces").loc[name]


def test_a_total_that_is_the_product_holds_by_one_reading_alone():
    assert reading(design(), "in_each")["holds"] and not reading(design(), "over_all")["holds"]
    assert reading(design(12), "over_all")["holds"]


def test_a_total_outside_the_bounds_does_not_hold():
    found = reading(design(144), "in_each")
    assert (found["implied"], found["lower"], found["upper"], found["difference"]) == (120, 105, 135, 24)
    assert not found["holds"]


def test_the_upper_bound_of_an_approximate_number_is_open():
    assert reading(design(105), "in_each")["holds"] and not reading(design(135), "in_each")["holds"]


def test_exact_factors_allow_their_product():
    exact = design(120, (4, 4, 4))
    assert reading(exact, "in_each")["holds"] and not reading(design(121, (4, 4, 4)), "in_each")["holds"]


def test_needed_factors_give_the_stated_total():
    needed = survey.needed_factors(design(144))
    assert needed["needed"].to_dict() == pytest.approx({"categories": 3.6, "counties": 4.8, "provinces": 12})
    assert needed["whole"].to_dict() == {"categories": False, "counties": False, "provinces": True}
    assert not needed["in_bounds"].any()


def test_a_design_that_agrees_needs_no_other_factor():
    assert survey.needed_factors(design()).eval("whole and in_bounds").all()


def test_the_order_of_rows_does_not_matter():
    pd.testing.assert_frame_equal(
        survey.readings(design(), "provinces"), survey.readings(design().iloc[::-1], "provinces")
    )


@pytest.mark.parametrize(("confidence", "value"), [(0.90, 1.645), (0.95, 1.960), (0.99, 2.576)])
def test_critical_values_of_the_normal_table(confidence, value):
    assert survey.critical_value(confidence) == pytest.approx(value, abs=5e-4)


@pytest.mark.parametrize(("count", "error"), [(302, 0.0125), (133, 0.009)])
def test_errors_of_an_election_poll(count, error):
    """R package samplingbook, tests of chapter 2, example of page 54: so many of 1,206 people asked."""
    assert survey.standard_error(count / 1206, 1206) == pytest.approx(error, abs=5e-5)


def test_two_standard_errors_of_one_half_take_one_over_the_squared_margin():
    """By hand: z = 2 and P = 1/2 give n0 = 1 / 0.05^2 = 400, and 400 / (1 + 399 / 3200) = 355.7."""
    two = 2 * survey.NormalDist().cdf(2) - 1
    assert survey.sample_size(0.05, confidence=two) == 400
    assert survey.sample_size(0.05, confidence=two, population=3200) == 356


def test_sizes_at_the_customary_confidence():
    """By hand: 1.96^2 / 4 / 0.05^2 = 384.1; with 1,000 in all 384.1 / (1 + 383.1 / 1000) = 277.7."""
    assert survey.sample_size(0.05) == 385
    assert survey.sample_size(0.05, population=1000) == 278


@pytest.mark.parametrize("n", [12, 120, 144])
@pytest.mark.parametrize("population", [None, 678])
def test_a_margin_asks_for_the_size_that_gives_it(n, population):
    # size uses N in place of N - 1 in one term (Cochran 4.4), so the two agree within a unit
    margin = survey.margin_of_error(n, population=population)
    assert survey.sample_size(margin, population=population) == pytest.approx(n, abs=1)


def test_a_design_effect_widens_by_its_root():
    plain, clustered = survey.margin_of_error(144), survey.margin_of_error(144, design_effect=4)
    assert clustered == pytest.approx(2 * plain)
    assert survey.sample_size(0.05, design_effect=2) == pytest.approx(2 * 384.15, abs=1)


def test_a_census_has_no_margin_and_a_sample_is_no_larger_than_its_population():
    assert survey.margin_of_error(50, population=50) == 0
    assert survey.margin_of_error(1, population=1) == 0
    with pytest.raises(ValueError, match="cannot come from"):
        survey.margin_of_error(51, population=50)


def test_the_margin_is_widest_at_one_half():
    assert survey.margin_of_error(100, proportion=0.2) < survey.margin_of_error(100)


def test_precision_has_a_row_for_each_size_and_effect():
    found = survey.precision([12, 144], [1, 2], 0.95)
    assert found[["n", "design_effect"]].values.tolist() == [[12, 1], [144, 1], [12, 2], [144, 2]]
    assert survey.precision([12, 144], [1], 0.95, population=100)["n"].tolist() == [12]
    assert survey.precision([144, 144], [1], 0.95)["n"].tolist() == [144]
