"""Tables of places: counties add up to what is printed, and what is suspect is flagged, not corrected."""

import pandas as pd
import pytest

from livingreview import paths
from livingreview.tables.loading import typed_table as load
from ncms.methods import variance_shares

KINDS = [
    "registered_other_township_persons",
    "registered_other_county_persons",
    "registered_other_province_persons",
]


@pytest.fixture(scope="module", autouse=True)
def shipped_tables():
    """Read the tables of the checkout, wherever the environment points."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(paths.DATA_ENV, raising=False)
        yield


def test_thirty_one_provinces_in_four_and_in_three_regions():
    provinces = load("provinces")
    assert len(provinces) == 31
    four = {"East": 10, "Central": 6, "West": 12, "Northeast": 3}
    assert provinces["region_nbs_4"].value_counts().to_dict() == four
    three = {"East": 11, "Central": 8, "West": 12}
    assert provinces["region_3_health_yearbook"].value_counts().to_dict() == three


def test_counties_add_up_to_the_national_totals():
    counties = load("counties_2020")
    assert counties["residents_persons"].sum() == 1_409_778_724
    assert counties["aged_65plus_persons"].sum() == 190_635_280
    assert counties["registered_other_province_persons"].sum() == 124_837_153


def test_counties_add_up_to_the_province_rows_of_the_census_but_for_the_blank_cell():
    counties = load("counties_2020").groupby("province_code")[KINDS].sum()
    printed = load("province_indicators").query("year == 2020").set_index("province_code")
    for kind in KINDS[1:]:
        gap = (printed[kind] - counties[kind]).loc[lambda difference: difference != 0]
        assert gap.to_dict() == ({"35": 9691} if kind == "registered_other_county_persons" else {})
    everyone = printed["registered_elsewhere_persons"] - counties.sum(axis=1)
    assert everyone[everyone != 0].to_dict() == {"35": 9691}


@pytest.mark.parametrize("table", ["counties_2010", "counties_2020"])
def test_parts_of_a_county_are_no_larger_than_it(table):
    counties = load(table)
    whole = counties["residents_persons"]
    assert (counties["urban_persons"] <= whole).all() and (counties["aged_80plus_persons"] <= whole).all()
    assert (counties["aged_0_14_persons"] + counties["aged_65plus_persons"] < whole).all()
    assert (counties["aged_80plus_persons"] <= counties["aged_65plus_persons"]).all()
    codes = counties.dropna(subset=["county_code"])
    assert (codes["county_code"].str[:4] == codes["prefecture_code"]).all()
    assert (counties["prefecture_code"].str[:2] == counties["province_code"]).all()


@pytest.mark.parametrize(
    ("year", "units", "aged", "other_province"), [(2020, 341, 66.2, 87.5), (2010, 342, 65.2, 85.9)]
)
def test_prefecture_level_units_explain_two_thirds_of_ageing(year, units, aged, other_province):
    """Municipalities are one unit each; with districts and counties of one apart the shares are higher."""
    provinces = load("provinces").set_index("province_code")
    rows = variance_shares.county_rows(load(f"counties_{year}"), provinces)
    assert rows["prefecture"].nunique() == units
    for indicator, expected in {"aged_percent": aged, "other_province_percent": other_province}.items():
        columns = rows[[indicator, "prefecture", variance_shares.PEOPLE]].dropna().to_numpy().T
        parts = variance_shares.variance_decomposition(columns[0].astype(float), *columns[1:])
        assert round(100 * parts.between_share, 1) == expected, indicator


def test_regions_explain_a_sixth_of_ageing_between_provinces_only_where_these_weigh_equally():
    provinces = load("provinces").set_index("province_code")
    figures = load("province_indicators").query("year == 2020").set_index("province_code")
    region = provinces["region_3_health_yearbook"][figures.index]
    for weights, expected in ((figures["residents_10k_persons"], 2.5), (None, 16.0)):
        parts = variance_shares.variance_decomposition(figures["aged_65plus_percent"], region, weights)
        assert round(100 * parts.between_share, 1) == expected


def test_suspect_official_cells_are_flagged_and_kept_as_printed():
    flagged = load("ncms_province").dropna(subset=["flag"]).set_index(["province_code", "year"])
    assert flagged.loc[("35", 2011), "beneficiaries_per_enrollee"] == 0.162
    assert flagged.loc[("31", 2011), "beneficiaries_per_enrollee"] == 13.09
    assert flagged.loc[("22", 2011), ["counties_with_ncms", "counties"]].tolist() == [61, 60]
    rest = load("ncms_province").query("flag.isna()").dropna(subset=["counties_with_ncms"])
    assert (rest["counties_with_ncms"] <= rest["counties"]).all()
    assert rest["beneficiaries_per_enrollee"].between(0.2, 4).all()


def test_tianjin_is_blank_in_2011_and_says_why():
    table = load("ncms_province")
    blank = table[table["enrolled_10k_persons"].isna()]
    assert list(zip(blank["province_code"], blank["year"], strict=True)) == [("12", 2011)]
    assert "integrated" in blank["blank_reason"].iloc[0]


def test_fund_is_enrolment_times_fund_per_enrollee_where_all_three_are_printed():
    """In 2008 the fund per enrollee is derived from the two others: nothing to check there."""
    table = load("ncms_province").dropna(subset=["derived"])
    printed = table[~table["derived"].str.contains("fund_per_enrollee_yuan")]
    assert printed["year"].unique().tolist() == [2011]
    product = printed["enrolled_10k_persons"] * printed["fund_per_enrollee_yuan"] / 10_000
    rounding = 0.05 * (printed["enrolled_10k_persons"] + printed["fund_per_enrollee_yuan"]) / 10_000 + 0.01
    assert ((product - printed["fund_raised_100m_yuan"]).abs() <= rounding).all()


def test_neighbours_are_pairs_of_two_provinces_and_hainan_has_none():
    pairs = load("province_adjacency")
    assert len(pairs) == 68 and (pairs["province_code"] < pairs["neighbour_code"]).all()
    touching = pd.concat([pairs["province_code"], pairs["neighbour_code"]])
    assert set(load("provinces")["province_code"]) - set(touching) == {"46"}


def test_a_survey_figure_has_a_value_in_one_unit_and_lies_in_its_interval():
    table = load("nhss")
    odds = table["unit"] == "odds ratio"
    assert (table["odds_ratio"].notna() == odds).all() and (table["value_percent"].notna() == ~odds).all()
    assert (table["from_year"].notna() == (table["unit"] == "percentage points")).all()
    known = table.dropna(subset=["interval_95_low"])
    value = known["value_percent"].fillna(known["odds_ratio"])
    assert len(known) >= 4
    assert (known["interval_95_low"] < value).all() and (value < known["interval_95_high"]).all()
