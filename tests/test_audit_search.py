"""Rules on the search: each on tables seeded with one fault and on tables without it."""

import pandas as pd
import pytest
from audit_cases import Case, check_clean, check_seeded, frame

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
    Case("criteria_between_databases", tables(), tables(screening_flow=flow(a1={"top_cited_n": 10})), 1),
    Case(
        "criteria_between_keywords",
        tables(screening_flow=flow(b2={"keyword_group": "ncms"})),
        tables(
            screening_flow=flow(
                b1={"quartile": None},
                b2={"quartile": "Q1"},
                b3={
                    "keyword_group": "other",
                    "step": "primary",
                    "quartile": "Q1",
                    "top_cited_n": 20,
                    "window_years": 5,
                    "criteria_joined_by": "in",
                },
            )
        ),
        1,
    ),
    Case("keyword_text_and_table", tables(), tables(screening_flow=flow(b1={"keyword_as_printed": "K"})), 1),
    Case("count_not_in_named_table", tables(), tables(screening_text=text(t5={"table_referred": 3})), 1),
    Case("outside_window", tables(), tables(references=references(work3={"year": 2019})), 1),
    Case("inside_exclusion", tables(), tables(study_facts=facts("Guizhou Province")), 1),
    Case(
        "exclusions_between_databases",
        tables(),
        tables(screening_text=text(t4={"examples": "consumption"})),
        1,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_seeded_fault_is_found(case):
    check_seeded(case)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_tables_without_the_fault_give_nothing(case):
    check_clean(case)


def test_all_symptoms_of_one_slip_share_one_root():
    from ncms.audit import RULES, Settings

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


def test_an_exclusion_stated_for_one_database_says_so_of_a_study_from_the_other():
    from ncms.audit import RULES, Settings

    seeded = tables(
        study_facts=facts("Guizhou Province"),
        screening_text=text(t2={"examples": "consumption"}),
    )
    (found,) = RULES["inside_exclusion"].find(seeded, Settings())
    assert found.place_b == "§2 ¶2" and "stated for one database" in found.explanation


def test_the_year_of_the_search_is_a_setting():
    from ncms.audit import RULES, Settings

    assert len(RULES["outside_window"].find(tables(), Settings(search_year=2030))) == 10
