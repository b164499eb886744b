"""The notebooks' parameters cells, held to the review's model: name, type, default and meaning."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from livingreview.decoding import text_of_file
from livingreview.errors import Fault, InputError
from livingreview.messages import command_line, listed
from livingreview.notebooks import (
    PARAMETERS,
    Declared,
    code_cells,
    declared_parameters,
    parameter_names,
    read_notebook,
    text_of,
)
from livingreview.pipeline.editions import LIST_PARAMETER
from livingreview.pipeline.parameters import unknown
from livingreview.project import Project
from livingreview.review import current_review


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
        hint = "move what is no parameter to another cell"
        return [Fault(file, None, None, "parameters cell", str(error), expected, hint, cell)]
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
        hint = "take the file back from version control, or open and save it in Jupyter"
        line, found = getattr(error, "lineno", None), str(error) or "nothing"
        fault = Fault(project.shown(path), line, None, "notebook", found, "a notebook (JSON)", hint)
        raise InputError(fault) from None
    return notebook


def _declared_fault(file: str, entry: Declared) -> Fault | None:
    if entry.name == LIST_PARAMETER:
        return None
    field = current_review().parameters.model_fields.get(entry.name)
    if field is None:
        return unknown(entry.name, file)
    found, expected = _line(entry.type, entry.default, entry.comment), line_of(field)
    if found == expected:
        return None
    hint = f"write `{entry.name}: {expected}`, or run `{command_line('check --fix')}`"
    return Fault(file, None, entry.name, "parameters cell", found, expected, hint)


def line_of(field: FieldInfo) -> str:
    """Return what follows the name of a parameter in a cell: `int = 2024  # Last year shown`."""
    return _line(type_name(field.annotation), field.default, field.description or "")


def _line(kind: str, default: Any, meaning: str) -> str:
    text = json.dumps(default) if isinstance(default, str) else repr(default)
    return f"{kind} = {text}  # {meaning}".removesuffix("  # ")


def fix_cells(project: Project) -> list[str]:
    """Write the parameters cells of all notebooks as the model has them; return the notebooks changed.

    Lines are added for no parameter and taken away for none: which of them a notebook uses is its own affair.
    """
    stems = [stem for stem in project.stems() if _fix(project, stem)]
    return [project.shown(project.notebook(stem)) for stem in stems]


def _fix(project: Project, stem: str) -> bool:
    path = project.notebook(stem)
    try:
        notebook = source_notebook(project, stem)
        declared = declared_parameters(notebook)
    except (InputError, SyntaxError, ValueError):
        return False  # said with the faults of the notebooks
    if not declared:
        return False  # no parameters, or all of them
    fields = current_review().parameters.model_fields
    lines = [f"{each.name}: {_wanted(each, fields.get(each.name))}" for each in declared]
    for cell in notebook["cells"]:
        if PARAMETERS in cell["metadata"].get("tags", ()) and text_of(cell["source"]) != "\n".join(lines):
            cell["source"] = "\n".join(lines).splitlines(keepends=True)
            path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            return True
    return False


def _wanted(entry: Declared, field: FieldInfo | None) -> str:
    return line_of(field) if field else _line(entry.type, entry.default, entry.comment)


def listing(project: Project, values: Mapping[str, Any]) -> Iterator[str]:
    """Yield two lines a parameter: its value, type and bounds; its meaning and the chapters it reaches."""
    parameters_by_stem = {stem: wanted_names(project, stem) for stem in project.stems()}
    for name, field in current_review().parameters.model_fields.items():
        default = current_review().default(name, project.data)
        departs = "" if values[name] == default else f", not the default {default}"
        yield f"{name} = {values[name]}  ({bounds(field)}{departs})"
        chapters = [stem for stem, names in parameters_by_stem.items() if name in names]
        yield f"    {field.description}; reaches {listed(chapters, len(chapters)) or 'no notebook'}"


def wanted_names(project: Project, stem: str) -> list[str]:
    """Return the names of the parameters that a notebook takes."""
    return parameter_names(source_notebook(project, stem), current_review().parameters.model_fields)


def bounds(field: FieldInfo) -> str:
    """Return in words which values a parameter may take."""
    if get_origin(field.annotation) is Literal:
        return f"one of {', '.join(map(str, get_args(field.annotation)))}"
    limits = {
        end: getattr(part, end) for part in field.metadata for end in ("ge", "le") if hasattr(part, end)
    }
    kind = {"int": "a whole number", "float": "a number", "bool": "true or false", "str": "a text"}
    name = type_name(field.annotation).removesuffix(" | None")
    words = [kind.get(name, name)]
    words += [f"from {limits['ge']:g}"] if "ge" in limits else []
    words += [f"to {limits['le']:g}"] if "le" in limits else []
    return " ".join(words)
