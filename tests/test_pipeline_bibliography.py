"""The bibliography of a data folder beside the checkout's: cited, carried, and each work once."""

import pytest
from build_projects import BIBLIOGRAPHY, make_book

from livingreview.pipeline import bibliography, workspace
from livingreview.pipeline.checks import input_faults, prose_faults
from livingreview.render.builtin.project import read_book

OWN = (
    "@article{chen2026,\n  author = {Chen, Li},\n  title = {A},\n  doi = {10.1234/Abc},\n  date = {2026}\n}\n"
)
WORKS_CARD = """\
name: references
title: Works
description: Works.
row: One work.
origin: {producer: this test suite, publication: none}
licence: CC0
synthetic: false
primaryKey: [ref_key]
fields:
  - {name: ref_key, type: string, description: Key.}
  - {name: ref_n, type: integer, unit: none, description: Place., blank_means: added since}
  - {name: locator, type: string, description: Place., blank_means: added since}
"""


@pytest.fixture
def project(tmp_path):
    project = make_book(tmp_path / "book")
    (project.data / "references.bib").write_text(OWN)
    return project


def add_work(project, key: str) -> None:
    (project.data / "references.yml").write_text(WORKS_CARD)
    (project.data / "references.csv").write_text(
        f"ref_key,ref_n,locator\nnobody2020,1,review references 1\n{key},,\n"
    )


def test_prose_may_cite_what_the_data_folder_brings(project):
    (project.root / "index.qmd").write_text("# Summary\n\n@nobody2020 and @chen2026, but not @chen2027.\n")
    [fault] = prose_faults(project)
    assert str(fault).startswith("index.qmd:3: citation: found chen2027")
    assert "did you mean chen2026?" in str(fault)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (BIBLIOGRAPHY, "data/references.bib:8:nobody2020: duplicate_work: found the key nobody2020 again"),
        ("@book{other,\n  doi={https://doi.org/10.1234/ABC}}\n", "the DOI 10.1234/abc again"),
        ("@book{chen2026,\n  title={B}}\n", "data/references.bib:8:chen2026: duplicate_key"),
        ("@book{other,\n  title={B}\n", "data/references.bib:8:other: braces"),
    ],
)
def test_a_work_given_twice_or_broken_is_a_fault_with_its_line(project, entry, said):
    if "DOI" in said:
        (project.root / "references.bib").write_text(BIBLIOGRAPHY + OWN.replace("chen2026", "chen2025"))
        (project.data / "references.bib").write_text("\n" * 7 + entry)
    else:
        (project.data / "references.bib").write_text(OWN + "\n" + entry)
    [fault] = prose_faults(project)
    assert said in str(fault)


def test_an_added_work_that_no_bibliography_holds_is_a_fault_of_its_row(project):
    add_work(project, "chen2026")
    assert input_faults(project) == []
    add_work(project, "chen2027")
    [fault] = input_faults(project)
    assert "references.csv:3:ref_key: citation: found 'chen2027'" in str(fault)
    assert "did you mean chen2026?" in str(fault)


def test_a_workspace_carries_the_works_and_always_has_the_file(project, tmp_path):
    config = project.root / "_quarto.yml"
    config.write_text(config.read_text().replace("references.bib", "[references.bib, build/added.bib]"))
    for works in (bibliography.carried(project), workspace.NO_WORKS):
        workspace.assemble(project, tmp_path / "space")
        workspace.fill(tmp_path / "space", {}, [], {}, works=works)
        assert (tmp_path / "space" / workspace.WORKS).read_text() == works
        assert read_book(tmp_path / "space").bibliography == ["references.bib", "build/added.bib"]
    (project.data / "references.bib").unlink()
    assert bibliography.carried(project) == workspace.NO_WORKS
