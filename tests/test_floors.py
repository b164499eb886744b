"""The floors of the code, and sizes: the engine knows no review, its science no chapter; parts stay small."""

import ast
import re
import statistics
from pathlib import Path

import pytest

from livingreview.paths import ROOT

PACKAGES = ("livingreview", "ncms", "chapters")
MAY_IMPORT = {
    "livingreview": {"livingreview"},
    "ncms": {"livingreview", "ncms"},
    "chapters": {"livingreview", "ncms", "chapters"},
}

MODULE_LINES, FUNCTION_LINES, USUAL_LINES = 250, 40, 7


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported(path: Path, top_level: bool = False) -> set[str]:
    """Return the names of our modules that a module imports, also inside functions unless only at the top."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in tree.body if top_level else ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name.partition(".")[0] in PACKAGES}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_only_those_below_it(package):
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(package)
        for name in imported(path)
        if name.partition(".")[0] not in MAY_IMPORT[package]
    }
    assert not wrong, "move what is needed down a floor, or hand it over in ncms/review.py"


def test_no_module_imports_itself_by_way_of_others():
    paths = {name_of(path): path for package in PACKAGES for path in modules(package)}
    edges = {
        name: {to for to in imported(path, top_level=True) if to in paths} for name, path in paths.items()
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, f"a circle: {' -> '.join((*trail[trail.index(name) :], name))}"
        if name not in done:
            for other in edges[name] - {name}:
                visit(other, (*trail, name))
            done.add(name)

    for name in paths:
        visit(name, ())


def test_the_engine_names_no_table_chapter_or_parameter_of_the_review():
    from livingreview.review import current_review

    own = {
        "records",
        "duplicates",
        "screening",
        "search_log",
        "references",
        "study_results",
        "glossary",
        "changes",
    }
    own |= {"findings", "groups", "figures", "results", "studies"}  # words of any review
    tables = {path.stem for path in (ROOT / "data").glob("*.csv")}
    chapters = {path.stem for path in (ROOT / "chapters").glob("*.ipynb")}
    words = (tables | chapters | set(current_review().parameters.model_fields)) - own
    wrong = {
        f"{path.relative_to(ROOT)}:{node.lineno} says {node.value!r}"
        for path in modules("livingreview")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in words
    }
    assert not wrong, "hand it over in ncms/review.py, or give it a name of the engine's own"


def test_the_engine_does_not_say_whose_it_is():
    files = [path for path in (ROOT / "livingreview").rglob("*") if path.suffix in {".py", ".yml", ".html"}]
    wrong = [path for path in files if re.search(r"\bncms\b", path.read_text(encoding="utf-8"))]
    assert not wrong, "name the console command by `command_line`, the rest through ncms/review.py"


@pytest.mark.parametrize("package", PACKAGES)
def test_modules_are_of_a_size_that_is_read_at_one_sitting(package):
    sizes = {
        path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules(package)
    }
    long = [f"{path}: {size} lines" for path, size in sizes.items() if size > MODULE_LINES]
    assert not long, f"split by what it is for, {MODULE_LINES} lines at most"


def function_lengths() -> dict[str, int]:
    """Return the lines of each function of the three packages, docstring and all."""
    return {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for package in PACKAGES
        for path in modules(package)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    }


def test_functions_are_short():
    lengths = function_lengths()
    long = {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES}
    assert not long, f"no function has more than {FUNCTION_LINES} lines"
    assert statistics.median(lengths.values()) <= USUAL_LINES
