"""Records that nobody has decided on yet."""

from collections.abc import Iterable

import pandas as pd

from livingreview.records.groups import is_taken_out
from livingreview.records.prisma_counts import originals

Row = dict[str, str]
_COLUMNS = ["record_id", "stage", "reviewer", "decision", "duplicate_of", "date"]


def still_to_screen(records: Iterable[Row], duplicates: Iterable[Row], screening: Iterable[Row]) -> set[str]:
    """Return the identifiers of records without any decision, those taken out as duplicates left out."""
    rows = list(screening)
    decided = {row["record_id"] for row in rows}
    return {row["record_id"] for row in records} - decided - _taken_out(list(duplicates), rows)


def _taken_out(duplicates: list[Row], screening: list[Row]) -> set[str]:
    confirmed = [row for row in duplicates if is_taken_out(row)]
    if not confirmed:
        return set()
    called = {row["record_id"] for row in screening if row["decision"] == "duplicate_of"}
    decisions = pd.DataFrame([row for row in screening if row["record_id"] in called], columns=_COLUMNS)
    pairs = pd.DataFrame(confirmed).set_index(["record_a", "record_b"])
    return set(originals(decisions, pairs))
