"""Text cells to a data frame typed by the card.

The checker and `load` share it, so that they cannot disagree.
"""

from collections.abc import Container, Iterator

import pandas as pd

from livingreview.errors import Fault
from livingreview.messages import listed, nearest, quoted
from livingreview.tables.cards import Card, Column
from livingreview.tables.cells import problem
from livingreview.tables.csv_reader import Note, Table

DTYPES = {
    "string": "str",
    "list": "str",
    "date": "str",
    "integer": "Int64",
    "year": "Int64",
    "number": "float64",
    "boolean": "boolean",
}
"""Data type of a column, by the type on its card."""


_OF_HEADER = ("ragged_row", "blank_header", "second_header", "duplicate_header")


def header_faults(card: Card, table: Table) -> list[Fault]:
    """Return the columns that are missing and those that the card does not know.

    A column that is only misspelt takes its right name in `table`, so that its cells are checked all the
    same.
    """
    if not table.header:
        return []
    if not {name.casefold() for name in card.names} & {name.casefold() for name in table.header}:
        return [_no_header(card, table)]
    faults = [_misspelt(table, name, card) for name in _missing(card, table)]
    unknown = (name for name in table.header if name and name not in card.names)
    return faults + [_unknown(table, name, card) for name in unknown]


def _missing(card: Card, table: Table) -> list[str]:
    return [each.name for each in card.fields if each.name not in table.header and not each.optional]


def _no_header(card: Card, table: Table) -> Fault:
    found = f"{quoted(table.header[0])} as first cell and no column of the card"
    hint = f"begin the file with the line {','.join(card.names)}"
    if any(
        row and row[0].strip().casefold() == card.names[0].casefold() for row in table.ragged + table.rows
    ):
        hint = "delete what stands above the names of the columns"
    # Rows were held against this line: what they lack of it is no fault of theirs.
    table.faults = [fault for fault in table.faults if fault.rule not in _OF_HEADER]
    return Fault(table.file, 1, None, "no_header", found, "a header line with the columns of the card", hint)


def _misspelt(table: Table, name: str, card: Card) -> Fault:
    near = nearest(name, (each for each in table.header if each not in card.names))
    if near is None:
        return Fault(
            table.file, 1, name, "missing_column", "no such column", f"the column {name}", "add the column"
        )
    table.header[table.header.index(near)] = name
    found = f"{quoted(near)} in its place"
    return Fault(
        table.file, 1, name, "missing_column", found, f"the column {name}", f"rename {near} to {name}"
    )


def _unknown(table: Table, name: str, card: Card) -> Fault:
    near = nearest(name, card.names)
    hint = f"is it {near}? else describe it in the card" if near else "delete it, or describe it in the card"
    if name == "synthetic":
        hint = "describe it in the card as a column of type boolean that is `optional: true`"
    return Fault(table.file, 1, name, "unknown_column", quoted(name), "a column of the card", hint)


def columns(card: Card, table: Table) -> list[Column]:
    """Return the columns of the card that the table has, in the order of the card."""
    return [column for column in card.fields if column.name in table.header]


def cell_faults(card: Card, table: Table) -> dict[tuple[int, str], Fault]:
    """Return the faults that a cell shows by itself, by row and column."""
    faults = {}
    for column in columns(card, table):
        for row, found in _column_problems(card, table, column):
            faults[row, column.name] = found
    return faults


def _column_problems(card: Card, table: Table, column: Column) -> Iterator[tuple[int, Fault]]:
    cells, required = table.column(column.name), card.required(column)
    wrong = {text: problem(column, text) for text in set(cells) if not _blank(card, text)}
    odd = dict(_odd_cells(table, column))
    yield from odd.items()
    for row, text in enumerate(cells):
        if row in odd:
            continue
        if text not in wrong and required:
            note: Note = "required", _nothing(text), _wanted(column), "fill in the value"
        elif found := wrong.get(text):
            note = found.rule, quoted(text), found.expected, found.hint
        else:
            continue
        yield row, Fault(table.file, table.line(row, column.name), column.name, *note)


def _nothing(text: str) -> str:
    return f"{quoted(text)}, which stands for a blank" if text else "a blank cell"


def _wanted(column: Column) -> str:
    allowed = column.constraints.enum
    return f"one of {listed(allowed)}" if allowed else "a value"


def _odd_cells(table: Table, column: Column) -> Iterator[tuple[int, Fault]]:
    """Yield what only a workbook can hold: formulas and the like, and dates where the card wants words."""
    position = table.header.index(column.name)
    notes = {row: note for (row, place), note in table.odd.items() if place == position}
    if column.type in ("string", "list"):
        notes |= {row: _dated_note(table, row, position) for row, at in table.dated if at == position}
    for row, note in notes.items():
        yield row, Fault(table.file, table.line(row, column.name), column.name, *note)


def _dated_note(table: Table, row: int, position: int) -> Note:
    hint = "the spreadsheet has made a date of it: give the cell the format Text and type it again"
    return "date_for_text", f"the date {table.rows[row][position]}", "text", hint


def _blank(card: Card, text: str) -> bool:
    return not text or text in card.missing_values


def typed_frame(card: Card, table: Table, faulty: Container[tuple[int, str]] = frozenset()) -> pd.DataFrame:
    """Return the table with the types of its card; `faulty` cells become missing.

    An optional column that the table lacks is blank.
    """
    data = {}
    for column in card.fields:
        if column.name not in table.header:
            if column.optional:
                data[column.name] = _typed(column, [None] * len(table.rows))
            continue
        cells = [
            None if _blank(card, text) or (row, column.name) in faulty else text
            for row, text in enumerate(table.column(column.name))
        ]
        data[column.name] = _typed(column, cells)
    return pd.DataFrame(data)


def _typed(column: Column, cells: list[str | None]) -> pd.Series:
    kind = DTYPES[column.type]
    if kind == "boolean":
        return pd.Series(
            [None if cell is None else cell.lower() in ("true", "1") for cell in cells], dtype=kind
        )
    if kind == "Int64":
        return pd.Series([None if cell is None else int(cell) for cell in cells], dtype=kind)
    if kind == "float64":
        return pd.Series([None if cell is None else float(cell) for cell in cells], dtype=kind)
    return pd.Series(cells, dtype=kind)
