"""What can go wrong for a person, as one small family of exceptions and one record of a fault."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

LINE = re.compile(r"(.*?): ([^:]+): found (.*), expected (.*?)(?:; (.*))?")


@dataclass(frozen=True)
class Fault:
    """One thing wrong at one place of one file a person wrote."""

    file: str
    line: int | None
    column: str | None
    rule: str
    found: str
    expected: str
    hint: str = ""
    cell: str | None = None
    """Where the file has no lines: the cell of a sheet (`B7`) or of a notebook (`cell 2`)."""

    @property
    def place(self) -> str:
        """Return `file:line:column`, or `file:cell:column`, leaving out what is not known."""
        where = self.line if self.cell is None else self.cell
        return ":".join(str(part) for part in (self.file, where, self.column) if part is not None)

    def __str__(self) -> str:
        """Return the whole fault on one line, as commands print it."""
        text = f"{self.place}: {self.rule}: found {self.found}, expected {self.expected}"
        return f"{text}; {self.hint}" if self.hint else text

    @classmethod
    def read(cls, line: str) -> "Fault | None":
        """Return the fault that a line tells, its place kept whole; nothing where it tells none."""
        match = LINE.fullmatch(line)
        return match and cls(match[1], None, None, match[2], match[3], match[4], match[5] or "")


class InputError(Exception):
    """Input that breaks its rules; `faults` holds every one of them, not the first."""

    def __init__(self, faults: Fault | Iterable[Fault]) -> None:
        self.faults: list[Fault] = [faults] if isinstance(faults, Fault) else list(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def __reduce__(self) -> tuple[Any, ...]:
        """Survive the journey between processes with the faults, not their text."""
        return type(self), (self.faults,)


class Refused(InputError):
    """Values that turn out to be impossible only once a chapter computes with them; raised in a notebook."""


class BuildError(Exception):
    """A notebook, the prose or the renderer failed; the message says where."""


class Busy(Exception):
    """Another build holds the output folder."""
