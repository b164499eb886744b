"""Dates of searches, records and decisions against each other: nothing is found before it is searched for."""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

from livingreview.errors import Fault
from livingreview.messages import quoted
from livingreview.records.record_tables import read_kept
from livingreview.tables.cells import LIST_MARK
from livingreview.tables.csv_reader import Table

RULE = "search_dates"
RECORDS, LOG, SCREENING = "records", "search_log", "screening"
AHEAD = 1
"""Years by which a work may be dated ahead: articles appear online before their issue."""


def log_date_faults(log: Table, today: datetime.date | None = None) -> Iterator[Fault]:
    """Yield each search of a day to come, and each that is later than the edition it was made for."""
    now = (today or datetime.date.today()).isoformat()
    editions = log.column("edition") if "edition" in log.header else [""] * len(log.rows)
    for row, (day, edition) in enumerate(zip(log.column("date"), editions, strict=True)):
        if day > now:
            hint = "correct the day: its records cannot be here yet"
            yield _fault(log, row, "date", f"a search of {day}", f"a day up to today, {now}", hint)
        if edition and day[: len(edition)] > edition:
            hint = "name the edition that the search was made for"
            yield _fault(log, row, "edition", edition, f"an edition not before {day}, when it was run", hint)


def record_date_faults(tables: Mapping[str, Table], today: datetime.date | None = None) -> Iterator[Fault]:
    """Yield records published after the searches that found them, and decisions before these or to come.

    A record may be dated one year ahead. Tables must be valid.
    """
    if not {RECORDS, LOG} <= tables.keys():
        return
    records = tables[RECORDS]
    searched = searched_days(records, tables[LOG])
    for row, (name, year) in enumerate(zip(records.column("record_id"), records.column("year"), strict=True)):
        if searched[name] and year and int(year) > int(searched[name][-1][:4]) + AHEAD:
            hint = "correct the year of the record, or the day in the search log"
            found, expected = f"{year}, of a record found on {searched[name][-1]}", "a year that had come"
            yield _fault(records, row, "year", found, expected, hint)
    if SCREENING in tables:
        yield from _decisions(tables[SCREENING], searched, (today or datetime.date.today()).isoformat())


def _decisions(screening: Table, searched: Mapping[str, list[str]], now: str) -> Iterator[Fault]:
    cells = zip(screening.column("record_id"), screening.column("date"), strict=True)
    for row, (name, day) in enumerate(cells):
        if day > now:
            hint = "correct the day of the decision"
            yield _fault(screening, row, "date", f"a decision of {day}", f"a day up to today, {now}", hint)
        elif searched.get(name) and day < searched[name][0]:
            found = f"{day}, before {name} was found on {searched[name][0]}"
            hint = "correct the day of the decision, or that in the search log"
            yield _fault(screening, row, "date", found, "a day on or after the search", hint)


def searched_days(records: Table, log: Table) -> dict[str, list[str]]:
    """Return by record the days of the searches that found it, the first one first."""
    days = _days(log)
    cells = zip(*map(records.column, ("record_id", "file", "found_again")), strict=True)
    return {
        name: sorted(days[each] for each in (file, *again.split(LIST_MARK)) if each in days)
        for name, file, again in cells
    }


def _days(log: Table) -> dict[str, str]:
    """Return the day of the search of each export."""
    cells = zip(log.column("file"), log.column("date"), strict=True)
    return {name.strip(): day for files, day in cells for name in files.split(LIST_MARK) if name.strip()}


def late_searches(folder: Path, year: int, name: str, file: str, line: int | None) -> Iterator[Fault]:
    """Yield each search of a folder that is later than the year in which searching is said to have ended.

    ``name`` is the parameter that holds the year, ``file`` and ``line`` say where it was given.
    """
    log = read_kept(folder, LOG)
    if log is None:
        return
    given = f"{name} {year}" + (f" ({file}:{line})" if line else "")
    for row, day in enumerate(log.column("date")):
        if int(day[:4]) > year:
            hint = f"set {name} to {day[:4]}, or correct the day"
            yield _fault(log, row, "date", f"a search of {quoted(day)}", f"a day up to the {given}", hint)


def _fault(table: Table, row: int, column: str, found: str, expected: str, hint: str) -> Fault:
    return table.located(Fault(table.file, table.line(row, column), column, RULE, found, expected, hint))
