"""The command `import`: exports to `records.csv`, possible duplicates to `duplicates.csv`, all or nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import listed, shown_path
from livingreview.records.duplicates import pairs
from livingreview.records.entries import Broken
from livingreview.records.export_formats import ExportFormat
from livingreview.records.reading import damaged, export_text, recognised
from livingreview.records.record_tables import Row, read_rows
from livingreview.records.records import rows
from livingreview.records.search_log import databases, log_faults
from livingreview.records.writing import contents, write_all
from livingreview.tables.schema import LIST_MARK

TABLES = ("records", "duplicates", "search_log", "screening")
"""What an import leaves, each table with its card: all that a screening record needs."""


@dataclass
class Export:
    """One file as read."""

    name: str
    form: ExportFormat
    rows: list[Row]
    faults: list[Fault]
    """What could not be read."""
    lost: int
    """Records among it."""


@dataclass
class Summary:
    """What an import did."""

    lines: list[str]
    warnings: list[Fault]


def import_exports(paths: Sequence[Path], folder: Path, strict: bool = False) -> Summary:
    """Import exports into a folder. Raise InputError, and write nothing, when an input does not hold.

    A record that cannot be read is a warning, and the others are imported; with `strict` it is a fault.
    """
    exports = _read_all(paths, folder)
    warnings = [fault for export in exports for fault in export.faults]
    counts = {export.name: len(export.rows) + export.lost for export in exports}
    faults = log_faults(folder, counts) + (warnings if strict else [])
    if faults:
        raise InputError(faults)
    tables = {name: read_rows(folder, name) for name in TABLES}
    lines = [_add(tables["records"], export) for export in exports]
    added = _add_pairs(tables["duplicates"], tables["records"])
    changed = write_all(folder, contents(folder, tables))
    lines.append(
        f"{_number(added, 'new pair')} of possible duplicates, {_open(tables['duplicates'])} to decide"
    )
    lines.append(f"{listed(changed)} written in {shown_path(folder)}/" if changed else "Nothing to write")
    return Summary(lines, warnings)


def _read_all(paths: Sequence[Path], folder: Path) -> list[Export]:
    """Read every export; report the faults of all of them together."""
    names = Counter(export_name(path, folder) for path in paths)
    sources = databases(folder)
    exports, faults = [], []
    for path in paths:
        name, file = export_name(path, folder), shown_path(path)
        if names[name] > 1 or LIST_MARK in name:
            hint = "give each export once, under a name of its own without semicolons"
            faults.append(Fault(file, None, None, "file_name", name, "one file of that name", hint))
            continue
        try:
            exports.append(read_export(path, name, sources.get(name, "")))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return exports


def export_name(path: Path, folder: Path) -> str:
    """Return what an export is called in the tables: its path from the folder on, else its bare name."""
    full, base = path.resolve(), folder.resolve()
    return full.relative_to(base).as_posix() if full.is_relative_to(base) else full.name


def read_export(path: Path, name: str, database: str = "") -> Export:
    """Read an export that the tables call `name`; raise InputError where nothing of it can be read."""
    file = shown_path(path)
    found = export_text(path, file)
    form = recognised(found.text, file)
    parsed = list(rows(damaged(form.read(found.text), found.spots), form, name, database))
    broken = [part for part in parsed if isinstance(part, Broken)]
    faults = [_fault(part, file) for part in broken]
    read = [part for part in parsed if not isinstance(part, Broken)]
    if not read:
        hint = "export the file again"
        none = Fault(file, None, None, "no_record", "no record that can be read", "records", hint)
        raise InputError([*faults, none])
    return Export(name, form, read, faults, sum(part.is_record for part in broken))


def _fault(part: Broken, file: str) -> Fault:
    return Fault(file, part.line, None, part.rule, part.found, part.expected, part.hint)


def _add(records: list[Row], export: Export) -> str:
    """Add the records that are new, note the file at those that are known, and say how many are which."""
    known = {row["record_id"]: row for row in records}
    fresh = [row for row in export.rows if row["record_id"] not in known]
    for row in export.rows:
        old = known.get(row["record_id"])
        files = [old["file"], *filter(None, old["found_again"].split(LIST_MARK))] if old else []
        if old and export.name not in files:
            old["found_again"] = LIST_MARK.join([*files[1:], export.name])
    records += ({"found_again": ""} | row for row in fresh)
    summary = f"{export.name} ({export.form.title}): {_number(len(export.rows), 'record')}"
    lost = f", {export.lost} more not read" if export.lost else ""
    return f"{summary}, {len(fresh)} new{lost}"


def _add_pairs(duplicates: list[Row], records: list[Row]) -> int:
    """Add the pairs that are new; those that are known stay as a person left them."""
    known = {frozenset((row["record_a"], row["record_b"])) for row in duplicates}
    before = len(duplicates)
    for pair in pairs(records):
        one, other = records[pair.first], records[pair.second]
        if frozenset((one["record_id"], other["record_id"])) not in known:
            duplicates.append(_pair_row(one, other, pair.score, pair.reason))
    return len(duplicates) - before


def _pair_row(one: Row, other: Row, score: float, reason: str) -> Row:
    cells = {"record_a": one["record_id"], "record_b": other["record_id"], "score": f"{score:g}"}
    return cells | {"reason": reason, "title_a": one["title"], "title_b": other["title"], "confirmed": ""}


def _open(duplicates: list[Row]) -> int:
    return sum(not row["confirmed"] for row in duplicates)


def _number(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
