"""Tagged text, one reader for all of it: RIS, Web of Science, MEDLINE, RefWorks, EndNote, NoteExpress.

A file is cut into records and a record into fields by a `Notation`. Exports break the rules of their formats:
the line that should begin a record stands second, fields follow the line that ends it, text is wrapped with
an indent or without. Line numbers are kept, so that what cannot be read is named with its line.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from livingreview.records.entries import Broken, Entry, Fields, Parsed, glued, numbered


@dataclass(frozen=True)
class Notation:
    """How a tagged text writes records and fields."""

    first: re.Pattern[str]
    """The line that begins a record; it may look at the next line."""
    field: re.Pattern[str]
    """A line that begins a field; its groups are tag and value."""
    opening: str
    """An example of the first line, for messages."""
    pattern: str
    """How a field is written."""
    last: re.Pattern[str] | None = None
    """The line that ends a record, where there is one."""
    closing: str = ""
    titles: frozenset[str] = frozenset()
    """Tags of which each record has one."""
    by_line: frozenset[str] = frozenset()
    """Tags with a value on each line; in all others further lines continue the text."""
    running: str = ""
    """The tag whose text may, where it is wrapped, go on with a word like a tag."""
    known: re.Pattern[str] | None = None
    """Tags that may follow the running text."""


@dataclass
class Chunk:
    """The lines of one record."""

    line: int
    lines: list[str] = field(default_factory=list)
    started: bool = True
    ended: bool = False
    leading: int = 0
    """How many lines stand before the one that should be first."""


def read(notation: Notation, text: str) -> Iterator[Parsed]:
    """Yield the records of a text."""
    for chunk in cut(notation, text):
        yield incomplete(chunk, notation) or Entry(chunk.line, fields(notation, chunk.lines))


def cut(notation: Notation, text: str) -> Iterator[Chunk]:
    """Cut a text into records; what belongs to none of them, but has fields, is one that never started."""
    yield from _closed(notation, text) if notation.last else _open(notation, text)


def incomplete(chunk: Chunk, notation: Notation) -> Broken | None:
    """Return what is wrong with a record that lacks its first or its last line."""
    if not chunk.started:
        shown = chunk.lines[0].strip()[:20]
        expected, hint = (
            f"a record that begins as in `{notation.opening}`",
            f"add the line `{notation.opening}`",
        )
        return Broken(chunk.line, f"the field `{shown}` outside a record", expected, hint)
    if notation.last and not chunk.ended:
        hint = f"add the line `{notation.closing}`; was the file cut off?"
        return Broken(
            chunk.line, "a record without its end", f"{notation.closing[:2]} after the last field", hint
        )
    return None


def _titled(notation: Notation, lines: Iterable[str]) -> bool:
    found = (notation.field.match(line) for line in lines)
    return any(match and match[1] in notation.titles for match in found)


# Formats whose records have a last line


def _closed(notation: Notation, text: str) -> Iterator[Chunk]:
    """Cut at the last lines.

    Fields behind one belong to the record before; to the next one where a title is among them, or where the
    file begins with fields.
    """
    assert notation.last
    before: Chunk | None = None
    current: Chunk | None = None
    leads = False
    firsts, lasts = _places(notation.first, text), _places(notation.last, text)
    for number, place, line in numbered(text):
        if place in firsts:
            loose = current if current and not current.started else None
            if loose and before and not leads and not _titled(notation, loose.lines):
                before.lines += loose.lines
                loose = None
            yield from _finished(notation, before)
            if current and current.started:
                yield from _finished(notation, current)
            before, leads = None, leads or bool(loose and not before)
            current = Chunk(number, [])
            if loose:
                current = Chunk(loose.line, loose.lines, leading=len(loose.lines))
            current.lines.append(line)
        elif current is None:
            current = Chunk(number, [line], started=False) if notation.field.match(line) else None
        elif current.started or notation.field.match(line) or current.lines[-1].strip():
            current.lines.append(line)
        if current and place in lasts:
            current.ended = True
            yield from _finished(notation, before)
            before, current = current, None
    if current and not current.started and before and not _titled(notation, current.lines):
        before.lines += current.lines
        current = None
    yield from _finished(notation, before)
    yield from _finished(notation, current)


def _places(start: re.Pattern[str], text: str) -> set[int]:
    """Return the places of the lines that begin in a way."""
    return {found.start() for found in at_lines(start).finditer(text)}


@cache
def at_lines(start: re.Pattern[str]) -> re.Pattern[str]:
    """Return a pattern that finds the lines of a text which begin in a way."""
    return re.compile(f"^(?:{start.pattern})", start.flags | re.MULTILINE)


def _finished(notation: Notation, chunk: Chunk | None) -> Iterator[Chunk]:
    """Yield a record; as two where fields with a title lead to a record that has its own."""
    if chunk is None:
        return
    ahead, rest = chunk.lines[: chunk.leading], chunk.lines[chunk.leading :]
    if _titled(notation, ahead) and _titled(notation, rest):
        yield Chunk(chunk.line, ahead, started=False)
        yield Chunk(chunk.line + chunk.leading, rest, ended=chunk.ended)
    else:
        yield chunk


# Formats whose records end where the next one begins


def _open(notation: Notation, text: str) -> Iterator[Chunk]:
    """Cut at the first lines, or above where a paragraph with a title leads to one."""
    lines = text.split("\n")
    places = _places(notation.first, text)
    firsts = [number - 1 for number, place, _ in numbered(text) if place in places]
    starts: list[int] = []
    for first in firsts:
        starts.append(_lead(notation, lines, starts[-1] if starts else None, first))
    loose = next((n for n, line in enumerate(lines[: starts[0]]) if notation.field.match(line)), None)
    if loose is not None:
        yield Chunk(loose + 1, lines[loose : starts[0]], started=False)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield Chunk(start + 1, lines[start:end])


def _lead(notation: Notation, lines: list[str], before: int | None, first: int) -> int:
    """Return where the record of a first line begins; `before` is where the one before does."""
    start = first
    while start > 0 and lines[start - 1].strip() and start - 1 != before:
        start -= 1
    paragraph = lines[start:first]
    apart = start == 0 or not lines[start - 1].strip()
    if not paragraph or not apart or not notation.field.match(paragraph[0]):
        return first
    complete = before is None or _titled(notation, lines[before:start])
    return start if complete and _titled(notation, paragraph) else first


# Fields


def fields(notation: Notation, lines: Iterable[str]) -> Fields:
    """Return the fields of a record, without those that have no value."""
    found: Fields = {}
    values: list[str] = []
    tag = ""
    begins, by_line = notation.field.match, notation.by_line
    for line in lines:
        match = begins(line)
        if match and (tag != notation.running or not tag or _begins(notation, match[1], found)):
            tag = match[1]
            values = found.setdefault(tag, [])
            values.append((match[2] or "").strip())
        elif tag and (text := line.strip()):
            if tag in by_line and values[-1]:
                values.append(text)
            else:
                values[-1] = glued(values[-1], text)
    kept = {tag: [value for value in values if value] for tag, values in found.items()}
    return {tag: values for tag, values in kept.items() if values}


def _begins(notation: Notation, tag: str, present: Fields) -> bool:
    """Tell whether a line in the running text begins a field: it may go on with a word such as "AB"."""
    return notation.known is None or (notation.known.fullmatch(tag) is not None and tag not in present)


def write(notation: Notation, records: Iterable[Fields]) -> str:
    """Return records as a text."""
    ended = f"{notation.closing}\n" if notation.last else ""
    return "\n".join("".join(_lines(notation, record)) + ended for record in records)


def _lines(notation: Notation, record: Fields) -> Iterator[str]:
    for tag, values in record.items():
        yield from (notation.pattern.format(tag=tag, value=value) + "\n" for value in values)


Reader = Callable[[str], Iterator[Parsed]]
Writer = Callable[[Iterable[Fields]], str]
