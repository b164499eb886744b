"""What a cell of a sheet says as text, and what no text of a CSV could be."""

import math
from datetime import date, datetime, time, timedelta

from openpyxl.cell.cell import Cell

from ncms.inputs.form import Note
from ncms.inputs.words import quoted

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
        mend = "copy the cell and paste it as a value, so that the figure stands in the file"
        return "formula", f"the formula {shown}", "a value", mend
    if cell.data_type == "e":
        mend = "mend what it was computed from, or leave the cell blank"
        return "error_value", quoted(cell.value), "a value", mend
    if isinstance(cell.value, int | float) and "%" in cell.number_format:
        shown = f"{cell.value * 100:.10g}"
        mend = f"give the cell the format Number, then write {shown} if the column is in per cent"
        return "per_cent_format", f"{text(cell)}, shown as {shown}%", "the number that is shown", mend
    return None
