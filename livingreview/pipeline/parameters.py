"""The values of the parameters: those of a file, and what a command line lays over them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import yaml
from pydantic import BaseModel, ValidationError

from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean, text_of_file, yaml_node
from livingreview.notebooks import PARAMETERS, Declared, code_cells, declared_parameters, read_notebook
from livingreview.pipeline.editions import LIST_PARAMETER
from livingreview.project import Project
from livingreview.review import current_review


@dataclass(frozen=True)
class Given:
    """A value with the place where somebody wrote it."""

    value: Any
    file: str
    line: int | None


def read_parameters(file: Path, overrides: Sequence[str] = (), shown: str = "params.yml") -> BaseModel:
    """Return the values of `file` with each `name=value` of `overrides` laid over them.

    Raises InputError with every fault of the file and of the overrides.
    """
    given = _from_file(file, shown) | _from_command_line(overrides)
    try:
        return current_review().parameters.model_validate(
            {name: entry.value for name, entry in given.items()}
        )
    except ValidationError as error:
        raise InputError([_fault(detail, given) for detail in error.errors()]) from None


def unknown(name: str, file: str, line: int | None = None) -> Fault:
    """Return the fault of a name that is no parameter, with the nearest that is one."""
    known = list(current_review().parameters.model_fields)
    mend = did_you_mean(name, known) or "delete it"
    return Fault(file, line, name, "unknown parameter", name, f"one of {', '.join(known)}", mend)


def place(name: str, file: Path, overrides: Sequence[str], shown: str) -> tuple[str, int | None]:
    """Return file and line at which a parameter was given its value; the file alone where it was not."""
    given = (_from_file(file, shown) | _from_command_line(overrides)).get(name)
    return (given.file, given.line) if given else (shown, None)


def _from_file(file: Path, shown: str) -> dict[str, Given]:
    node = yaml_node(file, shown)
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        mend = "write one parameter a line, such as `end_year: 2020`"
        raise InputError(Fault(shown, 1, None, "form", f"a {node.id}", "`name: value` lines", mend))
    return _entries(node, shown)


def _entries(node: yaml.MappingNode, shown: str) -> dict[str, Given]:
    found: dict[str, Given] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.value in found:
            mend = "delete one of the two lines"
            fault = Fault(shown, line, key.value, "unique", "a second value", "one value a name", mend)
            raise InputError(fault)
        found[key.value] = Given(yaml.safe_load(yaml.serialize(value)), shown, line)
    return found


def _from_command_line(overrides: Sequence[str]) -> dict[str, Given]:
    found: dict[str, Given] = {}
    for text in overrides:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            mend = "write it as in -p end_year=2020"
            raise InputError(Fault("-p", None, None, "form", f"`{text}`", "name=value", mend))
        try:
            found[name.strip()] = Given(yaml.safe_load(value), "-p", None)
        except yaml.YAMLError:
            mend = "put a text between quotation marks"
            fault = Fault("-p", None, name, "syntax", f"`{value}`", "a YAML scalar", mend)
            raise InputError(fault) from None
    return found


def _fault(detail: Any, given: dict[str, Given]) -> Fault:
    name = str(detail["loc"][0])
    entry = given[name]
    if detail["type"] == "extra_forbidden":
        return unknown(name, entry.file, entry.line)
    expected = detail["msg"].removeprefix("Input should be ")
    default = current_review().parameters.model_fields[name].default
    mend = f"write such a value, or delete the line to have {str(default).lower()}"
    return Fault(entry.file, entry.line, name, "parameter", repr(detail["input"]), expected, mend)


def type_name(annotation: Any) -> str:
    """Return a field's type as a parameters cell writes it: a choice of words is `str` there."""
    if get_origin(annotation) is Literal:
        return type(get_args(annotation)[0]).__name__
    plain = isinstance(annotation, type) and not get_args(annotation)
    return annotation.__name__ if plain else str(annotation)


def notebook_faults(project: Project) -> list[Fault]:
    """Return each difference between the notebooks' parameters cells and the model."""
    return [fault for stem in project.stems() for fault in _cell_faults(project, stem)]


def _cell_faults(project: Project, stem: str) -> list[Fault]:
    file = project.shown(project.notebook(stem))
    try:
        notebook = source_notebook(project, stem)
    except InputError as error:
        return error.faults
    tagged = (cell.number for cell in code_cells(notebook) if PARAMETERS in cell.tags)
    cell = f"cell {next(tagged, 1)}"
    try:
        declared = declared_parameters(notebook)
    except (SyntaxError, ValueError) as error:
        expected = "lines of the form `name: type = value  # what it means`"
        mend = "move what is no parameter to another cell"
        return [Fault(file, None, None, "parameters cell", str(error), expected, mend, cell)]
    faults = (_declared_fault(file, entry) for entry in declared)
    return [replace(fault, cell=cell) for fault in faults if fault]


def source_notebook(project: Project, stem: str) -> dict[str, Any]:
    """Return a source notebook; raise InputError where the file is none."""
    path = project.notebook(stem)
    text_of_file(path, project.shown(path))
    try:
        notebook = read_notebook(path)
        code_cells(notebook)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        # A merge that left its marks, or a file that was cut off.
        mend = "take the file back from version control, or open and save it in Jupyter"
        line, found = getattr(error, "lineno", None), str(error) or "nothing"
        fault = Fault(project.shown(path), line, None, "notebook", found, "a notebook (JSON)", mend)
        raise InputError(fault) from None
    return notebook


def _declared_fault(file: str, entry: Declared) -> Fault | None:
    if entry.name == LIST_PARAMETER:
        return None
    field = current_review().parameters.model_fields.get(entry.name)
    if field is None:
        return unknown(entry.name, file)
    found = f"{entry.type} = {entry.default!r}"
    expected = f"{type_name(field.annotation)} = {field.default!r}"
    if found == expected:
        return None
    mend = f"write `{entry.name}: {expected}`"
    return Fault(file, None, entry.name, "parameters cell", found, expected, mend)
