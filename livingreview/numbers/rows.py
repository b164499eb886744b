"""Which rows of which tables a value rests on: their keys, read off the index, each one held to its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from livingreview.numbers.derived import LIST_MARK, SOURCES, SOURCES_BY_LINE, key_text
from livingreview.tables.cards import Card
from livingreview.tables.loading import stored

Rows = Mapping[str, "tuple[str, ...] | None"]
"""Keys of rows by table; None stands for all rows of a table, an empty tuple for none."""

_names: dict[str, tuple[pd.DataFrame, frozenset[str]]] = {}
"""The rows that :func:`row_names` has named, with the table that they were read from."""


def keys_of(name: str, card: Card, rows: pd.DataFrame) -> tuple[str, ...]:
    """Return the keys of rows of a table as texts, each once; raise ValueError for a row it does not have."""
    check_rows(name, card, rows.index)
    return tuple(dict.fromkeys(map(key_text, rows.index)))


def table_of(rows: pd.DataFrame) -> tuple[str, Card]:
    """Return the table that rows come from; pandas carries the name too far, so the index must be its key."""
    name = rows.attrs.get("table")
    if name is None:
        raise ValueError("these rows do not know their table: use rows of load(NAME), or computed(rows=...)")
    card, _ = stored(name)
    if not card.primary_key:
        raise ValueError(
            f"the card of {name} has no primaryKey: its rows cannot be named; add one to {name}.yml"
        )
    if tuple(rows.index.names) != card.primary_key:
        key = ", ".join(card.primary_key)
        raise ValueError(f"the index of these rows is not the key of {name} ({key}): use computed(rows=...)")
    return name, card


def check_rows(name: str, card: Card, index: pd.Index) -> None:
    """Raise ValueError where an index names a row that the table, as it was loaded, does not have."""
    _, frame = stored(name)
    known = pd.MultiIndex.from_frame(frame[list(card.primary_key)])
    wanted = index if isinstance(index, pd.MultiIndex) else pd.MultiIndex.from_arrays([index])
    if len(missing := wanted.difference(known)):
        raise ValueError(f"{name} has no row {key_text(missing[0])}")


def stored_row(name: str, card: Card, key: object) -> pd.Series:
    """Return one row of a table as it was loaded, its key included."""
    _, frame = stored(name)
    parts = key if isinstance(key, tuple) else (key,)
    same = pd.Series(True, index=frame.index)
    for column, part in zip(card.primary_key, parts, strict=True):
        same &= frame[column] == part
    return frame[same].iloc[0]


def row_of(line: pd.DataFrame) -> pd.Series:
    """Return the one line of a frame as a row with its key; of a row of a table as it was loaded."""
    if not made_of_others(line):
        return stored_row(*table_of(line), line.index[0])
    key, cells = line.index.to_frame(index=False).iloc[0], line.iloc[0]
    return pd.concat([key[~key.index.isin(cells.index)], cells])


def merged_keys(rows: Any) -> dict[str, tuple[str, ...] | None]:
    """Return the keys of rows by table, whatever names them."""
    if isinstance(rows, pd.DataFrame):
        return source_keys(rows)
    if hasattr(rows, "rows"):  # a value
        return dict(rows.rows)
    if isinstance(rows, str):
        return {rows: named_keys(rows, None)}
    if isinstance(rows, Mapping):
        return {table: named_keys(table, keys) for table, keys in rows.items()}
    found: dict[str, tuple[str, ...] | None] = {}
    for each in rows:
        for table, keys in merged_keys(each).items():
            known = found.get(table, ())
            found[table] = None if keys is None or known is None else tuple(dict.fromkeys([*known, *keys]))
    return found


def source_keys(rows: pd.DataFrame) -> dict[str, tuple[str, ...] | None]:
    """Return the keys of rows of a table, and of those that they rest on as it was noted."""
    found = {}
    if not made_of_others(rows):
        name, card = table_of(rows)
        found[name] = keys_of(name, card, rows)
    others = {table: of for table, of in rows.attrs.get(SOURCES, {}).items() if table not in found}
    found |= {table: named_by(rows, table, column) for table, column in others.items()}
    return found | keys_by_line(rows)


def keys_by_line(rows: pd.DataFrame) -> dict[str, tuple[str, ...] | None]:
    """Return the keys that lines name, each of a table of its own, as `rest_on_each` noted it."""
    if SOURCES_BY_LINE not in rows.attrs:
        return {}
    table, keys = rows.attrs[SOURCES_BY_LINE]
    named = rows[keys].groupby(rows[table].to_numpy(), sort=False)
    return {name: named_keys(name, None if of.isna().any() else of) for name, of in named}


def named_by(rows: pd.DataFrame, table: str, column: str | None) -> tuple[str, ...] | None:
    """Return the keys of a table that a column names; None, for all of it, where no column does."""
    if column is None:
        return None
    if column not in rows:
        raise ValueError(f"these rows no longer have the column {column}, which names their rows of {table}")
    return named_keys(table, rows[column].dropna())


def made_of_others(rows: pd.DataFrame) -> bool:
    """Return whether rows are no longer those of a table but made of rows that a column names."""
    name = rows.attrs.get("table")
    if SOURCES_BY_LINE not in rows.attrs and not any(rows.attrs.get(SOURCES, {}).values()):
        return False
    return name is None or tuple(rows.index.names) != stored(name)[0].primary_key


def named_keys(table: str, keys: Iterable[object] | None) -> tuple[str, ...] | None:
    """Return keys that a notebook names, each one of the table; the lines of a download are not looked up."""
    if keys is None:
        stored(table)
        return None
    named = tuple(dict.fromkeys(key for cell in keys for key in key_text(cell).split(LIST_MARK)))
    if "-" in table:
        return named
    if missing := [key for key in named if key not in row_names(table)]:
        raise ValueError(f"{table} has no row {missing[0]}")
    return named


def row_names(table: str) -> frozenset[str]:
    """Return the names of all rows of a loaded table."""
    card, frame = stored(table)
    if _names.get(table, (None,))[0] is not frame:  # a table may be loaded anew, from another folder
        keys = frame[list(card.primary_key)].itertuples(index=False, name=None)
        _names[table] = frame, frozenset(map(key_text, keys))
    return _names[table][1]
