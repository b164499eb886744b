"""RIS: `TY  - JOUR` to `ER  - `, one field a line.

rispy reads the fields. The text is cut into records before, because rispy knows no line numbers and passes
over a record that is not closed.
"""

import re
from collections.abc import Iterable, Iterator

from rispy import RisParser

from livingreview.records.entries import Chunk, Entry, Fields, Parsed, chunks, incomplete, unwrapped

START = re.compile(r"TY  -")
TAGGED = re.compile(r"[A-Z][A-Z0-9]  -")
END = re.compile(r"ER  -")


class AsTagged(dict):
    """A mapping for rispy that leaves every tag its name, known or unknown."""

    def __missing__(self, tag: str) -> str:
        """Return the tag itself."""
        return tag


def read(text: str) -> Iterator[Parsed]:
    """Yield the records of a RIS file."""
    for chunk in chunks(text, START, TAGGED, END):
        yield incomplete(chunk, "TY  - JOUR", "ER  - ") or Entry(chunk.line, _fields(chunk))


def _fields(chunk: Chunk) -> Fields:
    lines = unwrapped(chunk.lines, TAGGED.match)
    tags = [line[:2] for line in lines]
    parser = RisParser(mapping=AsTagged(), list_tags=tags, delimiter_tags_mapping={})
    (record,) = parser.parse("\n".join(lines))
    return tidy(record)


def tidy(record: dict[str, str | list[str]]) -> Fields:
    """Return what rispy read with a list for every tag, without the tags that have no value."""
    lists = {tag: [value] if isinstance(value, str) else value for tag, value in record.items()}
    kept = {tag: [value for value in values if value] for tag, values in lists.items()}
    return {tag: values for tag, values in kept.items() if values}


def write(records: Iterable[Fields]) -> str:
    """Return records as a RIS file."""
    return "\n".join("".join(_lines(record)) for record in records)


def _lines(record: Fields) -> Iterator[str]:
    for tag, values in record.items():
        yield from (f"{tag}  - {value}\n" for value in values)
    yield "ER  - \n"
