"""Stated figures beside public ones: measure, year, rounding, and what comes from the review itself."""

import pandas as pd
import pytest

from ncms.methods import benchmark as c
from ncms.methods.benchmark import Public


def quantities(**changes) -> pd.DataFrame:
    row = {
        "quantity_id": "q", "as_written": "over 95%", "locator": "review §1 ¶1", "bound": "over",
        "value_high": 95.0, "value_before": None, "value_after": None,
        "period_start": 2010, "period_end": 2010,
    }  # fmt: skip
    return pd.DataFrame([row | changes]).set_index("quantity_id")


def national(**changes) -> pd.DataFrame:
    rows = [("ncms_2009", 2009, 94.2), ("ncms_2010", 2010, 96.0), ("ncms_2011", 2011, 97.5)]
    table = pd.DataFrame(rows, columns=["series_id", "year", "participation_rate_percent"])
    return table.assign(series="ncms", source="yearbook", **changes).set_index("series_id")


def spending(basis: str = "printed") -> pd.DataFrame:
    rows = [(2010, 35.3, "printed"), (2011, 35.0, basis), (2012, 34.34, "computed")]
    columns = ["year", "out_of_pocket_share_percent", "shares_basis"]
    return pd.DataFrame(rows, columns=columns).assign(source=["a", "b", "c"]).set_index("year")


def links(**changes) -> pd.DataFrame:
    row = {
        "comparison_id": "l", "topic": "participation", "quantity_id": "q", "value_column": "value_high",
        "public_table": "ncms_national", "public_row": "ncms_2010",
        "public_column": "participation_rate_percent", "reading": "as_printed", "same_measure": "yes",
    }  # fmt: skip
    return pd.DataFrame([row | changes]).set_index("comparison_id")


SHARE = {
    "public_table": "health_spending_national",
    "public_row": "2011",
    "public_column": "out_of_pocket_share_percent",
}


def result(link: pd.DataFrame, stated: pd.DataFrame, **public: pd.DataFrame) -> pd.Series:
    tables = {"ncms_national": national(), "health_spending_national": spending("review")} | public
    return c.compare(link, stated, tables).iloc[0]


@pytest.mark.parametrize(("bound", "expected"), [("over", c.AGREES), ("up_to", c.DIFFERS)])
def test_a_bound_decides_on_which_side_a_public_figure_may_lie(bound, expected):
    assert result(links(), quantities(bound=bound))["result"] == expected


def test_another_measure_or_another_year_gives_no_verdict():
    assert result(links(same_measure="no"), quantities())["result"] == c.ANOTHER_MEASURE
    assert result(links(public_row="ncms_2011"), quantities())["result"] == c.ANOTHER_YEAR


def test_a_share_taken_from_the_review_cannot_confirm_it():
    stated = quantities(value_high=35.0, bound="none", period_end=2011, as_written="35 percent")
    alone = spending("review").query("year >= 2011")
    row = result(links(**SHARE), stated, health_spending_national=alone)
    assert (row["result"], row["basis"]) == (c.CIRCULAR, "as reported by the review")


@pytest.mark.parametrize(("value", "expected"), [(35.0, c.AROUND), (37.0, c.NOT_AROUND)])
def test_the_years_around_stand_in_for_a_share_taken_from_the_review(value, expected):
    stated = quantities(value_high=value, bound="none", period_end=2011, as_written="35 percent")
    row = result(links(**SHARE), stated)
    assert row["result"] == expected
    assert (row["public_low"], row["public_high"], row["public_years"]) == (34.34, 35.3, "2010; 2012")


def test_the_same_share_printed_elsewhere_is_compared():
    stated = quantities(value_high=35.0, bound="none", period_end=2011, as_written="35 percent")
    row = result(links(**SHARE), stated, health_spending_national=spending("printed"))
    assert (row["result"], row["basis"]) == (c.AGREES, "official")


def test_a_quoted_survey_figure_is_taken_from_the_review():
    nhss = pd.DataFrame(
        [("a", 2003, 2.7, "Zhang as quoted by the review (Xu)"), ("b", 2003, 14.4, "Meng")],
        columns=["nhss_id", "survey_year", "value_percent", "source"],
    ).set_index("nhss_id")
    survey = {"public_table": "nhss", "public_column": "value_percent"}
    assert result(links(public_row="a", **survey), quantities(), nhss=nhss)["result"] == c.CIRCULAR
    rest = links(public_row="b", reading="hundred_less_it", same_measure="no", **survey)
    row = result(rest, quantities(), nhss=nhss)
    assert (row["public_low"], row["basis"]) == (85.6, "computed from survey figures")
    assert result(links(public_row="gone", **survey), quantities(), nhss=nhss)["result"] == c.NONE


def test_a_trailing_zero_lost_on_reading_does_not_widen_the_tolerance():
    public = Public(96.0, 96.0, 0.05, (2010,), "yearbook", "official")
    assert not c.allows(95.0, 0.5, "up_to", public)
    assert result(links(), quantities(bound="up_to"))["result"] == c.DIFFERS


@pytest.mark.parametrize(
    ("text", "step"), [("from 2.7% to 7.7%", 0.05), ("over 95%", 0.5), ("from 60 percent in 2001", 0.5)]
)
def test_the_last_digit_printed_sets_the_tolerance(text, step):
    assert c.printed_step(text) == pytest.approx(step)


def test_a_stated_figure_has_its_best_result_at_each_of_its_links():
    both = pd.concat([links(same_measure="no"), links(comparison_id="m")])
    compared = c.compare(both, quantities(), {"ncms_national": national()})
    assert compared["verdict"].tolist() == [c.AGREES, c.AGREES] and compared["figure"].nunique() == 1
    alone = c.compare(both.iloc[:1], quantities(), {"ncms_national": national()})
    assert alone["verdict"].tolist() == [c.UNDECIDED]


def test_a_result_names_the_public_rows_that_it_rests_on():
    tables = {"ncms_national": national(), "health_spending_national": spending("review")}
    one = c.compare(links(), quantities(), tables)
    assert one[["public_figure_table", "public_rows"]].values.tolist() == [["ncms_national", "ncms_2010"]]
    around = c.compare(links(**SHARE), quantities(period_start=2011, period_end=2011), tables)
    assert around["public_rows"].tolist() == ["2010;2012"]
    gone = c.public_figures(c.compare(links(public_row="gone"), quantities(period_end=1999), tables))
    assert gone.index.tolist() == ["l"] and gone["public_figure_table"].isna().all()
