"""The store of executed notebooks: every recent execution of each chapter, under the digest of its record.

`<stem>/<digest>.ipynb` is the executed copy, with its record in `metadata.livingreview`; `<digest>.json`
beside it holds the same record and how long the run took, so that planning need not read figures.
"""

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from livingreview.digests import value_digest

KEPT = 20
FIELDS = {"notebook", "parameters", "inputs", "tables", "code", "environment"}


@dataclass(frozen=True)
class Execution:
    """One stored execution of one notebook."""

    stem: str
    path: Path
    record: dict[str, Any]
    seconds: float

    @property
    def sidecar(self) -> Path:
        """The small file beside the executed copy."""
        return self.path.with_suffix(".json")

    def touch(self) -> None:
        """Mark this execution as used now, so that it is among the last to go."""
        self.sidecar.touch()


def executions(folder: Path, stem: str) -> list[Execution]:
    """Return the stored executions of a notebook, the most recently used first."""
    sidecars = sorted((folder / stem).glob("*.json"), key=_used, reverse=True)
    return [found for path in sidecars if (found := _read(stem, path))]


def store(folder: Path, stem: str, text: str, record: dict[str, Any], seconds: float) -> Execution:
    """Keep an executed notebook and drop the executions that were not used for longest."""
    path = folder / stem / f"{value_digest(record)[:16]}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    execution = Execution(stem, path, record, seconds)
    write_whole(path, text)
    # Last, since a reader takes the pair for complete once the sidecar is there.
    content = {"record": record, "seconds": seconds}
    write_whole(execution.sidecar, json.dumps(content, indent=1, sort_keys=True))
    for old in executions(folder, stem)[KEPT:]:
        old.sidecar.unlink(missing_ok=True)
        old.path.unlink(missing_ok=True)
    return execution


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file so that nobody ever reads half of it; where that fails an older one stays."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _used(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:  # another build has just dropped it
        return 0


def _read(stem: str, sidecar: Path) -> Execution | None:
    try:
        content = json.loads(sidecar.read_text(encoding="utf-8"))
        path, record = sidecar.with_suffix(".ipynb"), content["record"]
        whole = path.exists() and record.keys() == FIELDS  # else of another version of this program
        return Execution(stem, path, record, content["seconds"]) if whole else None
    except (OSError, ValueError, KeyError):
        return None
