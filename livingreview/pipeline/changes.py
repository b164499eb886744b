"""The list of what changed between two editions: inputs, parameters, key numbers, floats, conclusions."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from livingreview.numbers.conclusions import Conclusion, number_of
from livingreview.numbers.expressions import HOLDS, REVERSED, UNSUPPORTED, verdict
from livingreview.numbers.formats import with_unit
from livingreview.pipeline.causes import Cause, Separate, recorded_causes, suspects
from livingreview.pipeline.editions import LATE, Edition, result
from livingreview.pipeline.table_diff import CellChange, table_changes
from livingreview.review import current_review

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


EXACT = 6  # digits of a number whose printed form stayed as it was


def compare(old: Edition, new: Edition, separate: Separate = recorded_causes) -> Changes:
    """Return what changed from `old` to `new`.

    `separate` finds the causes of what moved where several things changed that it may come from.
    """
    inputs, moved = table_changes(old.tables, new.tables), moved_items(old, new)
    causes = separate(old, new, moved, {stem: suspects(old, new, stem, inputs) for stem in moved})
    return Changes(
        edition=old.name,
        inputs=inputs,
        parameters=_parameters(old, new),
        numbers=[_number(old, new, key, causes[key]) for key in _moved_numbers(old, new)],
        floats=[_float(old, new, label, causes[label]) for label in _moved_floats(old, new)],
        conclusions=_conclusions(old, new),
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
    shown = [_shown(row) for row in rows]
    if shown[0] == shown[1]:  # it moved beyond the digits shown
        shown = [f"{text} ({_exact(row)})" for text, row in zip(shown, rows, strict=True)]
    return NumberChange(key, *shown, _number_home(old, new, key), cause)


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


def _conclusions(old: Edition, new: Edition) -> list[ConclusionChange]:
    """Judge the sentences that readers of the older report were told, by the rules that it had."""
    values, told = new.values, {conclusion.id for conclusion in old.conclusions}
    found = [
        _standing(known, _status(known.verdict, verdict(known.rule, values))) for known in old.conclusions
    ]
    return found + [new_conclusion(known) for known in new.conclusions if known.id not in told]


def new_conclusion(conclusion: Conclusion) -> ConclusionChange:
    """Return a conclusion that no earlier report had."""
    return _standing(conclusion, NEW)


def _standing(c: Conclusion, status: str) -> ConclusionChange:
    return ConclusionChange(c.id, c.chapter, c.sentence, c.rule, status)


def _status(before: str, now: str) -> str:
    if before == now == HOLDS:
        return KEPT
    if now == HOLDS:
        return REGAINED
    if now == before:
        return f"still {now}"
    return {REVERSED: "reversed", UNSUPPORTED: UNDECIDED}[now]
