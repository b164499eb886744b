"""What a reader of the figure of events is shown: events by date, each with its words beside its mark."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from chapters import merger
from livingreview.display.theme import PHONE, WIDTH

EVENTS = pd.DataFrame(
    [
        ["later", 4, "2019-05-13", "2019-05-13", "day", "it is done"],
        ["asked", 3, "2016-01-12", "2016-01-12", "day", "all are asked"],
        ["early", 2, None, "2016-01-18", "by", "some have done it"],
        ["span", 5, "2016-06", "2016-12", "month", "rules are due"],
        ["unnamed", 1, "2004", "2004", "year", None],
    ],
    columns=["event_id", "event_n", "date_start", "date_end", "date_precision", "short_event"],
).set_index("event_id")


def test_events_come_by_month_and_those_without_a_short_name_are_left_out():
    found = merger.dated(EVENTS)
    assert found.index.tolist() == ["early", "asked", "span", "later"]
    assert found["when"].tolist() == ["by Jan 2016", "Jan 2016", "Dec 2016", "May 2019"]
    assert found["end"].sub(found["start"]).round(2).tolist() == [0, 0, 0.5, 0]


@pytest.mark.parametrize(("date", "years"), [("2004", 2004), ("2016-07", 2016.5), ("2016-01-01", 2016)])
def test_a_date_or_its_prefix_is_a_place_on_the_axis_of_years(date, years):
    assert merger.in_years(date) == years


@pytest.mark.parametrize(("width", "between"), [(WIDTH, ": "), (PHONE, "\n")])
def test_every_event_has_its_date_and_words_beside_its_mark(width, between):
    figure = merger.fig_merger_events(merger.dated(EVENTS), width)
    shown = [text.get_text() for text in figure.axes[0].texts]
    assert shown[0] == f"by Jan 2016{between}some have done it" and len(shown) == 4
    plt.close(figure)
