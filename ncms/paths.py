"""Where the parts of a checkout lie.

Paths are anchored on the package, never on the working directory: notebooks run under papermill, nbval and
by hand, each with another working directory.
"""

import os
from pathlib import Path

DATA_ENV = "NCMS_DATA"
"""Environment variable that names another data folder than the checkout's own."""

STARTED_ENV = "NCMS_STARTED"
"""Environment variable that tells a kernel when its build began, in seconds since the epoch."""

BUILD_ENV = "NCMS_BUILD"
"""Environment variable that names another folder of generated files than the checkout's own."""

ROOT = Path(__file__).resolve().parent.parent
"""The checkout: what holds `_quarto.yml`, `chapters/` and `data/`."""

BUILD = ROOT / "build"
"""Everything generated except the finished book; never committed."""

CONCLUSIONS = "conclusions.yml"
"""The one YAML file of a data folder that is no card."""

BIBLIOGRAPHY = "references.bib"
"""The works that can be cited: those of the checkout, and what a data folder adds."""


def build_dir() -> Path:
    """Return the generated folder of this process: `NCMS_BUILD` where it is set, else the checkout's."""
    return Path(os.environ.get(BUILD_ENV) or BUILD)


def card_files(folder: Path) -> list[Path]:
    """Return the cards of a data folder, sorted."""
    return sorted(path for path in folder.glob("*.yml") if path.name != CONCLUSIONS)


def data_dir() -> Path:
    """Return the data folder of this process: `NCMS_DATA` where it is set, else the checkout's `data/`."""
    chosen = os.environ.get(DATA_ENV)
    return Path(chosen).resolve() if chosen else ROOT / "data"
