"""Parameters: the model, the published values, the command line, the notebooks' own cells."""

import json
import shutil
from pathlib import Path
from typing import Literal

import pytest
from build_projects import DECLARED, DEFAULT, NOTEBOOKS, OTHER_YEAR, make_project

from livingreview.display.setup import fill_parameters
from livingreview.errors import InputError
from livingreview.notebooks import declared_parameters, read_notebook
from livingreview.paths import ROOT, data_dir
from livingreview.pipeline.parameter_cells import fix_cells, listing, notebook_faults, type_name
from livingreview.pipeline.parameters import read_parameters
from livingreview.project import Project
from ncms.parameters import Parameters
from ncms.years import end_year_faults, newest_year


def faults_of(path, *overrides):
    with pytest.raises(InputError) as caught:
        read_parameters(path, overrides)
    return caught.value.faults


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "params.yml"
    path.write_text(f"# published\nend_year: {DEFAULT}\n")
    return path


@pytest.fixture
def national(tmp_path):
    """Return what makes a folder of the national table alone, lines that begin with a key left out."""

    def make(without: str = "no key") -> Path:
        folder = tmp_path / f"data_{without}"
        folder.mkdir()
        shutil.copy(ROOT / "data" / "ncms_national.yml", folder)
        lines = (ROOT / "data" / "ncms_national.csv").read_text(encoding="utf-8").splitlines(keepends=True)
        kept = "".join(line for line in lines if not line.startswith(without))
        (folder / "ncms_national.csv").write_text(kept, encoding="utf-8")
        return folder

    return make


def test_the_published_values_of_this_project_fit_the_model():
    project = Project()
    assert read_parameters(project.params)


def test_each_notebook_of_this_project_declares_what_the_model_says():
    assert [str(fault) for fault in notebook_faults(Project())] == []


def test_every_parameter_is_described():
    assert all(field.description for field in Parameters.model_fields.values())


def test_the_command_line_wins_over_the_file(file):
    assert read_parameters(file).end_year == DEFAULT
    assert read_parameters(file, [f"end_year={OTHER_YEAR}"]).end_year == OTHER_YEAR


def test_an_unknown_name_is_refused_with_the_nearest(file):
    (fault,) = faults_of(file, "end_yaer=2010")
    assert (fault.file, fault.column, fault.hint) == ("-p", "end_yaer", "did you mean end_year?")


def test_a_value_of_another_type_is_refused(file):
    (fault,) = faults_of(file, "end_year=soon")
    assert (fault.found, fault.expected) == ("'soon'", "a valid integer")


def test_a_year_given_as_text_is_no_year(file):
    file.write_text('end_year: "2010"\n')
    assert faults_of(file)[0].found == "'2010'"


def test_a_value_out_of_bounds_is_refused_with_its_line(file):
    file.write_text("\n\nend_year: 1900\n")
    (fault,) = faults_of(file)
    assert str(fault).startswith("params.yml:3:end_year: parameter: found 1900, expected greater than")


def test_all_faults_come_at_once(file):
    file.write_text("end_year: 1900\nwhat: 1\n")
    assert {fault.line for fault in faults_of(file, "other=2")} == {None, 1, 2}


@pytest.mark.parametrize(
    ("text", "line"),
    [("end_year: [1\n", 2), ("- end_year\n", 1), ("end_year: 2010\nend_year: 2011\n", 2)],
    ids=["no YAML", "a list", "twice"],
)
def test_a_file_of_another_form_is_refused_with_its_line(file, text, line):
    file.write_text(text)
    (fault,) = faults_of(file)
    assert fault.line == line


def test_a_missing_file_is_named(tmp_path):
    assert faults_of(tmp_path / "params.yml")[0].rule == "missing file"


@pytest.mark.parametrize("text", ["end_year", "=2010", "end_year=[1"])
def test_an_override_of_another_form_is_refused(file, text):
    assert faults_of(file, text)[0].file == "-p"


def test_an_empty_file_gives_the_defaults(file):
    file.write_text("# nothing\n")
    assert read_parameters(file).fund_horizon_years == Parameters().fund_horizon_years


def test_years_that_are_not_set_are_the_newest_of_the_data(file, national):
    file.write_text("# nothing\n")
    folder = national()
    newest = read_parameters(file, data=folder)
    assert (newest.end_year, newest.fund_start_year) == (2025, 2025)
    earlier = read_parameters(file, data=national(without="urrbmi_2025,"))
    assert (earlier.end_year, earlier.fund_start_year) == (2024, 2024)
    given = read_parameters(file, ["end_year=2010"], data=folder)
    assert (given.end_year, given.fund_start_year) == (2010, 2025)


def test_a_folder_without_the_table_or_with_a_faulty_one_leaves_the_years_open(file, national, tmp_path):
    file.write_text("# nothing\n")
    assert read_parameters(file, data=tmp_path).end_year is None
    faulty = national()
    with (faulty / "ncms_national.csv").open("a", encoding="utf-8") as table:
        table.write("urrbmi_2026,soon,urrbmi" + 17 * "," + "\n")
    assert read_parameters(file, data=faulty).end_year is None  # the check of the table says what is wrong


def test_a_last_year_after_the_newest_of_the_data_is_refused(national):
    assert end_year_faults(national(), 2025, "-p", None) == []
    (fault,) = end_year_faults(national(without="urrbmi_2025,"), 2025, "-p", None)
    assert (fault.found, fault.expected) == ("2025", "at most 2024, the newest year of ncms_national")


def test_a_notebook_run_alone_fills_in_the_years_that_are_not_set():
    names = {"end_year": None, "fund_start_year": 2023, "other": None}
    fill_parameters(names)
    assert names == {"end_year": newest_year(data_dir()), "fund_start_year": 2023, "other": None}


def test_a_parameters_cell_tells_name_type_default_and_meaning():
    (declared,) = declared_parameters(read_notebook(NOTEBOOKS / "declares_end_year.ipynb"))
    assert (declared.name, declared.type, declared.comment) == ("end_year", "int", "Last year shown")
    assert declared.default == 2024


def test_a_notebook_without_the_cell_declares_nothing():
    assert declared_parameters(read_notebook(NOTEBOOKS / "no_parameters.ipynb")) == []


def test_an_untyped_parameter_is_a_fault(tmp_path):
    (fault,) = notebook_faults(make_project(tmp_path / "p", "untyped_parameter"))
    assert fault.file == "chapters/untyped_parameter.ipynb"
    assert "end_year = 2024" in fault.found


def test_another_default_than_the_models_is_a_fault(tmp_path):
    project = make_project(tmp_path / "p", "declares_end_year")
    path = project.notebook("declares_end_year")
    path.write_text(path.read_text().replace("None = None", f"None = {OTHER_YEAR}"))
    (fault,) = notebook_faults(project)
    right = DECLARED.removeprefix("end_year: ")
    assert [fault.found, fault.expected] == [right.replace("None = None", f"None = {OTHER_YEAR}"), right]


def test_a_parameters_cell_is_written_as_declared(tmp_path):
    project = make_project(tmp_path / "p", "declares_end_year")
    path = project.notebook("declares_end_year")
    right = path.read_text()
    path.write_text(right.replace(DECLARED, f"end_year: float = {OTHER_YEAR}  # until when"))
    assert fix_cells(project) == ["chapters/declares_end_year.ipynb"]
    assert notebook_faults(project) == [] and json.loads(path.read_text()) == json.loads(right)
    assert fix_cells(project) == []


def test_parameters_are_listed_with_bounds_meaning_and_reach(tmp_path):
    project = make_project(tmp_path / "p", "declares_end_year")
    values = Parameters(end_year=OTHER_YEAR, class_features="logs").model_dump()
    assert not (project.data / "ncms_national.csv").exists()
    lines = list(listing(project, values))
    departs = "a whole number from 2008 to 2100, not the default None"
    assert lines[:2] == [
        f"end_year = {OTHER_YEAR}  ({departs})",
        "    Last year shown; unless set, the newest with national figures; reaches declares_end_year",
    ]
    assert "class_features = logs  (one of ranks, logs, not the default ranks)" in lines
    assert lines[3].endswith("reaches no notebook")


def test_a_parameter_the_model_does_not_know_is_a_fault(tmp_path):
    project = make_project(tmp_path / "p", "declares_end_year")
    path = project.notebook("declares_end_year")
    notebook = json.loads(path.read_text())
    notebook["cells"][1]["source"] = "end_yeer: int = 1  # x"
    path.write_text(json.dumps(notebook))
    (fault,) = notebook_faults(project)
    assert fault.hint == "did you mean end_year?"


def test_types_are_named_as_a_cell_writes_them():
    assert [type_name(kind) for kind in (int, list[str], Literal["a", "b"], float | None)] == [
        "int",
        "list[str]",
        "str",
        "float | None",
    ]


def test_an_old_name_of_a_parameter_is_taken_and_the_new_one_is_said(file, tmp_path, monkeypatch, capsys):
    (tmp_path / "renames.yml").write_text("parameters:\n  last_year: end_year\n")
    monkeypatch.setattr("livingreview.pipeline.parameters.ROOT", tmp_path)
    assert read_parameters(file, [f"last_year={OTHER_YEAR}"]).end_year == OTHER_YEAR
    assert "-p: last_year is called end_year now" in capsys.readouterr().err
