"""The rule that ties a label to what it names: each has one label, and no label names two."""

from collections.abc import Container, Iterator

from ncms.errors import Fault
from ncms.inputs.cards import Card
from ncms.inputs.read import Table
from ncms.inputs.words import quoted


def label_faults(card: Card, table: Table, faulty: Container[tuple[int, str]]) -> Iterator[Fault]:
    """Return the cells that part a label from what their card says in `label_of` that it names.

    Blanks label nothing, and cells that are `faulty` by themselves are not compared.
    """
    for column in card.fields:
        named = column.label_of
        if named is None or not {named, column.name} <= set(table.header):
            continue
        labels, owners = {}, {}
        for row, (owner, label) in enumerate(
            zip(table.column(named), table.column(column.name), strict=True)
        ):
            wrong = any((row, name) in faulty for name in (named, column.name))
            if wrong or any(not cell.strip() or cell in card.missing_values for cell in (owner, label)):
                continue
            first, other = labels.setdefault(owner, row), owners.setdefault(label, row)
            if table.cell(first, column.name) != label:
                expected = f"{quoted(table.cell(first, column.name))}, as in {table.where(first, named)}"
                yield _fault(table, row, column.name, expected, named)
            elif table.cell(other, named) != owner:
                found = quoted(table.cell(other, named))
                expected = f"a label of its own; in {table.where(other, named)} it names {found}"
                yield _fault(table, row, column.name, expected, named)


def _fault(table: Table, row: int, name: str, expected: str, named: str) -> Fault:
    mend = f"one label for each {named}: compare both lines with the source"
    found = f"{quoted(table.cell(row, name))} for {quoted(table.cell(row, named))}"
    return Fault(table.file, table.line(row, name), name, "label", found, expected, mend)
