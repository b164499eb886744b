"""Rows of the import in a workbook: what a person made of the sheet stays, rows are changed and added."""

import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from ncms.errors import Fault, InputError
from ncms.inputs.sheet_cells import text
from ncms.inputs.words import shown_path
from ncms.table_files import sheet_name

LONGEST = 32_767
"""Characters that a cell of a spreadsheet holds."""

Rows = Sequence[Mapping[str, str]]


def filled(path: Path, tables: Mapping[str, Rows], columns: Mapping[str, list[str]]) -> bytes | None:
    """Return a workbook with these tables in its sheets, or None where it says all of it already.

    A workbook that is not there yet is made. Raises InputError for a text that no cell holds.
    """
    book = load_workbook(path) if path.exists() else _new(tables, columns)
    changed = not path.exists()
    for name, rows in tables.items():
        _refuse_long(path, name, rows)
        sheet = book[sheet_name(name)] if sheet_name(name) in book.sheetnames else book.worksheets[0]
        heads = {cell.column: str(cell.value or "").strip() for cell in sheet[1]}
        changed |= any([_write(sheet, heads, number, row) for number, row in enumerate(rows, start=2)])
    if not changed:
        return None
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _new(tables: Iterable[str], columns: Mapping[str, list[str]]) -> Workbook:
    book = Workbook()
    book.remove(book.active)
    for name in tables:
        sheet = book.create_sheet(sheet_name(name))
        sheet.append(columns[name])
        sheet.freeze_panes = "A2"
    return book


def _write(sheet: Worksheet, heads: Mapping[int, str], number: int, row: Mapping[str, str]) -> bool:
    """Write a row where it differs; return whether it did."""
    different = [
        (sheet.cell(number, column), row.get(name, ""))
        for column, name in heads.items()
        if name and text(sheet.cell(number, column)) != row.get(name, "")
    ]
    for cell, value in different:
        _set(cell, value)
    return bool(different)


def _set(cell: Cell, value: str) -> None:
    """Write a value as text: a spreadsheet would make formulas, dates and numbers of what looks like them."""
    cell.value = value or None
    if value:
        cell.data_type, cell.number_format = "s", "@"


def _refuse_long(path: Path, name: str, rows: Rows) -> None:
    long = [(row, key) for row in rows for key, value in row.items() if len(value) > LONGEST]
    if long:
        row, column = long[0]
        first = next(iter(row.values()))
        found, mend = f"{len(row[column]):,} characters of {first}", f"keep the table as {name}.csv"
        expected = f"at most {LONGEST:,}, which a cell of a spreadsheet holds"
        raise InputError(Fault(shown_path(path), None, column, "too_long", found, expected, mend))
