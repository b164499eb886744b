"""What an import leaves in a folder: rows as CSV or in the sheet that holds them, all files or none."""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from ncms.errors import Fault, InputError
from ncms.inputs.cards import read_card
from ncms.inputs.importers.tables import Row, card_path, card_text
from ncms.inputs.words import shown_path
from ncms.table_files import table_file, table_names

Tables = Mapping[str, list[Row]]
KEPT = ("records", "duplicates")
"""Tables that the import adds to; the others are people's own and only begun where there is none."""


def contents(folder: Path, tables: Tables) -> dict[str, bytes]:
    """Return the files that hold these tables, each with its card, where they say something new.

    A table stays in the file in which it stands. A new one is a workbook where the search log is kept in
    one, else a CSV.
    """
    files = {f"{name}.yml": card_text(name).encode() for name in tables if not _exists(folder, f"{name}.yml")}
    books: dict[Path, dict[str, list[Row]]] = {}
    for name, rows in tables.items():
        if name not in KEPT and name in table_names(folder):
            continue
        path = _place(folder, name)
        if path.suffix == ".csv":
            files[path.name] = table_text(folder, name, rows).encode()
        else:
            books.setdefault(path, {})[name] = rows
    for path, held in books.items():
        files |= _workbook(folder, path, held)
    return {name: content for name, content in files.items() if not _is(folder / name, content)}


def _exists(folder: Path, name: str) -> bool:
    return (folder / name).exists()


def _place(folder: Path, name: str) -> Path:
    known = table_file(folder, name)
    sheets = name not in table_names(folder) and table_file(folder, "search_log").suffix == ".xlsx"
    return folder / f"{name}.xlsx" if sheets else known


def _workbook(folder: Path, path: Path, held: Tables) -> dict[str, bytes]:
    # Imported here: openpyxl takes longer to import than an export takes to read.
    from ncms.inputs.importers.sheets import filled

    names = {name: read_card(card_path(folder, name)).names for name in held}
    content = filled(path, held, names)
    return {} if content is None else {path.name: content}


def table_text(folder: Path, name: str, rows: Iterable[Mapping[str, str]]) -> str:
    """Return rows as CSV, with the columns of the card in their order."""
    text = io.StringIO()
    names = read_card(card_path(folder, name)).names
    writer = csv.DictWriter(text, names, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def write_all(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write files, all of them or none; return their names."""
    try:
        with tempfile.TemporaryDirectory(prefix=".import-", dir=folder) as staging:
            for name, content in files.items():
                (Path(staging) / name).write_bytes(content)
            _replace(Path(staging), folder, list(files))
    except OSError as error:
        found, mend = error.strerror or str(error), "is the disk full, or a file open elsewhere?"
        fault = Fault(shown_path(folder), None, None, "unwritable", found, "a folder to write in", mend)
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
    return path.exists() and path.read_bytes() == content
