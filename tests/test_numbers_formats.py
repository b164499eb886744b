"""How published values are written."""

import math
from decimal import Decimal

import numpy as np
import pytest

from livingreview.numbers.formats import format_value, typeset, with_unit


@pytest.mark.parametrize(
    ("value", "unit", "digits", "written"),
    [
        (14, "records", None, "14"),
        (1409778724, "persons", None, "1,409,778,724"),
        (2013, "year", None, "2013"),
        (97.5, "percent", 1, "97.5%"),
        (0.10, "share", 2, "0.10"),
        (-0.04, "percent", 1, "0.0%"),
        (-3.25, "points", 1, "−3.3"),
        (0.285, "share", 2, "0.29"),
        (2.5, "times", 0, "3"),
        (np.int64(5), "", None, "5"),
        (np.float64(56.25), "percent", 1, "56.3%"),
        (Decimal("6.57"), "percent", 2, "6.57%"),
        ("not reported", "", None, "not reported"),
    ],
)
def test_writes_values_as_readers_see_them(value, unit, digits, written):
    assert format_value(value, unit, digits) == written


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_refuses_what_is_no_number(value):
    with pytest.raises(ValueError, match="not a finite number"):
        format_value(value, "", 1)


@pytest.mark.parametrize("value", [True, None, [1], object()])
def test_refuses_what_is_neither_number_nor_text(value):
    with pytest.raises(TypeError, match="number or a text"):
        format_value(value)


def test_a_fraction_needs_its_digits():
    with pytest.raises(ValueError, match="how many digits"):
        format_value(0.5, "share")


@pytest.mark.parametrize(
    ("text", "set_text"),
    [
        ("review §3.4.2 ¶4", "review §3.4.2_¶4"),
        ("abstract ¶3; review table 2 row 3", "abstract_¶3; review table_2 row_3"),
        ("at most 100", "at most_100"),
        ("rises by 10-15%.", "rises by 10–15%."),
        ("17%-18.5%, poverty gap", "17%–18.5%, poverty gap"),
        ("Lancet 379:805-814 (Articles 24-25)", "Lancet 379:805–814 (Articles 24–25)"),
    ],
)
def test_places_keep_together_and_ranges_have_a_dash(text, set_text):
    assert typeset(text) == set_text.replace("_", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    "text", ["2006-01", "2002-10-19", "2016-06/12", "edition 2026-11", "10.1016/S0140-6736(12)60278-5", "A-1"]
)
def test_dates_names_and_addresses_keep_their_hyphens(text):
    assert typeset(text) == text
    assert typeset("yearbook, table 21-47").endswith("21-47")


@pytest.mark.parametrize(
    ("formatted", "unit", "said"),
    [
        ("1", "studies", "1 study"),
        ("2", "studies", "2 studies"),
        ("1.0", "percentage points", "1.0 percentage points"),
        ("1", "counties_per_category", "1 county per category"),
        ("1", "tables and figures", "1 table or figure"),
        ("1", "classes", "1 class"),
        ("1", "halves", "1 half"),
        ("1", "times, invented input", "1 time, invented input"),
        ("1", "dollars a person and day", "1 dollar a person and day"),
        ("1", "million yuan", "1 million yuan"),
        ("1", "people", "1 person"),
        ("1", "million people", "1 million people"),
        ("1", "adjusted Rand index", "1 adjusted Rand index"),
        ("1", "", "1"),
    ],
)
def test_one_of_a_unit_is_said_in_the_singular(formatted, unit, said):
    assert with_unit(formatted, unit) == said
