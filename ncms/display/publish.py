"""The one way by which a number leaves a notebook and reaches the prose."""

from __future__ import annotations

import re
from collections.abc import Iterable

from IPython.display import display

from ncms.formats import format_value

MIME = "application/vnd.ncms.number+json"
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")


def publish(
    key: str,
    value: object,
    unit: str = "",
    *,
    digits: int | None = None,
    rows: Iterable[object] = (),
    inputs: Iterable[str] | None = None,
) -> None:
    """Publish one value under a dotted key, for ``{{< var key >}}`` and ``key_numbers.csv``.

    ``unit`` names what is counted (``records``, ``percent``, ``yuan``, ``year``); ``digits`` is the
    number of decimals shown; ``inputs`` names the tables behind it where they are fewer than all that the
    notebook loaded. ``rows`` are the keys of the rows that the value rests on, several to a text where
    semicolons join them: a key of several columns is joined by colons, ``31:2008``, and a key that several
    of these tables have is led by its table, ``provinces:31``. Without rows the value rests on all of them.
    The cell that publishes carries no label, or Quarto would take the output for a figure.
    Raises ``ValueError`` for a key that is not ``topic.name`` and for a value that cannot be written.
    """
    if not KEY.fullmatch(key):
        raise ValueError(f"{key!r} is no key: use small letters and dots, as in screening.records_first")
    number = {
        "key": key,
        "value": plain(value),
        "unit": unit,
        "digits": digits,
        "rows": list(dict.fromkeys(key for row in rows for key in str(row).split(";"))),
        "inputs": None if inputs is None else sorted(inputs),
    }
    shown = f"{key} = {format_value(number['value'], unit, digits)}"
    display({MIME: number, "text/plain": shown}, raw=True)


def plain(value: object) -> object:
    """Return numpy and pandas scalars as Python ones, so that JSON holds them."""
    return value.item() if hasattr(value, "item") else value
