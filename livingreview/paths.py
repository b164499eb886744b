"""Where the parts of a project lie, and what its `pyproject.toml` tells the engine.

Paths are anchored on the project, never on the working directory alone: notebooks run under papermill, nbval
and by hand, each with another working directory.
"""

import os
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

DATA_ENV = "LIVINGREVIEW_DATA"
"""Environment variable that names another data folder than the checkout's own."""

STARTED_ENV = "LIVINGREVIEW_STARTED"
"""Environment variable that tells a kernel when its build began, in seconds since the epoch."""

BUILD_ENV = "LIVINGREVIEW_BUILD"
"""Environment variable that names another folder of generated files than the checkout's own."""

ROOT_ENV = "LIVINGREVIEW_ROOT"
"""Environment variable that names the project, for a process that runs in another folder."""

SETTINGS = "pyproject.toml"
"""The file of a project that says so: it has a table `[tool.livingreview]`."""

ENGINE = Path(__file__).resolve().parent
"""The engine's own package."""


def settings(root: Path) -> dict[str, Any]:
    """Return what a project tells the engine in `[tool.livingreview]`; nothing where it tells nothing."""
    try:
        return tomllib.loads((root / SETTINGS).read_text(encoding="utf-8"))["tool"]["livingreview"]
    except (OSError, ValueError, KeyError):
        return {}


def find_root() -> Path:
    """Return the project of this process: the one named, that of the working directory, or the checkout."""
    if named := os.environ.get(ROOT_ENV):
        return Path(named).resolve()
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if settings(folder)), ENGINE.parent)


ROOT = find_root()
"""The project: what holds `_quarto.yml`, `chapters/` and `data/`."""

BUILD = ROOT / "build"
"""Everything generated except the finished book; never committed."""

STATEMENTS = "statements.yml"
"""The one YAML file of a data folder that is no card."""

CONCLUSIONS = "conclusions.yml"
"""What it was called in editions until 2026-11, with one sentence for each conclusion."""

BIBLIOGRAPHY = "references.bib"
"""The works that can be cited: those of the checkout, and what a data folder adds."""


def build_dir() -> Path:
    """Return the generated folder of this process: the one that `BUILD_ENV` names, else the project's."""
    return Path(os.environ.get(BUILD_ENV) or BUILD)


def card_files(folder: Path) -> list[Path]:
    """Return the cards of a data folder, sorted."""
    return sorted(path for path in folder.glob("*.yml") if path.name not in (STATEMENTS, CONCLUSIONS))


def data_dir() -> Path:
    """Return the data folder of this process: the one that `DATA_ENV` names, else the project's `data/`."""
    chosen = os.environ.get(DATA_ENV)
    return Path(chosen).resolve() if chosen else ROOT / "data"


@lru_cache(maxsize=1)
def code_folders() -> tuple[Path, ...]:
    """Return the packages whose modules count as code that a notebook uses: the engine and the review's."""
    return ENGINE, *(ROOT / name for name in settings(ROOT).get("packages", ()))


def code_file(name: str) -> Path:
    """Return a module's file by its name in records, as `livingreview/paths.py`."""
    return (ENGINE.parent if name.startswith(f"{ENGINE.name}/") else ROOT) / name
