"""How two records with like titles are related: one work, or a report of it elsewhere.

The rule weighs what the records say of the place of publication. Two records are the same work where a DOI or
the first page agrees with the title, or where nothing speaks against one place; an abstract of a meeting, a
preprint, an erratum and a chapter are works of their own that are tied to another.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from livingreview.records.entries import wide

SAME, PREPRINT, PART = "same work", "preprint of", "part of"
ERRATUM, TRANSLATION, ABSTRACT = "erratum of", "translation of", "meeting abstract of"
RELATIONS = (SAME, PREPRINT, PART, ERRATUM, TRANSLATION, ABSTRACT)

Row = Mapping[str, str]

_ABSTRACT = re.compile(r"suppl|conference|meeting|congress|symposium|abstract|proceedings", re.IGNORECASE)
_PREPRINT = re.compile(
    r"preprint|arxiv|biorxiv|medrxiv|ssrn|research square|working paper|预印本", re.IGNORECASE
)
_PREPRINT_DOI = re.compile(r"10\.(1101|2139|21203|31219|20944|48550|1920[3-9]|12074)/")
_ERRATUM = re.compile(
    r"^\W*((author |publisher )?(correction|erratum|errata|corrigend(um|a))( to| for)?\b|勘误|更正)\W*"
    r"|\W*(erratum|corrigendum|correction|勘误|更正)\W*$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?<=\S)(\s*\[[^\[\]]*\])+\W*$")
_SMALL = frozenset(
    {"a", "an", "and", "the", "of", "in", "for", "on", "to", "de", "la", "le", "der", "die", "und", "et"}
)


class Traits(NamedTuple):
    """What of a record tells whether another one is the same work."""

    doi: str
    year: int
    authors: frozenset[str]
    journal: tuple[str, ...]
    volume: str
    issue: str
    page: str
    abstract: bool
    preprint: bool
    erratum: bool
    numbers: tuple[str, ...]


def bare(title: str) -> str:
    """Return a title without the word erratum before it and notes behind it: "[French]", "[9 refs]"."""
    rest = _ERRATUM.sub("", title)
    return (_NOTE.sub("", rest) if "]" in rest else rest) or title


def bare_doi(doi: str) -> str:
    """Return a DOI as DOIs are compared: without case, and without what the address of a page adds to it."""
    return re.sub(r"/(full|abstract|pdf)$", "", doi.casefold())


def traits(record: Row) -> Traits:
    """Return what of a record is compared."""
    journal, volume = record["journal"], record.get("volume", "")
    issue, page = record.get("issue", ""), first_page(record["pages"])
    place = f"{journal} {volume} {issue}"
    return Traits(
        bare_doi(record["doi"]),
        int(record["year"] or 0),
        frozenset(re.findall(r"[^\W\d_]{2,}", record["authors"].casefold())),
        _words(journal),
        number(volume),
        number(issue),
        page,
        bool(_ABSTRACT.search(place)) or record.get("type") == "conference" or _is_short(record["pages"]),
        bool(_PREPRINT.search(journal) or _PREPRINT_DOI.match(record["doi"])),
        _ERRATUM.search(record["title"]) is not None,
        tuple(re.findall(r"\d+", record["title"])),
    )


def relation(one: Traits, other: Traits, equal: bool, translated: bool) -> str | None:
    """Return how two records with like titles, `equal` ones or not, are related; None for no relation."""
    if one.erratum != other.erratum:
        return ERRATUM if one.authors & other.authors or _journals(one, other) else None
    if one.preprint != other.preprint and one.authors & other.authors:
        return PREPRINT
    if translated and not one.authors & other.authors:
        return SAME if _places_agree(one, other) else TRANSLATION
    if is_same(one, other, equal):
        return SAME
    if not one.authors & other.authors:
        return None
    if one.abstract or other.abstract:
        return ABSTRACT
    earlier = min(one, other, key=lambda each: each.year)
    bodiless = not (earlier.volume or earlier.page)
    return PREPRINT if equal and one.year != other.year and bodiless else None


def is_same(one: Traits, other: Traits, equal: bool) -> bool:
    """Tell whether two records with like titles are one work: the rule of this module."""
    named = bool(one.authors & other.authors) or not (one.authors and other.authors)
    journal, volume = _journals(one, other), _agree(one.volume, other.volume)
    pages = one.page == other.page != ""
    counted = one.numbers == other.numbers
    if one.doi and other.doi and one.doi != other.doi:
        one_issue = volume is True and _agree(one.issue, other.issue) is not False
        return equal and named and pages and journal is True and one_issue
    if one.doi == other.doi != "":
        return (named or pages) and (equal or pages or (counted and not (one.page and other.page)))
    if pages:
        return named or journal is True
    if one.page and other.page:
        return equal and counted and bool(one.authors & other.authors) and journal is True and volume is True
    return counted and named and journal is not False and volume is not False


def _places_agree(one: Traits, other: Traits) -> bool:
    if one.doi and other.doi:
        return one.doi == other.doi
    return _agree(one.page, other.page) is not False and _agree(one.volume, other.volume) is not False


def _agree(one: str, other: str) -> bool | None:
    return one == other if one and other else None


def _journals(one: Traits, other: Traits) -> bool | None:
    """Tell whether two journals, one perhaps abbreviated, may be one; None where that cannot be seen."""
    if not (one.journal and other.journal) or _is_chinese(one.journal) != _is_chinese(other.journal):
        return None
    if _is_acronym(one.journal, other.journal) or _is_acronym(other.journal, one.journal):
        return True
    return _abbreviates(one.journal, other.journal) or _abbreviates(other.journal, one.journal)


def _is_chinese(journal: tuple[str, ...]) -> bool:
    return any(map(wide, "".join(journal)))


def _is_acronym(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return len(full) > 1 and short[:1] == ("".join(word[0] for word in full),)


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether the words of a title begin words of another, in their order."""
    words = iter(full)
    return all(any(word[:1] == part[:1] and _begins(part, word) for word in words) for part in short)


def _begins(part: str, word: str) -> bool:
    return word.startswith(part) or (len(part) > 3 and part[:3] == word[:3] and part[-1] in word[3:])


def _words(journal: str) -> tuple[str, ...]:
    text = re.sub(r"\(.*?\)", " ", journal.casefold())
    return tuple(word for word in re.findall(r"\w+", text) if word not in _SMALL)


def number(text: str) -> str:
    """Return the first number of a volume or an issue."""
    found = re.match(r"\D*(\d+)", text)
    return found[1] if found else ""


def first_page(pages: str) -> str:
    """Return the first page as pages are compared: without zeros, and the letter e, before it."""
    found = re.match(r"\s*([a-z]*)0*(\d+)", pages.casefold())
    return found[1].removeprefix("e") + found[2] if found else ""


def _is_short(pages: str) -> bool:
    """Tell whether pages are those of an abstract: with a capital letter before them, or two at most."""
    found = re.fullmatch(r"([A-Z]*)(\d+)(?:-[A-Z]*(\d+))?", pages.strip())
    if not found:
        return False
    first, last = found[2], found[3] or found[2]
    last = first[: max(0, len(first) - len(last))] + last
    return bool(found[1]) or (len(first) < 5 and 0 <= int(last) - int(first) <= 1)
