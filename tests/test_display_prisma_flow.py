"""The PRISMA flow as picture and table: both say every count of the boxes, and nothing else."""

import re

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from test_records_prisma import FIRST, MORE, NEW, PAIRS, RECORDS, REFUSED, SCREENING, TIED, UPDATED

from livingreview.display.figures import refuse_too_wide
from livingreview.display.prisma_flow import BOX_NAMES, ROUTE_NAMES, fig_flow, flow_table
from livingreview.display.theme import PHONE, WIDTH, use_theme
from livingreview.records import prisma

FLOWS = {
    "first": prisma.boxes(RECORDS, PAIRS, SCREENING, FIRST, REFUSED),
    "update": prisma.boxes(UPDATED, TIED, MORE, NEW, REFUSED),
}


def texts(figure) -> list[str]:
    """Return what each box says, its lines joined."""
    return [" ".join(text.get_text().split()) for text in figure.axes[0].texts if text.get_text()]


def drawn(figure) -> list[int]:
    return sorted(int(number) for text in texts(figure) for number in re.findall(r"(?<=[:s] )\d+", text))


@pytest.fixture(params=FLOWS)
def boxes(request) -> pd.DataFrame:
    return FLOWS[request.param]


def test_table_and_boxes_have_the_same_counts(boxes):
    table = flow_table(boxes).set_index("Box")
    names = boxes["box"].map(BOX_NAMES).where(boxes["detail"].isna(), "– " + boxes["detail"].fillna(""))
    for name, route, count in zip(names, boxes["route"].map(ROUTE_NAMES), boxes["count"], strict=True):
        assert table.at[name, route] == count
    assert table.notna().to_numpy().sum() == len(boxes)


@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_picture_and_boxes_have_the_same_counts(boxes, width):
    """A box of what waits is drawn only where something does, reports of all routes once, in the last box."""
    waiting = boxes["box"].isin(["to_screen", "to_assess"]) & (boxes["count"] == 0)
    assert drawn(fig_flow(boxes, width)) == sorted(boxes.loc[~waiting, "count"])


def test_the_picture_names_databases_reasons_and_what_waits():
    said = texts(fig_flow(FLOWS["first"]))
    assert "Records identified: 11 – Alpha: 9 – Trials: 2" in said
    assert "Reports excluded: 1 – No relevant outcome: 1" in said
    assert "Titles and abstracts screened: 4 Titles and abstracts still to screen: 2" in said
    assert {"Databases and registers", "Other sources"} <= set(said)
    assert said[-1] == "Studies included: 1 Reports included: 2"


def test_the_picture_of_an_update_tells_earlier_new_and_all():
    said = texts(fig_flow(FLOWS["update"]))
    assert said[0] == "Earlier editions: studies 1, reports 2"
    assert said[-1] == "New in this edition: studies 1, reports 2 All together: studies 2, reports 4"


@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_no_box_covers_another_or_leaves_the_picture(boxes, width):
    figure = fig_flow(boxes, width)
    axes = figure.axes[0]
    frames = [patch.get_bbox() for patch in axes.patches if hasattr(patch, "get_boxstyle")]
    assert not [(a, b) for at, a in enumerate(frames) for b in frames[:at] if a.overlaps(b)]
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    assert all(left <= f.x0 and f.x1 <= right and low <= f.y0 and f.y1 <= high for f in frames)


def test_every_text_stays_in_its_box(boxes):
    with plt.rc_context():
        use_theme()  # its letters are narrower than those of matplotlib
        figure = fig_flow(boxes)
        figure.draw_without_rendering()
    axes = figure.axes[0]
    places = [text.get_window_extent() for text in axes.texts if text.get_text()]
    frames = [patch.get_window_extent() for patch in axes.patches if hasattr(patch, "get_boxstyle")]
    inside = [
        any(f.x0 <= p.x0 and p.x1 <= f.x1 and f.y0 <= p.y0 and p.y1 <= f.y1 for f in frames) for p in places
    ]
    heads = len({"database", "other"} & set(boxes["route"]))
    assert inside.count(False) == heads


def test_a_phone_can_read_it(boxes):
    refuse_too_wide(fig_flow(boxes, PHONE))


def test_of_many_databases_the_smallest_are_counted_together():
    names = [f"Base {n:02}" for n in range(12)]
    frame = pd.DataFrame({"source": names, "file": names, "found_again": None}, index=names)
    found = prisma.boxes(frame, None, SCREENING.iloc[:0])
    (text,) = (text for text in texts(fig_flow(found)) if text.startswith("Records identified: 12"))
    assert text.endswith("– 5 others: 5") and text.count("–") == 8
    assert len(flow_table(found)) == 12 + len(BOX_NAMES)
