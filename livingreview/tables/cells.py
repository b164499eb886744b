"""What is wrong with one cell, taken as text: the mistakes that spreadsheets and hands make.

This runs before any conversion, because a conversion forgives too much: pandas reads `nan`, `1_000` and
full-width digits as numbers without a word.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from livingreview.messages import quoted

if TYPE_CHECKING:
    from livingreview.tables.cards import Column


LIST_MARK = ";"
"""What joins the values of a cell that holds a list."""


class Problem(NamedTuple):
    """One thing wrong with a cell."""

    rule: str
    expected: str
    hint: str


EXPORT_FORMATS = {
    "integer": re.compile(r"[+-]?[0-9]{1,18}"),
    "number": re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,2})?"),
    "boolean": re.compile(r"true|True|TRUE|1|false|False|FALSE|0"),
    "year": re.compile(r"[0-9]{4}"),
    "date": re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"),
}
WANTED = {
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "year": "a year of four digits",
    "date": "a date as YYYY-MM-DD",
}
_BOOLEANS = {"yes": "true", "y": "true", "t": "true", "no": "false", "n": "false", "f": "false"}
_LOOKALIKES = str.maketrans("OolI", "0011")
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]")
"""Characters that no eye sees, and the one that stands for what could not be read."""

_SIGNED_NUMBER = re.compile(r"[+-]\s?[0-9.][0-9.,]*(\s?%|[\w%.,; –-]*)")
_NO_NUMBER = re.compile(
    r"[+-]?(nan|inf|infinity|na|n/a|n\.a\.|null|none|-+|\.+|…|—+|–+|#[A-Z/0!?]+)", re.IGNORECASE
)


def problem(column: Column, text: str) -> Problem | None:
    """Return what is wrong with a cell that is not blank, or None."""
    if text != text.strip():
        return Problem("spaces", "no leading or trailing spaces", f"write {quoted(text.strip())}")
    if found := UNSEEN.search(text):
        name = unicodedata.name(found[0], "control character").lower()
        return Problem("control_character", f"no {name} (U+{ord(found[0]):04X})", "type the cell again")
    if column.type in ("string", "list"):
        return None if column.constraints.enum else _formula(text)
    return _date(column, text) if column.type == "date" else _value(column, text)


def _formula(text: str) -> Problem | None:
    """A spreadsheet runs what begins so; a number with its unit ("-3.2 percentage points") is harmless."""
    if text[0] not in "=+-@" or _SIGNED_NUMBER.fullmatch(text):
        return None
    return Problem(
        "formula", "text that no spreadsheet runs as a formula", "write the value, or begin with another sign"
    )


def _value(column: Column, text: str) -> Problem | None:
    kind = column.type
    if EXPORT_FORMATS[kind].fullmatch(text):
        return None
    wanted = WANTED[kind]
    if _NO_NUMBER.fullmatch(text):
        return Problem("not_a_number", wanted, _blank_hint(column))
    plain = unicodedata.normalize("NFKC", text).strip().replace("\u2212", "-")
    for rule, better, hint in _readings(plain):
        if EXPORT_FORMATS[kind].fullmatch(better):
            return Problem(rule if better != plain else "full_width", wanted, f"{hint}: write {better}")
    return Problem("type", wanted, _type_hint(kind, plain))


def _blank_hint(column: Column) -> str:
    if column.constraints.required:
        return "write the value; the column allows no blank"
    reason = f" and say why in {column.blank_reason}" if column.blank_reason else ""
    return f"leave the cell blank{reason}"


def _readings(plain: str) -> list[tuple[str, str, str]]:
    """What a text may have been meant to say, as (rule, reading, what to do)."""
    ungrouped = re.sub(r"(?<=[0-9])[,' \u2009](?=[0-9]{3}(?![0-9]))", "", plain)
    return [
        ("full_width", plain, "use the digits and signs of the keyboard's Latin layout"),
        ("thousands_comma", ungrouped, "remove the thousands comma"),
        ("decimal_comma", plain.replace(",", "."), "use a decimal point"),
        ("unit_in_number", plain.removesuffix("%").strip(), "remove the per cent sign, which the name has"),
        ("unit_in_number", re.sub(r"^[¥$€]|元$", "", ungrouped).strip(), "remove the currency"),
        ("type", re.sub(r"\.0*$", "", plain), "leave out the decimals"),
        ("type", plain.replace("_", ""), "digits only"),
        ("type", plain.translate(_LOOKALIKES), "a letter stands in the place of a digit"),
        ("type", _BOOLEANS.get(plain.lower(), plain), "use true or false"),
    ]  # fmt: skip


def _type_hint(kind: str, plain: str) -> str:
    if kind == "integer" and re.fullmatch("[0-9]+", plain):
        return "no count is that large; if it is a code, let the card say `type: string`"
    if kind == "integer" and EXPORT_FORMATS["number"].fullmatch(plain):
        return "round it, or let the card say `type: number`"
    if kind == "year" and re.fullmatch("[0-9]+", plain):
        return "write all four digits"
    if re.fullmatch(r"[0-9.,]+ ?[千万百亿元人次%]+", plain):
        return "give the number in the unit of the column's name, without words"
    words = kind != "boolean" and re.search("[0-9]", plain)
    return "move words to a note column" if words else f"write {WANTED[kind]}"


def _date(column: Column, text: str) -> Problem | None:
    if EXPORT_FORMATS["date"].fullmatch(text) and _exists(text):
        if len(text) == 10 or column.format == "any":
            return None
        hint = "give the day, or let the card say `format: any`"
        return Problem("date", WANTED["date"], hint)
    better = iso_date(text)
    return Problem("date", WANTED["date"], f"write {better}" if better else "use YYYY-MM-DD")


def iso_date(text: str) -> str | None:
    """Return a whole date, written year first in any other way, as YYYY-MM-DD."""
    plain = unicodedata.normalize("NFKC", text)
    parts = re.fullmatch(r"([0-9]{4})\D+([0-9]{1,2})\D+([0-9]{1,2})\D*|([0-9]{4})([0-9]{2})([0-9]{2})", plain)
    better = "-".join(part.zfill(2) for part in parts.groups() if part) if parts else ""
    return better if better and _exists(better) else None


def _exists(text: str) -> bool:
    """Tell whether the calendar has a date, a month or a year."""
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True
