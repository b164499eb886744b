"""Tiny projects for the tests of the build: a data folder, a few notebooks, a page or two."""

import shutil
from pathlib import Path

from livingreview.pipeline.parameter_cells import line_of
from livingreview.project import Project
from ncms.parameters import Parameters

NOTEBOOKS = Path(__file__).parent / "fixtures" / "notebooks"
DEFAULT = 2024
"""What `params.yml` of these projects sets: they have no table that the last year could follow."""
OTHER_YEAR = DEFAULT - 1
DECLARED = f"end_year: {line_of(Parameters.model_fields['end_year'])}"

CARD = """\
name: prices
title: Invented prices
description: Three invented prices.
row: One year.
origin: {producer: this test suite, publication: none, table: none}
licence: CC0
synthetic: false
missingValues: [""]
primaryKey: [year]
fields:
  - {name: year, type: year, description: Calendar year., constraints: {required: true}}
  - name: price_yuan
    type: number
    unit: yuan
    decimals: 1
    description: Invented price.
    constraints: {required: true, minimum: 0}
"""
TABLE = "year,price_yuan\n2009,3.5\n2010,4.0\n2011,5.5\n"
CONFIG = """\
project: {type: book, output-dir: _book}
lang: en
book:
  title: Tiny
  author: Nobody
  output-file: tiny
  chapters: [index.qmd, chapters/no_parameters.qmd, references.qmd]
bibliography: references.bib
format: {html: {}, typst: {}}
"""
INDEX = """\
# Summary {.unnumbered}

The highest price was {{< var prices.highest >}} yuan (@tbl-prices; @nobody2020).
The last year is {{< var span.end_year >}}.
"""
CHAPTER = """\
# Prices {#sec-prices}

@tbl-prices shows them.

{{< embed ../build/chapters/no_parameters.ipynb#tbl-prices >}}

{{< embed ../build/chapters/declares_end_year.ipynb#fig-span >}}
"""
BIBLIOGRAPHY = "@book{nobody2020,\n  author = {Nobody, A.},\n  title = {Nothing},\n  year = {2020}\n}\n"


def make_project(root: Path, *notebooks: str) -> Project:
    """Return a project with one table and the named notebooks of `fixtures/notebooks`."""
    (root / "data").mkdir(parents=True)
    (root / "chapters").mkdir()
    (root / "data" / "prices.yml").write_text(CARD)
    (root / "data" / "prices.csv").write_text(TABLE)
    (root / "params.yml").write_text(f"end_year: {DEFAULT}\n")
    (root / "requirements.lock").write_text("pandas==3\n")
    for name in notebooks:
        add_notebook(root, name)
    return Project.at(root)


def add_notebook(root: Path, name: str) -> None:
    """Copy one notebook of the fixtures, its parameter declared as the model has it."""
    text = (NOTEBOOKS / f"{name}.ipynb").read_text(encoding="utf-8")
    text = text.replace("end_year: int = 2024  # Last year shown", DECLARED)
    (root / "chapters" / f"{name}.ipynb").write_text(text, encoding="utf-8")


def make_book(root: Path) -> Project:
    """Return a project that can be built: two notebooks, three pages, a bibliography."""
    project = make_project(root, "no_parameters", "declares_end_year")
    (root / "_quarto.yml").write_text(CONFIG)
    (root / "index.qmd").write_text(INDEX)
    (root / "chapters" / "no_parameters.qmd").write_text(CHAPTER)
    (root / "references.qmd").write_text("# References {.unnumbered}\n\n::: {#refs}\n:::\n")
    (root / "references.bib").write_text(BIBLIOGRAPHY)
    return project


def copy_book(source: Project, root: Path) -> Project:
    """Return a copy of a project, its executed notebooks included."""
    shutil.copytree(source.root, root)
    return Project.at(root)
