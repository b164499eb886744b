"""The tables that notebooks cannot do without: each is there, and has rows."""

import ast
from collections.abc import Iterator

from ncms.build.declarations import source_notebook
from ncms.build.notebooks import code_cells
from ncms.build.project import Project
from ncms.errors import Fault, InputError
from ncms.inputs.cards import read_card
from ncms.inputs.find import find_table
from ncms.inputs.read import Table
from ncms.table_files import holders

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
