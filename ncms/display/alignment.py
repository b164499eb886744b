"""Columns of numbers stand under each other by their decimal point, also where decimals differ.

A column in which nearly all cells are quantities is set to the right. Cells with a shorter tail (all that
follows the whole part: decimals, a margin, a range) end in an empty span that says in `data-pad` which
characters of the others they lack; pages and PDF leave that much room, in figures of one width.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import reduce
from operator import or_

SIGNED = r"[+−±]?\d[\d,]*(?:\.\d+)?%?"
QUANTITY = re.compile(rf"([+−±]?\d[\d,]*)((?:\.\d+)?%?(?: (?:±|to) {SIGNED}| \({SIGNED}\))?)")
NO_BREAK = "\N{NO-BREAK SPACE}"
PAD = re.compile(r'\[\]\{\.pad data-pad="([^"]*)"\}')
MOST = 0.75
"""Share of its filled cells from which a column of texts is one of quantities."""


def is_quantities(cells: Sequence[str], missing: str) -> bool:
    """Return whether a column of texts holds quantities, apart from a few words."""
    filled = [cell for cell in cells if cell not in ("", missing)]
    return bool(filled) and sum(map(bool, map(QUANTITY.fullmatch, filled))) > MOST * len(filled)


def aligned(cells: Sequence[str]) -> list[str]:
    """Return the cells of a column with room after those whose tail is shorter, words as they are.

    A quantity breaks nowhere: its spaces become no-break spaces.
    """
    tails = [tail(cell) for cell in cells]
    widest = reduce(or_, (t for t in tails if t is not None), Counter())
    return [
        cell if t is None else cell.replace(" ", NO_BREAK) + pad(widest - t)
        for cell, t in zip(cells, tails, strict=True)
    ]


def tail(cell: str) -> Counter[str] | None:
    """Return how often what stands after the whole part of a quantity, every digit as a 0; none for words."""
    found = QUANTITY.fullmatch(cell)
    return Counter(re.sub(r"\d", "0", found[2].replace(" ", NO_BREAK))) if found else None


def as_read(cell: str) -> str:
    """Return a cell with the room after it as the characters that would fill it."""
    return PAD.sub(r"\1", cell)


def pad(lacking: Counter[str]) -> str:
    """Return the span that takes the room of some characters, an empty text for none."""
    # figures first, spaces next: a space at either end would be lost
    room = "".join(sorted(lacking.elements(), key=lambda mark: (mark != "0", mark != NO_BREAK)))
    return f'[]{{.pad data-pad="{room}"}}' if room else ""
