"""Indicators of a registry: which figure counts, what a change is, and what the registry may point to."""

import pandas as pd
import pytest

from chapters.county_classes import named_table, with_registry
from livingreview import load
from livingreview.paths import ROOT
from livingreview.tables.cards import read_card
from ncms.methods import indicators

FUND = pd.DataFrame(
    {
        "key": ["c", "a", "b", "d", "e"],
        "year": [2021, 2020, 2020, 2022, 2021],
        "series": ["new", "new", "new", "new", "old"],
        "spent": [9.0, 8.0, 7.0, None, 99.0],
        "raised": [10.0, 10.0, None, 12.0, 99.0],
    }
).set_index("key")
PLACES = pd.DataFrame(
    {"code": [1, 2, 1], "year": [2020, 2020, 2010], "aged": [10, 30, 5], "people": [100, 100, 50]}
).set_index(["code", "year"])


def entry(**changes) -> pd.Series:
    plain = {
        "indicator_id": "x", "name": "X", "domain": "funding", "unit": "percent", "direction": "lower",
        "digits": 1, "threshold": 95.0, "threshold_basis": "ours", "one_series": True, "table": "fund",
        "rows_where": "series=new", "combine": "one", "value_column": "spent", "divisor_column": "raised",
        "weight_column": None, "factor": 100.0,
    }  # fmt: skip
    return pd.Series(plain | changes)


def registry(*entries: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(entries).set_index("indicator_id")


def standing(end_year: int = 2024, limits: dict | None = None, **changes) -> pd.Series:
    tables = {"fund": FUND, "places": PLACES}
    return indicators.status(registry(entry(**changes)), tables, end_year, limits).iloc[0]


def test_a_year_without_both_figures_is_left_out_and_series_are_kept_apart():
    found = indicators.yearly(entry(), {"fund": FUND})
    assert found.to_dict() == pytest.approx({2020: 80, 2021: 90})


def test_sums_come_before_the_division_and_means_are_weighted():
    total = entry(
        table="places", combine="sum", rows_where=None, value_column="aged", divisor_column="people"
    )
    assert indicators.yearly(total, {"places": PLACES}).to_dict() == {2010: 10, 2020: 20}
    mean = entry(
        table="places", combine="mean", rows_where=None, value_column="aged", divisor_column=None,
        weight_column="people", factor=1.0,
    )  # fmt: skip
    assert indicators.yearly(mean, {"places": PLACES})[2020] == 20


def test_conditions_may_exclude_and_must_have_a_sign():
    assert indicators.matching(FUND, "series!=new;year=2021").index.tolist() == ["e"]
    assert indicators.matching(PLACES, "code=2")["aged"].tolist() == [30], "a condition on the key"
    with pytest.raises(ValueError, match="no = or !="):
        indicators.matching(FUND, "series")
    assert len(indicators.matching(FUND, None)) == len(FUND)


def test_last_figure_change_age_and_standing():
    found = standing()
    assert (found["year"], found["year_before"], found["age"]) == (2021, 2020, 3)
    assert found["value"] == pytest.approx(90) and found["change"] == pytest.approx(10)
    assert found["standing"] == "inside"
    assert standing(2020)["value"] == pytest.approx(80) and pd.isna(standing(2020)["change"])


def test_figures_that_are_no_series_have_no_change():
    assert pd.isna(standing(one_series=False)["change"])


def test_a_limit_given_as_parameter_changes_the_standing_alone():
    moved = standing(limits={"x": 85.0})
    assert moved["standing"] == "outside" and moved["value"] == standing()["value"]


def test_without_limit_or_better_direction_there_is_no_standing():
    assert standing(threshold=None)["standing"] is None and standing(direction="none")["standing"] is None
    assert indicators.standing(6, 6, "higher") == "inside"


def test_an_indicator_without_figure_by_then_has_no_row():
    assert indicators.status(registry(entry()), {"fund": FUND}, 2015).empty


REGISTRY = load("indicator_registry", ROOT / "data")


@pytest.mark.parametrize("level", ["county_figure", "province_figure", "national_figure"])
def test_the_registry_points_to_columns_that_exist(level):
    for place in REGISTRY[level].dropna():
        table, column = place.split(".")
        assert column in {field.name for field in read_card(ROOT / "data" / f"{table}.yml").fields}, place


def test_availability_agrees_with_figures_and_with_levels():
    held = REGISTRY["table"].notna()
    assert (held == (REGISTRY["availability"] == "in_data")).all()
    assert (held == (REGISTRY["finest_level"] != "none read")).all()
    assert ((REGISTRY["finest_level"] == "county") == REGISTRY["county_figure"].notna()).all()


def test_every_indicator_that_the_review_names_is_in_the_registry_once():
    named = load("named_indicators", ROOT / "data")
    assert sorted(REGISTRY["named_id"].dropna()) == sorted(named.index)
    table = named_table(with_registry(named, REGISTRY))
    assert len(table) == len(named) and table["entry"].is_unique
    figures = ["county_figure", "province_figure", "national_figure"]
    assert not table.loc["primary_hospital_coverage_rate", figures].any()


def test_no_indicator_passes_kinds_of_registration_off_as_the_floating_population():
    floating = REGISTRY[REGISTRY["named_id"] == "proportion_of_floating_population"].iloc[0]
    assert pd.isna(floating["table"])


def test_the_rows_of_a_last_figure_are_named_unless_both_censuses_make_it():
    sums = {"combine": "sum", "rows_where": None, "value_column": "aged", "divisor_column": "people"}
    places = entry(indicator_id="y", table="places", **sums)
    census = entry(indicator_id="z", table=indicators.CENSUSES, **sums)
    tables = {"fund": FUND, "places": PLACES, indicators.CENSUSES: PLACES}
    found = indicators.status(registry(entry(), places, census), tables, 2024)
    assert found.loc["x", indicators.ORIGIN].tolist() == ["fund", "c"]
    assert found.loc["y", indicators.ORIGIN].tolist() == ["places", "1:2020;2:2020"]
    assert found.loc["z", "figure_table"] == "counties_2020" and pd.isna(found.loc["z", "figure_rows"])


def test_the_line_of_an_indicator_without_figure_is_empty():
    found = indicators.status(registry(entry()), {"fund": FUND}, 2024)
    assert indicators.figure(found, "x")["value"].tolist() == pytest.approx([90])
    assert indicators.figure(found, "nowhere").empty
