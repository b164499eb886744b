"""Rows put below those of a table, in the CSV or the sheet that holds it; what is there stays as it is."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from ncms.inputs.read import Table
from ncms.table_files import table_file

Rows = Sequence[Mapping[str, str]]


def appended(folder: Path, tables: Mapping[str, Table], rows: Mapping[str, Rows]) -> dict[str, bytes]:
    """Return by name the files of a folder with these rows below those of their tables."""
    files: dict[str, bytes] = {}
    books: dict[Path, dict[str, Rows]] = {}
    for name, new in rows.items():
        path = table_file(folder, name)
        if path.suffix == ".csv":
            files[path.name] = _longer(path.read_bytes(), tables[name].header, new)
        else:
            books.setdefault(path, {})[name] = [*_rows(tables[name]), *new]
    return files | {path.name: _workbook(path, held) for path, held in books.items()}


def _rows(table: Table) -> list[dict[str, str]]:
    return [dict(zip(table.header, cells, strict=True)) for cells in table.rows]


def _longer(content: bytes, header: Sequence[str], rows: Rows) -> bytes:
    end = "\r\n" if b"\r\n" in content else "\n"
    text = io.StringIO()
    writer = csv.DictWriter(text, header, restval="", lineterminator=end)
    writer.writerows(rows)
    return content.rstrip(b"\r\n") + end.encode() + text.getvalue().encode()


def _workbook(path: Path, held: Mapping[str, Rows]) -> bytes:
    # Imported here: openpyxl takes longer to import than most tables take to read.
    from ncms.inputs.importers.sheets import filled

    return filled(path, held, {}) or path.read_bytes()
