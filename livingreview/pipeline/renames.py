"""What has another name than in an older report, from `renames.yml`: keys, columns, parameters, files, pages.

A comparison tells it by its new name, so that a renamed key is no removed and added number. A column is
written with its table or float, `findings.vote: findings.direction`, a file with its place in the project or
in the report, `data/votes.csv: data/results.csv`. A page, or a place on it (`chapters/old.html#fig-x`), leads
to the page or place that has its content now.
"""

import csv
import hashlib
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean, quoted
from livingreview.numbers.expressions import keys_of
from livingreview.numbers.statements import Printed
from livingreview.pipeline.editions import Edition

if TYPE_CHECKING:
    from livingreview.tables.yaml_lines import Marked

FILE = "renames.yml"
PARTS = ("keys", "columns", "parameters", "files", "pages")
Names = Mapping[str, str]


@dataclass(frozen=True)
class Renames:
    """Old names with their new ones, by kind."""

    keys: Names = field(default_factory=dict)
    columns: Names = field(default_factory=dict)
    parameters: Names = field(default_factory=dict)
    files: Names = field(default_factory=dict)
    pages: Names = field(default_factory=dict)

    def _stems(self, folder: str, suffix: str) -> dict[str, str]:
        """Return the renamed files of a folder with a suffix, without both."""
        pairs = ((PurePosixPath(old), PurePosixPath(new)) for old, new in self.files.items())
        return {
            old.stem: new.stem
            for old, new in pairs
            if (str(old.parent), old.suffix) == (str(new.parent), new.suffix) == (folder, suffix)
        }

    @property
    def tables(self) -> dict[str, str]:
        """Renamed tables."""
        return self._stems("data", ".csv")

    @property
    def notebooks(self) -> dict[str, str]:
        """Renamed notebooks."""
        return self._stems("chapters", ".ipynb")

    @property
    def labels(self) -> dict[str, str]:
        """Renamed tables and figures of the report."""
        return self._stems("downloads", ".csv")

    def older(self, table: str) -> str:
        """Return the name that a table had before."""
        return next((old for old, new in self.tables.items() if new == table), table)

    def concern(self, table: str) -> bool:
        """Return whether a table or one of its columns has another name than before."""
        return bool(self.columns_of(table)) or self.older(table) != table

    def columns_of(self, name: str) -> dict[str, str]:
        """Return the renamed columns of a table, table of the report or figure, by either of its names."""
        newer = {**self.tables, **self.labels}
        named = ((old.partition("."), new.partition(".")) for old, new in self.columns.items())
        return {old[2]: new[2] for old, new in named if newer.get(old[0], old[0]) == newer.get(name, name)}


NONE = Renames()


def read_renames(root: Path) -> Renames:
    """Return the renames of a project, none where it has no such file; raise InputError for its faults.

    A name that was changed twice leads to the newest.
    """
    from livingreview.tables.yaml_lines import read_yaml

    if not (root / FILE).exists():
        return NONE
    marked = read_yaml(root / FILE, FILE)
    content = marked.value or {}
    if not isinstance(content, dict):
        expected = f"{', '.join(PARTS)}, each with lines `old: new`"
        raise InputError(Fault(FILE, 1, None, "form", quoted(content), expected))
    faults = [fault for part, names in content.items() for fault in _faults(part, names, marked)]
    if faults:
        raise InputError(faults)
    return Renames(**{part: _newest(names or {}) for part, names in content.items()})


def _faults(part: str, names: Any, marked: "Marked") -> list[Fault]:
    line, expected = marked.line((part,)), "lines `old: new` below it"
    if part not in PARTS:
        hint = did_you_mean(part, PARTS, "delete it")
        return [Fault(FILE, line, str(part), "fields", str(part), f"one of {', '.join(PARTS)}", hint)]
    if not isinstance(names, dict | None):
        return [Fault(FILE, line, part, "form", quoted(names), expected)]
    return [
        Fault(FILE, marked.line((part, old)), part, "form", f"{old}: {new}", "`old: new`, two names")
        for old, new in (names or {}).items()
        if not isinstance(old, str) or not isinstance(new, str) or old == new
    ]


def _newest(names: Names) -> dict[str, str]:
    found = {}
    for old in names:
        seen, new = {old}, names[old]
        while new in names and new not in seen:
            seen.add(new)
            new = names[new]
        found[old] = new
    return found


def renamed(edition: Edition, renames: Renames) -> Edition:
    """Return an older edition by the new names; its tables lie as they were."""
    numbers = _keyed(edition.numbers, renames.keys)
    return replace(
        edition,
        record=_record(edition, renames),
        numbers={key: _at_home(row, renames) for key, row in numbers.items()},
        statements=tuple(_printed(each, renames.keys) for each in edition.statements),
    )


def _printed(printed: Printed, keys: Names) -> Printed:
    rule = printed.rule
    for key in keys_of(rule) if rule else ():
        rule = re.sub(rf"(?<![\w.]){re.escape(key)}(?![\w.])", keys.get(key, key), rule)
    return replace(printed, rule=rule)


def _record(edition: Edition, renames: Renames) -> dict[str, Any]:
    record = edition.record
    downloads = edition.tables.parent
    floats = {label: _float(entry, label, downloads, renames) for label, entry in record["floats"].items()}
    notebooks = _keyed(record["notebooks"], renames.notebooks)
    return {
        **record,
        "parameters": _keyed(record["parameters"], renames.parameters),
        "inputs": _keyed(record["inputs"], renames.tables),
        "floats": _keyed(floats, renames.labels),
        "notebooks": {stem: _notebook(entry, renames) for stem, entry in notebooks.items()},
    }


def _float(entry: Mapping[str, Any], label: str, downloads: Path, renames: Renames) -> dict[str, Any]:
    """Return what is told of a float; the digest is that of its data with the columns by their new names."""
    moved, names, data = _at_home(entry, renames), renames.columns_of(label), downloads / f"{label}.csv"
    if not names or not data.is_file():
        return moved
    header, _, rows = data.read_text(encoding="utf-8").partition("\n")
    columns, text = next(csv.reader([header])), io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(names.get(column, column) for column in columns)
    return {**moved, "sha256": hashlib.sha256((text.getvalue() + rows).encode()).hexdigest()}


def _at_home(entry: Mapping[str, Any], renames: Renames) -> dict[str, Any]:
    """Return what is told of a number or a float, its notebook by the new name."""
    return {**entry, "notebook": renames.notebooks.get(entry["notebook"], entry["notebook"])}


def _notebook(entry: Mapping[str, Any], renames: Renames) -> dict[str, Any]:
    inputs = sorted(renames.tables.get(name, name) for name in entry["inputs"])
    return {**entry, "inputs": inputs, "parameters": _keyed(entry["parameters"], renames.parameters)}


def _keyed(entries: Mapping[str, Any], names: Names) -> dict[str, Any]:
    return {names.get(name, name): entry for name, entry in entries.items()}
