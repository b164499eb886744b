"""The year from which the fund is projected is held against the data before anything runs."""

import shutil

import pytest

from livingreview.cli import main
from livingreview.paths import ROOT
from ncms.years import start_year_faults


@pytest.fixture
def folder(tmp_path):
    """Return a folder with the national series alone."""
    for suffix in (".csv", ".yml"):
        shutil.copy(ROOT / "data" / f"ncms_national{suffix}", tmp_path)
    return tmp_path


def leave_out(folder, beginning):
    path = folder / "ncms_national.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(beginning)), encoding="utf-8")


def test_a_published_year_and_a_folder_without_the_series_have_no_fault(folder, tmp_path):
    assert start_year_faults(folder, 2024, "params.yml", 19) == []
    (folder / "ncms_national.csv").unlink()
    assert start_year_faults(folder, 2024, "params.yml", 19) == []


def test_a_year_whose_amounts_are_gone_names_those_that_are_there(folder):
    leave_out(folder, "urrbmi_2024,")  # and with it the balance from which that of 2025 is computed
    (fault,) = start_year_faults(folder, 2025, "params.yml", 19)
    assert str(fault) == (
        "params.yml:19:fund_start_year: start_year: found 2025, expected a year whose income and spending "
        "are published, and its balance or that of the year before: 2020, 2021, 2022, 2023; set "
        "fund_start_year to one of these, or fill in 2025 of resident insurance in ncms_national"
    )


def test_without_any_such_year_the_table_is_to_be_filled_in(folder):
    leave_out(folder, "urrbmi")
    (fault,) = start_year_faults(folder, 2024, "params.yml", 19)
    assert fault.expected.endswith("that of the year before: there is none")
    assert fault.hint == "fill in 2024 of resident insurance in ncms_national"


@pytest.mark.parametrize("command", ["check", "build"])
def test_it_is_a_fault_of_input_before_anything_runs(command, tmp_path, capsys):
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    leave_out(data, "urrbmi_20")
    for name in ("coverage_checks.csv", "coverage_checks.yml"):
        (data / name).unlink()  # they name the row
    out = ["--out", str(tmp_path / "report")] if command == "build" else []
    assert main.main([command, "--data", str(data), *out]) == 2
    told = capsys.readouterr().err
    assert "params.yml:fund_start_year: start_year: found no year" in told  # unset, on no line of the file
    assert not (tmp_path / "report").exists()
    assert main.main([command, "--data", str(data), *out, "-p", "fund_start_year=2019"]) == 2


def test_a_start_on_the_command_line_is_held_against_the_data(capsys):
    assert main.main(["check", "-p", "fund_start_year=2023"]) == 0
    assert main.main(["check", "-p", "fund_start_year=2026"]) == 2
    assert "-p:fund_start_year: start_year: found 2026" in capsys.readouterr().err
