"""Fields of an export to a row of `records.csv`, and back.

`extra` holds the tags of the record in their order: alone where a column carries the values as they stand,
with the values where none does. So nothing of an export is lost, and nothing long is stored twice.
"""

import json
from collections.abc import Iterable, Iterator

from livingreview.records.entries import Broken, Entry, Fields
from livingreview.records.export_formats import EXPORT_FORMATS, NOTES, Choice, ExportFormat
from livingreview.records.values import LISTS, UNSEEN, cell, labelled_doi
from livingreview.tables.cells import LIST_MARK

Row = dict[str, str]


def rows(
    entries: Iterable[Entry | Broken], form: ExportFormat, file: str, database: str
) -> Iterator[Row | Broken]:
    """Yield a row, without an identifier, for each record of an export from a database.

    A record without a title is broken, since nobody could screen it.
    """
    for entry in entries:
        if isinstance(entry, Broken):
            yield entry
            continue
        row = _row(entry, form, file, database)
        if row["title"]:
            yield row
        else:
            tags = " or ".join(form.tags["title"])
            yield Broken(entry.line, "a record without a title", f"a title in {tags}", "add the title")


def _row(entry: Entry, form: ExportFormat, file: str, database: str) -> Row:
    cells, carriers = _columns(entry.readable, form)
    cells["type"] = cells["type"] or "other"
    if cells["segment"].casefold() == database.casefold():
        cells["segment"] = ""
    return {
        "source": database or cells["segment"],
        "format": form.name,
        "file": file,
        "line": str(entry.line),
        **cells,
        "extra": _extra(entry.fields, cells, carriers, form),
    }


def _columns(fields: Fields, form: ExportFormat) -> tuple[Row, dict[str, str]]:
    """Return the cells of a record and the tag that fills each alone."""
    cells: dict[str, str] = {}
    carriers: dict[str, str] = {}
    heading = ""
    for column, choices in form.choices.items():
        cells[column] = ""
        for place, choice in enumerate(choices, 1):
            if choice.yields_to(choices[place:], fields):
                continue
            present = [tag for tag in choice.tags if tag in fields and (tag != heading or column == "title")]
            if present and (text := _cell(column, choice, [(tag, fields[tag]) for tag in present])):
                cells[column] = text
                if len(present) == 1 and form.columns[present[0]] == column:
                    carriers[present[0]] = column
                heading = present[0] if column == "title" else heading
                break
    return cells, carriers


def _cell(column: str, choice: Choice, present: list[tuple[str, list[str]]]) -> str:
    """Return the cell of a column from the tags of a choice."""
    if choice.is_range:
        ends = [values[0] for _, values in present]
        whole = next((end for end in ends if "-" in end), "-".join(ends))
        return cell(column, [whole])
    if column == "doi" and present[0][0] in NOTES:
        return labelled_doi(present[0][1])
    if len(present) == 1:
        return cell(column, present[0][1])
    first, *others = (values for _, values in present)
    known = {value.casefold() for value in first}
    return cell(
        column, [*first, *(value for values in others for value in values if value.casefold() not in known)]
    )


def _extra(fields: Fields, cells: Row, carriers: dict[str, str], form: ExportFormat) -> str:
    parts = [
        tag if column and _values(tag, cells[column], column, form) == values else [tag, *values]
        for tag, values in fields.items()
        for column in (carriers.get(tag) or carriers.get(tag.casefold()),)
    ]  # fmt: skip
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _values(tag: str, text: str, column: str, form: ExportFormat) -> list[str]:
    """Return the values of a tag that a column carries."""
    return text.split(LIST_MARK) if column in LISTS and tag in form.repeated else [text]


def fields(row: Row) -> Fields:
    """Return the fields of a record as the export had them, with what was corrected in the columns."""
    form = EXPORT_FORMATS[row["format"]]
    found: Fields = {}
    for part in json.loads(row["extra"]):
        tag = part if isinstance(part, str) else part[0]
        column = form.columns.get(tag) or form.columns.get(tag.casefold(), tag)
        if column == "segment" and column not in row:  # a table from before there was that column
            column = "source"
        found[tag] = _values(tag, row[column], column, form) if isinstance(part, str) else part[1:]
    return found


def exported(table: Iterable[Row], form: ExportFormat) -> str:
    """Return the records of one format as an export that its own reader and other programs read."""
    assert form.write is not None
    return form.write(fields(row) for row in table if row["format"] == form.name)
