"""Values that know what they come from: a cell, a count, a share, the ends of a series, a computed number.

Each function takes rows of a table as `livingreview.load` returns it (filtered, sorted, with columns added)
and returns a :class:`Value` for `livingreview.glue`. Rows, table, unit and decimals come with the data: the
index is the table's key, the card tells the unit and the decimals of a column; `derive` and `rest_on` note
what they do not tell of a computed column or line. What is computed otherwise names its rows in
:func:`computed`. Nothing is taken on trust: a row must be one of the table, a cell of a
stored column must hold what the table holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from livingreview.numbers.derived import NOTES, key_text, source_tables
from livingreview.numbers.formats import NO_FIGURE, NO_YEAR, written_decimals
from livingreview.numbers.rows import Rows, made_of_others, merged_keys, row_of, table_of
from livingreview.tables.loading import stored

UNITS = {"none": "", "per cent": "percent"}
"""Units as cards and rows name them, where the one that is published has another name."""

Sources = Any
"""Rows of a table, a value, keys by table, the name of a table, or a list of these."""


@dataclass(frozen=True)
class Value:
    """A value with its unit, the decimals it is printed with, and its origin.

    `columns` are those that the value uses of its rows; `where` says by table which rows enter, where they
    are too many to name; `parameters` are those that set the value; `basis` says what else it rests on.
    """

    value: Any
    unit: str = ""
    decimals: int | None = None
    rows: Rows = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    where: Mapping[str, str] = field(default_factory=dict)
    parameters: tuple[str, ...] = ()
    basis: str = ""
    row: pd.Series | None = field(default=None, repr=False, compare=False)
    """The row that a single cell was taken from, its key included."""

    def scaled(self, factor: float, unit: str, decimals: int | None = None) -> Value:
        """Return the value in another unit, where there is one: 8.36 (100 million) by 100 is 836 million."""
        if self.value == NO_FIGURE:
            return self
        return replace(self, value=self.value * factor, unit=unit, decimals=decimals)

    def with_sources(self, rows: Any) -> Value:
        """Return the value resting on further rows: a name found by a figure rests on the figure too."""
        return replace(self, rows=merged_keys([self, rows]), columns=_columns_of([self, rows]))

    def year(self) -> Value:
        """Return the year of the row that the value was taken from."""
        if self.row is None:
            return replace(self, value=NO_YEAR, unit="")
        return replace(self, value=int(self.row["year"]), unit="year", decimals=None)


def cell(rows: pd.DataFrame, key: object, column: str) -> Value:
    """Return the cell of one row: ``cell(years, 2013, "members_million")``.

    Raises ``KeyError`` for a row that is not among these, ``ValueError`` where the cell of a stored column
    does not hold what the table holds.
    """
    line = rows.loc[[key]]
    found, origin, row = line[column].iloc[0], merged_keys(line), row_of(line)
    if not made_of_others(rows) and column in row.index and not _same(found, row[column]):
        message = f"{column} of {key} is {found} here and {row[column]} in {rows.attrs['table']}"
        raise ValueError(f"{message}: use computed()")
    unit, decimals, columns = _print_form(rows, column, row)
    return Value(found, unit, decimals, origin, columns, row=row)


def first(rows: pd.DataFrame, column: str) -> Value:
    """Return the first value of a column that is not missing, in the order of the rows."""
    return _at(rows, column, lambda known: known.index[0])


def last(rows: pd.DataFrame, column: str) -> Value:
    """Return the last value of a column that is not missing, in the order of the rows."""
    return _at(rows, column, lambda known: known.index[-1])


def least(rows: pd.DataFrame, column: str) -> Value:
    """Return the least value of a column; of several rows that have it, the first."""
    return _at(rows, column, lambda known: known.idxmin())


def most(rows: pd.DataFrame, column: str) -> Value:
    """Return the greatest value of a column; of several rows that have it, the first."""
    return _at(rows, column, lambda known: known.idxmax())


def count(
    rows: pd.DataFrame,
    unit: str,
    where: str = "",
    *,
    of: str | None = None,
    columns: Iterable[str] = (),
) -> Value:
    """Return how many rows there are, ``unit`` saying of what: ``count(fair, "studies")``.

    With ``of`` it is how many different values a column or key has: ``count(topics, "levels", of="level")``.
    ``columns`` and, where rows are too many to name, ``where`` in words tell which rows these are.
    Raises ``ValueError`` where a row of the table would count twice.
    """
    found = replace(_over(rows, where), unit=unit, columns=tuple(columns))
    if of is not None and of in rows.index.names:
        return replace(found, value=rows.index.get_level_values(of).nunique())
    if of is not None:
        return replace(found, value=rows[of].nunique(), columns=_source_columns(rows, of))
    if not made_of_others(rows) and rows.index.has_duplicates:
        twice = key_text(rows.index[rows.index.duplicated()][0])
        raise ValueError(f"{twice} would count twice: take each row once, or say of which column")
    return replace(found, value=len(rows))


def share(part: pd.DataFrame, whole: pd.DataFrame, decimals: int = 0, where: str = "") -> Value:
    """Return the rows of ``part`` in per cent of those of ``whole``, which it rests on."""
    percent = 100 * len(part) / len(whole) if len(whole) else NO_FIGURE
    return replace(_over(whole, where), value=percent, unit="percent", decimals=decimals)


def total(rows: pd.DataFrame, column: str, where: str = "") -> Value:
    """Return the sum of what is known of a column, in its unit; no figure where nothing is."""
    if rows[column].isna().all():
        return replace(_over(rows, where), value=NO_FIGURE)
    unit, decimals, columns = _print_form(rows, column, None)
    found = replace(_over(rows, where), value=rows[column].sum(), unit=unit, decimals=decimals)
    return replace(found, columns=columns)


def computed(
    value: object,
    unit: str = "",
    decimals: int | None = None,
    *,
    rows: Sources,
    columns: Iterable[str] = (),
    where: str | Mapping[str, str] = "",
    parameters: Iterable[str] = (),
    basis: str = "",
) -> Value:
    """Return a value that was computed, with the rows it rests on.

    ``rows`` are rows of loaded tables, other values, keys by table (``{"findings": ids}``, where an id may
    join several by semicolons; the label of a table or figure stands for the lines of its download), names of
    tables of which every row is used, or a list of these. ``columns`` are by default those of the values
    among them. Raises ``ValueError`` without rows, unless ``parameters`` or ``basis`` say what sets the
    value, and for a row that its table does not have.
    """
    named = merged_keys(rows)
    if not named and not tuple(parameters) and not basis:
        raise ValueError("a computed value names the rows it rests on: rows=..., parameters=... or basis=...")
    conditions = {table: where for table in named} if isinstance(where, str) and where else dict(where or {})
    plain = {table: None if table in conditions else keys for table, keys in named.items()}
    used = tuple(columns) or _columns_of(rows if isinstance(rows, list | tuple) else [rows])
    return Value(value, unit, decimals, plain, used, conditions, tuple(parameters), basis)


def parameter(name: str, value: object, unit: str = "", decimals: int | None = None) -> Value:
    """Return the value of a parameter of the notebook."""
    return Value(value, unit, decimals, parameters=(name,))


def say(phrase: Callable[..., Any], *values: Value, **options: Any) -> Value:
    """Return a phrase made from values, which rests on all that they rest on.

    ``say(phrases.change, first(rates, "rate"), last(rates, "rate"), unit="percent")``.
    """
    rows = merged_keys(values)
    where = {table: text for value in values for table, text in value.where.items()}
    parameters = dict.fromkeys(name for value in values for name in value.parameters)
    text = phrase(*(value.value for value in values), **options)
    return Value(text, rows=rows, columns=_columns_of(values), where=where, parameters=tuple(parameters))


def joined(values: Iterable[object], none: str = "none") -> str:
    """Return values as a list in one text, as ``2018, 2019``; ``none`` where there is none."""
    return ", ".join(map(str, values)) or none


def _columns_of(sources: Iterable[object]) -> tuple[str, ...]:
    """Return the columns that the values among some sources use."""
    values = [source for source in sources if isinstance(source, Value)]
    return tuple(dict.fromkeys(column for value in values for column in value.columns))


def _at(rows: pd.DataFrame, column: str, choose: Any) -> Value:
    known = rows[column].dropna()
    if known.empty:
        return replace(_over(rows.iloc[:0], ""), value=NO_FIGURE)
    return cell(rows, choose(known), column)


def _over(rows: pd.DataFrame, where: str) -> Value:
    """Return a value without content that rests on these rows; on all of the table where these are all."""
    if where:
        tables = source_tables(rows) if made_of_others(rows) else [table_of(rows)[0]]
        return Value(None, rows=dict.fromkeys(tables), where=dict.fromkeys(tables, where))
    found = merged_keys(rows)
    name = rows.attrs.get("table")
    if not made_of_others(rows) and len(found[name] or ()) == len(stored(name)[1]):
        found[name] = None
    return Value(None, rows=found)


def _print_form(
    rows: pd.DataFrame, column: str, row: pd.Series | None
) -> tuple[str, int | None, tuple[str, ...]]:
    """Return the unit, the decimals and the columns behind a column: noted by `derive`, or on the card.

    Where rows have units of their own and the card has no decimals, a cell is printed as it is stored.
    """
    if column in (noted := rows.attrs.get(NOTES, {})):
        return noted[column]
    if made_of_others(rows) or column not in (card := table_of(rows)[1]).names:
        return "", None, ()
    form, value = card.column(column), None if row is None else row[column]
    if not form.unit_from or row is None:
        return UNITS.get(form.unit or "", form.unit or ""), form.decimals, (column,)
    unit = str(row[form.unit_from]).replace("_", " ")
    decimals = form.decimals if form.decimals is not None or pd.isna(value) else written_decimals(value)
    return UNITS.get(unit, unit), decimals, (column,)


def _source_columns(rows: pd.DataFrame, column: str) -> tuple[str, ...]:
    """Return the columns behind one that is counted: noted by `derive`, or itself where a card has it."""
    if column in (noted := rows.attrs.get(NOTES, {})):
        return noted[column][2]
    held = any(column in stored(table)[0].names for table in source_tables(rows))
    return (column,) if held else ()


def _same(one: object, other: object) -> bool:
    return bool(pd.isna(one) and pd.isna(other)) or one == other
