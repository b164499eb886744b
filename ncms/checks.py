"""What this review checks of its own tables, beside what their cards say; its years are in `years.py`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from livingreview.errors import Fault
from livingreview.messages import did_you_mean, quoted
from livingreview.tables.cells import LIST_MARK
from livingreview.tables.csv_reader import Table

FLOW = "screening_flow"
COLUMNS = ("source", "keyword_group", "step")
BEFORE = {"secondary": "primary", "tertiary": "secondary", "subtotal": "primary", "total": "subtotal"}
"""The step that a step needs: of its own keyword, but for a total, which sums its source's keywords."""

Line = tuple[str, str, str]


def flow_faults(tables: Mapping[str, Table]) -> list[Fault]:
    """Return each line of the screening flow that stands twice, or has nothing to be computed from."""
    table = tables.get(FLOW)
    if table is None or not set(COLUMNS) <= set(table.header):
        return []
    lines = list(zip(*map(table.column, COLUMNS), strict=True))
    standing = Counter(map(_place, lines))
    return [
        table.located(fault)
        for row, line in enumerate(lines)
        for fault in _faults(table, row, line, standing)
    ]


def _place(line: Line) -> Line:
    """Return what may stand once: a step of a keyword, or the total of a source."""
    source, keyword, step = line
    return source, "" if step == "total" else keyword, step


def _faults(table: Table, row: int, line: Line, standing: Counter[Line]) -> Iterator[Fault]:
    source, keyword, step = line
    of = source if step == "total" else f"{source}, {keyword}"
    if standing[_place(line)] > 1:
        yield _fault(table, row, f"{step} of {of} more than once", "each step once", "give one another step")
    needed = BEFORE.get(step)
    above = [place for place in standing if place[0] == source and place[2] == needed]
    if needed and not any(step == "total" or place[1] == keyword for place in above):
        yield _fault(
            table, row, f"{step} of {of} without a line {needed}", "the line before it", f"add its {needed}"
        )


def _fault(table: Table, row: int, found: str, expected: str, hint: str) -> Fault:
    return Fault(table.file, table.line(row, "step"), "step", "flow", found, expected, hint)


WORKS, FINDINGS = "references", "findings"
_ADDED_COLUMNS = {WORKS: {"ref_key", "ref_n", "locator"}, FINDINGS: {"section", "refs", "locator"}}
_OF_REVIEW, _OF_WORK = re.compile("(review|abstract) "), re.compile(r"([a-z0-9_]+) \S")


def added_faults(tables: Mapping[str, Table]) -> Iterator[Fault]:
    """Yield each work that is half of the review, and each finding whose place and section do not agree.

    A finding of the review has a section; another begins its locator with the key of a work that it credits.
    """
    known = {
        name: tables[name]
        for name in _ADDED_COLUMNS
        if name in tables and _ADDED_COLUMNS[name] <= set(tables[name].header)
    }
    if works := known.get(WORKS):
        yield from _half(works)
    if {WORKS, FINDINGS} <= set(known) and works.whole:
        yield from _misplaced(known[FINDINGS], [key.strip() for key in works.column("ref_key")])


def _half(works: Table) -> Iterator[Fault]:
    for row, (number, place) in enumerate(zip(works.column("ref_n"), works.column("locator"), strict=True)):
        if bool(number) != bool(place):
            name = "ref_n" if place else "locator"
            yield _added_fault(
                works, row, name, "a blank cell", "ref_n and locator both filled, or both blank",
                "fill it in for a work of the review's list, or blank both for a work added since",
            )  # fmt: skip


def _misplaced(findings: Table, keys: list[str]) -> Iterator[Fault]:
    cells = zip(*(findings.column(name) for name in ("locator", "section", "refs")), strict=True)
    for row, (locator, section, refs) in enumerate(cells):
        if _OF_REVIEW.match(locator):
            if not section:
                yield _added_fault(
                    findings, row, "section", "a blank cell", f"the section of {quoted(locator)}",
                    "fill it in, or begin the locator of a finding added since with the key of its work",
                )  # fmt: skip
        elif work := _OF_WORK.match(locator):
            yield from _of_work(findings, row, work[1], section, refs, keys)


def _of_work(
    findings: Table, row: int, key: str, section: str, refs: str, keys: list[str]
) -> Iterator[Fault]:
    if key not in keys:
        hint = did_you_mean(key, keys, "add the work with `ncms study`")
        yield _added_fault(
            findings, row, "locator", quoted(key), "a ref_key of references, then a place", hint
        )
    elif key not in refs.split(LIST_MARK):
        hint = f"write {key} into refs, or correct the locator"
        yield _added_fault(findings, row, "refs", quoted(refs), f"{key}, in which the finding stands", hint)
    if section:
        hint = "blank the section, or give the place in the review"
        yield _added_fault(
            findings, row, "section", quoted(section), f"a blank, for it stands in {key}", hint
        )


def _added_fault(table: Table, row: int, name: str, found: str, expected: str, hint: str) -> Fault:
    return table.located(Fault(table.file, table.line(row, name), name, "added_since", found, expected, hint))
