"""The command `import`: exports to `records.csv`, possible duplicates to `duplicates.csv`, all or nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import listed, shown_path
from livingreview.numbers.formats import format_number, many
from livingreview.records.entries import Broken
from livingreview.records.export_formats import ExportFormat
from livingreview.records.groups import accept_certain, new_pairs
from livingreview.records.identity import KnownRecords, identifier
from livingreview.records.reading import damaged, export_text, recognised
from livingreview.records.record_tables import Row, read_rows, upgrade_records
from livingreview.records.records import rows
from livingreview.records.search_log import databases, log_faults
from livingreview.records.to_screen import still_to_screen
from livingreview.records.upgrading import upgrade_pairs
from livingreview.records.values import clean
from livingreview.records.writing import contents, write_all
from livingreview.tables.cells import LIST_MARK

TABLES = ("records", "duplicates", "refused", "search_log", "screening")
"""What an import leaves, each table with its card: all that a screening record needs."""


@dataclass
class Export:
    """One file as read."""

    name: str
    form: ExportFormat
    rows: list[Row]
    faults: list[Fault]
    """What could not be read."""
    refused: list[Row]
    """The records among it, as the table `refused` lists them."""

    @property
    def seen(self) -> int:
        """How many records the file holds."""
        return len(self.rows) + len(self.refused)


@dataclass
class Summary:
    """What an import did."""

    lines: list[str]
    warnings: list[Fault]


def import_exports(
    paths: Sequence[Path], folder: Path, strict: bool = False, accept: bool = False
) -> Summary:
    """Import exports into a folder. Raise InputError, and write nothing, when an input does not hold.

    A record that cannot be read is a warning, and the others are imported; with `strict` it is a fault. With
    `accept` pairs that are certain are confirmed.
    """
    exports = _read_all(paths, folder)
    warnings = [fault for export in exports for fault in export.faults]
    faults = log_faults(folder, {export.name: export.seen for export in exports}) + (
        warnings if strict else []
    )
    if faults:
        raise InputError(faults)
    tables = {name: read_rows(folder, name) for name in TABLES}
    upgrade_records(folder, tables["records"], databases(folder))
    upgrade_pairs(tables["duplicates"])
    lines = _add(tables, exports)
    added = _add_pairs(tables["duplicates"], tables["records"])
    if accept:
        accepted = accept_certain(tables["records"], tables["duplicates"])
        lines.append(f"{many(accepted, 'pair')} accepted: same DOI, title and first page")
    changed = write_all(folder, contents(folder, tables))
    undecided = sum(not row["confirmed"] for row in tables["duplicates"])
    lines.append(f"{many(added, 'new pair')} of possible duplicates, {format_number(undecided)} to decide")
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
    return Export(name, form, read, faults, [_refused(part, name) for part in broken if part.is_record])


def _fault(part: Broken, file: str) -> Fault:
    return Fault(file, part.line, None, part.rule, part.found, part.expected, part.hint)


def _refused(part: Broken, name: str) -> Row:
    place = {"file": name, "line": str(part.line)}
    return place | {"rule": part.rule, "found": clean(part.found), "expected": clean(part.expected)}


def _add(tables: dict[str, list[Row]], exports: Sequence[Export]) -> list[str]:
    """Add records that are new, note the file at those that are known, list those refused; say how many."""
    known = KnownRecords(tables["records"])
    before = set(known.by_id)
    names = {export.name for export in exports}
    tables["refused"] = [row for row in tables["refused"] if row["file"] not in names]
    lines, found = [], set()
    for export in exports:
        used: set[str] = set()
        fresh = 0
        for row in export.rows:
            old = known.match(row, used)
            if old is None:
                old = {"record_id": identifier(row, known.by_id), "found_again": "", **row}
                tables["records"].append(old)
                known.add(old)
                fresh += 1
            else:
                _note(old, export.name)
            used.add(old["record_id"])
        found |= used
        tables["refused"] += export.refused
        lines.append(_counts(export, fresh))
        export.rows.clear()  # each is in the table: two of 100,000 long ones would be too much
    counts = f"{many(len(found), 'record')} found: {format_number(len(found - before))} new"
    waiting = still_to_screen(tables["records"], tables["duplicates"], tables["screening"])
    screen = (
        f"{format_number(len(waiting & found))} of them still to screen, {format_number(len(waiting))} in all"
    )
    return [*lines, f"{counts}, {format_number(len(found & before))} known; {screen}"]


def _note(record: Row, name: str) -> None:
    """Note that a file holds a record too."""
    files = [record["file"], *filter(None, record["found_again"].split(LIST_MARK))]
    if name not in files:
        record["found_again"] = LIST_MARK.join([*files[1:], name])


def _counts(export: Export, fresh: int) -> str:
    """Say what became of the records of a file; the three counts are together those that were seen."""
    again, refused = len(export.rows) - fresh, len(export.refused)
    parts = (
        f"{format_number(fresh)} new, {format_number(again)} found again, {format_number(refused)} refused"
    )
    return f"{export.name} ({export.form.title}): {many(export.seen, 'record')} seen: {parts}"


def _add_pairs(duplicates: list[Row], records: list[Row]) -> int:
    """Add the pairs that are new; those that are known stay as a person left them."""
    new = new_pairs(records, duplicates)
    duplicates += new
    return len(new)
