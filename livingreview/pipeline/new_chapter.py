"""A new chapter: prose, notebook, module and test, with a table, a figure and a number to begin with."""

import json
import re
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean, listed
from livingreview.project import Project
from livingreview.tables.cards import Card, Column, read_card
from livingreview.tables.loading import tables

NAME = re.compile(r"[a-z][a-z0-9_]*")
CONFIG = "_quarto.yml"
ENTRY = re.compile(r"^( *)- chapters/(\w+)\.qmd *$", re.MULTILINE)
SHOWN = 4  # columns of the table that the skeleton shows

PROSE = """# {title} {{#sec-{name}}}

*What is the question of this chapter?*

The table has {{{{< var {name}.rows >}}}} rows.

## The data {{#sec-{name}-data}}

@tbl-{name}-rows shows the rows, and @fig-{name}-values draws them.

{{{{< embed ../build/chapters/{name}.ipynb#tbl-{name}-rows >}}}}

{{{{< embed ../build/chapters/{name}.ipynb#fig-{name}-values >}}}}
"""

CELLS = (
    """from chapters import {name}
from livingreview import count, glue, load, setup_notebook, show_figure, show_table

setup_notebook(globals())""",
    """rows = load("{table}")""",
    """#| label: tbl-{name}-rows
#| tbl-cap: "{caption}"
# tables: {table}
show_table(rows, {columns})""",
    """#| label: fig-{name}-values
#| fig-cap: "{caption}"
#| fig-alt: "A bar for each row; the table above gives the values."
# tables: {table}
show_figure({name}.fig_{name}_values(rows), rows)""",
    """glue("{name}.rows", count(rows, "rows"))""",
)

MODULE = '''"""Plots and tables of the chapter `{name}`."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure

from livingreview.display.theme import BLUE, WIDTH

VALUE = "{value}"


def fig_{name}_values(rows: pd.DataFrame) -> Figure:
    """Draw a bar for each row, the greatest at the top."""
    shown = rows.dropna(subset=[VALUE]).sort_values(VALUE)
    figure, axes = plt.subplots(figsize=(WIDTH, 1 + 0.25 * len(shown)))
    names = [", ".join(map(str, key)) if isinstance(key, tuple) else str(key) for key in shown.index]
    axes.barh(names, shown[VALUE], color=BLUE)
    axes.set_xlabel("{head}")
    return figure
'''

TEST = '''"""The chapter `{name}`."""

import pandas as pd

from chapters import {name}


def test_a_bar_is_drawn_for_each_row_with_a_value():
    keys = pd.MultiIndex.from_tuples([("a", 2020), ("b", 2020), ("c", 2020)])
    rows = pd.DataFrame({{{name}.VALUE: [2.0, 1.0, None]}}, index=keys)
    axes = {name}.fig_{name}_values(rows).axes[0]
    assert [bar.get_width() for bar in axes.patches] == [1.0, 2.0]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["b, 2020", "a, 2020"]
'''


def new_chapter(project: Project, name: str, table: str, title: str = "", after: str = "") -> list[str]:
    """Write the files of a chapter on one table and name it in `_quarto.yml`; return what was written.

    `after` is the chapter that it follows, else the last one. Raises InputError, and writes nothing, for a
    name that is none or taken, and for a table that is unknown or has no number to draw.
    """
    card = _card(project, table)
    config = (project.root / CONFIG).read_text(encoding="utf-8")
    words = {"name": name, "table": table, "title": title or name.replace("_", " ").capitalize()}
    words |= _columns(card)
    files = {
        project.chapters / f"{name}.qmd": PROSE.format(**words),
        project.chapters / f"{name}.py": MODULE.format(**words),
        project.root / "tests" / f"test_chapter_{name}.py": TEST.format(**words),
        project.notebook(name): _notebook(words),
    }
    _refuse_taken(project, name, list(files))
    files[project.root / CONFIG] = _named(config, name, after)
    for path, text in files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [project.shown(path) for path in files]


def _card(project: Project, table: str) -> Card:
    known = tables(project.data)
    if table not in known:
        hint = did_you_mean(table, known, f"the tables are {listed(known)}")
        raise InputError(
            Fault("--table", None, None, "unknown_table", table, "a table of this project", hint)
        )
    return read_card(project.data / f"{table}.yml")


def _columns(card: Card) -> dict[str, str]:
    """Return what the skeleton says of a table: its caption, the columns shown, and the one that is drawn."""
    number = next(
        (each for each in card.fields if each.type in ("number", "integer") and _drawable(card, each)), None
    )
    if number is None:
        expected = "a column of numbers beside the key"
        raise InputError(
            Fault(f"{card.name}.yml", None, None, "no_number", "none", expected, "choose another table")
        )
    chosen = [*card.primary_key, *(each.name for each in card.fields if each.name not in card.primary_key)]
    kept = [name for name in dict.fromkeys([*chosen[: SHOWN - 1], number.name])]
    heads = {name: name.replace("_", " ").capitalize() for name in kept}
    caption = f"{card.title}. Source: {card.origin.producer}, {card.origin.publication}."
    fields = {"caption": caption.replace('"', "'"), "columns": json.dumps(heads, ensure_ascii=False)}
    return fields | {"value": number.name, "head": heads[number.name]}


def _drawable(card: Card, column: Column) -> bool:
    return column.name not in card.primary_key and column.unit != "none"


def _refuse_taken(project: Project, name: str, files: list[Path]) -> None:
    if not NAME.fullmatch(name):
        expected = "small letters, digits and _, beginning with a letter"
        raise InputError(Fault("NAME", None, None, "name", repr(name), expected, "as in `villages`"))
    if taken := [path for path in files if path.exists()]:
        found, hint = f"{project.shown(taken[0])} is there already", "choose another name"
        raise InputError(Fault("NAME", None, None, "name", found, "the name of a new chapter", hint))


def _named(config: str, name: str, after: str) -> str:
    """Return `_quarto.yml` with the chapter named below another one."""
    entries = list(ENTRY.finditer(config))
    wanted = [entry for entry in entries if entry[2] == after] if after else entries[-1:]
    if not wanted:
        found = after or "no chapter"
        expected = f"one of {listed([entry[2] for entry in entries], len(entries))}"
        raise InputError(Fault(CONFIG, None, None, "chapters", found, expected, "name it by hand"))
    last = wanted[-1]
    return f"{config[: last.end()]}\n{last[1]}- chapters/{name}.qmd{config[last.end() :]}"


def _notebook(words: dict[str, str]) -> str:
    title = f"# {words['title']}\n\nWhat is the question of this chapter?"
    cells = [_cell("markdown", title)]
    cells += [_cell("code", cell.format(**words)) for cell in CELLS[:-1]]
    cells += [_cell("markdown", "## Numbers"), _cell("code", CELLS[-1].format(**words))]
    numbered = [{**cell, "id": f"cell-{number:02d}"} for number, cell in enumerate(cells, 1)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    notebook = {"cells": numbered, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _cell(kind: str, source: str) -> dict[str, object]:
    code: dict[str, object] = {"execution_count": None, "outputs": []} if kind == "code" else {}
    return {"cell_type": kind, "metadata": {}, "source": source.splitlines(keepends=True), **code}
