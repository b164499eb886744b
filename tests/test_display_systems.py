"""What the two documents contain and a reader must find: titles, criteria with examples, methods."""

import pytest

from chapters import administration, merger, screening
from livingreview import load
from livingreview.paths import ROOT
from ncms.methods import screening_flow


@pytest.fixture(scope="module")
def flow():
    return screening_flow.recompute(load("screening_flow"))


def test_the_timeline_prints_the_titles_of_the_review_to_the_letter():
    policies = load("policies")
    shown = merger.printed_table(policies)["in_print"]
    titles = policies["document_title"].dropna()
    assert shown[titles.index].tolist() == titles.tolist()
    assert shown["ncms_opinions_2003"] == "the Opinions on Establishing the NCMS"
    assert shown["ncms_coverage_2010"] == "over 95%"
    assert "in_print" in merger.PRINTED


def test_every_step_of_the_search_has_its_criterion_and_both_counts(flow):
    shown = screening.criteria_table(load("screening_text"), flow)
    steps = flow[flow["step"].isin(screening_flow.STEPS)]
    assert len(shown) == len(steps)
    assert shown[["search", "step", "criterion", "instruction", "remaining_table"]].notna().all().all()
    third = shown.loc["text_cnki_ncms_tertiary"]
    assert "cancer of the stomach" in third["examples"]
    assert (third["remaining_stated"], third["remaining_table"]) == (14, 13)


def test_filters_that_left_more_than_they_ask_for_are_named(flow):
    shown = screening.filters_table(flow, load("screening_text")).set_index("Search")
    over = shown[shown["More than asked for"] == "yes"]
    assert over["Records left"].to_dict() == {"CNKI, NCMS": 69, "Web of Science, NCMS": 140}
    assert over["Most cited asked for"].tolist() == [10, 20]


def test_eight_citations_in_brackets_do_not_fit_the_list():
    citations = load("citations")
    misfits = citations[(citations["kind"] == "parenthetical") & (citations["match_kind"] != "strict")]
    shown = screening.misfits_table(misfits)
    assert shown["as_written"].tolist() == [
        "Li et al.,2021", "Peng & Yue et al, 2020", "Liu & Vortherms, 2017", "Meng, 2024", "Guo & Zhou, 2021",
        "Liu & Vortherms, 2017", "Bei et al, 2024", "Liu & Vortherms, 2017",
    ]  # fmt: skip
    assert set(shown["difference"]) <= set(screening.DIFFERENCES.values()), "give new differences their words"


def test_the_study_numbers_three_methods_and_four_recommendations():
    steps, recommendations = load("management_steps"), load("management_recommendations")
    assert sorted(set(steps["method_printed"])) == [1, 2, 3]
    assert sorted(set(recommendations["number_printed"])) == [1, 2, 3, 4] and len(recommendations) == 6
    shown = administration.steps_table(steps)
    assert {"data_entry", "foreign_experience", "working_papers"} <= set(shown.index)
    assert shown["levels"].notna().all() and shown["not_reported"].notna().all()
    page = (ROOT / "chapters" / "administration.qmd").read_text(encoding="utf-8")
    assert "administration.recommendations_numbered" in page and "method_printed" in administration.STEP_HEADS
