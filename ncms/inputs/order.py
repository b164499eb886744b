"""The rule that ties an end to its beginning: no period ends before it begins."""

from collections.abc import Container, Iterator

from ncms.errors import Fault
from ncms.inputs.cards import Card, Column
from ncms.inputs.read import Table
from ncms.inputs.words import quoted


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
    mend = f"are {first} and {name} exchanged? else compare both with the source"
    return Fault(table.file, table.line(row, name), name, "order", quoted(end), expected, mend)
