"""What the reports of variants say alike and what they do not: key numbers and statements, side by side."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from livingreview.numbers.statements import Printed, number_of, read_printed
from livingreview.variants.run import Outcome

ABSENT = ""
"""What stands for a number that a report does not have."""


@dataclass(frozen=True)
class Series:
    """One key number over all reports, as printed and as a value (None where it is no number)."""

    key: str
    unit: str
    printed: tuple[str, ...]
    values: tuple[float | None, ...]

    @property
    def varies(self) -> bool:
        """Whether two reports print it differently."""
        return len(set(self.printed)) > 1


@dataclass(frozen=True)
class Answer:
    """One statement over all reports: its sentence in each."""

    key: str
    sentences: tuple[str, ...]

    @property
    def turns(self) -> bool:
        """Whether two reports say something else, their numbers apart."""
        return len(set(self.states)) > 1

    states: tuple[str, ...] = ()


def series(outcomes: Sequence[Outcome]) -> list[Series]:
    """Return every key number of the reports, by key."""
    tables = [_numbers(outcome) for outcome in outcomes]
    found = []
    for key in sorted({key for table in tables for key in table}):
        rows = [table.get(key, {}) for table in tables]
        values = tuple(_value(row.get("value", "")) for row in rows)
        unit = next((row["unit"] for row in rows if row), "")
        found.append(Series(key, unit, tuple(row.get("formatted", ABSENT) for row in rows), values))
    return found


def _numbers(outcome: Outcome) -> dict[str, dict[str, str]]:
    text = (outcome.report / "key_numbers.csv").read_text(encoding="utf-8")
    return {row["key"]: row for row in csv.DictReader(io.StringIO(text))}


def _value(text: str) -> float | None:
    value = number_of(text) if text else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def answers(outcomes: Sequence[Outcome]) -> list[Answer]:
    """Return every statement of the reports, in the order of the first report that has it."""
    tables = [{each.id: each for each in _statements(outcome)} for outcome in outcomes]
    keys = dict.fromkeys(key for table in tables for key in table)
    found = []
    for key in keys:
        said = [table.get(key) for table in tables]
        sentences = tuple(each.en if each else ABSENT for each in said)
        found.append(
            Answer(key, sentences, tuple(f"{each.state} {each.verdict}" if each else ABSENT for each in said))
        )
    return found


def _statements(outcome: Outcome) -> list[Printed]:
    path = outcome.report / "statements.csv"
    return read_printed(path.read_text(encoding="utf-8")) if path.is_file() else []


def comparison_csv(outcomes: Sequence[Outcome]) -> str:
    """Return all key numbers as CSV: one row a number, one column a report, values as they were published."""
    tables = [_numbers(outcome) for outcome in outcomes]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["key", "unit", *(outcome.variant.name for outcome in outcomes)])
    for key in sorted({key for table in tables for key in table}):
        rows = [table.get(key, {}) for table in tables]
        unit = next((row["unit"] for row in rows if row), "")
        writer.writerow([key, unit, *(row.get("value", ABSENT) for row in rows)])
    return text.getvalue()
