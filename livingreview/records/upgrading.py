"""Tables of records that an earlier version wrote: the same rows and identifiers, with what came since.

Before there was the column `segment`, `source` held the database as the export or its format named it; now it
holds the database of the search log, and `segment` what the export names. Before there was the column
`relation`, every pair was one of the same work.
"""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from livingreview.records.export_formats import EXPORT_FORMATS
from livingreview.records.relations import SAME

CARDS = Path(__file__).parent / "cards"
Row = dict[str, str]
LATER = {"records": "segment", "duplicates": "relation"}
"""The column of a table that came later."""

BEFORE = {"records": "format", "duplicates": "title_a"}
"""The column before which it stands."""

_ENUMS = re.compile(r"^ +enum: \[(ris, bibtex|same DOI), .*\]\n", re.MULTILINE)
"""What an earlier card allowed and no card lists any longer: formats, reasons."""


def is_earlier(table: str, names: Iterable[str]) -> bool:
    """Tell whether a table with these columns is from before."""
    return table in LATER and LATER[table] not in names


def upgraded_card(text: str, table: str) -> str | None:
    """Return the card of a folder with the later column and any format or reason; None where it cannot."""
    place = re.search(rf"^  - name: {BEFORE[table]}$", text, re.MULTILINE)
    ours = (CARDS / f"{table}.yml").read_text(encoding="utf-8")
    field = re.search(rf"^  - name: {LATER[table]}\n(?:    .*\n)+", ours, re.MULTILINE)
    if not place or not field:
        return None
    return _ENUMS.sub("", text[: place.start()] + field[0] + text[place.start() :])


_DECISIONS = "enum: [include, exclude, duplicate_of]\n"


def with_later_decision(text: str) -> str | None:
    """Return the card of a screening record that allows what came later; None where it need not change."""
    later = _DECISIONS.replace("duplicate_of", "duplicate_of, not_retrieved")
    return text.replace(_DECISIONS, later) if _DECISIONS in text else None


def upgrade_pairs(pairs: Iterable[Row]) -> None:
    """Say of each pair from before that it is one of the same work, as it was meant."""
    for row in pairs:
        row.setdefault(LATER["duplicates"], SAME)


def upgrade(records: Iterable[Row], databases: Mapping[str, str]) -> None:
    """Give each record of a table from before the database of its search, and what its export named."""
    for row in records:
        named, row["source"] = row["source"], databases.get(row["file"]) or row["source"]
        row[LATER["records"]] = named if _is_named(row) else ""


def _is_named(row: Row) -> bool:
    """Tell whether the export itself named the database: a tag without a value, which the column carries."""
    columns = EXPORT_FORMATS[row["format"]].columns
    return any(
        isinstance(part, str) and columns.get(part) == LATER["records"] for part in json.loads(row["extra"])
    )
