"""The tables that the import keeps, with the cards that describe them; each is a CSV or a sheet."""

from collections.abc import Mapping
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import listed, shown_path
from livingreview.records import upgrading
from livingreview.tables.cards import Card, read_card
from livingreview.tables.csv_reader import Table
from livingreview.tables.loading import find_table
from livingreview.tables.table_files import holders
from livingreview.tables.validation import table_faults

CARDS = Path(__file__).parent / "cards"
ONLY_WITH_ROWS = ("refused",)
"""Tables that an import begins with their first row."""
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
    """Let a folder's own card have further columns, but none less than ours that are not optional."""
    ours = read_card(CARDS / f"{name}.yml").of_table(())
    missing = [column for column in ours.names if column not in card.names]
    if missing == [upgrading.LATER.get(name)] and _upgraded(folder, name):
        return card
    if missing:
        file = shown_path(folder / f"{name}.yml")
        expected = f"the columns that the import fills, {listed(missing)} too"
        hint = "add them, or delete the card and its table to begin anew"
        raise InputError(Fault(file, None, "fields", "card", "a card without them", expected, hint))
    return card


def column_names(folder: Path, name: str) -> list[str]:
    """Return the columns of a table, those that came later too."""
    names = list(read_card(card_path(folder, name)).names)
    if upgrading.is_earlier(name, names):
        names.insert(names.index(upgrading.BEFORE[name]), upgrading.LATER[name])
    return names


def new_card(folder: Path, name: str) -> str | None:
    """Return the card to write for a table: ours where there is none, its own where a column came later."""
    if not (folder / f"{name}.yml").exists():
        return (CARDS / f"{name}.yml").read_text(encoding="utf-8")
    if name == "screening":
        return upgrading.with_later_decision((folder / f"{name}.yml").read_text(encoding="utf-8"))
    earlier = upgrading.is_earlier(name, read_card(card_path(folder, name)).names)
    return _upgraded(folder, name) if earlier else None


def _upgraded(folder: Path, name: str) -> str | None:
    return upgrading.upgraded_card((folder / f"{name}.yml").read_text(encoding="utf-8"), name)


def upgrade_records(folder: Path, records: list[Row], databases: Mapping[str, str]) -> None:
    """Bring the rows of a table that an earlier version wrote to what the columns hold now."""
    if upgrading.is_earlier("records", read_card(card_path(folder, "records")).names):
        upgrading.upgrade(records, databases)
