"""Small wording shared by the messages about inputs."""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from livingreview.errors import Fault, InputError

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


def shown_path(path: Path) -> str:
    """Return a path as people see it: relative to the working directory where it lies below it."""
    full, here = os.path.abspath(path), os.getcwd()
    inside = full == here or full.startswith(here.rstrip(os.sep) + os.sep)
    return Path(os.path.relpath(full, here) if inside else full).as_posix()


if TYPE_CHECKING:
    import yaml


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a question that names the nearest of `known`, empty where nothing is near."""
    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"did you mean {near[0]}?" if near else ""


def text_of_file(file: Path, shown: str) -> str:
    """Return the text of a file that people write; raise InputError where it is missing or no UTF-8."""
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        fault = Fault(shown, None, None, "missing file", "no such file", "a text file", "is the path right?")
    except OSError as error:
        found = error.strerror or str(error)
        fault = Fault(
            shown, None, None, "unreadable", found, "a text file", "is it a file, and yours to read?"
        )
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        found, mend = f"byte 0x{error.object[error.start]:02X}, which is no UTF-8", "save the file as UTF-8"
        fault = Fault(shown, line, None, "encoding", found, "UTF-8", mend)
    raise InputError(fault)


def yaml_node(file: Path, shown: str) -> "yaml.Node | None":
    """Return the YAML of a file with the lines of all its parts; raise InputError where there is none."""
    import yaml  # here, since the command must start in no time where nothing changed

    try:
        return yaml.compose(text_of_file(file, shown), Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark, found = getattr(error, "problem_mark", None), getattr(error, "problem", None) or str(error)
        mend = "check the indentation (spaces, no tabs), and quote a text that holds `: ` or ` #`"
        line = mark.line + 1 if mark else None
        raise InputError(Fault(shown, line, None, "syntax", found, "YAML", mend)) from None
