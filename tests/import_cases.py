"""What the tests of the import share: the exports, and folders to import them into."""

import csv
import shutil
from pathlib import Path

from livingreview.records.importing import import_exports

EXPORTS = Path(__file__).parent / "fixtures" / "exports"
EXPORT_FORMATS = {
    "cnki_refworks_gb18030.txt": "refworks",
    "cnki_endnote.txt": "endnote",
    "cnki_noteexpress.net": "noteexpress",
    "wos_utf16.txt": "wos",
    "wos_table.txt": "wos_table",
    "scopus.ris": "ris",
    "library.bib": "bibtex",
}
LOG = "search_id,database,platform,query,date,limits,limits_reason,records_returned,file\n"


def folder_of(path: Path, *names: str) -> Path:
    """Return a folder with some of the exports and the log of all searches."""
    for name in ("search_log.csv", *names):
        shutil.copy(EXPORTS / name, path)
    return path


def folder_with(path: Path, database: str = "Some base", **files: str | bytes) -> Path:
    """Return a folder with one search of one record for each file; `a_ris` is the file `a.ris`.

    A database with a `{}` is another one for each file.
    """
    rows = []
    for key, content in files.items():
        name = key.replace("_", ".")
        (path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        rows.append(f"{key},{database.format(key)},web,q,2025-01-01,,,1,{name}\n")
    (path / "search_log.csv").write_text(LOG + "".join(rows))
    return path


def run(folder: Path, *names: str, **options):
    """Import exports that lie in the folder itself."""
    return import_exports([folder / name for name in names], folder, **options)


def table(folder: Path, name: str = "records") -> list[dict[str, str]]:
    """Return the rows of a table of the folder."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def files(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}
