"""Each published number of a page leads to its tables, rows, documents and notebook."""

import pytest
from site_reports import furnished, number, text

WHOLE = "t.all,2,towns,2,towns,3,rivers@abc;towns@abc,\n"
ONE_ROW = "t.one,1,people,1,towns,4,towns@abc,a:2001\n"


def test_a_number_is_a_link_to_its_entry(tmp_path):
    page = furnished(tmp_path, f"<p>All {number('t.all')} towns.</p>", WHOLE)
    link = page.css_first("a.number.opens")
    assert link.text() == "2"
    entry = page.css_first(link.attributes["href"])
    assert "notebook towns, cell 3" in text(entry) and text(entry).startswith("2 towns t.all")


def test_a_number_without_rows_rests_on_whole_tables(tmp_path):
    page = furnished(tmp_path, number("t.all"), WHOLE)
    entry = text(page.css_first("#n-t-all"))
    assert "Rivers (1 row)" in entry and "Towns and their people (2 rows)" in entry
    assert "Office, Yearbook" in entry


def test_a_row_is_said_with_its_place_and_what_it_holds(tmp_path):
    page = furnished(tmp_path, number("t.one"), ONE_ROW)
    assert "1 row of Towns and their people a:2001 yearbook p. 1: no remark at all" in text(
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
