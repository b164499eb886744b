"""A workbook and its sheets as openpyxl gives them, and the reasons why there are none to read."""

import warnings
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from livingreview.errors import Fault, InputError
from livingreview.messages import listed, nearest, shown_path
from livingreview.tables.table_files import SHARED, sheet_name, sheet_titles

LARGEST = 400_000_000
"""Bytes of an unpacked workbook above which it is taken for damaged, or for an attack."""

_OLD = b"\xd0\xcf\x11\xe0"

Rows = list[tuple[Cell, ...]]


_whole: dict[tuple[Path, int, int], Workbook] = {}
"""The workbook that was last read whole, by path and state: it has the sheets that are asked for later."""


def open_workbook(path: Path, only: str | None = None) -> Workbook:
    """Read a workbook, or only one sheet of it; raise InputError where there is none to read."""
    try:
        status = path.stat()
        state = path, status.st_mtime_ns, status.st_size
        if only is not None and state not in _whole:
            return _opened(*state, only)
        if state not in _whole:
            _whole.clear()
            _whole[state] = _opened(*state, None)
        return _whole[state]
    except OSError as error:
        found = error.strerror or str(error)
        raise _unreadable(path, found, "a file that can be read", "is it a file?") from None


@lru_cache(maxsize=2)
def _opened(path: Path, modified: int, size: int, only: str | None) -> Workbook:
    if path.read_bytes()[:4] == _OLD:
        found = "a workbook of an old kind, or one with a password"
        raise _unreadable(path, found, "a workbook (.xlsx)", "save it as .xlsx without a password")
    try:
        with zipfile.ZipFile(path) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
        if unpacked > LARGEST:
            found = f"{unpacked // 1_000_000} MB when unpacked"
            raise _unreadable(path, found, f"at most {LARGEST // 1_000_000} MB", "is it a table?")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and checks that are not read anyway
            reader = _Reader(path, only)
            reader.read()
            return reader.wb
    except (InputError, OSError):
        raise
    except Exception:  # whatever a damaged part of the archive leads openpyxl to
        hint = "save it again as an Excel workbook (.xlsx), or as UTF-8 CSV"
        raise _unreadable(path, "no workbook, or a damaged one", "a workbook (.xlsx)", hint) from None


class _Reader(ExcelReader):
    """A reader that may leave out all sheets but one: a notebook wants one table of many."""

    def __init__(self, path: Path, only: str | None) -> None:
        super().__init__(path, keep_links=False)
        self._only = only

    def read_workbook(self) -> None:
        """Read the list of the sheets, and strike out those that are not wanted."""
        super().read_workbook()
        sheets = list(self.parser.find_sheets())
        self.parser.find_sheets = lambda: (
            pair for pair in sheets if self._only is None or pair[0].name == self._only
        )


def _unreadable(path: Path, found: str, expected: str, hint: str) -> InputError:
    return InputError(Fault(shown_path(path), None, None, "unreadable", found, expected, hint))


def open_sheet(path: Path, table: str, whole: bool) -> Worksheet:
    """Return the sheet of a table: the one of its name, or the only one of a workbook that has its name.

    With `whole` the workbook is read whole, since its other sheets will be asked for too.
    """
    titles, wanted = sheet_titles(path), sheet_name(table)
    if wanted not in titles and len(titles) == 1 and path.name != SHARED:
        wanted = titles[0]
    book = open_workbook(path, None if whole or wanted not in titles else wanted)
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    if wanted not in sheets:
        near = nearest(wanted, sheets)
        hint = f"rename the sheet {near} to {wanted}" if near else f"name the sheet of the table {wanted}"
        found, file = f"the sheets {listed(sheets)}", shown_path(path)
        raise InputError(Fault(file, None, None, "no_sheet", found, f"a sheet {wanted}", hint))
    return sheets[wanted]


def grid(sheet: Worksheet) -> Rows:
    """Return the cells from A1 to the last row and the last column that hold a value."""
    # What is only formatted may reach to row 1,048,576: asking the sheet for its size would make all of it.
    filled = [place for place, cell in sheet._cells.items() if _says(cell)]
    if not filled:
        return []
    bottom, right = (max(place[axis] for place in filled) for axis in (0, 1))
    return list(sheet.iter_rows(1, bottom, 1, right))


def _says(cell: Cell) -> bool:
    return cell.value is not None and str(cell.value).strip() != ""


def merged(sheet: Worksheet, rows: Rows) -> dict[tuple[int, int], tuple[str, int, int]]:
    """Return merged cells that reach into the table: by first row and column, (address, last row, column)."""
    ranges = sheet.merged_cells.ranges
    return {
        (each.min_row, each.min_col): (each.coord, each.max_row, each.max_col)
        for each in sorted(ranges, key=lambda each: (each.min_row, each.min_col))
        if each.min_row <= len(rows) and each.min_col <= len(rows[0])
    }


def hidden(sheet: Worksheet, rows: Rows) -> Iterator[tuple[str, int | None, int | None]]:
    """Yield (what is hidden, row, column) of the sheet itself, of its rows and of its columns."""
    if sheet.sheet_state != "visible":
        yield "a hidden sheet", None, None
    lines = [number for number, each in sheet.row_dimensions.items() if each.hidden and number <= len(rows)]
    for first, last in _runs(sorted(lines)):
        yield (f"hidden rows {first} to {last}" if last > first else f"hidden row {first}"), first, None
    for letter, each in sorted(sheet.column_dimensions.items()):
        first, last = each.min or 0, min(each.max or 0, len(rows[0]))
        if each.hidden and 0 < first <= last:
            span = f" to {get_column_letter(last)}" if last > first else ""
            yield f"hidden column{'s' if span else ''} {letter}{span}", None, first


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Join numbers that follow each other."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        yield members[0], members[-1]
