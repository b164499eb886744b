"""Records that may report one work: across batches, databases and languages.

Two records are a pair when they share a DOI, or when their titles are alike and their years at most one
apart; never when each has a DOI and the two differ. A title is compared with a translated title too, which
is how a Chinese record meets its English one. A title that many works bear ("Editorial") makes no pair unless
something else agrees. A pair is a proposal: a person confirms or refuses it.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from livingreview.records.entries import wide

ALIKE = 92
"""Likeness of two titles, in per cent, from which they may be one."""

SAME_DOI, TRANSLATED = "same DOI", "translated title"

_CHUNK = 256
"""Titles compared with all others at a time: what bounds the memory."""

Row = Mapping[str, str]


class Pair(NamedTuple):
    """Two records, by their places in the table, that may report one work."""

    first: int
    second: int
    score: float
    reason: str


class _Title(NamedTuple):
    text: str
    row: int
    translated: bool


def pairs(records: Sequence[Row]) -> list[Pair]:
    """Return the pairs of a table, each once and for its best reason, in the order of the records."""
    best: dict[tuple[int, int], Pair] = {}
    for pair in (*_by_doi(records), *_by_title(records)):
        known = best.get(pair[:2])
        better = known is None or pair.score > known.score
        if better and not _two_dois(records, pair) and not _by_a_generic_title(records, pair):
            best[pair[:2]] = pair
    return sorted(best.values())


def normal(title: str) -> str:
    """Return a title as titles are compared: one form of each letter, no case, nothing between the letters.

    Punctuation and spaces are deleted. A space in its place would part Chinese words that the other export
    writes together.
    """
    plain = unicodedata.normalize("NFKC", re.sub(r"</?[A-Za-z]{1,6}>", "", title)).casefold()
    return re.sub(r"[\W_]+", "", plain)


def _doi(record: Row) -> str:
    return record["doi"].casefold()


def _two_dois(records: Sequence[Row], pair: Pair) -> bool:
    dois = {_doi(records[pair.first]), _doi(records[pair.second])} - {""}
    return len(dois) == 2


def _by_a_generic_title(records: Sequence[Row], pair: Pair) -> bool:
    """Tell whether a pair has no more for it than a title that many works bear."""
    one, other = records[pair.first], records[pair.second]
    if pair.reason == SAME_DOI or agree(one, other):
        return False
    columns = ("title", "title_translated") if pair.reason.startswith(TRANSLATED) else ("title",)
    titles = (normal(record[column]) for record in (one, other) for column in columns)
    return any(title and generic(title) for title in titles)


def _by_doi(records: Sequence[Row]) -> Iterator[Pair]:
    rows = defaultdict(list)
    for row, record in enumerate(records):
        if doi := _doi(record):
            rows[doi].append(row)
    for same in rows.values():
        for first, second in combinations(same, 2):
            yield Pair(first, second, 100.0, SAME_DOI)


def _by_title(records: Sequence[Row]) -> Iterator[Pair]:
    by_year: dict[str, list[_Title]] = defaultdict(list)
    for row, record in enumerate(records):
        for column in ("title", "title_translated"):
            if text := normal(record[column]):
                by_year[record["year"]].append(_Title(text, row, column != "title"))
    undated = by_year.pop("", [])
    for year, titles in by_year.items():
        yield from _alike(titles, titles + by_year.get(str(int(year) + 1), []))
    yield from _undated(undated, [title for titles in by_year.values() for title in titles])


def _alike(left: list[_Title], right: list[_Title]) -> Iterator[Pair]:
    """Compare titles with others, shorter ones first: only titles of like length can be alike."""
    left, right = (sorted(titles, key=lambda title: len(title.text)) for titles in (left, right))
    lengths = [len(title.text) for title in right]
    share = ALIKE / (200 - ALIKE)
    for start in range(0, len(left), _CHUNK):
        some = left[start : start + _CHUNK]
        low = bisect_left(lengths, len(some[0].text) * share)
        others = right[low : bisect_right(lengths, len(some[-1].text) / share)]
        scores = cdist(_texts(some), _texts(others), scorer=ratio, score_cutoff=ALIKE, dtype=np.float32)
        for one, other in zip(*np.nonzero(scores), strict=True):
            yield from _pair(some[one], others[other], float(scores[one, other]), "and year")


def _undated(undated: list[_Title], dated: list[_Title]) -> Iterator[Pair]:
    """Where a year is missing, only equal titles make a pair."""
    same = defaultdict(list)
    for title in (*undated, *dated):
        same[title.text].append(title)
    for one in undated:
        for other in same[one.text]:
            yield from _pair(one, other, 100.0, "without year")


def _texts(titles: Iterable[_Title]) -> list[str]:
    return [title.text for title in titles]


def _pair(one: _Title, other: _Title, score: float, years: str) -> Iterator[Pair]:
    if one.row != other.row:
        kind = TRANSLATED if one.translated or other.translated else "title"
        first, second = sorted((one.row, other.row))
        yield Pair(first, second, round(score, 1), f"{kind} {years}")


SHORT, SHORT_CHINESE = 15, 6
"""Letters up to which a title is too short to tell works apart; Chinese says more with fewer."""

_KINDS = re.compile(
    "(guest|invited)?editorials?(note|comment|board)?|editors?(note|choice|introduction|page)|fromtheeditors?"
    "|letters?(tothe)?(editors?)?|(authors?)?(reply|response)(tothe(editor|letter))?|introduction(tothe.*issue)?"
    "|(tothe)?(special|thematic)issue.*|prefaces?|forewords?|abstracts?(ofthe.*)?|errat(um|a)(to.*)?"
    "|correct(ion|ions|ed|igendum|igenda)(to.*)?|commentar(y|ies)|comments?|bookreviews?|reviews?|news(inbrief)?"
    "|inbrief|tableofcontents|contents|index|acknowledge?ments?|obituar(y|ies)|announcements?|conclusions?"
    "|discussion|background|methods|results|summar(y|ies)|overview|untitled|notitle|issueinformation|frontmatter"
    "|backmatter|masthead|retract(ion|ed)(notice)?(of.*)?"
    "|编者按|编后(记|语)?|卷首语|刊首语|前言|引言|序言?|后记|致读者|读者来信|社论|目录|简讯|消息|书评|勘误|更正|征稿(启事|通知)|声明"
)

TitledRow = Mapping[str, str]


def generic(title: str) -> bool:
    """Tell whether a title, as titles are compared, could stand over any work: "editorial", "前言"."""
    chinese = sum(map(wide, title)) * 2 > len(title)
    return len(title) <= (SHORT_CHINESE if chinese else SHORT) or _KINDS.fullmatch(title) is not None


def agree(one: TitledRow, other: TitledRow) -> bool:
    """Tell whether two records share more than a title: a name of the first author, or journal and pages."""
    return bool(author_names(one) & author_names(other)) or _place(one) == _place(other) != ("", "")


def author_names(record: TitledRow) -> set[str]:
    """Return the names of the first author that are more than an initial; a Chinese name is one."""
    first = record["authors"].split(";")[0].casefold()
    return {word for word in re.findall(r"\w+", first) if len(word) > 1}


def _place(record: TitledRow) -> tuple[str, str]:
    journal = "".join(letter for letter in record["journal"].casefold() if letter.isalnum())
    pages = re.sub(r"\W", "", record["pages"].casefold())
    return (journal, pages) if journal and pages else ("", "")
