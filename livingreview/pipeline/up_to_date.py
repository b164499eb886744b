"""Whether a report is up to date: one digest over all that goes into a build, one over what came out."""

import json
import platform
from pathlib import Path
from typing import Any

from livingreview.digests import code_digest, digests, file_digest, files_under, folder_digest, value_digest
from livingreview.pipeline.renames import FILE as RENAMES
from livingreview.pipeline.workspace import prose_files
from livingreview.project import Project

FILE = "finished.json"


def data_digest(project: Project) -> str:
    """Return the digest of the data folder."""
    return folder_digest(project.data)


def input_digest(project: Project, choices: list[Any]) -> str:
    """Return the digest of everything that a build of this project reads, and of what was asked for."""
    prose = digests(prose_files(project), project.root)
    return value_digest([notebook_input_digest(project), prose, choices])


def notebook_input_digest(project: Project) -> str:
    """Return the digest of everything but prose: what the notebooks' results can depend on."""
    notebooks = [project.notebook(stem) for stem in project.stems()]
    parts = {
        "data": data_digest(project),
        "editions": digests(project.edition_files(), project.editions),
        "statements": file_digest(project.statements),
        "renames": file_digest(project.root / RENAMES),
        "parameters": file_digest(project.params),
        "notebooks": digests(notebooks, project.root),
        "code": code_digest(),
        "environment": [platform.python_version(), file_digest(project.lock)],
    }
    return value_digest(parts)


def up_to_date(folder: Path, inputs: str, out: Path) -> bool:
    """Return whether `out` still is what a build from the same inputs left there."""
    try:
        last = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return last.get("inputs") == inputs and out.is_dir() and last.get("output") == output_digest(out)


def output_digest(out: Path) -> str:
    """Return the digest of a report."""
    return value_digest(digests(files_under(out), out))


def remember(folder: Path, inputs: str, out: Path) -> None:
    """Note that `out` was made from `inputs`."""
    text = json.dumps({"inputs": inputs, "output": output_digest(out)})
    (folder / FILE).write_text(text, encoding="utf-8")
