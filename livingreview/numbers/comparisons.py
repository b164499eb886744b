"""Shares, multiples and comparisons in words, in English and in Chinese at once."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from livingreview.numbers.formats import exact, format_number
from livingreview.numbers.words import (
    Phrase,
    amount,
    as_phrase,
    cardinal,
    compose,
    is_missing,
)

Direction = Literal["equal", "about", "up", "down"]

FRACTIONS = {
    Fraction(1, 10): Phrase("a tenth", "十分之一"),
    Fraction(1, 5): Phrase("a fifth", "五分之一"),
    Fraction(1, 4): Phrase("a quarter", "四分之一"),
    Fraction(1, 3): Phrase("a third", "三分之一"),
    Fraction(2, 5): Phrase("two fifths", "五分之二"),
    Fraction(1, 2): Phrase("half", "一半"),
    Fraction(3, 5): Phrase("three fifths", "五分之三"),
    Fraction(2, 3): Phrase("two thirds", "三分之二"),
    Fraction(3, 4): Phrase("three quarters", "四分之三"),
    Fraction(4, 5): Phrase("four fifths", "五分之四"),
}
# "About a third" is at most two hundredths off, and at most a tenth of itself.
NEAR, NEAR_RELATIVE = Fraction(2, 100), Fraction(1, 10)
NEARLY_ALL = Fraction(95, 100)

COMPARED = {
    "up": ("higher than {than}", "高于{than}"),
    "down": ("lower than {than}", "低于{than}"),
    "equal": ("the same as {than}", "与{than}相同"),
    "about": ("about the same as {than}", "与{than}大致相同"),
}
SLIGHTLY = {
    "up": ("slightly higher than {than}", "略高于{than}"),
    "down": ("slightly lower than {than}", "略低于{than}"),
}
UNKNOWN = ("not comparable with {than}, as a figure is missing", "因缺少数据而无法与{than}比较")


def share(part: object, of: object = 1, digits: int = 0) -> Phrase:
    """Return a share of a whole as a simple fraction where one is near, otherwise as a percentage.

    "of" follows it in English, 的 precedes it in Chinese. Raises ValueError outside of 0 to the whole.

    >>> share(21, of=100), share(1, of=3).en, share(37, of=100).en
    (Phrase(en='about a fifth', zh='约五分之一'), 'a third', '37%')
    >>> share(0.01), share(0.997).en
    (Phrase(en='almost none (1%)', zh='极小部分（1%）'), 'nearly all (over 99%)')
    >>> share(0).en, share(1).en, share(None).en
    ('none', 'all', 'an unknown share')
    """
    if is_missing(part) or is_missing(of):
        return Phrase("an unknown share", "未知比例")
    if not 0 <= exact(part) <= exact(of):
        raise ValueError(f"{part!r} of {of!r} is no share: expected a number from 0 to the whole")
    ratio = ratio_of(part, of) if exact(part) else Fraction(0)
    if ratio in (0, 1):
        return Phrase("all", "全部") if ratio else Phrase("none", "0%")
    if ratio >= NEARLY_ALL:
        return compose("nearly all ({n})", "绝大部分（{n}）", n=percentage(ratio, digits))
    if ratio <= 1 - NEARLY_ALL:
        return compose("almost none ({n})", "极小部分（{n}）", n=percentage(ratio, digits))
    return simple_fraction(ratio) or percentage(ratio, digits)


def ratio_of(part: object, of: object) -> Fraction:
    """Return the exact ratio of two values."""
    return Fraction(exact(part)) / Fraction(exact(of))


def simple_fraction(ratio: Fraction) -> Phrase | None:
    """Return the simple fraction near a ratio, with "about" unless it is exact; None where none is near."""
    nearest = min(FRACTIONS, key=lambda fraction: abs(fraction - ratio))
    if abs(nearest - ratio) > min(NEAR, nearest * NEAR_RELATIVE):
        return None
    words = FRACTIONS[nearest]
    return words if ratio == nearest else compose("about {words}", "约{words}", words=words)


def percentage(ratio: Fraction, digits: int = 0) -> Phrase:
    """Return a ratio strictly between 0 and 1 as a percentage, which never prints as 0% or 100%."""
    printed, step = amount(float(ratio * 100), "percent", digits), Decimal(1).scaleb(-digits)
    if printed == amount(0, "percent", digits):
        return compose("under {n}", "不到{n}", n=amount(step, "percent", digits))
    if printed == amount(100, "percent", digits):
        return compose("over {n}", "超过{n}", n=amount(100 - step, "percent", digits))
    return printed


def multiple(ratio: object, digits: int = 1) -> Phrase:
    """Return how many times as much, as it precedes "as high as" or "the average".

    In Chinese it ends a clause: 是平均值的2倍.

    >>> multiple(2), multiple(2.46), multiple(0.5).en
    (Phrase(en='twice', zh='2倍'), Phrase(en='2.5 times', zh='2.5倍'), 'half')
    >>> multiple(1).en, multiple(1.02).en, multiple(None).en
    ('exactly', 'about', 'an unknown number of times')
    """
    if is_missing(ratio):
        return Phrase("an unknown number of times", "未知倍数")
    number, printed = exact(ratio), format_number(ratio, digits)
    if number >= 0 and number == int(number):
        english = {1: "exactly", 2: "twice"}.get(int(number), f"{cardinal(int(number))} times")
        return Phrase(english, f"{format_number(int(number))}倍")
    if printed == format_number(1, digits):
        return Phrase("about", "约1倍")
    return Phrase("half", "一半") if number * 2 == 1 else Phrase(f"{printed} times", f"{printed}倍")


def direction_of(before: object, after: object, digits: int | None) -> Direction:
    """Return where a value moved; `about` where it moved by less than the last digit shown."""
    difference = exact(after) - exact(before)
    if digits is not None and 0 < abs(difference) < Decimal(1).scaleb(-digits):
        return "about"
    return "up" if difference > 0 else "down" if difference else "equal"


def compare(
    value: object, other: object, than: Phrase | str, digits: int | None = None, *, ratio: bool = False
) -> Phrase:
    """Return how a value compares with another, that of `than`, as it follows "is".

    With `ratio` it is a multiple or a part of the other, where both are above zero.

    >>> TOWNS = Phrase("the urban rate", "城镇水平")
    >>> compare(47, 35, TOWNS), compare(35, 35, TOWNS).en
    (Phrase(en='higher than the urban rate', zh='高于城镇水平'), 'the same as the urban rate')
    >>> compare(70, 35, TOWNS, ratio=True)
    Phrase(en='twice as high as the urban rate', zh='是城镇水平的2倍')
    >>> compare(11.5, 35, TOWNS, ratio=True).en, compare(35.2, 35.4, TOWNS, 0).en
    ('about a third of the urban rate', 'about the same as the urban rate')
    """
    if is_missing(value) or is_missing(other):
        return compose(*UNKNOWN, than=than)
    direction = direction_of(other, value, digits)
    if ratio and direction in SLIGHTLY and exact(value) > 0 and exact(other) > 0:
        return _as_multiple(ratio_of(value, other), as_phrase(than))
    return compose(*COMPARED[direction], than=than)


def _as_multiple(ratio: Fraction, than: Phrase) -> Phrase:
    if ratio < 1:
        size = simple_fraction(ratio) or percentage(ratio)
        wording = SLIGHTLY["down"] if ratio >= NEARLY_ALL else ("{n} of {than}", "是{than}的{n}")
    else:
        size = multiple(float(ratio))
        wording = SLIGHTLY["up"] if size.en == "about" else ("{n} as high as {than}", "是{than}的{n}")
    return compose(*wording, n=size, than=than)
