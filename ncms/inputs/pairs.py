"""Tables without card, cards without table: every table of a folder has both."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ncms.errors import Fault, InputError
from ncms.inputs.words import nearest, quoted, shown_path
from ncms.paths import card_files
from ncms.table_files import SHARED, sheet_name, sheet_titles, table_file, table_names

OTHERS = (".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".txt", ".tsv")
"""Endings under which a table may have been left that is not read from there."""


def shared_faults(folder: Path) -> list[Fault]:
    """Return why the workbook of many tables cannot be read, if there is one and it cannot."""
    shared = folder / SHARED
    if not shared.exists() or sheet_titles(shared):
        return []
    from ncms.inputs.workbook import open_workbook

    try:
        open_workbook(shared)
    except InputError as error:
        return error.faults
    return []


def unpaired_faults(folder: Path, required: Iterable[str]) -> Iterator[Fault]:
    """Find tables without card, cards without table and required tables without either."""
    tables, cards = table_names(folder), {path.stem for path in card_files(folder)}
    for name in sorted(tables - cards):
        mend = _rename_mend(folder, name, ".yml", cards - tables) or _unknown_mend(name)
        yield _no_card(table_file(folder, name), name, mend)
    for name in sorted(cards - tables):
        mend = _sheet_mend(folder, name, cards) or _rename_mend(folder, name, ".csv", tables - cards)
        mend = mend or f"add {name}.csv, or delete the card"
        expected = f"the table {name}.csv or {name}.xlsx"
        file = shown_path(folder / f"{name}.yml")
        yield Fault(file, None, None, "no_table", "a card without table", expected, mend)
    for name in sorted(set(required) - tables - cards):
        file = shown_path(folder / f"{name}.csv")
        mend = "the report needs it"
        yield Fault(file, None, None, "missing_table", "no such table", f"the table {name}", mend)


def _unknown_mend(name: str) -> str:
    """Tell what to do with a file that belongs to no card; what is called "x (1)" is a copy."""
    if re.fullmatch(r"[a-z][a-z0-9_]*", name):
        return f"describe the table in {name}.yml, or move the file out of the folder"
    return "is it a copy? move it out of the folder; a table has a name of small letters, digits and _"


def _no_card(file: Path, name: str, mend: str) -> Fault:
    cell = sheet_name(name) if file.name == SHARED else None
    if cell:
        mend = f"describe the table in {name}.yml, or give a sheet of notes a name with a capital letter"
    expected = f"the card {name}.yml"
    return Fault(shown_path(file), None, None, "no_card", "a table without card", expected, mend, cell)


def _sheet_mend(folder: Path, name: str, cards: Iterable[str]) -> str:
    """Find the sheet of the workbook of many tables that was probably meant."""
    spare = set(sheet_titles(folder / SHARED)) - set(map(sheet_name, cards))
    near = nearest(name, spare)
    return f"rename the sheet {quoted(near)} of {SHARED} to {sheet_name(name)}" if near else ""


def _rename_mend(folder: Path, name: str, suffix: str, others: Iterable[str]) -> str:
    """Find the file that was probably meant: another ending or spelling, or a form that is not read."""
    for other in sorted(
        each.name for each in folder.iterdir() if each.stem == name and each.suffix != suffix
    ):
        if other.lower() in (name + suffix, name + ".yaml", name + ".xlsx"):
            return f"rename {other} to {name}{Path(other).suffix.lower().replace('.yaml', '.yml')}"
        if suffix == ".csv" and other.lower().endswith(OTHERS):
            return f"save {other} as UTF-8 CSV under the name {name}.csv, or as {name}.xlsx"
    near = nearest(name, others)
    return f"is {near}{suffix} meant? then rename {quoted(near + suffix)} to {name}{suffix}" if near else ""
