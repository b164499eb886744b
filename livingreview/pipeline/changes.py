"""The list of what changed between two editions: inputs, parameters, key numbers, floats, statements."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from livingreview.numbers.expressions import Values, holds
from livingreview.numbers.formats import with_unit
from livingreview.numbers.statements import Printed, number_of
from livingreview.pipeline.causes import Cause, Separate, recorded_causes, suspects
from livingreview.pipeline.editions import LATE, Edition, result
from livingreview.pipeline.renames import NONE, Renames, renamed
from livingreview.pipeline.table_diff import CellChange, table_changes
from livingreview.review import current_review

KEPT, TURNED, UNSETTLED, SETTLED = "kept", "turned", "no longer settled", "settled again"
STILL_OPEN, NEW, REMOVED = "still not settled", "new", "removed"

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
class StatementChange:
    """A statement with what the older and the newer report print for it, and how sure both say they are."""

    id: str
    chapter: str
    status: str
    old: str = ""
    new: str = ""
    old_certainty: str = ""
    new_certainty: str = ""

    @property
    def moved(self) -> bool:
        """Whether readers are told something else than before, or the same with another certainty."""
        surer = self.old_certainty != self.new_certainty
        return self.status not in (KEPT, STILL_OPEN, NEW) or (surer and self.status != NEW)


@dataclass(frozen=True)
class Changes:
    """The whole list; `edition` is the name of the older report, if it was published."""

    edition: str = ""
    inputs: list[CellChange] = field(default_factory=list)
    parameters: list[ParameterChange] = field(default_factory=list)
    numbers: list[NumberChange] = field(default_factory=list)
    floats: list[FloatChange] = field(default_factory=list)
    statements: list[StatementChange] = field(default_factory=list)

    @property
    def answers(self) -> list[StatementChange]:
        """The statements that say something else than before."""
        return [change for change in self.statements if change.moved]

    @property
    def nothing(self) -> bool:
        """Whether the two reports say the same from the same inputs."""
        return not (self.inputs or self.parameters or self.numbers or self.floats or self.answers)

    def as_json(self) -> dict[str, Any]:
        """Return the list as plain values, each input with the name under which it is a cause."""
        plain = asdict(self)
        for entry, change in zip(plain["inputs"], self.inputs, strict=True):
            entry["name"] = change.brief
        return plain


def changes_csv(changes: Mapping[str, Any]) -> str:
    """Return a list of changes, as `as_json` gives it, as a CSV with one row a change."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEADER, *_csv_rows(changes)])
    return text.getvalue()


def _csv_rows(changes: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    for c in changes["inputs"]:
        yield "input", c["table"], c["key"], c["column"], c["what"], c["old"], c["new"], "", ""
    for c in changes["parameters"]:
        yield "parameter", c["name"], "", "", "set otherwise", c["old"], c["new"], "", ""
    for kind, part, name in (("key number", "numbers", "key"), ("table or figure", "floats", "label")):
        for c in changes[part]:
            cause = "; ".join(c["cause"]["names"]), c["cause"]["known_by"]
            yield kind, c[name], "", "", c.get("what", "moved"), c.get("old", ""), c.get("new", ""), *cause
    for c in changes["statements"]:
        both = (c["old"], c["new"]) if c["status"] != KEPT else ("", "")
        yield "statement", c["id"], "", "", c["status"], *both, "", ""


EXACT = 6  # digits of a number whose printed form stayed as it was


def compare(
    old: Edition, new: Edition, separate: Separate = recorded_causes, renames: Renames = NONE
) -> Changes:
    """Return what changed from `old` to `new`; what has another name since is told by the new one.

    `separate` finds the causes of what moved where several things changed that it may come from.
    """
    old = renamed(old, renames)
    inputs, moved = table_changes(old.tables, new.tables, renames), moved_items(old, new)
    causes = separate(old, new, moved, {stem: suspects(old, new, stem, inputs) for stem in moved})
    return Changes(
        edition=old.name,
        inputs=inputs,
        parameters=_parameters(old, new),
        numbers=[_number(old, new, key, causes[key]) for key in _moved_numbers(old, new)],
        floats=[_float(old, new, label, causes[label]) for label in _moved_floats(old, new)],
        statements=[*statement_changes(old.statements, new.statements, new.values)],
    )


def moved_items(old: Edition, new: Edition) -> dict[str, set[str]]:
    """Return, for each notebook, the keys of numbers and the labels of floats that moved."""
    found: dict[str, set[str]] = {}
    for key in _moved_numbers(old, new):
        found.setdefault(_number_home(old, new, key), set()).add(key)
    for label in _moved_floats(old, new):
        found.setdefault(_float_home(old, new, label), set()).add(label)
    return found


def _moved_numbers(old: Edition, new: Edition) -> list[str]:
    keys = sorted(old.numbers.keys() | new.numbers.keys())
    return [key for key in keys if result(old, key) != result(new, key)]


def _moved_floats(old: Edition, new: Edition) -> list[str]:
    before, after = old.record["floats"], new.record["floats"]
    labels = sorted(before.keys() | after.keys())
    moved = [label for label in labels if result(old, label) != result(new, label)]
    return [
        label for label in moved if _float_home(old, new, label) not in {LATE, *current_review().restating}
    ]


def _number_home(old: Edition, new: Edition, key: str) -> str:
    return (new.numbers.get(key) or old.numbers[key])["notebook"]


def _float_home(old: Edition, new: Edition, label: str) -> str:
    return (new.record["floats"].get(label) or old.record["floats"][label])["notebook"]


def _parameters(old: Edition, new: Edition) -> list[ParameterChange]:
    before, after = old.record["parameters"], new.record["parameters"]
    names = [name for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name)]
    return [ParameterChange(name, before.get(name), after.get(name)) for name in names]


def _number(old: Edition, new: Edition, key: str, cause: Cause) -> NumberChange:
    rows = [edition.numbers.get(key) for edition in (old, new)]
    before, after = (_shown(row) for row in rows)
    if before == after:  # it moved beyond the digits shown
        before, after = (f"{before} ({_exact(row)})" for row in rows)
    return NumberChange(key, before, after, _number_home(old, new, key), cause)


def _shown(row: Mapping[str, str] | None) -> str:
    if row is None:
        return ""
    formatted, unit = row["formatted"], row["unit"]
    plain = formatted.endswith("%") or unit == "year" or not formatted[-1:].isdigit()
    return formatted if plain else with_unit(formatted, unit)


def _exact(row: Mapping[str, str] | None) -> str:
    value = number_of(row["value"]) if row else ""
    return f"{value:.{EXACT}g}" if isinstance(value, float) else str(value)


def _float(old: Edition, new: Edition, label: str, cause: Cause) -> FloatChange:
    had = label in old.record["floats"], label in new.record["floats"]
    what = {(True, True): "data moved", (True, False): "removed", (False, True): "added"}[had]
    return FloatChange(label, what, _float_home(old, new, label), cause)


def statement_changes(
    old: Iterable[Printed], new: Iterable[Printed], values: Values
) -> Iterator[StatementChange]:
    """Yield each statement of either report with what became of it; `values` are the newer key numbers."""
    before, after = ({each.id: each for each in printed} for printed in (old, new))
    for name in before | after:
        was, now = before.get(name), after.get(name)
        latest = now or was
        assert latest
        yield StatementChange(
            name,
            latest.chapter,
            _status(was, now, values),
            was.en if was else "",
            now.en if now else "",
            was.certainty if was else "",
            now.certainty if now else "",
        )


def _status(was: Printed | None, now: Printed | None, values: Values) -> str:
    if not was:
        return NEW
    if not now:
        return REMOVED
    if not was.settled:
        return SETTLED if now.settled else STILL_OPEN
    if not now.settled:
        return UNSETTLED
    return KEPT if _same(was, now, values) else TURNED


def _same(was: Printed, now: Printed, values: Values) -> bool:
    """Return whether two reports are in one state: that of the same name, or whose older rule still holds."""
    if was.state and now.state:
        return was.state == now.state
    return was.rule == now.rule or holds(was.rule, values)
