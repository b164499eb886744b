"""Values know where they come from: rows, tables, units, and what chose the rows."""

from pathlib import Path

import pytest

from livingreview import computed, count, load

TINY = Path(__file__).parent / "fixtures" / "inputs"


@pytest.fixture
def counties():
    load("regions", TINY)
    return load("counties", TINY)


def test_a_count_names_its_rows_and_the_tables_that_chose_them(counties):
    found = count(counties.head(1), "counties", chosen_by=["regions"])
    assert (found.value, found.unit) == (1, "counties")
    assert found.rows == {"counties": (str(counties.index[0]),), "regions": None}


def test_a_table_that_chooses_among_its_own_rows_keeps_them_named(counties):
    assert count(counties.head(1), "counties", chosen_by=["counties"]).rows["counties"] is not None


def test_the_name_of_a_table_stands_for_all_its_rows(counties):
    found = computed(3, "counties", rows=[counties.head(1), "regions"])
    assert found.rows == {"counties": (str(counties.index[0]),), "regions": None}


def test_a_table_that_was_not_loaded_is_refused(counties):
    with pytest.raises(ValueError, match=r"load\('islands'\) first"):
        count(counties, "counties", chosen_by=["islands"])
