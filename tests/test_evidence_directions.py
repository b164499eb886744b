"""Effect directions on small tables: the rule of one result, its credit, and what must not move it."""

import pandas as pd
import pytest

from livingreview.evidence import directions

STUDIES = ["a", "b", "c"]
COLUMNS = ["finding_id", "outcome_domain", "outcome", "direction", "credit", "refs", "evidence_kind"]


def findings(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Return findings from (domain, direction, credit, refs), each an empirical claim."""
    full = [
        (f"f{n}", d, f"o{n}", way, credit, refs, "empirical_claim")
        for n, (d, way, credit, refs) in enumerate(rows)
    ]
    return pd.DataFrame(full, columns=COLUMNS).set_index("finding_id")


def cast(*rows: tuple[str, str, str, str]) -> dict[tuple[str, str], str]:
    found = directions.study_directions(findings(*rows), STUDIES)
    return {(row.ref_key, row.outcome_domain): row.direction for row in found.itertuples()}


def test_a_study_has_one_result_a_domain_however_many_findings():
    assert cast(*[("health", "improves", "alone", "a")] * 4) == {("a", "health"): "improves"}


def test_findings_of_both_directions_are_mixed_and_not_a_majority():
    rows = [("health", "improves", "alone", "a")] * 4 + [("health", "worsens", "alone", "a")]
    assert cast(*rows) == {("a", "health"): "mixed"}
    assert directions.study_directions(findings(*rows), STUDIES)["opposed"].all()


def test_a_gain_beside_no_change_is_mixed_but_not_opposed():
    rows = [("health", "improves", "alone", "a"), ("health", "no_change", "alone", "a")]
    found = directions.study_directions(findings(*rows), STUDIES)
    assert found["direction"].tolist() == ["mixed"] and not found["opposed"].any()


@pytest.mark.parametrize("word", ["recommends", "describes"])
def test_advice_and_description_are_no_result(word):
    assert cast(("health", word, "alone", "a")) == {}
    assert cast(("health", word, "alone", "a"), ("health", "worsens", "alone", "a")) == {
        ("a", "health"): "worsens"
    }


def test_a_bracket_of_several_gives_each_of_them_a_result_and_other_works_none():
    rows = [("health", "improves", "joint", "a;b"), ("health", "worsens", "joint", "document")]
    assert cast(*rows) == {("a", "health"): "improves", ("b", "health"): "improves"}


@pytest.mark.parametrize(
    ("rows", "credit"),
    [
        ([("improves", "alone"), ("improves", "position")], "alone"),
        ([("improves", "joint"), ("improves", "position")], "joint"),
        ([("no_change", "alone"), ("improves", "position")], "position"),  # mixed only with the weakest
        ([("improves", "alone"), ("worsens", "joint"), ("no_change", "position")], "joint"),
    ],
)
def test_credit_is_the_firmest_with_which_the_direction_holds(rows, credit):
    found = directions.study_directions(
        findings(*[("health", way, kind, "a") for way, kind in rows]), STUDIES
    )
    assert found["credit"].tolist() == [credit]


def tallied(frame: pd.DataFrame) -> pd.DataFrame:
    return directions.tally(directions.study_directions(frame, STUDIES), ["health", "income"]).set_index(
        "outcome_domain"
    )


@pytest.mark.parametrize("blank", ["unclear", None, "sideways"])
def test_an_unclear_direction_changes_counts_and_nothing_else(blank):
    clear = findings(("health", "improves", "alone", "a"), ("health", "worsens", "alone", "b"))
    clouded = pd.concat([clear, findings(("health", "improves", "alone", "c")).assign(direction=blank)])
    before, after = tallied(clear).loc["health"], tallied(clouded).loc["health"]
    assert (before["unclear"], after["unclear"]) == (0, 1)
    for same in before.index.drop("unclear"):
        assert before[same] == after[same]


def test_an_unclear_finding_does_not_cloud_a_clear_one_of_the_same_study():
    assert cast(("health", "improves", "alone", "a"), ("health", "unclear", "alone", "a")) == {
        ("a", "health"): "improves"
    }


def test_the_share_is_of_all_results_and_missing_without_any():
    rows = [
        ("health", way, "alone", ref)
        for way, ref in zip(["improves", "no_change", "worsens"], STUDIES, strict=True)
    ]
    table = tallied(findings(*rows))
    assert table.at["health", "share"] == pytest.approx(100 / 3)
    assert table.at["health", "low"] < 100 / 3 < table.at["health", "high"]
    assert table.at["income", "results"] == 0 and pd.isna(table.at["income", "share"])


def test_no_findings_give_no_results_and_empty_tables():
    empty = findings()
    assert directions.study_directions(empty, STUDIES).empty
    assert tallied(empty)["results"].sum() == 0
    assert directions.sign_tests(tallied(empty).reset_index(), run=True).empty
    assert directions.opposed_findings(empty).empty


def test_the_sign_test_runs_when_asked_and_always_tells_the_least_p():
    rows = [("health", "improves", "alone", "a;b"), ("health", "mixed", "alone", "c")]
    off, on = (directions.sign_tests(tallied(findings(*rows)).reset_index(), run) for run in (False, True))
    assert off["n"].tolist() == [2] and off["least_p"].tolist() == [0.5] and off["p"].isna().all()
    assert on["p"].tolist() == [0.5]


def test_opposed_findings_stand_side_by_side_where_both_sides_exist():
    frame = findings(
        ("health", "improves", "alone", "a"),
        ("health", "improves", "alone", "a"),
        ("health", "worsens", "joint", "b;c"),
        ("income", "improves", "alone", "a"),
    )
    opposed = directions.opposed_findings(frame)
    assert opposed.to_dict("records") == [
        {"outcome_domain": "health", "gain": "o0; o1", "gain_refs": "a", "loss": "o2", "loss_refs": "b;c"}
    ]


def test_results_do_not_depend_on_the_order_of_rows():
    frame = findings(
        ("health", "improves", "joint", "a;b"),
        ("health", "worsens", "position", "a"),
        ("income", "mixed", "alone", "c"),
    )
    shuffled = frame.sample(frac=1, random_state=2)
    pd.testing.assert_frame_equal(
        directions.study_directions(frame, STUDIES), directions.study_directions(shuffled, STUDIES)
    )
