"""Put a finished book in the place of the old one, which stays whole until the new one is."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from livingreview.errors import Fault, InputError

RECORD = "run.json"


def refuse_foreign(out: Path) -> None:
    """Raise InputError where `out` holds anything but a report of ours, so that nobody loses a folder."""
    if out.is_symlink() or out.is_file():
        raise InputError(Fault(str(out), None, None, "--out", "a file or a link", "a folder or a new name"))
    if out.is_dir() and any(out.iterdir()) and not (out / RECORD).is_file():
        hint = "choose another folder, or empty this one yourself"
        found = f"a folder without {RECORD}"
        raise InputError(Fault(str(out), None, None, "--out", found, "a report of ours or a new name", hint))


def refuse_unfit(out: Path, inputs: Iterable[Path]) -> None:
    """Raise InputError where `out` cannot be written, or lies among what a build reads."""
    above = next(folder for folder in out.parents if folder.exists())
    if not above.is_dir():
        _refuse(out, f"{above.name}, which is a file", "a folder")
    if not os.access(above, os.W_OK | os.X_OK):
        _refuse(out, f"{above}, where you may not write", "a folder of your own")
    for folder in inputs:
        if out.is_relative_to(folder):
            _refuse(
                out, f"a place inside {folder.name}/, which the report is made from", "a place outside it"
            )


def _refuse(out: Path, found: str, expected: str) -> None:
    raise InputError(Fault(str(out), None, None, "--out", found, expected, "choose another folder"))


def siblings(out: Path) -> tuple[Path, Path]:
    """Return where the new book is made and where the old one waits, on the same disk as `out`."""
    return out.with_name(f".{out.name}.new"), out.with_name(f".{out.name}.old")


def recover(out: Path) -> None:
    """Undo what a build that was killed left behind."""
    new, old = siblings(out)
    shutil.rmtree(new, ignore_errors=True)
    if old.exists() and not out.exists():
        os.rename(old, out)
    shutil.rmtree(old, ignore_errors=True)


def swap(out: Path) -> None:
    """Move the new book to `out`; where that fails the old one comes back."""
    new, old = siblings(out)
    if out.exists():
        os.rename(out, old)
    try:
        os.rename(new, out)
    except OSError:
        if old.exists():
            os.rename(old, out)
        raise
    shutil.rmtree(old, ignore_errors=True)
