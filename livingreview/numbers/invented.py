"""Which numbers rest on invented rows: those of a column `synthetic` that a card may have.

A table that is invented throughout says so on its card; of another one only what rests on a marked row shows
it, and is withheld from the front page.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

COLUMN = "synthetic"
MARK, MARK_ZH = " (invented)", "（虚构）"
ABOUT = "invented"
"""What a number says of its origin where it rests on such rows."""

CAPTION = "(With invented rows) "
"""What stands before the caption of a figure or table that rests on such rows."""


def with_mark(text: str, about: Mapping[str, Any], chinese: bool = False) -> str:
    """Return what is printed of a number: its text, with a mark where it rests on invented rows."""
    mark = MARK_ZH if chinese else MARK
    return text + mark if about.get(ABOUT) and not text.endswith((MARK, MARK_ZH)) else text


def invented_keys(frame: Any, key: Iterable[str]) -> list[str]:
    """Return the keys of a table's invented rows as origins name them; its lines where it has no key."""
    if COLUMN not in frame:
        return []
    rows = frame[frame[COLUMN].fillna(False).astype(bool)]
    names = list(key)
    if not names:
        return [str(line) for line in rows.index]
    return [":".join(map(str, parts)) for parts in rows[names].itertuples(index=False, name=None)]


def rests_on_invented_rows(
    inputs: Iterable[str], rows: Collection[str], all_rows: Collection[str], tables: Mapping[str, Any]
) -> bool:
    """Tell whether a number rests on a row that is marked as invented.

    `inputs` are its tables, `rows` the rows that it names, `all_rows` the tables of which it takes every row
    beside; without any row named it takes those of all its tables. `tables` is what is recorded of each. A
    line of a download may come from any of its tables.
    """
    traced = [row for row in rows if "-" not in row.partition(":")[0]]
    for table in inputs:
        invented = set(tables.get(table, {}).get("invented", ()))
        if not invented:
            continue
        if not rows or table in all_rows or len(traced) < len(rows):
            return True
        if any(row in invented or row.removeprefix(f"{table}:") in invented for row in traced):
            return True
    return False
