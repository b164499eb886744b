"""Notebook files as JSON: what a source declares, what an executed copy shows.

`nbformat` is right for writing and slow to import (about a second), so reading does without it.
"""

import ast
import io
import json
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from livingreview.digests import value_digest

PARAMETERS = "parameters"
INJECTED = "injected-parameters"
ALL_PARAMETERS = "all-parameters"
"""The tag of a parameters cell that takes every parameter of the review without naming one."""

NUMBER, TABLE, FIGURE, RECORD = (
    f"application/vnd.livingreview.{kind}+json" for kind in ("number", "table", "figure", "record")
)
"""The types of what a notebook hands to the build, beside what a reader of the notebook sees."""

METADATA = "livingreview"
"""Where an executed copy keeps the record of its run, in its metadata."""

TABLES = re.compile(r"^# tables: (.+)$", re.MULTILINE)
LABEL = re.compile(r"^#\|\s*label:\s*(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Declared:
    """One assignment of a notebook's parameters cell: `end_year: int = 2013  # Last year shown`."""

    name: str
    type: str
    default: Any
    comment: str


@dataclass(frozen=True)
class CodeCell:
    """One code cell; `number` counts code cells from 1, as `In [n]` does after a run from top to bottom."""

    number: int
    source: str
    tags: tuple[str, ...]
    outputs: tuple[dict[str, Any], ...]

    @property
    def label(self) -> str | None:
        """The label that prose embeds this cell by."""
        found = LABEL.search(self.source)
        return found.group(1) if found else None

    @property
    def tables(self) -> list[str]:
        """The tables that a float rests on, as its line `# tables: a, b` names them."""
        found = TABLES.search(self.source)
        return found.group(1).split(", ") if found else []

    @property
    def name(self) -> str:
        """What a person finds the cell by: its number, and its label or first line."""
        first = next((line for line in self.source.splitlines() if line.strip()), "")
        return f"cell {self.number} ({self.label or first.strip()[:60]})"

    def bundles(self) -> Iterator[dict[str, Any]]:
        """Yield the MIME bundle of each output that has one."""
        for output in self.outputs:
            if "data" in output:
                yield output["data"]


def read_notebook(path: Path) -> dict[str, Any]:
    """Return a notebook file as it stands."""
    return json.loads(path.read_text(encoding="utf-8"))


def text_of(value: str | list[str]) -> str:
    """Return a multi-line string of the notebook format, which may be stored as a list of lines."""
    return value if isinstance(value, str) else "".join(value)


def code_cells(notebook: dict[str, Any]) -> list[CodeCell]:
    """Return the code cells of the source: what papermill injected is not counted."""
    found: list[CodeCell] = []
    for cell in notebook["cells"]:
        tags = tuple(cell.get("metadata", {}).get("tags", ()))
        if cell["cell_type"] == "code" and INJECTED not in tags:
            outputs = tuple(cell.get("outputs", ()))
            found.append(CodeCell(len(found) + 1, text_of(cell["source"]), tags, outputs))
    return found


def source_digest(notebook: dict[str, Any]) -> str:
    """Return the digest of what a notebook would execute and say, its outputs ignored."""
    cells = notebook["cells"]
    content = [[c["cell_type"], text_of(c["source"]), c.get("metadata", {}).get("tags", [])] for c in cells]
    return value_digest(content)


def labels(notebook: dict[str, Any]) -> list[str]:
    """Return the labels of a notebook in order, repetitions included."""
    return [cell.label for cell in code_cells(notebook) if cell.label]


def declared_parameters(notebook: dict[str, Any]) -> list[Declared]:
    """Return the typed assignments of the cell tagged `parameters`; none where there is no such cell.

    Raises SyntaxError or ValueError where the cell holds anything but `name: type = literal`.
    """
    cell = next((cell for cell in code_cells(notebook) if PARAMETERS in cell.tags), None)
    if cell is None:
        return []
    comments = _comments(cell.source)
    return [_declared(statement, comments) for statement in ast.parse(cell.source).body]


def parameter_names(notebook: dict[str, Any], known: Iterable[str]) -> list[str]:
    """Return the parameters that a notebook takes: those that it declares, or all where its cell says so."""
    if any(ALL_PARAMETERS in cell.tags for cell in code_cells(notebook)):
        return list(known)
    return [entry.name for entry in declared_parameters(notebook)]


def _declared(statement: ast.stmt, comments: dict[int, str]) -> Declared:
    if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
        raise ValueError(f"`{ast.unparse(statement)}`, which is no `name: type = value`")
    if statement.value is None:
        raise ValueError(f"`{ast.unparse(statement)}` without a default value")
    default = ast.literal_eval(statement.value)
    comment = comments.get(statement.end_lineno or statement.lineno, "")
    kind = ast.unparse(statement.annotation)
    return Declared(statement.target.id, kind, default, comment)


def _comments(source: str) -> dict[int, str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {t.start[0]: t.string.lstrip("# ").strip() for t in tokens if t.type == tokenize.COMMENT}
