"""Rules on citations and credit: each on tables seeded with one fault and on tables without it."""

import pandas as pd
import pytest
from audit_cases import Case, check_clean, check_seeded, find, frame

from ncms.audit.matching import match

WORKS = [
    ("gu2021", "scholarly", 2021, "Gu;Zhou", "Gu, X., Zhou, Y.", "Gu", "references 1"),
    ("bie2024", "scholarly", 2024, "Bie;Yan;Qiu", "Bie, F., Yan, X., Qiu, W.", "Bie", "references 2"),
    ("yu2015", "scholarly", 2015, "Yu", "Yu, H.", "Yu", "references 3"),
    (
        "city2011",
        "official",
        2011,
        "Office of a City",
        "Office of a City",
        "Office of a City",
        "references 4",
    ),
]
COLUMNS = "ref_key kind year author_surnames authors_as_listed first_author_surname locator"


def references(*more):
    return frame(COLUMNS, [*WORKS, *more], [], {}).assign(title_as_listed="Some title")


def citations(**cells):
    rows = [
        ("c1", "parenthetical", "Gu & Zhou, 2021", "Gu & Zhou", 2021, "§3 ¶1"),
        ("c2", "parenthetical", "Bie et al, 2024", "Bie et al", 2024, "§3 ¶1"),
        ("c3", "parenthetical", "Yu, 2015", "Yu", 2015, "§3 ¶2"),
        ("c4", "parenthetical", "Office of a City, 2011", "Office of a City", 2011, "§3 ¶2"),
        ("c5", "narrative", "Bie et al.", "Bie et al.", None, "§3 ¶3"),
        ("c6", "document", "Guofa [2016] No. 3", None, 2016, "§3 ¶3"),
    ]
    columns = "citation_id kind as_written authors_as_written year_as_written locator"
    return frame(columns, rows, ["year_as_written"], cells)


def findings(**cells):
    rows = [
        ("f1", "Use rises.", "output", "empirical_claim", "yu2015", "§3 ¶1"),
        ("f2", "Coverage is wide.", None, "empirical_claim", "city2011", "§1 ¶1"),
    ]
    columns = "finding_id statement level evidence_kind refs locator"
    rest = {"outcome": "use", "direction": "improves", "outcome_domain": "service_use", "scheme": "ncms"}
    table = frame(columns, rows, [], {}).assign(**rest, region=None, subgroup=None, quantity_ids=None)
    table = table.assign(citation=table["refs"])
    return frame(" ".join(table.columns), table.values.tolist(), [], cells)


def facts(second="2003 to 2010", credit="alone"):
    rows = [
        ("yu2015", "period", "text", "2003 to 2010", "alone", "span", "§3 ¶1"),
        ("yu2015", "period", "text", second, credit, "fall", "§3 ¶2"),
    ]
    return frame("ref_key fact stated_in value credit quantity_ids locator", rows, [], {})


def quantities():
    rows = [
        ("span", None, "period", "yu2015", 2003, 2010, "§3 ¶1"),
        ("fall", None, "effect", "yu2015", 2001, 2011, "§3 ¶2"),
    ]
    return frame("quantity_id repeats role credited_refs period_start period_end locator", rows, [], {})


def tables(**changed):
    clean = {
        "citations": citations(),
        "references": references(),
        "findings": findings(),
        "study_facts": facts(),
        "quantities": quantities(),
    }
    return clean | changed


AGAIN = {"refs": "yu2015", "locator": "§3 ¶2"}
NAMESAKE = ("bie2020", "scholarly", 2020, "Bie;Li;Wu", "Bie, A., Li, B., Wu, C.", "Bie", "references 5")
CASES = [
    Case(
        "citation_without_reference",
        tables(),
        tables(citations=citations(c1={"authors_as_written": "Guo & Zhou"})),
        1,
    ),
    Case(
        "reference_never_cited",
        tables(),
        tables(citations=citations(c3={"authors_as_written": "Gu & Zhou"})),
        1,
    ),
    Case("ambiguous_citation", tables(), tables(references=references(NAMESAKE)), 1),
    Case("official_credit", tables(), tables(findings=findings(f2={"level": "input"})), 1),
    Case("uncredited_claim", tables(), tables(findings=findings(f1={"refs": None})), 1),
    Case("work_two_periods", tables(), tables(study_facts=facts("2001 to 2011")), 1),
    Case("told_twice", tables(), tables(findings=findings(f2=AGAIN)), 1),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_seeded_fault_is_found(case):
    check_seeded(case)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_tables_without_the_fault_give_nothing(case):
    check_clean(case)


@pytest.mark.parametrize(
    ("cited", "year", "near", "differences"),
    [
        ("Guo & Zhou", 2021, "gu2021", ("surname_spelled_otherwise",)),
        ("Bei et al", 2024, "bie2024", ("surname_spelled_otherwise",)),
        ("Gu et al.", 2021, "gu2021", ("et_al_for_two_authors",)),
        ("Gu & Zhou et al", 2021, "gu2021", ("et_al_for_two_authors",)),
        ("Bie", 2024, "bie2024", ("authors_left_out",)),
        ("Bie & Yan", 2024, "bie2024", ("authors_left_out",)),
        ("Yu & Wu", 2015, "yu2015", ("authors_added",)),
        ("Nowak", 2021, None, ()),
        ("Gu & Zhou", 1999, None, ()),
    ],
)
def test_a_citation_that_fits_no_work_is_told_the_nearest_and_why(cited, year, near, differences):
    found = match(cited, year, references(), 0.75)
    assert (found.strict, found.near, found.differences) == ((), near, differences)


@pytest.mark.parametrize(
    ("cited", "year"), [("Gu & Zhou", 2021), ("Bie et al", 2024), ("Yu", 2015), ("Yu", None)]
)
def test_a_citation_in_proper_form_fits_strictly(cited, year):
    assert len(match(cited, year, references(), 0.75).strict) == 1


def test_a_work_cited_in_another_form_changes_no_count_and_one_cited_in_none_does():
    misspelt = tables(citations=citations(c1={"authors_as_written": "Guo & Zhou"}))
    (found,) = find("reference_never_cited", misspelt)
    assert found.severity == "wording" and found.root == "citation:gu2021"
    (found,) = find("reference_never_cited", tables(citations=citations().iloc[1:]))
    assert found.severity == "count"


def test_a_citation_that_nothing_comes_near_may_change_a_count():
    (found,) = find(
        "citation_without_reference", tables(citations=citations(c3={"authors_as_written": "Nowak"}))
    )
    assert found.severity == "" and found.says_b == "no work comes near"


def test_no_citation_at_all_leaves_every_work_uncited():
    none = tables(citations=citations().iloc[:0])
    assert len(find("reference_never_cited", none)) == len(WORKS)
    assert find("citation_without_reference", none) == []


def test_a_blank_list_of_authors_is_no_reason_to_stop():
    assert find("ambiguous_citation", tables(citations=citations(c5={"authors_as_written": None}))) == []
    assert pd.isna(citations()["authors_as_written"].iloc[-1])


@pytest.mark.parametrize("credit", ["joint", "position"])
def test_years_beside_a_bracket_of_several_works_are_no_ones(credit):
    check_clean(Case("work_two_periods", tables(study_facts=facts("2001 to 2011", credit)), {}, 0))


def test_a_name_without_its_year_is_settled_by_a_citation_of_its_paragraph():
    same_place = citations(c5={"locator": "§3 ¶1"})
    given = tables(references=references(NAMESAKE), citations=same_place)
    check_clean(Case("ambiguous_citation", given, {}, 0))


@pytest.mark.parametrize(
    "apart",
    [{"region": "the west"}, {"direction": "worsens"}, {"locator": "§3 ¶1"}, {"refs": "gu2021"}],
)
def test_another_place_direction_work_or_the_same_paragraph_is_not_told_twice(apart):
    check_clean(Case("told_twice", tables(findings=findings(f2=AGAIN | apart)), {}, 0))


def test_a_figure_that_repeats_another_tells_a_finding_twice():
    again = AGAIN | {"direction": "describes", "quantity_ids": "fall"}
    claims = findings(f1={"quantity_ids": "span"}, f2=again)
    repeated = quantities().assign(repeats=[None, "span"])
    (found,) = find("told_twice", tables(findings=claims, quantities=repeated))
    assert (found.place_a, found.place_b) == ("§3 ¶1", "§3 ¶2")
