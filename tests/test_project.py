"""The project's own files agree with each other: lock, environments, notebooks, README, cards."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from bookpages import chapters

from livingreview.notebooks import code_cells, read_notebook
from livingreview.paths import ROOT

NAMED_BY_USERS = {"jupyter", "pandas", "seaborn", "tabulate", "papermill", "nbval"}


def canonical(name: str) -> str:
    """Return a package name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> dict[str, set[str]]:
    """Return the versions that the lock file holds for each package; some differ by Python."""
    versions: dict[str, set[str]] = {}
    for name, version in re.findall(
        r"^([\w.-]+)==([^ ;\\]+)", (ROOT / "requirements.lock").read_text(), re.M
    ):
        versions.setdefault(canonical(name), set()).add(version)
    return versions


def direct() -> set[str]:
    """Return the packages that pyproject.toml names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    return {canonical(re.match(r"[\w.-]+", requirement)[0]) for requirement in wanted}


def conda() -> tuple[dict[str, str], list[str]]:
    """Return the conda packages of environment.yml with their versions, and what pip adds."""
    entries = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    pip = next(entry["pip"] for entry in entries if isinstance(entry, dict))
    named = [re.match(r"([\w.-]+)\s*(.*)", entry).groups() for entry in entries if isinstance(entry, str)]
    return dict(named), pip


def test_what_users_named_is_named_directly():
    assert direct() >= NAMED_BY_USERS
    assert set(conda()[0]) >= NAMED_BY_USERS


def test_the_lock_file_holds_every_direct_package():
    assert direct() <= set(locked())


def test_every_locked_version_has_its_hashes():
    entries = re.split(r"\n(?=\w)", (ROOT / "requirements.lock").read_text().strip())
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_conda_environment_follows_the_lock_file():
    versions = locked()
    for name, wanted in conda()[0].items():
        if name not in {"python", "quarto", "pip"}:
            start = wanted.removeprefix("=")
            assert any(f"{version}.".startswith(f"{start}.") for version in versions[canonical(name)]), name


def test_the_conda_environment_brings_quarto_and_this_package():
    packages, pip = conda()
    assert packages["quarto"] == ">=1.9"
    assert pip == ["--editable .[test]"]


def test_python_versions_agree():
    requires = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    assert conda()[0]["python"].startswith(requires)


NOTEBOOKS = sorted((ROOT / "chapters").glob("*.ipynb"))
by_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
MOST_LINES = 15


@by_notebook
def test_notebooks_are_committed_without_outputs_and_begin_with_their_question(path: Path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert not [cell for cell in code if cell["outputs"] or cell["execution_count"]], (
        f"clear the outputs: .venv/bin/nbstripout {path}; `pre-commit install` sees to it from then on"
    )
    first = "".join(cells[0]["source"])
    assert cells[0]["cell_type"] == "markdown" and first.startswith("# ") and first.rstrip().endswith("?")


@by_notebook
def test_cells_are_small_and_define_no_functions(path: Path):
    """Counted without options of the cell and blank lines."""
    cells = code_cells(read_notebook(path))
    defining = [cell.name for cell in cells if re.search(r"^\s*def ", cell.source, re.M)]
    assert not defining, f"move functions into a module: {defining}"
    lines = {cell.name: re.findall(r"^(?!#\|).*\S", cell.source, re.M) for cell in cells}
    long = [f"{name} has {len(found)} lines" for name, found in lines.items() if len(found) > MOST_LINES]
    assert not long, f"split into cells of {MOST_LINES} lines at most"


@by_notebook
def test_a_number_is_glued_in_one_line_unless_it_is_computed(path: Path):
    calls = [
        node
        for cell in code_cells(read_notebook(path))
        for node in ast.walk(ast.parse(cell.source))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "glue"
    ]
    folded = [call for call in calls if call.end_lineno > call.lineno and not is_computed(call.args[1])]
    assert not folded, f"name the rows first: {[ast.unparse(call.args[0]) for call in folded]}"


def is_computed(value: ast.expr) -> bool:
    """Return whether a value is not read off its rows, so that what it rests on has to be said."""
    return isinstance(value, ast.Call) and getattr(value.func, "id", "") == "computed"


def test_every_chapter_and_notebook_stands_in_the_book():
    listed = {chapter.source for chapter in chapters()}
    prose = {f"chapters/{path.name}" for path in (ROOT / "chapters").glob("*.qmd")}
    assert prose - listed == set(), "name these chapters in _quarto.yml"
    texts = "".join((ROOT / source).read_text(encoding="utf-8") for source in listed)
    unused = {path.name for path in NOTEBOOKS if f"/{path.name}#" not in texts}
    assert unused == set(), "no chapter embeds a table or figure of these notebooks"


def test_the_readme_names_every_folder_and_file_of_the_top_level():
    readme = (ROOT / "README.md").read_text()
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for top in {line.split("/")[0] for line in listed.splitlines()}:
        if not top.startswith(".") and top not in {"README.md", "favicon.svg", "theme.scss", "dark.scss"}:
            assert top in readme, f"{top} is not in the README"


def test_the_list_of_tables_is_complete():
    readme = (ROOT / "data" / "README.md").read_text()
    listed = set(re.findall(r"\[(\w+)\]\((\w+)\.yml\)", readme))
    tables = {(path.stem, path.stem) for path in (ROOT / "data").glob("*.csv")}
    assert tables - listed == set(), "list these tables in data/README.md, as [NAME](NAME.yml)"
    assert listed - tables == set(), "data/README.md lists tables that are not there"


def test_the_linter_sees_every_module():
    """A pattern that means the generated `build/` once left out `ncms/build/` too."""
    call = [sys.executable, "-m", "ruff", "check", "--show-files", "."]
    seen = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    written = {path for folder in ("ncms", "scripts", "tests") for path in (ROOT / folder).rglob("*.py")}
    missed = written - set(map(Path, seen))
    assert not [path for path in missed if not path.is_relative_to(ROOT / "tests" / "fixtures")]


def test_nothing_generated_is_committed():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert not re.findall(r"^(?:build/|_book/|_variables\.yml|\.venv/|.*\.quarto_ipynb$).*", listed, re.M)
