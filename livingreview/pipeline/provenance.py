"""The record of a run: what went in, with which versions, at which commit. No path, no name of a machine."""

import hashlib
import platform
import subprocess
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from livingreview import paths
from livingreview.digests import value_digest
from livingreview.notebooks import code_cells
from livingreview.pipeline.store import Execution
from livingreview.pipeline.workspace import downloads

PACKAGES = ("pandas", "numpy", "matplotlib", "seaborn", "pandera", "pydantic", "papermill", "ipykernel")
BUILTIN = ("pypandoc_binary", "typst", "jinja2", "fonttools", "noto-cjk-sans-otc")


@dataclass
class Clock:
    """Seconds that each step of a build took, in the order of the steps."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what happens inside."""
        begun = time.monotonic()
        yield
        self.seconds[name] = round(time.monotonic() - begun, 2)


def run_record(
    root: Path,
    parameters: dict[str, Any],
    executions: dict[str, Execution],
    notebooks: dict[str, dict[str, Any]],
) -> dict[str, Any]:
    """Return what can be said before rendering; `notebooks` are the executed copies."""
    floats = float_digests(notebooks)
    by_stem = {stem: _notebook(execution) for stem, execution in executions.items()}
    seconds = {"notebooks": {stem: execution.seconds for stem, execution in executions.items()}}
    inputs = _inputs(executions)
    parts = {"parameters": parameters, "inputs": inputs, "notebooks": by_stem, "floats": floats}
    return parts | {"seconds": seconds} | commit(root)


def float_digests(notebooks: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the digest of the data behind each table and figure, with its notebook and the tables named."""
    named = {
        cell.label: {"tables": cell.tables}
        for notebook in notebooks.values()
        for cell in code_cells(notebook)
        if cell.tables
    }
    return {
        label: {"notebook": stem, "sha256": hashlib.sha256(content).hexdigest()} | named.get(label, {})
        for stem, notebook in notebooks.items()
        for name, content in downloads(notebook)
        if name.endswith(".csv")
        for label in [name.removesuffix(".csv")]
    }


def code_digest(record: dict[str, Any]) -> str:
    """Return one digest of a notebook's source and of the code that it imported."""
    return value_digest([record["notebook"], record["code"]])


def _notebook(execution: Execution) -> dict[str, Any]:
    inputs = execution.record["inputs"]
    synthetic = any(entry["synthetic"] or entry.get("invented") for entry in inputs.values())
    summary = {"inputs": sorted(inputs), "parameters": execution.record["parameters"], "synthetic": synthetic}
    return summary | {"code": code_digest(execution.record)}


def _inputs(executions: dict[str, Execution]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for execution in executions.values():
        for table, entry in execution.record["inputs"].items():
            meta = {name: value for name, value in entry.items() if name not in ("csv", "card")}
            found[table] = {"sha256": entry["csv"], "card_sha256": entry["card"]} | meta
    return found


def commit(root: Path) -> dict[str, Any]:
    """Return the commit of the checkout with its day, and whether tracked files differ from it."""
    head = _git(root, "rev-parse", "HEAD")
    day = _git(root, "show", "--no-patch", "--format=%cs", "HEAD") if head else None
    changes = _git(root, "status", "--porcelain", "--untracked-files=no") if head else None
    dirty = None if changes is None else bool(changes)
    return {"commit": head or "unknown", "committed": day or "", "dirty": dirty}


def _git(root: Path, *words: str) -> str | None:
    try:
        call = ["git", "-C", str(root), *words]
        done = subprocess.run(call, capture_output=True, text=True, check=True, timeout=60)
        return done.stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return None


def project_version() -> str:
    """Return the version of the project, as its `pyproject.toml` says."""
    settings = tomllib.loads((paths.ROOT / paths.SETTINGS).read_text(encoding="utf-8"))
    return str(settings.get("project", {}).get("version", "unknown"))


def versions(renderer: str) -> dict[str, str]:
    """Return the versions that a reader would need to run this again; those that are installed."""
    names = PACKAGES + (BUILTIN if renderer == "builtin" else ())
    found = {"python": platform.python_version()} | {name: _version(name) for name in names}
    found |= _pandoc() if renderer == "builtin" else _quarto()
    return {name: number for name, number in found.items() if number}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _pandoc() -> dict[str, str]:
    import pypandoc

    return {"pandoc": pypandoc.get_pandoc_version()}


def _quarto() -> dict[str, str]:
    from livingreview.render.quarto import find

    found = find()
    return {"quarto": found.version} if found else {}
