"""Coverage of a body of studies, on small tables seeded with what can go wrong."""

import pandas as pd
import pytest

from livingreview.evidence import evidence_map

REFERENCES = pd.DataFrame(
    [
        ("li2020", "scholarly", "Li;Wu;Yuan", 2020),
        ("li2020b", "scholarly", "Li;Yang;Zou", 2020),
        ("ma2021", "scholarly", "Ma;Li", 2021),
        ("qi2011", "scholarly", "Qi", 2011),
        ("council2016", "official", "State Council", 2016),
    ],
    columns=["ref_key", "kind", "author_surnames", "year"],
).set_index("ref_key")


def findings(*rows: tuple) -> pd.DataFrame:
    columns = ["finding_id", "level", "outcome_domain", "refs", "evidence_kind"]
    return pd.DataFrame(rows, columns=columns).set_index("finding_id")


FOUND = findings(
    ("a", "input", "health", "ma2021;qi2011", "empirical_claim"),
    ("b", "input", "health", "ma2021", "recommendation"),
    ("c", "output", "health", "qi2011", "argument"),
    ("d", "output", "income", None, "empirical_claim"),
    ("e", "input", "income", "council2016", "empirical_claim"),
)
STUDIES = ["ma2021", "qi2011"]
GRID = {"level": ["input", "output"], "outcome_domain": ["health", "income"]}


def cell(cells: pd.DataFrame, level: str, domain: str) -> tuple:
    row = cells[(cells["level"] == level) & (cells["outcome_domain"] == domain)].iloc[0]
    return row["studies"], row["findings"], row["holds"]


def test_documents_of_public_bodies_are_no_studies():
    assert evidence_map.studies_of(REFERENCES).index.tolist() == ["li2020", "li2020b", "ma2021", "qi2011"]


def test_names_follow_the_number_of_authors_and_equal_ones_get_a_letter():
    names = evidence_map.study_names(REFERENCES.sample(frac=1, random_state=1))
    assert names["qi2011"] == "Qi 2011"
    assert names["ma2021"] == "Ma & Li 2021"
    assert (names["li2020"], names["li2020b"]) == ("Li et al. 2020a", "Li et al. 2020b")


def test_a_work_without_authors_goes_by_the_start_of_its_title():
    rows = [("ma2016", None, None, "A scheme that decreased financial burden and expanded a gap of income"),
            ("x2013", None, 2013, "Changes"), ("bare", None, None, None)]  # fmt: skip
    columns = ["ref_key", "author_surnames", "year", "title_as_listed"]
    names = evidence_map.study_names(pd.DataFrame(rows, columns=columns).set_index("ref_key"))
    assert names["ma2016"] == "“A scheme that decreased financial burden …”"
    assert (names["x2013"].split(" ")[0], names["bare"]) == ("“Changes”", "bare")


def test_a_study_counts_once_however_many_findings_it_has():
    cells = evidence_map.gap_map(FOUND, STUDIES, GRID)
    assert cell(cells, "input", "health") == (2, 2, "claims")


def test_a_cell_with_arguments_only_is_no_claim_and_an_empty_one_is_a_gap():
    cells = evidence_map.gap_map(FOUND, STUDIES, GRID | {"level": ["output", "feedback"]})
    assert cell(cells, "output", "health") == (1, 1, "opinion")
    assert cell(cells, "feedback", "health") == (0, 0, "gap")


def test_a_finding_without_a_study_is_a_finding_all_the_same():
    cells = evidence_map.gap_map(FOUND, STUDIES, GRID)
    assert cell(cells, "output", "income") == (0, 1, "claims")
    assert cell(cells, "input", "income") == (0, 1, "claims")


def test_counts_do_not_depend_on_the_order_of_rows_and_stand_an_empty_table():
    shuffled = FOUND.sample(frac=1, random_state=3)
    pd.testing.assert_frame_equal(
        evidence_map.counts_by(FOUND, STUDIES, GRID), evidence_map.counts_by(shuffled, STUDIES, GRID)
    )
    assert (evidence_map.gap_map(FOUND.iloc[:0], STUDIES, GRID)["holds"] == "gap").all()


def test_a_cell_names_its_findings_and_a_gap_none():
    cells = evidence_map.gap_map(FOUND, STUDIES, GRID | {"level": ["input", "feedback"]})
    named = cells.set_index(["level", "outcome_domain"])["finding_ids"]
    assert (named["input", "health"], named["input", "income"]) == ("a;b", "e")
    assert named["feedback"].isna().all()


def test_the_studies_that_findings_credit_are_those_of_the_list_in_its_order():
    assert evidence_map.credited(FOUND, REFERENCES).index.tolist() == ["ma2021", "qi2011", "council2016"]
    assert evidence_map.credited(FOUND, evidence_map.studies_of(REFERENCES)).index.tolist() == STUDIES
    assert evidence_map.credited(FOUND.loc[["d"]], REFERENCES).empty


def study(**cells: str) -> pd.DataFrame:
    blank = dict.fromkeys(["study_design", "data_source", "data_years", "region_scope", "verified_cells"])
    return pd.DataFrame([{"ref_key": "x", **blank, **cells}]).set_index("ref_key")


def facts(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["ref_key", "fact", "value", "stated_in", "credit"])


@pytest.mark.parametrize(
    ("cells", "stated", "expected"),
    [
        ({"study_design": "cohort", "verified_cells": "year;study_design"}, (), ("cohort", "source read")),
        ({"study_design": "cohort"}, (("x", "design", "panel", "text", "alone"),), ("panel", "text")),
        ({}, (("x", "design", "panel", "reference_title", "alone"),), ("panel", "title")),
        ({}, (("x", "design", "panel", "text", "joint"),), ("panel", "indirect")),
        ({}, (("x", "design", "panel", "text", "position"),), ("panel", "indirect")),
        ({"study_design": "cohort"}, (), ("cohort", "inferred")),
        ({}, (("y", "design", "panel", "text", "alone"),), ("unknown", "unknown")),
    ],
)
def test_a_fact_comes_from_the_firmest_source_at_hand(cells, stated, expected):
    profile = evidence_map.study_profile(study(**cells), facts(*stated)).set_index("fact")
    assert tuple(profile.loc["design"])[1:] == expected
    assert profile.at["region", "value"] == "unknown"


def test_classes_take_the_first_that_fits_and_know_what_is_unknown():
    assert evidence_map.classify("staggered difference in differences", evidence_map.DESIGNS).startswith(
        "difference"
    )
    assert evidence_map.classify("survey of Chinese household finance", evidence_map.DATA_SETS).endswith(
        "(CHFS)"
    )
    assert evidence_map.classify("tea leaves", evidence_map.DESIGNS) == "other"
    assert evidence_map.classify("unknown", evidence_map.DESIGNS) == "unknown"


def test_years_are_read_from_spans_and_lists():
    assert evidence_map.years_in("2003 to 2006") == [2003, 2006]
    assert evidence_map.years_in("2018, 2008") == [2008, 2018]
    assert evidence_map.years_in("ten years") == []


def test_the_last_year_of_data_is_known_where_a_year_is_named():
    values = ["2003 to 2006", "2018, 2008", "ten years", "unknown"]
    profile = pd.DataFrame({"ref_key": list("abcd"), "fact": "period", "value": values})
    known = evidence_map.known_periods(profile)
    assert dict(zip(known["ref_key"], known["last"], strict=True)) == {"a": 2006, "b": 2018}
