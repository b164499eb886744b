"""Values that know what they come from: what is filled in, what is refused, and how rows are named."""

import pandas as pd
import pytest
import yaml

from livingreview import (
    cell,
    computed,
    count,
    derive,
    first,
    glue,
    joined,
    last,
    least,
    load,
    most,
    parameter,
    rest_on,
    say,
    share,
    total,
)
from livingreview.numbers import glue as gluing
from livingreview.numbers import phrases
from livingreview.numbers.formats import NO_FIGURE, NO_YEAR
from livingreview.numbers.words import Phrase

TABLES = {  # name -> primary key, and columns with what a card says of them
    "rates": (
        ["rate_id"],
        {
            "rate_id": {"type": "string"},
            "year": {"type": "year"},
            "rate": {"type": "number", "unit": "percent", "decimals": 1},
            "people": {"type": "integer", "unit": "million people", "decimals": 0},
            "rank": {"type": "integer", "unit": "none"},
        },
    ),
    "prices": (
        ["year"],
        {"year": {"type": "year"}, "index": {"type": "number", "unit": "index", "decimals": 1}},
    ),
    "places": (
        ["code", "year"],
        {
            "code": {"type": "string"},
            "year": {"type": "year"},
            "fund": {"type": "number", "unit": "yuan", "decimals": 0},
        },
    ),
    "codes": (["code"], {"code": {"type": "string"}, "name": {"type": "string"}}),
    "quoted": (
        ["quote_id"],
        {
            "quote_id": {"type": "string"},
            "value": {"type": "number", "unit_from": "unit"},
            "unit": {"type": "string"},
        },
    ),
}
ROWS = {
    "rates": "rate_id,year,rate,people,rank\na_2010,2010,,5,1\na_2011,2011,2.5,6,2\nb_2012,2012,7.5,4,3\n",
    "prices": "year,index\n2010,103.0\n2011,110.0\n2012,105.0\n",
    "places": "code,year,fund\n11,2011,300\n12,2011,200\n11,2012,310\n",
    "codes": "code,name\n11,Beijing\n12,Tianjin\n2012,A code like a year\n",
    "quoted": "quote_id,value,unit\nup_to,95.0,percent\nfrom,2.75,per cent\nby,7.4,percentage_points\n",
}


@pytest.fixture(autouse=True)
def folder(tmp_path):
    """Make a folder of small tables and load them all, as a notebook would."""
    for name, (key, fields) in TABLES.items():
        described = [{"name": column, "description": column} | told for column, told in fields.items()]
        origin = {"producer": "a test", "publication": "a test"}
        card = {"name": name, "title": name, "description": name, "row": "a row", "origin": origin}
        card |= {"licence": "CC0", "synthetic": True, "primaryKey": key, "fields": described}
        (tmp_path / f"{name}.yml").write_text(yaml.safe_dump(card), encoding="utf-8")
        (tmp_path / f"{name}.csv").write_text(ROWS[name], encoding="utf-8")
        load(name, tmp_path)
    return tmp_path


@pytest.fixture
def rates(folder) -> pd.DataFrame:
    return load("rates", folder)


@pytest.fixture
def told(monkeypatch) -> dict:
    """Return what `glue` publishes, by key."""
    published = {}
    keep = lambda bundle, raw: published.update({bundle[gluing.NUMBER]["key"]: bundle[gluing.NUMBER]})  # noqa: E731
    monkeypatch.setattr(gluing, "display", keep)
    return published


# A cell and the ends of a column ------------------------------------------------------------------------


def test_a_cell_brings_its_row_its_unit_and_its_decimals(rates):
    value = cell(rates, "b_2012", "rate")
    assert (value.value, value.unit, value.decimals) == (7.5, "percent", 1)
    assert value.rows == {"rates": ("b_2012",)} and value.columns == ("rate",)
    assert cell(rates, "b_2012", "rank").unit == ""  # `none` is no unit


def test_a_cell_that_was_altered_is_refused(rates):
    with pytest.raises(ValueError, match=r"rate of b_2012 is 8\.5 here and 7\.5 in rates"):
        cell(rates.assign(rate=rates["rate"] + 1), "b_2012", "rate")


def test_a_row_that_is_not_there_is_refused(rates):
    with pytest.raises(KeyError):
        cell(rates.drop(index="b_2012"), "b_2012", "rate")
    with pytest.raises(ValueError, match="rates has no row c_2013"):
        cell(rates.rename(index={"b_2012": "c_2013"}), "c_2013", "rate")


def test_rows_that_do_not_know_their_table_are_refused(rates):
    with pytest.raises(ValueError, match="do not know their table"):
        cell(pd.DataFrame({"rate": [1.0]}), 0, "rate")
    with pytest.raises(ValueError, match="index of these rows is not the key of rates"):
        count(rates.reset_index(drop=True), "rates")


def test_a_key_of_several_columns_is_one_row(folder):
    value = cell(load("places", folder), ("11", 2012), "fund")
    assert value.value == 310 and value.rows == {"places": ("11:2012",)} and value.year().value == 2012


def test_first_last_least_and_most_pass_over_what_is_missing(rates):
    assert first(rates, "rate").rows == {"rates": ("a_2011",)}
    assert last(rates, "rate").value == most(rates, "rate").value == 7.5
    assert least(rates, "people").year().value == 2012


def test_a_series_without_a_value_says_so_and_has_no_year(rates, told):
    glue("a.rate", first(rates.head(1), "rate").scaled(10, "per mille", 1), year=True)
    assert told["a.rate"]["value"] == NO_FIGURE and told["a.rate_year"]["value"] == NO_YEAR
    assert told["a.rate"]["inputs"] == ["rates"] and not told["a.rate"]["rows"]


@pytest.mark.parametrize(
    ("key", "unit", "decimals"),
    [("up_to", "percent", 0), ("from", "percent", 2), ("by", "percentage points", 1)],
)
def test_a_row_with_a_unit_of_its_own_is_printed_as_it_is_stored(folder, key, unit, decimals):
    value = cell(load("quoted", folder), key, "value")
    assert (value.unit, value.decimals) == (unit, decimals)


# Several rows -------------------------------------------------------------------------------------------


def test_a_count_names_its_rows_and_of_a_whole_table_none(rates):
    assert count(rates[rates["year"] > 2010], "rates").rows == {"rates": ("a_2011", "b_2012")}
    assert count(rates, "rates").rows == {"rates": None}
    assert count(rates, "rates", where="all years").where == {"rates": "all years"}


def test_a_row_that_comes_twice_counts_once_where_its_key_or_a_column_is_counted(rates):
    twice = rates.loc[["a_2010", "a_2010", "b_2012"]]
    assert (count(twice, "rates", of="rate_id").value, count(twice, "rates", of="rate_id").columns) == (2, ())
    assert (count(twice, "years", of="year").value, count(twice, "years", of="year").columns) == (
        2,
        ("year",),
    )
    with pytest.raises(ValueError, match="a_2010 would count twice"):
        count(twice, "rates")


def test_a_share_rests_on_the_whole_and_of_nothing_there_is_none(rates):
    late = rates[rates["year"] > 2010]
    value = share(late, rates)
    assert value.value == pytest.approx(200 / 3) and value.unit == "percent" and value.rows == {"rates": None}
    assert share(late.head(0), late.head(0)).value == NO_FIGURE


def test_a_total_has_the_unit_of_its_column(rates):
    value = total(rates[rates["year"] > 2010], "people")
    assert (value.value, value.unit, value.columns) == (10, "million people", ("people",))


def test_a_total_of_nothing_is_no_figure(rates):
    assert total(rates.head(0), "people").value == NO_FIGURE
    assert total(rates.assign(people=None), "people").value == NO_FIGURE


def test_scaled_changes_unit_and_decimals_alone(rates):
    value = cell(rates, "b_2012", "people").scaled(100, "thousand people")
    assert (value.value, value.unit, value.decimals) == (400, "thousand people", None)
    assert value.rows == {"rates": ("b_2012",)}


def test_a_derived_column_is_published_as_it_was_noted(rates):
    per_head = derive(rates.assign(double=2 * rates["rate"]), double=("per mille", 2, ["rate"]))
    value = last(per_head[per_head["year"] > 2010], "double")
    assert (value.value, value.unit, value.decimals, value.columns) == (15, "per mille", 2, ("rate",))


# Computed values ----------------------------------------------------------------------------------------


def test_a_computed_value_names_what_it_rests_on(rates):
    named = computed(1.5, "points", 1, rows=[rates.tail(1), {"prices": [2010, "2011"]}], columns=["rate"])
    assert named.rows == {"rates": ("b_2012",), "prices": ("2010", "2011")}
    assert computed(1, rows={"rates": ["a_2010;a_2011"]}).rows == {"rates": ("a_2010", "a_2011")}
    assert computed(1, rows={"rates": None}).rows == computed(1, rows="rates").rows == {"rates": None}


@pytest.mark.parametrize("rows", [{}, []])
def test_a_computed_value_without_origin_is_refused(rows):
    with pytest.raises(ValueError, match="names the rows it rests on"):
        computed(1, rows=rows)
    assert computed(1, rows=rows, parameters=["end_year"]).parameters == ("end_year",)
    assert computed(1, rows=rows, basis="our choice").basis == "our choice"


def test_a_computed_value_may_not_name_rows_or_tables_that_are_not_there():
    with pytest.raises(ValueError, match="prices has no row 1999"):
        computed(1, rows={"prices": ["1999"]})
    with pytest.raises(ValueError, match="nowhere was not loaded"):
        computed(1, rows={"nowhere": None})


def test_a_ratio_of_two_values_uses_the_columns_of_both(rates):
    start, end = first(rates, "rate"), last(rates, "people")
    assert computed(end.value / start.value, "times", 1, rows=[start, end]).columns == ("rate", "people")


def test_a_phrase_rests_on_all_its_values(rates):
    value = say(phrases.change, first(rates, "rate"), last(rates, "rate"), unit="percent", digits=1)
    assert value.value.en == "rose from 2.5% to 7.5%" and value.rows == {"rates": ("a_2011", "b_2012")}


def test_a_value_may_rest_on_further_rows(rates, folder):
    name = cell(load("codes", folder), "11", "name").with_sources(last(rates, "rate"))
    assert name.value == "Beijing" and name.rows == {"codes": ("11",), "rates": ("b_2012",)}


def test_a_list_of_nothing_has_a_word():
    assert joined([2018, 2019]) == "2018, 2019" and joined([]) == "none"


# Computed lines -----------------------------------------------------------------------------------------


def test_a_row_that_rests_on_others_names_itself_and_them(rates):
    real = rest_on(rates.assign(real=rates["people"] * 2.0, prices="2010;2011"), prices="prices")
    value = last(derive(real, real=("yuan", 1, ["people"])), "real")
    assert value.rows == {"rates": ("b_2012",), "prices": ("2010", "2011")} and value.unit == "yuan"


def test_a_line_made_of_rows_has_a_value_and_the_year_of_its_own(rates):
    lines = pd.DataFrame({"mean": [5.5], "rows": "a_2010;a_2011"}, index=pd.Index([2011], name="year"))
    means = derive(rest_on(lines, rates="rows"), mean=("million people", 1, ["people"]))
    value = first(means, "mean")
    assert (value.value, value.unit, value.decimals) == (5.5, "million people", 1)
    assert value.rows == {"rates": ("a_2010", "a_2011")} and value.year().value == 2011


def test_no_line_made_of_rows_has_no_figure_and_names_its_table(rates):
    none = rest_on(pd.DataFrame({"mean": [], "rows": []}), rates="rows")
    assert first(none, "mean").value == NO_FIGURE and first(none, "mean").rows == {"rates": ()}


def test_tables_that_chose_rows_are_named_beside_them(rates, folder):
    chosen = rest_on(rates.head(1), load("codes", folder))
    assert count(chosen, "years").rows == {"codes": None, "rates": ("a_2010",)}
    assert count(chosen[chosen["rank"] > 1], "years").rows == {"codes": None, "rates": ()}


# Publishing ---------------------------------------------------------------------------------------------


def test_a_published_value_says_all_that_it_knows(rates, told):
    glue("a.rate", last(rates, "rate"), year=True)
    assert told["a.rate"] == {
        "key": "a.rate", "value": 7.5, "unit": "percent", "digits": 1, "rows": ["b_2012"],
        "inputs": ["rates"], "about": {"columns": ["rate"]},
    }  # fmt: skip
    assert (told["a.rate_year"]["value"], told["a.rate_year"]["unit"]) == (2012, "year")


def test_a_bare_number_is_refused():
    with pytest.raises(TypeError, match=r"a.rate: 7.5 does not say where it comes from"):
        glue("a.rate", 7.5)


def test_decimals_may_be_other_than_those_of_the_card(rates, told):
    glue("a.rate", last(rates, "rate"), decimals=2)
    assert told["a.rate"]["digits"] == 2


def test_a_phrase_is_published_in_both_languages(rates, told):
    glue("a.all", computed(Phrase("all", "全部"), rows=rates.head(1)))
    glue("a.untranslated", computed(Phrase("all"), rows=rates.head(1)))
    assert {key: number["value"] for key, number in told.items()} == {
        "a.all": "all", "a.all_zh": "全部", "a.untranslated": "all",
    }  # fmt: skip


def test_keys_that_two_tables_have_are_led_by_their_table(told):
    glue("a.both", computed(1, rows={"codes": ["2012", "11"], "prices": ["2012"]}))
    assert told["a.both"]["rows"] == ["codes:2012", "11", "prices:2012"]


def test_a_whole_table_beside_rows_of_another_is_named(rates, told):
    glue("a.count", count(rest_on(rates.head(1), rates), "rates"))
    glue("a.beside", computed(1, rows=[rates.head(1), "codes"]))
    assert "all_rows" not in told["a.count"]["about"] and told["a.beside"]["about"]["all_rows"] == ["codes"]


def test_lines_of_a_download_are_led_by_its_label(told):
    glue("a.lines", computed(2, rows={"fig-a-lines": [1, 2]}))
    assert told["a.lines"]["rows"] == ["fig-a-lines:1", "fig-a-lines:2"]


def test_a_whole_table_is_an_input_without_rows_and_a_parameter_has_neither(rates, told):
    glue("a.count", count(rates, "rates"))
    glue("a.end", parameter("end_year", 2024, "year"))
    assert told["a.count"]["inputs"] == ["rates"] and told["a.count"]["rows"] == []
    assert told["a.end"]["about"] == {"parameters": ["end_year"]} and told["a.end"]["inputs"] == []
