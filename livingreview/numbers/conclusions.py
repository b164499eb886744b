"""Conclusions: sentences of the report, each with a rule over key numbers that says when it may stand."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from livingreview.errors import Fault, InputError
from livingreview.numbers.expressions import Values, parsed, verdict

HEADER = ("id", "chapter", "sentence", "rule", "verdict")
FIELDS = HEADER[:4]
NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Conclusion:
    """One sentence with its rule, and what the numbers of one report say of it."""

    id: str
    chapter: str
    sentence: str
    rule: str
    verdict: str = ""

    def judged(self, values: Values) -> "Conclusion":
        """Return this conclusion with the verdict of these numbers."""
        return Conclusion(self.id, self.chapter, self.sentence, self.rule, verdict(self.rule, values))


def read_conclusions(file: Path, shown: str = "data/conclusions.yml") -> list[Conclusion]:
    """Return the conclusions of a file, none where it does not exist.

    Raises InputError with every fault: not a list, a field missing or unknown, an id twice, a wrong rule.
    """
    import yaml  # here, since the command must start in no time where nothing changed

    if not file.exists():
        return []
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        found = str(getattr(error, "problem", error))
        raise InputError(
            Fault(shown, mark.line + 1 if mark else None, None, "syntax", found, "YAML")
        ) from None
    if node is None:
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise InputError(Fault(shown, 1, None, "form", f"a {node.id}", "a list: `- id: ...`"))
    rows = [(entry.start_mark.line + 1, yaml.safe_load(yaml.serialize(entry))) for entry in node.value]
    if faults := [*_row_faults(rows, shown)]:
        raise InputError(faults)
    return [Conclusion(**row) for _, row in rows]


def _row_faults(rows: list[tuple[int, Any]], shown: str) -> Iterator[Fault]:
    lines: dict[str, int] = {}
    for line, row in rows:
        if not isinstance(row, dict) or set(row) != set(FIELDS):
            found = ", ".join(map(str, row)) if isinstance(row, dict) else repr(row)
            yield Fault(shown, line, None, "fields", found or "nothing", ", ".join(FIELDS))
            continue
        for name in FIELDS:
            if not isinstance(row[name], str) or not row[name].strip():
                yield Fault(shown, line, name, "type", repr(row[name]), "a text", "put it in quotation marks")
        yield from _value_faults(line, {name: str(row[name]) for name in FIELDS}, shown, lines)


def _value_faults(line: int, row: dict[str, str], shown: str, lines: dict[str, int]) -> Iterator[Fault]:
    if not NAME.fullmatch(row["id"]):
        yield Fault(shown, line, "id", "pattern", repr(row["id"]), "small letters, digits and _")
    if row["id"] in lines:
        yield Fault(shown, line, "id", "unique", row["id"], f"an id not used at line {lines[row['id']]}")
    lines.setdefault(row["id"], line)
    try:
        parsed(row["rule"])
    except ValueError as error:
        expected = "a comparison of published keys, as effects.a > 2 * effects.b"
        yield Fault(shown, line, "rule", "rule", str(error), expected)


def conclusions_csv(conclusions: Iterable[Conclusion]) -> str:
    """Return `conclusions.csv`: one row a conclusion, with its verdict."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEADER, *map(astuple, conclusions)])
    return text.getvalue()


def read_verdicts(text: str) -> list[Conclusion]:
    """Return the conclusions of a `conclusions.csv`."""
    return [Conclusion(**row) for row in csv.DictReader(io.StringIO(text))]


def number_of(text: str) -> Any:
    """Return a value of `key_numbers.csv` as it was published: a number, or else a text."""
    try:
        return json.loads(text)
    except ValueError:
        return text
