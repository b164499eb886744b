"""`ncms export`: the records of a folder as the exports they came from, for other programs to read."""

from collections import Counter
from pathlib import Path

from ncms.errors import Fault, InputError
from ncms.formats import many
from ncms.inputs.importers.convert import INTO, converted
from ncms.inputs.importers.forms import FORMS, Form
from ncms.inputs.importers.records import exported, fields
from ncms.inputs.importers.tables import Row, read_kept
from ncms.inputs.new_files import refuse_filled, staged
from ncms.inputs.words import shown_path

SUFFIXES = {"ris": ".ris", "bibtex": ".bib", "noteexpress": ".net", "endnote": ".enw"}
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
        found, mend = f"no record of the format {only}" if only else "no record", "is it another folder?"
        raise InputError(Fault(shown_path(data), None, None, "no_record", found, "records to write", mend))
    if into:
        wanted = [row for row in rows if row["format"] in counts]
        return _write_into(out, wanted, INTO[into])
    files = {name: f"records_{name}{SUFFIXES.get(name, '.txt')}" for name in FORMS if name in counts}
    with staged(out) as new:
        for name, file in files.items():
            (new / file).write_text(exported(rows, FORMS[name]), encoding="utf-8", newline="")
    return [
        _told(counts[name], FORMS[name].title, f"{shown_path(out)}/{file}") for name, file in files.items()
    ]


def _write_into(out: Path, rows: list[Row], form: Form) -> list[str]:
    file = f"records{SUFFIXES[form.name]}"
    with staged(out) as new:
        text = form.write(converted(row, form.name) for row in rows)
        (new / file).write_text(text, encoding="utf-8", newline="")
    return [_told(len(rows), form.title, f"{shown_path(out)}/{file}")]


def _told(count: int, title: str, file: str) -> str:
    return f"{many(count, 'record')} ({title}) in {file}"


def _records(data: Path) -> list[Row]:
    table = read_kept(data, "records")
    if table is None:
        found, mend = "no such file", "`ncms import FILE... --into DIR` makes it"
        file = shown_path(data / "records.csv")
        raise InputError(Fault(file, None, None, "missing_table", found, "the table records", mend))
    rows = [dict(zip(table.header, cells, strict=True)) for cells in table.rows]
    wrong = [number for number, row in enumerate(rows) if not _is_kept(row)]
    if wrong:
        mend = "take the cell back from an earlier copy, or import the export again"
        expected = "the fields of the record, as the import wrote them"
        faults = (
            Fault(table.file, table.line(row, "extra"), "extra", "extra", "another text", expected, mend)
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
