"""Public figures checked against each other: each check with figures that agree and that do not."""

import pandas as pd
import pytest

from livingreview import load, paths
from ncms.methods import contributions as standards
from ncms.methods import cross_checks, series

TABLES = ("contributions", "care_use", "province_balances", "coverage_checks", "ncms_national")


@pytest.fixture
def tables() -> dict[str, pd.DataFrame]:
    """The shipped tables, to be spoiled by a test."""
    return {name: load(name, paths.ROOT / "data").copy() for name in TABLES}


def checked(tables: dict[str, pd.DataFrame], end_year: int = 2025) -> pd.DataFrame:
    """Return the checks by code and years."""
    return cross_checks.cross_checks(*tables.values(), end_year).set_index(["check", "years"])


def test_the_shipped_figures_agree_but_for_those_that_the_report_discusses(tables):
    found = checked(tables)
    assert found["result"].value_counts().to_dict() == {
        cross_checks.AGREES: 9,
        cross_checks.DIFFERS: 2,
        cross_checks.CONSISTENT: 1,
    }
    assert found.loc[("standards", "2021"), ["one", "other", "difference"]].tolist() == [889, 900, -11]
    assert found.loc[("paid", "2023"), ["one", "other"]].tolist() == [10475, 10569.71]
    assert found.loc[("province_sums", "2022"), "one"] == pytest.approx(42639.88)
    assert found.loc[("province_sums", "2024"), "other"] == pytest.approx(38628.52 + 14471.75)


def test_admission_rates_are_held_against_discharges_of_the_same_year(tables):
    assert checked(tables).loc["admissions", "one"].tolist() == [15.1, 15.2, 16.3, 20.7]
    tables["care_use"].loc["urrbmi_adm_2022", "value"] = 16.5
    assert checked(tables).at[("admissions", "2022"), "result"] == cross_checks.DIFFERS


def test_a_province_that_is_off_by_more_than_rounding_spoils_the_sum(tables):
    tables["province_balances"].loc["balance_2024_65", "value"] += 1
    assert checked(tables).at[("province_sums", "2024"), "result"] == cross_checks.DIFFERS


def test_what_known_contributions_leave_must_fit_the_years_that_were_not_read(tables):
    """2004 to 2006 cost 10 yuan, 2010 and 2011 between 20 and 60, 2019 between 220 and 280."""
    line = checked(tables).loc[("contributions", "2003 to 2023")]
    assert (line["one"], line["other"] - line["room"], line["other"] + line["room"]) == (360, 290, 430)
    tables["coverage_checks"].loc["xinhua_2003_2023_1", "value"] = 2800
    assert checked(tables).at[("contributions", "2003 to 2023"), "result"] == cross_checks.DIFFERS


def test_a_fund_per_head_above_the_minimum_standards_agrees_with_them(tables):
    tables["ncms_national"].loc["urrbmi_2021", "fund_per_head_yuan"] = 964
    assert checked(tables).at[("standards", "2021"), "result"] == cross_checks.AGREES


def test_no_check_of_a_later_year_is_shown(tables):
    assert set(checked(tables, 2021).reset_index()["years"]) == {"2020", "2021"}
    assert checked(tables, 2012).empty


def test_every_row_with_enrolment_fund_per_head_and_fund_is_checked(tables):
    """Also those of resident insurance, whose year 2021 fails."""
    identity = series.fund_identity(tables["ncms_national"])
    whole = tables["ncms_national"].dropna(subset=series.CHECKED)
    assert set(identity.index) == set(whole.index[whole["derived_by"].isna()])
    failing = identity[~identity["within_rounding"]]
    assert failing.index.tolist() == ["urrbmi_2021"]
    assert failing["product"].iloc[0] == pytest.approx(8967, abs=0.5)
    assert failing["difference_percent"].iloc[0] == pytest.approx(-7.8, abs=0.05)


def test_the_members_part_is_a_share_only_where_both_parts_are_known(tables):
    rows = standards.standards(tables["contributions"]).set_index("year")
    assert rows[standards.SHARE].round(1).loc[[2003, 2007, 2025]].tolist() == [33.3, 20.0, 36.4]
    assert rows.loc[[2004, 2010, 2011, 2019], standards.SHARE].isna().all() and 2005 not in rows.index
    assert rows["stage"].loc[[2015, 2017, 2018]].tolist() == [
        "NCMS",
        standards.ALL_SCHEMES,
        "merged scheme",
    ]
    assert standards.unread_years(tables["contributions"]) == [2004, 2005, 2006, 2010, 2011, 2019]
