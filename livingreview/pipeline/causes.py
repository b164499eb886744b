"""Why a number moved: what its notebook used that differs between two reports.

The record of a run tells what each notebook loaded, with which parameters and which code it ran. Where one
of these differs, and of a table one cell, it is the cause. `livingreview.pipeline.attribution` tells several
apart.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from livingreview.pipeline.editions import Edition
from livingreview.pipeline.table_diff import CellChange

TABLE, PARAMETER, CODE, ENVIRONMENT = "table", "parameter", "code", "environment"
BY_RECORD, BY_TRIAL, TOGETHER, OPEN, PARTLY = "record", "re-run", "together", "not told apart", "partly"
ONLY_TOGETHER = "only together: none of them moves it alone"
WHOLE = {"table added", "table removed", "column added", "column removed"}
"""Changes that the rest of a table cannot do without."""
PIECES = 6  # into which a group of changes is divided
LARGEST = 100  # changes of one table that are told apart; a table with more counts as one change


@dataclass(frozen=True)
class Cause:
    """What moved something (a cell, `parameter NAME`, `code`, ...), and how that is known.

    `together` says that none of them moves it alone, `not told apart` that it is one or more of them,
    `partly` that the names say so of some.
    """

    names: tuple[str, ...]
    known_by: str

    def __str__(self) -> str:
        """Return the cause as a list of names, with how firm it is."""
        ways = {TOGETHER: f" ({ONLY_TOGETHER})", OPEN: " (not told apart)"}
        return ", ".join(self.names) + ways.get(self.known_by, "")


@dataclass(frozen=True)
class Suspect:
    """Something that changed and may have moved a number; of a table, some or all of its changes."""

    kind: str
    name: str = ""
    parts: tuple[CellChange, ...] = ()
    all_parts: int = 0

    def __str__(self) -> str:
        """Return the one change by itself, or how many of which table."""
        if len(self.parts) == 1:
            return self.parts[0].brief
        if 1 < len(self.parts) < self.all_parts:
            return f"{len(self.parts)} of {self.all_parts} changes of {self.name}"
        several = f" ({len(self.parts)} changes)" if self.parts else ""
        return f"{self.kind} {self.name}".strip() + several

    @property
    def pieces(self) -> tuple["Suspect", ...]:
        """The groups into which this one can be divided; none where it cannot."""
        if not 1 < len(self.parts) <= LARGEST or WHOLE & {part.what for part in self.parts}:
            return ()
        size = -(-len(self.parts) // PIECES)
        groups = (self.parts[at : at + size] for at in range(0, len(self.parts), size))
        return tuple(replace(self, parts=group) for group in groups)


Suspects = Mapping[str, Sequence[Suspect]]
"""What each notebook used that differs."""
Moved = Mapping[str, set[str]]
"""What moved in each notebook: keys of numbers and labels of floats."""
Separate = Callable[[Edition, Edition, Moved, Suspects], dict[str, Cause]]


def recorded_causes(_old: Edition, _new: Edition, moved: Moved, suspects: Suspects) -> dict[str, Cause]:
    """Return a cause for every number and float that moved, as far as the records tell."""
    found: dict[str, Cause] = {}
    for stem, items in moved.items():
        known_by = BY_RECORD if len(suspects[stem]) == 1 else OPEN
        found |= dict.fromkeys(items, Cause(tuple(map(str, suspects[stem])), known_by))
    return found


def suspects(old: Edition, new: Edition, stem: str, changes: Sequence[CellChange]) -> list[Suspect]:
    """Return what one notebook used that differs between two reports; `changes` are those of all tables."""
    before, after = old.notebook(stem), new.notebook(stem)
    if not before or not after:  # the notebook came or went: with its rows, or by itself
        names = [
            name for name in sorted((before or after)["inputs"]) if _filled(old, name) != _filled(new, name)
        ]
        return [_table(name, changes) for name in names] or [Suspect(CODE)]
    names = sorted({*before["inputs"], *after["inputs"]})
    found = [_table(name, changes) for name in names if _input(old, name) != _input(new, name)]
    names = sorted({*before["parameters"], *after["parameters"]})
    found += [Suspect(PARAMETER, name) for name in names if _parameter(old, name) != _parameter(new, name)]
    found += [Suspect(CODE)] if before.get("code") != after.get("code") else []
    return found or [Suspect(ENVIRONMENT)]


def _table(name: str, changes: Sequence[CellChange]) -> Suspect:
    parts = tuple(change for change in changes if change.table == name)
    return Suspect(TABLE, name, parts, len(parts))


def _input(edition: Edition, name: str) -> tuple[str, str] | None:
    entry = edition.record["inputs"].get(name)
    return (entry["sha256"], entry["card_sha256"]) if entry else None


def _filled(edition: Edition, name: str) -> bool:
    return edition.record["inputs"].get(name, {}).get("rows", 0) > 0


def _parameter(edition: Edition, name: str) -> object:
    return edition.record["parameters"].get(name)
