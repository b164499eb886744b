"""The formats that can be imported: how each is known, read and written, and which tag fills which column."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from livingreview.records import (
    bibtex,
    csl_json,
    csv_exports,
    medline,
    reference_managers,
    ris,
    web_of_science,
    xml_exports,
)
from livingreview.records.entries import Fields, Parsed
from livingreview.records.tagged import Notation

COLUMNS = (
    "type", "title", "title_translated", "authors", "year", "journal", "volume", "issue", "pages", "doi",
    "language", "abstract", "keywords", "accession", "segment",
)  # fmt: skip
"""Columns that are filled from the fields of a record."""
NOTES = frozenset({"N1", "note", "%Z", "Notes", "notes", "SO"})
"""Tags of notes, where a DOI counts only if it is named as one."""


@dataclass(frozen=True)
class Choice:
    """Tags that fill a column together: one alone, two that are a range, or several that are a list."""

    tags: tuple[str, ...]
    is_range: bool = False

    def yields_to(self, others: Iterable["Choice"], present: Collection[str]) -> bool:
        """Tell whether only further tags of this list are present, and the main one of another choice."""
        is_list = len(self.tags) > 1 and not self.is_range
        return is_list and self.tags[0] not in present and any(each.tags[0] in present for each in others)


@dataclass(frozen=True)
class ExportFormat:
    """One format."""

    name: str
    title: str
    start: re.Pattern[str]
    """A line with which a record begins."""
    read: Callable[[str], Iterator[Parsed]]
    write: Callable[[Iterable[Fields]], str] | None
    """None where records go out as RIS, with what the columns hold."""
    tags: dict[str, tuple[str, ...]]
    """For each column the tags that may fill it, the first that tells something; `SP-EP` are a range, values
    of `A1+AU` stand together. A tag belongs to the first column that it is named for: where a tag is
    added, that must not change for those before, or older tables could not be written back."""
    repeated: frozenset[str] = field(default_factory=frozenset)
    """Tags with one value a line."""
    is_whole: bool = False
    """Whether the file begins with `start`, and holds nothing else."""

    @cached_property
    def choices(self) -> dict[str, tuple[Choice, ...]]:
        """The choices of each column."""
        return {column: tuple(map(_choice, tags)) for column, tags in self.tags.items()}

    @cached_property
    def written(self) -> dict[str, Choice]:
        """The tags that a column is written in."""
        return {column: choices[0] for column, choices in self.choices.items() if choices}

    @cached_property
    def columns(self) -> dict[str, str]:
        """The column that may carry a tag: the first that it fills."""
        found: dict[str, str] = {}
        for column, choices in self.choices.items():
            for tag in (tag for choice in choices for tag in choice.tags):
                found.setdefault(tag, column)
        return found


def _choice(text: str) -> Choice:
    if "+" in text:
        return Choice(tuple(text.split("+")))
    parts = text.split("..") if ".." in text else text.split("-") if text.isupper() else [text]
    return Choice(tuple(parts), len(parts) > 1)


def _tags(*rows: str) -> dict[str, tuple[str, ...]]:
    return {column: tuple(filter(None, tags.split(","))) for column, tags in zip(COLUMNS, rows, strict=True)}


RIS = ExportFormat(
    "ris", "RIS", ris.START, ris.read, ris.write,
    _tags("TY,M3", "TI,T1,CT,BT", "TT", "A1+AU", "PY,DA,Y1,YR", "JF,JO,T2,BT,JA,J1,J2", "VL", "IS",
          "SP-EP,C7", "DO,DI,M3,L3,UR,L2,L1,LK,N1", "LA", "AB,N2", "KW", "AN,UR,L2", "DB,DP"),
    repeated=frozenset({"AU", "A1", "KW"}),
)  # fmt: skip
BIBTEX = ExportFormat(
    "bibtex", "BibTeX", bibtex.START, bibtex.read, bibtex.write,
    _tags(f"{bibtex.TYPE},type,document_type", "title", "titletranslation,translatedtitle", "author",
          "year,date",
          "journal,journaltitle,booktitle,school,institution", "volume", "number,issue",
          "pages,article-number,art_number,articleno,eid", "doi,url,ee,note", "language,langid", "abstract",
          "keywords,keyword,author_keywords", "unique-id,pmid,url", "database,source"),
)  # fmt: skip
_WOS = _tags("DT,PT", "TI", "FT,Z1", "AF+CA,AU+CA", "PY,EA,EY", "SO", "VL", "IS", "BP-EP,PS,AR", "DI",
             "LA", "AB", "DE", "UT", "DB")  # fmt: skip
WOS = ExportFormat(
    "wos", "Web of Science, tagged", web_of_science.START, web_of_science.read, web_of_science.write,
    _WOS, frozenset({"AF", "AU", "CA"}),
)  # fmt: skip
WOS_TABLE = ExportFormat(
    "wos_table", "Web of Science, tab-delimited", re.compile(r"PT\t(?=.*\bTI\t)"),
    web_of_science.read_table, web_of_science.write_table, _WOS,
)  # fmt: skip


def _manager(
    name: str,
    title: str,
    notation: Notation,
    tags: dict[str, tuple[str, ...]],
    repeated: frozenset[str] = frozenset(),
) -> ExportFormat:
    read, write = reference_managers.reader(notation), reference_managers.writer(notation)
    return ExportFormat(name, title, notation.first, read, write, tags, repeated)


REFWORKS = _manager(
    "refworks", "RefWorks", reference_managers.REFWORKS,
    _tags("RT", "T1", "OT", "A1", "YR,FD", "JF,JO,T2,PB", "vo,VO", "IS", "SP-OP", "DO,LK,UL,URL", "LA", "AB",
          "K1", "ID,LK,UL,URL", "DS,DB"),
)  # fmt: skip
ENDNOTE = _manager(
    "endnote", "EndNote", reference_managers.ENDNOTE,
    _tags("%0", "%T", "%Q", "%A", "%D,%8", "%J,%B,%I", "%V", "%N", "%P", "%R,%U", "%G", "%X", "%K", "%M,%U",
          "%W,%~"),
    frozenset({"%A"}),
)  # fmt: skip
NOTEEXPRESS = _manager(
    "noteexpress", "NoteExpress", reference_managers.NOTEEXPRESS,
    _tags("Reference Type", "Title", "Translated Title", "Author", "Year,Date",
          "Journal,Secondary Title,Publisher", "Volume", "Issue", "Pages", "DOI,URL,Link,Notes",
          "Language", "Abstract", "Keywords", "Accession Number,URL,Link", "Database Provider"),
    frozenset({"Author", "Keywords"}),
)  # fmt: skip
NBIB = ExportFormat(
    "nbib", "PubMed, tagged", medline.NBIB.first, medline.read_nbib, medline.writer(medline.NBIB),
    _tags("PT", "TI,BTI", "TT", "FAU+CN,AU+CN", "DP,DEP", "JT,TA,BTI", "VI", "IP", "PG", "LID,AID,SO", "LA",
          "AB", "OT,MH", "PMID", ""),
    frozenset({"FAU", "AU", "CN", "OT", "MH", "PT", "LID", "AID"}),
)  # fmt: skip
OVID = ExportFormat(
    "ovid", "Ovid, tagged", medline.OVID_START, medline.read_ovid, medline.writer(medline.OVID),
    _tags("PT,DT", "TI", "OT,TT", "AU,FA", "YR,DP,PY,DG,SO year", "JN,JT,SO journal,TA", "VI,VO,SO volume",
          "IP,SO issue", "PG,SO pages", "DO,DI,XL,SO", "LG,LA", "AB", "KW,KF,MH", "AN,UI", "DB"),
    frozenset({"AU", "FA", "KW", "KF"}),
)  # fmt: skip


def _identity() -> dict[str, tuple[str, ...]]:
    return {column: (column,) for column in COLUMNS}


PUBMED_XML = ExportFormat(
    "pubmed_xml", "PubMed, XML", xml_exports.PUBMED_START, xml_exports.read_pubmed, None, _identity(),
    is_whole=True,
)  # fmt: skip
ENDNOTE_XML = ExportFormat(
    "endnote_xml", "EndNote, XML", xml_exports.ENDNOTE_START, xml_exports.read_endnote, None, _identity(),
    is_whole=True,
)  # fmt: skip
CSL_JSON = ExportFormat(
    "csl_json", "CSL-JSON", csl_json.START, csl_json.read, csl_json.write,
    _tags("type,genre", "title", "title_translated,original-title", "author", "issued",
          "container-title,collection-title,publisher", "volume", "issue,number", "page,number",
          "DOI,URL,note",
          "language", "abstract", "keyword", "accession,PMID,URL", "segment,source"),
    is_whole=True,
)  # fmt: skip
CSV = ExportFormat(
    "csv", "CSV", csv_exports.START, csv_exports.read, csv_exports.write,
    _tags("type,document type,publication type,item type",
          "title,display_name,article title,primary title",
          "title_translated,translated title,original title",
          "author full names,author names,authors,author,authorships.author.display_name",
          "year,publication year,publication_year,published year,date,publication_date",
          "journal,source title,journal/book,primary_location.source.display_name,publication title,"
          "source",
          "volume,biblio.volume", "issue,biblio.issue,number",
          "pages,page start..page end,first page..last page,start page..end page,"
          "biblio.first_page..biblio.last_page,art. no.,article number",
          "doi,digital object identifier,url,link,open url link,notes",
          "language,language of original document,language of article", "abstract,abstract note",
          "author keywords,keywords,index keywords,manual tags,keywords.display_name",
          "accession,eid,pui,pmid,pubmed_id,ut (unique wos id),accession number,link,url,"
          "address of the record",
          "segment,database"),
    is_whole=True,
)  # fmt: skip
EXPORT_FORMATS = {
    form.name: form
    for form in (
        RIS, BIBTEX, WOS, WOS_TABLE, REFWORKS, ENDNOTE, NOTEEXPRESS, NBIB, OVID, PUBMED_XML, ENDNOTE_XML,
        CSL_JSON, CSV,
    )
}  # fmt: skip
