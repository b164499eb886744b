"""What the readers of all formats share: records as tagged fields, or what of a file could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass

Fields = dict[str, list[str]]
"""The values of every tag of a record, tags in the order in which the export names them."""


@dataclass(frozen=True)
class Entry:
    """One record as an export tells it."""

    line: int
    fields: Fields
    plain: Fields | None = None
    """The same in plain text, where the format writes its values in a notation of its own."""

    @property
    def readable(self) -> Fields:
        """Return the fields that columns are filled from."""
        return self.fields if self.plain is None else self.plain


@dataclass(frozen=True)
class Broken:
    """A record, or a part of a file, that could not be read."""

    line: int
    found: str
    expected: str
    hint: str
    is_record: bool = True
    """Whether a record is lost by it."""
    rule: str = "broken_record"


Parsed = Entry | Broken


def numbered(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the number of each line, its place in the text, and the line."""
    place = 0
    for number, line in enumerate(text.split("\n"), 1):
        yield number, place, line
        place += len(line) + 1


def glued(left: str, right: str) -> str:
    """Join two lines of a text: with a space, unless both ends are Chinese, which knows none."""
    if not left or not right:
        return left or right
    return left + right if wide(left[-1]) and wide(right[0]) else f"{left} {right}"


def wide(letter: str) -> bool:
    """Tell whether a character is Chinese, punctuation included."""
    return (
        letter in "“”‘’—…"
        or "\u2e80" <= letter <= "\u9fff"
        or "\uf900" <= letter <= "\uffef"
        or letter >= "\U00020000"
    )
