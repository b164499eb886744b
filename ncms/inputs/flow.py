"""The lines of a screening flow hang together: each stands once, after the line that it is computed from."""

from collections import Counter
from collections.abc import Iterator, Mapping

from ncms.errors import Fault
from ncms.inputs.read import Table

FLOW = "screening_flow"
COLUMNS = ("source", "keyword_group", "step")
BEFORE = {"secondary": "primary", "tertiary": "secondary", "subtotal": "primary", "total": "subtotal"}
"""The step that a step needs: of its own keyword, but for a total, which sums its source's keywords."""

Line = tuple[str, str, str]


def flow_faults(tables: Mapping[str, Table]) -> list[Fault]:
    """Return each line of the screening flow that stands twice, or has nothing to be computed from."""
    table = tables.get(FLOW)
    if table is None or not set(COLUMNS) <= set(table.header):
        return []
    lines = list(zip(*map(table.column, COLUMNS), strict=True))
    standing = Counter(map(_place, lines))
    return [
        table.located(fault)
        for row, line in enumerate(lines)
        for fault in _faults(table, row, line, standing)
    ]


def _place(line: Line) -> Line:
    """Return what may stand once: a step of a keyword, or the total of a source."""
    source, keyword, step = line
    return source, "" if step == "total" else keyword, step


def _faults(table: Table, row: int, line: Line, standing: Counter[Line]) -> Iterator[Fault]:
    source, keyword, step = line
    of = source if step == "total" else f"{source}, {keyword}"
    if standing[_place(line)] > 1:
        yield _fault(table, row, f"{step} of {of} more than once", "each step once", "give one another step")
    needed = BEFORE.get(step)
    above = [place for place in standing if place[0] == source and place[2] == needed]
    if needed and not any(step == "total" or place[1] == keyword for place in above):
        yield _fault(
            table, row, f"{step} of {of} without a line {needed}", "the line before it", f"add its {needed}"
        )


def _fault(table: Table, row: int, found: str, expected: str, mend: str) -> Fault:
    return Fault(table.file, table.line(row, "step"), "step", "flow", found, expected, mend)
