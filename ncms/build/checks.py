"""Everything that can be wrong before anything runs, in one list."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from ncms.build import bibliography
from ncms.build.conclusions import read_conclusions
from ncms.build.declarations import notebook_faults, source_notebook
from ncms.build.digests import folder_digest, value_digest
from ncms.build.finished import data_digest
from ncms.build.given import place, read_parameters
from ncms.build.needs import need_faults
from ncms.build.notebooks import labels
from ncms.build.project import PACKAGE, Project
from ncms.build.prose import Prose, read_prose, structure_faults
from ncms.errors import BuildError, Fault, InputError


def input_faults(
    project: Project, values: Mapping[str, Any] = MappingProxyType({}), overrides: Sequence[str] = ()
) -> list[Fault]:
    """Return every fault of the data folder, of the notebooks' parameters cells and of the conclusions.

    `values` are those of the parameters, `overrides` what the command line says of them: reviewers who differ
    on a record are a fault unless that is allowed, and the fund can start only from a year that is published.
    """
    data = data_faults(project) or _faults_of_use(project, values, overrides)
    return data + need_faults(project) + notebook_faults(project) + conclusion_faults(project)


def _faults_of_use(project: Project, values: Mapping[str, Any], overrides: Sequence[str]) -> list[Fault]:
    """Return what keeps valid tables from being used as the parameters say."""
    from ncms.build.start_year import PARAMETER, start_year_faults
    from ncms.inputs.decisions import decision_faults

    faults = decision_faults(project.data, values.get("allow_conflicts", False))
    faults += bibliography.uncited_faults(project)
    if PARAMETER in values:
        given = place(PARAMETER, project.params, overrides, project.shown(project.params))
        faults += start_year_faults(project.data, values[PARAMETER], *given)
    return faults


def data_faults(project: Project) -> list[Fault]:
    """Return every fault of the tables; a folder that was right and has not changed is not read again."""
    seen = project.build / "checked" / value_digest([data_digest(project), folder_digest(PACKAGE / "inputs")])
    if seen.exists():
        return []
    from ncms.inputs.check import check_data

    faults = check_data(project.data)
    if not faults:
        seen.parent.mkdir(parents=True, exist_ok=True)
        seen.touch()
    return faults


def conclusion_faults(project: Project) -> list[Fault]:
    """Return every fault of the list of conclusions."""
    try:
        read_conclusions(project.conclusions, project.shown(project.conclusions))
    except InputError as error:
        return error.faults
    return []


def prose_faults(project: Project, prose: Prose | None = None) -> list[Fault]:
    """Return what prose names and the notebooks or the bibliography do not have."""
    found = {stem: _labels(project, stem) for stem in project.stems()}
    try:
        prose = prose or read_prose(project)
        keys = bibliography.keys(project)
    except InputError as error:
        return error.faults
    return structure_faults(prose, found, keys)


def _labels(project: Project, stem: str) -> list[str] | None:
    try:
        return labels(source_notebook(project, stem))
    except InputError:
        return None  # said with the faults of the notebooks


def checked(project: Project, overrides: Sequence[str] = ()) -> tuple[dict[str, Any], list[Fault]]:
    """Return the values of the parameters, and every fault of data, parameters, notebooks and prose."""
    values, faults = {}, []
    try:
        read = read_parameters(project.params, overrides, project.shown(project.params))
        values = read.model_dump(mode="json")
    except InputError as error:
        faults = error.faults
    return values, input_faults(project, values, overrides) + faults + prose_faults(project)


def refuse(faults: list[Fault]) -> None:
    """Raise BuildError with every fault of the prose, unless there is none."""
    if faults:
        raise BuildError("\n".join(str(fault) for fault in faults))
