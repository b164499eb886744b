"""The report says the same numbers twice, and they are the right ones."""

import csv
import shutil
import subprocess
import sys

from livingreview.paths import ROOT
from livingreview.pipeline.freshness import plan
from livingreview.pipeline.parameters import read_parameters
from livingreview.project import Project

EXPECTED = ROOT / "tests" / "expected_key_numbers.csv"


def test_the_published_numbers_are_the_expected_ones(builtin_book):
    """Hold every published number to the committed one: what a person has checked against its source."""
    with EXPECTED.open(encoding="utf-8") as file:
        expected = {row["key"]: row["formatted"] for row in csv.DictReader(file)}
    with (builtin_book / "key_numbers.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    # what changed since the last edition is meant to move with every change
    published = {row["key"]: row["formatted"] for row in rows if row["notebook"] != "changes"}
    moved = [
        f"{key}: expected {expected.get(key, 'nothing')}, published {published.get(key, 'nothing')}"
        for key in sorted(expected.keys() | published.keys())
        if expected.get(key) != published.get(key)
    ]
    assert not moved, "\n".join(moved)


def test_executed_again_every_notebook_gives_the_same_outputs(builtin_book, tmp_path):
    """Let nbval execute the stored notebooks again and compare every output with the stored one."""
    parameters = read_parameters(ROOT / "params.yml").model_dump()
    for step in plan(Project.at(ROOT), parameters):
        shutil.copy(step.execution.path, tmp_path / f"{step.wanted.stem}.ipynb")
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
    done = subprocess.run(
        [*command, str(tmp_path)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-5000:]
    assert " passed" in done.stdout
