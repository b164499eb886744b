"""The tables that the import keeps, with the cards that describe them; each is a CSV or a sheet."""

from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import listed, shown_path
from livingreview.tables.cards import Card, read_card
from livingreview.tables.csv_reader import Table
from livingreview.tables.loading import find_table
from livingreview.tables.table_files import holders
from livingreview.tables.validation import table_faults

CARDS = Path(__file__).parent / "cards"
Row = dict[str, str]


def card_path(folder: Path, name: str) -> Path:
    """Return the card of a table: that of the folder, where it has one, else the card that we ship."""
    path = folder / f"{name}.yml"
    return path if path.exists() else CARDS / f"{name}.yml"


def read_rows(folder: Path, name: str) -> list[Row]:
    """Return the rows of a table as text, none where there is no table; raise InputError for every fault."""
    table = read_kept(folder, name)
    return [dict(zip(table.header, cells, strict=True)) for cells in table.rows] if table else []


def read_kept(folder: Path, name: str) -> Table | None:
    """Return a table from whichever file holds it, None where none does; raise InputError for every fault."""
    card = _complete(read_card(card_path(folder, name)), folder, name)
    if not holders(folder, name):
        return None
    table = find_table(folder, name)
    faults = [*table.faults, *(table_faults(card, table) if table.header else [])]
    if faults:
        faults.sort(key=lambda fault: fault.line or 0)
        raise InputError(map(table.located, faults))
    return table


def _complete(card: Card, folder: Path, name: str) -> Card:
    """Let a folder's own card have further columns, but none less than ours."""
    missing = [column for column in read_card(CARDS / f"{name}.yml").names if column not in card.names]
    if missing:
        file = shown_path(folder / f"{name}.yml")
        expected = f"the columns that the import fills, {listed(missing)} too"
        hint = "add them, or delete the card and its table to begin anew"
        raise InputError(Fault(file, None, "fields", "card", "a card without them", expected, hint))
    return card


def card_text(name: str) -> str:
    """Return the card that we ship for a table."""
    return (CARDS / f"{name}.yml").read_text(encoding="utf-8")
