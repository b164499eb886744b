"""The ledger of screening decisions as a file: what keeps it from being counted, at its lines."""

from dataclasses import replace
from pathlib import Path

from ncms.errors import Fault
from ncms.inputs.cards import read_card
from ncms.inputs.find import find_table
from ncms.inputs.frame import typed_frame
from ncms.inputs.read import Table
from ncms.table_files import table_names

TABLE = "screening"


def decision_faults(folder: Path, allow_conflicts: bool) -> list[Fault]:
    """Return the open conflicts of a folder's ledger, unless allowed, and duplicates without an original.

    The tables of the folder must be valid. Without a ledger there is no fault.
    """
    if TABLE not in table_names(folder):
        return []
    table = find_table(folder, TABLE)
    if not table.rows:
        return []
    # Imported here: scikit-learn behind it takes a second, and few folders have a ledger.
    from ncms.methods import ledger

    frame = typed_frame(read_card(folder / f"{TABLE}.yml"), table)
    lines = [table.line(row, "decision") for row in range(len(frame))]
    found = ledger.faults(frame.assign(line=lines), allow_conflicts)
    return [_placed(fault, table) for fault in found]


def _placed(fault: Fault, table: Table) -> Fault:
    """Return a fault in the file of the ledger; a sheet has rows where a CSV has lines."""
    word = table.where(0, "decision").split()[0]
    found = fault.found.replace("(lines ", f"({word}s ")
    return table.located(replace(fault, file=table.file, found=found))
