"""Everything that can be wrong before anything runs, in one list."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from livingreview.digests import code_digest, value_digest
from livingreview.errors import BuildError, Fault, InputError
from livingreview.messages import did_you_mean, listed
from livingreview.notebooks import labels
from livingreview.numbers.statement_file import read_statements
from livingreview.numbers.statements import Statement
from livingreview.paths import CONCLUSIONS, STATEMENTS
from livingreview.pipeline import bibliography
from livingreview.pipeline.archive import edition_faults
from livingreview.pipeline.conditional_content import optional_tables
from livingreview.pipeline.dialect import dialect_faults, missing_pages
from livingreview.pipeline.glued_keys import unknown_variables
from livingreview.pipeline.needed_tables import need_faults, passage_faults
from livingreview.pipeline.parameter_cells import notebook_faults, source_notebook
from livingreview.pipeline.parameters import place, read_parameters
from livingreview.pipeline.prose import Prose, read_prose, structure_faults
from livingreview.pipeline.renames import read_renames
from livingreview.pipeline.shortcodes import shortcode_faults
from livingreview.pipeline.up_to_date import data_digest
from livingreview.project import Project
from livingreview.review import current_review
from livingreview.tables.table_files import table_names


def input_faults(
    project: Project, values: Mapping[str, Any] = MappingProxyType({}), overrides: Sequence[str] = ()
) -> list[Fault]:
    """Return every fault of the data folder, of the notebooks' parameters cells and of the statements.

    `values` are those of the parameters, `overrides` what the command line says of them: reviewers who differ
    on a record are a fault unless that is allowed, and the review may check values against the data.
    """
    if not project.data.is_dir():
        return data_faults(project)  # that every table is missing says nothing more
    data = data_faults(project) or _faults_of_use(project, values, overrides)
    return data + need_faults(project) + notebook_faults(project) + statement_faults(project)


def _faults_of_use(project: Project, values: Mapping[str, Any], overrides: Sequence[str]) -> list[Fault]:
    """Return what keeps valid tables from being used as the parameters say."""
    from livingreview.evidence.screened_works import added_faults
    from livingreview.records.decisions import decision_faults

    faults = decision_faults(project.data, values.get(current_review().conflict_parameter, False))
    faults += added_faults(project.data)
    faults += bibliography.uncited_faults(project)
    for name, check in current_review().value_checks.items():
        if name in values:
            given = place(name, project.params, overrides, project.shown(project.params))
            faults += check(project.data, values[name], *given)
    return faults


def data_faults(project: Project) -> list[Fault]:
    """Return every fault of the tables; a folder that was right and has not changed is not read again."""
    seen = project.build / "checked" / value_digest([data_digest(project), code_digest()])
    if seen.exists():
        return []
    from livingreview.tables.check import check_data

    faults = check_data(project.data)
    if not faults:
        seen.parent.mkdir(parents=True, exist_ok=True)
        seen.touch()
    return faults


def statement_faults(project: Project) -> list[Fault]:
    """Return every fault of the statements and of the list of renames, as far as it shows before a run."""
    file, old = project.shown(project.statements), project.data / CONCLUSIONS
    if old.exists():
        hint = "see `To add a statement` in CONTRIBUTING.md"
        return [Fault(project.shown(old), None, None, "file", CONCLUSIONS, STATEMENTS, hint)]
    try:
        read_renames(project.root)
        found = read_statements(project.statements, file)
    except InputError as error:
        return error.faults
    return [fault for each in found for fault in _place_faults(project, each, file)]


def _place_faults(project: Project, statement: Statement, file: str) -> Iterator[Fault]:
    """Yield where a statement names no chapter of the book, or a table that neither folder nor book knows."""
    pages = (*project.root.glob("*.qmd"), *project.chapters.glob("*.qmd"))
    places = {"chapter": (statement.chapter, {*project.stems(), *(page.stem for page in pages)})}
    if statement.table:
        places["table"] = statement.table, {*table_names(project.data), *optional_tables(project)}
    for field, (name, known) in places.items():
        if name not in known:
            hint = did_you_mean(name, known, f"name one of {listed(sorted(known))}")
            yield Fault(file, statement.line, statement.id, field, name, f"a {field} of the project", hint)


def prose_faults(project: Project, prose: Prose | None = None) -> list[Fault]:
    """Return what prose names and the notebooks or the bibliography do not have."""
    try:
        prose = prose or read_prose(project)
        keys = bibliography.keys(project)
    except InputError as error:
        return error.faults
    if missing := missing_pages(project):
        return missing  # what the other pages name on them would be said to be wrong
    found = {stem: _labels(project, stem) for stem in project.notebook_names()}
    faults = structure_faults(prose, found, keys) + unknown_variables(project, prose)
    return faults + passage_faults(project) + dialect_faults(project) + shortcode_faults(project)


def _labels(project: Project, stem: str) -> list[str] | None:
    try:
        return labels(source_notebook(project, stem))
    except InputError:
        return None  # said with the faults of the notebooks


def checked(project: Project, overrides: Sequence[str] = ()) -> tuple[dict[str, Any], list[Fault]]:
    """Return the values of the parameters, and every fault of all inputs, editions included."""
    values, faults = {}, []
    try:
        read = read_parameters(project.params, overrides, project.shown(project.params), project.data)
        values = read.model_dump(mode="json")
    except InputError as error:
        faults = error.faults
    faults += prose_faults(project) + edition_faults(project)
    return values, input_faults(project, values, overrides) + faults


def refuse(faults: list[Fault]) -> None:
    """Raise BuildError with every fault of the prose, unless there is none."""
    if faults:
        raise BuildError("\n".join(str(fault) for fault in faults))
