"""The command `export`: the records of a folder as the exports they came from, for other programs to read."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import command_line, shown_path
from livingreview.numbers.formats import many
from livingreview.records.conversion import CONVERTERS
from livingreview.records.entries import Fields
from livingreview.records.export_formats import BIBTEX, CSL_JSON, CSV, EXPORT_FORMATS, RIS, ExportFormat
from livingreview.records.record_tables import read_kept
from livingreview.records.records import Row, fields
from livingreview.tables.new_files import refuse_filled, staged

SUFFIXES = {
    "ris": ".ris", "bibtex": ".bib", "noteexpress": ".net", "endnote": ".enw", "nbib": ".nbib",
    "ovid": ".ovd", "csl_json": ".json", "csv": ".csv",
}  # fmt: skip
"""Endings by which other programs know a format; the others are plain text."""


def export_records(data: Path, out: Path, only: str | None = None, into: str | None = None) -> list[str]:
    """Write the records of a folder into a new one, a file for each format; return what to tell about it.

    Every field that an export had is written back, those that no column holds too, and with them what was
    corrected in the columns. With `into` all records go into one file of that format: those of another one
    with what their columns hold. Raises InputError, and writes nothing, where the records do not hold.
    """
    refuse_filled(out)
    rows = _records(data)
    counts = Counter(row["format"] for row in rows if only in (None, row["format"]))
    if not counts:
        found, hint = f"no record of the format {only}" if only else "no record", "is it another folder?"
        raise InputError(Fault(shown_path(data), None, None, "no_record", found, "records to write", hint))
    if into:
        wanted = [row for row in rows if row["format"] in counts]
        return write_files(out, [("records", INTO[into], wanted)])
    names = [name for name in EXPORT_FORMATS if name in counts]
    parts = {name: [row for row in rows if row["format"] == name] for name in names}
    return write_files(out, [(f"records_{name}", _written_in(name), parts[name]) for name in names])


def _written_in(name: str) -> ExportFormat:
    """Return the format in which records of a format are written: RIS for those that cannot be written."""
    form = EXPORT_FORMATS[name]
    return form if form.write else RIS


def write_files(out: Path, files: Iterable[tuple[str, ExportFormat, list[Row]]]) -> list[str]:
    """Write files of records into a new folder, named with the endings of their formats; say which."""
    lines = []
    with staged(out) as new:
        for stem, form, rows in files:
            assert form.write is not None
            file = f"{stem}{SUFFIXES.get(form.name, '.txt')}"
            text = form.write(converted(row, form.name) for row in rows)
            (new / file).write_text(text, encoding="utf-8", newline="")
            lines.append(_summary(len(rows), form.title, f"{shown_path(out)}/{file}"))
    return lines


def _summary(count: int, title: str, file: str) -> str:
    return f"{many(count, 'record')} ({title}) in {file}"


def _records(data: Path) -> list[Row]:
    table = read_kept(data, "records")
    if table is None:
        found, hint = "no such file", f"`{command_line('import FILE... --into DIR')}` makes it"
        file = shown_path(data / "records.csv")
        raise InputError(Fault(file, None, None, "missing_table", found, "the table records", hint))
    rows = [dict(zip(table.header, cells, strict=True)) for cells in table.rows]
    wrong = [number for number, row in enumerate(rows) if not _is_kept(row)]
    if wrong:
        hint = "take the cell back from an earlier copy, or import the export again"
        expected = "the fields of the record, as the import wrote them"
        faults = (
            Fault(table.file, table.line(row, "extra"), "extra", "extra", "another text", expected, hint)
            for row in wrong
        )
        raise InputError(map(table.located, faults))
    return rows


def _is_kept(row: Row) -> bool:
    """Tell whether the cell of all tags is still what the import wrote."""
    try:
        values = list(fields(row).values())
    except (ValueError, KeyError, TypeError, IndexError):
        return False
    return all(isinstance(text, str) for each in values for text in each)


INTO = {form.name: form for form in (RIS, BIBTEX, CSL_JSON, CSV)}
"""The formats that every record can be written in."""


def converted(row: Row, into: str) -> Fields:
    """Return the fields of a record in the format `into`: its own ones where it is of that format already."""
    return fields(row) if row["format"] == into else CONVERTERS[into](row)
