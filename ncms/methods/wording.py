"""Words that follow from numbers, so that a sentence turns when its numbers do."""

from __future__ import annotations

from collections.abc import Sequence

from ncms.formats import format_number


def course(first: float, last: float, words: Sequence[str], digits: int) -> str:
    """Return the first of three words where a figure rose, the second where it fell, else the third.

    Figures that show the same decimals are the same: no reader could see the difference.
    """
    shown = [float(format_number(value, digits, grouped=False).replace("−", "-")) for value in (first, last)]
    return words[0] if shown[1] > shown[0] else words[1] if shown[1] < shown[0] else words[2]


def share_words(percent: float, digits: int = 0) -> str:
    """Return a share with its sign; what rounds to nothing, though it is something, as less than a step."""
    step = 10.0**-digits
    if 0 < percent < step / 2:
        return f"less than {format_number(step, digits)}%"
    return f"{format_number(percent, digits)}%"
