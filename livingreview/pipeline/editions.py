"""An edition: what of one report another is compared with. A built report is one, so is a published edition.

Both hold `run.json`, `key_numbers.csv` and `statements.csv`, and in `downloads/data/` the tables that went
in, as they were, with their cards: so any two reports can be compared cell by cell, and computed again, from
themselves alone.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from livingreview.errors import Fault, InputError
from livingreview.messages import command_line
from livingreview.numbers.statements import TOPIC, Printed, number_of, read_printed
from livingreview.project import CHANGES

RECORD, NUMBERS, STATEMENTS = "run.json", "key_numbers.csv", "statements.csv"
CONCLUSIONS = "conclusions.csv"
"""What an edition until 2026-11 has in place of `statements.csv`."""
CARRIED = Path("downloads") / "data"
CARRIED_TYPES = {".csv", ".xlsx", ".yml"}
LATE = CHANGES
"""The notebook that speaks of what all others gave, and so runs after them."""
LIST_PARAMETER = "change_list"
"""The one parameter that the build gives, and no person: the digest of a list of changes."""
STEADY = 12
"""Digits of a number that count when two reports are compared."""
LISTS = "changes"
"""The folder of those lists among the generated files."""


@dataclass(frozen=True)
class Edition:
    """The record of a run, its numbers by key, its statements, and the folder of its tables."""

    record: Mapping[str, Any]
    numbers: Mapping[str, Mapping[str, str]]
    statements: tuple[Printed, ...]
    tables: Path

    @property
    def name(self) -> str:
        """The name under which it was published, if it was."""
        return self.record.get("edition", "")

    @property
    def values(self) -> dict[str, Any]:
        """The published values, as rules compare them."""
        return {key: number_of(row["value"]) for key, row in self.numbers.items()}

    def notebook(self, stem: str) -> Mapping[str, Any]:
        """Return what the record says of one notebook; nothing where it had none of the name."""
        return self.record["notebooks"].get(stem, {})


def read_edition(folder: Path, shown: str = "") -> Edition:
    """Return the edition in a folder; raise InputError where it holds none, or one that cannot be read.

    `shown` is how messages name it where that is not the folder.
    """
    shown, tables = shown or str(folder), folder / CARRIED
    if not (folder / RECORD).is_file() or not tables.is_dir():
        found = f"no {CARRIED.as_posix()}/" if (folder / RECORD).is_file() else f"no {RECORD}"
        expected = f"a report made by `{command_line('build')}`"
        hint = "name its folder, or the file of an edition"
        raise InputError(Fault(shown, None, None, "report", found, expected, hint))
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        text = _text(folder / STATEMENTS) or _text(folder / CONCLUSIONS)
        return edition(record, _text(folder / NUMBERS), read_printed(text), tables)
    except (OSError, ValueError, KeyError, TypeError) as error:
        found = f"{type(error).__name__}: {error}"
        raise InputError(
            Fault(shown, None, None, "report", found, "a whole report", "build it again")
        ) from None


def edition(record: Mapping[str, Any], numbers: str, statements: Iterable[Printed], tables: Path) -> Edition:
    """Return an edition from its parts.

    Its numbers are without what the late notebook says, which is no result of its own, and without the
    statements, which are compared by themselves.
    """
    rows = numbers_of(numbers).items()
    kept = {key: row for key, row in rows if row["notebook"] != LATE and row["unit"] != TOPIC}
    wanted = {"inputs", "notebooks", "parameters", "floats"}
    if missing := sorted(wanted - record.keys()):
        raise KeyError(missing[0])
    return Edition(record, kept, tuple(statements), tables)


def numbers_of(text: str) -> dict[str, dict[str, str]]:
    """Return the rows of a `key_numbers.csv` by key."""
    return {row["key"]: row for row in csv.DictReader(io.StringIO(text))}


def result(edition: Edition, item: str) -> str | None:
    """Return what a report gives under a key, as it prints it, or the digest of the data of a float."""
    if row := edition.numbers.get(item):
        return " ".join((_steady(row["value"]), row["unit"], row["formatted"]))
    entry = edition.record["floats"].get(item)
    return entry["sha256"] if entry else None


def _steady(text: str) -> str:
    """Return a value without what the order of a sum or a product leaves in its last digits."""
    value = number_of(text)
    return f"{value:.{STEADY}g}" if isinstance(value, int | float) and not isinstance(value, bool) else text


def carried(data: Path) -> list[Path]:
    """Return the files of a data folder that a report carries: tables, their cards, the statements."""
    files = (path for path in data.iterdir() if path.suffix in CARRIED_TYPES and path.is_file())
    return sorted(path for path in files if not path.name.startswith((".", "~")))


def carried_files(data: Path, statements: str) -> dict[Path, bytes]:
    """Return what a report carries so that it can be compared by itself, by place in the report."""
    return {CARRIED / path.name: path.read_bytes() for path in carried(data)} | {
        Path(STATEMENTS): statements.encode()
    }


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
