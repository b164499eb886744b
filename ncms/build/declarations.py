"""The notebooks' parameters cells, held to the model: name, type and default."""

from typing import Any, Literal, get_args, get_origin

from ncms.build.editions import LIST_PARAMETER
from ncms.build.notebooks import Declared, declared_parameters, read_notebook
from ncms.build.parameters import Parameters, unknown
from ncms.build.project import Project
from ncms.errors import Fault


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
        declared = declared_parameters(read_notebook(project.notebook(stem)))
    except (SyntaxError, ValueError) as error:
        expected = "lines of the form `name: type = value  # what it means`"
        return [Fault(file, None, None, "parameters cell", str(error), expected)]
    return [fault for entry in declared if (fault := _declared_fault(file, entry))]


def _declared_fault(file: str, entry: Declared) -> Fault | None:
    if entry.name == LIST_PARAMETER:
        return None
    field = Parameters.model_fields.get(entry.name)
    if field is None:
        return unknown(entry.name, file)
    found = f"{entry.type} = {entry.default!r}"
    expected = f"{type_name(field.annotation)} = {field.default!r}"
    return None if found == expected else Fault(file, None, entry.name, "parameters cell", found, expected)
