"""The command: what it prints, its exit codes, how light it is."""

import os
import re
import shlex
import subprocess
import sys
import tempfile
import threading
import urllib.request
from pathlib import Path

import pytest
from build_projects import OTHER_YEAR, make_book

from livingreview.cli import main
from livingreview.cli.serve import server
from livingreview.errors import BuildError, InputError
from livingreview.paths import BUILD_ENV, ROOT
from livingreview.pipeline import workspace

HEAVY = ("pandas", "pydantic", "papermill", "pandera", "nbformat", "matplotlib", "jupyter_client", "yaml")


@pytest.fixture
def project(tmp_path):
    return make_book(tmp_path / "book")


def run(project, *arguments):
    return main.main(arguments, root=project.root)


def test_the_command_is_light_to_import():
    modules = "sys, livingreview.cli.main, livingreview.pipeline.report"
    code = f"import {modules}; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_help_lists_every_command(capsys):
    with pytest.raises(SystemExit) as caught:
        main.main(["--help"])
    assert caught.value.code == 0
    shown = capsys.readouterr().out
    assert all(command in shown for command in ("check", "plan", "build", "serve"))


def test_check_of_valid_inputs(project, capsys):
    assert run(project, "check") == 0
    assert capsys.readouterr().out == "All inputs are valid\n"


def test_check_reports_every_fault_of_every_kind(project, capsys):
    (project.data / "prices.csv").write_text("year,price_yuan\n2009,-1\n")
    (project.root / "params.yml").write_text("end_yeer: 2010\n")
    (project.root / "index.qmd").write_text("@somebody1999\n")
    assert run(project, "check", "-p", "other=1") == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0].rsplit("/", 1)[-1] for line in lines] == [
        "prices.csv:2:price_yuan",
        "params.yml:1:end_yeer",
        "-p:other",
        "index.qmd:1",
        "4 faults found; nothing was written",
    ]


def test_check_runs_nothing(project):
    run(project, "check")
    assert not project.executed.exists()


def test_check_and_build_take_other_data_and_parameters(project, tmp_path, capsys):
    other = tmp_path / "params.yml"
    other.write_text("end_year: soon\n")
    assert run(project, "check", "--params", str(other)) == 2
    assert run(project, "build", "--data", str(tmp_path / "nowhere")) == 2
    said = capsys.readouterr().err
    assert "params.yml:1:end_year" in said and "nowhere" in said and "Traceback" not in said


def test_plan_has_a_line_a_notebook(project, capsys):
    assert run(project, "plan", "-p", f"end_year={OTHER_YEAR}") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(maxsplit=1) for line in lines] == [
        ["declares_end_year", "run: never executed"],
        ["no_parameters", "run: never executed"],
    ]


@pytest.mark.parametrize("arguments", [["-p", "end_yaer=2010"], ["-p", "end_year"], ["-p", "end_year=soon"]])
def test_a_wrong_parameter_is_invalid_input(project, arguments):
    assert run(project, "plan", *arguments) == 2
    assert run(project, "build", *arguments) == 2


@pytest.mark.parametrize(
    "arguments", [["--formats", "docx"], ["--jobs", "0"], ["--renderer", "word"], ["--nope"]]
)
def test_a_wrong_option_is_invalid_input(arguments):
    with pytest.raises(SystemExit) as caught:
        main.main(["build", *arguments])
    assert caught.value.code == 2


def test_a_foreign_folder_is_refused(project, tmp_path, capsys):
    (tmp_path / "thesis.txt").write_text("work")
    assert run(project, "build", "--out", str(tmp_path)) == 2
    assert "run.json" in capsys.readouterr().err


def test_a_held_folder_is_busy(project, capsys):
    out = project.root / "_book"
    with workspace.held(workspace.place(project, out), out):
        assert run(project, "build", "--renderer", "builtin") == 3
    assert "another build (process" in capsys.readouterr().err


def test_a_build_tells_what_it_did_and_then_that_nothing_changed(project, capsys):
    assert run(project, "build", "--renderer", "builtin", "--formats", "html") == 0
    said = capsys.readouterr().out
    assert "Rendering with the built-in renderer" in said
    assert re.search(r"Report made in [\d.]+ s: open _book/index.html\n", said)
    assert run(project, "build", "--renderer", "builtin", "--formats", "html") == 0
    assert capsys.readouterr().out == "Nothing changed: _book/ is up to date\n"


def raising(error):
    def work():
        raise error

    return work


def test_failures_become_codes_and_sentences(capsys):
    assert main.guarded(raising(BuildError("chapter x, cell 1: no"))) == 1
    assert main.guarded(raising(KeyboardInterrupt())) == 130
    assert main.guarded(lambda: None) == 0
    assert capsys.readouterr().err.startswith("chapter x, cell 1: no\nThe build failed; the last good report")


def test_whatever_goes_wrong_is_no_traceback(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv(BUILD_ENV, str(tmp_path))
    assert main.guarded(raising(PermissionError(13, "Permission denied", "my/file"))) == 1
    assert main.guarded(raising(ZeroDivisionError("of nothing"))) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "my/file: Permission denied"
    assert said[2].endswith("please report it: ZeroDivisionError: of nothing") and "Traceback" not in said
    assert "raise error" in (tmp_path / "logs" / "unforeseen.txt").read_text()


def test_a_command_goes_on_to_its_end_when_nobody_listens_any_more():
    many = "from livingreview.console import say\nfor n in range(9999): say('line')\nopen('done', 'w')"
    code = f"import livingreview.cli.main as c, sys; sys.exit(c.guarded(lambda: exec({many!r})))"
    call = f"{sys.executable} -c {shlex.quote(code)} | head -1"
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", call],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.stdout, done.stderr, done.returncode) == ("line\n", "", 0)
        assert (Path(folder) / "done").exists()


@pytest.mark.parametrize(
    ("out", "found"),
    [
        ("data/report", "a place inside data/"),
        ("chapters", "a folder without run.json"),
        ("params.yml/report", "params.yml, which is a file"),
    ],
)
def test_a_report_goes_where_it_can_be_and_among_nothing_that_it_reads(project, capsys, out, found):
    assert run(project, "build", "--out", str(project.root / out)) == 2
    assert found in capsys.readouterr().err


def test_a_plan_for_a_folder_that_is_none_says_so(project, capsys):
    assert run(project, "plan", "--data", str(project.root / "params.yml")) == 2
    assert "missing_folder: found a file" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["-1", "65536", "eighty"])
def test_a_port_that_is_none_is_refused(project, capsys, port):
    with pytest.raises(SystemExit) as caught:
        run(project, "serve", "--port", port)
    assert caught.value.code == 2
    assert "a number from 0 to 65535" in capsys.readouterr().err or port == "-1"


def test_the_report_is_served_to_this_machine_alone(tmp_path):
    (tmp_path / "index.html").write_text("hello")
    with server(tmp_path, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        assert running.server_address[0] == "127.0.0.1"
        page = f"http://127.0.0.1:{running.server_port}/index.html"
        with urllib.request.urlopen(page, timeout=10) as answer:
            assert answer.read() == b"hello"
        with pytest.raises(InputError, match="choose --port"):
            server(tmp_path, running.server_port)
        running.shutdown()


def test_serving_nothing_says_what_to_do(project, capsys):
    assert run(project, "serve") == 2
    assert "run `ncms build`" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["build", "check"])
def test_scripts_are_the_commands(name):
    call = [sys.executable, str(ROOT / "scripts" / f"{name}.py"), "--help"]
    done = subprocess.run(call, capture_output=True, text=True, check=True, cwd="/")
    assert f"ncms {name}" in done.stdout
