"""How a value is written for people. Values are stored raw and formatted here, once."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from numbers import Integral, Real

MINUS = "\N{MINUS SIGN}"
NO_FIGURE, NO_YEAR = "no figure", "no year"
"""What is published where a series has no value to give."""

TOGETHER = re.compile(
    r"(?<=[§\d]) (?=¶)|\b(at least|at most|abstract|table|row|reference|references) (?=[¶\d])"
)
RANGE = re.compile(r"(?<![\w/.,%-])(?<!table )(\d+(?:\.\d+)?)(%?)-(\d+(?:\.\d+)?)(?![\w/-])")
PLAIN_UNITS = frozenset({"year"})  # 2013, never 2,013


def format_value(value: object, unit: str = "", digits: int | None = None) -> str:
    """Write a published value as a reader sees it.

    Text stays as it is; whole numbers get thousands separators unless the unit is ``year``; other
    numbers need ``digits`` (decimals, rounded half up); the unit ``percent`` adds its sign.
    Raises ``TypeError`` for anything else and ``ValueError`` for a missing or infinite number.
    """
    if isinstance(value, str):
        return value
    text = format_number(value, digits, grouped=unit not in PLAIN_UNITS)
    return f"{text}%" if unit == "percent" else text


def format_number(value: object, digits: int | None = None, *, grouped: bool = True) -> str:
    """Write one number with a true minus sign and, where asked, thousands separators."""
    number = exact(value)
    if digits is None and number != number.to_integral_value():
        raise ValueError(f"{value!r} is no whole number: say how many digits to show")
    rounded = number.quantize(Decimal(1).scaleb(-(digits or 0)), rounding=ROUND_HALF_UP)
    if not rounded:
        rounded = abs(rounded)  # no "-0.0"
    return f"{rounded:{',' if grouped else ''}f}".replace("-", MINUS)


def written_decimals(value: object) -> int:
    """Return how many decimals a number is written with: 2.7 has one, 95.0 none.

    >>> written_decimals(2.7), written_decimals(95.0), written_decimals(1e-3)
    (1, 0, 3)
    """
    return max(0, -int(exact(value).normalize().as_tuple().exponent))


def with_unit(formatted: str, unit: str) -> str:
    """Return a formatted number with its unit in words: `1 study`, `2 studies`."""
    return f"{formatted} {unit_words(formatted, unit)}".strip()


def unit_words(formatted: str, unit: str) -> str:
    """Return a unit in words, in the singular where a formatted number is one of it."""
    words = unit.replace("_", " ")
    if formatted != "1":
        return words
    end = re.search(r",| of\b| per\b| with\b| in\b| a\b|$", words)
    counted, rest = (words[: end.start()], words[end.start() :]) if end else (words, "")
    return " or ".join(map(_singular, counted.split(" and "))) + rest


def many(count: int, one: str, several: str | None = None) -> str:
    """Return a count with its noun, in the singular or the plural."""
    return f"{format_number(count)} {one if count == 1 else several or one + 's'}"


def _singular(words: str) -> str:
    for ending, one in (
        (r"^people$", "person"),
        (r"ies$", "y"),
        (r"lves$", "lf"),
        (r"(ss|x|ch|sh)es$", r"\1"),
        (r"(?<![siu])s$", ""),
    ):
        if re.search(ending, words):
            return re.sub(ending, one, words)
    return words


def exact(value: object) -> Decimal:
    """Return the number as the decimal a person would write for it (0.285 is 0.285, not 0.28499...)."""
    if isinstance(value, bool) or not isinstance(value, Real | Decimal):
        raise TypeError(f"cannot publish {value!r}: a number or a text is expected")
    number = Decimal(int(value)) if isinstance(value, Integral) else Decimal(repr(float(value)))
    if not number.is_finite():
        raise ValueError(f"cannot publish {value!r}: it is not a finite number")
    return number


def typeset(text: str) -> str:
    """Return a text as it is set: places keep together on a line, ranges have an en dash.

    A range rises (10-15%, 805-814); 2006-01 is a month and table 21-20 a name. Signs other than the space
    and the dash stay.
    """
    return TOGETHER.sub("\\g<1>\N{NO-BREAK SPACE}", RANGE.sub(_range, text))


def _range(found: re.Match[str]) -> str:
    rises = float(found[1]) < float(found[3])
    return f"{found[1]}{found[2]}\N{EN DASH}{found[3]}" if rises else found[0]
