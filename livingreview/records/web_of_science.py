"""Web of Science: tagged text (`FN` and `VR`, records from `PT` to `ER`, `EF`) and tab-delimited tables.

rispy reads the fields of tagged text. The text is cut into records before, because rispy knows no line
numbers and takes a line that lost its indent for a field.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rispy import WokParser
from rispy.config import WOK_LIST_TYPE_TAGS

from livingreview.messages import quoted
from livingreview.records.entries import Broken, Chunk, Entry, Fields, Parsed, chunks, incomplete
from livingreview.records.ris import AsTagged, tidy

START = re.compile(r"PT [A-Z] *$", re.MULTILINE)
TAGGED = re.compile(r"(?!FN |VR |EF\b)[A-Z][A-Z0-9]( |$)")
END = re.compile(r"ER\s*$")
LISTS = (*WOK_LIST_TYPE_TAGS, "C1", "C3", "BE")
"""Fields with one value a line; in all others further lines continue the text."""

_FIELD = re.compile(r"[A-Z][A-Z0-9]( |$)|   ?")
_LAST = re.compile(r"^EF\s*$", re.MULTILINE)


def read(text: str) -> Iterator[Parsed]:
    """Yield the records of a file of tagged text."""
    for chunk in chunks(text, START, TAGGED, END):
        yield _broken(chunk) or Entry(chunk.line, _fields(chunk))
    if text.startswith("FN ") and not _LAST.search(text):
        last = text.rstrip("\n").count("\n") + 1
        hint = "export the file again: it was cut off"
        yield Broken(
            last, "the end of the file", "EF as its last line", hint, is_record=False, rule="cut_off"
        )


def _broken(chunk: Chunk) -> Broken | None:
    if broken := incomplete(chunk, "PT J", "ER"):
        return broken
    before = ""
    for number, line in enumerate(chunk.lines, chunk.line):
        if line.strip() and not _FIELD.match(line):
            hint = "begin the line with three spaces if it continues the one above"
            return Broken(number, quoted(line), "a field, or three spaces", hint)
        if line.strip() and line.startswith(" ") and START.match(before):
            return Broken(number, quoted(line), "a field behind PT", "is a line missing above?")
        before = line if line.strip() else before
    return None


def _fields(chunk: Chunk) -> Fields:
    lines = [line for line in chunk.lines if line.strip()]
    times = Counter(line[:2] for line in lines)
    repeated = [tag for tag, count in times.items() if count > 1]
    parser = WokParser(mapping=AsTagged(), list_tags=[*LISTS, *repeated])
    (record,) = parser.parse("\n".join(lines))
    return tidy(record)


def write(records: Iterable[Fields]) -> str:
    """Return records as a file of tagged text."""
    return "FN Clarivate Analytics Web of Science\nVR 1.0\n" + "\n".join(map(_record, records)) + "\nEF\n"


def _record(record: Fields) -> str:
    return "\n".join(_field(tag, values) for tag, values in record.items()) + "\nER\n"


def _field(tag: str, values: list[str]) -> str:
    return f"{tag} " + ("\n   " if tag in LISTS else f"\n{tag} ").join(values)


def read_table(text: str) -> Iterator[Parsed]:
    """Yield the records of a tab-delimited file, one a line under a line of tags.

    Quotation marks have no meaning in these files.
    """
    first, *lines = text.split("\n")
    tags = first.rstrip().split("\t")
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        spare = [cell for cell in cells[len(tags) :] if cell.strip()]
        if len(cells) < len(tags) or spare:
            if line.strip():
                hint = "is a line break or a tab inside a cell?"
                yield Broken(number, f"{len(cells)} cells", f"{len(tags)} cells", hint)
            continue
        filled = {tag: [cell.strip()] for tag, cell in zip(tags, cells, strict=False) if cell.strip()}
        yield Entry(number, filled)


def write_table(records: Iterable[Fields]) -> str:
    """Return records as a tab-delimited file."""
    rows = list(records)
    tags = list(dict.fromkeys(tag for row in rows for tag in row))
    lines = ("\t".join("; ".join(row.get(tag, [])) for tag in tags) for row in rows)
    return "\n".join(["\t".join(tags), *lines, ""])
