"""The one way by which a number leaves a notebook and reaches the prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypedDict, Unpack

from IPython.display import display

from livingreview.numbers.formats import format_value

MIME = "application/vnd.ncms.number+json"
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")


class About(TypedDict, total=False):
    """What the value comes from, as far as rows and tables do not say it.

    ``columns`` are those that the value uses of its rows; ``where`` says by table which rows enter, where
    they are too many to name; ``parameters`` are those that set the value; ``basis`` says what else.
    """

    columns: Iterable[str]
    where: Mapping[str, str]
    parameters: Iterable[str]
    basis: str


def publish(
    key: str,
    value: object,
    unit: str = "",
    *,
    digits: int | None = None,
    rows: Iterable[object] | None = None,
    inputs: Iterable[str] | None = None,
    **about: Unpack[About],
) -> None:
    """Publish one value under a dotted key, for ``{{< var key >}}`` and ``key_numbers.csv``.

    ``unit`` names what is counted (``records``, ``percent``, ``yuan``, ``year``); ``digits`` is the
    number of decimals shown; ``inputs`` names the tables behind it where they are fewer than all that the
    notebook loaded. ``rows`` are the keys of the rows that the value rests on, several to a text where
    semicolons join them: a key of several columns is joined by colons, ``31:2008``, a key that several of
    these tables have is led by its table, ``provinces:31``, a line of a download by its label,
    ``fig-audit-subjects:12``. Without ``rows`` the value rests on all of them, with empty ones on none.
    The cell that publishes carries no label, or Quarto would take the output for a figure.
    Raises ``ValueError`` for a key that is not ``topic.name`` and for a value that cannot be written.
    """
    if not KEY.fullmatch(key):
        raise ValueError(f"{key!r} is no key: use small letters and dots, as in screening.records_first")
    named = None if rows is None else list(dict.fromkeys(key for row in rows for key in str(row).split(";")))
    number = {"key": key, "value": plain(value), "unit": unit, "digits": digits, "rows": named or []}
    number["inputs"] = None if inputs is None else sorted(inputs)
    number["about"] = _told(named == [], **about)
    shown = f"{key} = {format_value(number['value'], unit, digits)}"
    display({MIME: number, "text/plain": shown}, raw=True)


def _told(
    none: bool,
    columns: Iterable[str] = (),
    where: Mapping[str, str] | None = None,
    parameters: Iterable[str] = (),
    basis: str = "",
) -> dict[str, object]:
    """Return what is said about a number, what is empty left out; ``none`` that no row bears it."""
    told = {"none": none, "columns": list(columns), "where": dict(where or {})}
    told |= {"parameters": list(parameters), "basis": basis}
    return {name: said for name, said in told.items() if said}


def plain(value: object) -> object:
    """Return numpy and pandas scalars as Python ones, so that JSON holds them."""
    return value.item() if hasattr(value, "item") else value
