"""The data folder of a trial: the older tables, with some of the changes that made them the newer ones."""

import csv
import shutil
from collections.abc import Sequence
from pathlib import Path

from ncms.build.causes import TABLE, Suspect
from ncms.build.cells import CellChange, changed_rows
from ncms.inputs.find import find_table
from ncms.paths import card_files
from ncms.table_files import table_file

CARD = "card changed"


def write_tables(folder: Path, old: Path, new: Path, suspect: Suspect) -> None:
    """Write the older tables with the changes of a suspect; each as a CSV, whatever file it stood in."""
    folder.mkdir(parents=True)
    changed = suspect.name if suspect.kind == TABLE else None
    for card in card_files(old):
        if card.stem != changed:
            _copy(card.stem, old, folder)
    if changed and len(suspect.parts) in (0, suspect.all_parts):
        _copy(changed, new, folder)
    elif changed:
        _write_changed(changed, old, new, suspect.parts, folder)


def _copy(name: str, source: Path, folder: Path) -> None:
    if not (source / f"{name}.yml").exists():
        return  # a table that was removed
    shutil.copyfile(source / f"{name}.yml", folder / f"{name}.yml")
    file = table_file(source, name)
    if file.suffix == ".csv":
        shutil.copyfile(file, folder / f"{name}.csv")
    else:
        table = find_table(source, name, whole=True)
        _write(folder / f"{name}.csv", table.header, table.rows)


def _write_changed(name: str, old: Path, new: Path, parts: Sequence[CellChange], folder: Path) -> None:
    card = new if CARD in {part.what for part in parts} else old
    shutil.copyfile(card / f"{name}.yml", folder / f"{name}.yml")
    header, rows = changed_rows(name, old, new, parts)
    _write(folder / f"{name}.csv", header, rows)


def _write(path: Path, header: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
