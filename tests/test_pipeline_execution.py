"""Execution: real kernels on tiny notebooks."""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from build_projects import DEFAULT, OTHER_YEAR, make_project

from livingreview.errors import BuildError, Fault, InputError
from livingreview.notebooks import METADATA, code_cells, read_notebook
from livingreview.paths import ROOT
from livingreview.pipeline import sockets
from livingreview.pipeline.execution import execute
from livingreview.pipeline.freshness import plan

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
    record = read_notebook(executions["no_parameters"].path)["metadata"][METADATA]
    assert record["inputs"]["prices"]["rows"] == 3
    assert record["inputs"]["prices"]["synthetic"] is False
    assert record["parameters"] == {}
    assert {"livingreview/tables/loading.py", "livingreview/numbers/glue.py"} <= record["code"].keys()
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
        assert str(project.root) not in text and "livingreview-record" not in text
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
from livingreview.pipeline.execution import execute
from livingreview.pipeline.freshness import plan
from livingreview.project import Project

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


def test_values_that_a_notebook_refuses_are_invalid_input(tmp_path):
    """What the data say of a parameter shows only when a notebook runs; it is a fault all the same."""
    project = make_project(tmp_path / "project", "warns")
    fault = Fault("parameters", None, "least", "parameter", "a, b: c", "less, or more", "write 3; or 4")
    raising = f"from livingreview.errors import Fault, Refused\nraise Refused({fault!r})"
    write_notebook(project.notebook("refuses"), raising)
    with pytest.raises(InputError) as caught:
        run(project)
    assert [str(each) for each in caught.value.faults] == [str(fault)]
    write_notebook(project.notebook("dies"), "raise KeyError(1)")
    with pytest.raises(BuildError) as failed:
        run(project)
    assert "chapter refuses, cell 1" in str(failed.value) and "chapter dies, cell 1" in str(failed.value)


def test_a_kernel_that_dies_is_a_failure_with_its_chapter(tmp_path):
    project = make_project(tmp_path / "project")
    write_notebook(project.notebook("dies"), "import os\nos._exit(9)")
    with pytest.raises(BuildError, match="chapter dies, its kernel: DeadKernelError"):
        run(project)


def test_the_injected_parameters_are_not_counted_as_a_cell(tmp_path):
    project = make_project(tmp_path / "project", "declares_end_year")
    path = project.notebook("declares_end_year")
    path.write_text(path.read_text().replace("emit(", "emitt("))
    with pytest.raises(BuildError, match=r"declares_end_year, cell 2 \(from livingreview\.numbers"):
        run(project)


def test_kernels_forked_from_a_warm_process_give_the_same_files(first, tmp_path):
    """More notebooks than workers are forked, two on two workers are not: nobody can tell from the files."""
    project = make_project(tmp_path / "project", "no_parameters", "declares_end_year")
    executions, _ = run(project)
    for stem, execution in executions.items():
        assert text_of(execution) == text_of(first[1][stem])


def test_a_forked_kernel_that_dies_is_a_failure_too(tmp_path):
    project = make_project(tmp_path / "project", "warns")
    for name in ("dies", "dies_too"):
        write_notebook(project.notebook(name), "import os\nos._exit(9)")
    with pytest.raises(BuildError) as caught:
        run(project)
    assert str(caught.value).count("its kernel: DeadKernelError") == 2
    assert list((project.executed / "warns").glob("*.ipynb"))


@pytest.mark.parametrize("places", [sockets.PLACES, ()], ids=["another folder", "ports"])
@pytest.mark.parametrize("stems", [("warns",), ("warns", "no_parameters", "declares_end_year")])
def test_a_long_folder_for_temporary_files_hangs_no_kernel(tmp_path, monkeypatch, places, stems):
    """The path of a Unix socket holds some hundred bytes: kernels in a longer one would never answer."""
    long = tmp_path / ("a" * 60) / ("b" * 60)
    long.mkdir(parents=True)
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    monkeypatch.setattr(sockets, "PLACES", places)
    executions, _ = run(make_project(tmp_path / "project", *stems))
    assert set(executions) == set(stems)
    assert not list(long.iterdir())


def test_sockets_lie_in_the_folder_for_temporary_files_where_they_fit(short_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(short_path))
    with sockets.socket_folder() as folder:
        assert Path(folder).parent == short_path and sockets.has_room(folder)


@pytest.fixture
def short_path():
    """A folder with a name so short that a socket in it may have one: `tmp_path` of a worker is too long."""
    with tempfile.TemporaryDirectory(prefix="t") as folder:
        yield Path(folder)


def test_an_interrupted_build_ends_its_kernels(tmp_path, short_path):
    project = make_project(tmp_path / "project")
    for name in ("a", "b", "c"):
        write_notebook(
            project.notebook(name), f"open('{tmp_path}/{name}', 'w')\nimport time\ntime.sleep(600)"
        )
    script = tmp_path / "run.py"
    script.write_text(RUN.format(root=str(project.root)))
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(short_path)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    quiet["preexec_fn"] = heed_interrupts
    with subprocess.Popen([sys.executable, script], env=environment, **quiet) as build:
        try:
            wait_for(lambda: sum((tmp_path / name).exists() for name in "abc") >= min(os.cpu_count(), 3))
            build.send_signal(signal.SIGINT)
            assert build.wait(timeout=30) != 0
        finally:
            build.kill()  # else a failure here would wait for ever
    assert not list(short_path.iterdir())
    wait_for(lambda: not processes_naming(str(short_path)))


def heed_interrupts():
    """Undo what a shell does to a job in the background: it ignores interrupts, and so do its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


def processes_naming(text):
    """The numbers of the processes that carry a text in their command line or environment."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            told = (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()
        except OSError:
            continue
        if text.encode() in told and int(folder.name) != os.getpid():
            found.append(int(folder.name))
    return found


def test_code_saved_while_the_build_runs_has_no_digest(monkeypatch):
    """A kernel may hold the old form of it, so the next build must not take the notebook for fresh."""
    from livingreview.display.kernel_record import record
    from livingreview.tables import loading

    monkeypatch.setattr(loading, "loaded", dict)  # other tests of this process have loaded tables of theirs
    monkeypatch.setenv("LIVINGREVIEW_STARTED", "0")
    assert set(record()["code"].values()) == {""}
    monkeypatch.setenv("LIVINGREVIEW_STARTED", str(time.time() + 60))
    assert "" not in record()["code"].values()
