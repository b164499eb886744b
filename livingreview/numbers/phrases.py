"""What a notebook says about its numbers, in English and in Chinese at once: the phrases of the engine.

Every function takes values as they come from a table (a missing one is None, NaN or `pandas.NA`) and
returns a `Phrase` whose `.en` and `.zh` fit their sentences whatever the values are. Counts, parts, years
and lists are here, shares and comparisons in `comparisons`, changes in `changes`; all can be had from here.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Literal, get_args

from babel.lists import format_list

from livingreview.numbers.changes import change, growth, shift
from livingreview.numbers.comparisons import compare, multiple, share
from livingreview.numbers.formats import exact, format_number
from livingreview.numbers.words import (
    Noun,
    Phrase,
    Unit,
    amount,
    as_phrase,
    cardinal,
    compose,
    is_missing,
    no_figure,
    ordinal,
    times,
    whole,
    with_verb,
)

__all__ = [
    "Noun",
    "Phrase",
    "amount",
    "between",
    "change",
    "compare",
    "compose",
    "count",
    "growth",
    "listed",
    "multiple",
    "no_figure",
    "ordinal",
    "part_of",
    "period",
    "share",
    "shift",
    "times",
    "years",
]

Measure = Literal["count", "share", "majority"]

ANYTHING = Noun("", "", measure="个")  # what is counted where no noun is given
NOTHING = Phrase("none", "无")
# The smallest wholes have words of their own, by part and whole.
SMALLEST = {
    (0, 1): ("no {one}", "没有{noun}"),
    (1, 1): ("the only {one}", "仅有的{all}"),
    (0, 2): ("neither {one}", "{all}中没有一{unit}"),
    (2, 2): ("both {many}", "{all}均"),
}
HALF = ("half of the {of} {many}", "{all}中有一半")
MOST = ("most of the {of} {many}", "{all}中的多数")
MINORITY = ("fewer than half of the {of} {many}", "{all}中不到一半")


def count(number: object, noun: Noun | None = None, verb: Phrase | str = "") -> Phrase:
    """Return a count with its noun and, where given, a verb in the singular, which is made to agree.

    In Chinese it opens its clause, as the negation 没有 must.

    >>> STUDY = Noun("study", zh="研究", measure="项")
    >>> count(0, STUDY), count(1, STUDY)
    (Phrase(en='no studies', zh='没有研究'), Phrase(en='one study', zh='1项研究'))
    >>> count(12, STUDY, Phrase("reports a rise", "报告增加"))
    Phrase(en='12 studies report a rise', zh='12项研究报告增加')
    >>> count(0), count(None, STUDY)
    (Phrase(en='none', zh='没有'), Phrase(en='an unknown number of studies', zh='数量不明的研究'))
    """
    noun = noun or ANYTHING
    if is_missing(number):
        subject = _worded("an unknown number of {many}", "数量不明{de}{noun}", noun)
    elif whole(number) == 0:
        subject = _worded("no {many}", "没有{a}{noun}", noun)
    else:
        subject = noun.counted(whole(number))
    return with_verb(subject, verb, plural=is_missing(number) or whole(number) != 1)


def part_of(
    part: object,
    total: object,
    noun: Noun | None = None,
    verb: Phrase | str = "",
    *,
    by: Measure = "count",
) -> Phrase:
    """Return how many of a whole, as the subject of a sentence, with a verb as in `count`.

    `by` says how a part that is neither none, one nor all is put: as a count (half of more than ten is
    "half"), as a share in words, or only as most, half or fewer than half.

    >>> STUDY = Noun("study", zh="研究", measure="项")
    >>> part_of(2, 9, STUDY), part_of(0, 9).en
    (Phrase(en='two of the nine studies', zh='9项研究中有2项'), 'none of the nine')
    >>> part_of(7, 7, STUDY, Phrase("reports a rise", "报告增加"))
    Phrase(en='all seven studies report a rise', zh='全部7项研究均报告增加')
    >>> part_of(2, 2).en, part_of(0, 2).en, part_of(1, 1).en, part_of(31, 62).en
    ('both', 'neither', 'the only one', 'half of the 62')
    >>> part_of(13, 62, STUDY, by="share").en, part_of(5, 9, STUDY, "agrees", by="majority").en
    ('about a fifth of the 62 studies', 'most of the nine studies agree')
    """
    if by not in get_args(Measure):
        raise ValueError(f"by={by!r}: expected one of {', '.join(get_args(Measure))}")
    noun = noun or ANYTHING
    if is_missing(part) or is_missing(total):
        return with_verb(_part_unknown(part, total, noun), verb, plural=is_missing(part) or whole(part) != 1)
    n, of = whole(part), whole(total)
    if n > of:
        raise ValueError(f"{n} of {of}: a part is at most its whole")
    subject = _part(n, of, noun, by) if of else count(0, noun)
    singular = n == 1 or (n, of) in {(0, 1), (0, 2)}  # no study finds, neither study finds
    return with_verb(subject, verb, plural=not singular)


def _part(n: int, of: int, noun: Noun, by: Measure) -> Phrase:
    if (n, of) in SMALLEST:
        return _worded(*SMALLEST[n, of], noun, n, of)
    if n == 0:
        return _worded("none of the {of} {many}", "{all}中没有一{unit}", noun, n, of)
    if n == of:
        return _worded("all {of} {many}", "全部{all}均", noun, n, of)
    if by == "share" and n > 1:
        size = share(n, of)
        return _worded(f"{size} of the {{of}} {{many}}", f"{{all}}的{size.zh}", noun, n, of)
    if by == "majority" and n > 1:
        return _worded(*(HALF if 2 * n == of else MOST if 2 * n > of else MINORITY), noun, n, of)
    if 2 * n == of > 10:
        return _worded(*HALF, noun, n, of)
    return _worded("{n} of the {of} {many}", "{all}中有{digits}{unit}", noun, n, of)


def _part_unknown(part: object, total: object, noun: Noun) -> Phrase:
    if is_missing(part) and is_missing(total):
        return count(None, noun)
    if is_missing(part):
        words = ("an unknown number of the {of} {many}", "{all}中有若干{unit}（数量不明）")
        return _worded(*words, noun, of=whole(total))
    n = whole(part)
    zh = "总数不明，其中有{digits}{unit}" if n else "总数不明，其中没有一{unit}"
    return _worded(f"{'{n}' if n else 'none'} of an unknown number of {{many}}", zh, noun, n)


def _worded(en: str, zh: str, noun: Noun, n: int = 0, of: int = 0) -> Phrase:
    """Return the wording of a count for a noun, or for none, where "no" becomes "none"."""
    english = en.format(n=cardinal(n), of=cardinal(of), one=noun.one, many=noun.many)
    if not noun.one:
        bare = english.strip().removesuffix(" of")
        english = {"no": "none", "the only": "the only one"}.get(bare, bare)
    chinese = zh.format(
        digits=format_number(n),
        all=noun.counted(of).zh,
        unit=noun.measure or noun.zh,
        noun=noun.zh,
        de="的" if noun.zh else "",
        a="" if noun.measure else "一",  # a noun that is its own measure word: 没有一年, not 没有年
    )
    return Phrase(english, chinese if noun.zh or noun.measure else "")


def between(low: object, high: object, unit: Unit = "", digits: int | None = None) -> Phrase:
    """Return a range, its ends in whichever order, and one value where both print the same.

    >>> between(4, 6, "percent"), between(4.1, 3.9, "percent", 0).en
    (Phrase(en='between 4% and 6%', zh='4%至6%'), '4%')
    >>> between(4, None, "percent").en, between(None, None).en
    ('between 4% and an unknown value', 'an unknown value')
    """
    unknown = Phrase("an unknown value", "未知数值")
    known = sorted(exact(end) for end in (low, high) if not is_missing(end))
    ends = [*(amount(end, unit, digits) for end in known), unknown, unknown][:2]
    return ends[0] if ends[0] == ends[1] else compose("between {a} and {b}", "{a}至{b}", a=ends[0], b=ends[1])


def listed(items: Iterable[Phrase | str], none: Phrase = NOTHING) -> Phrase:
    """Return a list in words; a text among the items is English without its Chinese.

    >>> listed([Phrase("A", "甲"), Phrase("B", "乙"), Phrase("C", "丙")])
    Phrase(en='A, B and C', zh='甲、乙和丙')
    >>> listed([]), listed(["A", "B"])
    (Phrase(en='none', zh='无'), Phrase(en='A and B', zh=''))
    """
    phrases = [as_phrase(item) for item in items]
    if not phrases:
        return none
    chinese = [item.zh for item in phrases]
    english = format_list([item.en for item in phrases], locale="en_GB")
    return Phrase(english, format_list(chinese, locale="zh") if all(chinese) else "")


def years(values: Iterable[object]) -> Phrase:
    """Return a list of years in order, three or more in a row as a run.

    >>> years([2023, 2018, 2019, 2020]), years([2003, 2005]).en
    (Phrase(en='2018 to 2020 and 2023', zh='2018年至2020年和2023年'), '2003 and 2005')
    >>> years([]), years([2003, None]).en
    (Phrase(en='no year', zh='没有一年'), '2003 and an unknown year')
    """
    found = list(values)
    known = sorted({whole(year) for year in found if not is_missing(year)})
    spans: list[Phrase] = []
    for _, group in groupby(enumerate(known), key=lambda place: place[1] - place[0]):
        run = [_year(year) for _, year in group]
        spans += run if len(run) < 3 else [compose("{a} to {b}", "{a}至{b}", a=run[0], b=run[-1])]
    unknown = [_year(None)] if any(map(is_missing, found)) else []
    return listed([*spans, *unknown], none=Phrase("no year", "没有一年"))


def period(first: object, last: object) -> Phrase:
    """Return the time from one year to another, in whichever order, as "in" where they are the same.

    >>> period(2003, 2013), period(2003, 2003)
    (Phrase(en='from 2003 to 2013', zh='2003年至2013年'), Phrase(en='in 2003', zh='2003年'))
    >>> period(2003, None).en, period(None, None).en
    ('from 2003 to an unknown year', 'in an unknown year')
    """
    ends = [_year(first), _year(last)]
    if not (is_missing(first) or is_missing(last)) and whole(first) > whole(last):
        ends.reverse()
    if ends[0] == ends[1]:
        return compose("in {a}", "{a}", a=ends[0])
    return compose("from {a} to {b}", "{a}至{b}", a=ends[0], b=ends[1])


def _year(value: object) -> Phrase:
    return (
        Phrase("an unknown year", "未知年份")
        if is_missing(value)
        else Phrase(f"{whole(value)}", f"{whole(value)}年")
    )
