"""The list of what changed between two editions: inputs, parameters, key numbers, floats, conclusions."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ncms.build.causes import Cause
from ncms.build.cells import CellChange

KEPT, UNDECIDED, REGAINED, NEW = "kept", "no longer supported", "supported again", "new"

HEADER = ("kind", "item", "row", "column", "what", "published", "now", "moved_by", "known_by")


@dataclass(frozen=True)
class ParameterChange:
    """A parameter with both values, None where a report had none of the name."""

    name: str
    old: Any
    new: Any


@dataclass(frozen=True)
class NumberChange:
    """A key number as both reports print it, and why it moved."""

    key: str
    old: str
    new: str
    notebook: str
    cause: Cause


@dataclass(frozen=True)
class FloatChange:
    """A table or figure whose data differ."""

    label: str
    what: str
    notebook: str
    cause: Cause


@dataclass(frozen=True)
class ConclusionChange:
    """A conclusion of the older report and how it stands in the newer."""

    id: str
    chapter: str
    sentence: str
    rule: str
    status: str


@dataclass(frozen=True)
class Changes:
    """The whole list; `edition` is the name of the older report, if it was published."""

    edition: str = ""
    inputs: list[CellChange] = field(default_factory=list)
    parameters: list[ParameterChange] = field(default_factory=list)
    numbers: list[NumberChange] = field(default_factory=list)
    floats: list[FloatChange] = field(default_factory=list)
    conclusions: list[ConclusionChange] = field(default_factory=list)

    @property
    def unsettled(self) -> list[ConclusionChange]:
        """The conclusions that do not stand as they stood."""
        return [change for change in self.conclusions if change.status not in (KEPT, NEW)]

    @property
    def nothing(self) -> bool:
        """Whether the two reports say the same from the same inputs."""
        return not (self.inputs or self.parameters or self.numbers or self.floats or self.unsettled)

    def as_json(self) -> dict[str, Any]:
        """Return the list as plain values, each input with the name under which it is a cause."""
        plain = asdict(self)
        for told, change in zip(plain["inputs"], self.inputs, strict=True):
            told["name"] = change.brief
        return plain


def changes_csv(told: Mapping[str, Any]) -> str:
    """Return a list of changes, as `as_json` gives it, as a CSV with one row a change."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEADER, *_csv_rows(told)])
    return text.getvalue()


def _csv_rows(told: Mapping[str, Any]) -> Iterator[tuple]:
    for c in told["inputs"]:
        yield "input", c["table"], c["key"], c["column"], c["what"], c["old"], c["new"], "", ""
    for c in told["parameters"]:
        yield "parameter", c["name"], "", "", "set otherwise", c["old"], c["new"], "", ""
    for kind, part, name in (("key number", "numbers", "key"), ("table or figure", "floats", "label")):
        for c in told[part]:
            cause = "; ".join(c["cause"]["names"]), c["cause"]["known_by"]
            yield kind, c[name], "", "", c.get("what", "moved"), c.get("old", ""), c.get("new", ""), *cause
    for c in told["conclusions"]:
        yield "conclusion", c["id"], "", "", c["status"], "", "", "", ""
