"""Damaged bytes of an export: the record that holds them is broken, the others are read."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from ncms.inputs.importers.entries import Broken, Parsed


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
    mend = "export the file again as UTF-8; is it Big5 or Windows-1252, or damaged?"
    expected = "text in the encoding of the file"
    return Broken(line, f"{spots[line]}, which is no text", expected, mend, rule="encoding")
