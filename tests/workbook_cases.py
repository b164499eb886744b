"""Tiny data folders whose tables are sheets."""

import csv
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

TINY = Path(__file__).parent / "fixtures" / "inputs"
TABLES = ("counties", "regions", "yearly")
NUMBERS = {"residents": int, "aged_percent": float, "founded": int, "year": int, "fund_yuan": float}
Change = Callable[[Worksheet], None]


def tiny_folder(folder: Path) -> Path:
    """Fill a folder with the three tiny tables as CSV, and their cards."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in TABLES:
        for suffix in ("csv", "yml"):
            shutil.copy(TINY / f"{name}.{suffix}", folder)
    return folder


def typed_rows(name: str) -> list[list]:
    """Return a tiny table as a spreadsheet would hold it: numbers, dates and truth values as such."""
    with (TINY / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return [header, *([_typed(*pair) for pair in zip(header, row, strict=True)] for row in rows)]


def _typed(column: str, text: str):
    if not text:
        return None
    if column == "opened":
        return date.fromisoformat(text)
    if column == "surveyed":
        return text == "true"
    return NUMBERS.get(column, str)(text)


def write_sheet(sheet: Worksheet, name: str) -> Worksheet:
    """Write a tiny table into a sheet that takes its name."""
    sheet.title = name
    for row in typed_rows(name):
        sheet.append(row)
    return sheet


def as_workbook(folder: Path, name: str = "counties", change: Change | None = None) -> Path:
    """Put `NAME.xlsx` in the place of `NAME.csv`, with a change to its sheet."""
    (folder / f"{name}.csv").unlink(missing_ok=True)
    book = Workbook()
    sheet = write_sheet(book.active, name)
    if change:
        change(sheet)
    book.save(folder / f"{name}.xlsx")
    return folder / f"{name}.xlsx"


def as_one_workbook(folder: Path, change: Change | None = None) -> Path:
    """Put `tables.xlsx` in the place of all three CSVs, with a change to the sheet of the counties."""
    book = Workbook()
    book.active.title = "About"
    for name in TABLES:
        (folder / f"{name}.csv").unlink()
        write_sheet(book.create_sheet(), name)
    if change:
        change(book["counties"])
    book.save(folder / "tables.xlsx")
    return folder / "tables.xlsx"
