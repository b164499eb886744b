"""The lines of a screening flow hang together: each stands once, after the line that it is computed from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from livingreview.errors import Fault
from livingreview.messages import listed
from livingreview.tables.cards import read_card
from livingreview.tables.csv_reader import Table
from livingreview.tables.frame import typed_frame
from livingreview.tables.load import find_table
from livingreview.tables.table_files import table_names

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


PARAMETER, TABLE = "fund_start_year", "ncms_national"


def start_year_faults(folder: Path, start: int, file: str, line: int | None) -> list[Fault]:
    """Return the fault of a start whose income, spending and balance a folder does not all hold.

    The tables of the folder must be valid; `file` and `line` say where the year was given. A folder without
    the table has no such fault: that the table is missing is said by itself.
    """
    if TABLE not in table_names(folder):
        return []
    # Imported here, since the command must start in no time where nothing changed.
    from ncms.methods import fund

    frame = typed_frame(read_card(folder / f"{TABLE}.yml"), find_table(folder, TABLE))
    years = fund.published_years(frame).dropna(subset=fund.FIGURES)["year"].tolist()
    if start in years:
        return []
    wanted = "whose income, spending and balance are all published"
    expected = f"a year {wanted}: {listed(years) or 'there is none'}"
    choose = f"set {PARAMETER} to one of these, or " if years else ""
    mend = f"{choose}fill in {start} of resident insurance in {TABLE}"
    return [Fault(file, line, PARAMETER, "start_year", str(start), expected, mend)]
