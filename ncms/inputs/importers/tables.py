"""The tables that the import reads and writes, with the cards that describe them."""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from ncms.errors import Fault, InputError
from ncms.inputs.cards import Card, read_card
from ncms.inputs.check import table_faults
from ncms.inputs.read import read_table
from ncms.inputs.words import listed, shown_path

CARDS = Path(__file__).parent / "cards"
Row = dict[str, str]


def card_path(folder: Path, name: str) -> Path:
    """Return the card of a table: that of the folder, where it has one, else the card that we ship."""
    own = folder / f"{name}.yml"
    return own if own.exists() else CARDS / f"{name}.yml"


def read_rows(folder: Path, name: str) -> list[Row]:
    """Return the rows of a table as text, none where there is no table; raise InputError for every fault."""
    path = folder / f"{name}.csv"
    card = _complete(read_card(card_path(folder, name)), folder, name)
    if not path.exists():
        return []
    table = read_table(path)
    faults = [*table.faults, *(table_faults(card, table) if table.header else [])]
    if faults:
        raise InputError(sorted(faults, key=lambda fault: fault.line or 0))
    return [dict(zip(table.header, cells, strict=True)) for cells in table.rows]


def _complete(card: Card, folder: Path, name: str) -> Card:
    """Let a folder's own card have further columns, but none less than ours."""
    missing = [column for column in read_card(CARDS / f"{name}.yml").names if column not in card.names]
    if missing:
        file = shown_path(folder / f"{name}.yml")
        expected = f"the columns that the import fills, {listed(missing)} too"
        mend = "add them, or delete the card and its table to begin anew"
        raise InputError(Fault(file, None, "fields", "card", "a card without them", expected, mend))
    return card


def table_text(folder: Path, name: str, rows: Iterable[Mapping[str, str]]) -> str:
    """Return rows as CSV, with the columns of the card in their order."""
    text = io.StringIO()
    names = read_card(card_path(folder, name)).names
    writer = csv.DictWriter(text, names, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def card_text(name: str) -> str:
    """Return the card that we ship for a table."""
    return (CARDS / f"{name}.yml").read_text(encoding="utf-8")


def write_all(folder: Path, texts: Mapping[str, str]) -> list[str]:
    """Write files, all of them or none; return those that changed."""
    changed = {name: text for name, text in texts.items() if not _is(folder / name, text)}
    try:
        with tempfile.TemporaryDirectory(prefix=".import-", dir=folder) as staging:
            for name, text in changed.items():
                (Path(staging) / name).write_text(text, encoding="utf-8", newline="")
            _replace(Path(staging), folder, list(changed))
    except OSError as error:
        found, mend = error.strerror or str(error), "is the disk full, or a file open elsewhere?"
        fault = Fault(shown_path(folder), None, None, "unwritable", found, "a folder to write in", mend)
        raise InputError(fault) from None
    return sorted(changed)


def _replace(staging: Path, folder: Path, names: list[str]) -> None:
    """Move files into their places, and put back what was there if one cannot be moved."""
    before = {name: (folder / name).read_bytes() if (folder / name).exists() else None for name in names}
    try:
        for name in names:
            os.replace(staging / name, folder / name)
    except OSError:
        for name, content in before.items():
            if content is None:
                (folder / name).unlink(missing_ok=True)
            else:
                (folder / name).write_bytes(content)
        raise


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_bytes() == text.encode()
