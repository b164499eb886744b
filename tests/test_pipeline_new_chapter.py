"""`ncms chapter`: a chapter that can be built as it is written."""

import ast
import re

import pytest
from build_projects import make_book

from livingreview.cli.main import main
from livingreview.errors import InputError
from livingreview.notebooks import code_cells, labels, read_notebook
from livingreview.pipeline.checks import prose_faults
from livingreview.pipeline.new_chapter import new_chapter


@pytest.fixture
def project(tmp_path):
    made = make_book(tmp_path / "p")
    config = made.root / "_quarto.yml"
    entries = "\n    - ".join(["", "index.qmd", "chapters/no_parameters.qmd", "references.qmd"])
    config.write_text(re.sub(r" \[index.*\]", entries, config.read_text()))
    return made


def written(project, **options):
    return new_chapter(project, "villages", "prices", **options)


def test_prose_notebook_module_and_test_are_written_and_the_chapter_is_named(project):
    files = [f"chapters/villages.{kind}" for kind in ("qmd", "py")]
    assert written(project) == [
        *files, "tests/test_chapter_villages.py", "chapters/villages.ipynb", "_quarto.yml",
    ]  # fmt: skip
    assert project.root / "chapters" / "villages.qmd" in project.pages()
    assert labels(read_notebook(project.notebook("villages"))) == ["tbl-villages-rows", "fig-villages-values"]
    assert prose_faults(project) == []


def test_what_is_written_is_python(project):
    for file in written(project)[1:3]:
        ast.parse((project.root / file).read_text())
    for cell in code_cells(read_notebook(project.notebook("villages"))):
        ast.parse(cell.source)


@pytest.mark.parametrize(
    ("name", "table", "after", "says"),
    [
        ("Villages", "prices", "", "expected small letters"),
        ("no_parameters", "prices", "", "is there already"),
        ("villages", "prizes", "", "did you mean prices"),
        ("villages", "prices", "nothing", "one of"),
    ],
    ids=["no name", "taken", "no table", "no chapter to follow"],
)
def test_what_cannot_be_written_is_refused_and_nothing_is(project, name, table, after, says):
    before = sorted(project.root.rglob("*"))
    with pytest.raises(InputError, match=says):
        new_chapter(project, name, table, after=after)
    assert sorted(project.root.rglob("*")) == before


def test_the_version_is_printed(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0 and capsys.readouterr().out.startswith("ncms 0.")
