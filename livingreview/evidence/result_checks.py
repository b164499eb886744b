"""What a row of `study_results` must say of a work that was read, as one of a review's table checks."""

from collections.abc import Iterator, Mapping

from livingreview.errors import Fault
from livingreview.tables.csv_reader import Table

RESULTS = "study_results"
TOLD = (
    "is_review", "outcome", "population", "scheme", "direction", "effect_or_trend", "refund_or_simulation",
    "locator", "source",
)  # fmt: skip
"""Columns that are blank for works that were not read, and for no others."""


def result_faults(tables: Mapping[str, Table]) -> Iterator[Fault]:
    """Yield each cell that says nothing of a work that was read, or something of one that was not."""
    table = tables.get(RESULTS)
    if table is None or not {"read", *TOLD} <= set(table.header):
        return
    for row, read in enumerate(table.column("read")):
        for name in TOLD:
            cell = table.cell(row, name)
            blank = not cell or cell == f"<{name}>"
            if blank and read != "not_read":
                yield _fault(table, row, name, "a blank cell", "what the work says", "fill it in")
            elif not blank and read == "not_read":
                hint = "blank it, or say in `read` how much was read"
                yield _fault(table, row, name, repr(cell), "a blank, for the work was not read", hint)


def _fault(table: Table, row: int, name: str, found: str, expected: str, hint: str) -> Fault:
    return table.located(Fault(table.file, table.line(row, name), name, "result", found, expected, hint))
