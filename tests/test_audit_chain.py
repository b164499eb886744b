"""Rules on the management study and the agenda: seeded with one fault each, and without it."""

import pandas as pd
import pytest
from audit_cases import Case, check_clean, check_seeded, find, frame


def design(total=120):
    rows = [
        ("groups", "factor", 3, 3.0, 3.0, "three groups", "¶2"),
        ("counties", "factor", 4, 3.5, 4.5, "about four", "¶2"),
        ("provinces", "factor", 10, 10.0, 10.0, "ten", "¶2"),
        ("unit", "gap", None, None, None, None, "¶2"),
        ("total", "stated_total", total, total, total, f"{total} samples", "¶2"),
    ]
    return frame("item_id role value lower upper as_printed locator", rows, [], {})


def management(**cells):
    """Return the tables of a management study without a fault; `cells` drops rows or changes them."""
    instruments = frame(
        "instrument_id level_id name_as_printed stated locator",
        [("form", "county", "Form", True, "¶2"), ("visit", "town", "Visits", True, "¶2")],
        [],
        {},
    )
    levels = [
        ("county", "county", "regulate", "offices", "Regulate.", "¶3"),
        ("town", "town", "regulate", "offices", "Regulate.", "¶3"),
    ]
    return {
        "sampling_design": design(),
        "management_problems": frame("problem_id statement locator", [("few", "Too few.", "¶3")], [], {}),
        "management_recommendations": frame(
            "recommendation_id statement locator", [("more", "More.", "¶4")], [], {}
        ),
        "problem_recommendation_links": frame("problem_id recommendation_id", [("few", "more")], [], {}),
        "management_instruments": instruments.astype({"stated": bool}),
        "management_levels": frame(
            "level_id name_as_printed need body_as_printed conclusion locator", levels, [], {}
        ),
        "management_dimensions": frame(
            "dimension_id name_as_printed reported finding_blank_reason finding_locator locator",
            [("staff", "staff", "reported", None, "¶3", "¶1")],
            [],
            {},
        ),
        "management_aims": frame(
            "aim_id aim answered answer answer_locator locator",
            [("know", "Know.", "reported", "Yes.", "¶3", "¶1")],
            [],
            {},
        ),
    } | cells


def without(table, column, value):
    rows = management()[table]
    return {table: rows[rows[column] != value]}


def changed(table, **cells):
    rows = management()[table]
    return {table: rows.assign(**cells)}


ITEMS = [
    ("promise", "promise", "Will do.", "§1"),
    ("body", "body", "Does.", "§3"),
    ("limit", "limitation", "Too little.", "§4.2"),
    ("prospect", "prospect", "Do more.", "§4.3"),
    ("gain", "contribution", "Known now.", "§4.1"),
    ("end", "conclusion", "So it is.", "§5"),
    ("end2", "conclusion", "Again.", "§5"),
]
LINKS = [
    ("body", "promise", "delivers", "It does."),
    ("prospect", "limit", "answers", "It would."),
    ("gain", "body", "follows_from", "There."),
    ("end", "gain", "repeats", "The same."),
    ("end2", "end", "repeats", "The same."),
    ("end", "end2", "repeats", "Round in a circle."),
]


def agenda(leave_out=(), link=None):
    links = [
        (start, end, link if link and end == "promise" else kind, basis) for start, end, kind, basis in LINKS
    ]
    return {
        "agenda_items": frame("item_id kind statement locator", ITEMS, [], {}),
        "agenda_links": frame(
            "from_item to_item link basis", [row for row in links if row[:2] not in leave_out], [], {}
        ),
    }


ABBREVIATIONS = [
    ("a1", "review", "NCMS", "New Rural Cooperative Medical Scheme", "hereinafter", "term", "§1 ¶1"),
    ("a2", "poster", "NCMS", "New Rural Co-operative Medical Scheme", "parentheses", "term", "¶1"),
    ("a3", "review", "MSA", "Medical Savings Accounts", "parentheses", "term", "§3 ¶1"),
    ("a4", "review", "Guofa", None, "none", "name", "review §1 ¶2"),
    ("a5", "review", "MSA", "Medical Savings Accounts", "parentheses", "term", "§3 ¶2"),
    ("a6", "review", "NCMS", "New Rural Scheme", "slash", "term", "table 3 row 1"),
]
OTHER = ("a7", "review", "MSA", "Medical Saving Account", "parentheses", "term", "§3 ¶2")
UNFIT = ("a3", "review", "MSA", "Medical Accounts", "parentheses", "term", "§3 ¶1")
NEVER = ("a7", "review", "CNKI", None, "none", "term", "review §2 ¶1")
NAMED = ("a2", "poster", "NCMS", "New Cooperative Medical Scheme", "parentheses", "term", "¶1")


def abbreviations(*more, base=ABBREVIATIONS):
    columns = "abbreviation_id document short expansion form part_of locator"
    return {"abbreviations": frame(columns, [*base, *more], [], {})}


def levels(heading="System Input Level"):
    rows = [
        ("t1", "System input level", "3.2", heading, "table 4 row 1"),
        ("t2", None, "3.2", heading, "table 4 row 2"),
    ]
    return {
        "framework_levels": frame(
            "topic_id level_as_printed level_section level_section_title locator", rows, [], {}
        )
    }


def journals(second="Lanzhou Journal", language="zh"):
    rows = [("a", "Nankai Economic Research", "zh", "references 1"), ("b", second, language, "references 2")]
    return {"references": frame("ref_key journal_as_listed language locator", rows, [], {})}


CASES = [
    Case("sample_against_design", management(), management(sampling_design=design(144)), 1),
    Case(
        "problem_without_recommendation",
        management(),
        management(**without("problem_recommendation_links", "problem_id", "few")),
        1,
    ),
    Case(
        "recommendation_without_problem",
        management(),
        management(**without("problem_recommendation_links", "problem_id", "few")),
        1,
    ),
    Case(
        "level_not_measured",
        management(),
        management(**without("management_instruments", "level_id", "town")),
        1,
    ),
    Case(
        "dimension_not_reported",
        management(),
        management(
            **changed("management_dimensions", reported="not_reported", finding_blank_reason="Nothing.")
        ),
        1,
    ),
    Case("aim_not_met", management(), management(**changed("management_aims", answered="partly")), 1),
    Case("promise_not_kept", agenda(), agenda(link="partly_delivers"), 1),
    Case("limitation_unanswered", agenda(), agenda(leave_out=[("prospect", "limit")]), 1),
    Case("prospect_unasked", agenda(), agenda(leave_out=[("prospect", "limit")]), 1),
    Case("conclusion_without_ground", agenda(), agenda(leave_out=[("gain", "body")]), 2),
    Case("contribution_without_ground", agenda(), agenda(leave_out=[("gain", "body")]), 1),
    Case("two_expansions", abbreviations(), abbreviations(OTHER), 1),
    Case("never_expanded", abbreviations(), abbreviations(NEVER), 1),
    Case("letters_do_not_fit", abbreviations(), abbreviations(base=[*ABBREVIATIONS[:2], UNFIT]), 1),
    Case("one_short_two_names", abbreviations(), abbreviations(base=[ABBREVIATIONS[0], NAMED]), 1),
    Case("level_names", levels(), levels("Institutional Level"), 1),
    Case("journal_two_names", journals(), journals("Nankai Economic Explore"), 1),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_seeded_fault_is_found(case):
    check_seeded(case)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_tables_without_the_fault_give_nothing(case):
    check_clean(case)


def test_what_is_on_the_subject_of_a_promise_does_not_deliver_it():
    (partly,) = find("promise_not_kept", agenda(link="partly_delivers"))
    (never,) = find("promise_not_kept", agenda(link="takes_up"))
    (nothing,) = find("promise_not_kept", agenda(leave_out=[("body", "promise")]))
    assert [one.says_b for one in (partly, never, nothing)] == [
        "delivered in part", "not delivered", "not delivered",
    ]  # fmt: skip
    assert (never.place_b, nothing.place_b) == ("§3", "review")


def test_documents_that_are_reviewed_without_a_level_may_cover_the_levels_left():
    rows = management()["management_instruments"].assign(stated=[True, False])
    documents = {"instrument_id": "papers", "level_id": "town", "name_as_printed": "Papers", "stated": False}
    general = pd.concat([rows, rows.tail(1).assign(**documents)], ignore_index=True)
    (found,) = find("level_not_measured", management(management_instruments=general.iloc[[0, 2]]))
    assert found.severity == "wording" and found.says_b == "stated without a level: Papers"


def test_levels_concluded_on_alike_are_one_find():
    none = management()["management_instruments"].assign(stated=False).iloc[:0]
    (found,) = find("level_not_measured", management(management_instruments=none))
    assert found.says_a == "county, town: regulate the offices" and found.severity == ""


def test_a_hope_is_no_aim_to_be_answered():
    hope = management(**changed("management_aims", answered="hope"))
    check_clean(Case("aim_not_met", hope, {}, 0))


def test_a_sample_within_what_rounding_allows_is_no_find():
    for total in (105, 135):
        check_clean(Case("sample_against_design", management(sampling_design=design(total)), {}, 0))


def test_a_design_without_factors_says_nothing():
    gaps = design(144)
    check_clean(
        Case("sample_against_design", management(sampling_design=gaps[gaps["role"] != "factor"]), {}, 0)
    )


def test_english_journals_are_not_taken_for_renderings():
    check_clean(Case("journal_two_names", journals("Nankai Economic Explore", language="en"), {}, 0))
