"""The Quarto renderer and the hooks of a plain `quarto render`, with a stand-in for the command."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from build_projects import make_book

from livingreview import render
from livingreview.errors import BuildError, InputError
from livingreview.paths import ROOT
from livingreview.pipeline.prerender import fill_checkout
from livingreview.render import quarto

GOOD = """\
#!/bin/sh
if [ "$1" = --version ]; then echo VERSION; exit; fi
test -n "$LIVINGREVIEW_WORKSPACE_READY" || exit 7
mkdir _book && echo "$@" > _book/index.html
echo "WARN: something small" >&2
"""
BAD = """\
#!/bin/sh
if [ "$1" = --version ]; then echo 1.10.18; exit; fi
for n in $(seq 40); do echo "line $n"; done
exit 5
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Put a script named `quarto` on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "venv" / "python"))

    def write(text):
        (folder / "quarto").write_text(text)
        (folder / "quarto").chmod(0o755)

    return write


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ("1.10.18", "quarto"),
        ("1.9.1", "quarto"),
        ("99.9.9", "quarto"),
        ("1.8.27", "builtin"),
        ("oops", "builtin"),
    ],
)
def test_auto_takes_quarto_from_1_9_on(install, version, name):
    install(GOOD.replace("VERSION", version))
    assert render.choose("auto").name == name


def test_a_broken_quarto_is_none(install):
    install("#!/bin/sh\nexit 1\n")
    assert render.choose("auto").name == "builtin"
    with pytest.raises(BuildError, match=r"Quarto 1\.9 or later was not found"):
        render.choose("quarto")


def test_builtin_asks_nobody(install):
    install("#!/bin/sh\nexit 1\n")
    assert render.choose("builtin").name == "builtin"
    assert render.identity("builtin") == "builtin"


def test_another_installation_is_another_identity(install):
    before = render.identity("auto")
    install(GOOD)
    assert render.identity("auto") != before


@pytest.mark.parametrize(
    ("formats", "arguments"),
    [
        (("html", "pdf"), "render --output-dir _book"),
        (("html",), "render --output-dir _book --to html"),
        (("pdf",), "render --output-dir _book --to typst"),
    ],
)
def test_all_formats_are_one_call(install, tmp_path, monkeypatch, formats, arguments):
    monkeypatch.setattr(quarto, "CHINESE_FONT", "no_such_package")
    install(GOOD.replace("VERSION", "1.10.18"))
    space = tmp_path / "space"
    space.mkdir()
    warnings = render.choose("quarto").render(space, tmp_path / "out", formats)
    assert (tmp_path / "out" / "index.html").read_text().strip() == arguments
    assert warnings == ["WARN: something small"]


def test_a_failure_shows_the_end_of_what_quarto_said(install, tmp_path):
    install(BAD)
    with pytest.raises(BuildError) as caught:
        render.choose("quarto").render(tmp_path, tmp_path / "out", ("html", "pdf"))
    lines = str(caught.value).splitlines()
    assert lines[0] == "Quarto failed:" and lines[-1].strip() == "line 40" and len(lines) == 26


def test_the_chinese_face_lies_where_typst_looks(tmp_path):
    quarto.add_fonts(tmp_path)
    assert [path.suffix for path in (tmp_path / "build" / "fonts").iterdir()] == [".ttc"]


def test_a_plain_render_finds_the_checkout_filled_and_a_second_one_does_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(quarto, "CHINESE_FONT", "no_such_package")
    project = make_book(tmp_path / "book")
    monkeypatch.setenv("LIVINGREVIEW_DATA", str(project.data))
    said = []
    fill_checkout(project.root, said.append)
    assert len(said) == 2
    assert "highest" in (project.root / "_variables.yml").read_text()
    assert sorted(path.name for path in (project.build / "chapters").iterdir()) == [
        "declares_end_year.ipynb",
        "no_parameters.ipynb",
    ]
    before = (project.root / "_variables.yml").stat().st_mtime_ns
    fill_checkout(project.root, said.append)
    assert len(said) == 2
    (project.root / "_variables.yml").write_text("lost")
    fill_checkout(project.root, said.append)
    assert said[2:] == ["fresh     declares_end_year", "fresh     no_parameters"]
    assert (project.root / "_variables.yml").stat().st_mtime_ns != before
    (project.root / "index.qmd").write_text("# Edited\n")
    fill_checkout(project.root, said.append)
    assert len(said) == 4
    (project.root / "index.qmd").write_text("{{< var prices.lowest >}}\n")
    for _ in range(2):
        with pytest.raises(BuildError, match=r"index\.qmd:1: var: found prices\.lowest"):
            fill_checkout(project.root, said.append)
    (project.data / "prices.csv").write_text("year,price_yuan\n2009,x\n")
    with pytest.raises(InputError):
        fill_checkout(project.root, said.append)


def hook(root, name, **environment):
    """Run a hook of the checkout at `root` with the standard library alone."""
    (root / "scripts").mkdir(exist_ok=True)
    script = root / "scripts" / name
    script.write_text((ROOT / "scripts" / name).read_text())
    call = [sys.executable, "-S", str(script)]
    return subprocess.run(call, env=os.environ | environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["prerender.py", "postrender.py"])
def test_hooks_leave_a_prepared_workspace_alone(tmp_path, name):
    assert hook(tmp_path, name, LIVINGREVIEW_WORKSPACE_READY="1").returncode == 0


def test_the_hook_says_how_to_set_up_where_nothing_is(tmp_path):
    done = hook(tmp_path, "prerender.py")
    assert done.returncode == 1 and "make report" in done.stderr and "Traceback" not in done.stderr


def test_hooks_fill_and_finish_in_the_python_of_the_environment(tmp_path, monkeypatch):
    project = make_book(tmp_path / "book")
    (project.root / "ncms").symlink_to(ROOT / "ncms")
    (project.root / ".venv").symlink_to(Path(sys.prefix))
    done = hook(project.root, "prerender.py", LIVINGREVIEW_DATA=str(project.data))
    assert done.returncode == 0, done.stderr
    page = project.root / "_book" / "index.html"
    page.parent.mkdir()
    page.write_text(f'<p data-notebook="{project.root}/build/chapters/x.ipynb">{project.root}/x</p>')
    done = hook(project.root, "postrender.py", QUARTO_PROJECT_OUTPUT_DIR="_book")
    assert done.returncode == 0, done.stderr
    assert page.read_text() == "<p>x</p>"
    assert json.loads((page.parent / "run.json").read_text())["renderer"] == "quarto"
    assert (page.parent / "downloads" / "tbl-prices.csv").exists()
