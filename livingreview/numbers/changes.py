"""Changes from one value to another in words, in English and in Chinese at once.

Each function returns the verb of a sentence about what changed. Its `form` is that of the verb: past or
present, singular or plural (costs rise). What moved by less than the last digit shown has not moved.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Literal, get_args

from livingreview.numbers.comparisons import (
    NEAR,
    Direction,
    direction_of,
    percentage,
    ratio_of,
    simple_fraction,
)
from livingreview.numbers.formats import exact, format_number
from livingreview.numbers.words import (
    Noun,
    Phrase,
    Unit,
    amount,
    cardinal,
    compose,
    is_missing,
    no_figure,
    plural_verb,
    whole,
)

Form = Literal["past", "past plural", "present", "present plural"]

PRESENT = {
    "rose": "rises",
    "fell": "falls",
    "stayed": "stays",
    "was": "is",
    "had": "has",
    "did": "does",
    "changed": "changes",
    "turned": "turns",
    "doubled": "doubles",
    "tripled": "triples",
    "quadrupled": "quadruples",
}
MULTIPLIED = {2: "doubled", 3: "tripled", 4: "quadrupled"}
ALMOST_DOUBLE, HARDLY = Fraction(19, 10), Fraction(5, 1000)  # below HARDLY a change prints as 0%

MOVED = {"up": Phrase("rose", "上升"), "down": Phrase("fell", "下降")}
COUNT_MOVED = {"up": Phrase("rose", "增加"), "down": Phrase("fell", "减少")}
MOVED_BY = ("{moved} by {n}", "{moved}了{n}")
UNMOVED = {"equal": Phrase("did not change", "没有变化"), "about": Phrase("changed little", "几乎没有变化")}
# By the signs of the value before and of the value after: a ratio across zero means nothing.
ACROSS_ZERO = {
    (-1, 0): Phrase("rose to zero", "升至零"),
    (-1, 1): Phrase("turned positive", "由负转正"),
    (0, 1): Phrase("rose from zero", "从零上升"),
    (0, -1): Phrase("fell below zero", "降至零以下"),
    (1, 0): Phrase("fell to zero", "降至零"),
    (1, -1): Phrase("turned negative", "由正转负"),
}
BELOW_ZERO = {
    "up": Phrase("rose but stayed negative", "有所上升但仍为负值"),
    "down": Phrase("fell further below zero", "负值进一步扩大"),
}
NO_FIGURE = Phrase("had no published figure", "没有公布数据")
NOT_COMPARABLE = Phrase("cannot be compared, as a figure is missing", "因缺少数据而无法比较")


def change(
    before: object,
    after: object,
    unit: Unit = "",
    digits: int | None = None,
    years: tuple[object, object] | None = None,
    form: Form = "past",
) -> Phrase:
    """Return from which value to which something moved.

    >>> change(14.4, 46.9, "percent", 0, (2003, 2011))
    Phrase(en='rose from 14% in 2003 to 47% in 2011', zh='从2003年的14%上升到2011年的47%')
    >>> change(60, 35, "percent", form="present").en, change(14, 14, "percent").en
    ('falls from 60% to 35%', 'stayed at 14%')
    >>> change(14.4, 14.2, "percent", 0)
    Phrase(en='stayed at about 14%', zh='保持在约14%')
    >>> change(14.4, 14.2, "percent", 0, (2003, 2011)).en
    'was about 14% in both 2003 and 2011'
    >>> change(None, 47, "percent", years=(2003, 2011)).en
    'was 47% in 2011 (no figure is published for 2003)'
    """
    first, last = (whole(year) for year in years) if years else (None, None)
    start, end = amount(before, unit, digits), amount(after, unit, digits)
    if is_missing(before):
        return conjugate(NO_FIGURE, form) if is_missing(after) else _half_known(end, last, first, form)
    if is_missing(after):
        return _half_known(start, first, last, form)
    direction = direction_of(before, after, digits)
    if direction in MOVED:
        moved, a, b = conjugate(_moved(direction, unit), form), _dated(start, first), _dated(end, last)
        return compose("{moved} from {a} to {b}", "从{a}{moved}到{b}", moved=moved, a=a, b=b)
    return _unmoved(end, first, last, form, about=direction == "about")


def _moved(direction: Direction, unit: Unit) -> Phrase:
    return (COUNT_MOVED if isinstance(unit, Noun) else MOVED)[direction]


def _dated(value: Phrase, year: int | None) -> Phrase:
    return compose(f"{{n}} in {year}", f"{year}年的{{n}}", n=value) if year else value


def _half_known(value: Phrase, year: int | None, other: int | None, form: Form) -> Phrase:
    gap = no_figure(other) if other else Phrase("no other figure is published", "没有公布其他数据")
    was = conjugate(Phrase("was", "为"), form)
    en, zh = (f" in {year}", f"{year}年") if year else ("", "")
    return compose(f"{{was}} {{n}}{en} ({{gap}})", f"{zh}{{was}}{{n}}（{{gap}}）", was=was, n=value, gap=gap)


def _unmoved(value: Phrase, first: int | None, last: int | None, form: Form, *, about: bool) -> Phrase:
    en, zh = ("about ", "约") if about else ("", "")
    if first:  # what lay between the two years is not known
        was = conjugate(Phrase("was"), form)
        return compose(
            f"{was} {en}{{n}} in both {first} and {last}", f"{first}年和{last}年均{zh}为{{n}}", n=value
        )
    return compose(f"{conjugate(Phrase('stayed'), form)} at {en}{{n}}", f"保持在{zh}{{n}}", n=value)


def shift(
    before: object, after: object, unit: Unit = "", digits: int | None = None, form: Form = "past"
) -> Phrase:
    """Return by how much something moved; percentages move by percentage points.

    >>> shift(14.4, 46.9, "percent", 1)
    Phrase(en='rose by 32.5 percentage points', zh='上升了32.5个百分点')
    >>> shift(7, 7).en, shift(7.41, 7.38, digits=1, form="present").en
    ('did not change', 'changes little')
    """
    if is_missing(before) or is_missing(after):
        return NOT_COMPARABLE
    direction = direction_of(before, after, digits)
    if direction not in MOVED:
        return conjugate(UNMOVED[direction], form)
    size = abs(exact(after) - exact(before))
    points = Phrase("percentage points", "个百分点") if unit == "percent" else unit
    moved = conjugate(_moved(direction, unit), form)
    return compose(*MOVED_BY, moved=moved, n=amount(size, points, digits))


def growth(
    before: object, after: object, unit: Unit = "", digits: int | None = None, form: Form = "past"
) -> Phrase:
    """Return how many times, or by what part of itself, something grew or shrank.

    A percentage of percentages is said to be relative; `shift` gives percentage points instead.

    >>> growth(42.1, 370.6), growth(3, 6)
    (Phrase(en='rose almost ninefold', zh='增至原来的近9倍'), Phrase(en='doubled', zh='翻了一番'))
    >>> growth(100, 79), growth(100, 107).en, growth(20, 21.4, "percent").en
    (Phrase(en='fell by about a fifth', zh='下降了约五分之一'), 'rose by 7%', 'rose by a relative 7%')
    >>> growth(-14.5, 4.6), growth(5, 0).en, growth(5, 5.01, form="present").en
    (Phrase(en='turned positive', zh='由负转正'), 'fell to zero', 'changes little')
    """
    if is_missing(before) or is_missing(after):
        return NOT_COMPARABLE
    direction = direction_of(before, after, digits)
    if direction in MOVED:
        return conjugate(_grown(exact(before), exact(after), direction, unit), form)
    return conjugate(UNMOVED[direction], form)


def _grown(start: Decimal, end: Decimal, direction: Direction, unit: Unit) -> Phrase:
    if start < 0 and end < 0:
        return BELOW_ZERO[direction]
    if start <= 0 or end <= 0:
        return ACROSS_ZERO[(start > 0) - (start < 0), (end > 0) - (end < 0)]
    ratio = ratio_of(end, start)
    if ratio >= ALMOST_DOUBLE:
        return _multiplied(ratio)
    if abs(ratio - 1) < HARDLY:
        return UNMOVED["about"]
    part = simple_fraction(abs(ratio - 1))
    en, zh = ("{moved} by a relative {n}", "相对{moved}了{n}") if unit == "percent" and not part else MOVED_BY
    return compose(en, zh, moved=_moved(direction, unit), n=part or percentage(abs(ratio - 1)))


def _multiplied(ratio: Fraction) -> Phrase:
    times = int(ratio + Fraction(1, 4))  # from 2.75 on it is almost threefold, up to there more than twofold
    how, prefix, suffix = ("almost ", "近", "") if ratio < times else ("more than ", "", "以上")
    if abs(ratio - times) <= times * NEAR:
        how, prefix, suffix = ("", "", "") if ratio == times else ("roughly ", "约", "")
    fold = f"rose {how}{cardinal(times)}{'' if times <= 10 else '-'}fold"
    en = f"{how}{MULTIPLIED[times]}" if times in MULTIPLIED else fold
    return Phrase(en, "翻了一番" if ratio == 2 else f"增至原来的{prefix}{format_number(times)}倍{suffix}")


def conjugate(phrase: Phrase, form: Form) -> Phrase:
    """Return a phrase in the past singular with its verbs in another form.

    >>> conjugate(Phrase("more than doubled"), "present").en, conjugate(Phrase("was"), "past plural").en
    ('more than doubles', 'were')
    """
    if form not in get_args(Form):
        raise ValueError(f"{form!r} is no form of a verb: expected one of {', '.join(get_args(Form))}")
    tense, _, plural = form.partition(" ")

    def verb(found: re.Match[str]) -> str:
        singular = PRESENT[found[0]] if tense == "present" else found[0]
        return plural_verb(singular) if plural else singular

    return Phrase(re.sub(rf"\b({'|'.join(PRESENT)})\b", verb, phrase.en), phrase.zh)
