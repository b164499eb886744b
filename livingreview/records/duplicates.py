"""Records that may report one work: across batches, databases and languages.

Pairs are looked for among records that share a DOI, whose titles are alike and years at most one apart, of
which one title begins the other, or that stand on one page of one volume; a title is compared with a
translated title too, which is how a Chinese record meets its English one. What a pair is, the rule in
``relations`` tells. A title that many works bear ("Editorial") makes no pair unless something else agrees. A
pair is a proposal: a person confirms or refuses it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from livingreview.records.alike_titles import alike
from livingreview.records.relations import (
    PART,
    SAME,
    Traits,
    bare,
    bare_doi,
    first_page,
    number,
    relation,
    traits,
)
from livingreview.records.titles import agree, generic, normal

ALIKE = 92
"""Likeness of two titles, in per cent, from which they may be one."""

ON_ONE_PAGE = 60
"""Likeness from which they may be one where the authors, the volume and the first page are the same."""

YEARS_APART = 3
"""Years that may lie between a preprint or an abstract and its article."""

SAME_DOI, TRANSLATED, BEGINNING = "same DOI", "translated title", "title that begins the other"
ONE_PAGE = "volume and page"

_CHUNK = 256
"""Titles of one DOI compared with the others at a time: what bounds the memory."""

Row = Mapping[str, str]


class Pair(NamedTuple):
    """Two records, by their places in the table, that may report one work."""

    first: int
    second: int
    score: float
    reason: str
    relation: str = SAME


class _Title(NamedTuple):
    text: str
    row: int
    translated: bool


def pairs(records: Sequence[Row]) -> list[Pair]:
    """Return the pairs of a table, each once and for its best reason, in the order of the records."""
    compared = _Compared(records)
    best: dict[tuple[int, int], Pair] = {}
    for pair in compared.candidates():
        known = best.get(pair[:2])
        if known is None or pair.score > known.score:
            related = compared.relation(pair)
            if related and not _by_a_generic_title(records, pair):
                best[pair[:2]] = pair._replace(relation=related)
    return sorted(best.values())


class _Compared:
    """Records with what of them is compared."""

    def __init__(self, records: Sequence[Row]) -> None:
        self.records = records
        self.titles = [normal(bare(record["title"])) for record in records]
        self._traits: dict[int, Traits] = {}

    def traits(self, row: int) -> Traits:
        if row not in self._traits:
            self._traits[row] = traits(self.records[row])
        return self._traits[row]

    def relation(self, pair: Pair) -> str | None:
        """Return how the records of a pair are related, None where they are not."""
        one, other = self.traits(pair.first), self.traits(pair.second)
        if pair.relation == PART:
            return PART
        equal = self.titles[pair.first] == self.titles[pair.second]
        related = relation(one, other, equal, pair.reason.startswith(TRANSLATED))
        apart = abs(one.year - other.year) if one.year and other.year else 0
        same_doi = one.doi == other.doi != ""
        if related != SAME and generic(self.titles[pair.first]):
            return None
        if related == SAME and not same_doi and (apart > 1 or self._is_a_series(pair)):
            return None
        return related

    def _is_a_series(self, pair: Pair) -> bool:
        """Tell whether a title that many works bear stands in two issues, on different pages or none."""
        one, other = self.traits(pair.first), self.traits(pair.second)
        issues = one.issue and other.issue and (one.volume, one.issue) != (other.volume, other.issue)
        return bool(issues) and (one.page != other.page or not one.page) and generic(self.titles[pair.first])

    def candidates(self) -> Iterator[Pair]:
        yield from self._by_doi()
        yield from self._by_title()
        yield from self._by_beginning()
        yield from self._by_page()

    def _by_doi(self) -> Iterator[Pair]:
        """Yield records of one DOI with like titles, or the only two titles of one."""
        rows = defaultdict(list)
        for row, record in enumerate(self.records):
            if record["doi"]:
                rows[bare_doi(record["doi"])].append(row)
        for same in (each for each in rows.values() if len(each) > 1):
            likes = list(self._alike_under_one_doi(same))
            yield from likes
            copies = {pair.second for pair in likes}
            works = [row for row in same if row not in copies]
            if len(works) == 2:
                first, second = works
                yield Pair(first, second, self._score(first, second), SAME_DOI, PART)

    def _alike_under_one_doi(self, rows: list[int]) -> Iterator[Pair]:
        titles = [self.titles[row] for row in rows]
        for start in range(0, len(rows), _CHUNK):
            some, others = titles[start : start + _CHUNK], titles[start:]
            scores = cdist(some, others, scorer=ratio, score_cutoff=ALIKE, dtype=np.float32)
            for first, second in zip(*np.nonzero(np.triu(scores, 1)), strict=True):
                yield Pair(rows[start + first], rows[start + second], 100.0, SAME_DOI)

    def _score(self, first: int, second: int) -> float:
        return round(ratio(self.titles[first], self.titles[second]), 1)

    def _by_title(self) -> Iterator[Pair]:
        titles = [
            _Title(text, row, translated)
            for row, record in enumerate(self.records)
            for text, translated in ((self.titles[row], False), (normal(record["title_translated"]), True))
            if text
        ]
        dated = [title for title in titles if self.records[title.row]["year"]]
        years = [int(self.records[title.row]["year"]) for title in dated]
        for first, second, score in alike([title.text for title in dated], years, ALIKE):
            yield from _pair(dated[first], dated[second], score, "and year")
        yield from _undated([title for title in titles if not self.records[title.row]["year"]], dated)

    def _by_beginning(self) -> Iterator[Pair]:
        """Yield records of which one title begins the other and an author is the same."""
        order = sorted((title, row) for row, title in enumerate(self.titles) if not generic(title))
        for place, (title, row) in enumerate(order):
            for later in range(place + 1, len(order)):
                longer, other = order[later]
                if not longer.startswith(title):
                    break
                if self._are_near(row, other, YEARS_APART):
                    first, second = sorted((row, other))
                    yield Pair(first, second, self._score(row, other), BEGINNING)

    def _by_page(self) -> Iterator[Pair]:
        """Yield records of one year, volume and first page whose titles are somewhat alike."""
        rows = defaultdict(list)
        for row, record in enumerate(self.records):
            volume, page = number(record.get("volume", "")), first_page(record["pages"])
            if volume and page and record["year"]:
                rows[record["year"], volume, page].append(row)
        for same in rows.values():
            for first, second in combinations(same, 2):
                score = self._score(first, second)
                if ON_ONE_PAGE <= score < ALIKE and self._are_near(first, second, 0):
                    yield Pair(first, second, score, ONE_PAGE)

    def _are_near(self, row: int, other: int, years: int) -> bool:
        one, two = self.traits(row), self.traits(other)
        return bool(one.authors & two.authors) and abs(one.year - two.year) <= years


def _by_a_generic_title(records: Sequence[Row], pair: Pair) -> bool:
    """Tell whether a pair has no more for it than a title that many works bear."""
    one, other = records[pair.first], records[pair.second]
    if pair.reason in (SAME_DOI, BEGINNING) or agree(one, other):
        return False
    columns = ("title", "title_translated") if pair.reason.startswith(TRANSLATED) else ("title",)
    titles = (normal(record[column]) for record in (one, other) for column in columns)
    return any(title and generic(title) for title in titles)


def _undated(undated: list[_Title], dated: list[_Title]) -> Iterator[Pair]:
    """Where a year is missing, only equal titles make a pair."""
    same = defaultdict(list)
    for title in (*undated, *dated):
        same[title.text].append(title)
    for one in undated:
        for other in same[one.text]:
            yield from _pair(one, other, 100.0, "without year")


def _pair(one: _Title, other: _Title, score: float, years: str) -> Iterator[Pair]:
    if one.row != other.row:
        kind = TRANSLATED if one.translated or other.translated else "title"
        first, second = sorted((one.row, other.row))
        yield Pair(first, second, round(score, 1), f"{kind} {years}")
