"""The formats that can be imported: how each is known, read and written, and which tag fills which column."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from livingreview.records import bibtex, cnki, ris, web_of_science
from livingreview.records.entries import Fields, Parsed

COLUMNS = (
    "type", "title", "title_translated", "authors", "year", "journal", "volume", "issue", "pages", "doi",
    "language", "abstract", "keywords", "accession", "source",
)  # fmt: skip
"""Columns that are filled from the fields of a record."""


@dataclass(frozen=True)
class ExportFormat:
    """One format."""

    name: str
    title: str
    start: re.Pattern
    """A line with which a record begins."""
    read: Callable[[str], Iterator[Parsed]]
    write: Callable[[Iterable[Fields]], str]
    tags: dict[str, tuple[str, ...]]
    """For each column the tags that may fill it, the first that is there; two parted by `-` are a range."""
    source: str = ""
    """The database, where the format tells it."""
    repeated: frozenset[str] = field(default_factory=frozenset)
    """Tags with one value a line."""


def _tags(*rows: str) -> dict[str, tuple[str, ...]]:
    return {column: tuple(tags.split(",")) for column, tags in zip(COLUMNS, rows, strict=True)}


RIS = ExportFormat(
    "ris", "RIS", ris.START, ris.read, ris.write,
    _tags("TY", "TI,T1,CT", "TT", "AU,A1", "PY,Y1,DA", "JF,JO,T2,JA", "VL", "IS", "SP-EP", "DO,UR,L2",
          "LA", "AB,N2", "KW", "AN", "DB,DP"),
    repeated=frozenset({"AU", "A1", "KW"}),
)  # fmt: skip
BIBTEX = ExportFormat(
    "bibtex", "BibTeX", bibtex.START, bibtex.read, bibtex.write,
    _tags(bibtex.TYPE, "title", "titletranslation,translatedtitle", "author", "year,date",
          "journal,journaltitle,booktitle,school", "volume", "number,issue", "pages", "doi,url",
          "language,langid", "abstract", "keywords,keyword", "unique-id", "database,source"),
)  # fmt: skip
_WOS = _tags("DT,PT", "TI", "FT,Z1", "AF,AU", "PY,EY", "SO", "VL", "IS", "BP-EP,AR", "DI", "LA", "AB", "DE",
             "UT", "DB")  # fmt: skip
WOS = ExportFormat(
    "wos", "Web of Science, tagged", web_of_science.START, web_of_science.read, web_of_science.write,
    _WOS, "Web of Science",
    frozenset({"AF", "AU"}),
)  # fmt: skip
WOS_TABLE = ExportFormat(
    "wos_table", "Web of Science, tab-delimited", re.compile(r"PT\t(?=.*\bTI\t)"),
    web_of_science.read_table, web_of_science.write_table, _WOS, "Web of Science",
)  # fmt: skip
REFWORKS = ExportFormat(
    "refworks", "CNKI, RefWorks", cnki.REFWORKS.start,
    cnki.reader(cnki.REFWORKS), cnki.writer(cnki.REFWORKS),
    _tags("RT", "T1", "OT", "A1", "YR,FD", "JF,JO,T2,PB", "vo,VO", "IS", "SP-OP", "DO,LK,UL", "LA", "AB",
          "K1", "ID,LK", "DS,DB"),
    "CNKI",
)  # fmt: skip
ENDNOTE = ExportFormat(
    "endnote", "CNKI, EndNote", cnki.ENDNOTE.start, cnki.reader(cnki.ENDNOTE), cnki.writer(cnki.ENDNOTE),
    _tags("%0", "%T", "%Q", "%A", "%D,%8", "%J,%B,%I", "%V", "%N", "%P", "%R,%U", "%G", "%X", "%K", "%M,%U",
          "%W,%~"),
    "CNKI", frozenset({"%A"}),
)  # fmt: skip
NOTEEXPRESS = ExportFormat(
    "noteexpress", "CNKI, NoteExpress", cnki.NOTEEXPRESS.start,
    cnki.reader(cnki.NOTEEXPRESS), cnki.writer(cnki.NOTEEXPRESS),
    _tags("Reference Type", "Title", "Translated Title", "Author", "Year,Date",
          "Journal,Secondary Title,Publisher", "Volume", "Issue", "Pages", "DOI,URL,Link",
          "Language", "Abstract", "Keywords", "Accession Number,URL,Link", "Database Provider"),
    "CNKI", frozenset({"Author", "Keywords"}),
)  # fmt: skip
EXPORT_FORMATS = {form.name: form for form in (RIS, BIBTEX, WOS, WOS_TABLE, REFWORKS, ENDNOTE, NOTEEXPRESS)}
