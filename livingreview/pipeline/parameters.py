"""The values of the parameters: those of a file, and what a command line lays over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from livingreview.console import warn
from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean
from livingreview.paths import ROOT, data_dir
from livingreview.review import current_review
from livingreview.tables.yaml_lines import read_yaml


@dataclass(frozen=True)
class Given:
    """A value with the place where somebody wrote it."""

    value: Any
    file: str
    line: int | None


def read_parameters(
    file: Path, overrides: Sequence[str] = (), shown: str = "params.yml", data: Path | None = None
) -> BaseModel:
    """Return the values of `file` with each `name=value` of `overrides` laid over them.

    What is not set and has a default computed from tables takes that of the folder `data`, by default the
    project's. Raises InputError with every fault of the file and of the overrides.
    """
    given = _given(file, overrides, shown)
    review, folder = current_review(), data or data_dir()
    try:
        values = review.parameters.model_validate({name: entry.value for name, entry in given.items()})
    except ValidationError as error:
        raise InputError([_fault(detail, given, folder) for detail in error.errors()]) from None
    unset = [name for name in review.computed_defaults if getattr(values, name) is None]
    return values.model_copy(update={name: review.default(name, folder) for name in unset})


def unknown(name: str, file: str, line: int | None = None) -> Fault:
    """Return the fault of a name that is no parameter, with the nearest that is one."""
    known = list(current_review().parameters.model_fields)
    hint = did_you_mean(name, known, "delete it")
    return Fault(file, line, name, "unknown parameter", name, f"one of {', '.join(known)}", hint)


def place(name: str, file: Path, overrides: Sequence[str], shown: str) -> tuple[str, int | None]:
    """Return file and line at which a parameter was given its value; the file alone where it was not."""
    given = _given(file, overrides, shown).get(name)
    return (given.file, given.line) if given else (shown, None)


def _given(file: Path, overrides: Sequence[str], shown: str) -> dict[str, Given]:
    """Return what was given for each parameter, under the names that parameters have today."""
    return _renamed(_from_file(file, shown)) | _renamed(_from_command_line(overrides))


def _renamed(given: dict[str, Given]) -> dict[str, Given]:
    """Return the values with parameters that have a new name under that name; each old one is said once."""
    known = current_review().parameters.model_fields
    if all(name in known for name in given):
        return given
    from livingreview.pipeline.renames import read_renames

    new_names = {old: new for old, new in read_renames(ROOT).parameters.items() if old not in known}
    for old in sorted(new_names.keys() & given.keys()):
        _say_once(f"{given[old].file}: {old} is called {new_names[old]} now")
    return {new_names.get(name, name): entry for name, entry in given.items()}


@lru_cache
def _say_once(text: str) -> None:
    warn(text)


def _from_file(file: Path, shown: str) -> dict[str, Given]:
    read = read_yaml(file, shown, syntax="syntax", twice="unique")
    if read.value is None:
        return {}
    if not isinstance(read.value, dict):
        found = "a sequence" if isinstance(read.value, list) else "a scalar"
        hint = "write one parameter a line, such as `end_year: 2020`"
        raise InputError(Fault(shown, 1, None, "form", found, "`name: value` lines", hint))
    return {str(name): Given(value, shown, read.line([name])) for name, value in read.value.items()}


def _from_command_line(overrides: Sequence[str]) -> dict[str, Given]:
    found: dict[str, Given] = {}
    for text in overrides:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            hint = "write it as in -p end_year=2020"
            raise InputError(Fault("-p", None, None, "form", f"`{text}`", "name=value", hint))
        try:
            found[name.strip()] = Given(yaml.safe_load(value), "-p", None)
        except yaml.YAMLError:
            hint = "put a text between quotation marks"
            fault = Fault("-p", None, name, "syntax", f"`{value}`", "a YAML scalar", hint)
            raise InputError(fault) from None
    return found


def _fault(detail: Any, given: dict[str, Given], data: Path) -> Fault:
    name = str(detail["loc"][0])
    entry = given[name]
    if detail["type"] == "extra_forbidden":
        return unknown(name, entry.file, entry.line)
    expected = detail["msg"].removeprefix("Input should be ")
    default = current_review().default(name, data)
    hint = f"write such a value, or delete the line to have {str(default).lower()}"
    return Fault(entry.file, entry.line, name, "parameter", repr(detail["input"]), expected, hint)
