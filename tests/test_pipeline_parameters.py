"""Parameters: the model, the published values, the command line, the notebooks' own cells."""

import json
from typing import Literal

import pytest
from build_projects import DEFAULT, NOTEBOOKS, OTHER_YEAR, make_project

from livingreview.errors import InputError
from livingreview.notebooks import declared_parameters, read_notebook
from livingreview.pipeline.parameter_cells import fix_cells, listing, notebook_faults, type_name
from livingreview.pipeline.parameters import read_parameters
from livingreview.project import Project
from ncms.parameters import Parameters


def faults_of(path, *overrides):
    with pytest.raises(InputError) as caught:
        read_parameters(path, overrides)
    return caught.value.faults


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "params.yml"
    path.write_text(f"# published\nend_year: {DEFAULT}\n")
    return path


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
    assert read_parameters(file).end_year == DEFAULT


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
    path.write_text(path.read_text().replace(f"int = {DEFAULT}", f"int = {OTHER_YEAR}"))
    (fault,) = notebook_faults(project)
    wanted = [f"int = {year}  # Last year shown" for year in (OTHER_YEAR, DEFAULT)]
    assert [fault.found, fault.expected] == wanted


def test_a_parameters_cell_is_written_as_declared(tmp_path):
    project = make_project(tmp_path / "p", "declares_end_year")
    path = project.notebook("declares_end_year")
    right = path.read_text()
    path.write_text(
        right.replace(f"int = {DEFAULT}  # Last year shown", f"float = {OTHER_YEAR}  # until when")
    )
    assert fix_cells(project) == ["chapters/declares_end_year.ipynb"]
    assert notebook_faults(project) == [] and json.loads(path.read_text()) == json.loads(right)
    assert fix_cells(project) == []


def test_parameters_are_listed_with_bounds_meaning_and_reach(tmp_path):
    project = make_project(tmp_path / "p", "declares_end_year")
    values = Parameters(end_year=OTHER_YEAR, class_features="logs").model_dump()
    lines = list(listing(project, values))
    departs = f"a whole number from 2008 to 2030, not the default {DEFAULT}"
    assert lines[:2] == [
        f"end_year = {OTHER_YEAR}  ({departs})",
        "    Last year shown; reaches declares_end_year",
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
