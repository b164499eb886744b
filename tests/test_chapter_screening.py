"""The flow figures and the words beside them, from printed counts and from decisions."""

import pandas as pd
import pytest
from test_records_screening import AGREED, FULL, RECORDS, TITLE, both, lines, pairs

from chapters.printed_flow import fig_screening_flow
from chapters.screening_records import (
    MOST_ROWS,
    agreement_in_words,
    agreement_table,
    counted_table,
    open_records,
    open_table,
    retrieval_in_words,
    update_in_words,
)
from livingreview import load
from livingreview.records import decisions, prisma, prisma_counts
from ncms.methods import screening_flow

SCREENING = lines(*AGREED, *both("r5", "include", "exclude"), *both("r1", "exclude", "exclude", stage=FULL))


def words(figure):
    return [text.get_text().replace("\n", " ") for text in figure.axes[0].texts if text.get_text()]


def overlapping(figure):
    """Return the pairs of boxes that cover each other."""
    boxes = [patch.get_bbox() for patch in figure.axes[0].patches if hasattr(patch, "get_boxstyle")]
    return [(one, other) for at, one in enumerate(boxes) for other in boxes[:at] if one.overlaps(other)]


@pytest.fixture(scope="module")
def printed():
    return screening_flow.recompute(load("screening_flow"))


def test_printed_counts_say_what_is_not_reported(printed):
    said = words(fig_screening_flow(printed, [("in the text", 33)]))
    assert "Third screening 13 printed, 14 computed" in said
    assert "Studies kept 33 in the text" in said
    assert not any("duplicate" in text and "not reported" not in text for text in said)


def test_no_box_covers_another(printed):
    figure = fig_screening_flow(printed, [])
    assert overlapping(figure) == []
    low, high = figure.axes[0].get_ylim()
    for patch in figure.axes[0].patches:
        assert low <= patch.get_bbox().y0 and patch.get_bbox().y1 <= high


def test_counts_by_database_take_out_what_came_twice_and_what_could_not_be_had():
    records = RECORDS.assign(found_again=["b.ris;c.ris", None, None, None, None])
    book = lines(*AGREED, ("r1", FULL, "a", "not_retrieved", 2))
    shown = counted_table([("records", prisma_counts.flow(records, pairs(), book))]).set_index("Search")
    assert shown.loc["One"].tolist() == ["records", 2, 3, 2, 1, 1]


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


TITLED = RECORDS.assign(title=[f"Title {name}" for name in RECORDS.index], found_again=None, file="a.ris")


def test_what_a_screening_leaves_open_is_listed_conflicts_first():
    book = lines(*AGREED, *both("r5", "include", "exclude"), ("r1", FULL, "a", "include", 3))
    found = open_records(TITLED, pairs(("r3", "r4", "yes")), book)
    assert list(found.itertuples(index=False, name=None)) == [
        ("r5", "Title r5", "reviewers differ: titles and abstracts", "a: include; b: exclude"),
        ("r1", "Title r1", "one reviewer: full texts", "a: include"),
        ("r3", "Title r3", "full text not decided", None),
    ]


def test_a_long_list_is_cut_and_an_empty_one_says_so():
    many = pd.DataFrame({"record_id": [f"r{n}" for n in range(40)], "title": "", "what": "", "decisions": ""})
    assert len(open_table(many)) == MOST_ROWS
    settled = lines(*both("r1", "exclude", "exclude"))
    assert open_table(open_records(TITLED.loc[["r1"]], None, settled))["record_id"].tolist() == ["none"]


@pytest.mark.parametrize(
    ("sought", "missing", "said"),
    [
        (7, 0, "All reports that were sought were retrieved."),
        (7, 1, "Of seven reports sought, one was not retrieved."),
        (7, 2, "Of seven reports sought, two were not retrieved."),
        (0, 0, "No report was sought yet."),
    ],
)
def test_what_could_not_be_had_is_a_sentence(sought, missing, said):
    assert retrieval_in_words(pd.Series({"sought": sought, "not_retrieved": missing})) == said


def test_the_status_of_the_search_is_a_sentence():
    def said(records, *rows):
        searches = pd.DataFrame({"file": ["a.ris", "b.ris"], "edition": [None, "2026-11"]})
        return update_in_words(prisma.boxes(records, None, lines(*rows), searches))

    kept = [row for stage in (TITLE, FULL) for row in both("r1", "include", "include", stage=stage)]
    assert said(TITLED.loc[["r1"]].assign(file="b.ris"), *kept) == (
        "This is the first edition of the search; the screening is complete."
    )
    two = TITLED.loc[["r1", "r2"]].assign(file=["a.ris", "b.ris"])
    assert said(two, *kept) == (
        "Since the last edition, which had one study, the update adds no studies; "
        "titles and abstracts are being screened."
    )
