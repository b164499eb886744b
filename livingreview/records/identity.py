"""Which record of a database an export tells of: one that the folder knows, or a new one.

A record is known by the number that its database gave it. Where one of two has none, title, year, first
author and first page decide, all of them or, where the DOI is the same too, title and first author: a field
may have been corrected since, or the record moved from one segment of the database to another. A DOI alone
decides nothing, as chapters share that of their book and abstracts that of their supplement. What is in doubt
is two records, and a pair for a person to decide.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from rapidfuzz.fuzz import ratio

from livingreview.records.duplicates import ALIKE
from livingreview.records.titles import author_names, generic, normal

Row = dict[str, str]
_CELLS = ("authors", "year", "journal", "volume", "issue", "pages", "doi")
_SIGNS = ("title", "authors", "doi", "pages", "abstract", "accession")


class KnownRecords:
    """The records of a folder, found by number, by title and by identifier."""

    def __init__(self, records: Iterable[Row]) -> None:
        self.by_id: dict[str, Row] = {}
        self._numbered: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self._titled: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self._placed: dict[tuple[str, str], Row] = {}
        for record in records:
            self.add(record)

    def add(self, record: Row) -> None:
        """Add a record that has its identifier."""
        self.by_id[record["record_id"]] = record
        self._placed[record["file"], record["line"]] = record
        source = record["source"].casefold()
        if number := number_of(record):
            self._numbered[source, number].append(record)
        self._titled[source, normal(record["title"])].append(record)

    def match(self, row: Row, used: Collection[str]) -> Row | None:
        """Return the known record that a row tells of, one whose identifier is not in `used`."""
        same = (known for known in self._candidates(row) if known["record_id"] not in used)
        return next(same, None)

    def _candidates(self, row: Row) -> Iterator[Row]:
        source, number = row["source"].casefold(), number_of(row)
        if number:
            yield from (one for one in self._numbered.get((source, number), ()) if _supported(one, row))
        for known in self._titled.get((source, normal(row["title"])), ()):
            if not (number and number_of(known)) and _same_work(known, row):
                yield known
        if not number:
            yield from self._copies(_hash_of_text(row))
        corrected = self._placed.get((row["file"], row["line"]))
        if corrected and sum(corrected[name] == row[name] != "" for name in _SIGNS) > 1:
            yield corrected

    def _copies(self, made: str) -> Iterator[Row]:
        """Yield the record of an identifier, whose cells a person may have corrected, and further copies."""
        times = 1
        while known := self.by_id.get(made if times == 1 else f"{made}-{times}"):
            yield known
            times += 1


def number_of(row: Row) -> str:
    """Return the number of a record in its database, as numbers are compared."""
    return row["accession"].casefold()


def identifier(row: Row, taken: Collection[str]) -> str:
    """Return a new identifier, made of what a record is known by; a number behind it where it is taken."""
    made = _hashed(row["source"], number_of(row)) if number_of(row) else _hash_of_text(row)
    again = 2
    while (name := made if again == 2 else f"{made}-{again - 1}") in taken:
        again += 1
    return name


def _hash_of_text(row: Row) -> str:
    texts = normal(row["title"]), row["year"], normal(row["journal"]), row["authors"].casefold()
    return _hashed(row["source"], *texts, first_page(row), row["doi"])


def _hashed(*parts: str) -> str:
    return "r" + hashlib.sha256("\x1f".join(parts).casefold().encode()).hexdigest()[:12]


def first_page(row: Row) -> str:
    """Return the first page, or the article number."""
    found = re.match(r"[A-Za-z]*\d+", row["pages"])
    return found[0].casefold() if found else row["pages"].casefold()


def _supported(one: Row, other: Row) -> bool:
    """Tell whether two records with one number agree in more: some tags of numbers hold other texts."""
    places = [(row["journal"], row["year"], row["pages"]) for row in (one, other)]
    return (
        ratio(normal(one["title"]), normal(other["title"])) >= ALIKE
        or one["doi"] == other["doi"] != ""
        or bool(author_names(one) & author_names(other))
        or (places[0] == places[1] and all(places[0]))
    )


def _same_work(one: Row, other: Row) -> bool:
    """Tell whether two records with one title are the same record."""
    if all(one[name] == other[name] for name in _CELLS):
        return True
    same_doi = one["doi"] == other["doi"] != ""
    mine, theirs = author_names(one), author_names(other)
    if (one["doi"] and other["doi"] and not same_doi) or (mine and theirs and not mine & theirs):
        return False
    pages = first_page(one), first_page(other)
    same_page, named = pages[0] == pages[1] != "", bool(mine & theirs)
    if same_doi:
        return named or same_page or not generic(normal(one["title"]))
    if one["year"] != other["year"] or (all(pages) and not same_page):
        return False
    return same_page or (named and _same_place(one, other))


def _same_place(one: Row, other: Row) -> bool:
    """Tell whether nothing speaks against one journal, volume and issue."""
    places = ((row["volume"], row["issue"], normal(row["journal"])) for row in (one, other))
    return all(mine == theirs or not (mine and theirs) for mine, theirs in zip(*places, strict=True))
