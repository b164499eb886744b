"""Yearly series: prices, identities and the choice of rows."""

import pandas as pd
import pytest

from ncms.methods import series


def national() -> pd.DataFrame:
    rows = [
        ("s_2005", 2005, "s", None, 2.0, 10.0, 20.0, None),
        ("s_2006", 2006, "s", "quick report", 3.0, 10.0, 31.0, None),
        ("s_2006b", 2006, "s", "final bulletin", 3.0, 10.0, 30.0, None),
        ("s_2007", 2007, "s", None, 4.0, 10.0, 50.0, None),
        ("s_2008", 2008, "s", None, 5.0, 10.0, 50.0, "total less others"),
        ("o_2010", 2010, "o", None, 1.0, None, None, None),
    ]
    columns = ["series_id", "year", "series", "series_part", *COLUMNS, "derived_by"]
    return pd.DataFrame(rows, columns=columns).set_index("series_id")


COLUMNS = [series.ENROLLED, series.PER_HEAD, series.RAISED]


def test_a_year_with_two_reports_keeps_the_final_one_and_later_years_are_left_out():
    chosen = series.select_series(national(), "s", 2007)
    assert chosen.index.tolist() == ["s_2005", "s_2006b", "s_2007"]


def test_the_order_of_rows_does_not_matter():
    shuffled = national().sample(frac=1, random_state=1)
    assert series.select_series(shuffled, "s", 2008).equals(series.select_series(national(), "s", 2008))


def test_a_series_that_has_not_begun_says_when_it_does():
    with pytest.raises(ValueError, match="first year is 2010"):
        series.select_series(national(), "o", 2009)


def test_the_identity_leaves_out_derived_rows_and_allows_for_rounding():
    identity = series.fund_identity(series.select_series(national(), "s", 2010)).set_index("year")
    assert 2008 not in identity.index
    assert identity.at[2005, "within_rounding"]
    assert not identity.at[2007, "within_rounding"]
    assert identity.at[2007, "difference_percent"] == pytest.approx(-20)


@pytest.mark.parametrize(
    ("figures", "allowed"),
    [((8.15, 96.3, 784.58), True), ((8.15, 96.3, 790.0), False), ((8.02, 370.6, 2972.5), True)],
)
def test_rounding_allows_what_half_a_last_digit_can_make(figures, allowed):
    assert series.rounding_allows(*figures) is allowed


def cpi() -> pd.DataFrame:
    years = pd.Index([2010, 2011, 2012], name="year")
    return pd.DataFrame({"cpi_preceding_year_100": [103.0, 110.0, 105.0]}, index=years)


def test_the_price_level_chains_and_is_one_in_its_base_year():
    level = series.price_index(cpi(), 2012)
    assert level[2012] == 1
    assert level[2010] == pytest.approx(1 / (1.10 * 1.05))


def test_no_price_is_carried_beyond_the_index():
    real = series.deflate(pd.Series([100.0, 100.0]), pd.Series([2011, 2013]), series.price_index(cpi(), 2012))
    assert real[0] == pytest.approx(105)
    assert pd.isna(real[1])


def test_a_gap_in_the_index_or_a_base_outside_it_is_refused():
    with pytest.raises(ValueError, match="misses a year"):
        series.price_index(cpi().drop(index=2011), 2012)
    with pytest.raises(ValueError, match="2010-2012"):
        series.price_index(cpi(), 2013)


def test_a_series_is_read_up_to_its_first_break_and_split_at_each():
    rows = national().assign(break_note=[None, None, None, "moved", None, None])
    rows = series.select_series(rows, "s", 2010)
    assert series.before_break(rows)["year"].tolist() == [2005, 2006]
    assert [run["year"].tolist() for run in series.runs(rows, series.RAISED)] == [[2005, 2006], [2007, 2008]]
    rows.loc[rows["year"] == 2006, series.RAISED] = None
    assert [run["year"].tolist() for run in series.runs(rows, series.RAISED)] == [[2005], [2007, 2008]]
    whole = rows.assign(break_note=None)
    assert series.before_break(whole)["year"].tolist() == [2005, 2006, 2007, 2008]


@pytest.mark.parametrize(
    ("year", "base", "years"), [(2005, 2007, "2006;2007"), (2007, 2005, "2006;2007"), (2005, 2005, None)]
)
def test_a_price_rests_on_the_indices_between_its_year_and_the_base(year, base, years):
    assert series.price_years(year, base) == years


def test_rows_in_prices_of_a_year_keep_their_keys_and_name_no_index_where_there_is_none():
    rows = pd.DataFrame(
        {"year": [2011, 2013], series.PER_HEAD: [100.0, 120.0], series.SPENT_EACH: [80.0, 90.0]},
        index=pd.Index(["a", "b"], name="series_id"),
    )
    real = series.in_prices_of(rows, cpi(), 2012)
    assert (
        real.loc["a", series.REAL_PER_HEAD] == pytest.approx(105) and real.loc["a", "price_years"] == "2012"
    )
    assert real.loc["b", [series.REAL_PER_HEAD, series.REAL_SPENT, "price_years"]].isna().all()


def test_ratios_are_missing_where_one_of_their_figures_is():
    figures = {
        series.ENROLLED: [2.0],
        series.SPENT: [180.0],
        series.RAISED: [200.0],
        series.BENEFICIARIES: None,
    }
    found = series.ratios(pd.DataFrame(figures, dtype=float)).iloc[0]
    assert (found[series.SPENT_EACH], found[series.SPENT_SHARE]) == (90, 90) and pd.isna(found[series.USES])
