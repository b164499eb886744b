"""Which tables each notebook needs: what is missing, and which notebooks are left out for want of them.

A notebook needs the tables that it loads whatever happens. Where one of them is a table that a data folder
may lack (`tables:` in `_quarto.yml`) and has no row, the notebook does not run. So its tables and figures
stand in passages for folders with that table; a plain `quarto render`, which looks for embedded cells also
in passages that it hides, gets a copy of the notebook with a line in the place of each.
"""

import ast
from collections.abc import Iterator, Mapping
from typing import Any

from livingreview.decoding import text_of_file
from livingreview.errors import Fault, InputError
from livingreview.messages import listed
from livingreview.notebooks import CodeCell, code_cells
from livingreview.pipeline.conditional_content import (
    KEY,
    SHORTCODE,
    VARIABLE,
    filled,
    optional_tables,
    passages,
    scanned,
)
from livingreview.pipeline.parameter_cells import source_notebook
from livingreview.pipeline.prose import CONFIG, EMBED_TARGET, without_code
from livingreview.project import Project
from livingreview.tables.cards import read_card
from livingreview.tables.csv_reader import Table
from livingreview.tables.loading import find_table
from livingreview.tables.table_files import holders

DEPENDING = (ast.If, ast.IfExp, ast.BoolOp, ast.Try, ast.For, ast.While, ast.comprehension)
"""Code whose parts may or may not run: what is loaded there is asked for first."""


def need_faults(project: Project) -> list[Fault]:
    """Return each table that is missing or has no row, though a notebook that runs loads it in any case."""
    wanted: dict[str, str] = {}
    for stem in sorted({*project.stems()} - left_out(project).keys()):
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
        hint = f"copy {table} and its card from the data folder that comes with the report"
        return Fault(folder, None, None, "missing table", f"no {table}", expected, hint)
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


def left_out(project: Project) -> dict[str, list[str]]:
    """Return the notebooks that do not run with a data folder, with the tables that it has no row of."""
    optional = optional_tables(project).keys()
    lacking = optional - filled(project.data, optional)
    found = {stem: sorted(needed(project, stem) & lacking) for stem in project.stems()} if lacking else {}
    return {stem: tables for stem, tables in found.items() if tables}


def reason(tables: list[str]) -> str:
    """Return in words why a notebook is left out."""
    return f"the data folder has no rows of {listed(tables)}"


def passage_faults(project: Project) -> list[Fault]:
    """Return what would be shown where its notebook did not run, and passages for tables never lacking."""
    optional = set(optional_tables(project))
    wants = {stem: needed(project, stem) & optional for stem in project.stems()}
    found: list[Fault] = []
    for page in project.pages():
        file = project.shown(page)
        text = without_code(text_of_file(page, file))
        found += [*_bare_embeds(file, text, wants), *_unlisted(file, text, optional)]
    return found


def _bare_embeds(file: str, text: str, wants: Mapping[str, set[str]]) -> Iterator[Fault]:
    for number, line in enumerate(scanned(text), start=1):
        for kind, name in SHORTCODE.findall(line.text):
            if kind == "embed" and (target := EMBED_TARGET.fullmatch(name)):
                for table in sorted(wants.get(target[1], set()) - line.given):
                    expected = f"a passage for folders with {table}, without which {target[1]} does not run"
                    hint = f'put it between `::: {{.content-visible when-meta="{KEY}.{table}"}}` and `:::`'
                    yield Fault(file, number, None, "embed", name, expected, hint)


def _unlisted(file: str, text: str, optional: set[str]) -> Iterator[Fault]:
    for number, line in enumerate(text.split("\n"), start=1):
        for table in passages(line):
            if table not in optional:
                expected = f"a table listed under `{KEY}:` in {CONFIG}, or Quarto hides the passage"
                hint = f"add `{table}: true` there, or `false` where data/ lacks it"
                yield Fault(file, number, None, "passage", f"{KEY}.{table}", expected, hint)


def stand_ins(project: Project) -> dict[str, dict[str, Any]]:
    """Return copies of the notebooks that are left out, a line in the place of each table and figure."""
    return {
        stem: _stand_in(source_notebook(project, stem), reason(tables))
        for stem, tables in left_out(project).items()
    }


def _stand_in(notebook: dict[str, Any], text: str) -> dict[str, Any]:
    cells = [_stand_in_cell(cell, text) for cell in code_cells(notebook) if cell.label]
    return {**notebook, "cells": cells}


def _stand_in_cell(cell: CodeCell, text: str) -> dict[str, Any]:
    options = [line for line in cell.source.splitlines(keepends=True) if line.startswith("#|")]
    return {
        "cell_type": "code",
        "id": f"cell-{cell.number}",
        "execution_count": None,
        "metadata": {},
        "source": [VARIABLE.sub("", line) for line in options],  # nobody published what a caption names
        "outputs": [{"output_type": "display_data", "metadata": {}, "data": {"text/markdown": [text]}}],
    }
