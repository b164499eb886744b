"""A card as a pandera schema, on its own: typed frames pass, text is converted, constraints hold."""

from pathlib import Path

import pandas as pd
import pandera.pandas as pa
import pytest

from livingreview.tables.cards import Card, read_card
from livingreview.tables.loading import typed_table as load
from livingreview.tables.schema import schema

TINY = Path(__file__).parent / "fixtures" / "inputs"


@pytest.fixture
def card() -> Card:
    return read_card(TINY / "yearly.yml")


def test_what_load_returns_passes() -> None:
    counties = load("counties", TINY)
    whole = counties.astype({"opened": "str"})
    assert len(schema(read_card(TINY / "counties.yml")).validate(whole, lazy=True)) == 3


def test_text_is_converted(card: Card) -> None:
    text = pd.DataFrame({"region": ["north"], "year": ["2010"], "fund_yuan": ["1.5"], "reported": ["2011"]})
    converted = schema(card).validate(text)
    assert converted["year"].tolist() == [2010]
    assert converted["fund_yuan"].tolist() == [1.5]


def test_composite_key(card: Card) -> None:
    twice = pd.concat([load("yearly", TINY)] * 2, ignore_index=True)
    with pytest.raises(pa.errors.SchemaErrors) as raised:
        schema(card).validate(twice, lazy=True)
    assert set(raised.value.failure_cases["check"]) == {"multiple_fields_uniqueness"}


def test_part_of_the_columns(card: Card) -> None:
    assert list(schema(card, ["region", "fund_yuan"]).columns) == ["region", "fund_yuan"]
