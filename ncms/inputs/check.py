"""Validation of a whole data folder: every fault of every file in one pass."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ncms import paths
from ncms.errors import Fault, InputError
from ncms.inputs.cards import Card, read_card
from ncms.inputs.failures import value_faults
from ncms.inputs.frame import cell_faults, header_faults, typed_frame
from ncms.inputs.keys import blank_faults, foreign_faults
from ncms.inputs.read import Table, read_table
from ncms.inputs.words import nearest, quoted, shown_path


def check_data(data_dir: Path | str | None = None, required: Iterable[str] = ()) -> list[Fault]:
    """Return every fault of every table and card of a data folder, sorted by file and line.

    `required` names tables that must be there. Folders inside the data folder are not looked into.
    """
    folder = Path(data_dir) if data_dir is not None else paths.data_dir()
    if fault := _folder_fault(folder):
        return [fault]
    cards, faults = _read_cards(folder)
    tables = {path.stem: read_table(path) for path in sorted(folder.glob("*.csv"))}
    faults += _unpaired(folder, required)
    for table in tables.values():
        faults += table.faults
    for name, card in cards.items():
        if name in tables:
            faults += table_faults(card, tables[name])
    for name, card in cards.items():
        if name in tables:
            faults += foreign_faults(card, tables, cards, folder / f"{name}.yml")
    return sorted(faults, key=lambda fault: _place(fault, tables))


def _place(fault: Fault, tables: Mapping[str, Table]) -> tuple[str, int, int]:
    """Order faults as an eye goes over the file: by line, then by column."""
    table = tables.get(Path(fault.file).stem)
    names = table.header if table and fault.file.endswith(".csv") else []
    first = (fault.column or "").split(", ")[0]
    return fault.file, fault.line or 0, names.index(first) if first in names else -1


def table_faults(card: Card, table: Table) -> list[Fault]:
    """Return what is wrong with the columns and values of one table, its form apart."""
    header = header_faults(card, table)
    cells = cell_faults(card, table)
    faulty = set(cells)
    values = value_faults(card, table, typed_frame(card, table, faulty), faulty) if table.rows else []
    return [*header, *cells.values(), *values, *blank_faults(card, table)]


def _folder_fault(folder: Path) -> Fault | None:
    if folder.is_dir():
        if any(folder.glob("*.csv")) or any(folder.glob("*.yml")):
            return None
        return Fault(
            shown_path(folder), None, None, "no_tables", "no CSV and no card", "tables with their cards", ""
        )
    found = "a file" if folder.exists() else "no such folder"
    siblings = [each.name for each in folder.parent.glob("*/")] if folder.parent.is_dir() else []
    near = nearest(folder.name, siblings)
    mend = f"did you mean {shown_path(folder.parent / near)}?" if near else ""
    return Fault(
        shown_path(folder), None, None, "missing_folder", found, "a folder of tables and cards", mend
    )


def _read_cards(folder: Path) -> tuple[dict[str, Card], list[Fault]]:
    cards: dict[str, Card] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            cards[path.stem] = read_card(path)
        except InputError as error:
            faults += error.faults
    return cards, faults


def _unpaired(folder: Path, required: Iterable[str]) -> Iterator[Fault]:
    """Find tables without card, cards without table and required tables without either."""
    tables = {path.stem for path in folder.glob("*.csv")}
    cards = {path.stem for path in folder.glob("*.yml")}
    for name in sorted(tables - cards):
        mend = _rename_mend(folder, name, ".yml", cards - tables) or f"describe the table in {name}.yml"
        yield Fault(
            shown_path(folder / f"{name}.csv"),
            None,
            None,
            "no_card",
            "a table without card",
            f"the card {name}.yml",
            mend,
        )
    for name in sorted(cards - tables):
        mend = _rename_mend(folder, name, ".csv", tables - cards) or f"add {name}.csv, or delete the card"
        yield Fault(
            shown_path(folder / f"{name}.yml"),
            None,
            None,
            "no_table",
            "a card without table",
            f"the table {name}.csv",
            mend,
        )
    for name in sorted(set(required) - tables - cards):
        file = shown_path(folder / f"{name}.csv")
        yield Fault(
            file, None, None, "missing_table", "no such table", f"the table {name}", "the report needs it"
        )


def _rename_mend(folder: Path, name: str, suffix: str, others: Iterable[str]) -> str:
    """Find the file that was probably meant: another ending or spelling, or a workbook not yet exported."""
    for other in sorted(
        each.name for each in folder.iterdir() if each.stem == name and each.suffix != suffix
    ):
        if other.lower() in (name + suffix, name + ".yaml"):
            return f"rename {other} to {name}{suffix}"
        if suffix == ".csv" and other.lower().endswith((".xlsx", ".xls", ".ods", ".txt", ".tsv")):
            return f"save {other} as UTF-8 CSV under the name {name}.csv"
    near = nearest(name, others)
    return f"is {near}{suffix} meant? then rename {quoted(near + suffix)} to {name}{suffix}" if near else ""
