"""What is known of the designs of studies: one rule, and what it gives for the review's own."""

import pandas as pd

from livingreview import load
from ncms.audit import RULES, Settings
from ncms.methods.study_designs import of_group, study_designs


def studies() -> pd.DataFrame:
    references = load("references")
    return references[(references["kind"] == "scholarly") & references["locator"].notna()]


def keys(group: str) -> set[str]:
    return set(of_group(study_designs(studies(), load("study_facts")), group)["ref_key"])


def test_two_groups_compared_once_and_rounds_of_other_people_are_cross_sections():
    """Wang J compares two groups of households in one year; Yan and Zhang Y read rounds of a survey."""
    assert keys("cross_sectional") == {"bie2024", "luod2021", "wangj2020", "yan2022", "zhangy2021"}
    assert keys("repeated") == {"yan2022", "zhangy2021"}


def test_panels_and_differences_in_differences_follow_changes():
    assert keys("before_after") == {"he2021", "huang2020", "meng2024", "qi2011", "ren2022"}


def test_as_many_known_designs_are_cross_sections_as_not_so_the_remark_is_not_refuted():
    names = RULES["claimed_majority"].needs
    assert (
        RULES["claimed_majority"].find({name: load(name).reset_index() for name in names}, Settings()) == []
    )
