"""The screening record: what counts now, conflicts, agreement, duplicates, the flow."""

import math

import pandas as pd
import pytest

from livingreview.errors import InputError
from livingreview.records import decisions, prisma_counts
from livingreview.records.record_tables import CARDS
from livingreview.tables.cards import read_card
from ncms.methods import screening_flow

COLUMNS = ["record_id", "stage", "reviewer", "decision", "duplicate_of", "reason", "date"]
TITLE, FULL = decisions.STAGES


def lines(*rows: tuple) -> pd.DataFrame:
    """Return a screening record from record, stage, reviewer, decision, day and, if any, the original."""
    full = [
        (r, s, who, what, *(rest or [None]), None, f"2025-03-{day:02}")
        for r, s, who, what, day, *rest in rows
    ]
    return pd.DataFrame(full, columns=COLUMNS).astype({"date": "datetime64[s]"})


def both(record: str, *decisions: str, stage: str = TITLE) -> list[tuple]:
    return [(record, stage, who, what, 1) for who, what in zip("ab", decisions, strict=True)]


AGREED = [
    *both("r1", "include", "include"),
    *both("r2", "exclude", "exclude"),
    *both("r3", "include", "include"),
]
RECORDS = pd.DataFrame(
    {"source": ["One", "One", "One", "Two", "Two"]},
    index=pd.Index(["r1", "r2", "r3", "r4", "r5"], name="record_id"),
)


def pairs(*rows: tuple[str, str, str | None]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["record_a", "record_b", "confirmed"], dtype=object)
    return frame.set_index(["record_a", "record_b"])


def steps(frame: pd.DataFrame, source: str) -> list[tuple]:
    own = frame[frame["source"] == source]
    counts = own[["remaining_stated", "eliminated_stated", "undecided"]].astype(object)
    counts = counts.where(counts.notna(), None)
    return list(zip(own["step"], *(counts[name] for name in counts), strict=True))


def test_of_a_reviewers_lines_the_last_counts_and_the_earlier_stay_readable():
    book = lines(("r1", TITLE, "a", "include", 1), ("r1", TITLE, "a", "exclude", 2))
    assert decisions.current(book)["decision"].tolist() == ["exclude"]
    assert decisions.first(book)["decision"].tolist() == ["include"]


def test_on_one_day_the_lower_line_counts():
    book = lines(("r1", TITLE, "a", "include", 1), ("r1", TITLE, "a", "exclude", 1))
    assert decisions.current(book)["decision"].tolist() == ["exclude"]
    assert decisions.current(book.iloc[::-1])["decision"].tolist() == ["include"]


def test_with_dates_that_differ_the_order_of_lines_means_nothing():
    book = lines(
        ("r1", TITLE, "a", "include", 1),
        ("r1", TITLE, "a", "exclude", 3),
        ("r1", TITLE, "b", "exclude", 2),
        ("r4", TITLE, "b", "duplicate_of", 2, "r3"),
    )
    for seed in range(5):
        turned = book.sample(frac=1, random_state=seed)
        pd.testing.assert_frame_equal(decisions.outcomes(turned), decisions.outcomes(book))
        people = RECORDS.sample(frac=1, random_state=seed)
        pd.testing.assert_frame_equal(
            prisma_counts.flow(people, pairs(), turned), prisma_counts.flow(RECORDS, pairs(), book)
        )


def test_reviewers_who_agree_leave_no_conflict():
    assert decisions.conflicts(lines(*AGREED)).empty
    decisions.refuse(lines(*AGREED))


def test_an_open_conflict_stops_and_names_the_record():
    book = lines(*AGREED, *both("r4", "include", "exclude"))
    assert decisions.conflicts(book)["decisions"].tolist() == ["a: include; b: exclude"]
    with pytest.raises(InputError) as caught:
        decisions.refuse(book)
    (fault,) = caught.value.faults
    assert fault.found.startswith("r4, title_abstract") and "consensus" in fault.hint
    decisions.refuse(book, allow_conflicts=True)


@pytest.mark.parametrize(("original", "found"), [(None, "nothing"), ("r4", "itself")])
def test_a_duplicate_names_the_record_that_stays(original, found):
    book = lines(*AGREED, ("r4", TITLE, "a", "duplicate_of", 1, original))
    with pytest.raises(InputError, match=f"r4, title_abstract, a: a duplicate of {found}"):
        decisions.refuse(book, allow_conflicts=True)
    decisions.refuse(lines(("r4", TITLE, "a", "duplicate_of", 1, "r3")))


@pytest.mark.parametrize("row", [("r4", TITLE, "consensus", "include", 2), ("r4", TITLE, "b", "include", 2)])
def test_a_consensus_or_a_change_of_mind_settles_a_conflict(row):
    book = lines(*both("r4", "include", "exclude"), row)
    assert decisions.outcomes(book)["outcome"].tolist() == ["include"]


def test_only_a_full_text_can_be_missing():
    with pytest.raises(InputError, match="r4, title_abstract, a: not_retrieved"):
        decisions.refuse(lines(*AGREED, ("r4", TITLE, "a", "not_retrieved", 1)))
    decisions.refuse(lines(*AGREED, ("r1", FULL, "a", "not_retrieved", 1)))


def test_two_originals_of_one_duplicate_are_a_conflict():
    rows = [("r4", TITLE, who, "duplicate_of", 1, other) for who, other in (("a", "r1"), ("b", "r2"))]
    assert len(decisions.conflicts(lines(*rows))) == 1


def test_a_stage_is_judged_apart():
    book = lines(*both("r1", "include", "include"), *both("r1", "include", "exclude", stage=FULL))
    assert decisions.conflicts(book)["stage"].tolist() == [FULL]


def test_kappa_of_a_worked_example():
    """Cohen's kappa of (20, 5; 10, 15) is 0.4, as textbooks work it."""
    cells = [("include", "include", 20), ("include", "exclude", 5)]
    cells += [("exclude", "include", 10), ("exclude", "exclude", 15)]
    judged = [(one, other) for one, other, times in cells for _ in range(times)]
    book = lines(*(row for number, says in enumerate(judged) for row in both(f"r{number}", *says)))
    (found,) = decisions.kappas(book).itertuples()
    assert (found.items, found.share) == (50, 0.7)
    assert found.kappa == pytest.approx(0.4)


def test_settling_a_conflict_does_not_raise_kappa():
    book = [*AGREED, *both("r4", "include", "exclude")]
    settled = lines(*book, ("r4", TITLE, "b", "include", 2), ("r4", TITLE, "consensus", "include", 3))
    pd.testing.assert_frame_equal(decisions.kappas(settled), decisions.kappas(lines(*book)))


def test_kappa_is_missing_where_it_cannot_be_had():
    one_category = lines(*both("r1", "include", "include"))
    assert math.isnan(decisions.kappas(one_category)["kappa"].iloc[0])
    nothing_in_common = lines(("r1", TITLE, "a", "include", 1), ("r2", TITLE, "b", "include", 1))
    assert decisions.kappas(nothing_in_common).empty
    assert decisions.kappas(lines()).empty


def test_confirmed_pairs_and_decisions_name_one_original():
    book = lines(("r5", TITLE, "a", "duplicate_of", 1, "r4"))
    told = pairs(("r1", "r4", "yes"), ("r2", "r3", "no"), ("r2", "r5", None))
    assert prisma_counts.originals(book, told) == {"r4": "r1", "r5": "r1"}
    assert prisma_counts.originals(lines(), pairs(("r1", "r2", "yes"), ("r2", "r1", "yes"))) == {"r2": "r1"}


def test_the_flow_counts_by_source_and_step_and_adds_up():
    book = lines(*AGREED, *both("r5", "include", "exclude"), *both("r1", "exclude", "exclude", stage=FULL))
    frame = prisma_counts.flow(RECORDS, pairs(("r3", "r4", "yes")), book)
    assert steps(frame, "One") == [
        ("primary", 3, 0, None),
        ("secondary", 2, 1, 0),
        ("tertiary", 1, 1, 1),
        ("subtotal", 1, None, 1),
        ("total", 1, None, 1),
    ]
    assert steps(frame, "Two")[:3] == [("primary", 1, 1, None), ("secondary", 1, 0, 1), ("tertiary", 1, 0, 1)]
    again = screening_flow.recompute(frame)
    assert (again["remaining_stated"] == again["from_first"]).all()
    assert screening_flow.broken_steps(again) == screening_flow.broken_sums(again) == []
    assert screening_flow.sum_of_totals(again) == 2


def test_without_decisions_everything_is_said_to_be_undecided():
    frame = prisma_counts.flow(RECORDS, pairs(), lines())
    assert frame["step"].tolist() == ["primary", "subtotal", "total"] * 2
    again = screening_flow.recompute(frame)
    assert again.loc[again["step"] == "total", "undecided"].tolist() == [3, 2]
    assert (again["remaining_stated"] == again["from_first"]).all()


def test_without_records_there_is_no_line():
    assert screening_flow.recompute(prisma_counts.flow(RECORDS.iloc[:0], pairs(), lines())).empty


def test_a_screening_record_of_full_texts_alone_is_one_step():
    frame = prisma_counts.flow(RECORDS, pairs(), lines(*both("r1", "exclude", "exclude", stage=FULL)))
    assert steps(frame, "One")[1] == ("secondary", 2, 1, 2)


def test_the_card_names_the_same_columns_and_values():
    card = read_card(CARDS / "screening.yml")
    assert card.names == COLUMNS
    assert card.column("stage").constraints.enum == decisions.STAGES
