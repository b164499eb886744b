"""The command `duplicates`: confirmations of possible duplicates, many in one step, and the way back."""

from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import quoted, shown_path
from livingreview.numbers.formats import many
from livingreview.records.groups import accept_certain, decide_group, take_back_certain
from livingreview.records.record_tables import read_rows
from livingreview.records.upgrading import upgrade_pairs
from livingreview.records.writing import contents, write_all

CERTAIN = "certain"
"""What stands for all pairs that the rule accepted."""


def confirm(folder: Path, record: str | None = None, back: str | None = None) -> str:
    """Confirm the group of a record, or without one what is certain; `back` takes either back. Say how many.

    Raises InputError, and writes nothing, where the record is in no pair of one work.
    """
    records, pairs = read_rows(folder, "records"), read_rows(folder, "duplicates")
    upgrade_pairs(pairs)
    if back == CERTAIN:
        done = f"{many(take_back_certain(pairs), 'pair')} undecided again"
    elif record or back:
        count = decide_group(pairs, record or back or "", "yes" if record else "")
        if not count:
            raise InputError(_no_pair(folder, record or back or ""))
        done = f"{many(count, 'pair')} {'confirmed' if record else 'undecided again'}"
    else:
        done = f"{many(accept_certain(records, pairs), 'pair')} accepted: same DOI, title and first page"
    write_all(folder, contents(folder, {"duplicates": pairs}))
    return done


def _no_pair(folder: Path, record: str) -> Fault:
    file, expected = shown_path(folder / "duplicates.csv"), "a record_id in a pair of the same work"
    hint = "take one of the columns record_a and record_b"
    return Fault(file, None, "record_a", "no_pair", quoted(record), expected, hint)
