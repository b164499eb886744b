"""Rules on the search: each on tables seeded with one fault and on tables without it."""

import pandas as pd
import pytest
from audit_cases import Case, check_clean, check_seeded, find, frame

from ncms.audit import RULES, Settings

FLOW = [
    (
        "a1",
        "cnki",
        "ncms",
        "K/the S",
        "primary",
        "Journals",
        "core",
        None,
        5,
        20,
        "in",
        18,
        None,
        "table 2 row 1",
    ),
    ("a2", "cnki", "ncms", None, "secondary", None, None, None, None, None, None, 8, 10, "table 2 row 2"),
    ("a3", "cnki", "ncms", None, "subtotal", None, None, None, None, None, None, 8, None, "table 2 row 3"),
    ("a4", "cnki", "both", None, "total", None, None, None, None, None, None, 8, None, "table 2 row 4"),
    (
        "b1",
        "wos",
        "ncms",
        "K/the S",
        "primary",
        "Article",
        None,
        "Q1",
        5,
        20,
        "in",
        12,
        None,
        "table 3 row 1",
    ),
    ("b2", "wos", "ncms", None, "secondary", None, None, None, None, None, None, 2, 10, "table 3 row 2"),
    ("b3", "wos", "ncms", None, "subtotal", None, None, None, None, None, None, 2, None, "table 3 row 3"),
    ("b4", "wos", "both", None, "total", None, None, None, None, None, None, 2, None, "table 3 row 4"),
]
FLOW_COLUMNS = (
    "row_id source keyword_group keyword_as_printed step document_type index_named quartile window_years "
    "top_cited_n criteria_joined_by remaining_stated eliminated_stated locator"
)
TEXT = [
    (
        "t1",
        "cnki",
        "'the K'/'S'",
        "primary",
        None,
        "journals",
        "Core",
        None,
        5,
        20,
        "and",
        18,
        2,
        "a1",
        "§2 ¶1",
    ),
    (
        "t2",
        "cnki",
        None,
        "secondary",
        "one region;consumption",
        None,
        None,
        None,
        None,
        None,
        None,
        8,
        2,
        "a2",
        "§2 ¶1",
    ),
    ("t3", "wos", "'the K'/'S'", "primary", None, "article", None, "Q1", 5, 20, "in", 12, 3, "b1", "§2 ¶2"),
    (
        "t4",
        "wos",
        None,
        "secondary",
        "one region;consumption",
        None,
        None,
        None,
        None,
        None,
        None,
        2,
        3,
        "b2",
        "§2 ¶2",
    ),
    ("t5", "both", None, "total", None, None, None, None, None, None, None, 10, None, None, "§2 ¶3"),
]
TEXT_COLUMNS = (
    "row_id source keyword_as_printed step examples document_type index_named quartile window_years "
    "top_cited_n criteria_joined_by remaining_stated table_referred flow_row_id locator"
)
NUMBERS = ["window_years", "top_cited_n", "remaining_stated"]


def flow(**cells):
    return frame(FLOW_COLUMNS, FLOW, [*NUMBERS, "eliminated_stated"], cells)


def text(**cells):
    return frame(TEXT_COLUMNS, TEXT, [*NUMBERS, "table_referred"], cells)


def references(cnki=8, wos=2, **cells):
    rows = [
        (f"work{n}", "scholarly", source, 2022, f"Insurance study {n}", "Au", f"references {n}")
        for n, source in enumerate(["cnki"] * cnki + ["wos"] * wos, start=1)
    ]
    columns = "ref_key kind database_plausible year title_as_listed first_author_surname locator"
    return frame(columns, rows, [], cells)


def facts(value="31 provinces", fact="region"):
    rows = [("work1", "region", "China", "§3 ¶1"), ("work2", fact, value, "§3 ¶2")]
    return frame("ref_key fact value locator", rows, [], {})


def tables(**changed):
    clean = {
        "screening_flow": flow(),
        "screening_text": text(),
        "references": references(),
        "study_facts": facts(),
    }
    return clean | changed


SLIP = tables(
    screening_flow=flow(a2={"remaining_stated": 7}, a3={"remaining_stated": 7}, a4={"remaining_stated": 7})
)
CASES = [
    Case("step_arithmetic", tables(), SLIP, 1),
    Case("sums_carried_down", tables(), SLIP, 2),
    Case("text_and_table_counts", tables(), SLIP, 1),
    Case("total_across_tables", tables(), SLIP, 1),
    Case("reference_list_count", tables(), tables(references=references(wos=1)), 2),
    Case("impossible_filter", tables(), tables(screening_flow=flow(a1={"top_cited_n": 10})), 1),
    Case(
        "criteria_text_and_table",
        tables(),
        tables(screening_text=text(t1={"criteria_joined_by": "slash"})),
        1,
    ),
    Case("keyword_text_and_table", tables(), tables(screening_flow=flow(b1={"keyword_as_printed": "K"})), 1),
    Case("count_not_in_named_table", tables(), tables(screening_text=text(t5={"table_referred": 3})), 1),
    Case("outside_window", tables(), tables(references=references(work3={"year": 2019})), 1),
    Case("inside_exclusion", tables(), tables(study_facts=facts("Guizhou Province")), 1),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_seeded_fault_is_found(case):
    check_seeded(case)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_tables_without_the_fault_give_nothing(case):
    check_clean(case)


def test_all_symptoms_of_one_slip_share_one_root():
    rules = ["step_arithmetic", "sums_carried_down", "text_and_table_counts", "total_across_tables"]
    found = [d for rule in rules for d in RULES[rule].find(SLIP, Settings())]
    assert {d.root for d in found} == {"search:a2"}


def test_a_wider_region_named_elsewhere_clears_a_study():
    both = pd.concat([facts("Guizhou Province"), facts("China").iloc[1:]])
    check_clean(Case("inside_exclusion", tables(study_facts=both), {}, 0))


def test_a_title_on_an_excluded_theme_is_found():
    check_seeded(
        Case(
            "inside_exclusion",
            {},
            tables(references=references(work1={"title_as_listed": "Insurance and consumption"})),
            1,
        )
    )


def test_an_exclusion_stated_for_the_other_database_does_not_bind_a_study():
    seeded = tables(
        study_facts=facts("Guizhou Province"),
        screening_text=text(t2={"examples": "consumption"}),
    )
    check_clean(Case("inside_exclusion", seeded, {}, 0))


def test_a_narrow_study_may_have_been_kept_for_what_it_adds_and_one_off_the_topic_not():
    (narrow,) = find("inside_exclusion", tables(study_facts=facts("Guizhou Province")))
    assert narrow.severity == "wording" and "for what it adds" in narrow.explanation
    off_topic = references(work1={"title_as_listed": "Insurance and consumption"})
    (found,) = find("inside_exclusion", tables(references=off_topic))
    assert found.severity == ""


def test_more_records_than_the_leading_ones_would_have_to_be_highly_cited():
    many = flow(b1={"criteria_joined_by": "in_or_highly_cited", "remaining_stated": 140})
    (found,) = find("impossible_filter", tables(screening_flow=many))
    assert (found.says_b, found.root) == ("140 records", "criteria:criteria_joined_by")
    assert "the other 120 would have to be marked as highly cited" in found.explanation
    few = flow(b1={"criteria_joined_by": "in_or_highly_cited", "remaining_stated": 20})
    check_clean(Case("impossible_filter", tables(screening_flow=few), {}, 0))


def test_a_database_searched_by_its_own_bounds_is_no_discrepancy():
    bounds = flow(b1={"top_cited_n": 50, "window_years": 3})
    same = text(t3={"top_cited_n": 50, "window_years": 3})
    given = tables(screening_flow=bounds, screening_text=same)
    assert [one for case in CASES for one in find(case.rule, given)] == []


def test_highly_cited_papers_beside_the_window_may_be_of_any_year():
    beside = flow(a1={"criteria_joined_by": "in_or_highly_cited"})
    old = references(work3={"year": 2009})
    check_clean(Case("outside_window", tables(screening_flow=beside, references=old), {}, 0))


def test_the_year_of_the_search_is_a_setting():
    assert len(RULES["outside_window"].find(tables(), Settings(search_year=2030))) == 10
