"""Statements in a build: which a data folder calls for, what they may rest on, and what stops the build."""

import pytest
from change_projects import make_two

from livingreview.errors import BuildError
from livingreview.numbers.collection import Number
from livingreview.pipeline.checks import statement_faults
from livingreview.pipeline.contents import stated
from livingreview.pipeline.editions import LATE

NUMBERS = [
    Number(f"two.{key}", value, "", str(value), "two", 3, (), ())
    for key, value in (("price", 5), ("wage", 8))
]


@pytest.fixture
def project(tmp_path):
    """A project whose one statement compares wages and prices; nothing is executed."""
    return make_two(tmp_path / "book")


def change(project, old, new):
    path = project.data / "statements.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_the_statements_are_printed_and_join_the_numbers(project):
    printed, numbers = stated(project, NUMBERS)
    assert [row.en for row in printed] == ["Wages are higher than prices."]
    keys = ["statement.wages_higher", "statement.wages_higher_zh", "two.price", "two.wage"]
    assert [number.key for number in numbers] == keys


def test_a_statement_for_folders_with_a_table_is_left_out_of_others(project):
    change(project, "  chapter: two", "  chapter: two\n  table: wages")
    assert len(stated(project, NUMBERS)[0]) == 1
    (project.data / "wages.csv").write_text("year,price_yuan\n")
    assert stated(project, [])[0] == []


def test_an_unknown_key_stops_the_build_with_its_line_and_the_nearest(project):
    change(project, "{two.wage}", "{two.wages}")
    with pytest.raises(BuildError) as error:
        stated(project, NUMBERS)
    assert str(error.value) == (
        "data/statements.yml:7:wages_higher: en: found two.wages, expected a published number; "
        "did you mean two.wage?"
    )


def test_what_is_said_of_changes_is_no_ground_for_a_statement(project):
    change(project, "two.wage > two.price", "changes.numbers > two.price")
    late = Number("changes.numbers", 9, "", "9", LATE, 1, (), ())
    with pytest.raises(BuildError, match=r"found changes\.numbers"):
        stated(project, [*NUMBERS, late])


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "chapter: two",
            "chapter: tow",
            "1:wages_higher: chapter: found tow, expected a chapter of the project",
        ),
        (
            "chapter: two",
            "chapter: two\n  table: wage",
            "1:wages_higher: table: found wage, expected a table",
        ),
        ("two.wage > two.price", "two.wage >", "4:wages_higher: rule: found `two.wage >`"),
    ],
)
def test_what_shows_before_a_run_is_found_by_the_check(project, old, new, fault):
    change(project, old, new)
    (found,) = statement_faults(project)
    assert f"data/statements.yml:{fault}" in str(found) and found.hint


def test_the_file_of_older_projects_is_refused_by_its_name(project):
    (project.data / "statements.yml").rename(project.data / "conclusions.yml")
    assert str(statement_faults(project)[0]).startswith(
        "data/conclusions.yml: file: found conclusions.yml, expected statements.yml"
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- a", "renames.yml:1: form"),
        ("key:\n  a: b\n", "renames.yml:1:key: fields: found key, expected one of keys, columns"),
        ("keys: a\n", "renames.yml:1:keys: form: found 'a', expected lines `old: new` below it"),
        ("keys:\n  a.b: 3\n", "renames.yml:2:keys: form: found a.b: 3, expected `old: new`, two names"),
    ],
)
def test_a_fault_of_the_renames_is_found_by_the_check(project, text, fault):
    (project.root / "renames.yml").write_text(text)
    assert str(statement_faults(project)[0]).startswith(fault)
