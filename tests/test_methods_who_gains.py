"""Who is said to gain more, on a few findings at a time: which side takes it, and what takes none."""

import pandas as pd
import pytest

from livingreview import load
from ncms.methods.who_gains import BETTER_OFF, NOT_PLAIN, STATUS, WORSE_OFF, comparisons

BLANK = {
    "outcome_domain": "income", "outcome": "rise in income", "population": None, "subgroup": None,
    "region": None, "compared_with": None, "compared_with_blank_reason": "not_applicable",
    "direction": "improves", "quantity_ids": None, "credit": "alone", "refs": "a",
    "evidence_kind": "empirical_claim",
}  # fmt: skip


def findings(*rows: dict) -> pd.DataFrame:
    full = [{**BLANK, "finding_id": f"f{n}", **row} for n, row in enumerate(rows)]
    return pd.DataFrame(full, columns=["finding_id", *BLANK]).set_index("finding_id")


def quantities(**values: float) -> pd.DataFrame:
    rows = [(name, value, f"{value:g}%") for name, value in values.items()]
    return pd.DataFrame(rows, columns=["quantity_id", "value_low", "as_written"]).set_index("quantity_id")


def favours(*rows: dict, **values: float) -> list[str]:
    return comparisons(findings(*rows), quantities(**values))["favours"].tolist()


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
    said = comparisons(both, quantities(q1=5.0, q2=10.0))["sides"].tolist()
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


def test_a_comparison_with_nothing_but_a_danger_behind_it_says_so():
    """Peng and Yue fear that rural money may come to pay for cities; nobody is said to have measured it."""
    fear = {**POOR, "outcome_domain": "equity", "direction": "worsens", "evidence_kind": "argument"}
    assert comparisons(findings(fear), quantities())["argued"].tolist() == [True]
    assert comparisons(findings(fear, {**POOR, "outcome_domain": "equity"}), quantities())[
        "argued"
    ].tolist() == [False]
    shipped = comparisons(load("findings"), load("quantities"))
    assert shipped.loc[shipped["argued"], "refs"].tolist() == ["peng2020"]


def test_by_income_five_comparisons_of_two_brackets_favour_the_better_off():
    shipped = comparisons(load("findings"), load("quantities"))
    shipped = shipped[shipped["dimension"] == STATUS]
    better = shipped[shipped["favours"] == BETTER_OFF]
    assert len(better) == 5 and set(better["refs"]) == {"luoyan2022;zhao2021", "zhangy2021"}
    assert (shipped["favours"] == WORSE_OFF).sum() == 2
