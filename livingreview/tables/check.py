"""Validation of a whole data folder: every fault of every file in one pass."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from livingreview import paths
from livingreview.errors import Fault, InputError
from livingreview.messages import command_line, nearest, quoted, shown_path
from livingreview.paths import card_files
from livingreview.records.search_log import search_faults
from livingreview.review import TableCheck, current_review
from livingreview.tables.cards import Card, read_card
from livingreview.tables.csv_reader import Table
from livingreview.tables.loading import find_table
from livingreview.tables.table_files import SHARED, sheet_name, sheet_titles, table_file, table_names
from livingreview.tables.table_rules import foreign_faults
from livingreview.tables.validation import table_faults


def check_data(data_dir: Path | str | None = None, required: Iterable[str] = ()) -> list[Fault]:
    """Return every fault of every table and card of a data folder, sorted by file and line.

    `required` names tables that must be there. Folders inside the data folder are not looked into.
    """
    folder = Path(data_dir) if data_dir is not None else paths.data_dir()
    if fault := _folder_fault(folder):
        return [fault]
    cards, faults = _read_cards(folder)
    tables = {name: find_table(folder, name, whole=True) for name in sorted(table_names(folder))}
    faults += shared_faults(folder) or unpaired_faults(folder, required)
    for name, table in tables.items():
        broken = _rule_faults(name, tables, cards, folder)
        found = [*table.faults, *broken]
        found.sort(key=lambda fault: _position(fault, table))
        faults += [table.located(fault) for fault in found]
    review = current_review()
    faults += _review_faults(review.table_checks, tables)
    faults = faults or [*_review_faults(review.folder_checks, tables), *search_faults(folder, tables)]
    return sorted(faults, key=lambda fault: (fault.file, _sheet(fault), fault.line or 0))


def _review_faults(checks: Iterable[TableCheck], tables: Mapping[str, Table]) -> Iterator[Fault]:
    """Yield what the review's own checks find."""
    for check in checks:
        yield from check(tables)


def _rule_faults(
    name: str, tables: Mapping[str, Table], cards: Mapping[str, Card], folder: Path
) -> list[Fault]:
    """Return what one table breaks of its card, and its card of the others."""
    if name not in cards:
        return []
    foreign = foreign_faults(cards[name], tables, cards, folder / f"{name}.yml")
    return [*table_faults(cards[name], tables[name]), *foreign]


def _position(fault: Fault, table: Table) -> int:
    """Order the faults of a line as an eye goes over it: by column."""
    first = (fault.column or "").split(", ")[0]
    return table.header.index(first) if first in table.header else -1


def _sheet(fault: Fault) -> str:
    return (fault.cell or "").rpartition("!")[0]


def _folder_fault(folder: Path) -> Fault | None:
    if folder.is_dir():
        if table_names(folder) or paths.card_files(folder) or (folder / SHARED).exists():
            return None
        found, hint = "no table and no card", f"`{command_line('template DIR')}` makes some"
        return Fault(shown_path(folder), None, None, "no_tables", found, "tables with their cards", hint)
    found = "a file" if folder.exists() else "no such folder"
    siblings = [each.name for each in folder.parent.glob("*/")] if folder.parent.is_dir() else []
    near = nearest(folder.name, siblings)
    hint = f"did you mean {shown_path(folder.parent / near)}?" if near else "is the path right?"
    return Fault(
        shown_path(folder), None, None, "missing_folder", found, "a folder of tables and cards", hint
    )


def _read_cards(folder: Path) -> tuple[dict[str, Card], list[Fault]]:
    cards: dict[str, Card] = {}
    faults: list[Fault] = []
    for path in paths.card_files(folder):
        try:
            cards[path.stem] = read_card(path)
        except InputError as error:
            faults += error.faults
    return cards, faults


OTHERS = (".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".txt", ".tsv")
"""Endings under which a table may have been left that is not read from there."""


def shared_faults(folder: Path) -> list[Fault]:
    """Return why the workbook of many tables cannot be read, if there is one and it cannot."""
    shared = folder / SHARED
    if not shared.exists() or sheet_titles(shared):
        return []
    from livingreview.tables.workbook import open_workbook

    try:
        open_workbook(shared)
    except InputError as error:
        return error.faults
    return []


def unpaired_faults(folder: Path, required: Iterable[str]) -> Iterator[Fault]:
    """Find tables without card, cards without table and required tables without either."""
    tables, cards = table_names(folder), {path.stem for path in card_files(folder)}
    for name in sorted(tables - cards):
        hint = _rename_hint(folder, name, ".yml", cards - tables) or _unknown_hint(name)
        yield _no_card(table_file(folder, name), name, hint)
    for name in sorted(cards - tables):
        hint = _sheet_hint(folder, name, cards) or _rename_hint(folder, name, ".csv", tables - cards)
        hint = hint or f"add {name}.csv, or delete the card"
        expected = f"the table {name}.csv or {name}.xlsx"
        file = shown_path(folder / f"{name}.yml")
        yield Fault(file, None, None, "no_table", "a card without table", expected, hint)
    for name in sorted(set(required) - tables - cards):
        file = shown_path(folder / f"{name}.csv")
        hint = "the report needs it"
        yield Fault(file, None, None, "missing_table", "no such table", f"the table {name}", hint)


def _unknown_hint(name: str) -> str:
    """Tell what to do with a file that belongs to no card; what is called "x (1)" is a copy."""
    if re.fullmatch(r"[a-z][a-z0-9_]*", name):
        return f"describe the table in {name}.yml, or move the file out of the folder"
    return "is it a copy? move it out of the folder; a table has a name of small letters, digits and _"


def _no_card(file: Path, name: str, hint: str) -> Fault:
    cell = sheet_name(name) if file.name == SHARED else None
    if cell:
        hint = f"describe the table in {name}.yml, or give a sheet of notes a name with a capital letter"
    expected = f"the card {name}.yml"
    return Fault(shown_path(file), None, None, "no_card", "a table without card", expected, hint, cell)


def _sheet_hint(folder: Path, name: str, cards: Iterable[str]) -> str:
    """Find the sheet of the workbook of many tables that was probably meant."""
    spare = set(sheet_titles(folder / SHARED)) - set(map(sheet_name, cards))
    near = nearest(name, spare)
    return f"rename the sheet {quoted(near)} of {SHARED} to {sheet_name(name)}" if near else ""


def _rename_hint(folder: Path, name: str, suffix: str, others: Iterable[str]) -> str:
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
