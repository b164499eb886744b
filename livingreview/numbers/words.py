"""The parts that phrases are made of: phrase, noun, verb, number and amount in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import pandas as pd
from babel import Locale
from pluralizer import Pluralizer

from livingreview.numbers.formats import exact, format_number, format_value, unit_words

CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
SUFFIXES = {"one": "st", "two": "nd", "few": "rd", "other": "th"}
IRREGULAR_VERBS = {"is": "are", "was": "were", "has": "have", "does": "do"}
VERB_ENDINGS = {r"(?<=\w\w)ies$": "y", r"(ss|x|ch|sh|o)es$": r"\1", r"(?<!s)s$": ""}


@dataclass(frozen=True)
class Phrase:
    """A piece of a sentence in English and in Chinese; a text alone is English without its Chinese.

    `zh` is empty where the Chinese of a part is not given, so that no phrase is half translated.

    >>> Phrase("nearly all", "绝大部分").capitalised()
    Phrase(en='Nearly all', zh='绝大部分')
    """

    en: str
    zh: str = ""

    def __str__(self) -> str:
        """Return the English, as a notebook prints it."""
        return self.en

    def capitalised(self) -> Phrase:
        """Return the phrase as it opens a sentence."""
        return Phrase(self.en[:1].upper() + self.en[1:], self.zh)


@dataclass(frozen=True)
class Noun:
    """A thing that is counted: one, several (left out where regular), its Chinese and its measure word.

    A Chinese noun that is its own measure word, such as 年 or 省, has none.

    >>> Noun("margin of error").many
    'margins of error'
    """

    one: str
    many: str = ""
    zh: str = ""
    measure: str = ""

    def __post_init__(self) -> None:
        """Fill in the regular plural."""
        object.__setattr__(self, "many", self.many or (_plural(self.one) if self.one else ""))

    def counted(self, number: int) -> Phrase:
        """Return a count of it: `two studies`, `2项研究`; zero is `zero studies`."""
        english = f"{cardinal(number)} {self.one if number == 1 else self.many}".strip()
        chinese = f"{format_number(number)}{self.measure}{self.zh}"
        return Phrase(english, chinese if self.zh or self.measure else "")


# A unit that `format_value` knows, a unit in words (its English in the plural), or things that are counted.
Unit = str | Phrase | Noun


@cache
def _plural(noun: str) -> str:
    head, *rest = re.split(r"( (?:of|per|with|in|for) )", noun, maxsplit=1)
    plural: str = Pluralizer().plural(head)
    return plural + "".join(rest)


def compose(en: str, zh: str, **parts: Phrase | str) -> Phrase:
    """Fill an English and a Chinese wording with the same parts.

    >>> compose("{who} in {place}", "{place}{who}", who=Phrase("all", "全员"), place=Phrase("Tibet", "西藏"))
    Phrase(en='all in Tibet', zh='西藏全员')
    """
    phrases = {name: as_phrase(part) for name, part in parts.items()}
    english = en.format(**{name: part.en for name, part in phrases.items()})
    if any(part.en and not part.zh for part in phrases.values()):
        return Phrase(english)
    return Phrase(english, zh.format(**{name: part.zh for name, part in phrases.items()}))


def as_phrase(part: Phrase | str) -> Phrase:
    """Return a phrase as it is and a text as English without its Chinese."""
    return part if isinstance(part, Phrase) else Phrase(part)


def is_missing(value: object) -> bool:
    """Return whether a value is None, NaN or `pandas.NA`."""
    return bool(pd.api.types.is_scalar(value) and pd.isna(value))


def whole(value: object) -> int:
    """Return a value as the whole number, zero or more, that it is; raise ValueError where it is none."""
    number = exact(value)
    if number < 0 or number != int(number):
        raise ValueError(f"{value!r} is no count: expected a whole number, zero or more")
    return int(number)


def cardinal(number: int) -> str:
    """Return a count as a word up to ten, in digits above.

    >>> cardinal(0), cardinal(10), cardinal(1234)
    ('zero', 'ten', '1,234')
    """
    return CARDINALS[number] if number < len(CARDINALS) else format_number(number)


def ordinal(number: object) -> Phrase:
    """Return a place in an order, from one.

    >>> ordinal(1), ordinal(22), ordinal(None)
    (Phrase(en='first', zh='第1'), Phrase(en='22nd', zh='第22'), Phrase(en='unranked', zh='未排名'))
    """
    if is_missing(number):
        return Phrase("unranked", "未排名")
    place = whole(number)
    if place == 0:
        raise ValueError("0 is no place in an order: expected 1 or more")
    digits = format_number(place)
    suffix = SUFFIXES[Locale.parse("en").ordinal_form(place)]
    return Phrase(ORDINALS[place - 1] if place <= len(ORDINALS) else digits + suffix, f"第{digits}")


def times(number: object) -> Phrase:
    """Return how often something happens.

    >>> times(0), times(2), times(11)
    (Phrase(en='never', zh='从未'), Phrase(en='twice', zh='2次'), Phrase(en='11 times', zh='11次'))
    """
    if is_missing(number):
        return Phrase("an unknown number of times", "次数不明")
    n = whole(number)
    english = {0: "never", 1: "once", 2: "twice"}.get(n, f"{cardinal(n)} times")
    return Phrase(english, f"{format_number(n)}次" if n else "从未")


def with_verb(subject: Phrase, verb: Phrase | str, *, plural: bool) -> Phrase:
    """Return a subject with its verb, if any, whose first word is given in the singular.

    >>> with_verb(Phrase("both"), "has an interval", plural=True).en
    'both have an interval'
    """
    verb = as_phrase(verb)
    if not verb.en:
        return subject
    word, space, rest = verb.en.partition(" ")
    agreeing = Phrase(f"{plural_verb(word) if plural else word}{space}{rest}", verb.zh)
    return compose("{who} {does}", "{who}{does}", who=subject, does=agreeing)


def plural_verb(verb: str) -> str:
    """Return the plural of a verb in the third person singular; the past stays as it is.

    >>> [plural_verb(verb) for verb in ("is", "reports", "carries", "lies", "reaches", "uses", "rose")]
    ['are', 'report', 'carry', 'lie', 'reach', 'use', 'rose']
    """
    ending = next((ending for ending in VERB_ENDINGS if re.search(ending, verb)), None)
    bare = re.sub(ending, VERB_ENDINGS[ending], verb) if ending else verb
    return IRREGULAR_VERBS.get(verb, bare)


def amount(value: object, unit: Unit = "", digits: int | None = None) -> Phrase:
    """Return a value with its unit, as it follows "was" or "to".

    >>> amount(46.9, "percent", 0), amount(1, Phrase("years", "年"))
    (Phrase(en='47%', zh='47%'), Phrase(en='1 year', zh='1年'))
    >>> amount(0, Noun("study", zh="研究", measure="项")), amount(None, "percent")
    (Phrase(en='zero studies', zh='0项研究'), Phrase(en='not published', zh='未公布'))
    """
    if is_missing(value):
        return Phrase("not published", "未公布")
    if isinstance(unit, Noun):
        return unit.counted(whole(value))
    if isinstance(unit, str):
        return Phrase(*[format_value(exact(value), unit, digits)] * 2)
    number = format_number(value, digits)
    return Phrase(f"{number} {unit_words(number, unit.en)}", f"{number}{unit.zh}" if unit.zh else "")


def no_figure(year: object = None) -> Phrase:
    """Return the clause that says that there is no figure, of a year where one is given.

    >>> no_figure(2008), no_figure().en
    (Phrase(en='no figure is published for 2008', zh='2008年没有公布数据'), 'no figure is published')
    """
    if is_missing(year):
        return Phrase("no figure is published", "没有公布数据")
    return Phrase(f"no figure is published for {whole(year)}", f"{whole(year)}年没有公布数据")
