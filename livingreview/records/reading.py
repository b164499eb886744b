"""The text of an export and its format, both told from the content."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from livingreview.decoding import DAMAGE, Decoded, decoded
from livingreview.errors import Fault, InputError
from livingreview.messages import listed, quoted
from livingreview.records.entries import Broken, Parsed
from livingreview.records.export_formats import EXPORT_FORMATS, ExportFormat
from livingreview.records.tagged import at_lines

_BINARY = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")


def export_text(path: Path, file: str) -> Decoded:
    """Return the text of an export, lines ending in LF; raise InputError where there is none to read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        hint = "is the path right?"
        raise _error(file, None, "unreadable", error.strerror or str(error), "a file", hint) from None
    if raw.startswith(_BINARY):
        raise _binary(file, 1, "a workbook, a PDF or an archive")
    found = decoded(raw, file)
    if not found.text.strip():
        raise _error(file, None, "empty_file", "no text", "an export with records", "export the file again")
    return _without_nul(found, file)


def _without_nul(found: Decoded, file: str) -> Decoded:
    """Take NUL bytes of one line for damage, and more of them for a file that is no text."""
    lines = [number for number, line in enumerate(found.text.split("\n"), 1) if "\0" in line]
    if len(lines) > 1:
        raise _binary(file, lines[0], "a NUL byte")
    spots = found.spots | dict.fromkeys(lines, "a NUL byte")
    return Decoded(found.text.replace("\0", DAMAGE), spots)


def _binary(file: str, line: int, found: str) -> InputError:
    hint = "give the export itself, not a workbook, a PDF or an archive"
    return _error(file, line, "binary", found, "text", hint)


def recognised(text: str, file: str) -> ExportFormat:
    """Return the format of a text; raise InputError for an unknown one, and for two in one file."""
    whole = (form for form in EXPORT_FORMATS.values() if form.is_whole and form.start.match(text.lstrip()))
    if form := next(whole, None):
        return form
    first = {
        name: line
        for name, form in EXPORT_FORMATS.items()
        if not form.is_whole and (line := _first(text, form))
    }
    if not first:
        opening = next(line for line in text.split("\n") if line.strip())
        expected = f"one of {listed(form.title for form in EXPORT_FORMATS.values())}"
        hint = "choose one of these where the database offers its export"
        raise _error(file, 1, "unknown_format", quoted(opening), expected, hint)
    (name, _), *others = sorted(first.items(), key=lambda item: item[1])
    if others:
        other, line = others[0]
        found = f"{EXPORT_FORMATS[other].title} after {EXPORT_FORMATS[name].title}"
        raise _error(file, line, "mixed_formats", found, "one format a file", "put the rest in its own file")
    return EXPORT_FORMATS[name]


def _first(text: str, form: ExportFormat) -> int | None:
    """Return the first line with which a record of a format begins."""
    found = at_lines(form.start).search(text)
    return text.count("\n", 0, found.start()) + 1 if found else None


def _error(file: str, line: int | None, rule: str, found: str, expected: str, hint: str) -> InputError:
    return InputError(Fault(file, line, None, rule, found, expected, hint))


def damaged(parsed: Iterable[Parsed], spots: Mapping[int, str]) -> Iterator[Parsed]:
    """Yield the records of an export, those with a damaged line as broken.

    A line belongs to the last record that begins at it or above it; to the next part where that is broken
    for want of the very line, the one with which it would begin.
    """
    parts = list(parsed)
    wrong: dict[int, int] = {}
    for line in sorted(spots, reverse=True):
        wrong[_holder(parts, line)] = line
    for number, part in enumerate(parts):
        yield _broken(wrong[number], spots) if number in wrong else part


def _holder(parts: list[Parsed], line: int) -> int:
    place = max(bisect_right([part.line for part in parts], line) - 1, 0)
    after = parts[place + 1] if place + 1 < len(parts) else None
    return place + (isinstance(after, Broken) and after.line == line + 1)


def _broken(line: int, spots: Mapping[int, str]) -> Broken:
    hint = "export the file again as UTF-8; is it Big5 or Windows-1252, or damaged?"
    expected = "text in the encoding of the file"
    return Broken(line, f"{spots[line]}, which is no text", expected, hint, rule="encoding")
