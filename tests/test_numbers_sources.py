"""Counts of rows that other tables decided on, or that were made from rows of another table."""

from pathlib import Path

import pandas as pd
import pytest

from livingreview import count, derive, first, load, rest_on, rest_on_each

TINY = Path(__file__).parent / "fixtures" / "inputs"


@pytest.fixture
def yearly() -> pd.DataFrame:
    return load("yearly", TINY)


@pytest.fixture
def means(yearly: pd.DataFrame) -> pd.DataFrame:
    """Return one line a region, made from rows of the table that a column names."""
    lines = {"region": ["north", "south"], "rows": ["north:2010;north:2011", "south:2010"]}
    return rest_on(pd.DataFrame(lines), yearly="rows")


def test_rows_that_another_table_decided_on_rest_on_all_of_it(yearly):
    regions = load("regions", TINY)
    found = count(rest_on(yearly[yearly["fund_yuan"].notna()], regions), "figures")
    assert found.value == 2
    assert found.rows == {"yearly": ("north:2010", "south:2010"), "regions": None}


def test_lines_made_from_rows_rest_on_the_rows_that_their_column_names(means):
    assert count(means[means["region"] == "north"], "regions").rows == {
        "yearly": ("north:2010", "north:2011")
    }
    assert count(means[:0], "regions").rows == {"yearly": ()}


def test_a_note_stays_where_columns_are_derived_and_a_further_table_joins(means):
    regions = load("regions", TINY)
    noted = derive(rest_on(means, regions), share=("percent", 0, []))
    assert count(noted, "regions").rows == {
        "yearly": ("north:2010", "north:2011", "south:2010"),
        "regions": None,
    }


def test_a_table_that_rows_were_made_with_counts_what_it_rests_on_itself(yearly, means):
    regions = load("regions", TINY)
    assert count(rest_on(regions, means), "regions").rows == {"regions": None, "yearly": None}


def test_each_line_rests_on_the_table_that_it_names(yearly):
    load("regions", TINY)
    lines = {"table": ["yearly", "regions", None], "keys": ["north:2010;north:2011", None, None], "n": 1}
    found = rest_on_each(pd.DataFrame(lines), "table", "keys")
    assert count(found, "lines").rows == {"yearly": ("north:2010", "north:2011"), "regions": None}
    assert first(found, "n").rows == {"yearly": ("north:2010", "north:2011")}
    assert first(found[1:], "n").rows == {"regions": None} and count(found[2:], "lines").rows == {}


def test_a_row_of_a_table_may_rest_on_rows_that_it_names(yearly):
    regions = load("regions", TINY).assign(table="yearly", keys="north:2010")
    found = first(rest_on_each(regions, "table", "keys"), "keys")
    assert found.rows == {"regions": (str(regions.index[0]),), "yearly": ("north:2010",)}


def test_lines_that_lost_the_column_of_their_rows_are_refused(means):
    with pytest.raises(ValueError, match="no longer have the column rows"):
        count(means.drop(columns="rows"), "regions")


def test_a_row_that_the_table_does_not_have_is_refused(yearly):
    lines = rest_on(pd.DataFrame({"rows": ["north:1910"]}), yearly="rows")
    with pytest.raises(ValueError, match="yearly has no row north:1910"):
        count(lines, "regions")


def test_different_values_of_a_column_are_counted_with_all_rows_behind_them(yearly):
    found = count(yearly.loc[["north"]], "years", of="reported")
    assert (found.value, found.columns) == (2, ("reported",))
    assert found.rows == {"yearly": ("north:2010", "north:2011")}
    assert count(yearly, "figures", of="fund_yuan").value == 2, "a blank is no value"


def test_a_row_does_not_count_twice(yearly):
    twice = pd.concat([yearly, yearly[:1]])
    with pytest.raises(ValueError, match="north:2010 would count twice"):
        count(twice, "years")
    assert count(twice, "years", of="reported").value == 3


def test_a_column_that_is_counted_is_named_only_where_a_table_has_it(yearly):
    decades = yearly.assign(decade=yearly["reported"].str[:3])
    assert count(decades, "decades", of="decade").columns == ()
    noted = derive(decades, decade=("", None, ["reported"]))
    assert count(noted, "decades", of="decade").columns == ("reported",)
