"""What the readers of all formats share: records as tagged fields, and text cut into records."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

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


@dataclass
class Chunk:
    """The lines of one record."""

    line: int
    lines: list[str] = field(default_factory=list)
    started: bool = True
    ended: bool = False


def incomplete(chunk: Chunk, begin: str, end: str) -> Broken | None:
    """Return what is wrong with a record that lacks its first or last line, of which these are examples."""
    if not chunk.started:
        found = f"the field {chunk.lines[0][:2]} outside a record"
        return Broken(chunk.line, found, f"a record that begins with {begin[:2]}", f"add the line `{begin}`")
    if not chunk.ended:
        hint = f"add the line `{end}`; was the file cut off?"
        return Broken(chunk.line, "a record without its end", f"{end[:2]} after the last field", hint)
    return None


def chunks(
    text: str, start: re.Pattern, tagged: re.Pattern, end: re.Pattern | None = None
) -> Iterator[Chunk]:
    """Cut a text into records, each from its start line to its end line, or to the next start.

    A start is matched in the text, so that its pattern may look at the line behind it. Lines between records
    are passed over unless they are `tagged`: fields of a record without a start.
    """
    current: Chunk | None = None
    for number, place, line in numbered(text):
        if start.match(text, place):
            if current:
                yield current
            current = Chunk(number, [line])
        elif current is None:
            current = Chunk(number, [line], started=False) if tagged.match(line) else None
        else:
            current.lines.append(line)
        if current and end and end.match(line):
            current.ended = True
            yield current
            current = None
    if current:
        yield current


def numbered(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the number of each line, its place in the text, and the line."""
    place = 0
    for number, line in enumerate(text.split("\n"), 1):
        yield number, place, line
        place += len(line) + 1


def unwrapped(lines: Iterable[str], begins: Callable[[str], object]) -> list[str]:
    """Join wrapped lines to the field they continue."""
    joined: list[str] = []
    for line in lines:
        if begins(line) or not joined:
            joined.append(line.strip())
        elif line.strip():
            joined[-1] = glued(joined[-1], line.strip())
    return joined


def glued(left: str, right: str) -> str:
    """Join two lines of a text: with a space, unless both ends are Chinese, which knows none."""
    chinese = left and wide(left[-1]) and wide(right[0])
    return left + right if chinese else f"{left} {right}"


def wide(letter: str) -> bool:
    """Tell whether a character is Chinese, punctuation included."""
    return (
        letter in "“”‘’—…"
        or "\u2e80" <= letter <= "\u9fff"
        or "\uf900" <= letter <= "\uffef"
        or letter >= "\U00020000"
    )
