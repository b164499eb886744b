"""Matching author-year citations to a reference list, strictly and by nearness, with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

import pandas as pd

from ncms.audit.cells import items

ET_AL = re.compile(r"\bet al\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Match:
    """What a citation fits: the works that it names exactly, else the nearest one and what differs."""

    strict: tuple[str, ...]
    near: str | None
    differences: tuple[str, ...]


def cited_authors(text: str) -> tuple[list[str], bool]:
    """Return the surnames of a citation and whether et al. follows them."""
    names = re.split(r"&|,|\band\b", ET_AL.sub("", text))
    return [name.strip() for name in names if name.strip()], bool(ET_AL.search(text))


def fits(surnames: list[str], et_al: bool, authors: list[str]) -> bool:
    """Return whether a citation names a work's authors as author-year style asks.

    One or two authors are named in full; of three or more the first stands with et al.
    """
    if len(authors) > 2:
        return et_al and surnames == authors[:1]
    return not et_al and surnames == authors


def match(text: str, year: int | None, references: pd.DataFrame, near: float) -> Match:
    """Return what a citation fits among the works of its year (of any year where it gives none)."""
    surnames, et_al = cited_authors(text)
    works = references if year is None else references[references["year"] == year]
    authors = {row.ref_key: items(row.author_surnames) for row in works.itertuples()}
    strict = tuple(key for key, names in authors.items() if fits(surnames, et_al, names))
    if strict or not surnames:
        return Match(strict, strict[0] if len(strict) == 1 else None, ())
    likeness = {key: alike(surnames, et_al, names) for key, names in authors.items()}
    best = max(likeness, key=likeness.get, default=None)
    if best is None or alike_names(surnames[0], authors[best][0]) < near:
        return Match((), None, ())
    return Match((), best, differences(surnames, et_al, authors[best]))


def alike(surnames: list[str], et_al: bool, authors: list[str]) -> float:
    """Return how near a citation comes to a work: its first name weighs most, then the others."""
    first = alike_names(surnames[0], authors[0])
    others = alike_names(" ".join(surnames[1:]), " ".join(authors[1 : len(surnames)]))
    as_many = (len(authors) > len(surnames)) == et_al
    return 2 * first + others + 0.5 * as_many


def alike_names(one: str, other: str) -> float:
    """Return the likeness of two spellings, 0 to 1; letters told twice or swapped count little."""
    if sorted(one.casefold()) == sorted(other.casefold()):
        return 1.0 if one.casefold() == other.casefold() else 0.95
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def differences(surnames: list[str], et_al: bool, authors: list[str]) -> tuple[str, ...]:
    """Return what parts a citation from a work."""
    found = []
    if any(name != author for name, author in zip(surnames, authors, strict=False)):
        found.append("surname_spelled_otherwise")
    if et_al and len(authors) <= 2:
        found.append("et_al_for_two_authors")
    if not et_al and len(surnames) < len(authors):
        found.append("authors_left_out")
    if len(surnames) > len(authors):
        found.append("authors_added")
    return tuple(found)
