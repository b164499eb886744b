"""The folder that a renderer works in: prose, configuration, executed notebooks, numbers, downloads.

What the build makes lies under `build/` of the workspace and in `_variables.yml`; the rest is copied from the
checkout, except where the checkout itself is the workspace.
"""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ncms.build.captions import with_numbers
from ncms.build.cases import resolve
from ncms.build.collection import Number, key_numbers_csv, variables_yaml
from ncms.build.downloads import downloads
from ncms.build.notebooks import INJECTED
from ncms.build.project import Project
from ncms.errors import Busy

PROSE = ("_quarto.yml", "*.qmd", "*.bib", "*.csl", "*.scss", "*.css", "*.svg", "chapters/**/*")
HOOKS = (
    "scripts/prerender.py",
    "scripts/postrender.py",
    "ncms/render/citations/chinese.lua",
    "ncms/render/citations/gb-t-7714.csl",
    "ncms/render/print/quarto.lua",
    "ncms/render/print/tables.lua",
    "ncms/render/print/chinese.lua",
    "ncms/render/print/chinese.typ",
)
RENDERED = {"text/markdown", "image/svg+xml", "image/png", "text/plain"}
EXTRAS = Path("build") / "extras"
WORKS = Path("build") / "added.bib"
"""The works that a data folder adds to the bibliography of the checkout, in a file that is always there."""

NO_WORKS = "% The data folder adds no works.\n"


def place(project: Project, out: Path) -> Path:
    """Return the folder under `build/` that belongs to one output folder."""
    slug = f"{out.name}-{hashlib.sha256(str(out).encode()).hexdigest()[:8]}"
    return project.build / "workspaces" / slug


@contextmanager
def held(folder: Path, out: Path) -> Iterator[None]:
    """Hold an output folder for this process; raise Busy, naming the holder, where another one has it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise Busy(f"another build (process {holder}) is writing {out}; wait, or choose --out") from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def prose_files(project: Project) -> list[Path]:
    """Return what people wrote for the book: configuration, chapters, bibliography, styles."""
    found = {path for pattern in PROSE for path in project.root.glob(pattern) if path.is_file()}
    return sorted(
        path for path in found if path.suffix != ".ipynb" and ".ipynb_checkpoints" not in path.parts
    )


def assemble(project: Project, workspace: Path) -> None:
    """Make `workspace` anew with a copy of the prose, as the tables of the data folder call for it."""
    shutil.rmtree(workspace, ignore_errors=True)
    hooks = [project.root / hook for hook in HOOKS if (project.root / hook).exists()]
    for path in [*prose_files(project), *hooks]:
        target = workspace / path.relative_to(project.root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    resolve(workspace, project.data)


def fill(
    workspace: Path,
    notebooks: dict[str, dict[str, Any]],
    numbers: list[Number],
    run: dict,
    carried: Mapping[Path, bytes] | None = None,
    works: str = NO_WORKS,
    unsaid: Iterable[str] = (),
) -> None:
    """Put into a workspace what the notebooks gave; files that are right already keep their dates.

    `carried` are further files of the finished report, by their place in it, `works` the entries that the
    data folder adds to the bibliography, `unsaid` the keys that only passages for other folders name.
    """
    told = with_numbers(notebooks, numbers)
    chapters = {Path("build/chapters") / f"{stem}.ipynb": as_rendered(nb) for stem, nb in told.items()}
    extras: dict[Path, str | bytes] = {EXTRAS / "key_numbers.csv": key_numbers_csv(numbers)}
    extras[EXTRAS / "run.json"] = json.dumps(run, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    for notebook in notebooks.values():
        extras |= {EXTRAS / "downloads" / name: content for name, content in downloads(notebook)}
    extras |= {EXTRAS / name: content for name, content in (carried or {}).items()}
    wanted = chapters | extras | {Path("_variables.yml"): variables_yaml(numbers, unsaid), WORKS: works}
    for name, content in wanted.items():
        _update(workspace / name, content.encode() if isinstance(content, str) else content)
    _drop_others(workspace, set(wanted))


def as_rendered(notebook: dict[str, Any]) -> str:
    """Return an executed notebook with only what a renderer shows."""
    cells = [cell for cell in notebook["cells"] if INJECTED not in cell.get("metadata", {}).get("tags", ())]
    kept = {**notebook, "cells": [_cell_as_rendered(cell) for cell in cells]}
    kept["metadata"] = {name: value for name, value in notebook["metadata"].items() if name != "ncms"}
    return json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _cell_as_rendered(cell: dict[str, Any]) -> dict[str, Any]:
    if "outputs" not in cell:
        return cell
    return {**cell, "outputs": [kept for output in cell["outputs"] if (kept := _shown(output))]}


def _shown(output: dict[str, Any]) -> dict[str, Any] | None:
    if "data" not in output:
        return output
    kept = {kind: value for kind, value in output["data"].items() if kind in RENDERED}
    return {**output, "data": kept} if kept else None


def _update(path: Path, content: bytes) -> None:
    # A preview watches these files: one that says the same must not look new.
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _drop_others(workspace: Path, wanted: set[Path]) -> None:
    for folder in (workspace / "build" / "chapters", workspace / EXTRAS):
        for path in folder.rglob("*"):
            if path.is_file() and path.relative_to(workspace) not in wanted:
                path.unlink()
