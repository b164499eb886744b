"""A card as a pandera schema: what the values of a typed table must satisfy."""

import re
from collections.abc import Callable
from typing import Any

import pandera.pandas as pa

from livingreview.tables.cards import Card, Column
from livingreview.tables.cells import LIST_MARK
from livingreview.tables.frame import DTYPES


def schema(card: Card, names: list[str] | None = None) -> pa.DataFrameSchema:
    """Return the schema of a card, or of the columns `names` of it.

    Types, blanks, keys and constraints are checked in one lazy pass. Each check carries the name of its rule
    in the card (`enum`, `pattern`, `minimum`, `maximum`). A pattern may match anywhere, so cards anchor it.
    """
    names = card.names if names is None else names
    keys = list(card.primary_key)
    composite = len(keys) > 1 and set(keys) <= set(names)
    return pa.DataFrameSchema(
        {name: _column(card, card.column(name)) for name in names},
        unique=keys if composite else None,
        report_duplicates="exclude_first",
        coerce=True,
    )


def _column(card: Card, column: Column) -> pa.Column:
    return pa.Column(
        DTYPES[column.type],
        _checks(column),
        nullable=not card.required(column),
        unique=column.constraints.unique or card.primary_key == (column.name,),
        report_duplicates="exclude_first",
        coerce=True,
    )


def _checks(column: Column) -> list[pa.Check]:
    """Blanks pass all of these."""
    rules = column.constraints
    built = []
    if rules.minimum is not None:
        built.append(pa.Check.ge(rules.minimum, error="minimum"))
    if rules.maximum is not None:
        built.append(pa.Check.le(rules.maximum, error="maximum"))
    if rules.enum is not None:
        built.append(_every_item(column, "enum", set(rules.enum).__contains__))
    if rules.pattern is not None:
        built.append(_every_item(column, "pattern", re.compile(rules.pattern).search))
    return built


def items(column: Column, text: str) -> list[str]:
    """Return what a cell holds: its values where the column is a list, else itself."""
    return text.split(LIST_MARK) if column.type == "list" else [text]


def _every_item(column: Column, rule: str, holds: Callable[[Any], object]) -> pa.Check:
    def cell(value: object) -> bool:
        return all(holds(item) for item in (items(column, value) if isinstance(value, str) else [value]))

    return pa.Check(lambda values: values.map(cell).astype(bool), error=rule)
