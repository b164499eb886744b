"""Fields of an export to a row of `records.csv`, and back.

`extra` holds the tags of the record in their order: alone where a column carries the values as they stand,
with the values where none does. So nothing of an export is lost, and nothing long is stored twice.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator

from livingreview.records.entries import Broken, Entry, Fields
from livingreview.records.export_formats import EXPORT_FORMATS, ExportFormat
from livingreview.records.values import LISTS, UNSEEN, cell
from livingreview.tables.schema import LIST_MARK

Row = dict[str, str]


def rows(
    entries: Iterable[Entry | Broken], form: ExportFormat, file: str, database: str
) -> Iterator[Row | Broken]:
    """Yield a row for each record of an export from a database.

    A record without a title is broken, since nobody could screen it. A record that a file holds twice gets
    two rows, told apart by a number behind the identifier.
    """
    times: Counter[str] = Counter()
    for entry in entries:
        if isinstance(entry, Broken):
            yield entry
            continue
        row = _row(entry, form, file, database)
        if row["title"]:
            times[row["record_id"]] += 1
            again = times[row["record_id"]]
            yield row | {"record_id": f"{row['record_id']}-{again}"} if again > 1 else row
        else:
            tags = " or ".join(form.tags["title"])
            yield Broken(entry.line, "a record without a title", f"a title in {tags}", "add the title")


def _row(entry: Entry, form: ExportFormat, file: str, database: str) -> Row:
    cells, carriers = _columns(entry.readable, form)
    own_source = cells["source"]
    cells["type"] = cells["type"] or "other"
    cells["source"] = own_source or form.source or database
    return {
        "record_id": _identifier(cells),
        "format": form.name,
        "file": file,
        "line": str(entry.line),
        **cells,
        "extra": _extra(entry.fields, cells | {"source": own_source}, carriers, form),
    }


def _columns(fields: Fields, form: ExportFormat) -> tuple[Row, dict[str, str]]:
    """Return the cells of a record and the tag that fills each alone."""
    cells: dict[str, str] = {}
    carriers: dict[str, str] = {}
    for column, choices in form.tags.items():
        cells[column] = ""
        for choice in choices:
            present = [tag for tag in _range(choice) if tag in fields]
            values = [value for tag in present for value in fields[tag]]
            if values and (text := cell(column, values)):
                cells[column] = text
                alone = len(present) == 1 and _column(present[0], form) == column
                carriers |= {present[0]: column} if alone else {}
                break
    return cells, carriers


def _range(choice: str) -> list[str]:
    return choice.split("-") if choice.isupper() else [choice]


def _identifier(cells: Row) -> str:
    """Return what a record is known by in its database: the same in every later export."""
    parts = [cells["accession"] or cells["doi"]]
    if not parts[0]:
        parts = [cells[name] for name in ("title", "year", "journal", "authors")]
    text = "\x1f".join([cells["source"], *parts]).casefold()
    return "r" + hashlib.sha256(text.encode()).hexdigest()[:12]


def _extra(fields: Fields, cells: Row, carriers: dict[str, str], form: ExportFormat) -> str:
    parts = [
        tag if tag in carriers and _values(tag, cells[carriers[tag]], carriers[tag], form) == values
        else [tag, *values]
        for tag, values in fields.items()
    ]  # fmt: skip
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _values(tag: str, text: str, column: str, form: ExportFormat) -> list[str]:
    """Return the values of a tag that a column carries."""
    return text.split(LIST_MARK) if column in LISTS and tag in form.repeated else [text]


def fields(row: Row) -> Fields:
    """Return the fields of a record as the export had them, with what was corrected in the columns."""
    form = EXPORT_FORMATS[row["format"]]
    parts = json.loads(row["extra"])
    raw = {part[0]: part[1:] for part in parts if isinstance(part, list)}
    alone = [part for part in parts if isinstance(part, str)]
    columns = {tag: column for tag in alone if (column := _column(tag, form))}
    carried = {tag: _values(tag, row[column], column, form) for tag, column in columns.items()}
    order = [part if isinstance(part, str) else part[0] for part in parts]
    return {tag: raw[tag] if tag in raw else carried[tag] for tag in order}


def _column(tag: str, form: ExportFormat) -> str | None:
    """Return the column that may carry a tag: the first that it fills."""
    columns = (
        column for column, choices in form.tags.items() if any(tag in _range(choice) for choice in choices)
    )
    return next(columns, None)


def exported(table: Iterable[Row], form: ExportFormat) -> str:
    """Return the records of one format as an export that its own reader and other programs read."""
    return form.write(fields(row) for row in table if row["format"] == form.name)
