"""What the review has, and what was added to it since.

A work of the review has its place in the printed list, ``ref_n``; a finding of the review has the ``section``
in which it stands. Both are blank for what was added. What the review lists, cites or says is counted without
these rows; studies and findings as evidence are counted with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from livingreview.errors import Fault
from livingreview.messages import nearest, quoted
from livingreview.tables.csv_reader import Table
from livingreview.tables.load import find_table
from livingreview.tables.schema import LIST_MARK

PLACES = ("ref_n", "section")


def of_review(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the review itself; all of them where the table has no column that could tell."""
    return table[~is_added(table)]


def added(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that were added since."""
    return table[is_added(table)]


def is_added(table: pd.DataFrame) -> pd.Series:
    """Return by row whether it was added since."""
    place = next((name for name in PLACES if name in table), None)
    return table[place].isna() if place else pd.Series(False, index=table.index, dtype=bool)


WORKS, FINDINGS = "references", "findings"
_COLUMNS = {WORKS: {"ref_key", "ref_n", "locator"}, FINDINGS: {"section", "refs", "locator"}}
_OF_REVIEW, _OF_WORK = re.compile("(review|abstract) "), re.compile(r"([a-z0-9_]+) \S")


def added_faults(tables: Mapping[str, Table]) -> Iterator[Fault]:
    """Yield each work that is half of the review, and each finding whose place and section do not agree.

    A finding of the review has a section; another begins its locator with the key of a work that it credits.
    """
    known = {
        name: tables[name]
        for name in _COLUMNS
        if name in tables and _COLUMNS[name] <= set(tables[name].header)
    }
    if works := known.get(WORKS):
        yield from _half(works)
    if {WORKS, FINDINGS} <= set(known) and works.whole:
        yield from _misplaced(known[FINDINGS], [key.strip() for key in works.column("ref_key")])


def added_works(folder: Path) -> tuple[Table, dict[int, str]]:
    """Return the table of works of a folder and the keys of those added since, by row."""
    table = find_table(folder, WORKS)
    if not _COLUMNS[WORKS] <= set(table.header):
        return table, {}
    cells = zip(table.column("ref_key"), table.column("ref_n"), strict=True)
    return table, {row: key for row, (key, number) in enumerate(cells) if not number}


def _half(works: Table) -> Iterator[Fault]:
    for row, (number, place) in enumerate(zip(works.column("ref_n"), works.column("locator"), strict=True)):
        if bool(number) != bool(place):
            name = "ref_n" if place else "locator"
            yield _fault(
                works, row, name, "a blank cell", "ref_n and locator both filled, or both blank",
                "fill it in for a work of the review's list, or blank both for a work added since",
            )  # fmt: skip


def _misplaced(findings: Table, keys: list[str]) -> Iterator[Fault]:
    cells = zip(*(findings.column(name) for name in ("locator", "section", "refs")), strict=True)
    for row, (locator, section, refs) in enumerate(cells):
        if _OF_REVIEW.match(locator):
            if not section:
                yield _fault(
                    findings, row, "section", "a blank cell", f"the section of {quoted(locator)}",
                    "fill it in, or begin the locator of a finding added since with the key of its work",
                )  # fmt: skip
        elif work := _OF_WORK.match(locator):
            yield from _of_work(findings, row, work[1], section, refs, keys)


def _of_work(
    findings: Table, row: int, key: str, section: str, refs: str, keys: list[str]
) -> Iterator[Fault]:
    if key not in keys:
        near = nearest(key, keys)
        mend = f"did you mean {near}?" if near else "add the work with `ncms study`"
        yield _fault(findings, row, "locator", quoted(key), "a ref_key of references, then a place", mend)
    elif key not in refs.split(LIST_MARK):
        mend = f"write {key} into refs, or correct the locator"
        yield _fault(findings, row, "refs", quoted(refs), f"{key}, in which the finding stands", mend)
    if section:
        mend = "blank the section, or give the place in the review"
        yield _fault(findings, row, "section", quoted(section), f"a blank, for it stands in {key}", mend)


def _fault(table: Table, row: int, name: str, found: str, expected: str, mend: str) -> Fault:
    return table.located(Fault(table.file, table.line(row, name), name, "added_since", found, expected, mend))
