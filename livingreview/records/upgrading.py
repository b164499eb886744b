"""Tables of records that an earlier version wrote: the same rows and identifiers, with what came since.

Before there was the column `segment`, `source` held the database as the export or its format named it; now it
holds the database of the search log, and `segment` what the export names.
"""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from livingreview.records.export_formats import EXPORT_FORMATS

CARD = Path(__file__).parent / "cards" / "records.yml"
Row = dict[str, str]
SINCE = "segment"
"""The column that came later."""

_BEFORE = re.compile(r"^  - name: format$", re.MULTILINE)
_FIELD = re.compile(rf"^  - name: {SINCE}\n(?:    .*\n)+", re.MULTILINE)
_FORMATS = re.compile(r"^ +enum: \[ris, bibtex, .*\]\n", re.MULTILINE)


def is_earlier(names: Iterable[str]) -> bool:
    """Tell whether a table with these columns is from before."""
    return SINCE not in names


def upgraded_card(text: str) -> str | None:
    """Return the card of a folder with the later column and any format allowed; None where it cannot."""
    place, field = _BEFORE.search(text), _FIELD.search(CARD.read_text(encoding="utf-8"))
    if not place or not field:
        return None
    return _FORMATS.sub("", text[: place.start()] + field[0] + text[place.start() :])


def upgrade(records: Iterable[Row], databases: Mapping[str, str]) -> None:
    """Give each record of a table from before the database of its search, and what its export named."""
    for row in records:
        named, row["source"] = row["source"], databases.get(row["file"]) or row["source"]
        row[SINCE] = named if _is_named(row) else ""


def _is_named(row: Row) -> bool:
    """Tell whether the export itself named the database: a tag without a value, which the column carries."""
    columns = EXPORT_FORMATS[row["format"]].columns
    return any(isinstance(part, str) and columns.get(part) == SINCE for part in json.loads(row["extra"]))
