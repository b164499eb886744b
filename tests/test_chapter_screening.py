"""The flow figures and the words beside them, from printed counts and from decisions."""

import pandas as pd
import pytest
from test_records_screening import AGREED, FULL, RECORDS, both, lines, pairs

from chapters.printed_flow import fig_screening_flow
from chapters.screening_records import (
    MOST_COLUMNS,
    agreement_in_words,
    agreement_table,
    fig_screening_records_flow,
)
from livingreview import load
from livingreview.records import decisions, prisma_counts
from ncms.methods import screening_flow

SCREENING = lines(*AGREED, *both("r5", "include", "exclude"), *both("r1", "exclude", "exclude", stage=FULL))


def counted(records=RECORDS, book=SCREENING):
    return screening_flow.recompute(prisma_counts.flow(records, pairs(("r3", "r4", "yes")), book))


def words(figure):
    return [text.get_text().replace("\n", " ") for text in figure.axes[0].texts if text.get_text()]


def overlapping(figure):
    """Return the pairs of boxes that cover each other."""
    boxes = [patch.get_bbox() for patch in figure.axes[0].patches if hasattr(patch, "get_boxstyle")]
    return [(one, other) for at, one in enumerate(boxes) for other in boxes[:at] if one.overlaps(other)]


@pytest.fixture(scope="module")
def printed():
    return screening_flow.recompute(load("screening_flow"))


def test_decisions_alone_give_every_count():
    said = words(fig_screening_records_flow(counted()))
    for text in (
        "Records found 3",
        "Records found 2",
        "−1 duplicate",
        "To screen 1",
        "Full texts 1, 1 undecided",
    ):
        assert text in said
    assert "Records kept 2, 2 of them not decided yet" in said
    assert not any("not reported" in text for text in said)


def test_printed_counts_say_what_is_not_reported(printed):
    said = words(fig_screening_flow(printed, [("in the text", 33)]))
    assert "Third screening 13 printed, 14 computed" in said
    assert "Studies kept 33 in the text" in said
    assert not any("duplicate" in text and "not reported" not in text for text in said)


def test_no_box_covers_another(printed):
    for figure in (
        fig_screening_records_flow(counted()),
        fig_screening_flow(printed, []),
        fig_screening_records_flow(counted(book=lines())),
    ):
        assert overlapping(figure) == []
        low, high = figure.axes[0].get_ylim()
        for patch in figure.axes[0].patches:
            assert low <= patch.get_bbox().y0 and patch.get_bbox().y1 <= high


def test_many_databases_become_one_column():
    ids = [f"r{number}" for number in range(MOST_COLUMNS + 1)]
    records = pd.DataFrame({"source": [f"Base {name}" for name in ids]}, index=ids)
    said = words(fig_screening_records_flow(counted(records, lines())))
    assert f"{len(ids)} databases" in said and f"To screen {len(ids) - 1}" in said


def test_agreement_stands_by_stage_in_the_order_of_reading():
    kappas = decisions.kappas(SCREENING)
    shown = agreement_table(kappas, decisions.conflicts(SCREENING))
    assert shown["Read"].tolist() == ["Titles and abstracts", "Full texts"]
    assert shown["Conflicts open"].tolist() == [1, 0]
    assert agreement_in_words(kappas).endswith("on titles and abstracts")


def test_without_two_reviewers_no_kappa_is_made_up():
    alone = decisions.kappas(lines(("r1", FULL, "a", "include", 1)))
    assert agreement_in_words(alone).startswith("not computed")
    assert agreement_table(alone, decisions.conflicts(lines())).empty
