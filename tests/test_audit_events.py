"""Rules on dated events and reforms: each on tables seeded with one fault and on tables without it."""

import pytest
from audit_cases import Case, check_clean, check_seeded, find, frame


def policies(**cells):
    rows = [
        ("p1", 1, "2003", 2003, 2003, "start", "Opinions on the NCMS", "begun", "e1", "agrees", "t1 r1"),
        (
            "p2",
            2,
            "2012",
            2012,
            2012,
            "merge",
            "Opinions on Integrating Insurance",
            "x",
            "e2",
            "agrees",
            "t1 r2",
        ),
        ("p3", 3, "2016", 2016, 2016, "complete", None, "done", "e3", "agrees", "t1 r3"),
    ]
    columns = (
        "policy_id row_n year_as_printed year_start year_end policy document_title stage checked_event_id "
        "agreement locator"
    )
    table = frame(columns, rows, [], cells)
    return table.assign(public_record="Said elsewhere.", public_record_source="a source")


def references(**cells):
    rows = [
        ("ncms2003", "official", 2003, "Notice on cooperative medical care", "Office", "references 1"),
        ("merge2012", "official", 2012, "Opinions on integrating insurance", "Council", "references 2"),
        ("wu2020", "scholarly", 2020, "A study", "Wu", "references 3"),
        ("xu2019", "scholarly", 2019, "Another", "Xu", "references 4"),
    ]
    return frame("ref_key kind year title_as_listed first_author_surname locator", rows, [], cells)


def citations(year=2012):
    return frame(
        "citation_id kind as_written ref_key_near year_as_written locator",
        [
            ("c1", "parenthetical", "Council", "merge2012", year, "§1 ¶2"),
            ("c2", "document", "Guofa [2012] No. 3", None, 2012, "§1 ¶2"),
        ],
        ["year_as_written"],
        {},
    )


def quantities(**cells):
    rows = [
        (
            "q1",
            "scope",
            "provinces",
            "31 provinces",
            31,
            None,
            "urban_rural_integration",
            2016,
            2016,
            None,
            "t1 r3",
        ),
        ("q2", "effect", "percent", "by 5%", 5, None, "ncms", 2003, 2010, "wu2020;xu2019", "§3 ¶1"),
    ]
    columns = (
        "quantity_id role unit as_written value_low repeats scheme period_start period_end credited_refs "
        "locator"
    )
    return frame(columns, rows, ["period_start", "period_end"], cells)


def findings(**cells):
    rows = [("f1", "Use rises.", "empirical_claim", "urban_rural_integration", "wu2020;xu2019", "§3 ¶1")]
    return frame("finding_id statement evidence_kind scheme refs locator", rows, [], cells)


def events():
    rows = [
        ("e1", 2003, "day", "国办发〔2003〕3号"),
        ("e2", 2012, "day", "国发〔2012〕3号"),
        ("e3", 2016, "year", None),
    ]
    return frame("event_id year date_precision document_number", rows, [], {})


def unifications(**cells):
    rows = [
        ("u1", "review_introduction", True, "fund", None, "fund", None, "§1 ¶4"),
        ("u2", "circular_2016", True, "fund", None, "unified fund", "e2", None),
        ("u3", "circular_2016", True, "fund", None, "unified fund", "e2", None),
    ]
    columns = "id named_by in_list unification_key possible_key name_as_printed event_id locator"
    return frame(columns, rows, [], cells)


def tables(**changed):
    clean = {
        "policies": policies(),
        "references": references(),
        "citations": citations(),
        "findings": findings(),
        "quantities": quantities(),
        "policy_events": events(),
        "unifications": unifications(),
    }
    return clean | changed


OLD = references(wu2020={"year": 2010}, xu2019={"year": 2011})
CASES = [
    Case("table_order", tables(), tables(policies=policies(p2={"year_start": 2001})), 1),
    Case("table_blanks", tables(), tables(policies=policies(p2={"stage": None})), 1),
    Case(
        "one_document_two_years",
        tables(),
        tables(policies=policies(p2={"year_start": 2009, "year_end": 2009})),
        2,
    ),
    Case("start_and_completion", tables(), tables(references=references(merge2012={"year": 2016})), 1),
    Case("effect_after_end", tables(), tables(quantities=quantities(q2={"period_end": 2018})), 1),
    Case("baseline_before_policy", tables(), tables(quantities=quantities(q2={"period_start": 2001})), 1),
    Case("older_than_reform", tables(), tables(references=OLD), 2),
    Case("dates_on_record", tables(), tables(policies=policies(p2={"agreement": "differs"})), 1),
    Case("numbers_of_documents", tables(), tables(policy_events=events().iloc[:1]), 1),
    Case(
        "list_on_record", tables(), tables(unifications=unifications(u3={"unification_key": "coverage"})), 1
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_seeded_fault_is_found(case):
    check_seeded(case)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_tables_without_the_fault_give_nothing(case):
    check_clean(case)


def test_one_event_has_one_root_whatever_rule_finds_it():
    wrong = policies(p2={"year_start": 2009, "year_end": 2009, "agreement": "differs"})
    rules = ("one_document_two_years", "dates_on_record")
    assert {d.root for rule in rules for d in find(rule, tables(policies=wrong))} == {"event:e2"}


def test_a_line_that_agrees_in_part_weighs_less():
    (found,) = find("dates_on_record", tables(policies=policies(p2={"agreement": "partly"})))
    assert found.severity == "wording"


def test_a_change_without_a_scheme_is_held_to_the_start_of_the_ncms():
    seeded = tables(quantities=quantities(q2={"scheme": None, "period_start": 2001}))
    (found,) = find("baseline_before_policy", seeded)
    assert found.says_b == "launched 2003" and found.place_b == "references 1"


def test_an_older_work_that_stands_alone_may_have_studied_a_pilot():
    alone = tables(references=references(xu2019={"year": 2011}), findings=findings(f1={"refs": "xu2019"}))
    (found,) = find("older_than_reform", alone)
    assert found.severity == "wording"
    assert "pilot" in found.explanation


def test_an_older_work_beside_a_younger_one_weighs_less_than_a_bracket_of_older_ones():
    (found,) = find("older_than_reform", tables(references=references(xu2019={"year": 2011})))
    assert found.severity == "wording" and "a younger work in the bracket" in found.explanation
    assert {one.severity for one in find("older_than_reform", tables(references=OLD))} == {""}


def test_the_order_of_rows_in_the_file_is_not_the_order_of_print():
    shuffled = policies().iloc[[2, 0, 1]]
    check_clean(Case("table_order", tables(policies=shuffled), {}, 0))


def test_a_possible_match_of_lists_is_no_find():
    maybe = unifications(u1={"unification_key": "support", "possible_key": "fund"})
    check_clean(Case("list_on_record", tables(unifications=maybe), {}, 0))
