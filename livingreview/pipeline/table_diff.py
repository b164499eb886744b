"""Two versions of a data folder, cell by cell: rows are matched by the primary key of the card."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from livingreview.digests import file_digest
from livingreview.paths import card_files
from livingreview.pipeline.renames import NONE, Renames
from livingreview.tables.csv_reader import Table
from livingreview.tables.loading import find_table
from livingreview.tables.table_files import table_file

JOIN = " · "
BRIEF = 30  # characters of a cell where it is named in passing


@dataclass(frozen=True)
class CellChange:
    """One difference of one table: a cell, a row, a column, the card or the whole table."""

    table: str
    what: str
    key: str = ""
    column: str = ""
    old: str = ""
    new: str = ""

    def __str__(self) -> str:
        """Return the place and both values on one line."""
        return self._line(self.old, self.new)

    @property
    def brief(self) -> str:
        """The same with long values cut: what this change is called where it is a cause."""
        return self._line(_cut(self.old), _cut(self.new))

    def _line(self, old: str, new: str) -> str:
        place = ", ".join(part for part in (self.key, self.column) if part)
        where = f"{self.table} [{place}]" if place else self.table
        what = f"{old or 'blank'} -> {new or 'blank'}" if self.what == "cell" else self.what
        return f"{where}: {what}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= BRIEF else f"{line[: BRIEF - 1]}…"


def table_changes(old: Path, new: Path, renames: Renames = NONE) -> list[CellChange]:
    """Return what differs between the tables and cards of two folders; the order of rows is no difference."""
    before = {renames.tables.get(card.stem, card.stem) for card in card_files(old)}
    after = {card.stem for card in card_files(new)}
    found = [CellChange(name, "table removed") for name in sorted(before - after)]
    found += [CellChange(name, "table added") for name in sorted(after - before)]
    for name in sorted(before & after):
        found += _changes(name, old, new, renames)
    return found


def _changes(name: str, old: Path, new: Path, renames: Renames) -> Iterator[CellChange]:
    known = renames.older(name)
    if file_digest(old / f"{known}.yml") != file_digest(new / f"{name}.yml"):
        yield CellChange(name, "card changed")
    files = table_file(old, known), table_file(new, name)
    if file_digest(files[0]) != file_digest(files[1]):
        tables = older_table(name, old, renames), find_table(new, name)
        yield from _header_changes(name, *tables)
        yield from _row_changes(name, *tables, _primary_key(new / f"{name}.yml"))


def older_table(name: str, old: Path, renames: Renames, whole: bool = False) -> Table:
    """Return a table of an older folder, its columns by their new names; `name` is its new one, too."""
    table, names = find_table(old, renames.older(name), whole), renames.columns_of(name)
    return replace(table, header=[names.get(column, column) for column in table.header])


def _primary_key(card: Path) -> list[str]:
    import yaml  # not the model of cards: an old card may break today's rules

    key = (yaml.safe_load(card.read_text(encoding="utf-8")) or {}).get("primaryKey", [])
    return [key] if isinstance(key, str) else list(key)


def _header_changes(name: str, old: Table, new: Table) -> Iterator[CellChange]:
    for column in old.header:
        if column not in new.header:
            yield CellChange(name, "column removed", column=column)
    for column in new.header:
        if column not in old.header:
            yield CellChange(name, "column added", column=column)


def _row_changes(name: str, old: Table, new: Table, key: list[str]) -> Iterator[CellChange]:
    columns, names = _shared(old, new, key)
    before, after = (_by_key(table, names) for table in (old, new))
    gone = [label for label in before if label not in after]
    come = [label for label in after if label not in before]
    if len(gone) == len(come) == 1 and _agree(before[gone[0]], after[come[0]], columns, names):
        after = {gone[0] if label == come[0] else label: row for label, row in after.items()}
        gone, come = [], []  # one row under another key: the cell of the key changed
    yield from (CellChange(name, "row removed", key=label) for label in gone)
    yield from (CellChange(name, "row added", key=label) for label in come)
    for label in (label for label in after if label in before):
        for column in columns:
            old_cell, new_cell = before[label][column], after[label][column]
            if old_cell != new_cell:
                yield CellChange(name, "cell", label, column, old_cell, new_cell)


def _shared(old: Table, new: Table, key: list[str]) -> tuple[list[str], list[str]]:
    """Return the columns that both versions have, and those of them by which rows are matched."""
    columns = [column for column in new.header if column in old.header]
    return columns, key if key and set(key) <= set(columns) else columns


def changed_rows(
    name: str, old: Path, new: Path, changes: Sequence[CellChange], renames: Renames = NONE
) -> tuple[list[str], list[list[str]]]:
    """Return header and rows of the older table with some of its changes of cells and rows."""
    tables = older_table(name, old, renames), find_table(new, name)
    _, names = _shared(*tables, _primary_key(new / f"{name}.yml"))
    rows, after = (_by_key(table, names) for table in tables)
    for change in changes:
        if change.what == "cell":
            rows[change.key][change.column] = change.new
        elif change.what == "row added":
            rows[change.key] = after[change.key]
        elif change.what == "row removed":
            del rows[change.key]
    header = tables[0].header
    return header, [[row[column] for column in header] for row in rows.values()]


def _agree(old: dict[str, str], new: dict[str, str], columns: list[str], names: list[str]) -> bool:
    """Return whether two rows are one but for a single cell of the key."""
    differing = [column for column in columns if old[column] != new[column]]
    return len(differing) == 1 and differing[0] in names


def _by_key(table: Table, names: list[str]) -> dict[str, dict[str, str]]:
    """Return the rows under their keys; where a key comes again it is numbered."""
    seen: Counter[str] = Counter()
    found = {}
    for cells in table.rows:
        row = dict(zip(table.header, cells, strict=True))
        label = JOIN.join(row[name] for name in names)
        seen[label] += 1
        found[label if seen[label] == 1 else f"{label} ({seen[label]})"] = row
    return found
