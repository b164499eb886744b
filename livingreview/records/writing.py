"""What an import leaves in a folder: rows as CSV or in the sheet that holds them, all files or none."""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from livingreview.errors import Fault, InputError
from livingreview.messages import shown_path
from livingreview.numbers.formats import format_number, many
from livingreview.records.record_tables import ONLY_WITH_ROWS, Row, column_names, new_card
from livingreview.tables.csv_reader import Table
from livingreview.tables.spreadsheet import text
from livingreview.tables.table_files import sheet_name, table_file, table_names

Tables = Mapping[str, list[Row]]
KEPT = ("records", "duplicates", "refused")
"""Tables that the import adds to; the others are people's own and only begun where there is none."""


def contents(folder: Path, tables: Tables) -> dict[str, bytes]:
    """Return the files that hold these tables, each with its card, where they say something new.

    A table stays in the file in which it stands. A new one is a workbook where the search log is kept in
    one, else a CSV.
    """
    tables = {
        name: rows
        for name, rows in tables.items()
        if rows or name not in ONLY_WITH_ROWS or _is_kept(folder, name)
    }
    cards = {name: new_card(folder, name) for name in tables}
    files = {f"{name}.yml": text.encode() for name, text in cards.items() if text is not None}
    books: dict[Path, dict[str, list[Row]]] = {}
    for name, rows in tables.items():
        if name not in KEPT and _is_kept(folder, name):
            continue
        path = _place(folder, name)
        if path.suffix == ".csv":
            files[path.name] = table_content(folder, name, rows)
        else:
            books.setdefault(path, {})[name] = rows
    for path, held in books.items():
        files |= _workbook(folder, path, held)
    return {name: content for name, content in files.items() if not _is(folder / name, content)}


def _is_kept(folder: Path, name: str) -> bool:
    return name in table_names(folder)


def _place(folder: Path, name: str) -> Path:
    known = table_file(folder, name)
    sheets = name not in table_names(folder) and table_file(folder, "search_log").suffix == ".xlsx"
    return folder / f"{name}.xlsx" if sheets else known


def _workbook(folder: Path, path: Path, held: Tables) -> dict[str, bytes]:
    names = {name: column_names(folder, name) for name in held}
    content = filled(path, held, names)
    return {} if content is None else {path.name: content}


def table_content(folder: Path, name: str, rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return rows as CSV, with the columns of the card in their order."""
    content = io.BytesIO()
    text = io.TextIOWrapper(content, encoding="utf-8", newline="")
    writer = csv.DictWriter(
        text, column_names(folder, name), restval="", extrasaction="ignore", lineterminator="\n"
    )
    writer.writeheader()
    writer.writerows(rows)
    text.flush()
    return content.getvalue()


def write_all(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write files, all of them or none; return their names."""
    try:
        with tempfile.TemporaryDirectory(prefix=".import-", dir=folder) as staging:
            for name, content in files.items():
                (Path(staging) / name).write_bytes(content)
            _replace(Path(staging), folder, list(files))
    except OSError as error:
        found, hint = error.strerror or str(error), "is the disk full, or a file open elsewhere?"
        fault = Fault(shown_path(folder), None, None, "unwritable", found, "a folder to write in", hint)
        raise InputError(fault) from None
    return sorted(files)


def _replace(staging: Path, folder: Path, names: list[str]) -> None:
    """Move files into their places, and put back what was there if one cannot be moved."""
    before = {name: (folder / name).read_bytes() if (folder / name).exists() else None for name in names}
    try:
        for name in names:
            os.replace(staging / name, folder / name)
    except OSError:
        for name, content in before.items():
            if content is None:
                (folder / name).unlink(missing_ok=True)
            else:
                (folder / name).write_bytes(content)
        raise


def _is(path: Path, content: bytes) -> bool:
    same_size = path.exists() and path.stat().st_size == len(content)
    return same_size and path.read_bytes() == content


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
        for column in columns.get(name, ()):
            if column not in heads.values():
                heads[max(heads) + 1] = column
                sheet.cell(1, max(heads), column)
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
        found, hint = f"{many(len(row[column]), 'character')} of {first}", f"keep the table as {name}.csv"
        expected = f"at most {format_number(LONGEST)}, which a cell of a spreadsheet holds"
        raise InputError(Fault(shown_path(path), None, column, "too_long", found, expected, hint))


NewRows = Sequence[Mapping[str, str]]


def appended(folder: Path, tables: Mapping[str, Table], rows: Mapping[str, NewRows]) -> dict[str, bytes]:
    """Return by name the files of a folder with these rows below those of their tables."""
    files: dict[str, bytes] = {}
    books: dict[Path, dict[str, NewRows]] = {}
    for name, new in rows.items():
        path = table_file(folder, name)
        if path.suffix == ".csv":
            files[path.name] = _longer(path.read_bytes(), tables[name].header, new)
        else:
            books.setdefault(path, {})[name] = [*_rows(tables[name]), *new]
    return files | {path.name: _appending_workbook(path, held) for path, held in books.items()}


def _rows(table: Table) -> list[dict[str, str]]:
    return [dict(zip(table.header, cells, strict=True)) for cells in table.rows]


def _longer(content: bytes, header: Sequence[str], rows: NewRows) -> bytes:
    end = "\r\n" if b"\r\n" in content else "\n"
    text = io.StringIO()
    writer = csv.DictWriter(text, header, restval="", lineterminator=end)
    writer.writerows(rows)
    return content.rstrip(b"\r\n") + end.encode() + text.getvalue().encode()


def _appending_workbook(path: Path, held: Mapping[str, NewRows]) -> bytes:
    return filled(path, held, {}) or path.read_bytes()
