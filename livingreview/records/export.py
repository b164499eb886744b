"""The command `export`: the records of a folder as the exports they came from, for other programs to read."""

from collections import Counter
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import command_line, shown_path
from livingreview.numbers.formats import many
from livingreview.records import bibtex
from livingreview.records.entries import Fields
from livingreview.records.export_formats import BIBTEX, COLUMNS, EXPORT_FORMATS, RIS, ExportFormat
from livingreview.records.record_tables import read_kept
from livingreview.records.records import Row, exported, fields
from livingreview.records.values import LISTS
from livingreview.tables.new_files import refuse_filled, staged
from livingreview.tables.schema import LIST_MARK

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
        found, hint = f"no record of the format {only}" if only else "no record", "is it another folder?"
        raise InputError(Fault(shown_path(data), None, None, "no_record", found, "records to write", hint))
    if into:
        wanted = [row for row in rows if row["format"] in counts]
        return _write_into(out, wanted, INTO[into])
    files = {name: f"records_{name}{SUFFIXES.get(name, '.txt')}" for name in EXPORT_FORMATS if name in counts}
    with staged(out) as new:
        for name, file in files.items():
            (new / file).write_text(exported(rows, EXPORT_FORMATS[name]), encoding="utf-8", newline="")
    return [
        _summary(counts[name], EXPORT_FORMATS[name].title, f"{shown_path(out)}/{file}")
        for name, file in files.items()
    ]


def _write_into(out: Path, rows: list[Row], form: ExportFormat) -> list[str]:
    file = f"records{SUFFIXES[form.name]}"
    with staged(out) as new:
        text = form.write(converted(row, form.name) for row in rows)
        (new / file).write_text(text, encoding="utf-8", newline="")
    return [_summary(len(rows), form.title, f"{shown_path(out)}/{file}")]


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


INTO = {form.name: form for form in (RIS, BIBTEX)}
"""The formats that every record can be written in."""

_RIS_TYPES = {
    "article": "JOUR", "thesis": "THES", "conference": "CONF", "newspaper": "NEWS", "patent": "PAT",
    "standard": "STAND", "report": "RPRT", "chapter": "CHAP", "book": "BOOK", "web": "ELEC",
}  # fmt: skip
"""Types of references by the type of a record; all others are generic."""


def converted(row: Row, into: str) -> Fields:
    """Return the fields of a record in the format `into`: its own ones where it is of that format already."""
    if row["format"] == into:
        return fields(row)
    return _as_ris(row) if into == RIS.name else _as_bibtex(row)


def _values(row: Row, column: str) -> list[str]:
    """Return the values of a column; an apostrophe keeps spreadsheets from computing, and is none of them.

    What the export called its database stands where it did, else the database of the search.
    """
    if column == "segment":
        return [row.get(column) or row["source"]]
    cells = row[column].split(LIST_MARK) if column in LISTS else [row[column]]
    return [cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell for cell in cells if cell]


def _as_ris(row: Row) -> Fields:
    kind = _RIS_TYPES.get(row["type"])
    fields: Fields = {"TY": [kind or "GEN"]} | (
        {} if kind or row["type"] == "other" else {"M3": [row["type"]]}
    )
    for column in COLUMNS[1:]:
        choice, values = RIS.written[column], _values(row, column)
        if values and choice.is_range:  # the first and the last page have a tag each
            fields |= {tag: [page] for tag, page in zip(choice.tags, values[0].split("-", 1), strict=False)}
        elif values:
            fields[choice.tags[-1]] = values
    return fields


def _as_bibtex(row: Row) -> Fields:
    kind = bibtex.TYPES.get(row["type"])
    fields: Fields = {bibtex.TYPE: [kind or "misc"], bibtex.KEY: [row["record_id"]]}
    if not kind and row["type"] != "other":
        fields["type"] = [f"{{{row['type']}}}"]
    for column in COLUMNS[1:]:
        values = _values(row, column)
        if column != "doi":  # which programs look up as it stands
            values = [bibtex.escaped(value) for value in values]
        if column == "pages":
            values = [value.replace("-", "--") for value in values]
        if values and column == "authors":
            fields["author"] = [bibtex.people(values)]
        elif values:
            fields[BIBTEX.written[column].tags[0]] = [f"{{{'; '.join(values)}}}"]
    return fields
