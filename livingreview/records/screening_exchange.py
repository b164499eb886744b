"""Records out to a tool for screening, and the decisions made there back into `screening.csv`.

Rayyan keeps the notes of a reference, Covidence its accession number, ASReview every field: the identifier
goes into the notes, the accession number and the number of the reference, and is looked for in all fields of
what comes back. A record without it is matched as duplicates are found, where it is like one record alone.
"""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import quoted, shown_path
from livingreview.numbers.formats import many
from livingreview.records.conversion import as_ris
from livingreview.records.decision_checks import early_faults, lacking_faults
from livingreview.records.decisions import NOT_RETRIEVED
from livingreview.records.duplicates import pairs
from livingreview.records.entries import Entry, Fields
from livingreview.records.export_formats import RIS
from livingreview.records.groups import merged
from livingreview.records.reading import export_text, recognised
from livingreview.records.record_tables import Row, new_card, read_kept, read_rows
from livingreview.records.records import rows
from livingreview.records.to_screen import still_to_screen
from livingreview.records.writing import appended, write_all
from livingreview.tables.csv_reader import Table
from livingreview.tables.new_files import refuse_filled, staged

FILE = "to_screen.ris"
_IDENTIFIER = re.compile(r"\br[0-9a-f]{12}(?:-\d+)?\b")
_RAYYAN = re.compile(r"RAYYAN-INCLUSION:\s*\{([^}]*)\}")
_RAYYAN_REASONS = re.compile(r"RAYYAN-EXCLUSION-REASONS:\s*([^|]*)")
_VOTE = re.compile(r'"([^"]+)"\s*=>\s*"?(\w+)"?')
_ASREVIEW = re.compile(r"ASReview_(relevant|irrelevant)", re.IGNORECASE)
_REASON = re.compile(r"Exclusion reason:\s*([^;|]*)", re.IGNORECASE)
_COLUMNS = ("decision", "asreview_label", "label_included", "included", "label", "status")
_WORDS = {
    "include": "include", "included": "include", "yes": "include", "1": "include", "relevant": "include",
    "true": "include", "1.0": "include", "exclude": "exclude", "excluded": "exclude", "no": "exclude",
    "0": "exclude", "0.0": "exclude", "irrelevant": "exclude", "false": "exclude",
    "not_retrieved": NOT_RETRIEVED, "not retrieved": NOT_RETRIEVED,
}  # fmt: skip
"""Decisions as tools write them; all else, as "maybe", is none."""


@dataclass(frozen=True)
class Given:
    """What the command says of decisions whose export does not say it."""

    reviewer: str = ""
    date: str = ""
    decision: str = ""
    stage: str = "title_abstract"


@dataclass
class Decisions:
    """What came of an import of decisions."""

    lines: list[str]
    unmatched: list[Fault]


def export_to_screen(data: Path, out: Path) -> list[str]:
    """Write the records that nobody has decided on yet as RIS into a new folder; say how many."""
    refuse_filled(out)
    records = read_rows(data, "records")
    duplicates = read_rows(data, "duplicates")
    waiting = still_to_screen(records, duplicates, read_rows(data, "screening"))
    kept = merged(records, duplicates)
    texts = [_marked(kept.get(row["record_id"], row)) for row in records if row["record_id"] in waiting]
    if not texts:
        found, hint = "no record still to screen", "is it another folder?"
        raise InputError(Fault(shown_path(data), None, None, "no_record", found, "records to write", hint))
    assert RIS.write
    with staged(out) as new:
        (new / FILE).write_text(RIS.write(texts), encoding="utf-8", newline="")
    return [f"{many(len(texts), 'record')} still to screen in {shown_path(out)}/{FILE}"]


def _marked(row: Row) -> Fields:
    name = row["record_id"]
    return {**as_ris(row), "ID": [name], "AN": [name], "N1": [f"record_id: {name}"]}


def import_decisions(paths: Sequence[Path], folder: Path, given: Given) -> Decisions:
    """Add the decisions of exports to `screening.csv`, those that it has already left out.

    Raises InputError, and writes nothing, where a reviewer or a day is neither in an export nor given, where
    an export has no decision at all, or one from before the search that found its record.
    """
    table = read_kept(folder, "screening")
    if table is None:
        hint = "import the records first"
        raise InputError(
            Fault(shown_path(folder), None, None, "missing_table", "no such table", "screening", hint)
        )
    records = read_rows(folder, "records")
    known = {tuple(sorted(row.items())) for row in read_rows(folder, "screening")}
    new: list[Row] = []
    lines: list[str] = []
    unmatched: list[Fault] = []
    faults: list[Fault] = []
    for path in paths:
        entries = _entries(path)
        names = _matched(entries, records)
        unmatched += [
            _unmatched(path, row) for (_, row), name in zip(entries, names, strict=True) if not name
        ]
        matched = [(name, entry) for (entry, _), name in zip(entries, names, strict=True) if name]
        decisions = [row for name, entry in matched for row in _rows(name, entry, given)]
        faults += lacking_faults(path, decisions, len(matched))
        fresh = [row for row in decisions if tuple(sorted(row.items())) not in known]
        known |= {tuple(sorted(row.items())) for row in fresh}
        new += fresh
        lines.append(_counted(path, len(entries), len(matched), decisions, fresh))
    faults = faults or [*early_faults(paths, folder, new)]
    if faults:
        raise InputError(faults)
    _write(folder, table, new)
    return Decisions(lines, unmatched)


def _write(folder: Path, table: Table, new: Sequence[Row]) -> None:
    """Add rows to the screening record, whose card learns the decisions that came since it was written."""
    if new:
        card = new_card(folder, "screening")
        cards = {} if card is None else {"screening.yml": card.encode()}
        write_all(folder, cards | appended(folder, {"screening": table}, {"screening": new}))


def _counted(path: Path, seen: int, matched: int, found: Sequence[Row], fresh: Sequence[Row]) -> str:
    decided = len({row["record_id"] for row in found})
    counts = f"{matched} matched, {seen - matched} not; {decided} decided"
    return f"{shown_path(path)}: {many(seen, 'record')}: {counts}; {many(len(fresh), 'new decision')}"


def _entries(path: Path) -> list[tuple[Entry, Row]]:
    """Return the records of an export with their cells."""
    file = shown_path(path)
    text = export_text(path, file).text
    form = recognised(text, file)
    entries = [part for part in form.read(text) if isinstance(part, Entry)]
    pairs_ = [(entry, row) for entry in entries for row in rows([entry], form, path.name, "")]
    return [(entry, row) for entry, row in pairs_ if isinstance(row, dict)]


def _matched(entries: Sequence[tuple[Entry, Row]], records: Sequence[Row]) -> list[str]:
    """Return the identifiers of the records of an export: written there, else of the one record like each."""
    known = {row["record_id"] for row in records}
    names = [_named(entry.fields, known) for entry, _ in entries]
    left = [place for place, name in enumerate(names) if not name]
    likes: dict[int, set[str]] = {place: set() for place in left}
    for pair in pairs([*records, *(entries[place][1] for place in left)]) if left else ():
        if pair.first < len(records) <= pair.second:
            likes[left[pair.second - len(records)]].add(records[pair.first]["record_id"])
    return [name or _only(likes.get(place, set())) for place, name in enumerate(names)]


def _only(names: set[str]) -> str:
    return next(iter(names)) if len(names) == 1 else ""


def _named(fields: Fields, known: set[str]) -> str:
    texts = (text for values in fields.values() for text in values)
    return _only({name for text in texts for name in _IDENTIFIER.findall(text) if name in known})


def _rows(name: str, entry: Entry, given: Given) -> Iterator[Row]:
    """Yield the decisions on a record, as rows of the table."""
    cells = {tag.casefold(): " ".join(values) for tag, values in entry.fields.items()}
    text = " | ".join(cells.values())
    day = _day(cells) or given.date
    for reviewer, decision in _decisions(cells, text, given):
        reason = (_RAYYAN_REASONS.search(text) or _REASON.search(text)) if decision == "exclude" else None
        yield {
            "record_id": name, "stage": given.stage, "reviewer": reviewer, "decision": decision,
            "duplicate_of": "", "reason": reason[1].strip() if reason else "", "date": day,
        }  # fmt: skip


def _decisions(cells: Mapping[str, str], text: str, given: Given) -> Iterator[tuple[str, str]]:
    """Yield reviewers with what they decided: of Rayyan, else of ASReview or a column, else as given."""
    if votes := _RAYYAN.search(text):
        for person, word in _VOTE.findall(votes[1]):
            if decision := _WORDS.get(word.casefold()):
                yield re.sub(r"[^A-Za-z0-9_.-]+", "_", person).strip("_") or given.reviewer, decision
        return
    words = [cells[column] for column in _COLUMNS if column in cells]
    marks = _ASREVIEW.findall(text)
    found = _WORDS.get((words or marks or [given.decision])[0].strip().casefold())
    if found:
        yield given.reviewer, found


def _day(cells: Mapping[str, str]) -> str:
    """Return the day of a decision where the export has it: ASReview writes a time, or seconds since 1970."""
    said = cells.get("asreview_time", "") or cells.get("decision_date", "")
    if re.match(r"\d{4}-\d\d-\d\d", said):
        return said[:10]
    if re.fullmatch(r"\d{9,10}(\.\d+)?", said):
        return datetime.datetime.fromtimestamp(float(said), datetime.UTC).date().isoformat()
    return ""


def _unmatched(path: Path, row: Row) -> Fault:
    expected, hint = "a record of records.csv", "enter its decision by hand"
    return Fault(shown_path(path), int(row["line"]), None, "unmatched", quoted(row["title"]), expected, hint)
