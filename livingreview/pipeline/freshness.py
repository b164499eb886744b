"""Which notebooks need to run, and why: today's files and parameters against recorded executions."""

import math
import platform
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from livingreview.digests import file_digest
from livingreview.notebooks import parameter_names, read_notebook, source_digest
from livingreview.paths import card_files, code_file
from livingreview.pipeline.editions import LATE
from livingreview.pipeline.needed_tables import left_out
from livingreview.pipeline.store import Execution, executions
from livingreview.project import Project
from livingreview.tables.table_files import table_file

MOST_REASONS = 6  # reasons to run a notebook that are printed


@dataclass(frozen=True)
class Wanted:
    """What one notebook is to be executed with today."""

    stem: str
    source: str
    parameters: dict[str, Any]
    environment: str


@dataclass(frozen=True)
class Step:
    """One line of the plan: a fresh execution, or the reasons to run."""

    wanted: Wanted
    execution: Execution | None = None
    reasons: list[str] = field(default_factory=list)
    seconds: float = math.inf
    """How long the last run took: the longest begin first, and one that never ran may be the longest."""

    def __str__(self) -> str:
        """Return what the command `plan` prints beside the name."""
        more = len(self.reasons) - MOST_REASONS
        reasons = [*self.reasons[:MOST_REASONS], *([f"{more} more"] if more > 0 else [])]
        return "fresh" if self.execution else f"run: {', '.join(reasons)}"


def environment(project: Project) -> str:
    """Return what stands for the environment: Python's version and the digest of the lock file."""
    return f"python {platform.python_version()}, lock {file_digest(project.lock) or 'none'}"


def plan(project: Project, parameters: dict[str, Any]) -> list[Step]:
    """Return one step a notebook that runs with this data folder, in alphabetical order.

    Without the one that waits for all others.
    """
    stems = sorted({*project.stems()} - left_out(project).keys() - {LATE})
    return [_step(project, wanted(project, stem, parameters)) for stem in stems]


def late_step(project: Project, parameters: dict[str, Any]) -> Step:
    """Return the step of the notebook that waits for all others."""
    return _step(project, wanted(project, LATE, parameters))


def wanted(project: Project, stem: str, parameters: dict[str, Any]) -> Wanted:
    """Return what a notebook runs with: of all parameters, only those that it takes."""
    notebook = read_notebook(project.notebook(stem))
    values = {name: parameters[name] for name in parameter_names(notebook, parameters)}
    return Wanted(stem, source_digest(notebook), values, environment(project))


def _step(project: Project, want: Wanted) -> Step:
    nearest: list[str] = ["never executed"]
    known = executions(project.executed, want.stem)
    for position, execution in enumerate(known):
        found = differences(execution.record, want, project.data)
        if not found:
            return Step(want, execution)
        if position == 0 or len(found) < len(nearest):
            nearest = found
    return Step(want, None, nearest, known[0].seconds if known else math.inf)


def differences(record: dict[str, Any], want: Wanted, data: Path) -> list[str]:
    """Return in words what has changed since the execution that left `record`."""
    found = ["notebook changed"] if record["notebook"] != want.source else []
    found += _parameter_changes(record["parameters"], want.parameters)
    for table, entry in record["inputs"].items():
        files = {table_file(data, table).name: entry["csv"], f"{table}.yml": entry["card"]}
        found += _file_changes("input", {name: (data / name, sha) for name, sha in files.items()})
    if record.get("tables") not in (None, [card.stem for card in card_files(data)]):
        found.append("input list of tables changed")
    found += _file_changes("code", {name: (code_file(name), sha) for name, sha in record["code"].items()})
    return found + (["environment"] if record["environment"] != want.environment else [])


def _parameter_changes(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    names = [name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)]
    return [f"parameter {name} {_shown(old, name)} -> {_shown(new, name)}" for name in names]


def _shown(values: dict[str, Any], name: str) -> str:
    return str(values[name]) if name in values else "undeclared"


def _file_changes(kind: str, recorded: dict[str, tuple[Path, str]]) -> list[str]:
    now = {name: file_digest(path) for name, (path, _) in recorded.items()}
    changed = [name for name, (_, digest) in recorded.items() if now[name] != digest]
    return [f"{kind} {name} {'changed' if now[name] else 'missing'}" for name in changed]
