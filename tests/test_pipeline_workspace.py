"""Workspace: what a renderer gets, who holds it, what changes hands."""

import json
import subprocess
import sys

import pytest
import yaml
from build_projects import make_book

from livingreview.errors import Busy
from livingreview.paths import ROOT
from livingreview.pipeline import workspace
from livingreview.pipeline.workspace import downloads

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def executed():
    """An executed notebook with a number, a figure, a table and papermill's own cell."""
    figure = {
        "application/vnd.livingreview.figure+json": {"csv": "year\n2009\n"},
        "image/svg+xml": SVG,
        "image/png": "aGVsbG8=",
        "text/plain": "figure",
    }
    table = {
        "application/vnd.livingreview.table+json": {"csv": "a\n1\n"},
        "text/markdown": ["| a |\n", "|---|\n", "| 1 |"],
    }
    number = {"application/vnd.livingreview.number+json": {"key": "a.b", "value": 1}, "text/plain": "a.b = 1"}
    cells = [
        {"cell_type": "markdown", "source": "# Title", "metadata": {}},
        cell("# Parameters", tags=["injected-parameters"]),
        cell("emit()", number),
        cell("#| label: fig-x\nshow()", figure, figure),
        cell("#| label: tbl-y\ntable()", table),
    ]
    return {"cells": cells, "metadata": {"livingreview": {"inputs": {}}}, "nbformat": 4, "nbformat_minor": 5}


def cell(source, *bundles, tags=()):
    outputs = [{"output_type": "display_data", "data": bundle, "metadata": {}} for bundle in bundles]
    metadata = {"tags": list(tags)}
    return {
        "cell_type": "code",
        "source": source,
        "metadata": metadata,
        "outputs": outputs,
        "execution_count": 1,
    }


def test_the_rendered_copy_shows_only_what_a_renderer_knows():
    shown = json.loads(workspace.as_rendered(executed()))
    assert "livingreview" not in shown["metadata"]
    assert [c["source"].split("\n")[0] for c in shown["cells"]] == [
        "# Title",
        "emit()",
        "#| label: fig-x",
        "#| label: tbl-y",
    ]
    kinds = {kind for c in shown["cells"] for o in c.get("outputs", ()) for kind in o["data"]}
    assert kinds == {"image/svg+xml", "image/png", "text/markdown", "text/plain"}


def test_downloads_are_named_by_label():
    files = dict(downloads(executed()))
    assert files == {
        "fig-x.csv": b"year\n2009\n",
        "fig-x.svg": SVG.encode(),
        "fig-x.png": b"hello",
        "fig-x-2.csv": b"year\n2009\n",
        "fig-x-2.svg": SVG.encode(),
        "fig-x-2.png": b"hello",
        "tbl-y.csv": b"a\n1\n",
    }


def test_the_portrait_version_of_a_figure_is_a_file_beside_it():
    notebook = executed()
    figure = notebook["cells"][3]["outputs"][0]["data"]["application/vnd.livingreview.figure+json"]
    figure |= {"portrait": "<svg/>", "chinese": "<svg>1</svg>", "chinese_portrait": "<svg>2</svg>"}
    files = dict(downloads(notebook))
    assert files["fig-x.portrait.svg"] == b"<svg/>" and files["fig-x.zh.svg"] == b"<svg>1</svg>"
    assert files["fig-x.zh.portrait.svg"] == b"<svg>2</svg>"


def test_assembling_copies_prose_and_leaves_out_source_notebooks(tmp_path):
    project = make_book(tmp_path / "book")
    (project.chapters / "_shared.qmd").write_text("shared")
    (project.root / "theme.scss").write_text("/* */")
    space = tmp_path / "space"
    (space / "old").mkdir(parents=True)
    workspace.assemble(project, space)
    names = {path.relative_to(space).as_posix() for path in space.rglob("*") if path.is_file()}
    assert names == {
        "_quarto.yml",
        "index.qmd",
        "references.qmd",
        "references.bib",
        "theme.scss",
        "chapters/no_parameters.qmd",
        "chapters/_shared.qmd",
    }


def test_filling_again_touches_nothing_and_drops_what_is_gone(tmp_path):
    space = tmp_path / "space"
    workspace.fill(space, {"one": executed(), "two": executed()}, [], {})
    page = space / "build/chapters/one.ipynb"
    before = page.stat().st_mtime_ns
    workspace.fill(space, {"one": executed()}, [], {})
    assert page.stat().st_mtime_ns == before
    assert not (space / "build/chapters/two.ipynb").exists()
    assert (space / "_variables.yml").exists()


def test_every_output_folder_has_its_own_place(tmp_path):
    project = make_book(tmp_path / "book")
    places = {workspace.place(project, tmp_path / name / "_book") for name in ("a", "b")}
    assert len(places) == 2


HOLDER = """\
import sys, time
from pathlib import Path
from livingreview.pipeline.workspace import held
with held(Path(sys.argv[1]), Path("out")):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_folder_held_by_another_process_is_refused_with_its_number(tmp_path):
    call = [sys.executable, "-c", HOLDER, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(call, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as holder:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Busy, match=f"process {holder.pid}"), workspace.held(tmp_path, tmp_path):
            pass
        holder.communicate()
    with workspace.held(tmp_path, tmp_path):
        pass


def test_a_workspace_has_every_file_that_the_configuration_of_quarto_names():
    """A renderer in the workspace reads filters and what goes into the PDF's head from there."""
    config = yaml.safe_load((ROOT / "_quarto.yml").read_text(encoding="utf-8"))
    named = [*config["filters"], *config["format"]["typst"]["include-in-header"]]
    files = {name for name in named if isinstance(name, str) and "/" in name}
    assert files and files <= set(workspace.HOOKS), f"name in HOOKS: {files - set(workspace.HOOKS)}"
