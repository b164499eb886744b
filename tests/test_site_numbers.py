"""Each published number of a page leads to its tables, rows, documents and notebook."""

import csv

import pytest
from selectolax.lexbor import LexborHTMLParser
from site_reports import furnished, make, number, text

from livingreview.numbers.collection import HEADER, origin_cells
from livingreview.site import furnish

WHOLE = "t.all,2,towns,2,towns,3,rivers@abc;towns@abc,\n"
ONE_ROW = "t.one,1,people,1,towns,4,towns@abc,a:2001\n"


def test_a_number_is_a_link_to_its_entry(tmp_path):
    page = furnished(tmp_path, f"<p>All {number('t.all')} towns.</p>", WHOLE)
    link = page.css_first("a.number.opens")
    assert link.text() == "2"
    entry = page.css_first(link.attributes["href"])
    assert text(entry).startswith("2 towns Source: Office")


def test_an_entry_begins_with_the_value_and_ends_with_the_machine(tmp_path):
    entry = furnished(tmp_path, number("t.one"), ONE_ROW).css_first("#n-t-one")
    told = text(entry)
    order = [
        "1 person",
        "Source: Office, Yearbook",
        "1 row of Towns",
        "2001",
        "t.one",
        "notebook towns, cell 4",
    ]
    assert sorted(order, key=told.index) == order
    assert text(entry.css(".source > p")[-1]).startswith("t.one , computed by notebook towns, cell 4")


def test_a_number_within_a_statement_is_a_link_and_the_statement_is_none(tmp_path):
    body = f'<p><span class="statement" data-key="statement.x">All {number("t.all")} towns.</span></p>'
    page = furnished(tmp_path, body, WHOLE)
    assert page.css_first("span.statement a.number.opens").text() == "2"
    assert not page.css("a.statement, a span.statement")


def test_a_number_without_rows_rests_on_whole_tables(tmp_path):
    page = furnished(tmp_path, number("t.all"), WHOLE)
    entry = text(page.css_first("#n-t-all"))
    assert "all 1 row of Rivers" in entry and "all 2 rows of Towns and their people" in entry
    assert "at yearbook p. 1; yearbook p. 2" in entry
    assert "Office, Yearbook" in entry


def test_one_of_a_unit_stands_in_the_singular(tmp_path):
    page = furnished(tmp_path, number("t.one"), ONE_ROW)
    assert text(page.css_first("#n-t-one")).startswith("1 person Source")


def test_a_row_is_said_with_its_place_and_what_it_holds(tmp_path):
    page = furnished(tmp_path, number("t.one"), ONE_ROW)
    assert "1 row of Towns and their people (CSV) 2001: no remark at all; yearbook p. 1; row a:2001" in text(
        page.css_first("#n-t-one")
    )


@pytest.mark.parametrize("reference", ["a:2001", "towns:a:2001"])
def test_a_row_may_be_named_with_its_table(tmp_path, reference):
    page = furnished(tmp_path, number("t.one"), ONE_ROW.replace("a:2001", reference))
    assert "yearbook p. 1" in text(page.css_first("#n-t-one"))


def test_many_rows_are_cut_and_counted(tmp_path):
    rows = ";".join(["a:2001", "b:2001"] * 10)
    entry = text(furnished(tmp_path, number("t.one"), ONE_ROW.replace("a:2001", rows)).css_first("#n-t-one"))
    assert "20 rows of" in entry and "and 8 more, all named in key_numbers.csv" in entry


NONE = "t.none,0,people,0,towns,4,towns@abc,\n"
FLAGGED = [
    ("people", "2001: counted twice; people: 20; yearbook p. 2; row b:2001. About people: a slip"),
    ("area", "area: 7"),
]


def add_origin(folder, about):
    """Let the only number of a report say more of its origin than its tables and rows."""
    file = folder / "key_numbers.csv"
    row = next(csv.reader(file.read_text().splitlines()[1:]))
    with file.open("w", newline="") as opened:
        csv.writer(opened).writerows([HEADER, [*row, *origin_cells(about)]])


def told(folder, about, numbers, key="t.one", rows="", meaning=""):
    """Return what the site says of a number whose notebook told more of it than its rows."""
    make(folder, number(key), numbers)
    add_origin(folder, about)
    data, card = folder / "downloads" / "data" / "towns.csv", folder / "downloads" / "data" / "towns.yml"
    data.write_text(rows or data.read_text())
    for name in data.read_text().splitlines()[0].split(",")[4:]:
        card.write_text(f"{card.read_text()}  - {{name: {name}, type: string, description: '{meaning}'}}\n")
    furnish(folder)
    page = LexborHTMLParser((folder / "index.html").read_text())
    return text(page.css_first("#n-" + key.replace(".", "-")))


def test_no_row_is_said_to_be_none(tmp_path):
    assert "none of the 2 rows of Towns" in told(tmp_path, {"none": True}, NONE, "t.none")


def test_a_whole_table_is_told_beside_a_row_of_another(tmp_path):
    numbers = ONE_ROW.replace("towns@abc", "rivers@def;towns@abc")
    assert numbers != ONE_ROW
    beside = told(tmp_path, {"all_rows": ["rivers"]}, numbers)
    assert "1 row of Towns" in beside and "all 1 row of Rivers" in beside
    assert "Rivers" not in told(tmp_path / "none", {}, numbers)


def test_a_part_of_a_table_is_told_in_words_with_its_columns(tmp_path):
    about = {"where": {"towns": "those on a river"}, "columns": ["remark"]}
    said = told(tmp_path, about, WHOLE, "t.all")
    assert "those on a river, of the 2 rows of Towns" in said and "columns: remark" in said


def test_a_parameter_and_a_choice_are_said_in_place_of_tables(tmp_path):
    about = {"parameters": ["end_year"], "basis": "a limit of this report"}
    said = told(tmp_path, about, "t.none,5,yuan,5,towns,2,,\n", "t.none")
    assert "Set by end_year = 2024" in said and "It is a limit of this report" in said
    assert "run.json" not in said and "Parameters of the notebook" not in said


@pytest.mark.parametrize(("column", "says"), FLAGGED)
def test_a_warning_shows_with_the_column_that_it_is_about_alone(tmp_path, column, says):
    rows = "town,year,remark,locator,people,area,flagged_columns,flag\n"
    rows += "b,2001,counted twice,yearbook p. 2,20,7,people,a slip\n"
    said = told(tmp_path, {"columns": [column]}, ONE_ROW.replace("a:2001", "b:2001"), rows=rows)
    assert " ".join(says.split()) in said.replace(" .", ".").replace(" :", ":").replace(" ;", ";")
    assert ("a slip" in said) == (column == "people")


def test_a_warning_without_a_column_is_about_the_row(tmp_path):
    rows = "town,year,remark,locator,flagged_columns,flag\na,2001,,yearbook p. 1,,printed later\n"
    assert "About the row as a whole: printed later" in told(tmp_path, {}, ONE_ROW, rows=rows)


def test_the_cell_that_holds_a_single_row_s_number_is_shown(tmp_path):
    rows = "town,year,remark,locator,people,area\na,2001,,yearbook p. 1,20,7\n"
    numbers = ONE_ROW.replace(",1,people,1,", ",20.0,people,20,")
    said = told(tmp_path, {}, numbers, rows=rows)
    assert "people: 20" in said and "area" not in said


def test_a_column_is_told_in_words_and_by_its_name_where_the_machine_s_part_is(tmp_path):
    rows = "town,year,remark,locator,area_km2\na,2001,,yearbook p. 1,7\n"
    meaning = "Area of the town, km². Lakes count."
    said = told(tmp_path, {"columns": ["area_km2"]}, ONE_ROW, rows=rows, meaning=meaning)
    shown, _, machine = said.partition("computed by notebook")
    assert "Area of the town, km²: 7" in shown and "area_km2" not in shown and "columns: area_km2" in machine


def test_a_line_of_a_download_may_stand_behind_a_number(tmp_path):
    make(tmp_path, number("t.one"), ONE_ROW.replace("a:2001", "fig-towns:2"))
    (tmp_path / "downloads" / "fig-towns.csv").write_text("First place,It says\np. 1,two\np. 2,three\n")
    add_origin(tmp_path, {"columns": ["First place", "It says"]})
    furnish(tmp_path)
    said = text(LexborHTMLParser((tmp_path / "index.html").read_text()).css_first("#n-t-one"))
    assert "line 2: First place: p. 2; It says: three" in said
    assert "The rules read Towns and their people" in said


def test_a_number_that_comes_twice_has_one_entry(tmp_path):
    page = furnished(tmp_path, number("t.all") + number("t.all"), WHOLE)
    assert len(page.css("a.number")) == 2 and len(page.css(".source")) == 1


def test_no_link_is_put_inside_another(tmp_path):
    page = furnished(tmp_path, f'<a href="index.html">{number("t.all")}</a>', WHOLE)
    assert not page.css("a.number") and not page.css("details.sources")


def test_a_number_keeps_the_markup_of_its_text(tmp_path):
    page = furnished(tmp_path, number("t.all", '<span lang="zh">两</span>'), WHOLE)
    assert page.css_first('a.number span[lang|="zh"]').text() == "两"


def test_the_list_stands_before_the_links_to_other_pages_and_is_closed(tmp_path):
    page = furnished(tmp_path, number("t.all"), WHOLE)
    details = page.css_first("details.sources")
    assert "open" not in details.attributes
    assert page.html.index("details") < page.html.index("page-navigation")


def test_a_number_without_tables_leads_to_the_record_and_says_its_parameters(tmp_path):
    entry = furnished(tmp_path, number("t.none"), "t.none,5,yuan,5,towns,2,,\n").css_first("#n-t-none")
    assert entry.css_first("a").attributes["href"] == "run.json"
    assert "end_year = 2024" in text(entry)


def test_a_page_in_chinese_says_in_chinese_where_its_numbers_come_from(tmp_path):
    chinese = f"<p>{'本报告重新推导两份文献的表格' * 20}{number('t.one')}</p>"
    page = furnished(tmp_path, chinese, ONE_ROW)
    entry = page.css_first("#n-t-one")
    assert "计算笔记 towns 第 4 单元" in text(entry) and "notebook" not in text(entry)
    assert page.css_first("details.sources > summary").text() == "本页数字的来源"
    assert {"Towns and their people", "yearbook p. 1", "no remark at all"} <= {
        span.text() for span in entry.css('[lang="en"]')
    }


def test_chinese_within_a_text_of_a_table_is_marked_on_a_chinese_page_too(tmp_path):
    rows = "town,year,remark,locator\na,2001,named 新农合 there,p. 1\n"
    make(tmp_path, f"<p>{'本报告重新推导两份文献的表格' * 20}{number('t.one')}</p>", ONE_ROW)
    (tmp_path / "downloads" / "data" / "towns.csv").write_text(rows)
    furnish(tmp_path)
    page = LexborHTMLParser((tmp_path / "index.html").read_text())
    assert page.css_first('span[lang="en"] span[lang="zh-Hans"]').text() == "新农合"


@pytest.mark.parametrize(
    ("head", "cells", "says"),
    [
        ("remark,as_written", "said at length,17%", "17%"),
        ("as_written,as_written_reason", ",it is not printed", "it is not printed"),
    ],
)
def test_what_a_row_says_best_is_what_is_written_and_else_why_nothing_is(tmp_path, head, cells, says):
    rows = f"town,year,locator,other,{head}\na,2001,yearbook p. 1,,{cells}\n"
    assert f"2001: {says}; yearbook p. 1" in told(tmp_path, {}, ONE_ROW, rows=rows)
