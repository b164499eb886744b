"""`ncms publish`: the present report becomes the edition that later ones are compared with."""

import csv
import json
import os
import shutil

import pytest
from build_projects import OTHER_YEAR
from change_projects import make, make_two, use_stand_in

from livingreview.cli import main
from livingreview.paths import ROOT
from livingreview.pipeline import workspace
from livingreview.project import Project

pytestmark = pytest.mark.usefixtures("warm_kernels")


@pytest.fixture(scope="module")
def before(tmp_path_factory, warm_kernels):
    """A project with the chapter on changes and a built report, never published."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        use_stand_in(monkeypatch)
        project = make_two(tmp_path_factory.mktemp("before") / "book")
        shutil.copy(ROOT / "chapters" / "changes.ipynb", project.chapters)
        make(project)
    return project


@pytest.fixture(scope="module")
def once(before, tmp_path_factory):
    """The project with its report published as 2026-11; tests copy it or leave it as it is."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        use_stand_in(monkeypatch)
        project = copied(before, tmp_path_factory.mktemp("once"))
        assert publish(project, "2026-11") == 0
    return project


@pytest.fixture(scope="module")
def twice(once, tmp_path_factory):
    """The project with a dearer wage published as 2026-12, and built again; tests leave it as it is."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        use_stand_in(monkeypatch)
        project = copied(once, tmp_path_factory.mktemp("twice"))
        raise_wage(project)
        make(project)
        assert publish(project, "2026-12") == 0
        make(project)
    return project


@pytest.fixture
def project(before, tmp_path, monkeypatch):
    """A copy of the project that was never published."""
    use_stand_in(monkeypatch)
    return copied(before, tmp_path)


@pytest.fixture
def published(once, tmp_path, monkeypatch):
    """A copy of the project that was published once."""
    use_stand_in(monkeypatch)
    return copied(once, tmp_path)


def copied(project, folder):
    """Return a copy of a project, built again where it lies now: a report remembers its folder."""
    shutil.copytree(project.root, folder / "book")
    copy = Project.at(folder / "book")
    make(copy)
    return copy


def publish(project, *arguments):
    return main.main(["publish", *arguments], root=project.root)


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "build" not in path.parts
    }


def numbers(project, place="_book"):
    text = (project.root / place / "key_numbers.csv").read_text()
    rows = (line.split(",") for line in text.splitlines())
    return {row[0]: row[1] for row in rows}


def raise_wage(project):
    path = project.data / "wages.csv"
    path.write_text(path.read_text().replace("8.0", "9.0"))


def test_before_the_first_edition_the_chapter_says_so(project):
    assert numbers(project)["changes.line_edition"] == "No edition has been published yet"
    assert "No edition" in (project.root / "_book" / "v" / "index.html").read_text()


def test_an_edition_is_what_the_next_report_is_held_against(project, capsys):
    assert publish(project, "2026-11") == 0
    assert "data/published/ and editions/2026-11/" in capsys.readouterr().out
    make(project)
    assert numbers(project)["changes.line_edition"] == "Nothing changed since the edition 2026-11"
    raise_wage(project)
    make(project)
    found = numbers(project)
    told = "This report differs from the edition 2026-11: 1 cell changed in wages"
    assert found["changes.line_edition"] == told
    assert found["changes.line_numbers"] == "2 key numbers moved"
    assert found["changes.line_conclusions"] == "Its one conclusion still stands"
    assert (found["changes.inputs"], found["changes.numbers"]) == ("1", "2")
    table = (project.root / "_book" / "downloads" / "tbl-changes-inputs.csv").read_text()
    assert table.splitlines()[1:] == ["wages,2010,price_yuan,8.0,9.0,2 numbers"]
    whole = (project.root / "_book" / "downloads" / "changes.csv").read_text().splitlines()
    cell = '"wages [2010, price_yuan]: 8.0 -> 9.0"'
    assert whole[1:3] == [
        "input,wages,2010,price_yuan,cell,8.0,9.0,,",
        f"key number,two.sum,,,moved,13.5 yuan,14.5 yuan,{cell},record",
    ]


def test_an_ordinary_build_names_causes_from_the_records_and_runs_no_search(published, capsys):
    """Two tables changed: the records cannot tell which of them moved what; `--causes` can."""
    project = published
    raise_wage(project)
    path = project.data / "prices.csv"
    path.write_text(path.read_text().replace("5.5", "6.5"))
    build = ["build", "--formats", "html"]
    assert main.main(build, root=project.root) == 0
    both = "prices [2011, price_yuan]: 5.5 -> 6.5; wages [2010, price_yuan]: 8.0 -> 9.0"
    assert cause_of(project, "two.wage") == (both, "not told apart")
    assert "nothing was computed again" in numbers(project)["changes.line_causes"]
    assert "comparing" not in capsys.readouterr().out
    assert main.main([*build, "--causes"], root=project.root) == 0
    assert cause_of(project, "two.wage") == ("wages [2010, price_yuan]: 8.0 -> 9.0", "re-run")
    assert "computing parts of the report again" in numbers(project)["changes.line_causes"]


def cause_of(project, key):
    """Return what moved a number and how that is known, as the list of changes of the report has it."""
    with (project.root / "_book" / "downloads" / "changes.csv").open() as file:
        row = next(row for row in csv.DictReader(file) if row["item"] == key)
    return row["moved_by"], row["known_by"]


def test_a_kept_edition_says_of_itself_which_it_is(twice):
    said = numbers(twice, "editions/2026-11"), numbers(twice, "editions/2026-12")
    assert [each["changes.version"] for each in said] == ["edition 2026-11", "edition 2026-12"]
    assert said[0]["changes.line_edition"] == "2026-11 is the first edition"
    assert said[1]["changes.line_edition"].startswith("The edition 2026-12 differs from the edition 2026-11")


def test_the_published_edition_is_small_and_has_no_seconds(once):
    folder = once.data / "published"
    tables = {f"tables/{name}" for name in ("prices.csv", "prices.yml", "wages.csv", "wages.yml")}
    expected = {"run.json", "key_numbers.csv", "conclusions.csv", "tables/conclusions.yml"} | tables
    assert set(files(folder)) == expected
    run = json.loads((folder / "run.json").read_text())
    assert run["edition"] == "2026-11" and "seconds" not in run


def test_a_kept_edition_has_its_pdf_and_no_second_copy_of_its_pictures(once):
    edition = once.root / "editions" / "2026-11"
    assert "tiny.pdf" in files(edition)
    assert not [name for name in files(edition / "downloads") if name.endswith((".svg", ".png"))]
    page = (edition / "chapters" / "changes.html").read_text()
    assert 'href="../figures/two.svg">picture' in page and "<a>other form</a>" in page
    assert 'href="../../index.html">editions' in page


def test_an_edition_can_be_compared_like_any_report(twice, capsys):
    for old, new in (("editions/2026-11", "_book"), ("editions/2026-11", "data/published")):
        assert main.main(["diff", str(twice.root / old), str(twice.root / new)], root=twice.root) == 0
        assert "wages [2010, price_yuan]: 8.0 -> 9.0" in capsys.readouterr().out


def test_old_editions_are_listed_and_lead_to_the_newest(twice):
    shown = twice.root / "_book" / "v"
    assert [path.name for path in sorted(shown.iterdir())] == ["2026-11", "2026-12", "index.html"]
    page = (shown / "2026-11" / "chapters" / "changes.html").read_text()
    assert "This is the edition <strong>2026-11</strong>" in page
    assert 'href="../../../chapters/changes.html">Go to this page' in page
    assert not (twice.root / "editions" / "2026-12" / "v").exists()


def test_the_list_of_editions_looks_like_a_page_of_the_book(twice):
    page = (twice.root / "_book" / "v" / "index.html").read_text()
    assert "<title>Editions</title>" in page
    assert "On this page" not in page and "Title" not in page and 'rel="next"' not in page
    rows = [row for row in page.splitlines() if row.startswith("<tr>")]
    assert 'href="2026-12/index.html"' in rows[0] and 'href="2026-12/tiny.pdf">PDF' in rows[0]
    assert "2 key numbers" in rows[0] and "the first edition" in rows[1]


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".", "..", ".hidden", "a b", "a\\b", "x" * 65, "年"])
def test_a_name_that_is_none_is_invalid_input(before, capsys, name):
    there = files(before.root)
    assert publish(before, "--", name) == 2
    assert "NAME: name: found" in capsys.readouterr().err
    assert files(before.root) == there


def test_a_name_in_use_is_refused_unless_replaced(published):
    before = files(published.root)
    assert publish(published, "2026-11") == 2
    assert files(published.root) == before
    assert publish(published, "2026-11", "--replace") == 0


def no_report(project):
    shutil.rmtree(project.root / "_book")


def other_data(project):
    raise_wage(project)


def other_parameters(project):
    (project.root / "params.yml").write_text(f"end_year: {OTHER_YEAR}\n")


def other_code(project):
    path = project.notebook("two")
    path.write_text(path.read_text().replace("price + wage", "price + 2 * wage"))


def unsupported(project):
    path = project.data / "conclusions.yml"
    path.write_text(path.read_text().replace(">", "<"))
    make(project)


def unknown_key(project):
    path = project.data / "conclusions.yml"
    path.write_text(path.read_text().replace("two.wage", "two.wages"))
    make(project)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (no_report, "no run.json"),
        (other_data, "another wages.csv"),
        (other_parameters, "other parameters"),
        (other_code, "that two would run again"),
        (unsupported, "wages_higher, reversed"),
        (unknown_key, "no key number two.wages"),
    ],
)
def test_what_is_not_the_present_report_is_refused_and_nothing_written(project, capsys, damage, message):
    damage(project)
    before = files(project.root)
    assert publish(project, "2026-11") == 2
    said = capsys.readouterr().err
    assert message in said and "Traceback" not in said
    assert files(project.root) == before


def test_a_failure_while_moving_leaves_everything_as_it_was(published, monkeypatch):
    raise_wage(published)
    make(published)
    before, rename = files(published.root), os.rename

    def failing(source, goal):
        if str(goal).endswith("editions/2026-12"):
            raise OSError("disk full")
        rename(source, goal)

    monkeypatch.setattr(os, "rename", failing)
    assert publish(published, "2026-12") == 1
    assert files(published.root) == before


def test_a_report_that_is_being_built_is_busy(project):
    out = project.root / "_book"
    with workspace.held(workspace.place(project, out), out):
        assert publish(project, "2026-11") == 3
