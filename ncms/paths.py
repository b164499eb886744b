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

ROOT = Path(__file__).resolve().parent.parent
"""The checkout: what holds `_quarto.yml`, `chapters/` and `data/`."""

CHAPTERS = ROOT / "chapters"
"""Prose and source notebooks, one stem a topic."""

BUILD = ROOT / "build"
"""Everything generated except the finished book; never committed."""

EXECUTED = BUILD / "executed"
"""Executed notebooks, one folder a stem, one file an execution."""


def data_dir() -> Path:
    """Return the data folder of this process: `NCMS_DATA` where it is set, else the checkout's `data/`."""
    chosen = os.environ.get(DATA_ENV)
    return Path(chosen).resolve() if chosen else ROOT / "data"
