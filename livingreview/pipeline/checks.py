"""Everything that can be wrong before anything runs, in one list."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from livingreview.digests import code_digest, value_digest
from livingreview.errors import BuildError, Fault, InputError
from livingreview.notebooks import code_cells, labels
from livingreview.numbers.conclusions import read_conclusions
from livingreview.pipeline import bibliography
from livingreview.pipeline.archive import edition_faults
from livingreview.pipeline.parameter_cells import notebook_faults, source_notebook
from livingreview.pipeline.parameters import place, read_parameters
from livingreview.pipeline.prose import Prose, read_prose, structure_faults
from livingreview.pipeline.up_to_date import data_digest
from livingreview.project import Project
from livingreview.review import current_review
from livingreview.tables.cards import read_card
from livingreview.tables.csv_reader import Table
from livingreview.tables.loading import find_table
from livingreview.tables.table_files import holders


def input_faults(
    project: Project, values: Mapping[str, Any] = MappingProxyType({}), overrides: Sequence[str] = ()
) -> list[Fault]:
    """Return every fault of the data folder, of the notebooks' parameters cells and of the conclusions.

    `values` are those of the parameters, `overrides` what the command line says of them: reviewers who differ
    on a record are a fault unless that is allowed, and the review may check values against the data.
    """
    data = data_faults(project) or _faults_of_use(project, values, overrides)
    return data + need_faults(project) + notebook_faults(project) + conclusion_faults(project)


def _faults_of_use(project: Project, values: Mapping[str, Any], overrides: Sequence[str]) -> list[Fault]:
    """Return what keeps valid tables from being used as the parameters say."""
    from livingreview.records.decisions import decision_faults

    faults = decision_faults(project.data, values.get(current_review().conflict_parameter, False))
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
    """Return the values of the parameters, and every fault of all inputs, editions included."""
    values, faults = {}, []
    try:
        read = read_parameters(project.params, overrides, project.shown(project.params))
        values = read.model_dump(mode="json")
    except InputError as error:
        faults = error.faults
    faults += prose_faults(project) + edition_faults(project)
    return values, input_faults(project, values, overrides) + faults


def refuse(faults: list[Fault]) -> None:
    """Raise BuildError with every fault of the prose, unless there is none."""
    if faults:
        raise BuildError("\n".join(str(fault) for fault in faults))


DEPENDING = (ast.If, ast.IfExp, ast.BoolOp, ast.Try, ast.For, ast.While, ast.comprehension)
"""Code whose parts may or may not run: what is loaded there is asked for first."""


def need_faults(project: Project) -> list[Fault]:
    """Return each table that a notebook loads whatever the data, and that is missing or has no row."""
    wanted: dict[str, str] = {}
    for stem in project.stems():
        for table in needed(project, stem):
            wanted.setdefault(table, project.shown(project.notebook(stem)))
    return [
        fault for table, notebook in sorted(wanted.items()) if (fault := _fault(project, table, notebook))
    ]


def needed(project: Project, stem: str) -> set[str]:
    """Return the tables that a notebook names in a `load` that always runs; none where it is broken."""
    try:
        cells = code_cells(source_notebook(project, stem))
        return {name for cell in cells for name in _loads(ast.parse(cell.source))}
    except (InputError, SyntaxError):
        return set()  # said with the faults of the notebooks


def _loads(node: ast.AST) -> Iterator[str]:
    if isinstance(node, DEPENDING):
        return
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "load" and len(node.args) == 1:
        argument = node.args[0]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value
    for child in ast.iter_child_nodes(node):
        yield from _loads(child)


def _fault(project: Project, table: str, notebook: str) -> Fault | None:
    places = holders(project.data, table)
    folder = project.shown(project.data)
    if not places:
        expected = f"{table}.csv or .xlsx, which {notebook} loads"
        mend = f"copy {table} and its card from the data folder that comes with the report"
        return Fault(folder, None, None, "missing table", f"no {table}", expected, mend)
    found = find_table(project.data, table, whole=True)
    if not _only_columns(found) or _may_be_empty(project, table):
        return None
    expected = f"at least one row, since {notebook} computes with it"
    return found.located(Fault(found.file, 2, None, "no rows", "columns alone", expected, "fill in its rows"))


def _only_columns(table: Table) -> bool:
    """Tell whether names of columns are all that a table has; lines that are no rows are said elsewhere."""
    return table.whole and bool(table.header) and not table.rows and not table.ragged


def _may_be_empty(project: Project, table: str) -> bool:
    """Tell whether the card allows no row; one that cannot be read is said with the faults of the folder."""
    try:
        return read_card(project.data / f"{table}.yml").may_be_empty
    except InputError:
        return True
