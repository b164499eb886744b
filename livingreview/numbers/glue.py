"""The one way by which a number leaves a notebook and reaches the prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypedDict, Unpack

from IPython.display import display

from livingreview.notebooks import NUMBER
from livingreview.numbers.formats import format_value
from livingreview.numbers.rows import Rows, row_names
from livingreview.numbers.values import Value
from livingreview.numbers.words import Phrase

KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")


class About(TypedDict, total=False):
    """What the value comes from, as far as rows and tables do not say it.

    ``columns`` are those that the value uses of its rows; ``where`` says by table which rows enter, where
    they are too many to name; ``parameters`` are those that set the value; ``basis`` says what else.
    ``all_rows`` are tables of which every row is used, beside others whose rows are named.
    """

    columns: Iterable[str]
    where: Mapping[str, str]
    parameters: Iterable[str]
    basis: str
    all_rows: Iterable[str]


def glue(key: str, value: Value, *, decimals: int | None = None, year: bool = False) -> None:
    """Publish a value under a dotted key, for ``{{< var key >}}`` and ``key_numbers.csv``.

    ``value`` comes from a function of :mod:`livingreview.numbers.values`, as in
    ``glue("fund.years", count(years, "years"))``. A phrase is published in both languages, the Chinese one
    under ``key_zh``. ``decimals`` overrides those of the card; with ``year`` the year of the row goes under
    ``key_year``. The cell carries no label, or Quarto would take its output for a figure.
    Raises ``ValueError`` for a key that is not ``topic.name``, ``TypeError`` for a bare number, whose origin
    nobody would know.
    """
    if not isinstance(value, Value):
        raise TypeError(
            f"{key}: {value!r} does not say where it comes from: wrap it in count(), cell(), computed()"
        )
    value = value if decimals is None else replace(value, decimals=decimals)
    if isinstance(phrase := value.value, Phrase):
        _emit(key, replace(value, value=phrase.en))
        if phrase.zh:
            _emit(f"{key}_zh", replace(value, value=phrase.zh))
    else:
        _emit(key, value)
    if year:
        _emit(f"{key}_year", value.year())


def _emit(key: str, value: Value) -> None:
    named = _named_rows(value)
    emit(
        key,
        value.value,
        value.unit,
        digits=value.decimals,
        rows=named,
        inputs=[table for table in value.rows if "-" not in table],  # a label is no table
        columns=value.columns,
        where=value.where,
        parameters=value.parameters,
        basis=value.basis,
        all_rows=[table for table, keys in value.rows.items() if named and keys is None],
    )


def _named_rows(value: Value) -> list[str] | None:
    """Return the keys of rows, each led by its table where several have it; None where no row is named."""
    named = {table: keys for table, keys in value.rows.items() if keys is not None}
    if not named:
        return None
    shared = {key for table, keys in named.items() for key in keys if _elsewhere(key, table, value.rows)}
    return [
        f"{table}:{key}" if key in shared or "-" in table else key
        for table, keys in named.items()
        for key in keys
    ]


def _elsewhere(key: str, table: str, rows: Rows) -> bool:
    """Return whether another of these tables has a row with this key."""
    return any(key in row_names(other) for other in rows if other != table and "-" not in other)


def emit(
    key: str,
    value: object,
    unit: str = "",
    *,
    digits: int | None = None,
    rows: Iterable[object] | None = None,
    inputs: Iterable[str] | None = None,
    **about: Unpack[About],
) -> None:
    """Write one value and its origin into the notebook's output, where the build finds it.

    ``unit`` names what is counted (``records``, ``percent``, ``yuan``, ``year``); ``digits`` is the
    number of decimals shown; ``inputs`` names the tables behind it where they are fewer than all that the
    notebook loaded. ``rows`` are the keys of the rows that the value rests on, several to a text where
    semicolons join them: a key of several columns is joined by colons, ``31:2008``, a key that several of
    these tables have is led by its table, ``provinces:31``, a line of a download by its label,
    ``fig-audit-subjects:12``. Without ``rows`` the value rests on all of them, with empty ones on none.
    The cell that publishes carries no label, or Quarto would take the output for a figure.
    Raises ``ValueError`` for a key that is not ``topic.name`` and for a value that cannot be written.
    """
    if not KEY.fullmatch(key):
        raise ValueError(f"{key!r} is no key: use small letters and dots, as in screening.records_first")
    named = None if rows is None else list(dict.fromkeys(key for row in rows for key in str(row).split(";")))
    number = {"key": key, "value": plain(value), "unit": unit, "digits": digits, "rows": named or []}
    number["inputs"] = None if inputs is None else sorted(inputs)
    number["about"] = _about(named == [], **about)
    shown = f"{key} = {format_value(number['value'], unit, digits)}"
    display({NUMBER: number, "text/plain": shown}, raw=True)


def _about(
    none: bool,
    columns: Iterable[str] = (),
    where: Mapping[str, str] | None = None,
    parameters: Iterable[str] = (),
    basis: str = "",
    all_rows: Iterable[str] = (),
) -> dict[str, object]:
    """Return what is said about a number, what is empty left out; ``none`` that no row bears it."""
    parts = {"none": none, "columns": list(columns), "where": dict(where or {})}
    parts |= {"parameters": list(parameters), "basis": basis, "all_rows": list(all_rows)}
    return {name: value for name, value in parts.items() if value}


def plain(value: object) -> object:
    """Return numpy and pandas scalars as Python ones, so that JSON holds them."""
    return value.item() if hasattr(value, "item") else value
