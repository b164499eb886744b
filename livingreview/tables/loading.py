"""`load("records")`: a table typed by its card, its key as index, and the record of what this process loaded.

Notebooks import this, so it stays light: no validation library, and only the faults that a type shows.
The whole validation is `livingreview.tables.check`.
"""

import hashlib
from pathlib import Path
from typing import Any

import pandas as pd

from livingreview import paths
from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean, listed, quoted, shown_path
from livingreview.numbers.invented import invented_keys
from livingreview.tables.cards import Card, read_card
from livingreview.tables.csv_reader import Table, read_table
from livingreview.tables.frame import cell_faults, header_faults, typed_frame
from livingreview.tables.table_files import holders, table_file

_record: dict[str, dict[str, Any]] = {}
_loaded: dict[str, tuple[Card, pd.DataFrame]] = {}
_catalogue: list[str] | None = None


def load(name: str, data: Path | str | None = None) -> pd.DataFrame:
    """Return a table typed by its card, with the primary key as its index (and there alone).

    ``attrs["table"]`` names the table: rows taken from it know where they come from. Types and errors are
    those of :func:`typed_table`. A table without a primary key keeps a plain index.
    """
    frame = typed_table(name, data)
    key = list(card_of(name, data).primary_key)
    indexed = frame.set_index(key) if key else frame
    indexed.attrs["table"] = name
    return indexed


def stored(name: str) -> tuple[Card, pd.DataFrame]:
    """Return the card and the rows of a table as this process loaded it, its key among the columns.

    Raises ``ValueError`` for a table that was not loaded.
    """
    if name not in _loaded:
        raise ValueError(f"the table {name} was not loaded here: load({name!r}) first")
    return _loaded[name]


def typed_table(name: str, data: Path | str | None = None) -> pd.DataFrame:
    """Return the table `name` of a data folder (by default that of `livingreview.paths`), typed by its card.

    Whole numbers and years are int64 where the card requires them and Int64 elsewhere; numbers float64;
    truth values bool or boolean; texts and lists str, missing ones NaN; dates datetime64 where the card wants
    them complete, else ISO text. Raises InputError for an unknown table and for one that does not fit its
    types.
    """
    card = card_of(name, data)
    table = find_table(_folder(data), name)
    faults = [*table.faults, *header_faults(card, table), *cell_faults(card, table).values()]
    if faults:
        raise InputError(map(table.located, sorted(faults, key=lambda fault: fault.line or 0)))
    frame = in_order(card, typed_frame(card, table).astype(_final_types(card)))
    _record[name] = {"sha256": fingerprint(name, data), "rows": len(frame), "synthetic": card.synthetic}
    if invented := invented_keys(frame, card.primary_key):
        _record[name]["invented"] = invented
    _loaded[name] = card, frame
    return frame


def in_order(card: Card, frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table in the order of its card, else of its key; numbers inside texts count as numbers."""
    by = list(dict.fromkeys([*card.order, *card.primary_key]))  # the key decides where the order is blank
    return frame.sort_values(by, key=_by_number, kind="stable", ignore_index=True) if by else frame


def _by_number(values: pd.Series) -> pd.Series:
    """Make `row 10` come after `row 9`."""
    textual = pd.api.types.is_string_dtype(values.dtype)
    return values.str.replace(r"\d+", lambda n: n[0].zfill(9), regex=True) if textual else values


def loaded() -> dict[str, dict[str, Any]]:
    """Return what this process loaded: table -> {"sha256", "rows", "synthetic"}."""
    return {name: dict(entry) for name, entry in sorted(_record.items())}


def fingerprint(name: str, data: Path | str | None = None) -> str:
    """Return the SHA-256 of a table's file and its card, as `cat NAME.csv NAME.yml | sha256sum` prints it."""
    files = table_file(_folder(data), name), _path(name, data, ".yml")
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def tables(data: Path | str | None = None) -> list[str]:
    """Return the names of the tables of a data folder: those that have a card."""
    return [card.stem for card in paths.card_files(_folder(data))]


def catalogue(data: Path | str | None = None) -> list[str]:
    """Return the names of all tables and record that this process asked: a new table must reach its page."""
    global _catalogue
    _catalogue = tables(data)
    return _catalogue


def listed_tables() -> list[str] | None:
    """Return the list of tables that this process asked for, if it did."""
    return _catalogue


def card_of(name: str, data: Path | str | None = None) -> Card:
    """Return the card of a table; raise InputError, naming the nearest table, where there is none."""
    known = tables(data)
    if name not in known:
        hint = did_you_mean(name, known, f"the tables are {listed(known)}" if known else "")
        file = shown_path(_folder(data))
        raise InputError(
            Fault(file, None, None, "unknown_table", quoted(name), "a table of this folder", hint)
        )
    return read_card(_path(name, data, ".yml"))


def _folder(data: Path | str | None) -> Path:
    return Path(data) if data is not None else paths.data_dir()


def _path(name: str, data: Path | str | None, suffix: str) -> Path:
    return _folder(data) / f"{name}{suffix}"


def _final_types(card: Card) -> dict[str, str]:
    """Return the types that only a table without faults can have: those that know no missing value."""
    plain = {"integer": "int64", "year": "int64", "boolean": "bool"}
    types = {
        column.name: plain[column.type]
        for column in card.fields
        if column.type in plain and card.required(column)
    }
    whole_days = [
        column.name for column in card.fields if column.type == "date" and column.format == "default"
    ]
    return types | dict.fromkeys(whole_days, "datetime64[s]")


def find_table(folder: Path, name: str, whole: bool = False) -> Table:
    """Read a table out of its CSV or its sheet; where two files hold it, that is a fault of the second.

    `whole` says that other tables will be asked for too, so that a workbook of many is read once.
    """
    first, *others = holders(folder, name) or [folder / f"{name}.csv"]
    table = _read(first, name, whole)
    for other in others:
        table.faults.append(_second(_read(other, name, whole), first.name, name))
    return table


def _read(path: Path, name: str, whole: bool) -> Table:
    if path.suffix == ".csv":
        return read_table(path)
    # Imported where a workbook is: openpyxl takes longer to import than most tables take to read.
    from livingreview.tables.spreadsheet import read_sheet

    return read_sheet(path, name, whole)


def _second(table: Table, first: str, name: str) -> Fault:
    found, hint = f"the table {name} a second time", f"keep this one or {first}, delete the other"
    fault = Fault(table.file, None, None, "two_tables", found, f"it once (also in {first})", hint)
    return table.located(fault)
