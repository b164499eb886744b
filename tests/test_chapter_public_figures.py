"""Figures to 2025: no line joins targets with outcomes, surveys with records, or two definitions."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from chapters import balances, care_use, countries, protection, reimbursement, who_pays
from livingreview import load, paths
from ncms.methods import contributions


@pytest.fixture(autouse=True)
def shipped_tables(monkeypatch):
    """Read the tables of the checkout; leave no figure open."""
    monkeypatch.delenv(paths.DATA_ENV, raising=False)
    yield
    plt.close("all")


def joined(figure) -> list[set[tuple[int, float]]]:
    """Return the points of each line that joins years."""
    lines = [line for axes in figure.axes for line in axes.get_lines() if line.get_linestyle() != "None"]
    points = [
        set(zip(map(int, line.get_xdata()), map(float, line.get_ydata()), strict=True)) for line in lines
    ]
    return [line for line in points if len({year for year, _ in line}) > 1]


def test_reimbursement_joins_years_of_one_measure_alone():
    rates = reimbursement.rates(load("reimbursement"), load("nhss"))
    lines = joined(reimbursement.fig_indicators_reimbursement(rates))
    assert sorted(map(sorted, lines)) == [
        [(2020, 70.0), (2021, 69.3)],
        [(2022, 68.3), (2023, 68.1), (2024, 68.6), (2025, 66.0)],
    ]


def test_targets_are_told_from_outcomes_and_single_readings_are_marked():
    table = reimbursement.rates_table(reimbursement.rates(load("reimbursement"), load("nhss")))
    targets = table[table["Target or outcome"] == "target"]
    assert targets["%"].tolist() == [60.0, 70.0, 75.0, 50.0] and set(targets["Read"]) == {"once"}
    assert len(table) <= 25 and not table["What is measured"].str.contains("fund spending").any()


def test_use_of_care_joins_one_measure_of_one_group_and_no_doubtful_year():
    use = load("care_use")
    lines = joined(care_use.fig_indicators_use(use))
    groups = [
        set(zip(rows["year"], rows["value"], strict=True))
        for _, rows in use.groupby(["indicator", "population_group"])
    ]
    assert len(lines) == 6 and all(any(line <= known for known in groups) for line in lines)
    assert not any(2018 in {year for year, value in line} and (2018, 13.3) in line for line in lines)
    table = care_use.use_table(use)
    assert table.loc[table["Measure"] == care_use.DISCHARGES, "First year"].tolist() == [2012, 2019]


def test_catastrophic_spending_is_joined_within_one_study():
    lines = joined(protection.fig_figures_protection(load("financial_protection")))
    assert sorted(map(sorted, lines)) == [
        [(2010, 16.8), (2018, 10.9)],
        [(2012, 18.42), (2018, 18.31)],
        [(2013, 23.41), (2015, 21.36), (2018, 28.97)],
    ]
    table = protection.spending_table(load("financial_protection"))
    assert len(table) == 15 and table["Remark"].ne("").sum() == 5


def test_household_shares_of_different_totals_are_never_joined():
    spending = load("health_spending_national")
    shares = protection.household_shares(load("financial_protection"), spending, load("country_comparison"))
    accounts = {of: set(zip(own["year"], own["share"], strict=True)) for of, own in shares.groupby("of")}
    lines = joined(protection.fig_figures_out_of_pocket(shares))
    assert lines and all(any(line <= known for known in accounts.values()) for line in lines)
    assert all((2007, 45.2) not in line for line in lines)
    assert shares.loc[shares["share"].idxmax(), ["year", "of"]].tolist() == [2001, "WHO, release of 2025"]


def test_countries_are_compared_in_one_release():
    shares = countries.latest_shares(load("country_comparison"))
    assert set(shares["year"]) == {2023} and shares["source"].nunique() == 1
    table = countries.countries_table(load("country_comparison")).set_index("Country")
    assert table.loc["Rwanda", ["2022, %", "2023, other release, %"]].tolist() == [9.62, 4.1]


def test_balances_per_resident_have_every_province_in_every_year():
    rows = balances.per_resident(load("province_balances"), load("provinces"))
    assert rows.groupby("year").size().to_dict() == dict.fromkeys([2018, 2019, 2021, 2022, 2024], 31)
    assert rows["name_en"].notna().all()


def test_the_table_of_standards_keeps_the_conflict_and_marks_what_was_derived():
    table = who_pays.standards_table(contributions.standards(load("contributions"))).set_index("Year")
    assert len(table) == 22 and table.at[2012, "Remarks"] == "50 for the member by another source"
    assert table.at[2014, "Remarks"] == "member's part derived" and table.at[2016, "Remarks"].endswith(
        "read once"
    )
    assert pd.isna(table.at[2019, "Member"]) and table.at[2025, "Together"] == 1100
