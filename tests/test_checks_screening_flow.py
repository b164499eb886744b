"""The lines of a screening flow hang together."""

import csv
from pathlib import Path

import pytest

from livingreview.tables.loading import find_table
from ncms.checks import flow_faults

LINES = [
    ("a", "x", "primary"), ("a", "x", "secondary"), ("a", "x", "tertiary"), ("a", "x", "subtotal"),
    ("a", "y", "primary"), ("a", "y", "subtotal"), ("a", "both", "total"),
]  # fmt: skip


def faults(folder: Path, lines: list[tuple[str, str, str]]) -> list[str]:
    with (folder / "screening_flow.csv").open("w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("source", "keyword_group", "step"), *lines])
    return [str(fault) for fault in flow_faults({"screening_flow": find_table(folder, "screening_flow")})]


def test_a_whole_flow_passes_in_any_order(tmp_path):
    assert faults(tmp_path, LINES) == []
    assert faults(tmp_path, LINES[::-1]) == []


@pytest.mark.parametrize(
    ("row", "step", "said"),
    [
        (
            1,
            "total",
            ["total of a more than once", "tertiary of a, x without a line secondary", "total of a more"],
        ),
        (
            1,
            "primary",
            ["primary of a, x more than once", "primary of a, x more", "tertiary of a, x without"],
        ),
        (
            0,
            "tertiary",
            ["tertiary of a, x more", "secondary of a, x without", "tertiary", "subtotal of a, x"],
        ),
    ],
)
def test_a_step_in_a_wrong_place_is_refused_with_its_line(tmp_path, row, step, said):
    lines = [*LINES]
    lines[row] = (*lines[row][:2], step)
    found = faults(tmp_path, lines)
    assert len(found) == len(said)
    for fault, words in zip(found, said, strict=True):
        assert words in fault
        assert ":step: flow:" in fault


def test_a_total_needs_something_to_sum(tmp_path):
    assert "total of a without a line subtotal" in faults(tmp_path, [("a", "both", "total")])[0]


def test_a_folder_without_printed_counts_passes():
    assert flow_faults({}) == []
