"""Records of any format as RIS, BibTeX, CSL-JSON or CSV, by what their columns hold."""

import json
from collections.abc import Callable

from livingreview.records import bibtex
from livingreview.records.csl_json import JSON
from livingreview.records.entries import Fields
from livingreview.records.export_formats import BIBTEX, COLUMNS, RIS
from livingreview.records.records import Row
from livingreview.records.values import LISTS
from livingreview.tables.cells import LIST_MARK

_RIS_TYPES = {
    "article": "JOUR", "thesis": "THES", "conference": "CONF", "newspaper": "NEWS", "patent": "PAT",
    "standard": "STAND", "report": "RPRT", "chapter": "CHAP", "book": "BOOK", "web": "ELEC",
}  # fmt: skip
"""Types of references by the type of a record; all others are generic."""


def _values(row: Row, column: str) -> list[str]:
    """Return the values of a column; an apostrophe keeps spreadsheets from computing, and is none of them.

    What the export called its database stands where it did, else the database of the search.
    """
    if column == "segment":
        return [row.get(column) or row["source"]]
    cells = row[column].split(LIST_MARK) if column in LISTS else [row[column]]
    return [cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell for cell in cells if cell]


def as_ris(row: Row) -> Fields:
    """Return the fields of a reference of RIS; a type that RIS does not know stands in M3."""
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


def as_bibtex(row: Row) -> Fields:
    """Return the fields of an entry of BibTeX, under the identifier as its key."""
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


_CSL_TYPES = {
    "article": "article-journal", "thesis": "thesis", "conference": "paper-conference", "patent": "patent",
    "newspaper": "article-newspaper", "standard": "standard", "report": "report", "chapter": "chapter",
    "book": "book", "web": "webpage",
}  # fmt: skip
"""Types of CSL by the type of a record; all others are documents of a genre."""
_CSL_NAMES = {
    "title": "title", "journal": "container-title", "volume": "volume", "issue": "issue", "pages": "page",
    "doi": "DOI", "language": "language", "abstract": "abstract",
}  # fmt: skip
_CUSTOM = ("title_translated", "accession", "segment")


def as_csl_json(row: Row) -> Fields:
    """Return the fields of an object of CSL-JSON; what CSL has no name for stands under `custom`."""
    kind = _CSL_TYPES.get(row["type"])
    fields: Fields = {"id": [row["record_id"]], "type": [kind or "document"]}
    if not kind and row["type"] != "other":
        fields["genre"] = [row["type"]]
    fields |= {name: values for column, name in _CSL_NAMES.items() if (values := _values(row, column))}
    objects = {
        "author": [_csl_person(name) for name in _values(row, "authors")],
        "issued": {"date-parts": [[int(row["year"])]]} if row["year"] else None,
        "custom": {name: values[0] for name in _CUSTOM if (values := _values(row, name))},
    }
    if words := _values(row, "keywords"):
        fields["keyword"] = ["; ".join(words)]
    kept = {name: value for name, value in objects.items() if value}
    texts = {f"{name}{JSON}": json.dumps(value, ensure_ascii=False) for name, value in kept.items()}
    return fields | {name: [text] for name, text in texts.items()}


def _csl_person(name: str) -> dict[str, str]:
    family, mark, given = name.partition(", ")
    whole = not mark or ", " in given or not family or not given
    return {"literal": name} if whole else {"family": family, "given": given}


def as_csv(row: Row) -> Fields:
    """Return the columns of a record; a list of one with a comma ends with a semicolon, and so stays one."""
    fields = {"record_id": [row["record_id"]], "database": [row["source"]]}
    cells = {column: row.get(column, "") for column in COLUMNS}
    for column, text in cells.items():
        parted = text.replace(LIST_MARK, "; ") if column in LISTS else text
        lone = column in LISTS and LIST_MARK not in text and "," in text
        fields |= {column: [f"{parted};" if lone else parted]} if text else {}
    return fields


CONVERTERS: dict[str, Callable[[Row], Fields]] = {
    "ris": as_ris, "bibtex": as_bibtex, "csl_json": as_csl_json, "csv": as_csv,
}  # fmt: skip
