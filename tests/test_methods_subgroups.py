"""Groups and regions on small tables: names kept apart, sides told, comparisons judged."""

import pandas as pd
import pytest

from ncms.methods import subgroups
from ncms.methods.subgroups import BETTER_OFF, NOT_PLAIN, PLACE, STATUS, WORSE_OFF

BLANK = {
    "outcome_domain": "income", "outcome": "rise in income", "population": None, "subgroup": None,
    "region": None, "compared_with": None, "compared_with_blank_reason": "not_applicable",
    "direction": "improves", "quantity_ids": None, "credit": "alone", "refs": "a",
    "evidence_kind": "empirical_claim",
}  # fmt: skip


def findings(*rows: dict) -> pd.DataFrame:
    full = [{**BLANK, "finding_id": f"f{n}", **row} for n, row in enumerate(rows)]
    return pd.DataFrame(full, columns=["finding_id", *BLANK])


def quantities(**values: float) -> pd.DataFrame:
    rows = [(name, value, f"{value:g}%") for name, value in values.items()]
    return pd.DataFrame(rows, columns=["quantity_id", "value_low", "as_written"])


def favours(*rows: dict, **values: float) -> list[str]:
    return subgroups.comparisons(findings(*rows), quantities(**values))["favours"].tolist()


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
    assert subgroups.dimension(name) == expected


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
    assert subgroups.division(name) == expected


def test_the_list_of_dimensions_is_the_same_in_both_orders():
    assert set(subgroups.PROGRESS) == {name for name, _ in subgroups.DIMENSIONS}


def test_a_finding_on_a_group_of_a_region_stands_under_both_dimensions():
    rows = subgroups.by_dimension(findings({"subgroup": "the elderly", "region": "western region"}))
    assert dict(zip(rows["dimension"], rows["group"], strict=True)) == {
        "Age": "the elderly",
        PLACE: "western region",
    }


def test_the_whole_country_is_no_place_but_a_difference_between_places_is():
    assert subgroups.by_dimension(findings({"region": "China"})).empty
    rows = subgroups.by_dimension(findings({"region": "China", "outcome": "urban-rural gap in use"}))
    assert rows["dimension"].tolist() == [PLACE] and rows["group"].isna().all()


def test_two_wordings_of_a_region_are_not_merged():
    rows = subgroups.by_dimension(
        findings({"region": "central and western China"}, {"region": "western and central China"})
    )
    assert rows["group"].nunique() == 2


POOR = {"subgroup": "low-income group", "compared_with": "high-income group"}
RICH = {"subgroup": "high-income group", "compared_with": "low-income group"}


def test_the_side_with_the_better_direction_gains_more():
    assert favours({**POOR, "direction": "no_change"}, RICH) == [BETTER_OFF]
    assert favours(POOR, {**RICH, "direction": "mixed"}) == [WORSE_OFF]


def test_between_two_gains_the_larger_stated_number_decides_and_else_nothing_does():
    both = ({**POOR, "quantity_ids": "q1"}, {**RICH, "quantity_ids": "q2"})
    assert favours(*both, q1=5.0, q2=10.0) == [BETTER_OFF]
    assert favours(*both, q1=5.0) == [NOT_PLAIN]
    assert favours(POOR, RICH) == [NOT_PLAIN]


def test_the_numbers_that_decide_are_told():
    both = findings({**POOR, "quantity_ids": "q1"}, {**RICH, "quantity_ids": "q2"})
    said = subgroups.comparisons(both, quantities(q1=5.0, q2=10.0))["sides"].tolist()
    assert said == ["high-income group: improves (10%); low-income group: improves (5%)"]


def test_a_comparison_with_one_side_stated_is_judged_by_it():
    assert favours(POOR) == [WORSE_OFF]
    assert favours({**POOR, "direction": "no_change"}) == [BETTER_OFF]
    assert favours({"region": "western region", "compared_with_blank_reason": "not_stated"}) == [WORSE_OFF]


def test_less_fairness_favours_the_better_off_whoever_is_named():
    assert favours({**RICH, "outcome_domain": "equity", "direction": "worsens"}) == [BETTER_OFF]
    assert favours({**POOR, "outcome_domain": "equity", "direction": "worsens"}) == [BETTER_OFF]
    assert favours({**POOR, "outcome_domain": "equity"}) == [WORSE_OFF]


@pytest.mark.parametrize(
    "change",
    [
        {"compared_with": None},  # no comparison
        {"direction": "recommends"},  # nothing moves
        {"subgroup": "income groups"},  # no side
        {
            "subgroup": "people in poor health",
            "population": "rural residents",
        },  # its own side, not the population's
        {"refs": None},  # nobody credited
    ],
)
def test_what_takes_no_side_is_no_comparison(change):
    assert favours({**POOR, **change}) == []


def test_outcomes_and_works_are_judged_apart():
    rows = ({**POOR, "refs": "a"}, {**RICH, "refs": "b"}, {**RICH, "refs": "b", "outcome_domain": "poverty"})
    assert sorted(favours(*rows)) == [BETTER_OFF, BETTER_OFF, WORSE_OFF]


def test_no_findings_give_no_comparison():
    assert favours() == []
    assert subgroups.by_dimension(findings()).empty
