"""The three tagged texts that CNKI exports: RefWorks, EndNote and NoteExpress.

No kept library reads them. Abstracts run over several lines without an indent, records have no end line,
and the tags are used in CNKI's own way: `CN` is the serial number of the journal, `vo` the volume.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from livingreview.messages import quoted
from livingreview.records.entries import Broken, Chunk, Entry, Fields, Parsed, chunks, glued, wide


@dataclass(frozen=True)
class Notation:
    """How one of the texts writes a field."""

    opening: str
    """The first line of a record."""
    start: re.Pattern
    field: re.Pattern
    """A line that begins a field: its tag and its value."""
    pattern: str
    """How a field is written."""
    running: str
    """The field whose text may look like a field where it is wrapped."""
    title: str
    """The field that each record has once."""


_REFWORKS_TAGS = re.compile(
    "A[1-6DNBV]|C[LNR]|D[BOS]|ED|F[DIU]|I[DPS]|J[FO]|K1|L[AKL]|MP|NO|O[LPT]|P[BNP]|R[DT]|S[FLNPRT]"
    "|T[1-3]|U[1-5L]|VO|vo|W[PTV]|YR"
)
REFWORKS = Notation(
    "RT Journal Article",
    re.compile(r"RT( [^\n]*)?\n\s*[A-Z][A-Z0-9] "),
    re.compile(r"([A-Z][A-Z0-9]|vo)(?: (.*)|$)"),
    "{tag} {value}",
    "AB",
    "T1",
)
ENDNOTE = Notation(
    "%0 Journal Article", re.compile(r"%0 "), re.compile(r"(%[^\s%])(?: (.*)|$)"), "{tag} {value}", "%X", "%T"
)
NOTEEXPRESS = Notation(
    "{Reference Type}: Journal Article",
    re.compile(r"\{Reference Type\}\s*[:：]"),
    re.compile(r"\{([^{}]+)\}\s*[:：]\s?(.*)$"),
    "{{{tag}}}: {value}",
    "Abstract",
    "Title",
)
NAMES = ("A1", "A2", "A3", "%A", "%Y", "Author", "Translated Author")
KEYWORDS = ("K1", "%K", "Keywords")

_SEVERAL = re.compile(r" (?=%A )")


def _read(notation: Notation, text: str) -> Iterator[Parsed]:
    """Yield the records of a text."""
    for chunk in chunks(text, notation.start, notation.field):
        fields = _fields(notation, chunk.lines)
        plain = {tag: _split(tag, values) for tag, values in fields.items()}
        yield _broken(notation, chunk, fields) or Entry(chunk.line, fields, plain)


def _broken(notation: Notation, chunk: Chunk, fields: Fields) -> Broken | None:
    hint = f"add the line `{notation.opening}` where a record begins"
    if not chunk.started:
        found = f"{quoted(chunk.lines[0])} outside a record"
        return Broken(chunk.line, found, f"a record that begins as in `{notation.opening}`", hint)
    if len(fields.get(notation.title, [])) > 1:
        return Broken(chunk.line, "a record with two titles", f"{notation.title} once", hint)
    return None


def _fields(notation: Notation, lines: list[str]) -> Fields:
    fields: Fields = {}
    tag = ""
    for line in (part for each in lines for part in _SEVERAL.split(each.strip()) if part):
        found = notation.field.match(line)
        if found and _begins(notation, found[1], tag, fields):
            tag = found[1]
            fields.setdefault(tag, []).append((found[2] or "").strip())
        elif tag:
            fields[tag][-1] = glued(fields[tag][-1], line) if fields[tag][-1] else line
    kept = {tag: [value for value in values if value] for tag, values in fields.items()}
    return {tag: values for tag, values in kept.items() if values}


def _begins(notation: Notation, tag: str, current: str, fields: Fields) -> bool:
    """Tell whether a line begins a field; a wrapped abstract may go on with a word such as "AB" or "IS"."""
    if notation is not REFWORKS or current != notation.running:
        return True
    return _REFWORKS_TAGS.fullmatch(tag) is not None and tag not in fields


def _split(tag: str, values: list[str]) -> list[str]:
    """Part names and keywords; Chinese names are parted by commas too, which in others belong to the name."""
    if tag not in NAMES and tag not in KEYWORDS:
        return values
    parts = [part for value in values for part in re.split("[;；]", value)]
    if tag in NAMES:
        parts = [name for part in parts for name in (re.split("[,，]", part) if _chinese(part) else [part])]
    return [part.strip() for part in parts if part.strip()]


def _chinese(text: str) -> bool:
    return any(map(wide, text.replace("，", "")))


def _write(notation: Notation, records: Iterable[Fields]) -> str:
    """Return records as a text."""
    return "\n".join("".join(_lines(notation, record)) for record in records)


def _lines(notation: Notation, record: Fields) -> Iterator[str]:
    for tag, values in record.items():
        yield from (notation.pattern.format(tag=tag, value=value) + "\n" for value in values)


def reader(notation: Notation) -> Callable[[str], Iterator[Parsed]]:
    """Return the reader of a notation."""
    return partial(_read, notation)


def writer(notation: Notation) -> Callable[[Iterable[Fields]], str]:
    """Return the writer of a notation."""
    return partial(_write, notation)
