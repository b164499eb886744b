"""One CSV as text, with the line of every cell and all that is wrong with its form.

`csv` is used rather than pandas because only a reader of records knows at which line each began: a quoted
cell may run over several lines.
"""

import csv
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from pathlib import Path

from livingreview.decoding import decode
from livingreview.errors import Fault
from livingreview.messages import listed, quoted, shown_path

_MERGE = re.compile(r"(<{7}|>{7}|\|{7})( |$)|={7}$")

OTHER_MARKS = {";": "semicolons", "\t": "tabs", "|": "vertical bars"}
"""What spreadsheets part columns by instead of commas."""

Note = tuple[str, str, str, str]
"""The rule, what was found, what is expected, a hint."""


def delimiter(text: str) -> str:
    """Return what parts the columns: the comma, unless the first line has more of another usual mark."""
    first = text.partition("\n")[0]
    return max((",", *OTHER_MARKS), key=first.count)


def with_point(cell: str) -> str:
    """Return a cell with a decimal point for a decimal comma, which comes with columns parted otherwise."""
    return cell.replace(",", ".") if re.fullmatch(r"[+-]?\d+,\d+", cell) else cell


def header_notes(header: list[str]) -> Iterator[tuple[str | None, Note]]:
    """Yield what is wrong with the names of the columns, as (column, note)."""
    stripped = [name.strip() for name in header]
    for position, name in enumerate(stripped):
        if not name:
            found = f"no name for column {position + 1}"
            yield None, ("blank_header", found, "a name for every column", "name it or delete it")
        elif name != header[position]:
            hint = f"write {quoted(name)}"
            yield name, ("spaces", quoted(header[position]), "no leading or trailing spaces", hint)
        if name and name in stripped[:position]:
            hint = "rename or delete one of the two"
            yield name, ("duplicate_header", "this column a second time", "each column once", hint)


def row_note(header: list[str], cells: list[str]) -> Note | None:
    """Return why a line is no row: what spreadsheets leave behind, or a wrong number of cells."""
    if not any(cell.strip() for cell in cells) and (len(header) > 1 or not cells):
        return "blank_row", "a line without values", "a row", "delete the line"
    if cells and _MERGE.match(cells[0]):
        hint = "keep one of the two sides, and delete the lines with the marks"
        return "merge_marks", f"{quoted(cells[0])}, left by a merge", "a row", hint
    if _like(cells[:1], header[:1]) and _like(cells, header):
        return "second_header", "the header again", "a row", "delete the line"
    if len(cells) != len(header):
        return "ragged_row", f"{len(cells)} cells", f"{len(header)} cells", _ragged_hint(header, cells)
    return None


def _like(cells: list[str], header: list[str]) -> bool:
    return [cell.strip().casefold() for cell in cells] == [name.casefold() for name in header]


def _ragged_hint(header: list[str], cells: list[str]) -> str:
    if len(cells) < len(header):
        without = listed(header[len(cells) :])
        return f"the last columns have no cell ({without}): add the commas that are missing"
    for left, right in pairwise(cells):
        if re.fullmatch(r"[+-]?\d{1,3}", left) and re.fullmatch(r"\d{3}(\.\d+)?", right):
            return f"write {left}{right} without the thousands comma"
    return "put the cell that holds a comma between quotation marks"


csv.field_size_limit(10_000_000)

Record = tuple[int, list[str]]

_SAVE_WITH_COMMAS = (
    "save it as .xlsx, or as CSV with commas: LibreOffice asks for the field delimiter, Excel takes the list "
    "separator of the system's region, and decimal commas with a semicolon"
)


@dataclass
class Table:
    """A table as read: every cell is text, nothing is converted."""

    file: str
    header: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    """Line at which each row begins."""
    ragged: list[list[str]] = field(default_factory=list)
    """Lines that are no rows, cut or filled to length and kept apart: cells may stand in wrong columns."""
    faults: list[Fault] = field(default_factory=list)
    whole: bool = True
    """Whether all rows could be read."""
    odd: dict[tuple[int, int], Note] = field(default_factory=dict)
    """What is wrong with cells of a workbook that hold no plain value, by row and position."""
    dated: set[tuple[int, int]] = field(default_factory=set)
    """Cells that a workbook holds as dates, by row and position."""

    def column(self, name: str) -> list[str]:
        """Return the cells of one column."""
        position = self.header.index(name)
        return [row[position] for row in self.rows]

    def cell(self, row: int, column: str) -> str:
        """Return the text of one cell."""
        return self.rows[row][self.header.index(column)]

    def line(self, row: int, column: str) -> int:
        """Return the line at which one cell begins."""
        before = self.rows[row][: self.header.index(column)] if column in self.header else []
        return self.lines[row] + sum(cell.count("\n") for cell in before)

    def where(self, row: int, column: str) -> str:
        """Return a place of this table in words."""
        return f"line {self.line(row, column)}"

    def located(self, fault: Fault) -> Fault:
        """Return a fault with its place as people find it in this kind of file."""
        return fault

    def fault(
        self, line: int | None, column: str | None, rule: str, found: str, expected: str, hint: str
    ) -> None:
        """Note one fault of form."""
        self.faults.append(Fault(self.file, line, column, rule, found, expected, hint))


def read_table(path: Path) -> Table:
    """Read a CSV. Faults of form are noted in `.faults`; what can be read in spite of them is read."""
    table = Table(shown_path(path))
    try:
        raw = path.read_bytes()
    except OSError as error:
        table.fault(
            None,
            None,
            "unreadable",
            error.strerror or str(error),
            "a file that can be read",
            "is the path right?",
        )
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
    for column, note in header_notes(header):
        table.fault(line, column, *note)
    for line, cells in records:
        if wrong := row_note(table.header, cells):
            table.fault(line, None, *wrong)
            table.ragged.append([*cells, *[""] * len(header)][: len(header)])
        else:
            table.rows.append(cells)
            table.lines.append(line)


def _records(table: Table, text: str) -> Generator[Record, None, None]:
    """Yield (line at which it begins, cells) of every record."""
    mark = delimiter(text)
    if mark != ",":
        found = f"columns parted by {OTHER_MARKS[mark]}"
        table.fault(1, None, "delimiter", found, "columns parted by commas", _SAVE_WITH_COMMAS)
    lines = text.rstrip("\n").split("\n")
    begin: int | None = 0
    while begin is not None:
        begin = yield from _run(table, lines, begin, mark)


def _run(table: Table, lines: list[str], begin: int, mark: str) -> Generator[Record, None, int | None]:
    """Yield records up to one that is wrongly quoted; return the line to go on from, or None at the end.

    A quotation mark left open swallows what follows, so reading goes on at the line after it.
    """
    rest = (line + "\n" for line in islice(lines, begin, None))
    reader = csv.reader(rest, delimiter=mark, strict=True)
    while True:
        start = begin + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return None
        except csv.Error:
            _quoting_fault(table, start + 1, begin + reader.line_num)
            return start + 1
        yield start + 1, cells if mark == "," else [with_point(cell) for cell in cells]


def _quoting_fault(table: Table, start: int, end: int) -> None:
    table.whole = False
    span = f"in lines {start} to {end}" if end > start else "in this line"
    found = f"a quotation mark {span} that is not closed, or text after a closing one"
    hint = "close it, and double the quotation marks inside a cell; this row was not checked"
    table.fault(start, None, "quoting", found, 'cells quoted as in "a, b"', hint)
