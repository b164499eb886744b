"""Resident insurance by year, and whether health spending adds up."""

import pandas as pd
import pytest

from ncms.methods import series


def national() -> pd.DataFrame:
    rows = [
        ("urrbmi", 2018, None, 9.0, None, None),
        ("urrbmi", 2020, "quick report", 10.1, 900.0, 810.0),
        ("urrbmi", 2020, "final bulletin", 10.0, None, None),
        ("urrbmi", 2021, None, 10.0, 1000.0, 900.0),
        ("urrbmi_with_remaining_ncms", 2019, None, 10.0, 800.0, 720.0),
        ("ncms", 2021, None, 1.0, 100.0, 90.0),
    ]
    columns = ["series", "year", "series_part", "enrolled_100m_persons", "fund_raised_100m_yuan"]
    return pd.DataFrame(rows, columns=[*columns, "fund_expenditure_100m_yuan"])


def test_a_year_has_one_row_a_series_with_the_bulletin_first_and_the_quick_report_behind_it():
    found = series.resident_years(national().sample(frac=1, random_state=2))
    assert found["year"].tolist() == [2019, 2020, 2021]  # none before funds are known, none of the scheme
    row = found.set_index("year").loc[2020]
    assert (row["enrolled"], row["income"], row["spent"]) == (10.0, 900.0, 810.0)
    assert row["spent_share_percent"] == pytest.approx(90) and row["spent_per_person_yuan"] == pytest.approx(
        81
    )


def test_first_and_last_are_of_the_series_that_has_the_last_figure():
    years = series.resident_years(national())
    assert series.latest_run(years, "spent")["year"].tolist() == [2020, 2021]
    assert series.latest_run(years.head(0), "spent").empty
    assert series.resident_years(national().head(1)).empty


def spending(**changes) -> pd.DataFrame:
    row = {
        "year": 2012, "total_health_expenditure_100m_yuan": 100.0, "government_100m_yuan": 30.01,
        "social_100m_yuan": 40.02, "out_of_pocket_100m_yuan": 29.97, "government_share_percent": 30.0,
        "social_share_percent": 40.0, "out_of_pocket_share_percent": 30.0, "shares_basis": "printed",
    }  # fmt: skip
    return pd.DataFrame([row | changes])


def test_sources_add_up_or_not():
    assert series.sums(spending())["within_rounding"].tolist() == [True]
    wrong = series.sums(spending(social_100m_yuan=42.02))
    assert wrong["within_rounding"].tolist() == [False] and wrong["difference"].iloc[0] == pytest.approx(2)


def test_a_total_printed_coarsely_leaves_more_room():
    coarse = {"total_health_expenditure_100m_yuan": 100.4}
    assert series.sums(spending(**coarse))["within_rounding"].tolist() == [False]
    coarse = {"total_health_expenditure_100m_yuan": 101.0, "government_100m_yuan": 30.51}
    assert series.sums(spending(**coarse))["within_rounding"].tolist() == [True]


def test_what_is_derived_or_missing_is_not_checked():
    assert series.sums(spending(social_100m_yuan=None)).empty
    assert series.share_sums(spending(shares_basis="computed")).empty
    assert series.share_sums(spending())["within_rounding"].tolist() == [True]
    assert series.share_sums(spending(social_share_percent=44.0))["within_rounding"].tolist() == [False]


def test_a_year_names_each_row_that_a_figure_of_it_was_read_from():
    rows = national().set_index(pd.Index(list("abcdef"), name="series_id"))
    years = series.resident_years(rows).set_index("year")
    assert years["series_ids"].to_dict() == {2019: "e", 2020: "c;b", 2021: "d"}
