"""What an executed notebook tells the build about itself: the tables it loaded, the code it imported."""

import hashlib
import os
import sys
from pathlib import Path
from typing import Any

from livingreview.notebooks import RECORD
from livingreview.paths import STARTED_ENV, code_folders, data_dir
from livingreview.tables.table_files import table_file


def emit() -> None:
    """Display the record of this kernel; the build appends a cell that calls this and drops it afterwards."""
    from IPython.display import display

    display({RECORD: record(), "text/plain": "record"}, raw=True)


def record() -> dict[str, Any]:
    """Return `{"inputs": {table: {csv, card, file, ...}}, "tables": ..., "code": {module: sha256}}`.

    `csv` is the digest of the file that holds the table, also where that is a workbook. `tables` is the list
    of all tables where the notebook asked for it, else None.
    """
    # Looked up, not imported: a notebook that loads no table must not pay for the reader.
    loader = sys.modules.get("livingreview.tables.loading")
    loaded = loader.loaded() if loader else {}
    inputs = {table: _input(table, entry) for table, entry in sorted(loaded.items())}
    return {"inputs": inputs, "tables": loader.listed_tables() if loader else None, "code": _code()}


def _input(table: str, entry: dict[str, Any]) -> dict[str, Any]:
    file = table_file(data_dir(), table)
    rows, card = file.read_bytes(), (data_dir() / f"{table}.yml").read_bytes()
    if _sha256(rows + card) != entry["sha256"]:
        raise RuntimeError(f"table {table} changed while the notebook ran; build again")
    meta = {"file": file.name} | {name: value for name, value in entry.items() if name != "sha256"}
    return {"csv": _sha256(rows), "card": _sha256(card)} | meta


def _code() -> dict[str, str]:
    files = {Path(file).resolve() for module in list(sys.modules.values()) if (file := _file(module))}
    ours = [(folder, path) for folder in code_folders() for path in files if path.is_relative_to(folder)]
    named = {path.relative_to(folder.parent).as_posix(): path for folder, path in ours}
    return {name: _code_digest(path) for name, path in sorted(named.items())}


def _file(module: Any) -> str | None:
    return getattr(module, "__file__", None)


def _code_digest(path: Path) -> str:
    # A file saved while the build ran may be imported in its old form: no digest fits it, so the next build
    # runs the notebook again.
    saved_since = path.stat().st_mtime > float(os.environ.get(STARTED_ENV, "inf"))
    return "" if saved_since else _sha256(path.read_bytes())


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
