"""Rules that tie cells to other cells: a blank to its reason, a foreign key to its table."""

from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from livingreview.errors import Fault
from livingreview.messages import did_you_mean, listed, nearest, quoted, shown_path
from livingreview.tables.card_faults import fault_at
from livingreview.tables.cards import Card, Column, ForeignKey
from livingreview.tables.cells import UNSEEN
from livingreview.tables.csv_reader import Table
from livingreview.tables.schema import items
from livingreview.tables.yaml_lines import Marked

MOST_NEAR = 20
"""Keys without a row for which a near one is looked for; among thousands of rows the search is slow."""


def blank_faults(card: Card, table: Table) -> Iterator[Fault]:
    """Where a column names a column of reasons, exactly one of the two cells is filled."""
    for column in card.fields:
        reason = column.blank_reason
        if not reason or not {column.name, reason} <= set(table.header):
            continue
        pairs = zip(table.column(column.name), table.column(reason), strict=True)
        for row, (cell, why) in enumerate(pairs):
            if _blank(card, cell) == _blank(card, why):
                yield _blank_fault(table, row, column.name, reason, "" if _blank(card, cell) else cell)


def _blank_fault(table: Table, row: int, name: str, reason: str, cell: str) -> Fault:
    line, wanted = table.line(row, name), f"a value or a reason in {reason}, one of the two"
    if cell:
        hint = f"delete the reason in {reason}, or the value"
        return Fault(
            table.file, line, name, "blank_reason", f"{quoted(cell)} and a reason for a blank", wanted, hint
        )
    hint = f"fill it in, or say why in {reason}"
    return Fault(table.file, line, name, "blank_reason", "a blank without a reason", wanted, hint)


def foreign_faults(
    card: Card, tables: Mapping[str, Table], cards: Mapping[str, Card], card_path: Path
) -> Iterator[Fault]:
    """Return keys that point at no row, and foreign keys of the card that point at no table or column.

    A table that could not be read is not held against those that point at it.
    """
    for position, key in enumerate(card.foreign_keys):
        resource = key.reference.resource or card.name
        if wrong := _wrong_reference(key, resource, cards, tables):
            yield _reference_fault(card_path, position, wrong)
        elif tables[resource].whole and set(key.reference.fields) <= set(tables[resource].header):
            yield from _dangling(card, key, tables[card.name], tables[resource], resource)


def _reference_fault(card_path: Path, position: int, wrong: tuple[str, str, str]) -> Fault:
    """Read the card once more for the line; that is rarer than keeping the lines of every card."""
    file = shown_path(card_path)
    marked = Marked(card_path.read_text(encoding="utf-8"), file)
    return fault_at((("foreignKeys", position, "reference"), *wrong), marked, file)


def _wrong_reference(
    key: ForeignKey, resource: str, cards: Mapping[str, Card], tables: Mapping[str, Table]
) -> tuple[str, str, str] | None:
    if resource not in tables:
        hint = did_you_mean(resource, tables, f"add {quoted(resource + '.csv')}, or delete the key")
        return f"the table {quoted(resource)}", "a table of this folder", hint
    known = cards[resource].names if resource in cards else key.reference.fields
    for name in key.reference.fields:
        if name not in known:
            hint = did_you_mean(name, known, f"it has {listed(known)}")
            return f"the column {quoted(name)}", f"a column of {resource}", hint
    return None


def _dangling(card: Card, key: ForeignKey, table: Table, target: Table, resource: str) -> Iterator[Fault]:
    if not set(key.fields) <= set(table.header):
        return
    known = _known(target, key.reference.fields)
    near: dict[tuple[str, ...], str | None] = {}
    odd = {row for row, position in table.odd if table.header[position] in key.fields}
    for row, cells in enumerate(_rows(table, key.fields)):
        if row in odd:
            continue
        for wanted in _wanted(card, key, cells):
            if wanted in known:
                continue
            if wanted not in near and len(wanted) == 1 and len(near) < MOST_NEAR:
                near[wanted] = nearest(wanted[0], (each[0] for each in known))
            hint = f"{_hint(near.get(wanted), known)} else add the row to {resource}"
            yield _dangling_fault(table, row, key, wanted, hint)


def _hint(near: str | None, known: set[tuple[str, ...]]) -> str:
    """Return the nearest of the keys that there are, or some of them."""
    if near:
        return f"did you mean {near}?"
    return f"known: {listed(sorted(', '.join(key) for key in known))};" if known else "none is known;"


def _rows(table: Table, names: tuple[str, ...]) -> list[tuple[str, ...]]:
    return list(zip(*(table.column(name) for name in names), strict=True))


def _known(target: Table, names: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Keys of the table pointed at, those of its ragged rows too: a comma too many is one fault, not many."""
    places = [target.header.index(name) for name in names]
    return {tuple(_bare(row[place]) for place in places) for row in target.rows + target.ragged}


def _bare(cell: str) -> str:
    """Return a cell without what is a fault of its own, not of the tables that point at it."""
    return UNSEEN.sub("", cell).strip()


def _wanted(card: Card, key: ForeignKey, cells: tuple[str, ...]) -> list[tuple[str, ...]]:
    if any(_blank(card, cell) for cell in cells):
        return []
    if len(cells) == 1:
        return [(_bare(item),) for item in items(card.column(key.fields[0]), cells[0])]
    return [tuple(map(_bare, cells))]


def _dangling_fault(table: Table, row: int, key: ForeignKey, wanted: tuple[str, ...], hint: str) -> Fault:
    expected = (
        f"a row of {key.reference.resource or 'this table'} with this {', '.join(key.reference.fields)}"
    )
    found, name = ", ".join(quoted(part) for part in wanted), ", ".join(key.fields)
    return Fault(table.file, table.line(row, key.fields[0]), name, "foreign_key", found, expected, hint)


def _blank(card: Card, text: str) -> bool:
    return not text.strip() or text in card.missing_values


def order_faults(card: Card, table: Table, faulty: Container[tuple[int, str]]) -> Iterator[Fault]:
    """Return the cells that lie before the cell of the column that their card names in `not_before`.

    Blanks have no order, nor have cells that are `faulty` by themselves.
    """
    for column in card.fields:
        first = column.not_before
        if first is None or not {first, column.name} <= set(table.header):
            continue
        for row, cells in enumerate(zip(table.column(first), table.column(column.name), strict=True)):
            wrong = any((row, name) in faulty for name in (first, column.name))
            blank = any(not cell.strip() or cell in card.missing_values for cell in cells)
            if not wrong and not blank and _reversed(column, *cells):
                yield _fault(table, row, column.name, first)


def _reversed(column: Column, begin: str, end: str) -> bool:
    """Compare numbers, and of two dates the parts that both have: 2010 does not end before 2010-06."""
    if column.type == "date":
        both = min(len(begin), len(end))
        return end[:both] < begin[:both]
    return float(end) < float(begin)


def _fault(table: Table, row: int, name: str, first: str) -> Fault:
    begin, end = table.cell(row, first), table.cell(row, name)
    expected = f"nothing before {first}, {quoted(begin)}"
    hint = f"are {first} and {name} exchanged? else compare both with the source"
    return Fault(table.file, table.line(row, name), name, "order", quoted(end), expected, hint)


def label_faults(card: Card, table: Table, faulty: Container[tuple[int, str]]) -> Iterator[Fault]:
    """Return the cells that part a label from what their card says in `label_of` that it names.

    Blanks label nothing, and cells that are `faulty` by themselves are not compared.
    """
    for column in card.fields:
        named = column.label_of
        if named is None or not {named, column.name} <= set(table.header):
            continue
        labels: dict[str, int] = {}
        owners: dict[str, int] = {}
        for row, (owner, label) in enumerate(
            zip(table.column(named), table.column(column.name), strict=True)
        ):
            wrong = any((row, name) in faulty for name in (named, column.name))
            if wrong or any(not cell.strip() or cell in card.missing_values for cell in (owner, label)):
                continue
            first, other = labels.setdefault(owner, row), owners.setdefault(label, row)
            if table.cell(first, column.name) != label:
                expected = f"{quoted(table.cell(first, column.name))}, as in {table.where(first, named)}"
                yield _labels_fault(table, row, column.name, expected, named)
            elif table.cell(other, named) != owner:
                found = quoted(table.cell(other, named))
                expected = f"a label of its own; in {table.where(other, named)} it names {found}"
                yield _labels_fault(table, row, column.name, expected, named)


def _labels_fault(table: Table, row: int, name: str, expected: str, named: str) -> Fault:
    hint = f"one label for each {named}: compare both lines with the source"
    found = f"{quoted(table.cell(row, name))} for {quoted(table.cell(row, named))}"
    return Fault(table.file, table.line(row, name), name, "label", found, expected, hint)
