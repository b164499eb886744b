"""Rules on the management study and the agenda: seeded with one fault each, and without it."""

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
        "instrument_id level_id stated locator",
        [("form", "county", True, "¶2"), ("visit", "town", True, "¶2")],
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
    ("a1", "review", "NCMS", "New Rural Cooperative Medical Scheme", "§1 ¶1"),
    ("a2", "poster", "NCMS", "New Rural Co-operative Medical Scheme", "¶1"),
    ("a3", "review", "MSA", "Medical Savings Accounts", "§3 ¶1"),
    ("a4", "review", "BMC", None, "review references 14"),
]
AGAIN = ("a5", "review", "MSA", "Medical Savings Accounts", "§3 ¶2")
OTHER = ("a5", "review", "MSA", "Medical Saving Account", "§3 ¶2")
UNFIT = ("a3", "review", "MSA", "Medical Accounts", "§3 ¶1")
NEVER = ("a5", "review", "CNKI", None, "review §2 ¶1")
NAMED = ("a2", "poster", "NCMS", "New Cooperative Medical Scheme", "¶1")


def abbreviations(*more, base=ABBREVIATIONS):
    return {
        "abbreviations": frame("abbreviation_id document short expansion locator", [*base, *more], [], {})
    }


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
    Case("expanded_again", abbreviations(), abbreviations(AGAIN), 1),
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


def test_a_promise_that_nothing_takes_up_weighs_more_than_one_kept_in_part():
    (partly,) = find("promise_not_kept", agenda(link="partly_delivers"))
    (never,) = find("promise_not_kept", agenda(leave_out=[("body", "promise")]))
    assert (partly.severity, never.severity) == ("wording", "conclusion")


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
