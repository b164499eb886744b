"""Records of a folder against its search log: as many of each search as it returned."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from ncms.errors import Fault, InputError
from ncms.inputs.read import Table
from ncms.inputs.schema import LIST_MARK

RECORDS, LOG = "records", "search_log"


def search_faults(folder: Path, tables: Mapping[str, Table]) -> list[Fault]:
    """Return each search whose records are not those it returned, once anything has been imported.

    A record that cannot be read counts as long as its export lies in the folder: the search returned it.
    """
    if not {RECORDS, LOG} <= set(tables) or not tables[RECORDS].rows:
        return []
    from ncms.inputs.importers.search_log import unlogged

    table, counts = tables[LOG], _counts(tables[RECORDS])
    searches = [dict(zip(table.header, cells, strict=True)) for cells in table.rows]
    found = [*unlogged(searches, counts, table.file), *_miscounted(folder, table, searches, counts)]
    return [table.located(fault) for fault in found]


def _counts(records: Table) -> Counter[str]:
    files = zip(records.column("file"), records.column("found_again"), strict=True)
    return Counter(name for cells in files for cell in cells for name in cell.split(LIST_MARK) if name)


def _miscounted(
    folder: Path, table: Table, searches: list[dict[str, str]], counts: Mapping[str, int]
) -> Iterator[Fault]:
    from ncms.inputs.importers.search_log import count_fault, files_of

    for row, search in enumerate(searches):
        names, returned = files_of(search), int(search["records_returned"])
        count = sum(counts[name] for name in names)
        if count < returned:
            count += sum(_lost(folder / name) for name in names)
        if names and count != returned:
            mend = "import its exports again (ncms import FILE... --into DIR), or correct records_returned"
            line = table.line(row, "records_returned")
            yield count_fault(search, count, names, table.file, line, mend)


def _lost(path: Path) -> int:
    """Return how many records of an export could not be read, none where it is not at hand."""
    from ncms.inputs.importers.run import read_export

    try:
        return read_export(path, path.name).lost if path.is_file() else 0
    except InputError:
        return 0
