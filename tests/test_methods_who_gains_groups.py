"""Groups and regions on small tables: names kept apart, the whole country no place."""

import pandas as pd
import pytest

from livingreview import load
from ncms.methods import who_gains
from ncms.methods.who_gains import PLACE, STATUS, TIES

BLANK = {
    "outcome_domain": "income", "outcome": "rise in income", "population": None, "subgroup": None,
    "region": None, "compared_with": None, "compared_with_blank_reason": "not_applicable",
    "direction": "improves", "quantity_ids": None, "credit": "alone", "refs": "a",
    "evidence_kind": "empirical_claim", "statement": "Income rises.",
}  # fmt: skip


def findings(*rows: dict) -> pd.DataFrame:
    full = [{**BLANK, "finding_id": f"f{n}", **row} for n, row in enumerate(rows)]
    return pd.DataFrame(full, columns=["finding_id", *BLANK]).set_index("finding_id")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("people in poor health", "Health or disability"),
        ("the elderly", "Age"),
        ("women", "Gender"),
        ("middle-class families", STATUS),
        ("poor households", STATUS),
        ("ethnic minorities", "Ethnicity or language"),
        ("groups by need", "other"),
        (None, None),
    ],
)
def test_a_group_is_sorted_by_the_words_that_name_it(name, expected):
    assert who_gains.dimension(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("western and central China", "east, centre and west"),
        ("underdeveloped regions", "richer and poorer places"),
        ("villages and towns", "town and countryside"),
        ("30 provinces and regions", "the whole country"),
        ("China", "the whole country"),
        ("Beijing", "other places"),
        (None, None),
    ],
)
def test_a_region_is_sorted_by_the_division_it_belongs_to(name, expected):
    assert who_gains.division(name) == expected


def test_the_list_of_dimensions_is_the_same_in_both_orders():
    assert set(who_gains.PROGRESS) == {name for name, _ in who_gains.DIMENSIONS}


def test_a_finding_on_a_group_of_a_region_stands_under_both_dimensions():
    rows = who_gains.by_dimension(findings({"subgroup": "the elderly", "region": "western region"}))
    assert dict(zip(rows["dimension"], rows["group"], strict=True)) == {
        "Age": "the elderly",
        PLACE: "western region",
    }


def test_the_whole_country_is_no_place_but_a_difference_between_places_is():
    assert who_gains.by_dimension(findings({"region": "China"})).empty
    rows = who_gains.by_dimension(findings({"region": "China", "outcome": "urban-rural gap in use"}))
    assert rows["dimension"].tolist() == [PLACE] and rows["group"].isna().all()


def test_a_finding_in_which_personal_ties_decide_is_on_social_capital():
    rows = who_gains.by_dimension(findings({"statement": "Personal ties lead to adverse distribution."}))
    assert rows["dimension"].tolist() == [TIES] and rows["group"].isna().all()
    shipped = who_gains.by_dimension(load("findings")).query("dimension == @TIES")
    assert set(shipped.index) == {"informal_transparency", "informal_adverse_distribution"}


def test_findings_on_the_whole_country_or_on_no_region_are_on_no_part_of_it():
    rows = who_gains.by_division(findings({"region": "China"}, {}, {"region": "western region"}))
    assert rows["division"].to_dict() == {"f2": "east, centre and west"}


def test_two_wordings_of_a_region_are_not_merged():
    rows = who_gains.by_dimension(
        findings({"region": "central and western China"}, {"region": "western and central China"})
    )
    assert rows["group"].nunique() == 2


def test_no_findings_stand_under_no_dimension():
    assert who_gains.by_dimension(findings()).empty
