"""How published values are written."""

import math
from decimal import Decimal

import numpy as np
import pytest

from ncms.formats import format_value


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
