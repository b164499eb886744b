"""Rules on figures, directions and designs: each on tables seeded with one fault and on tables without it."""

import pandas as pd
import pytest
from audit_cases import Case, check_clean, check_seeded, find, frame


def quantities(**cells):
    level = ("level", "20%", 20, "percent", "not_applicable", "families", "none", "cost", "wu2020")
    effect = ("percent", "stated", "income", "none", "income", "xu2019", None, "§3 ¶2")
    rows = [
        ("q1", *level, None, "§3 ¶1"),
        ("q2", *level, "q1", "§4 ¶1"),
        ("q3", "effect", "5%", 5, *effect),
        ("q4", "effect", "9%", 9, *effect),
    ]
    columns = (
        "quantity_id role as_written value_low unit per_cent_or_points of_what bound indicator credited_refs "
        "repeats locator"
    )
    rest = {"value_before": None, "value_after": None, "period_start": 2003, "period_end": 2010}
    rest |= {"scheme": "ncms", "population": None, "credit": "joint"}
    table = frame(columns, rows, [], {})
    table = table.assign(value_high=table["value_low"], **rest)
    return frame(" ".join(table.columns), table.values.tolist(), ["period_start", "period_end"], cells)


def references(**cells):
    rows = [
        ("wu2020", "Wu", 2020, "scholarly", "2003-2010", "source read", "references 1", "a record"),
        ("xu2019", "Xu", 2019, "scholarly", None, "title", "references 2", "a record"),
    ]
    columns = "ref_key first_author_surname year kind data_years basis locator source"
    table = frame(columns, rows, [], {})
    table = table.assign(
        journal_as_listed=["Health", "Health"],
        journal_corrected=[None, None],
        authors_as_listed=["Wu, A.", "Xu, B."],
        authors_corrected=[None, None],
        study_design=[None, None],
        verified_cells=[None, None],
    )
    return frame(" ".join(table.columns), table.values.tolist(), [], cells)


FINDINGS = (
    "f1|Gap narrows.|urban-rural gap in health|improves||equity|integration|wu2020||§3 ¶1",
    "f2|Gap grows.|overall health inequality|worsens||equity|ncms|xu2019||§3 ¶2",
    "f3|The poor gain.|income|improves|low-income farmers|income|ncms|wu2020||§3 ¶3",
    "f4|The rich do not.|income|no_change|high-income farmers|income|ncms|wu2020||§3 ¶3",
    "f5|The poor gain less.|income|improves|low income|income|ncms|xu2019|q4|§3 ¶4",
    "f6|The rich gain.|income|improves|high income|income|ncms|xu2019|q3|§3 ¶4",
)


def findings(**cells):
    columns = (
        "finding_id statement outcome direction subgroup outcome_domain scheme refs quantity_ids locator"
    )
    rows = [[cell or None for cell in row.split("|")] for row in FINDINGS]
    table = frame(columns, rows, [], cells)
    return table.assign(evidence_kind="empirical_claim", region=None, citation=table["refs"])


def facts(first="empirical", second="repeated cross-section", span="2003 to 2010", credit="alone"):
    rows = [
        ("wu2020", "design", "text", "alone", first, "§3 ¶1"),
        ("xu2019", "design", "text", "alone", second, "§3 ¶2"),
        ("xu2019", "data", "text", "alone", "a survey", "§3 ¶2"),
        ("wu2020", "period", "text", credit, span, "§3 ¶1"),
    ]
    return frame("ref_key fact stated_in credit value locator", rows, [], {})


def agenda():
    rows = [("limit", "limitation", "Most work uses cross-sectional data.", "§4 ¶3")]
    return frame("item_id kind statement locator", rows, [], {})


def national(rate=95.2):
    return frame(
        "year series participation_rate_percent source", [(2010, "ncms", rate, "a yearbook")], [], {}
    )


def spending(last=30.0):
    rows = [(2009, 31.0, "printed"), (2010, 50.0, "review"), (2011, last, "computed")]
    return frame("year out_of_pocket_share_percent shares_basis", rows, [], {})


def tables(**changed):
    clean = {
        "quantities": quantities(),
        "references": references(),
        "findings": findings(),
        "study_facts": facts(),
        "agenda_items": agenda(),
        "ncms_national": national(),
        "health_spending_national": spending(),
    }
    return clean | changed


RATE = {"indicator": "participation_rate", "value_low": 95, "value_high": 95}
SHARE = {"indicator": "out_of_pocket_share", "of_what": None, "value_after": 45.0, "value_before": 60.0}
FALL = {"outcome": "out-of-pocket expenses", "scheme": None}
NO_FALL = {"outcome": "actual medical expenditure", "direction": "no_change", "subgroup": "the elderly"}
GONE = {"outcome": "urban-rural income gap in use of services"}
THERE = {"outcome": "urban-rural difference in cost and use of care", "direction": "describes"}
CASES = [
    Case("repeated_otherwise", tables(), tables(quantities=quantities(q2={"value_low": 21})), 1),
    Case("two_bounds", tables(), tables(quantities=quantities(q2={"bound": "over"})), 1),
    Case("two_wholes", tables(), tables(quantities=quantities(q2={"of_what": None})), 1),
    Case(
        "points_or_percent",
        tables(),
        tables(quantities=quantities(q3={"per_cent_or_points": "not_stated"})),
        1,
    ),
    Case("share_of_nothing", tables(), tables(quantities=quantities(q1={"of_what": None})), 1),
    Case(
        "figure_of_several_works",
        tables(),
        tables(quantities=quantities(q3={"credited_refs": "wu2020;xu2019"})),
        1,
    ),
    Case("effect_without_period", tables(), tables(quantities=quantities(q3={"period_start": None})), 1),
    Case("opposite_directions", tables(), tables(findings=findings(f1={"scheme": "ncms"})), 1),
    Case("change_and_none", tables(), tables(findings=findings(f1=FALL, f2=NO_FALL)), 1),
    Case("gap_gone_and_there", tables(), tables(findings=findings(f1=GONE, f2=THERE)), 1),
    Case(
        "who_gains_most",
        tables(),
        tables(findings=findings(f5={"quantity_ids": "q3"}, f6={"quantity_ids": "q4"})),
        1,
    ),
    Case(
        "claimed_majority",
        tables(),
        tables(study_facts=facts(first="panel data", second="difference in differences")),
        1,
    ),
    Case(
        "participation_on_record",
        tables(quantities=quantities(q1=RATE)),
        tables(quantities=quantities(q1=RATE | {"bound": "up_to"})),
        1,
    ),
    Case(
        "share_of_another_whole",
        tables(quantities=quantities(q3=SHARE)),
        tables(quantities=quantities(q3=SHARE | {"value_after": 30.6})),
        1,
    ),
    Case("names_on_record", tables(), tables(references=references(wu2020={"journal_corrected": "Care"})), 1),
    Case("period_on_record", tables(), tables(study_facts=facts(span="2001 to 2010")), 1),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_seeded_fault_is_found(case):
    check_seeded(case)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_tables_without_the_fault_give_nothing(case):
    check_clean(case)


def test_figures_of_one_passage_and_their_repeats_share_a_root():
    seeded = tables(quantities=quantities(q1={"of_what": None}, q2={"bound": "over"}))
    rules = ("two_bounds", "two_wholes", "share_of_nothing")
    assert len({d.root for rule in rules for d in find(rule, seeded)}) == 1


def test_counts_of_the_search_are_left_to_the_rules_on_the_search():
    counts = quantities(q1={"role": "study_count"}, q2={"role": "study_count", "value_low": 21})
    check_clean(Case("repeated_otherwise", tables(quantities=counts), {}, 0))


@pytest.mark.parametrize("apart", [{"region": "the west"}, {"subgroup": "women"}, {"scheme": "integration"}])
def test_claims_on_other_groups_places_or_schemes_are_not_opposed(apart):
    claims = findings(f1={"scheme": "ncms"})
    for column, value in apart.items():
        claims.loc[claims["finding_id"] == "f2", column] = value
    check_clean(Case("opposite_directions", tables(findings=claims), {}, 0))


def test_two_signs_under_one_bracket_weigh_less():
    bracket = {"scheme": "ncms", "refs": "wu2020;xu2019", "locator": "§3 ¶1"}
    (found,) = find("opposite_directions", tables(findings=findings(f1=bracket, f2=bracket)))
    assert found.severity == "wording" and found.root == "bracket:§3 ¶1:wu2020;xu2019"


@pytest.mark.parametrize(
    ("bound", "rate", "count"),
    [
        ("over", 96.0, 0),
        ("over", 95.0, 1),
        ("at_least", 95.0, 0),
        ("none", 95.4, 0),
        ("none", 96.0, 1),
        ("up_to", 95.0, 0),
    ],
)
def test_a_public_rate_is_held_to_the_bound(bound, rate, count):
    given = tables(quantities=quantities(q1=RATE | {"bound": bound}), ncms_national=national(rate))
    assert len(find("participation_on_record", given)) == count


@pytest.mark.parametrize(("rate", "severity"), [(96.0, "wording"), (97.0, "conclusion")])
def test_up_to_a_rate_weighs_little_where_the_public_one_is_within_a_point(rate, severity):
    given = tables(quantities=quantities(q1=RATE | {"bound": "up_to"}), ncms_national=national(rate))
    assert [row.severity or "conclusion" for row in find("participation_on_record", given)] == [severity]


@pytest.mark.parametrize(("bound", "severity"), [("up_to", "wording"), ("at_least", "conclusion")])
def test_up_to_can_mean_as_much_as_and_no_other_bound_contradicts_it(bound, severity):
    given = tables(quantities=quantities(q1={"bound": bound}, q2={"bound": "over"}))
    assert [row.severity or "conclusion" for row in find("two_bounds", given)] == [severity]


@pytest.mark.parametrize(
    ("last", "shares"),
    [(30.0, "30.0% in 2011"), (None, "31.0% in 2009; 29.0% in 2012"), (28.0, None)],
    ids=["the year itself", "the years around it", "the year itself differs"],
)
def test_a_share_is_compared_with_its_own_year_else_with_the_years_around_it(last, shares):
    rows = spending(last)
    later = rows.tail(1).assign(year=2012, out_of_pocket_share_percent=29.0)
    figures = quantities(q3=SHARE | {"value_after": 30.0, "period_end": 2011})
    given = tables(quantities=figures, health_spending_national=pd.concat([rows, later], ignore_index=True))
    found = [each.says_b for each in find("share_of_another_whole", given)]
    assert found == ([f"out of pocket in national health spending: {shares}"] if shares else [])


def test_a_share_that_only_the_review_gives_proves_nothing():
    only = spending().assign(shares_basis="review")
    given = tables(quantities=quantities(q3=SHARE | {"value_after": 30.6}), health_spending_national=only)
    assert find("share_of_another_whole", given) == []


def test_the_letter_case_of_a_journal_is_no_find():
    check_clean(
        Case("names_on_record", tables(references=references(wu2020={"journal_corrected": "HEALTH"})), {}, 0)
    )


def test_the_author_of_an_official_document_is_held_to_the_record():
    wrong = references(wu2020={"kind": "official", "authors_corrected": "A bureau"})
    (found,) = find("names_on_record", tables(references=wrong))
    assert (found.says_a, found.says_b) == ("Wu, A.", "A bureau")


@pytest.mark.parametrize("group", ["low-income families", "the wealthy"])
def test_no_gain_of_the_poor_or_the_rich_is_left_to_the_rule_on_who_gains(group):
    claims = findings(f1=FALL, f2=NO_FALL | {"subgroup": group})
    check_clean(Case("change_and_none", tables(findings=claims), {}, 0))


@pytest.mark.parametrize("apart", [{"scheme": "integration"}, {"subgroup": "women"}])
def test_a_gain_and_none_of_other_schemes_or_groups_may_both_hold(apart):
    claims = findings(f1=FALL | {"scheme": "ncms", "subgroup": "the elderly"}, f2=NO_FALL | apart)
    check_clean(Case("change_and_none", tables(findings=claims), {}, 0))


@pytest.mark.parametrize(
    "named",
    [
        {"of_what": None, "role": "effect"},  # a change of the index itself
        {"of_what": None, "population": "rural residents"},  # a rate of these people
    ],
)
def test_a_percentage_with_a_whole_by_its_sense_is_no_share_of_nothing(named):
    check_clean(Case("share_of_nothing", tables(quantities=quantities(q1=named, q2=named)), {}, 0))


@pytest.mark.parametrize(
    "open_whole",
    [{"role": "effect", "value_before": 60.0}, {"role": "threshold", "population": "households"}],
)
def test_a_level_before_and_after_and_a_limit_need_a_whole(open_whole):
    given = tables(quantities=quantities(q1={"of_what": None} | open_whole))
    assert len(find("share_of_nothing", given)) == 1


def test_a_whole_that_one_place_names_can_be_had_from_there():
    (found,) = find("two_wholes", tables(quantities=quantities(q2={"of_what": None})))
    assert found.severity == "wording"
    (found,) = find("two_wholes", tables(quantities=quantities(q2={"of_what": "spending"})))
    assert found.severity == ""


@pytest.mark.parametrize("credit", ["joint", "position"])
def test_years_of_a_bracket_are_not_held_against_one_of_its_works(credit):
    given = tables(study_facts=facts(span="2001 to 2010", credit=credit))
    check_clean(Case("period_on_record", given, {}, 0))


def test_a_figure_before_a_bracket_is_told_apart_from_one_that_a_bracket_closes():
    several = {"credited_refs": "wu2020;xu2019"}
    (joint,) = find("figure_of_several_works", tables(quantities=quantities(q3=several)))
    near = tables(quantities=quantities(q3=several | {"credit": "position"}))
    (position,) = find("figure_of_several_works", near)
    assert joint.says_b == "one bracket names Wu 2020; Xu 2019"
    assert position.says_b.startswith("no work on the statement itself")
