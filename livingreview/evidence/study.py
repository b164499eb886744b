"""The command `study`: a work that is to be added, with all that takes no judgement filled in."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from livingreview.errors import Fault, InputError
from livingreview.evidence.screened_works import source_faults
from livingreview.evidence.study_hints import told
from livingreview.evidence.study_source import Source, find_source, surname
from livingreview.messages import command_line, shown_path
from livingreview.paths import BIBLIOGRAPHY
from livingreview.records.writing import appended, write_all
from livingreview.tables.cards import Card, read_card
from livingreview.tables.cells import LIST_MARK
from livingreview.tables.csv_reader import Table
from livingreview.tables.frame import header_faults
from livingreview.tables.loading import find_table

WORKS, RESULTS = "references", "study_results"


def add_study(name: str, folder: Path, root: Path, results: int = 1, key: str | None = None) -> list[str]:
    """Add a row for a work and rows for its results to a data folder; return what to tell about it.

    `name` is a key or a DOI of a bibliography, of the folder or of the checkout at `root`, or a record or a
    DOI of the folder's records; `key` is the key that a record is to have. What is there stays as it is.
    Raises InputError, and writes nothing, where the work is not found, lacks something, is there already or
    was screened out.
    """
    cards, tables = _tables(folder)
    taken = tables[WORKS].column("ref_key")
    source = find_source(name, folder, root, key, taken)
    if faults := [*_same_work(source, tables[WORKS]), *source_faults(source, folder)]:
        raise InputError(faults)
    rows = _rows(source, cards, tables[RESULTS], results)
    files = appended(folder, tables, rows)
    if source.entry:
        files[BIBLIOGRAPHY] = _with_entry(folder / BIBLIOGRAPHY, source.entry)
    write_all(folder, files)
    return list(_lines(source, folder, cards, rows, sorted(files)))


def _tables(folder: Path) -> tuple[dict[str, Card], dict[str, Table]]:
    """Read both tables with their cards; what is still blank in them is no fault here."""
    cards: dict[str, Card] = {}
    tables: dict[str, Table] = {}
    faults: list[Fault] = []
    for name in (WORKS, RESULTS):
        card = folder / f"{name}.yml"
        if not card.exists():
            found, hint = "no card", "begin with a copy of the data: `cp -r data my-data`"
            faults.append(
                Fault(shown_path(card), None, None, "missing_table", found, f"the table {name}", hint)
            )
            continue
        cards[name], tables[name] = read_card(card), find_table(folder, name)
        wrong = [*tables[name].faults, *header_faults(cards[name], tables[name])]
        faults += map(tables[name].located, wrong)
    if faults:
        raise InputError(faults)
    return cards, tables


def _same_work(source: Source, works: Table) -> Iterator[Fault]:
    """Yield a fault where a table of works has this one, told by its key, its DOI or its title."""
    wanted = {
        "ref_key": source.key,
        "doi": source.row["doi"].casefold(),
        "title_as_listed": _bare(source.title),
    }
    for row, key in enumerate(works.column("ref_key")):
        cells = {"ref_key": key, "doi": works.cell(row, "doi").casefold()}
        cells["title_as_listed"] = _bare(works.cell(row, "title_as_listed"))
        if same := next((name for name in wanted if wanted[name] and wanted[name] == cells[name]), None):
            hint = f"give it further results as rows of {RESULTS} with the ref_key {key}"
            found, line = f"{key}, which has this {same}", works.line(row, same)
            yield works.located(
                Fault(works.file, line, same, "duplicate_work", found, "a work that is not there yet", hint)
            )
            return


def _bare(title: str) -> str:
    return re.sub(r"\W", "", title).casefold()


def _rows(
    source: Source, cards: Mapping[str, Card], results: Table, count: int
) -> dict[str, list[dict[str, str]]]:
    orders = [int(cell) for cell in results.column("order") if cell.isdecimal()]
    first = max([0, *orders]) + 1
    return {
        WORKS: [work_row(source)],
        RESULTS: [
            result_row(source.key, n, first + n - 1) | to_fill(cards[RESULTS]) for n in range(1, count + 1)
        ],
    }


def _with_entry(path: Path, entry: str) -> bytes:
    before = path.read_bytes().rstrip() + b"\n\n" if path.exists() else b""
    return before + entry.encode()


def _lines(
    source: Source, folder: Path, cards: Mapping[str, Card], rows: Mapping[str, list[Any]], files: list[str]
) -> Iterator[str]:
    yield f"{source.key}: {source.title} ({source.place})"
    yield f"Added to {shown_path(folder)}/: {', '.join(files)}. Put a value in place of each mark:"
    table = find_table(folder, RESULTS)
    last = len(table.rows) - 1
    places = [table.where(last - back, TO_FILL[0]) for back in reversed(range(len(rows[RESULTS])))]
    yield f"\n{table.file} {', '.join(places)}"
    yield from told(cards[RESULTS], TO_FILL, source.key, table)
    yield from told(cards[RESULTS], MAY_FILL, source.key, table, needed=False)
    yield f"\nThen `{command_line('check --data')} {shown_path(folder)}`, which names what is still blank"


TO_FILL = (
    "read", "outcome_domain", "outcome", "population", "scheme", "direction", "effect_or_trend",
    "refund_or_simulation", "locator", "source",
)  # fmt: skip
"""Columns of a result that take judgement and may not stay blank."""

MAY_FILL = (
    "estimate_as_printed", "estimate_low", "estimate_high", "unit", "comparator", "design", "data_source",
    "data_years", "sample_size", "region",
)  # fmt: skip
"""Columns of a result that take judgement and may stay blank."""


def to_fill(card: Card) -> dict[str, str]:
    """Return what stands in the cells that take judgement: marks that the card takes for blanks."""
    marks = {name: f"<{name}>" for name in (*TO_FILL, *MAY_FILL)}
    return {name: mark for name, mark in marks.items() if mark in card.missing_values}


def work_row(source: Source) -> dict[str, str]:
    """Return the row of a work in `references`, as its record has it."""
    record, authors = source.row, source.authors
    surnames = [surname(author) for author in authors]
    printed = {name: record[name] for name in ("volume", "issue")}
    return {
        "ref_key": source.key,
        "kind": "scholarly",
        "first_author_surname": surnames[0],
        "author_surnames": LIST_MARK.join(surnames),
        "authors_as_listed": "; ".join(authors),
        "year": record["year"],
        "title_as_listed": record["title"],
        "journal_as_listed": record["journal"],
        **{f"{name}_as_listed": value for name, value in printed.items()},
        "pages_as_listed": record["pages"],
        **printed,
        "pages_or_article": record["pages"],
        "doi": record["doi"],
        "language": source.language,
        "database_plausible": "none",
        "database_basis": "a work added since, which the search of the review did not give",
        "basis": "source read",
        "source": "the work itself",
    }


def result_row(key: str, number: int, order: int) -> dict[str, str]:
    """Return a row of `study_results` for a work, what it reports left blank."""
    return {
        "result_id": f"{key}_{number}",
        "order": str(order),
        "ref_key": key,
        "is_review": "false",
        "estimate_blank_reason": "not_in_abstract",
        "comparator_blank_reason": "not_recorded",
        "design_blank_reason": "not_told",
        "data_source_blank_reason": "not_in_abstract",
        "data_years_blank_reason": "not_in_abstract",
        "sample_size_blank_reason": "not_in_abstract",
        "region_blank_reason": "not_in_abstract",
    }
