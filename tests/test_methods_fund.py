"""The fund: indicators of its years and arithmetic of scenarios, by hand."""

import pandas as pd
import pytest

from ncms.methods import fund, hindcast

YEARS = pd.DataFrame(
    {
        "year": [2022, 2020, 2021],
        "income": [121.0, 100, 110],
        "spending": [132.0, 80, 100],
        "balance": [49.0, 50, 60],
    }
)
START = pd.Series({"year": 2021, "income": 100.0, "spending": 90.0, "balance": 60.0})


def test_indicators_by_hand_in_order_of_years():
    found = fund.indicators(YEARS)
    assert found["year"].tolist() == [2020, 2021, 2022]
    assert found["surplus"].tolist() == [20, 10, -11]
    assert found["balance_ratio_percent"].tolist() == pytest.approx([20, 100 / 11, -100 / 11])
    assert found["reserve_months"].tolist() == pytest.approx([7.5, 7.2, 12 * 49 / 132])


def test_a_missing_figure_leaves_its_indicators_missing():
    found = fund.indicators(YEARS.assign(balance=[None, 50, 60]))
    assert found["reserve_months"].isna().tolist() == [False, False, True]
    assert found["surplus"].notna().all()


def test_a_projection_by_hand():
    path = fund.project(START, 0, 10, 2023)
    assert path["spending"].tolist() == pytest.approx([90, 99, 108.9])
    assert path["income"].tolist() == [100, 100, 100]
    assert path["balance"].tolist() == pytest.approx(
        [60, 61, 52.1]
    )  # the surplus of the start is in its balance
    assert fund.first_year(path, "surplus") == 2023 and fund.first_year(path, "balance") is None


def test_equal_growth_keeps_the_balance_ratio():
    path = fund.project(START, 7, 7, 2031)
    assert path["balance_ratio_percent"].tolist() == pytest.approx([10] * 11)
    assert len(fund.project(START, 7, 7, 2021)) == 1


def test_balance_is_start_plus_all_later_surpluses():
    path = fund.project(START, 3, 8, 2030)
    assert path["balance"].iloc[-1] == pytest.approx(60 + path["surplus"].iloc[1:].sum())


@pytest.mark.parametrize(("changes", "last"), [({"balance": None}, 2023), ({}, 2020)])
def test_no_projection_without_start_or_into_the_past(changes, last):
    start = pd.Series({**START, **changes}, dtype=object)
    with pytest.raises(ValueError, match="no start"):
        fund.project(start, 1, 1, last)


def test_scenarios_name_the_year_of_first_deficit_or_leave_it_missing():
    found = fund.scenarios(START, {"even": (5, 5), "faster": (0, 10), "runaway": (0, 30)}, 2026).set_index(
        "scenario"
    )
    assert found["first_deficit"].isna().tolist() == [True, False, False]
    assert found.loc["faster", "first_deficit"] == 2023
    path = fund.project(START, 0, 30, 2026)
    assert found.loc["runaway", "balance_used_up"] == path.loc[path["balance"] < 0, "year"].min()
    assert found.loc["even", "reserve_months"] > found.loc["faster", "reserve_months"]


def test_growth_leads_from_one_value_to_the_other():
    assert hindcast.yearly_growth(YEARS, "income", 2020, 2022) == pytest.approx(10)
    for first, last in ((2022, 2020), (2019, 2022)):
        with pytest.raises(ValueError, match="income has no values"):
            hindcast.yearly_growth(YEARS, "income", first, last)


def test_a_hindcast_of_even_growth_is_right_and_of_a_jump_is_off_by_it():
    found = hindcast.hindcast(YEARS, 2020, 2021)
    assert found["year"].tolist() == [2022]
    assert found["income_error_percent"].iloc[0] == pytest.approx(0)
    assert found["spending_projected"].iloc[0] == pytest.approx(125)
    assert found["spending_error_percent"].iloc[0] == pytest.approx(100 * (125 / 132 - 1))
