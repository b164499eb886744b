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
SAMPLE = ["fund", "timeline"]
"""A notebook with parameters and figures, and one with neither."""


def test_the_published_numbers_are_the_expected_ones(builtin_book, pytestconfig):
    """Hold every published number to the committed one: what a person has checked against its source."""
    with (builtin_book / "key_numbers.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    # what changed since the last edition is meant to move with every change
    published = {row["key"]: row["formatted"] for row in rows if row["notebook"] != "changes"}
    if pytestconfig.getoption("accept"):
        write_expected(published)
    with EXPECTED.open(encoding="utf-8") as file:
        expected = {row["key"]: row["formatted"] for row in csv.DictReader(file)}
    moved = [
        f"{key}: expected {expected.get(key, 'nothing')}, published {published.get(key, 'nothing')}"
        for key in sorted(expected.keys() | published.keys())
        if expected.get(key) != published.get(key)
    ]
    hint = f"Where each is right, `{sys.executable} -m pytest {__file__} --accept` writes them to {EXPECTED}."
    assert not moved, "\n".join([*moved, hint])


def write_expected(published: dict[str, str]) -> None:
    """Take the published numbers for the expected ones; the commit shows which moved."""
    with EXPECTED.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("key", "formatted"), *sorted(published.items())])


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
