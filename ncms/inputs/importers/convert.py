"""A record of one format in another, by what its columns hold: for programs that read RIS or BibTeX alone."""

from ncms.inputs.importers import bibtex
from ncms.inputs.importers.entries import Fields
from ncms.inputs.importers.forms import BIBTEX, COLUMNS, RIS
from ncms.inputs.importers.records import Row, fields
from ncms.inputs.importers.values import LISTS
from ncms.inputs.schema import LIST_MARK

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
    """Return the values of a column; an apostrophe keeps spreadsheets from computing, and is none of them."""
    cells = row[column].split(LIST_MARK) if column in LISTS else [row[column]]
    return [cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell for cell in cells if cell]


def _as_ris(row: Row) -> Fields:
    told: Fields = {"TY": [_RIS_TYPES.get(row["type"], "GEN")]}
    for column in COLUMNS[1:]:
        tag, _, end = RIS.tags[column][0].partition("-")
        values = _values(row, column)
        if values and end:  # the first and the last page have a tag each
            told |= {name: [page] for name, page in zip((tag, end), values[0].split("-", 1), strict=False)}
        elif values:
            told[tag] = values
    return told


def _as_bibtex(row: Row) -> Fields:
    told: Fields = {
        bibtex.TYPE: [bibtex.TYPES.get(row["type"], "misc")],
        bibtex.KEY: [row["record_id"]],
    }
    joined = {"authors": " and ", "keywords": "; "}
    for column in COLUMNS[1:]:
        values = _values(row, column)
        if column != "doi":  # which programs look up as it stands
            values = [bibtex.escaped(value) for value in values]
        if column == "pages":
            values = [value.replace("-", "--") for value in values]
        if values:
            told[BIBTEX.tags[column][0]] = [f"{{{joined.get(column, '').join(values)}}}"]
    return told
