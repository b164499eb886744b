"""Which file of a data folder holds a table: `NAME.csv`, `NAME.xlsx` or a sheet of `tables.xlsx`.

Nothing is read but the names of the sheets, so that looking whether an input changed stays quick.
"""

import re
import zipfile
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from livingreview.paths import card_files

SHARED = "tables.xlsx"
"""The workbook that holds many tables, one a sheet."""

LONGEST = 31
"""Characters that a spreadsheet allows in the name of a sheet."""

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def sheet_name(table: str) -> str:
    """Return what the sheet of a table is called."""
    return table[:LONGEST]


def workbooks(folder: Path) -> list[Path]:
    """Return the workbooks of a folder, without the locks that an open spreadsheet leaves beside them."""
    return sorted(path for path in folder.glob("*.xlsx") if not path.name.startswith(("~$", ".")))


def holders(folder: Path, table: str) -> list[Path]:
    """Return every file of a folder in which a table stands; more than one is a fault.

    A sheet of the shared workbook takes the place of a CSV: so a few tables can be kept in sheets.
    """
    shared, plain, own = folder / SHARED, folder / f"{table}.csv", folder / f"{table}.xlsx"
    in_sheet = sheet_name(table) in sheet_titles(shared)
    found = [] if in_sheet or not plain.is_file() else [plain]
    found += [own] if own.is_file() and own != shared else []
    return found + ([shared] if in_sheet else [])


def replaced(folder: Path) -> list[str]:
    """Return the tables whose CSV is not read, since a sheet of the shared workbook takes its place."""
    titles = sheet_titles(folder / SHARED)
    return sorted(path.stem for path in folder.glob("*.csv") if sheet_name(path.stem) in titles)


def table_file(folder: Path, table: str) -> Path:
    """Return the file in which a table stands: the first found, or `NAME.csv` where there is none."""
    return next(iter(holders(folder, table)), folder / f"{table}.csv")


def sheet_titles(path: Path) -> tuple[str, ...]:
    """Return the names of the sheets of a workbook in their order; none where it cannot be read."""
    try:
        status = path.stat()
    except OSError:
        return ()
    return _sheet_titles(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=64)
def _sheet_titles(path: Path, modified: int, size: int) -> tuple[str, ...]:
    try:
        with zipfile.ZipFile(path) as parts:
            root = ElementTree.fromstring(parts.read("xl/workbook.xml"))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, ElementTree.ParseError):
        return ()
    found = (part.attrib.get("name", "") for part in root.iter() if part.tag.rpartition("}")[2] == "sheet")
    return tuple(found)


def table_names(folder: Path) -> set[str]:
    """Return the names of all tables of a folder, in whatever file they stand.

    A sheet of the shared workbook whose name is no name of a table ("About", "Lists") is none.
    """
    stems = {path.stem for path in (*folder.glob("*.csv"), *workbooks(folder)) if path.name != SHARED}
    by_sheet = {sheet_name(card.stem): card.stem for card in card_files(folder)}
    titles = (title for title in sheet_titles(folder / SHARED) if _NAME.fullmatch(title))
    return stems | {by_sheet.get(title, title) for title in titles}
