"""Notes beside rows on what was computed: columns from other columns, rows from those of other tables."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

NOTES = "derived"
"""Where a frame keeps the notes, in its ``attrs``."""

SOURCES = "sources"
"""Where a frame keeps the tables that its rows rest on besides their own, with the column of keys."""

SOURCES_BY_LINE = "sources_by_line"
"""Where a frame keeps the columns that name, line by line, the table it rests on and the keys of its rows."""

LIST_MARK = ";"
"""What stands between the keys of a list."""

Note = tuple[str, "int | None", Iterable[str]]
"""Unit, decimals, and the columns of the table that the column was computed from."""


def derive(rows: pd.DataFrame, **columns: Note) -> pd.DataFrame:
    """Return the rows with a note on each of these columns: values of it can be published in one line.

    ``derive(years, reserve_months=("months", 1, ["balance", "spending"]))``.
    """
    noted = rows.copy(deep=False)
    notes = {name: (unit, decimals, tuple(of)) for name, (unit, decimals, of) in columns.items()}
    noted.attrs = {**rows.attrs, NOTES: {**rows.attrs.get(NOTES, {}), **notes}}
    return noted


def rest_on(rows: pd.DataFrame, *tables: pd.DataFrame, **keys: str) -> pd.DataFrame:
    """Return the rows with a note on what they rest on: a value counted from them names it too.

    ``tables`` decided which rows these are: ``rest_on(unanswered, links)``. ``keys`` tells, where rows were
    made from those of another table, the column that holds their keys, joined by semicolons:
    ``rest_on(results, references, findings="finding_ids")``.
    """
    noted = rows.copy(deep=False)
    whole = dict.fromkeys(name for table in tables for name in source_tables(table))
    noted.attrs = {**rows.attrs, SOURCES: {**rows.attrs.get(SOURCES, {}), **whole, **keys}}
    return noted


def rest_on_each(rows: pd.DataFrame, table: str, keys: str) -> pd.DataFrame:
    """Return lines with a note on what each rests on, where that is another table from line to line.

    ``table`` is the column of its name, blank where a line rests on none, and ``keys`` that of the keys of
    its rows, joined by semicolons and blank where all are used: ``rest_on_each(status, "table", "rows")``.
    """
    noted = rows.copy(deep=False)
    noted.attrs = {**rows.attrs, SOURCES_BY_LINE: (table, keys)}
    return noted


def source_tables(rows: pd.DataFrame) -> list[str]:
    """Return the names of the tables that rows come from or rest on."""
    named = [rows.attrs["table"]] if "table" in rows.attrs else []
    by_line = rows[rows.attrs[SOURCES_BY_LINE][0]].dropna() if SOURCES_BY_LINE in rows.attrs else []
    return list(dict.fromkeys([*named, *rows.attrs.get(SOURCES, {}), *by_line]))


def joined_keys(rows: pd.DataFrame) -> str | None:
    """Return the keys of rows of a table as the one text that a column of :func:`rest_on` holds, if any."""
    return LIST_MARK.join(map(key_text, rows.index)) or None


def key_text(key: object) -> str:
    """Return a key as origins name it: the parts of a key of several columns are joined by a colon."""
    return ":".join(map(str, key)) if isinstance(key, tuple) else str(key)
