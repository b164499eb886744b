"""The report says the same numbers twice, and they are the right ones."""

import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from livingreview.paths import ROOT
from livingreview.pipeline.execution import execute
from livingreview.pipeline.freshness import plan
from livingreview.pipeline.parameters import read_parameters
from livingreview.project import Project

EXPECTED = ROOT / "tests" / "expected_key_numbers.csv"
ABOUT_ITSELF = {"changes", "reproduce"}
"""Notebooks whose numbers are about the report: its tables, their rows, its parameters, what moved in it.

A new table or parameter moves them and nobody checks them against a source, so they are not reviewed.
"""
SAMPLE = ["fund", "merger"]
"""A notebook with parameters and figures, and one with neither."""


def test_the_published_numbers_are_the_expected_ones(builtin_book, pytestconfig):
    """Hold each number but those about the report to the committed one, which a person has reviewed."""
    with (builtin_book / "key_numbers.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    published = {row["key"]: row["formatted"] for row in rows if row["notebook"] not in ABOUT_ITSELF}
    if pytestconfig.getoption("accept"):
        write_expected(published, EXPECTED)
    expected = read_expected()
    moved = [
        f"{key}: expected {expected.get(key, 'nothing')}, published {published.get(key, 'nothing')}"
        for key in sorted(expected.keys() | published.keys())
        if expected.get(key) != published.get(key)
    ]
    hint = f"Where each is right, `make accept` writes them to tests/{EXPECTED.name}; say why they moved."
    assert not moved, "\n".join([*moved, hint])


def read_expected() -> dict[str, str]:
    """Return the expected numbers as prose prints them, by key."""
    with EXPECTED.open(encoding="utf-8") as file:
        return {row["key"]: row["formatted"] for row in csv.DictReader(file)}


def write_expected(published: dict[str, str], place: Path) -> None:
    """Take the published numbers for the expected ones; the commit shows which moved."""
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("key", "formatted"), *sorted(published.items())])


def test_the_expected_numbers_are_kept_in_the_form_that_accepting_writes(tmp_path):
    """Else the commit after the next `make accept` would show more than what moved."""
    write_expected(read_expected(), tmp_path / EXPECTED.name)
    assert (tmp_path / EXPECTED.name).read_bytes() == EXPECTED.read_bytes(), "run `make accept`"


def reexecuted(folder: Path, stems: list[str] | None = None) -> str:
    """Let nbval execute stored notebooks again and compare outputs; return what it says of a difference."""
    project, parameters = Project.at(ROOT), read_parameters(ROOT / "params.yml").model_dump()
    steps = [step for step in plan(project, parameters) if stems is None or step.wanted.stem in stems]
    for stem, execution in execute(project, steps, say=lambda line: None).items():
        shutil.copy(execution.path, folder / f"{stem}.ipynb")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--nbval",
        "--nbval-current-env",
        "-q",
        "-p",
        "no:cacheprovider",
    ]
    done = subprocess.run([*command, folder], cwd=folder, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 and " passed" in done.stdout else done.stdout[-5000:] + done.stderr


def test_executed_again_a_notebook_gives_the_same_outputs(builtin_book, tmp_path):
    assert reexecuted(tmp_path, SAMPLE) == ""


@pytest.mark.full("executes every notebook once more; the quick suite does so with two")
def test_executed_again_every_notebook_gives_the_same_outputs(builtin_book, tmp_path):
    assert reexecuted(tmp_path) == ""
