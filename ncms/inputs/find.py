"""One table of a data folder as text, from whichever file holds it."""

from pathlib import Path

from ncms.errors import Fault
from ncms.inputs.read import Table, read_table
from ncms.table_files import holders


def find_table(folder: Path, name: str, whole: bool = False) -> Table:
    """Read a table out of its CSV or its sheet; where two files hold it, that is a fault of the second.

    `whole` says that other tables will be asked for too, so that a workbook of many is read once.
    """
    first, *others = holders(folder, name) or [folder / f"{name}.csv"]
    table = _read(first, name, whole)
    for other in others:
        table.faults.append(_second(_read(other, name, whole), first.name, name))
    return table


def _read(path: Path, name: str, whole: bool) -> Table:
    if path.suffix == ".csv":
        return read_table(path)
    # Imported where a workbook is: openpyxl takes longer to import than most tables take to read.
    from ncms.inputs.spreadsheet import read_sheet

    return read_sheet(path, name, whole)


def _second(table: Table, first: str, name: str) -> Fault:
    found, mend = f"the table {name} a second time", f"keep this one or {first}, delete the other"
    fault = Fault(table.file, None, None, "two_tables", found, f"it once (also in {first})", mend)
    return table.located(fault)
