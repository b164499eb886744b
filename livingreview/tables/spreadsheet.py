"""One sheet of a workbook as text, with the cell of every value and all that is wrong with its form.

A sheet becomes the same `Table` as a CSV, so the same checks follow. What only a workbook can hold is either
turned into text that a CSV would have (dates, truth values, whole numbers) or refused (formulas, merged
cells, hidden rows, shares shown as per cent): nothing is read that the eye does not see.
"""

import math
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from livingreview.errors import Fault, InputError
from livingreview.messages import quoted, shown_path
from livingreview.tables.csv_reader import Note, Table, header_notes, row_note
from livingreview.tables.table_files import sheet_name
from livingreview.tables.workbook import Rows, grid, hidden, merged, open_sheet


@dataclass
class Sheet(Table):
    """A sheet as read; its lines are the rows of the sheet."""

    title: str = ""
    """Name of the sheet where the name of the file does not say it."""

    def line(self, row: int, column: str) -> int:
        """Return the row of the sheet in which a cell stands."""
        return self.lines[row]

    def where(self, row: int, column: str) -> str:
        """Return a place of this table in words."""
        return f"row {self.lines[row]}"

    def fault(
        self, line: int | None, column: str | None, rule: str, found: str, expected: str, hint: str
    ) -> None:
        """Note one fault of form; a sheet has rows where a CSV has lines."""
        found, expected, hint = (re.sub(r"\bline\b", "row", text) for text in (found, expected, hint))
        self.faults.append(self.located(Fault(self.file, line, column, rule, found, expected, hint)))

    def located(self, fault: Fault) -> Fault:
        """Return a fault of this table with the cell in its place: `B7`, or `'My sheet'!B7`."""
        if fault.file != self.file or fault.cell is not None:
            return fault
        first = (fault.column or "").split(", ")[0]
        named = first in self.header and (first or fault.rule == "blank_header")
        letter = get_column_letter(self.header.index(first) + 1) if named else ""
        cell = f"{letter}{fault.line or ''}"
        plain = re.fullmatch(r"\w+", self.title) or not self.title
        sheet = self.title if plain else "'" + self.title.replace("'", "''") + "'"
        where = "!".join(part for part in (sheet, cell) if part)
        return replace(fault, cell=where) if where else fault


def read_sheet(path: Path, name: str, whole: bool = False) -> Sheet:
    """Read the sheet of a table. Faults are noted in `.faults`; what can be read in spite of them is read.

    With `whole` the other sheets of the workbook are kept at hand.
    """
    sheet = Sheet(shown_path(path))
    try:
        worksheet = open_sheet(path, name, whole)
    except InputError as error:
        sheet.whole = False
        sheet.faults += error.faults
        return sheet
    sheet.title = "" if worksheet.title == sheet_name(path.stem) else worksheet.title
    if rows := grid(worksheet):
        _fill(sheet, worksheet, rows)
    else:
        sheet.fault(None, None, "empty_file", "no header row", "a header row and rows", "fill in the sheet")
    return sheet


def _fill(sheet: Sheet, worksheet: Worksheet, rows: Rows) -> None:
    header = [text(cell) for cell in rows[0]]
    sheet.header = [name.strip() for name in header]
    unsure = _merged_rows(sheet, worksheet, rows)
    if 1 in unsure or not any(sheet.header):
        _no_header(sheet, merged_cells=1 in unsure)
        return
    for column, note in header_notes(header):
        sheet.fault(1, column, *note)
    _hidden_faults(sheet, worksheet, rows)
    for line, cells in enumerate(rows[1:], start=2):
        texts = [text(cell) for cell in cells]
        if line in unsure:
            sheet.ragged.append(texts)
        elif wrong := row_note(sheet.header, texts):
            sheet.fault(line, None, *wrong)
        else:
            _append(sheet, line, cells, texts)


def _append(sheet: Sheet, line: int, cells: tuple[Cell, ...], texts: list[str]) -> None:
    row = len(sheet.rows)
    sheet.rows.append(texts)
    sheet.lines.append(line)
    for position, cell in enumerate(cells):
        if note := oddity(cell):
            sheet.odd[row, position] = note
        elif dated(cell):
            sheet.dated.add((row, position))


def _merged_rows(sheet: Sheet, worksheet: Worksheet, rows: Rows) -> set[int]:
    """Note merged cells and return the rows they touch: nobody knows which of these the value is of."""
    touched: set[int] = set()
    for (line, position), (address, last, _) in merged(worksheet, rows).items():
        name = sheet.header[position - 1] if line > 1 else None
        hint = "unmerge them and fill in the value of each; these rows were not checked"
        found, expected = f"{address} merged", "a value of its own in each cell"
        sheet.fault(line, name or None, "merged_cells", found, expected, hint)
        touched |= set(range(line, last + 1))
    return touched


def _no_header(sheet: Sheet, merged_cells: bool) -> None:
    sheet.header, sheet.whole = [], False
    if not merged_cells:
        hint = "delete the rows above the names of the columns"
        sheet.fault(1, None, "no_header", "a first row without values", "the names of the columns", hint)


def _hidden_faults(sheet: Sheet, worksheet: Worksheet, rows: Rows) -> None:
    for found, line, position in hidden(worksheet, rows):
        name = sheet.header[position - 1] if position else None
        hint = "show all of it (and clear a filter), then look whether it belongs to the table"
        sheet.fault(line, name, "hidden", found, "nothing hidden", hint)


_DATED = (date, time, timedelta)


def text(cell: Cell) -> str:
    """Return a value as a CSV would have it: dates in ISO form, whole numbers without decimals."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def dated(cell: Cell) -> bool:
    """Tell whether a workbook takes a cell for a date or a time."""
    return isinstance(cell.value, _DATED)


def oddity(cell: Cell) -> Note | None:
    """Return why a cell holds no value of its own, or one that reads otherwise than it is."""
    if cell.value is None:
        return None
    if cell.data_type == "f":
        shown = quoted(getattr(cell.value, "text", None) or cell.value)
        hint = "copy the cell and paste it as a value, so that the figure stands in the file"
        return "formula", f"the formula {shown}", "a value", hint
    if cell.data_type == "e":
        hint = "correct what it was computed from, or leave the cell blank"
        return "error_value", quoted(cell.value), "a value", hint
    if isinstance(cell.value, int | float) and "%" in cell.number_format:
        shown = f"{cell.value * 100:.10g}"
        hint = f"give the cell the format Number, then write {shown} if the column is in per cent"
        return "per_cent_format", f"{text(cell)}, shown as {shown}%", "the number that is shown", hint
    return None
