"""Projects for the tests of changes: two tables, a parameter and a statement that one notebook bears out."""

import json
from pathlib import Path

from build_projects import BIBLIOGRAPHY, CARD, CONFIG, DECLARED, make_project

from livingreview import render
from livingreview.pipeline.report import Options, build
from livingreview.project import Project
from livingreview.render import Renderer

CELLS = (
    DECLARED,
    "from livingreview.display.tables import show_table\n"
    "from livingreview.numbers.glue import emit\n"
    "from livingreview.tables.loading import typed_table as load\n\n"
    'prices, wages = load("prices"), load("wages")\n'
    'price, wage = prices["price_yuan"].max(), wages["price_yuan"].max()',
    'emit("two.price", price, "yuan", digits=1)\n'
    'emit("two.wage", wage, "yuan", digits=1)\n'
    'emit("two.sum", price + wage, "yuan", digits=1)\n'
    'emit("two.both_high", int(price > 10 and wage > 10))\n'
    'emit("two.span", end_year - 2000, "years")\n',
    '#| label: tbl-two\n#| tbl-cap: Prices.\nshow_table(prices, decimals={"price_yuan": 1})',
)
STATEMENTS = """\
- id: wages_higher
  chapter: two
  states:
    - {name: higher, rule: two.wage > two.price, en: Wages are higher than prices., zh: 工资高于价格。}
    - name: lower
      rule: two.wage < two.price
      en: At {two.wage}, wages are lower than prices.
      zh: 工资低于价格。
"""
PAGE = """<html><head><title>Title</title><link rel="next" href="x.html"></head><body>
<nav id="TOC">On this page</nav><main>{}
<a href="../v/index.html">editions</a> <a href="../downloads/fig-two.svg">picture</a>
<a href="../downloads/fig-two.png">other form</a></main></body></html>
"""
INDEX = "# Summary {.unnumbered}\n\n{{< var two.sum >}}\n\n{{< embed build/chapters/two.ipynb#tbl-two >}}\n"


def make_two(root: Path) -> Project:
    """Return a book of one page, one notebook, two tables and a statement."""
    project = make_project(root)
    (root / "data" / "wages.yml").write_text(CARD.replace("name: prices", "name: wages"))
    (root / "data" / "wages.csv").write_text("year,price_yuan\n2009,7.5\n2010,8.0\n")
    (root / "data" / "statements.yml").write_text(STATEMENTS)
    write_notebook(project, CELLS)
    (root / "_quarto.yml").write_text(CONFIG.replace(", chapters/no_parameters.qmd, references.qmd", ""))
    (root / "index.qmd").write_text(INDEX)
    (root / "references.bib").write_text(BIBLIOGRAPHY)
    return project


def write_notebook(project: Project, sources: tuple[str, ...], stem: str = "two") -> None:
    """Write a notebook of code cells, the first tagged as its parameters."""
    cells = [
        {
            "cell_type": "code",
            "id": f"cell-{number}",
            "metadata": {"tags": ["parameters"]} if number == 0 else {},
            "source": source,
            "execution_count": None,
            "outputs": [],
        }
        for number, source in enumerate(sources)
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    project.notebook(stem).write_text(json.dumps(notebook))


def use_stand_in(monkeypatch) -> None:
    """Let a renderer that only writes the numbers take the place of the real ones."""
    monkeypatch.setattr(render, "choose", lambda name: Renderer("builtin", "a stand-in", _copying))
    monkeypatch.setattr(render, "identity", lambda name: name)


def _copying(workspace: Path, output: Path, formats: tuple[str, ...]) -> list[str]:
    output.mkdir()
    for place in ("downloads/fig-two.svg", "downloads/fig-two.png", "figures/two.svg"):
        (output / place).parent.mkdir(exist_ok=True)
        (output / place).write_text(f"a picture as {place[-3:]}")
    page = PAGE.format((workspace / "_variables.yml").read_text())
    for place in ("index.html", "chapters/changes.html"):
        (output / place).parent.mkdir(exist_ok=True)
        (output / place).write_text(page)
    (output / "tiny.pdf").write_bytes(b"%PDF")
    return []


def make(project: Project, out: str = "_book", *overrides: str) -> Path:
    """Build a report and return its folder."""
    build(project, Options(project.root / out, overrides), lambda line: None)
    return project.root / out
