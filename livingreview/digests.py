"""What files say, as SHA-256: freshness looks at content, never at dates."""

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from livingreview.paths import code_folders

NOTES = {".qmd", ".ipynb", ".md"}
"""What lies beside the modules of chapters and is no code."""

SKIPPED = {"__pycache__", ".DS_Store", ".ipynb_checkpoints"}


def file_digest(path: Path) -> str | None:
    """Return the SHA-256 of a file in hexadecimal, None where there is no such file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return _file_digest(path, status.st_mtime_ns, status.st_size) if path.is_file() else None


@lru_cache(maxsize=4096)
def _file_digest(path: Path, modified: int, size: int) -> str:
    # The date only tells this process that it has read the very same file a moment ago.
    return hashlib.sha256(path.read_bytes()).hexdigest()


def value_digest(value: Any) -> str:
    """Return the SHA-256 of a JSON value, whatever the order of its keys."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def files_under(folder: Path) -> list[Path]:
    """Return all files of a folder and its folders, sorted, without caches."""
    found = (path for path in folder.rglob("*") if not SKIPPED.intersection(path.parts))
    return sorted(path for path in found if path.is_file())


def digests(files: Iterable[Path], base: Path) -> dict[str, str]:
    """Return the digest of each file under its path relative to `base`."""
    return {path.relative_to(base).as_posix(): file_digest(path) or "" for path in files}


def folder_digest(folder: Path) -> str:
    """Return one digest for all names and contents under a folder."""
    return value_digest(digests(files_under(folder), folder))


def code_digest() -> str:
    """Return one digest for the code of the engine and of the review."""
    folders = code_folders()
    code = {f: [path for path in files_under(f) if path.suffix not in NOTES] for f in folders}
    return value_digest([digests(files, folder.parent) for folder, files in code.items()])
