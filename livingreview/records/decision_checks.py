"""What decisions made elsewhere must say before they become rows of `screening.csv`."""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from livingreview.errors import Fault
from livingreview.messages import quoted, shown_path
from livingreview.numbers.formats import many
from livingreview.records.decisions import NOT_RETRIEVED, STAGES
from livingreview.records.record_tables import Row, read_kept
from livingreview.records.search_dates import searched_days


def _is_past_day(text: str) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and (
            datetime.date.fromisoformat(text) <= datetime.date.today()
        )
    except ValueError:
        return False


_VALID: dict[str, tuple[Callable[[str], object], str]] = {
    "reviewer": (re.compile("[A-Za-z0-9_.-]+").fullmatch, "who decided, in letters, digits and _.-"),
    "date": (_is_past_day, "the day of the decision, as 2026-11-30, none to come"),
}


def lacking_faults(path: Path, found: Sequence[Row], matched: int) -> Iterator[Fault]:
    """Yield what neither the export nor the command says rightly of the records that were matched."""
    if matched and not found:
        yield _undecided(path, matched)
    for column, (valid, expected) in _VALID.items():
        wrong = [row[column] for row in found if not valid(row[column])]
        if wrong:
            hint = f"give it with --{column}"
            said = quoted(wrong[0]) if wrong[0] else "nothing"
            yield Fault(shown_path(path), None, column, "decisions", said, expected, hint)
    if any(row["decision"] == NOT_RETRIEVED and row["stage"] != STAGES[-1] for row in found):
        expected, hint = f"the stage {STAGES[-1]}", f"give it with --stage {STAGES[-1]}"
        yield Fault(shown_path(path), None, "stage", "decisions", NOT_RETRIEVED, expected, hint)


def _undecided(path: Path, count: int) -> Fault:
    found, expected = f"no decision on {many(count, 'record')}", "include or exclude, as the tool writes it"
    hint = "is it the export with decisions? if all records were decided alike, give it with --decision"
    return Fault(shown_path(path), None, "decision", "decisions", found, expected, hint)


def early_faults(paths: Sequence[Path], folder: Path, new: Sequence[Row]) -> Iterator[Fault]:
    """Yield the first decision that is dated before the search that found its record."""
    records, log = read_kept(folder, "records"), read_kept(folder, "search_log")
    searched = searched_days(records, log) if records and log else {}
    early = [
        row for row in new if searched.get(row["record_id"]) and row["date"] < searched[row["record_id"]][0]
    ]
    if early:
        name, day = early[0]["record_id"], early[0]["date"]
        found, hint = f"{day} for {name}", "correct the day, or that in the search log"
        expected = f"a day on or after the search of {searched[name][0]} that found it"
        yield Fault(", ".join(map(shown_path, paths)), None, "date", "decisions", found, expected, hint)
