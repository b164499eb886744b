"""Works that were screened out: a record excluded, or confirmed as a duplicate, becomes no study by itself.

A work is a record where both have the same title, in one year where both name it, or else the same DOI if all
records with it have one title: chapters share the DOI of their book.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from livingreview.errors import Fault
from livingreview.evidence.added_works import added_works
from livingreview.evidence.study_source import Source
from livingreview.messages import command_line
from livingreview.records.decisions import CONSENSUS, STAGES, current, outcomes
from livingreview.records.groups import is_taken_out
from livingreview.records.prisma_counts import originals
from livingreview.records.record_tables import card_path, read_kept, read_rows
from livingreview.tables.cards import read_card
from livingreview.tables.csv_reader import Table
from livingreview.tables.frame import typed_frame

EXCLUDED = "a work that the screening did not exclude"
SCREENING, PAIRS = "screening", "duplicates"


def source_faults(source: Source, folder: Path) -> Iterator[Fault]:
    """Yield why a work may not be added: its record is excluded, or was taken out as a duplicate."""
    screened = read_screened(folder)
    if screened is None:
        return
    name = source.row.get("record_id", "")
    if name in screened.originals:
        yield screened.duplicate_fault(name)
        return
    row = source.row
    names = {name} if name else screened.named(row["title"], row["year"], row["doi"])
    yield from screened.excluded_faults(names)


def added_faults(folder: Path) -> Iterator[Fault]:
    """Yield each work added since that the screening excluded, or that is a duplicate of another one."""
    screened = read_screened(folder)
    if screened is None:
        return
    works, keys = added_works(folder)
    if not {"title_as_listed", "year", "doi"} <= set(works.header):
        return
    seen: dict[str, str] = {}
    for row, key in keys.items():
        cells = (works.cell(row, name) for name in ("title_as_listed", "year", "doi"))
        names = screened.named(*cells)
        line = works.line(row, "ref_key")
        for fault in screened.excluded_faults(names):
            found, hint = f"{key}, {fault.found} at {fault.place}", f"delete its rows, or {fault.hint}"
            yield works.located(
                Fault(works.file, line, "ref_key", "excluded_work", found, fault.expected, hint)
            )
        for original in sorted({screened.originals.get(name, name) for name in names}):
            if (other := seen.setdefault(original, key)) != key:
                found, hint = f"{key}, confirmed as a duplicate of {other}", f"keep the rows of {other} alone"
                texts = found, "each work once", hint
                yield works.located(Fault(works.file, line, "ref_key", "duplicate_work", *texts))


@dataclass(frozen=True)
class Screened:
    """The records of a folder with what became of them."""

    records: list[dict[str, str]]
    screening: Table
    decisions: pd.DataFrame
    """The decisions that count, with the line of each in the table."""
    originals: Mapping[str, str]
    pairs: Table | None

    def named(self, title: str, year: str, doi: str) -> set[str]:
        """Return the records of a work."""
        bare = _bare(title)
        by_title = {
            row["record_id"]
            for row in self.records
            if bare
            and bare in (_bare(row["title"]), _bare(row["title_translated"]))
            and (not year or not row["year"] or year == row["year"])
        }
        with_doi = [row for row in self.records if doi and row["doi"] == doi.casefold()]
        one_title = len({_bare(row["title"]) for row in with_doi}) == 1
        return by_title or {row["record_id"] for row in with_doi if one_title}

    def excluded_faults(self, names: set[str]) -> Iterator[Fault]:
        """Yield the exclusion of a work, at its last decision, unless a record of it is still in."""
        found = outcomes(self.decisions)
        out = found[found["outcome"] == "exclude"].set_index("record_id")
        standing = {self.originals.get(name, name) for name in names}
        if not standing or not standing <= set(out.index):
            return
        name = min(standing)
        last = out.loc[[name]].sort_values("stage", key=lambda stages: stages.map(STAGES.index)).iloc[-1]
        rows = self.decisions[
            (self.decisions["record_id"] == name) & (self.decisions["stage"] == last["stage"])
        ]
        hint = f"add a row of the reviewer {CONSENSUS} for {last['stage']} that includes it, with its reason"
        texts = f"{name}, excluded on {last['stage']} ({last['decisions']})", EXCLUDED, hint
        line = int(rows["line"].max())
        yield self.screening.located(Fault(self.screening.file, line, "decision", "excluded_work", *texts))

    def duplicate_fault(self, name: str) -> Fault:
        """Return the fault of a record that was taken out as a duplicate, at the row that says so."""
        other = self.originals[name]
        back = command_line(f"duplicates --take-back {name}")
        texts = f"{name}, a confirmed duplicate of {other}", "the record that stays"
        hint = f"add {other} instead, or take it back with `{back}`"
        said = self.decisions[
            (self.decisions["record_id"] == name) & (self.decisions["decision"] == "duplicate_of")
        ]
        if self.pairs and (row := _confirmed(self.pairs, name)) is not None:
            table, line, column = self.pairs, self.pairs.line(row, "confirmed"), "confirmed"
        else:
            table, line, column = self.screening, int(said["line"].max()), "decision"
            hint = f"add {other} instead, or a later row with another decision"
        return table.located(Fault(table.file, line, column, "duplicate_work", *texts, hint))


def _confirmed(pairs: Table, name: str) -> int | None:
    rows = [dict(zip(pairs.header, cells, strict=True)) for cells in pairs.rows]
    found = [number for number, row in enumerate(rows) if is_taken_out(row)]
    return next((n for key in ("record_b", "record_a") for n in found if rows[n][key] == name), None)


def read_screened(folder: Path) -> Screened | None:
    """Return what became of the records of a folder; nothing where none was decided or paired."""
    records, screening, pairs = (read_kept(folder, name) for name in ("records", SCREENING, PAIRS))
    if not records or not screening:
        return None
    frame = typed_frame(read_card(card_path(folder, SCREENING)), screening)
    frame = frame.assign(line=[screening.line(row, "decision") for row in range(len(frame))])
    decided = current(frame)
    found = originals(frame, _frame(pairs))
    return Screened(read_rows(folder, "records"), screening, decided, found, pairs)


def _frame(pairs: Table | None) -> pd.DataFrame | None:
    if pairs is None or not pairs.rows:
        return None
    return pd.DataFrame(pairs.rows, columns=pairs.header).set_index(["record_a", "record_b"])


def _bare(title: str) -> str:
    return re.sub(r"\W", "", title).casefold()
