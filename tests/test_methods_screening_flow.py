"""Screening flows, on flows seeded with one fault each and on one without."""

import pandas as pd
import pytest

from ncms.methods import screening_flow


def flow(**changes: int | None) -> pd.DataFrame:
    """Return a small flow that adds up; `changes` sets the stated remainder of lines."""
    lines = [
        ("a_first", "a", "x", "primary", 100, None),
        ("a_second", "a", "x", "secondary", 40, 60),
        ("a_third", "a", "x", "tertiary", 10, 30),
        ("a_sum", "a", "x", "subtotal", 10, None),
        ("a_total", "a", "both", "total", 10, None),
        ("b_first", "b", "x", "primary", 20, None),
        ("b_second", "b", "x", "secondary", 5, 15),
        ("b_sum", "b", "x", "subtotal", 5, None),
        ("b_total", "b", "both", "total", 5, None),
    ]
    columns = ["row_id", "source", "keyword_group", "step", "remaining_stated", "eliminated_stated"]
    frame = pd.DataFrame(lines, columns=columns).astype({c: "Int64" for c in columns[4:]}).set_index("row_id")
    for row, value in changes.items():
        frame.loc[row, "remaining_stated"] = value
    return frame.assign(
        locator=frame.index, top_cited_n=pd.array([100] * 9, "Int64"), criteria_joined_by="in"
    )


def text(total: int = 15, third: int = 10) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "step": ["tertiary", "total"],
            "remaining_stated": pd.array([third, total], "Int64"),
            "flow_row_id": ["a_third", None],
            "locator": ["§1", "§2"],
        },
        index=pd.Index(["t_third", "t_total"], name="row_id"),
    )


def roots(lines: pd.DataFrame, said: pd.DataFrame, listed: dict[str, int]) -> list[tuple[str, str]]:
    found = screening_flow.disagreements(screening_flow.recompute(lines), said, listed)
    return list(zip(found["root"], found["check"], strict=True))


LISTED = {"a": 10, "b": 5}


def test_a_flow_that_adds_up_has_no_disagreement():
    assert roots(flow(), text(), LISTED) == []


def test_one_slip_is_one_root_with_all_its_symptoms():
    found = roots(flow(a_third=9, a_sum=9, a_total=9), text(), LISTED)
    in_list = ("reference_list", "reference list")
    assert {root for root, _ in found if (root, "reference list") != in_list} == {"a_third"}
    assert [check for root, check in found if root == "a_third"] == [
        "step arithmetic",
        "subtotal carried down",
        "total carried down",
        "text against table",
        "total across tables",
    ]


def test_a_short_reference_list_is_a_root_of_its_own():
    assert roots(flow(), text(), {"a": 10, "b": 4}) == [("reference_list", "reference list")] * 2


def test_a_wrong_total_in_the_text_is_its_own_root():
    assert ("t_total", "total across tables") in roots(flow(), text(total=16), LISTED)


def test_what_is_not_stated_is_neither_computed_nor_called_wrong():
    lines = screening_flow.recompute(flow(a_second=None))
    third = lines.loc["a_third"]
    assert pd.isna(third["from_previous"]) and pd.isna(third["removed_percent"])
    assert "a_third" not in {root for root, _ in roots(flow(a_second=None), text(), LISTED)}


def test_the_share_taken_out_is_of_what_stood_before():
    lines = screening_flow.recompute(flow())
    assert lines.at["a_second", "removed_percent"] == pytest.approx(60)
    assert lines.at["a_third", "removed_percent"] == pytest.approx(75)


def test_counts_of_a_search_and_of_all():
    lines = screening_flow.recompute(flow(a_third=9))
    assert screening_flow.final_count(lines, "a", "x") == 9
    assert screening_flow.final_count(lines, "a", "x", "from_previous") == 10
    assert screening_flow.sum_of_totals(lines, "from_first") == 15


@pytest.mark.parametrize(("joined", "count"), [("in", 1), ("and", 1), ("slash", 0)])
def test_a_filter_cannot_leave_more_than_it_asks_for_unless_joined_by_or(joined, count):
    lines = flow().assign(criteria_joined_by=joined, top_cited_n=pd.array([99] * 9, "Int64"))
    assert len(screening_flow.impossible_filters(lines)) == count


def test_the_window_counts_its_first_year_whole():
    years = pd.Series([2019, 2020, 2025, 2026])
    assert screening_flow.in_window(years, 2025, 5).tolist() == [False, True, True, False]


def test_the_order_of_sources_does_not_matter():
    lines = flow(a_third=9, a_sum=9, a_total=9)
    swapped = pd.concat([lines.iloc[5:], lines.iloc[:5]])
    assert sorted(roots(lines, text(), LISTED)) == sorted(roots(swapped, text(), LISTED))
