"""The search log against what was read: every export belongs to a search, and holds all it returned."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import command_line, listed, nearest, quoted, shown_path
from livingreview.records.record_tables import Row, read_kept, read_rows
from livingreview.records.search_dates import log_date_faults, record_date_faults
from livingreview.tables.cells import LIST_MARK
from livingreview.tables.csv_reader import Table

COLUMNS = "search_id,database,platform,query,date,limits,limits_reason,records_returned,file"
"""The columns that every search log has; its card names optional ones."""


def log_faults(folder: Path, counts: Mapping[str, int]) -> list[Fault]:
    """Return what does not agree between the log and `counts`, the records of each export of this import.

    A record that could not be read counts: the search returned it.
    """
    table = read_kept(folder, "search_log")
    if table is None:
        file = shown_path(folder / "search_log.csv")
        hint = f"write the columns {COLUMNS} and a row for {listed(counts)}"
        return [Fault(file, None, None, "missing_log", "no such file", "a log of the searches", hint)]
    searches = read_rows(folder, "search_log")
    faults = list(unlogged(searches, counts, table.file))
    for row, search in enumerate(searches):
        faults += _search_faults(search, counts, table.file, table.line(row, "file"))
    return [*(table.located(fault) for fault in faults), *log_date_faults(table)]


def databases(folder: Path) -> dict[str, str]:
    """Return the database of each export that the log names."""
    return {
        name: search["database"] for search in read_rows(folder, "search_log") for name in files_of(search)
    }


def files_of(search: Row) -> list[str]:
    """Return the exports of a search, as the log names them."""
    return [name.strip() for name in search["file"].split(LIST_MARK) if name.strip()]


def unlogged(searches: list[Row], counts: Mapping[str, int], file: str) -> Iterator[Fault]:
    """Yield a fault for each export that no search names, or several do."""
    logged = [name for search in searches for name in files_of(search)]
    for name, count in counts.items():
        if logged.count(name) != 1:
            near = nearest(name, (each for each in logged if each not in counts))
            hint = f"add a row with records_returned {count} and file {name}"
            hint = f"is {quoted(near)} meant? else {hint}" if near else hint
            again = f"{logged.count(name)} searches" if name in logged else "no search"
            hint = "name the file once" if name in logged else hint
            yield Fault(file, None, "file", "search_log", f"{again} with the file {name}", "one search", hint)


def _search_faults(search: Row, counts: Mapping[str, int], file: str, line: int) -> Iterator[Fault]:
    names = files_of(search)
    absent = [name for name in names if name not in counts]
    if len(absent) == len(names):
        return
    if absent:
        expected = f"{listed(absent)} too, which belong to search {search['search_id']}"
        found = f"{listed(name for name in names if name in counts)} alone"
        hint = "give all exports of a search at once"
        yield Fault(file, line, "file", "search_log", found, expected, hint)
    elif (count := sum(counts[name] for name in names)) != int(search["records_returned"]):
        hint = "export all records again, or correct records_returned"
        yield count_fault(search, count, names, file, line, hint)


def count_fault(search: Row, count: int, names: list[str], file: str, line: int, hint: str) -> Fault:
    """Return the fault of a search that returned another number of records than its exports hold."""
    expected = f"{search['records_returned']}, which search {search['search_id']} returned"
    found = f"{count} record{'' if count == 1 else 's'} in {listed(names)}"
    return Fault(file, line, "records_returned", "search_log", found, expected, hint)


RECORDS, LOG, REFUSED = "records", "search_log", "refused"


def search_faults(folder: Path, tables: Mapping[str, Table]) -> list[Fault]:
    """Return each search whose records are not those it returned, once anything has been imported.

    A record that was refused counts: the search returned it.
    """
    if not {RECORDS, LOG} <= set(tables) or not tables[RECORDS].rows:
        return []
    table, counts = tables[LOG], _counts(tables[RECORDS])
    searches = [dict(zip(table.header, cells, strict=True)) for cells in table.rows]
    found = [*unlogged(searches, counts, table.file), *_miscounted(folder, tables, searches, counts)]
    dates = [*log_date_faults(table), *record_date_faults(tables)]
    return [*(table.located(fault) for fault in found), *dates]


def _counts(records: Table) -> Counter[str]:
    files = zip(records.column("file"), records.column("found_again"), strict=True)
    return Counter(name for cells in files for cell in cells for name in cell.split(LIST_MARK) if name)


def _miscounted(
    folder: Path, tables: Mapping[str, Table], searches: list[dict[str, str]], counts: Mapping[str, int]
) -> Iterator[Fault]:
    table = tables[LOG]
    refused = Counter(tables[REFUSED].column("file")) if REFUSED in tables else None
    for row, search in enumerate(searches):
        names, returned = files_of(search), int(search["records_returned"])
        count = sum(counts[name] for name in names)
        if refused is not None:
            count += sum(refused[name] for name in names)
        elif count < returned:
            count += sum(_refused_again(folder / name) for name in names)
        if not names and returned:
            line, hint = table.line(row, "file"), "name its exports and import them"
            found = f"{returned} records returned and no file"
            yield Fault(table.file, line, "file", "search_log", found, "the exports of the search", hint)
        if names and count != returned:
            again = command_line("import FILE... --into DIR")
            hint = f"import its exports again (`{again}`), or correct records_returned"
            line = table.line(row, "records_returned")
            yield count_fault(search, count, names, table.file, line, hint)


def _refused_again(path: Path) -> int:
    """Return how many records of an export cannot be read, none where it is not at hand.

    Tables that an earlier version wrote do not list them.
    """
    from livingreview.records.importing import read_export

    try:
        return len(read_export(path, path.name).refused) if path.is_file() else 0
    except InputError:
        return 0
