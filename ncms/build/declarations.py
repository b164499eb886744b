"""The notebooks' parameters cells, held to the model: name, type and default."""

from dataclasses import replace
from typing import Any, Literal, get_args, get_origin

from ncms.build.editions import LIST_PARAMETER
from ncms.build.notebooks import PARAMETERS, Declared, code_cells, declared_parameters, read_notebook
from ncms.build.parameters import Parameters, unknown
from ncms.build.project import Project
from ncms.build.words import text_of_file
from ncms.errors import Fault, InputError


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
    field = Parameters.model_fields.get(entry.name)
    if field is None:
        return unknown(entry.name, file)
    found = f"{entry.type} = {entry.default!r}"
    expected = f"{type_name(field.annotation)} = {field.default!r}"
    if found == expected:
        return None
    mend = f"write `{entry.name}: {expected}`"
    return Fault(file, None, entry.name, "parameters cell", found, expected, mend)
