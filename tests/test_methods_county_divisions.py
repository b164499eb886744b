"""Divisions of counties: planted ones explain what they should, and what is left out is said."""

import numpy as np
import pandas as pd
import pytest

from ncms.methods import variance_shares

RANDOM = np.random.default_rng(8)
PROVINCES = pd.DataFrame(
    {
        "province_code": [f"{n}" for n in range(11, 19)],
        "region_3_health_yearbook": ["East"] * 4 + ["West"] * 4,
        "region_nbs_4": ["East", "East", "Northeast", "Northeast"] + ["West"] * 4,
    }
).set_index("province_code")


def counties(east_older_by: float = 0.0, each: int = 6) -> pd.DataFrame:
    """Return counties of eight provinces; those of the eastern ones may be older."""
    code = np.repeat(PROVINCES.index.to_numpy(), each)
    size = len(code)
    people = RANDOM.integers(1000, 9000, size)
    share = RANDOM.uniform(0.08, 0.16, size) + east_older_by * (code < "15")
    table = pd.DataFrame(
        {"province_code": code, "prefecture_code": code + "01", variance_shares.PEOPLE: people}
    )
    for column in variance_shares.INDICATORS.values():
        table[column] = (people * RANDOM.uniform(0.05, 0.4, size)).round().astype(int)
    table["aged_65plus_persons"] = (people * share).round().astype(int)
    return table.assign(statistical_unit=np.arange(size) % 5 == 0)


def shares(table: pd.DataFrame, weights: str | None = variance_shares.PEOPLE, **options) -> pd.DataFrame:
    rows = variance_shares.county_rows(table, PROVINCES)
    levels = {"three": "province_code", "four": "province_code", "province_code": None}
    heavy = None if weights is None else rows[weights]
    return variance_shares.shares_of(
        rows, ["aged_percent"], levels, heavy, **{"draws": 49, "seed": 1} | options
    )


def test_indicators_are_per_cent_of_residents_and_regions_come_by_province():
    rows = variance_shares.county_rows(counties(), PROVINCES)
    expected = 100 * rows["aged_65plus_persons"] / rows[variance_shares.PEOPLE]
    assert rows["aged_percent"].tolist() == pytest.approx(expected.tolist())
    assert rows["four"].unique().tolist() == ["East", "Northeast", "West"]


def test_a_county_without_residents_or_count_lacks_the_indicator():
    table = counties().astype({"aged_65plus_persons": "Int64"})
    table.loc[0, variance_shares.PEOPLE] = 0
    table.loc[1, "aged_65plus_persons"] = pd.NA
    rows = variance_shares.county_rows(table, PROVINCES)
    assert rows["aged_percent"].isna().tolist()[:3] == [True, True, False]


def test_a_region_that_differs_is_found_and_one_that_does_not_is_like_chance():
    planted = variance_shares.share_at(shares(counties(0.2)), "aged_percent", "three")
    assert planted["share"] > 0.6 > planted["high"] or planted["p_value"] < 0.1
    plain = variance_shares.share_at(shares(counties()), "aged_percent", "three")
    assert plain["share"] < 0.2 and plain["units"] == 8 and plain["groups"] == 2


def test_the_other_moves_of_people_are_shares_of_their_own():
    """No indicator adds kinds of registration: the sum would look like a floating population."""
    counts = list(variance_shares.INDICATORS.values())
    assert len(counts) == len(set(counts)) and not any(
        "elsewhere" in name for name in variance_shares.INDICATORS
    )


def test_order_of_rows_changes_no_share_and_a_seed_repeats_the_random_ones():
    table = counties()
    turned = table.sample(frac=1, random_state=2)
    pd.testing.assert_frame_equal(shares(table), shares(turned))
    assert not shares(table)["expected"].equals(shares(table, seed=7)["expected"])


def test_a_division_may_be_part_of_the_key():
    table = counties()
    keyed = table.set_index([table["province_code"].rename("prefecture_code"), table.index])
    rows = variance_shares.county_rows(keyed, PROVINCES)
    levels = {"province_code": None, "prefecture_code": None}
    found = variance_shares.shares_of(rows, ["aged_percent"], levels, None, draws=19, seed=1)
    assert found["share"].nunique() == 1 and found["groups"].tolist() == [8, 8]


def test_a_municipality_is_one_prefecture_level_unit_and_a_province_is_not():
    table = counties().assign(prefecture_code=lambda rows: rows["province_code"] + ["01", "02", "90"] * 16)
    found = variance_shares.county_rows(table, PROVINCES).groupby("province_code")["prefecture"].unique()
    assert found["11"].tolist() == ["11"] and found["12"].tolist() == ["12"]
    assert found["13"].tolist() == ["1301", "1302", "1390"]


def test_weights_change_shares_and_nothing_else():
    table = counties()
    heavy, even = shares(table), shares(table, None)
    assert not np.allclose(heavy["share"], even["share"])
    assert heavy[["division", "units", "groups"]].equals(even[["division", "units", "groups"]])


def test_statistical_units_enter_or_stay_out():
    rows = variance_shares.county_rows(counties(), PROVINCES)
    assert len(variance_shares.entering(rows, True)) == len(rows)
    assert not variance_shares.entering(rows, False)["statistical_unit"].any()


def test_what_does_not_differ_and_what_divides_nothing_is_left_out():
    rows = variance_shares.county_rows(counties(), PROVINCES).assign(one="all", aged_percent=7.0)
    assert variance_shares.shares_of(rows, ["aged_percent"], {"three": None}, None, draws=19, seed=1).empty
    assert variance_shares.shares_of(rows, ["urban_percent"], {"one": None}, None, draws=19, seed=1).empty
