"""One CSV as text, with the line of every cell and all that is wrong with its form.

`csv` is used rather than pandas because only a reader of records knows at which line each began: a quoted
cell may run over several lines.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from ncms.errors import Fault
from ncms.inputs.decode import decode
from ncms.inputs.words import listed, quoted, shown_path

csv.field_size_limit(10_000_000)


@dataclass
class Table:
    """A CSV as read: every cell is text, nothing is converted."""

    file: str
    header: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    """Line at which each row begins."""
    ragged: list[list[str]] = field(default_factory=list)
    """Rows of a wrong length, kept apart: their cells may stand in the wrong columns."""
    faults: list[Fault] = field(default_factory=list)

    def column(self, name: str) -> list[str]:
        """Return the cells of one column."""
        position = self.header.index(name)
        return [row[position] for row in self.rows]

    def line(self, row: int, column: str) -> int:
        """Return the line at which one cell begins."""
        before = self.rows[row][: self.header.index(column)] if column in self.header else []
        return self.lines[row] + sum(cell.count("\n") for cell in before)

    def fault(
        self, line: int | None, column: str | None, rule: str, found: str, expected: str, mend: str
    ) -> None:
        """Note one fault of form."""
        self.faults.append(Fault(self.file, line, column, rule, found, expected, mend))


def read_table(path: Path) -> Table:
    """Read a CSV. Faults of form are noted in `.faults`; what can be read in spite of them is read."""
    table = Table(shown_path(path))
    try:
        raw = path.read_bytes()
    except OSError as error:
        table.fault(None, None, "unreadable", error.strerror or str(error), "a file that can be read", "")
        return table
    text, faults = decode(raw, table.file)
    table.faults += faults
    if text.strip():
        _fill(table, text)
    else:
        table.fault(
            None, None, "empty_file", "no header line", "a header line and rows", "export the table again"
        )
    return table


def _fill(table: Table, text: str) -> None:
    records = _records(table, text)
    line, header = next(records, (1, []))
    table.header = [name.strip() for name in header]
    _check_header(table, line, header)
    for line, cells in records:
        if rule := _not_a_row(table.header, cells):
            table.fault(line, None, *rule)
        elif len(cells) != len(header):
            table.ragged.append([*cells, *[""] * len(header)][: len(header)])
            table.fault(
                line,
                None,
                "ragged_row",
                f"{len(cells)} cells",
                f"{len(header)} cells",
                _ragged_mend(table, cells),
            )
        else:
            table.rows.append(cells)
            table.lines.append(line)


def _records(table: Table, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line at which it begins, cells) of every record."""
    reader = csv.reader(io.StringIO(text.rstrip("\n") + "\n", newline="\n"), strict=True)
    while True:
        start = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            _quoting_fault(table, start, reader.line_num)
            continue
        yield start, cells


def _quoting_fault(table: Table, start: int, end: int) -> None:
    span = f"in lines {start} to {end}" if end > start else "in this line"
    table.fault(
        start, None, "quoting", f"a quotation mark {span} that is not closed, or text after a closing one",
        "quoted cells as in \"a, b\" with inner quotation marks doubled",
        "close the quotation mark; the rows up to the end of these lines were not checked",
    )  # fmt: skip


def _check_header(table: Table, line: int, header: list[str]) -> None:
    if len(header) == 1 and (mark := re.search(r"[;\t|]", header[0])):
        found = f"columns parted by {quoted(mark[0])}"
        table.fault(
            line, None, "delimiter", found, "columns parted by commas", "save as comma-separated values"
        )
    for position, name in enumerate(header):
        if not name.strip():
            found = f"no name for column {position + 1}"
            table.fault(line, None, "blank_header", found, "a name for every column", "name it or delete it")
        elif name != name.strip():
            table.fault(line, name.strip(), "spaces", quoted(name), "no leading or trailing spaces",
                        f"write {quoted(name.strip())}")  # fmt: skip
        elif name in header[:position]:
            table.fault(line, name, "duplicate_header", "this column a second time", "each column once",
                        "rename or delete one of the two")  # fmt: skip


def _not_a_row(header: list[str], cells: list[str]) -> tuple[str, str, str, str] | None:
    """Tell lines that spreadsheets leave behind: blank ones and the header repeated."""
    if not any(cell.strip() for cell in cells) and (len(header) > 1 or not cells):
        return "blank_row", "a line without values", "a row", "delete the line"
    if [cell.strip().casefold() for cell in cells] == [name.casefold() for name in header]:
        return "second_header", "the header again", "a row", "delete the line"
    return None


def _ragged_mend(table: Table, cells: list[str]) -> str:
    if len(cells) < len(table.header):
        without = listed(table.header[len(cells) :])
        return f"the last columns have no cell ({without}): add the commas that are missing"
    for left, right in pairwise(cells):
        if re.fullmatch(r"[+-]?\d{1,3}", left) and re.fullmatch(r"\d{3}(\.\d+)?", right):
            return f"write {left}{right} without the thousands comma"
    return "put the cell that holds a comma between quotation marks"
