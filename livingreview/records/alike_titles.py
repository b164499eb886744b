"""Titles that are alike, found without comparing each with each.

Titles that are alike share runs of letters. Of the runs of a title that another one has too, the rarest are
noted, and only titles of near years that note the same run are compared: the work grows with the number of
titles, and memory with the runs noted. Runs are counted in bytes of UTF-8, six of which are six Latin
letters or two Chinese characters, both about as telling.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cpdist

RUN = 5
"""Bytes of a run."""

RAREST = 20
"""Runs that are noted of a title."""

_HASH, _YEAR, _PLACE = np.uint64(24), np.uint64(12), np.uint64(28)
"""Bits that hold a run, a year and the place of a title, one behind the other in one number."""

_LAST_YEAR = 4095
"""No year is as late: the last year of a run and the first of the next one are two apart."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
"""Spreads runs over the numbers that stand for them: 2^64 divided by the golden ratio."""

_TITLES, _PAIRS = 4096, 1 << 20
"""How many titles are cut into runs, and how many pairs compared, at a time: what bounds the memory."""

Numbers = NDArray[np.uint64]


class Alike(NamedTuple):
    """Two titles, by their places, and how alike they are, in per cent."""

    first: int
    second: int
    score: float


def alike(titles: Sequence[str], years: Sequence[int], least: float) -> Iterator[Alike]:
    """Yield titles of years at most one apart that are at least so much alike, some of them more than once.

    Two are missed only where they share none of their rarest runs, which differences of `least` per cent
    spread evenly over a long title might do.
    """
    texts = [title.encode() for title in titles]
    size = min(int(_HASH), sum(map(len, texts)).bit_length() + 2)
    counts = np.zeros(1 << size, np.uint32)
    chunks = range(0, len(texts), _TITLES)
    for start in chunks:
        _count(counts, _runs(texts[start : start + _TITLES], size)[0])
    noted = [np.zeros(0, np.uint64)]
    noted += [_noted(texts[start : start + _TITLES], counts, start, years) for start in chunks]
    del counts
    for pairs in _near(np.sort(np.concatenate(noted))):
        yield from _compared(titles, pairs, least)


def _runs(texts: Sequence[bytes], size: int) -> tuple[Numbers, Numbers]:
    """Return the run that begins at each byte of some texts, as a number of `size` bits, and whose it is."""
    letters = np.frombuffer(b"".join(text + bytes(RUN) for text in texts), np.uint8).astype(np.uint64)
    count = max(0, len(letters) - RUN + 1)
    runs = np.zeros(count, np.uint64)
    for place in range(RUN if count else 0):
        runs |= letters[place : place + count] << np.uint64(8 * place)
    whose = np.repeat(np.arange(len(texts), dtype=np.uint64), [len(text) + RUN for text in texts])
    begun = letters[:count] > 0
    return (runs[begun] * _FACTOR) >> np.uint64(64 - size), whose[:count][begun]


def _count(counts: NDArray[np.uint32], runs: Numbers) -> None:
    """Add runs to the counts, in their order: one by one would jump about in memory."""
    ordered = np.sort(runs)
    begun = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)])
    counts[ordered[begun]] += np.diff(np.append(begun, len(ordered))).astype(np.uint32)


def _noted(texts: Sequence[bytes], counts: NDArray[np.uint32], start: int, years: Sequence[int]) -> Numbers:
    """Return the rarest runs of each text that another one has too, each with the year and the place."""
    runs, whose = _runs(texts, len(counts).bit_length() - 1)
    often = np.minimum(counts[runs], (1 << int(_HASH)) - 1).astype(np.uint64)
    ranked = np.sort(((whose << _HASH | often) << _HASH | runs)[often > 1])
    ranked = ranked[np.append(True, ranked[1:] != ranked[:-1])[: len(ranked)]]
    whose = ranked >> (_HASH + _HASH)
    rarest = np.arange(len(ranked)) - np.searchsorted(whose, whose) < RAREST
    whose, runs = whose[rarest], ranked[rarest] & np.uint64((1 << int(_HASH)) - 1)
    dated = np.array([year % _LAST_YEAR for year in years[start : start + len(texts)]], np.uint64)[whose]
    return (runs << _YEAR | dated) << _PLACE | whose + np.uint64(start)


def _near(noted: Numbers) -> Iterator[Numbers]:
    """Yield pairs of titles with a run in common and years at most one apart: two places in one number."""
    dated_run, found = noted >> _PLACE, [np.zeros(0, np.uint64)]
    for start in range(0, len(noted), _PAIRS // 4):
        first, step = np.arange(start, min(start + _PAIRS // 4, len(noted))), 1
        while len(first := first[: np.searchsorted(first, len(noted) - step)]):
            first = first[dated_run[first + step] - dated_run[first] <= 1]
            found.append(_ends(noted[first], noted[first + step]))
            step += 1
            if sum(map(len, found)) > 2 * _PAIRS:
                found = [_once(found)]
            if len(found[0]) > _PAIRS:
                yield found.pop()
                found = [np.zeros(0, np.uint64)]
    yield _once(found)


def _ends(noted: Numbers, others: Numbers) -> Numbers:
    """Return in one number the places of two titles, the lower one first."""
    here, there = (side & np.uint64((1 << int(_PLACE)) - 1) for side in (noted, others))
    return np.minimum(here, there) << np.uint64(32) | np.maximum(here, there)


def _once(pairs: Sequence[Numbers]) -> Numbers:
    every = np.sort(np.concatenate(pairs))
    return every[np.append(True, every[1:] != every[:-1])[: len(every)]]


def _compared(titles: Sequence[str], pairs: Numbers, least: float) -> Iterator[Alike]:
    """Yield the pairs that are alike."""
    lengths = np.array([len(title) for title in titles], np.float32)
    first, second = (
        (pairs >> np.uint64(32)).astype(np.int64),
        (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64),
    )
    possible = np.minimum(lengths[first], lengths[second]) * 200 >= least * (lengths[first] + lengths[second])
    first, second = first[possible], second[possible]
    for start in range(0, len(first), _PAIRS // 4):
        some, others = (side[start : start + _PAIRS // 4].tolist() for side in (first, second))
        left, right = _of(titles, some), _of(titles, others)
        scores = cpdist(left, right, scorer=ratio, score_cutoff=least, dtype=np.float32)
        for place in np.nonzero(scores)[0].tolist():
            yield Alike(some[place], others[place], float(scores[place]))


def _of(titles: Sequence[str], places: Iterable[int]) -> list[str]:
    return [titles[place] for place in places]
