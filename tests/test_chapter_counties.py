"""What a reader of the county, indicator and methods chapters is shown, on small frames."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest

from chapters import counties, county_classes, indicators, methods
from ncms.methods.variance_shares import INDICATORS, PEOPLE

SHARES = pd.DataFrame(
    [
        ("aged_percent", "three", 0.01, 0.0412, 0.001, 0.11, 0.001, 3),
        ("aged_percent", "prefecture", 0.66, 0.23, 0.2, 0.25, 0.0001, 342),
        ("other_county_percent", "three", 0.002, 0.005, 0.0, 0.01, 0.0001, 3),
    ],
    columns=["indicator", "division", "share", "expected", "low", "high", "error", "groups"],
)
PROFILES = pd.DataFrame(
    {"class": [2, 0], "units": [7, 1200], "residents": [1e6, 2.5e6], "aged_percent": [18.04, 9.0],
     "jaccard": [0.5, np.nan], "error": [0.01, np.nan], "verdict": ["not stable", "not stable"]}
)  # fmt: skip


@pytest.fixture(autouse=True)
def _closed_figures():
    yield
    plt.close("all")


def test_shares_stand_beside_chance_and_the_other_census_by_name():
    other = SHARES.iloc[[2, 0]].assign(share=[0.5, 0.25])
    found = counties.shares_table(SHARES, other, 2010)
    assert found["Explained 2010, %"].tolist()[::2] == [25, 50] and found["Explained 2010, %"].isna()[1]
    assert found["Random, middle 95 %"][0] == "0 to 11"
    assert found["Random, mean, %"].tolist() == [
        "4",
        "23.0",
        "0.5",
    ]  # decimals that other draws would not move
    assert "Explained 2010, %" not in counties.shares_table(SHARES, None, None)


def census(statistical_unit: bool, aged: tuple = (5.0, 6.0)) -> pd.DataFrame:
    rows = pd.DataFrame({"aged_percent": aged, "statistical_unit": [False, statistical_unit]})
    rows.attrs["table"] = "c"
    return rows


def test_a_whole_census_needs_no_words_and_names_its_columns():
    found = counties.origin(census(True), ["aged_percent"], ["province_code"])
    columns = [INDICATORS["aged_percent"], PEOPLE, "province_code"]
    assert found == {"rows": ["c", "provinces"], "columns": columns, "where": {}}


def test_rows_left_out_or_without_a_count_are_told():
    without = counties.origin(census(True, (5.0, None)), ["aged_percent"])
    assert without["where"] == {"c": "the 1 with a count"} and without["rows"] == ["c"]
    assert counties.origin(census(False))["where"] == {"c": f"the 2 {counties.NO_ZONES}"}


def test_every_indicator_has_its_panel():
    figure = counties.fig_counties_shares(SHARES, SHARES.head(0), (2020, 2010))
    titles = [axes.get_title(loc="left") for axes in figure.axes if axes.get_visible()]
    assert titles == ["Aged 65 and over", "Registered in another county"]


def test_classes_are_lettered_in_the_order_of_their_profiles():
    found = county_classes.profile_table(PROFILES, ["aged_percent"]).set_index("Of the class")
    assert found.loc["Counties"].to_dict() == {"A": "7", "B": "1,200"}
    assert found.loc["Aged 65 and over, %", "A"] == "18.0"
    assert pd.isna(found.loc["Bootstrap stability (Jaccard)", "B"])
    regions = county_classes.region_table(pd.DataFrame({0: [5], 2: [1]}, index=["East"]), PROFILES)
    assert regions.to_dict("list") == {"Region": ["East"], "A": [1], "B": [5]}


def test_what_was_left_out_shows_share_chance_and_range():
    divisions = ("classes", "three", "four", "province_code")
    rows = [("aged_percent", name, 0.126, 0.003, 0.0001) for name in divisions]
    found = pd.DataFrame(rows, columns=["indicator", "division", "share", "expected", "error"])
    ranges = pd.DataFrame({"low": [0.1], "high": [0.2]}, index=["aged_percent"])
    table = counties.left_out_table(found, ranges)
    assert table["Classes of counties"][0] == "12.6 (0.3)"
    assert table["Classes of half the counties"][0] == "10 to 20"
    unknown = counties.left_out_table(found, ranges * np.nan)
    assert unknown["Classes of half the counties"][0] == "–"
    assert len(counties.fig_counties_left_out(found, ranges).axes) == 1


def test_between_classes_are_only_those_that_are():
    widths = pd.DataFrame(
        {"class": [0, 1], "nearest": [1, 0], "width": [-0.1, 0.5], "between": [True, False]},
        index=["46", "11"],
    )
    names, regions = pd.Series({"46": "Hainan", "11": "Beijing"}), pd.Series({"46": "East", "11": "East"})
    found = county_classes.between_table(widths, names, regions, pd.Series(["A", "B"]))
    assert found["Province"].tolist() == ["Hainan"] and found["Nearest other class"].tolist() == ["B"]


def test_a_status_has_its_own_decimals_and_words_for_what_is_not_known():
    status = pd.DataFrame(
        {"indicator_id": ["x", "y"], "name": ["X", "Y"], "domain": ["access", "coverage"], "unit": "percent",
         "direction": ["lower", "none"], "digits": [1, 0], "threshold_basis": ["ours", None],
         "year": [2020, 2011], "value": [9.25, 947.1], "year_before": pd.array([2018, None], dtype="Int64"),
         "change": [0.31, np.nan], "age": [4, 13], "limit": [10.0, np.nan], "standing": ["inside", None]}
    )  # fmt: skip
    found = indicators.status_table(status).set_index("Indicator")
    assert found.index.tolist() == ["Y", "X"]  # by domain
    assert found.loc["X", ["Last figure", "Change", "Since", "Limit"]].tolist() == [
        "9.3",
        "+0.3",
        "2018",
        "at most 10",
    ]
    assert found.loc["Y", ["Change", "Since"]].isna().all() and found.loc["Y", "Last figure"] == "947"
    assert indicators.limits_table(status)["Where it comes from"].tolist() == ["ours"]


def test_examples_that_differ_are_shown_with_more_decimals():
    examples = pd.DataFrame(
        {"method": ["Gini", "C"], "input_description": "x", "published_value": [0.46, -0.1],
         "printed_digits": [2, 2],
         "computed": [0.4621, -0.1075], "agrees": [True, False], "source": "s", "basis": "read",
         "note": [None, "cut"]}
    )  # fmt: skip
    assert methods.worked_table(examples)["Agrees"].tolist() == ["yes", "no"]
    assert methods.differing_table(examples)["Computed"].tolist() == ["\N{MINUS SIGN}0.1075"]
