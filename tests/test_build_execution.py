"""Execution: real kernels on tiny notebooks."""

import json
import re
import subprocess
import sys

import pytest
from build_projects import DEFAULT, OTHER_YEAR, make_project

from ncms.build.execution import execute
from ncms.build.freshness import plan
from ncms.build.notebooks import code_cells, read_notebook
from ncms.errors import BuildError
from ncms.paths import ROOT

GOOD = ("declares_end_year", "no_parameters", "warns")
BAD = ("fails_in_cell_two", "raises_input_error")


def run(project, **parameters):
    said = []
    steps = plan(project, {"end_year": DEFAULT} | parameters)
    return execute(project, steps, jobs=2, say=said.append), said


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """One project whose notebooks ran once, and what was said."""
    project = make_project(tmp_path_factory.mktemp("first") / "project", *GOOD)
    executions, said = run(project)
    return project, executions, said


def text_of(execution):
    return execution.path.read_text(encoding="utf-8")


def test_each_notebook_ends_in_one_line(first):
    _, _, said = first
    assert sorted(line.split()[1] for line in said) == sorted(GOOD)
    assert all(re.match(r"executed  \w+ +\d+\.\d s", line) for line in said)


def test_the_record_tells_tables_parameters_and_code(first):
    _, executions, _ = first
    record = read_notebook(executions["no_parameters"].path)["metadata"]["ncms"]
    assert record["inputs"]["prices"]["rows"] == 3
    assert record["inputs"]["prices"]["synthetic"] is True
    assert record["parameters"] == {}
    assert {"ncms/inputs/load.py", "ncms/display/publish.py"} <= record["code"].keys()
    assert not any(path.startswith(("tests", "/")) for path in record["code"])
    assert executions["declares_end_year"].record["parameters"] == {"end_year": DEFAULT}


def test_a_second_run_is_fresh(first):
    project, executions, _ = first
    again, said = run(project)
    assert said == [f"fresh     {stem}" for stem in sorted(GOOD)]
    assert again == executions


def test_stored_copies_carry_no_trace_of_the_run(first, tmp_path):
    project, executions, _ = first
    for execution in executions.values():
        text = text_of(execution)
        assert str(project.root) not in text and "ncms-record" not in text
        assert '"papermill"' not in text and "iopub" not in text and " at 0x" not in text


def test_two_executions_give_equal_files(first, tmp_path):
    other = make_project(tmp_path / "other", *GOOD)
    executions, _ = run(other)
    for stem, execution in executions.items():
        assert execution.path.name == first[1][stem].path.name
        assert text_of(execution) == text_of(first[1][stem])


def test_what_a_notebook_writes_to_stderr_goes_to_its_log(first):
    project, executions, said = first
    assert any("(warnings: build/logs/warns.txt)" in line for line in said)
    assert "an old form" in (project.logs / "warns.txt").read_text()
    assert "an old form" not in "".join(
        str(c.outputs) for c in code_cells(read_notebook(executions["warns"].path))
    )


def test_another_parameter_runs_only_the_notebook_that_declares_it(first):
    project, _, _ = first
    executions, said = run(project, end_year=OTHER_YEAR)
    assert [line.split()[1] for line in said if line.startswith("executed")] == ["declares_end_year"]
    assert f'"value": {OTHER_YEAR}' in text_of(executions["declares_end_year"])


def test_failures_name_chapter_cell_and_message_and_the_rest_goes_on(tmp_path):
    project = make_project(tmp_path / "project", *BAD, "warns")
    with pytest.raises(BuildError) as caught:
        run(project)
    message = str(caught.value)
    assert "chapter fails_in_cell_two, cell 2 (tbl-broken): KeyError: 'cnki'" in message
    assert "traceback: build/logs/fails_in_cell_two.txt" in message
    assert "Traceback" not in message and "\x1b" not in message
    assert "KeyError" in (project.logs / "fails_in_cell_two.txt").read_text()
    assert "raises_input_error, cell 2" in message and "did you mean prices?" in message
    assert "InputError" not in message
    assert list((project.executed / "warns").glob("*.ipynb"))


def test_the_kernel_is_this_python_whatever_the_machine_offers(tmp_path):
    """A false `python3` kernel, no home folder, settings of somebody's: none of it may reach a notebook."""
    project = make_project(tmp_path / "project")
    names = ("MPLBACKEND", "PYTHONHASHSEED")
    probe = f"import os, sys\n{{name: os.environ.get(name) for name in {names}}}, sys.executable"
    write_notebook(project.notebook("probe"), probe)
    kernel = tmp_path / "jupyter" / "kernels" / "python3"
    kernel.mkdir(parents=True)
    (kernel / "kernel.json").write_text(
        json.dumps({"argv": ["/bin/false"], "display_name": "x", "language": "python"})
    )
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": "/nonexistent",
        "PYTHONPATH": str(ROOT),
        "JUPYTER_PATH": str(tmp_path / "jupyter"),
        "MPLBACKEND": "agg",
    }
    script = tmp_path / "run.py"
    script.write_text(RUN.format(root=str(project.root)))
    subprocess.run([sys.executable, script], env=environment, check=True, timeout=120)
    (execution,) = (project.executed / "probe").glob("*.ipynb")
    (cell,) = code_cells(read_notebook(execution))
    shown = "".join(cell.outputs[0]["data"]["text/plain"])
    assert sys.executable in shown
    assert "'agg'" not in shown
    assert "'PYTHONHASHSEED': '0'" in shown


RUN = """\
from pathlib import Path
from ncms.build.execution import execute
from ncms.build.freshness import plan
from ncms.build.project import Project

if __name__ == "__main__":
    project = Project.at(Path({root!r}))
    execute(project, plan(project, {{}}))
"""


def write_notebook(path, *sources):
    cells = [
        {
            "cell_type": "code",
            "id": f"c{n}",
            "metadata": {},
            "source": s,
            "outputs": [],
            "execution_count": None,
        }
        for n, s in enumerate(sources)
    ]
    path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))


def test_a_kernel_that_dies_is_a_failure_with_its_chapter(tmp_path):
    project = make_project(tmp_path / "project")
    write_notebook(project.notebook("dies"), "import os\nos._exit(9)")
    with pytest.raises(BuildError, match="chapter dies, its kernel: DeadKernelError"):
        run(project)


def test_the_injected_parameters_are_not_counted_as_a_cell(tmp_path):
    project = make_project(tmp_path / "project", "declares_end_year")
    path = project.notebook("declares_end_year")
    path.write_text(path.read_text().replace("publish(", "publisch("))
    with pytest.raises(BuildError, match=r"declares_end_year, cell 2 \(from ncms\.display"):
        run(project)
