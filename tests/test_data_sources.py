"""Tables of study results and of public figures to 2025: identities hold, unlike things are marked."""

import pandas as pd
import pytest

from livingreview import paths
from livingreview.tables.loading import typed_table as load
from ncms.methods.indicators import matching

UNREAD_PARTS = {2004: 10, 2005: 10, 2006: 10, 2010: 30, 2011: 50, 2019: 250}
"""Parts of the member that no page of their own year gives: the sum of all years supports them together."""


@pytest.fixture(scope="module", autouse=True)
def shipped_tables():
    """Read the tables of the checkout, wherever the environment points."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(paths.DATA_ENV, raising=False)
        yield


def test_twenty_one_years_of_contributions_add_up_to_what_the_nhsa_says():
    rows = load("contributions").query("year <= 2023")
    rows = rows[~rows["scheme"].eq("urbmi")].set_index("year")
    read = rows["individual_contribution_min_yuan"].dropna()
    assert not set(read.index) & set(UNREAD_PARTS)
    assert set(read.index) | set(UNREAD_PARTS) == set(range(2003, 2024))
    assert read.sum() == 2640 - 360 and sum(UNREAD_PARTS.values()) == 360


def test_the_two_standards_add_up_where_a_total_is_given():
    rows = load("contributions").dropna(subset=["total_yuan"])
    parts = rows["government_subsidy_min_yuan"] + rows["individual_contribution_min_yuan"]
    assert len(rows) == 13 and (parts == rows["total_yuan"]).all()


def test_a_check_of_coverage_quotes_the_stored_figure():
    """A row that fails names a figure of ncms_national that moved: make the comparison again."""
    national = load("ncms_national").set_index("series_id")
    rows = load("coverage_checks").dropna(subset=["compared_value"])
    stored = [national.loc[row.compared_row, row.ncms_national_column] for row in rows.itertuples()]
    assert len(rows) >= 70 and rows["compared_value"].tolist() == pytest.approx(stored)


def test_new_national_figures_are_those_of_the_pages_read():
    national = load("ncms_national").set_index("series_id")
    amounts = ["fund_raised_100m_yuan", "fund_expenditure_100m_yuan", "fund_balance_cumulative_100m_yuan"]
    assert national.loc["urrbmi_2025", ["enrolled_100m_persons", *amounts[:2]]].tolist() == [
        9.421327, 11237.72, 10678.63,
    ]  # fmt: skip
    assert national.loc["urrbmi_2020_final_bulletin", amounts].tolist() == [9115, 8165, 6077]
    assert "read once" in national.at["urrbmi_2020_final_bulletin", "note"]


def test_shares_of_health_spending_are_those_of_the_account_read():
    """The table holds them a second time; that of 2007 is of a first total and marked so."""
    spending = load("health_spending_national").set_index("year")
    account = load("financial_protection").query("population_group == 'nation' and year >= 2000")
    account = account.set_index("year")["value_percent"]
    assert account.tolist() == [59.0, 60.0, 57.7, 55.9, 53.6, 52.2, 49.3, 45.2, 34.8]
    assert spending.loc[account.index, "out_of_pocket_share_percent"].tolist() == account.tolist()
    assert spending.index[spending["shares_basis"] == "printed_first_total"].tolist() == [2007]
    assert spending.loc[[2009], "out_of_pocket_share_percent"].isna().all()


def test_a_sub_sample_is_no_series_with_full_rounds():
    """An indicator read off the survey compares years only where no round is a sub-sample."""
    registry, survey = load("indicator_registry"), load("nhss")
    compared = registry[(registry["table"] == "nhss") & registry["one_series"].eq(True)]
    assert len(compared)
    for entry in compared.itertuples():
        rows = matching(survey, entry.rows_where)
        assert not rows["note"].str.contains("sub-sample").fillna(False).any(), entry.indicator_id


def test_the_two_studies_of_one_survey_that_disagree_are_both_kept():
    rows = load("financial_protection").query("in_conflict and survey == 'CFPS'")
    rural = rows[rows["population_group"] == "rural households"].set_index("year")["value_percent"]
    assert sorted(rural.loc[[2018]]) == [10.9, 18.31]


def test_every_study_has_results_and_every_study_added_its_provenance():
    works, results = load("references"), load("study_results")
    scholarly = works[works["kind"] == "scholarly"]
    assert set(results["ref_key"]) == set(scholarly["ref_key"])
    added = scholarly[scholarly["ref_n"].isna()]
    assert set(added["ref_key"]) == set(load("added_studies")["ref_key"])
    assert (len(scholarly) - len(added), len(added)) == (31, 43)


def test_a_field_of_a_work_added_since_says_where_it_was_read_or_is_blank():
    works = load("references").set_index("ref_key")
    fields = {
        "authors": "authors_as_listed", "title": "title_as_listed", "year": "year",
        "journal": "journal_as_listed", "volume": "volume", "issue": "issue",
        "pages_or_article": "pages_or_article", "doi": "doi",
    }  # fmt: skip
    for row in load("added_studies").itertuples():
        for name, column in fields.items():
            told = isinstance(getattr(row, f"{name}_read_at"), str)
            assert told == (not pd.isna(works.at[row.ref_key, column])), (row.ref_key, name)


def test_a_work_that_was_not_read_holds_no_result():
    results = load("study_results")
    unread = results[results["read"] == "not_read"]
    told = ["outcome", "direction", "estimate_low", "design", "source", "locator", "is_review"]
    assert len(unread) == 17 and unread[told].isna().all(axis=None)
    rest = results[results["read"] != "not_read"]
    assert rest[["outcome", "direction", "source", "locator", "is_review"]].notna().all(axis=None)


def test_trends_and_reviews_are_told_apart_from_effects_of_studies():
    results = load("study_results")
    trends = {"yan2022", "meng2012", "fu2014", "zhangy2021", "long2013"}
    assert set(results.loc[results["ref_key"].isin(trends), "effect_or_trend"]) == {"trend"}
    reviews = results["is_review"].astype("boolean").fillna(False)
    assert set(results.loc[reviews, "ref_key"]) == {"liang2012", "lif2020", "liu2017"}


def test_a_gap_says_between_whom():
    results = load("study_results")
    gaps = results["outcome_domain"].isin(["equity", "income_distribution"])
    assert (results["gap_kind"].notna() == gaps).all()


def test_an_estimate_lies_in_its_interval():
    known = load("study_results").dropna(subset=["interval_low"])
    assert len(known) == 10
    assert known["estimate_low"].between(known["interval_low"], known["interval_high"]).all()
