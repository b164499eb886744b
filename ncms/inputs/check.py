"""Validation of a whole data folder: every fault of every file in one pass."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from ncms import paths
from ncms.errors import Fault, InputError
from ncms.inputs.added import added_faults
from ncms.inputs.cards import Card, read_card
from ncms.inputs.find import find_table
from ncms.inputs.flow import flow_faults
from ncms.inputs.keys import foreign_faults
from ncms.inputs.pairs import shared_faults, unpaired_faults
from ncms.inputs.read import Table
from ncms.inputs.searches import search_faults
from ncms.inputs.table_faults import table_faults
from ncms.inputs.words import nearest, shown_path
from ncms.table_files import SHARED, table_names


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
    faults += added_faults(tables)
    faults = faults or [*flow_faults(tables), *search_faults(folder, tables)]
    return sorted(faults, key=lambda fault: (fault.file, _sheet(fault), fault.line or 0))


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
        found, mend = "no table and no card", "`ncms template DIR` makes some"
        return Fault(shown_path(folder), None, None, "no_tables", found, "tables with their cards", mend)
    found = "a file" if folder.exists() else "no such folder"
    siblings = [each.name for each in folder.parent.glob("*/")] if folder.parent.is_dir() else []
    near = nearest(folder.name, siblings)
    mend = f"did you mean {shown_path(folder.parent / near)}?" if near else "is the path right?"
    return Fault(
        shown_path(folder), None, None, "missing_folder", found, "a folder of tables and cards", mend
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
