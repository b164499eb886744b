"""The form of a CSV: which first line is a header, which line is a row."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ncms.inputs.words import listed, quoted

_MERGE = re.compile(r"(<{7}|>{7}|\|{7})( |$)|={7}$")

OTHER_MARKS = {";": "semicolons", "\t": "tabs", "|": "vertical bars"}
"""What spreadsheets part columns by instead of commas."""

Note = tuple[str, str, str, str]
"""The rule, what was found, what is expected, a mend."""


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
            mend = f"write {quoted(name)}"
            yield name, ("spaces", quoted(header[position]), "no leading or trailing spaces", mend)
        if name and name in stripped[:position]:
            mend = "rename or delete one of the two"
            yield name, ("duplicate_header", "this column a second time", "each column once", mend)


def row_note(header: list[str], cells: list[str]) -> Note | None:
    """Return why a line is no row: what spreadsheets leave behind, or a wrong number of cells."""
    if not any(cell.strip() for cell in cells) and (len(header) > 1 or not cells):
        return "blank_row", "a line without values", "a row", "delete the line"
    if cells and _MERGE.match(cells[0]):
        mend = "keep one of the two sides, and delete the lines with the marks"
        return "merge_marks", f"{quoted(cells[0])}, left by a merge", "a row", mend
    if [cell.strip().casefold() for cell in cells] == [name.casefold() for name in header]:
        return "second_header", "the header again", "a row", "delete the line"
    if len(cells) != len(header):
        return "ragged_row", f"{len(cells)} cells", f"{len(header)} cells", _ragged_mend(header, cells)
    return None


def _ragged_mend(header: list[str], cells: list[str]) -> str:
    if len(cells) < len(header):
        without = listed(header[len(cells) :])
        return f"the last columns have no cell ({without}): add the commas that are missing"
    for left, right in pairwise(cells):
        if re.fullmatch(r"[+-]?\d{1,3}", left) and re.fullmatch(r"\d{3}(\.\d+)?", right):
            return f"write {left}{right} without the thousands comma"
    return "put the cell that holds a comma between quotation marks"
