"""The record of a work that is to be added: out of a bibliography, or out of imported records."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean, quoted, shown_path
from livingreview.paths import BIBLIOGRAPHY
from livingreview.records import bibtex
from livingreview.records.bibliography import bibliography_faults
from livingreview.records.bibtex import TYPES, escaped
from livingreview.records.entries import Broken
from livingreview.records.export_formats import BIBTEX, COLUMNS
from livingreview.records.record_tables import read_kept
from livingreview.records.records import Row, rows
from livingreview.records.values import doi
from livingreview.tables.cells import LIST_MARK

KEY = re.compile(r"[a-z0-9_]+")
NEEDED = {"authors": "author = {Chen, Li and Wang, Hong}", "year": "year = {2026}", "title": "title = {...}"}
"""What a work must have, and how its entry says it."""


@dataclass(frozen=True)
class Source:
    """A work as its record tells it, under the key that it has or is to have."""

    key: str
    row: Row
    place: str
    """File and line of the record."""
    entry: str = ""
    """The entry for the bibliography of the folder, where none has the work yet."""

    @property
    def title(self) -> str:
        """The title."""
        return self.row["title"]

    @property
    def authors(self) -> list[str]:
        """The authors, as the record writes them."""
        return [name for name in self.row["authors"].split(LIST_MARK) if name]

    @property
    def language(self) -> str:
        """English or Chinese: what the record says, else by the script of the title."""
        said = self.row["language"]
        return said if said in ("en", "zh") else "zh" if CHINESE.search(self.title) else "en"


def find_source(name: str, folder: Path, root: Path, key: str | None, taken: Sequence[str]) -> Source:
    """Return the work that a key, a DOI or a record_id names; raise InputError where there is none."""
    name = name.strip().removeprefix("@")
    bibliographies = [
        path for path in _distinct(folder / BIBLIOGRAPHY, root / BIBLIOGRAPHY) if path.is_file()
    ]
    if faults := [fault for path in bibliographies for fault in bibliography_faults(path)]:
        raise InputError(faults)
    works = [work for path in bibliographies for work in _entries(path)]
    if work := next((work for work in works if name == work.key or _same_doi(name, work.row)), None):
        return _from_bibliography(_complete(work), key)
    records, keys = _records(folder), [work.key for work in works]
    for place, row in records:
        if name == row["record_id"] or _same_doi(name, row):
            return _from_record(_complete(Source("", row, place)), key, {*taken, *keys})
    raise InputError(_unknown(name, folder, [*keys, *(row["record_id"] for _, row in records)]))


def _distinct(*paths: Path) -> list[Path]:
    return list({path.resolve(): path for path in paths}.values())


def _same_doi(name: str, row: Row) -> bool:
    return bool(row["doi"]) and doi([name]) == row["doi"]


def _entries(path: Path) -> Iterator[Source]:
    """Yield the works of a bibliography; an entry without a title is found and then refused."""
    for entry in bibtex.read(path.read_text(encoding="utf-8")):
        if isinstance(entry, Broken):
            continue
        (row,) = rows([entry], BIBTEX, path.name, "")
        if isinstance(row, Broken):
            row = dict.fromkeys(COLUMNS, "?") | {"title": "", "doi": ""}
        yield Source(entry.fields[bibtex.KEY][0], row, f"{shown_path(path)}:{entry.line}")


def _records(folder: Path) -> list[tuple[str, Row]]:
    table = read_kept(folder, "records")
    if table is None:
        return []
    cells = [dict(zip(table.header, row, strict=True)) for row in table.rows]
    return [(f"{table.file}:{table.line(n, 'record_id')}", row) for n, row in enumerate(cells)]


def _from_bibliography(work: Source, key: str | None) -> Source:
    """Return a work of a bibliography, which has its key there already."""
    if key not in (None, work.key):
        hint = f"leave --key out, or rename the entry at {work.place}"
        raise _refused(work.place, "--key", quoted(key), f"{work.key}, its key in the bibliography", hint)
    if not KEY.fullmatch(work.key):
        hint = f"rename the entry, as {made_key(work.authors, work.row['year'], ()) or 'chen2026'}"
        raise _refused(work.place, "key", quoted(work.key), "a key of small letters, digits and _", hint)
    return work


def _from_record(record: Source, key: str | None, taken: Collection[str]) -> Source:
    """Return an imported record under the key given for it, or one made of its author and year."""
    made = key or made_key(record.authors, record.row["year"], taken)
    if not made or not KEY.fullmatch(made) or made in taken:
        found = f"{quoted(made)}, which is taken" if made in taken else quoted(key) if key else "none"
        expected = "a new key of small letters, digits and _"
        raise _refused(record.place, "key", found, expected, "give one, as in --key chen2026")
    return replace(record, key=made, entry=bibtex_entry(made, record.row, record.authors, record.language))


def _complete(work: Source) -> Source:
    missing = {name: f"add it there, in BibTeX as {entered}" for name, entered in NEEDED.items()}
    faults = [
        Fault(work.place, None, name, "missing_field", "nothing", "a value", hint)
        for name, hint in missing.items()
        if not work.row[name]
    ]
    if faults:
        raise InputError(faults)
    return work


def _unknown(name: str, folder: Path, known: Sequence[str]) -> Fault:
    otherwise = f"put its BibTeX entry into {shown_path(folder / BIBLIOGRAPHY)}, or import its record"
    hint = did_you_mean(name, known, otherwise)
    expected = f"a key or DOI of {BIBLIOGRAPHY}, or a record_id or DOI of records.csv"
    return Fault(shown_path(folder), None, None, "study", quoted(name), expected, hint)


def _refused(place: str, name: str, found: str, expected: str, hint: str) -> InputError:
    return InputError(Fault(place, None, name, "study", found, expected, hint))


CHINESE = re.compile("[\u3400-\u9fff]")
_IN = {
    "thesis": "institution",
    "inproceedings": "booktitle",
    "incollection": "booktitle",
    "report": "institution",
}


def surname(author: str) -> str:
    """Return the surname of an author: before the comma, else the last word; a Chinese name stays whole."""
    if "," in author or CHINESE.search(author):
        return author.partition(",")[0].strip()
    return author.split()[-1]


def made_key(authors: Sequence[str], year: str, taken: Collection[str]) -> str:
    """Return a key of surname and year, with a letter where it is taken; none without Latin letters."""
    plain = unicodedata.normalize("NFKD", surname(authors[0])) if authors else ""
    stem = re.sub("[^a-z]", "", plain.casefold())
    keys = (f"{stem}{year}{letter}" for letter in ["", *"bcdefghijklmnopqrstuvwxyz"])
    return next((key for key in keys if key not in taken), "") if stem else ""


def bibtex_entry(key: str, row: Row, authors: Sequence[str], language: str) -> str:
    """Return the entry of a record."""
    kind = TYPES.get(row["type"], "misc")
    fields = {
        "author": " and ".join(escaped(author) for author in authors),
        "title": f"{{{escaped(row['title'])}}}",
        _IN.get(kind, "journaltitle"): escaped(row["journal"]),
        "date": row["year"],
        "volume": escaped(row["volume"]),
        "number": escaped(row["issue"]),
        "pages": escaped(row["pages"].replace("-", "--")),
        "doi": re.sub("[{}]", "", row["doi"]),
        "langid": {"zh": "chinese", "en": "english"}[language],
    }
    lines = [f"  {name:<12} = {{{value}}}" for name, value in fields.items() if value.strip("{}")]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"
