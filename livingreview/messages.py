"""Small wording shared by messages: values quoted and listed, the nearest name, paths as people see them."""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path

from livingreview import paths

LONGEST = 60
"""Characters of a cell that a message quotes."""


def quoted(text: object) -> str:
    """Return a value as a message shows it: between quotation marks, escaped, cut short."""
    shown = repr(str(text))
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 4] + "...'"


def listed(values: Iterable[object], most: int = 8) -> str:
    """Return values joined by commas, the first `most` of them."""
    words = [str(value) for value in values]
    return ", ".join(words[:most]) + (f", ... ({len(words)} in all)" if len(words) > most else "")


def nearest(word: str, known: Iterable[object]) -> str | None:
    """Return the known word most like `word`, whatever its case, or None where nothing is near."""
    by_folded = {str(each).casefold(): str(each) for each in known}
    near = difflib.get_close_matches(word.strip().casefold(), by_folded, n=1)
    return by_folded[near[0]] if near else None


def did_you_mean(word: object, known: Iterable[object], otherwise: str = "") -> str:
    """Return a question that names the nearest of `known`, or what to do where nothing is near."""
    near = nearest(str(word), known)
    return f"did you mean {near}?" if near else otherwise


def command_line(words: str = "") -> str:
    """Return the console command, which `pyproject.toml` names, with words behind it, as it is typed."""
    return f"{paths.settings(paths.ROOT).get('command', paths.ENGINE.name)} {words}".rstrip()


def shown_path(path: Path) -> str:
    """Return a path as people see it: relative to the working directory where it lies below it."""
    full, here = os.path.abspath(path), os.getcwd()
    inside = full == here or full.startswith(here.rstrip(os.sep) + os.sep)
    return Path(os.path.relpath(full, here) if inside else full).as_posix()
