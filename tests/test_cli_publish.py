"""`ncms publish`: the present report becomes the edition that later ones are compared with."""

import csv
import json
import os
import shutil
import time
from pathlib import Path

import pytest
from build_projects import OTHER_YEAR
from change_projects import make, make_two, use_stand_in

from livingreview.cli import main
from livingreview.paths import ROOT
from livingreview.pipeline import archive, publishing, workspace
from livingreview.pipeline.packing import pack
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
        if path.is_file() and "build" not in path.relative_to(folder).parts
    }


def edition(project, name="2026-11"):
    """Return the folder that a published edition is unpacked in."""
    return archive.unpacked(project, project.root / "editions" / f"{name}.tar.xz")


def numbers(project, folder=None):
    text = ((folder or project.root / "_book") / "key_numbers.csv").read_text()
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
    assert "Published 2026-11: editions/2026-11.tar.xz (0.0 MB); commit it" in capsys.readouterr().out
    make(project)
    assert numbers(project)["changes.line_edition"] == "Nothing changed since the edition 2026-11"
    raise_wage(project)
    make(project)
    found = numbers(project)
    told = "This report differs from the edition 2026-11: 1 cell changed in wages"
    assert found["changes.line_edition"] == told
    assert found["changes.line_numbers"] == "2 key numbers moved"
    assert found["changes.line_statements"] == "Its one statement still holds"
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
    said = numbers(twice, edition(twice)), numbers(twice, edition(twice, "2026-12"))
    assert [each["changes.version"] for each in said] == ["edition 2026-11", "edition 2026-12"]
    assert said[0]["changes.line_edition"] == "2026-11 is the first edition"
    assert said[1]["changes.line_edition"].startswith("The edition 2026-12 differs from the edition 2026-11")


def test_an_edition_carries_its_tables_and_its_day_and_no_seconds(once):
    folder = edition(once)
    tables = {"prices.csv", "prices.yml", "wages.csv", "wages.yml", "statements.yml"}
    assert set(files(folder / "downloads" / "data")) == tables
    run = json.loads((folder / "run.json").read_text())
    assert run["edition"] == "2026-11" and run["published"] and "seconds" not in run
    assert [path.name for path in (once.root / "editions").iterdir()] == ["2026-11.tar.xz"]


def test_an_edition_has_its_pdf_and_no_second_copy_of_its_pictures(once):
    assert "tiny.pdf" in files(edition(once))
    assert not [name for name in files(edition(once)) if name.startswith("downloads/fig")]
    page = (edition(once) / "chapters" / "changes.html").read_text()
    assert 'href="../figures/two.svg">picture' in page and "<a>other form</a>" in page
    assert 'href="../../index.html">editions' in page


def test_an_edition_published_again_unchanged_is_the_same_file(published, monkeypatch):
    day = json.loads((edition(published) / "run.json").read_text())["published"]
    monkeypatch.setattr(publishing, "today", lambda: day)
    file = published.root / "editions" / "2026-11.tar.xz"
    before = file.read_bytes()
    assert publish(published, "2026-11", "--replace") == 0
    assert file.read_bytes() == before


def test_an_edition_can_be_compared_like_any_report(twice, tmp_path, capsys):
    file = twice.root / "editions" / "2026-11.tar.xz"
    for old in (file, edition(twice), shutil.copy(file, tmp_path / "renamed.xz")):
        assert main.main(["diff", str(old), str(twice.root / "_book")], root=twice.root) == 0
        assert "wages [2010, price_yuan]: 8.0 -> 9.0" in capsys.readouterr().out


def test_old_editions_are_listed_and_lead_to_the_newest(twice):
    shown = twice.root / "_book" / "v"
    assert [path.name for path in sorted(shown.iterdir())] == ["2026-11", "2026-12", "index.html"]
    page = (shown / "2026-11" / "chapters" / "changes.html").read_text()
    assert "This is the edition <strong>2026-11</strong>" in page
    assert 'href="../../../chapters/changes.html">Go to this page' in page
    assert not (edition(twice, "2026-12") / "v").exists()


def test_the_list_of_editions_looks_like_a_page_of_the_book(twice):
    page = (twice.root / "_book" / "v" / "index.html").read_text()
    assert "<title>Editions</title>" in page
    assert "On this page" not in page and "Title" not in page and 'rel="next"' not in page
    rows = [row for row in page.splitlines() if row.startswith("<tr>")]
    assert 'href="2026-12/index.html"' in rows[0] and 'href="2026-12/tiny.pdf">PDF' in rows[0]
    assert "2 key numbers" in rows[0] and "the first edition" in rows[1]


def repacked(project, name="2026-11", **record):
    """Pack an edition again with other values in its record."""
    folder = shutil.copytree(edition(project), project.root / "again")
    run = json.loads((folder / "run.json").read_text()) | record
    (folder / "run.json").write_text(json.dumps(run))
    (project.root / "editions" / f"{name}.tar.xz").write_bytes(pack(folder))


def test_the_edition_of_the_latest_day_is_the_reference_whatever_its_name(published):
    repacked(published, "older", edition="older", published="2020-01-01")
    make(published)
    assert numbers(published)["changes.edition"] == "2026-11"
    shown = (published.root / "_book" / "v" / "index.html").read_text()
    assert shown.index('href="2026-11/') < shown.index('href="older/')


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"edition": "2026-12"}, "edition: found 2026-12, expected a report published as 2026-11"),
        ({"published": "soon"}, "ValueError: Invalid isoformat string"),
        ({"published": None}, "expected a report published as 2026-11"),
    ],
)
def test_a_file_that_is_no_edition_is_invalid_input(published, capsys, record, message):
    repacked(published, **record)
    before = files(published.root)
    for command in ("check", "build"):
        assert main.main([command], root=published.root) == 2
        said = capsys.readouterr().err
        assert "editions/2026-11.tar.xz: edition: found " in said and message in said
    assert files(published.root) == before


def test_a_damaged_edition_is_invalid_input(project, capsys):
    (project.root / "editions").mkdir()
    (project.root / "editions" / "2026-11.tar.xz").write_bytes(b"no archive")
    assert main.main(["check"], root=project.root) == 2
    assert "editions/2026-11.tar.xz: archive: found a damaged file" in capsys.readouterr().err
    report, edition = project.root / "_book", project.root / "editions" / "2026-11.tar.xz"
    assert main.main(["diff", str(report), str(edition)], root=project.root) == 2


def test_editions_are_unpacked_once_and_removed_when_long_unused(published):
    first = edition(published)
    (first / "mark").touch()
    raise_wage(published)
    make(published)
    assert (published.root / "_book" / "v" / "2026-11" / "mark").exists()
    old = first.stat().st_atime, time.time() - archive.UNUSED - 1
    os.utime(first, old)
    assert edition(published) == first and first.stat().st_mtime > old[1]  # used just now
    os.utime(first, old)
    repacked(published, "2026-12", edition="2026-12")
    os.utime(first, old)
    assert edition(published, "2026-12").is_dir() and not first.exists()
    assert edition(published) == first and not (first / "mark").exists()


def test_another_data_folder_has_editions_of_its_own(published, capsys):
    project = published
    mine = shutil.copytree(project.data, project.root / "mine")
    other = Project.at(project.root, mine)
    raise_wage(other)
    make(other, "my-report")
    assert numbers(project, project.root / "my-report")["changes.edition"] == "2026-11"
    options = ["--data", str(mine), "--out", str(project.root / "my-report")]
    assert publish(project, "2026", *options) == 0
    assert "Published 2026: mine/editions/2026.tar.xz" in capsys.readouterr().out
    make(other, "my-report")
    assert numbers(project, project.root / "my-report")["changes.line_edition"].startswith("Nothing changed")
    assert sorted(path.name for path in Path(project.root / "my-report" / "v").iterdir()) == [
        "2026",
        "index.html",
    ]
    make(project)
    assert numbers(project)["changes.edition"] == "2026-11"


@pytest.mark.parametrize(
    "name",
    ["2026-13", "2026-00", "2026-02-30", "2026-1", "202611", "2026-11-28T12", "0999", "２０２６", "first",
     "index.html", "../x", "a/b", "", ".", "..", ".hidden", "2026 ", "2026\\b", "x" * 65, "年"],
)  # fmt: skip
def test_a_name_that_is_no_date_is_invalid_input(before, capsys, name):
    there = files(before.root)
    assert publish(before, "--", name) == 2
    assert "expected a year, month or day of the calendar" in capsys.readouterr().err
    assert files(before.root) == there


@pytest.mark.parametrize("name", ["2026", "2026-12", "2028-02-29"])
def test_years_months_and_days_are_names(name):
    assert publishing.is_date(name)


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


def not_settled(project):
    path = project.data / "wages.csv"
    path.write_text(path.read_text().replace("8.0", "5.5").replace("7.5", "5.5"))
    make(project)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (no_report, "no run.json"),
        (other_data, "another wages.csv"),
        (other_parameters, "other parameters"),
        (other_code, "that two would run again"),
        (
            not_settled,
            "data/statements.yml:1:wages_higher: statement: found no state whose rule holds, "
            "expected one of: two.wage > two.price; two.wage < two.price",
        ),
    ],
)
def test_what_is_not_the_present_report_is_refused_and_nothing_written(project, capsys, damage, message):
    damage(project)
    before = files(project.root)
    assert publish(project, "2026-11") == 2
    said = capsys.readouterr().err
    assert message in said and "Traceback" not in said
    assert files(project.root) == before


def lower_wages(project):
    path = project.data / "wages.csv"
    path.write_text(path.read_text().replace("8.0", "5.0").replace("7.5", "5.0"))
    make(project)


def test_an_answer_that_turned_is_published_only_where_it_is_accepted(published, capsys):
    lower_wages(published)
    before = files(published.root)
    assert publish(published, "2026-12") == 2
    said = capsys.readouterr().err
    assert (
        "data/statements.yml:1:wages_higher: turned: found `At 5.0, wages are lower than prices.`, "
        "expected `Wages are higher than prices.`, as in the edition 2026-11; "
        "to let it turn, say --accept wages_higher"
    ) in said
    assert files(published.root) == before
    assert publish(published, "2026-12", "--accept", "wages_higher") == 0
    make(published)
    assert publish(published, "2027-01") == 0  # against the edition that has turned it is the same answer


def test_what_did_not_turn_cannot_be_accepted(published, capsys):
    assert publish(published, "2026-12", "--accept", "wages_high") == 2
    assert "--accept: accept: found wages_high, expected a statement that turned" in capsys.readouterr().err


def with_conclusions(project):
    """Give the published edition its older form: a sentence and a verdict for each conclusion."""
    folder = edition(project)
    (folder / "statements.csv").unlink()
    tables = folder / "downloads" / "data"
    (tables / "statements.yml").rename(tables / "conclusions.yml")
    (folder / "conclusions.csv").write_text(
        "id,chapter,sentence,rule,verdict\n"
        "wages_higher,two,Wages are higher.,two.wage - two.price > 0,holds\n"
        "wages_twice,two,Wages are twice as high.,two.wage > 2 * two.price,reversed\n"
    )
    (project.root / "editions" / "2026-11.tar.xz").write_bytes(pack(folder))


def test_an_edition_with_conclusions_in_the_older_form_is_compared_by_its_rules(published, capsys):
    with_conclusions(published)
    make(published)
    table = (published.root / "_book" / "downloads" / "tbl-changes-conclusions.csv").read_text()
    assert table.splitlines()[1:] == [
        "two,Wages are twice as high.,removed",
        "two,Wages are higher than prices.,kept",
    ]
    lower_wages(published)
    assert publish(published, "2026-12") == 2
    assert "expected `Wages are higher.`, as in the edition 2026-11" in capsys.readouterr().err


def test_a_failure_while_writing_leaves_everything_as_it_was(published, monkeypatch):
    raise_wage(published)
    make(published)
    before, replace = files(published.root), os.replace

    def failing(source, goal):
        if Path(goal).name == "2026-11.tar.xz":
            raise OSError("disk full")
        replace(source, goal)

    monkeypatch.setattr(os, "replace", failing)
    assert publish(published, "2026-11", "--replace") == 1
    assert files(published.root) == before


def test_a_report_that_is_being_built_is_busy(project):
    out = project.root / "_book"
    with workspace.held(workspace.place(project, out), out):
        assert publish(project, "2026-11") == 3
