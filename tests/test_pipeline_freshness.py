"""Freshness: what a stored execution recorded against today's files and parameters."""

import json
import os
from dataclasses import replace

import pytest
from build_projects import make_project

from livingreview import paths
from livingreview.digests import file_digest
from livingreview.notebooks import read_notebook, source_digest
from livingreview.pipeline import store as stored
from livingreview.pipeline.freshness import differences, plan, wanted

STEM = "declares_end_year"
YEAR = {"end_year": 2013}


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path / "project", STEM)


def record_of(project, parameters=YEAR, **changes):
    want = wanted(project, STEM, parameters)
    table = {suffix: file_digest(project.data / f"prices.{suffix}") for suffix in ("csv", "yml")}
    record = {
        "notebook": want.source,
        "parameters": want.parameters,
        "inputs": {"prices": {"csv": table["csv"], "card": table["yml"], "rows": 3, "synthetic": True}},
        "tables": None,
        "code": {},
        "environment": want.environment,
    }
    return record | changes


def keep(project, record):
    return stored.store(project.executed, STEM, "{}", record, 1.0)


def reasons(project, parameters=YEAR):
    (step,) = plan(project, parameters)
    return step.reasons


def test_a_notebook_is_to_run_when_it_never_ran(project):
    assert reasons(project) == ["never executed"]


def test_a_notebook_is_fresh_when_nothing_changed(project):
    execution = keep(project, record_of(project))
    (step,) = plan(project, YEAR)
    assert str(step) == "fresh"
    assert step.execution.path == execution.path


def test_a_file_that_was_only_touched_stays_fresh(project):
    keep(project, record_of(project))
    os.utime(project.data / "prices.csv", (0, 0))
    assert reasons(project) == []


@pytest.mark.parametrize(
    ("file", "reason"),
    [("prices.csv", "input prices.csv changed"), ("prices.yml", "input prices.yml changed")],
)
def test_a_changed_table_or_card_is_named(project, file, reason):
    keep(project, record_of(project))
    (project.data / file).write_text("other")
    assert reasons(project) == [reason]


def test_a_missing_table_is_named(project):
    keep(project, record_of(project))
    (project.data / "prices.csv").unlink()
    assert reasons(project) == ["input prices.csv missing"]


def test_a_changed_parameter_is_named_with_both_values(project):
    keep(project, record_of(project))
    (step,) = plan(project, {"end_year": 2010})
    assert str(step) == "run: parameter end_year 2013 -> 2010"


def test_a_parameter_that_the_notebook_does_not_declare_changes_nothing(project):
    keep(project, record_of(project))
    assert reasons(project, YEAR | {"other": 2}) == []


def test_going_back_to_a_former_value_is_fresh_again(project):
    keep(project, record_of(project))
    keep(project, record_of(project, {"end_year": 2010}))
    assert reasons(project, {"end_year": 2010}) == []
    assert reasons(project, YEAR) == []


def test_the_same_content_in_another_data_folder_is_fresh(project, tmp_path):
    keep(project, record_of(project))
    project.data.rename(tmp_path / "elsewhere")
    assert reasons(replace(project, data=tmp_path / "elsewhere")) == []


def test_the_nearest_execution_gives_the_reasons(project):
    keep(project, record_of(project, {"end_year": 1999}, notebook="another", environment="another"))
    keep(project, record_of(project, {"end_year": 2010}))
    keep(project, record_of(project, {"end_year": 2011}, notebook="another"))
    assert reasons(project) == ["parameter end_year 2010 -> 2013"]


def test_a_changed_notebook_is_to_run_but_not_one_with_outputs(project):
    keep(project, record_of(project))
    path = project.notebook(STEM)
    notebook = json.loads(path.read_text())
    notebook["cells"][2]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x"}]
    path.write_text(json.dumps(notebook))
    assert reasons(project) == []
    notebook["cells"][2]["source"] = "1 + 1"
    path.write_text(json.dumps(notebook))
    assert reasons(project) == ["notebook changed"]


def test_source_digest_reads_lines_and_text_alike(project):
    notebook = read_notebook(project.notebook(STEM))
    joined = json.loads(json.dumps(notebook))
    for cell in joined["cells"]:
        cell["source"] = "".join(cell["source"])
    assert source_digest(joined) == source_digest(notebook)


def test_changed_code_and_environment_are_named(project, tmp_path, monkeypatch):
    module = tmp_path / "ncms" / "methods" / "screening_flow.py"
    module.parent.mkdir(parents=True)
    module.write_text("one")
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    record = record_of(
        project, code={"ncms/methods/screening_flow.py": file_digest(module)}, environment="older"
    )
    want = wanted(project, STEM, YEAR)
    assert differences(record, want, project.data) == ["environment"]
    module.write_text("two!")
    found = differences(record, want, project.data)
    assert found == ["code ncms/methods/screening_flow.py changed", "environment"]


def test_the_lock_file_is_the_environment(project):
    keep(project, record_of(project))
    project.lock.write_text("pandas==4\n")
    assert reasons(project) == ["environment"]


def test_the_store_keeps_the_executions_used_last(project, monkeypatch):
    monkeypatch.setattr(stored, "KEPT", 3)
    first = keep(project, record_of(project, {"end_year": 1}))
    for used, year in enumerate((2, 3)):
        os.utime(keep(project, record_of(project, {"end_year": year})).sidecar, (used + 1, used + 1))
    first.touch()
    keep(project, record_of(project, {"end_year": 4}))
    kept = stored.executions(project.executed, STEM)
    assert {e.record["parameters"]["end_year"] for e in kept} == {1, 3, 4}
    assert len(list((project.executed / STEM).iterdir())) == 6


def test_a_damaged_or_half_written_execution_counts_as_none(project):
    execution = keep(project, record_of(project))
    execution.sidecar.write_text("{")
    assert reasons(project) == ["never executed"]
    keep(project, record_of(project)).path.unlink()
    assert reasons(project) == ["never executed"]


def test_a_notebook_that_lists_all_tables_runs_when_one_is_added(project):
    keep(project, record_of(project, tables=["prices"]))
    assert reasons(project) == []
    (project.data / "wages.yml").write_text("")
    assert reasons(project) == ["input list of tables changed"]


def test_an_execution_of_another_version_of_the_program_counts_as_none(project):
    record = record_of(project)
    record.pop("tables")
    keep(project, record)
    assert reasons(project) == ["never executed"]


def test_the_plan_knows_how_long_the_last_run_took(project):
    keep(project, record_of(project, {"end_year": 2010}))
    assert [step.seconds for step in plan(project, YEAR)] == [1.0]
