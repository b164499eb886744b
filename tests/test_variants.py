"""`vary`: which reports are made, that one failing leaves the others, and what the page compares."""

import csv
import re

import pytest
from build_projects import DEFAULT, make_book

from livingreview.cli import main
from livingreview.errors import InputError
from livingreview.variants import rows


def names(variants):
    return [variant.name for variant in variants]


def test_each_combination_of_values_is_a_variant():
    found = rows.product_of(["end_year=2010..2012", "people_weights=true,false"])
    assert names(found)[:3] == [
        "end_year=2010_people_weights=true",
        "end_year=2010_people_weights=false",
        "end_year=2011_people_weights=true",
    ]
    assert len(found) == 6
    assert found[5].overrides == ("end_year=2012", "people_weights=false")


def test_a_range_may_fall():
    assert names(rows.product_of(["end_year=2011..2010"])) == ["end_year=2011", "end_year=2010"]


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        (["end_year"], "form"),
        (["end_year="], "form"),
        (["end_yaer=2010"], "unknown parameter"),
        (["end_year=2010", "end_year=2011"], "unique"),
        (["end_year=2010,2010"], "unique"),
        (["end_year=1..5000"], "number"),
        ([], "variants"),
    ],
)
def test_what_is_no_list_of_variants_is_refused(settings, rule):
    with pytest.raises(InputError) as caught:
        rows.asked_for(settings, None)
    assert [fault.rule for fault in caught.value.faults] == [rule]
    assert caught.value.faults[0].hint


def write_rows(path, *lines):
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_row_of_a_file_is_a_variant_with_its_name_and_folder(tmp_path):
    (tmp_path / "gansu").mkdir()
    file = write_rows(tmp_path / "v.csv", "name,data,end_year", "short,,2010", ",gansu,")
    short, gansu = rows.rows_of(file)
    assert (short.name, short.overrides, short.data) == ("short", ("end_year=2010",), None)
    assert (gansu.name, gansu.overrides, gansu.data) == ("gansu", (), tmp_path / "gansu")


@pytest.mark.parametrize(
    ("lines", "rule", "line"),
    [
        (["end_yaer", "2010"], "unknown parameter", 1),
        (["end_year"], "no rows", 2),
        (["name,end_year", "a"], "ragged_row", 2),
        (["data,end_year", "nowhere,2010"], "missing_folder", 2),
        (["name,end_year", "a,2010", "A,2011"], "unique", None),
    ],
)
def test_a_bad_file_of_variants_is_refused_with_its_line(tmp_path, lines, rule, line):
    with pytest.raises(InputError) as caught:
        rows.rows_of(write_rows(tmp_path / "v.csv", *lines))
    assert (rule, line) in [(fault.rule, fault.line) for fault in caught.value.faults]


def test_a_value_that_no_parameter_may_have_is_refused_before_anything_is_made(tmp_path, capsys):
    root = make_book(tmp_path / "book").root
    assert main.main(["vary", "end_year=2010,soon"], root=root) == 2
    assert "'soon'" in capsys.readouterr().err
    assert not (root / "_variants").exists()


def test_list_prints_a_command_for_each_report_and_makes_none(tmp_path, capsys):
    root = make_book(tmp_path / "book").root
    assert main.main(["vary", "end_year=2009,2010", "--list"], root=root) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert re.match(r"ncms build -p end_year=2009 .*--out _variants/end_year=2009 ", lines[0])
    assert not (root / "_variants").exists()


@pytest.fixture(scope="module")
def varied(tmp_path_factory):
    """Return a project with reports of two years, and a third whose data folder is broken."""
    root = make_book(tmp_path_factory.mktemp("vary") / "book").root
    (root / "broken").mkdir()
    (root / "broken" / "prices.csv").write_text("year\n2009\n")
    file = write_rows(
        root / "v.csv", "name,data,end_year", f"late,,{DEFAULT}", "bad,broken,2010", "early,,2010"
    )
    code = main.main(["vary", "--rows", str(file), "--jobs", "2"], root=root)
    return root, code


def test_a_report_that_fails_is_told_and_the_others_are_made(varied):
    root, code = varied
    assert code == 1
    assert (root / "_variants" / "late" / "index.html").is_file()
    assert (root / "_variants" / "early" / "index.html").is_file()
    page = (root / "_variants" / "index.html").read_text(encoding="utf-8")
    assert 'href="early/index.html"' in page
    assert 'href="bad/index.html"' not in page
    assert "no_card" in page, "the page says why a report is missing"


def test_the_comparison_has_every_key_number_of_every_report(varied):
    root, _ = varied
    with (root / "_variants" / "variants.csv").open(encoding="utf-8") as file:
        table = {row["key"]: row for row in csv.DictReader(file)}
    assert (table["span.end_year"]["late"], table["span.end_year"]["early"]) == (str(DEFAULT), "2010")
    assert table["prices.highest"]["late"] == table["prices.highest"]["early"] == "5.5"
    assert "bad" not in table["prices.highest"]


def test_the_page_shows_what_differs_and_not_what_does_not(varied):
    root, _ = varied
    page = (root / "_variants" / "index.html").read_text(encoding="utf-8")
    assert "span.end_year" in page
    assert "prices.highest" not in page
    assert f'aria-label="span.end_year: {DEFAULT}, 2010 year"' in page


def test_a_second_call_makes_what_is_missing_alone(varied, capsys):
    root, _ = varied
    late, early = (root / "_variants" / name / "index.html" for name in ("late", "early"))
    made = late.stat().st_mtime_ns
    early.unlink()
    write_rows(root / "v.csv", "name,end_year", f"late,{DEFAULT}", "early,2010")
    assert main.main(["vary", "--rows", str(root / "v.csv"), "--jobs", "1"], root=root) == 0
    assert early.is_file()
    assert late.stat().st_mtime_ns == made
