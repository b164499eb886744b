"""The folder that a renderer works in: prose, configuration, executed notebooks, numbers, downloads.

What the build makes lies under `build/` of the workspace and in `_variables.yml`; the rest is copied from the
checkout, except where the checkout itself is the workspace.
"""

import base64
import fcntl
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from livingreview.errors import BuildError, Busy
from livingreview.notebooks import FIGURE, INJECTED, METADATA, TABLE, TABLES, code_cells, text_of
from livingreview.numbers.collection import Number, escaped, key_numbers_csv, variables_yaml
from livingreview.numbers.invented import CAPTION, with_mark
from livingreview.pipeline.conditional_content import VARIABLE, resolve
from livingreview.project import Project

PROSE = ("_quarto.yml", "*.qmd", "*.bib", "*.csl", "*.scss", "*.css", "*.svg", "chapters/**/*")
HOOKS = (
    "scripts/prerender.py",
    "scripts/postrender.py",
    "livingreview/render/citations/chinese.lua",
    "livingreview/render/citations/gb-t-7714.csl",
    "livingreview/render/print/blocks.typ",
    "livingreview/render/print/quarto.lua",
    "livingreview/render/print/tables.lua",
    "livingreview/render/print/terms.lua",
    "livingreview/render/print/chinese.lua",
    "livingreview/render/print/chinese.typ",
)
RENDERED = {"text/markdown", "image/svg+xml", "image/png", "text/plain"}
EXTRAS = Path("build") / "extras"
WORKS = Path("build") / "added.bib"
"""The works that a data folder adds to the bibliography of the checkout, in a file that is always there."""

TERMS = Path("build") / "terms.json"
"""The abbreviations of the glossary with their full names, for the filters of the PDF."""

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
    run: dict[str, Any],
    carried: Mapping[Path, bytes] | None = None,
    works: str = NO_WORKS,
    unsaid: Iterable[str] = (),
    terms: str = "[]\n",
) -> None:
    """Put into a workspace what the notebooks gave; files that are right already keep their dates.

    `carried` are further files of the finished report, by their place in it, `works` the entries that the
    data folder adds to the bibliography, `unsaid` the keys that only passages for other folders name,
    `terms` the abbreviations of the glossary.
    """
    numbered = with_numbers(notebooks, numbers)
    chapters = {Path("build/chapters") / f"{stem}.ipynb": as_rendered(nb) for stem, nb in numbered.items()}
    extras: dict[Path, str | bytes] = {EXTRAS / "key_numbers.csv": key_numbers_csv(numbers)}
    extras[EXTRAS / "run.json"] = json.dumps(run, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    for notebook in notebooks.values():
        extras |= {EXTRAS / "downloads" / name: content for name, content in downloads(notebook)}
    extras |= {EXTRAS / name: content for name, content in (carried or {}).items()}
    wanted = (
        chapters
        | extras
        | {Path("_variables.yml"): variables_yaml(numbers, unsaid), WORKS: works, TERMS: terms}
    )
    for name, content in wanted.items():
        _update(workspace / name, content.encode() if isinstance(content, str) else content)
    _drop_others(workspace, set(wanted))


def as_rendered(notebook: dict[str, Any]) -> str:
    """Return an executed notebook with only what a renderer shows."""
    cells = [cell for cell in notebook["cells"] if INJECTED not in cell.get("metadata", {}).get("tags", ())]
    kept = {**notebook, "cells": [_cell_as_rendered(cell) for cell in cells]}
    kept["metadata"] = {name: value for name, value in notebook["metadata"].items() if name != METADATA}
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


def downloads(notebook: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Yield file name and content for each labelled table and figure of an executed notebook."""
    for cell in code_cells(notebook):
        bundles = [bundle for bundle in cell.bundles() if TABLE in bundle or FIGURE in bundle]
        for position, bundle in enumerate(bundles if cell.label else []):
            # A cell may draw several: fig-x, fig-x-2, fig-x-3.
            name = cell.label if position == 0 else f"{cell.label}-{position + 1}"
            yield from _files(str(name), bundle)


PICTURES = {"portrait": ".portrait", "chinese": ".zh", "chinese_portrait": ".zh.portrait"}
"""The further pictures of a figure, with what their files' names have behind that of the figure."""


def _files(name: str, bundle: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    content = bundle.get(TABLE) or bundle[FIGURE]
    yield f"{name}.csv", content["csv"].encode()
    if content.get("areas"):
        areas = json.dumps(content["areas"], ensure_ascii=False, sort_keys=True)
        yield f"{name}.areas.json", areas.encode()
    for part, end in PICTURES.items():
        if content.get(part):
            yield f"{name}{end}.svg", text_of(content[part]).encode()
    if "image/svg+xml" in bundle:
        yield f"{name}.svg", text_of(bundle["image/svg+xml"]).encode()
    if "image/png" in bundle:
        yield f"{name}.png", base64.b64decode(text_of(bundle["image/png"]))


LINE = re.compile(r"^#\| ?(fig-cap|tbl-cap|fig-alt):.*$", re.MULTILINE)
CAPTIONED = re.compile(r'^#\| ?(?:fig-cap|tbl-cap|fig-alt): *"?', re.MULTILINE)
"""The start of a caption."""


def with_numbers(
    notebooks: dict[str, dict[str, Any]], numbers: Iterable[Number]
) -> dict[str, dict[str, Any]]:
    """Return notebooks whose captions say the published numbers.

    Raises BuildError where a caption asks for a number that no notebook published.
    """
    formatted = {
        number.key: with_mark(number.formatted, number.about, number.key.endswith("_zh"))
        for number in numbers
    }
    return {
        stem: {
            **notebook,
            "cells": [_cell(cell, formatted, stem, _invented(notebook)) for cell in notebook["cells"]],
        }
        for stem, notebook in notebooks.items()
    }


def _invented(notebook: dict[str, Any]) -> set[str]:
    """Return the tables with invented rows that a notebook loaded."""
    inputs = notebook["metadata"].get(METADATA, {}).get("inputs", {})
    return {table for table, entry in inputs.items() if entry.get("invented")}


def _cell(cell: dict[str, Any], formatted: dict[str, str], stem: str, invented: set[str]) -> dict[str, Any]:
    source = "".join(cell["source"])
    if cell["cell_type"] != "code":
        return cell
    if invented & {table for line in TABLES.findall(source) for table in line.split(", ")}:
        source = CAPTIONED.sub(rf"\g<0>{CAPTION}", source)
    elif not VARIABLE.search(source):
        return cell
    return {**cell, "source": LINE.sub(lambda line: _line(line, formatted, stem), source)}


def _line(line: re.Match[str], formatted: dict[str, str], stem: str) -> str:
    def number(found: re.Match[str]) -> str:
        if found[1] not in formatted:
            raise BuildError(
                f"chapter {stem}, {line[1]}: {found[1]}: found no such number, expected a published one"
            )
        text = formatted[found[1]] if line[1] == "fig-alt" else escaped(formatted[found[1]])
        return json.dumps(text, ensure_ascii=False)[1:-1]  # the caption stands between quotation marks

    return VARIABLE.sub(number, line[0])
