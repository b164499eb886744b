"""One table held against its card."""

from ncms.errors import Fault
from ncms.inputs.cards import Card
from ncms.inputs.failures import value_faults
from ncms.inputs.frame import cell_faults, header_faults, typed_frame
from ncms.inputs.keys import blank_faults
from ncms.inputs.labels import label_faults
from ncms.inputs.order import order_faults
from ncms.inputs.read import Table


def table_faults(card: Card, table: Table) -> list[Fault]:
    """Return what is wrong with the columns and values of one table, its form apart."""
    header = header_faults(card, table)
    cells = cell_faults(card, table)
    faulty = set(cells)
    values = value_faults(card, table, typed_frame(card, table, faulty), faulty) if table.rows else []
    ties = [*order_faults(card, table, faulty), *label_faults(card, table, faulty)]
    return [*header, *cells.values(), *values, *blank_faults(card, table), *ties]
