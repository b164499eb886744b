"""Two lists of events set beside each other."""

import pandas as pd

from ncms.methods import timeline


def policies(spans: list[tuple[int, int, str | None]]) -> pd.DataFrame:
    return pd.DataFrame(spans, columns=["year_start", "year_end", "checked_event_id"])


EVENTS = pd.DataFrame(
    {"year": [2016, 2016], "date_precision": ["day", "by"]}, index=pd.Index(["e", "b"], name="event_id")
)


def test_years_apart_are_counted_from_the_nearer_end_of_a_span():
    found = timeline.with_record(policies([(2013, 2013, "e"), (2015, 2017, "e"), (2018, 2018, "e")]), EVENTS)
    assert found["years_apart"].tolist() == [3, 0, -2]


def test_a_record_that_only_says_by_when_dates_nothing():
    found = timeline.with_record(policies([(2013, 2013, "b"), (2013, 2013, None)]), EVENTS)
    assert found["years_apart"].isna().all()


def test_a_line_out_of_order_is_the_one_that_steps_back():
    rows = policies([(2002, 2002, None), (2010, 2010, None), (2008, 2013, None), (2013, 2013, None)])
    assert timeline.out_of_order(rows).index.tolist() == [2]
    assert timeline.out_of_order(rows.sort_values("year_start").reset_index(drop=True)).empty


def test_lists_match_by_key_then_possibly_then_not():
    named = pd.DataFrame(
        [
            ("ours", True, "money", None, "money"),
            ("ours", True, "care", "benefits", "care"),
            ("ours", True, "own", None, "own"),
            ("ours", False, "advice", None, "advice"),
            ("theirs", True, "money", None, "funds"),
            ("theirs", True, "benefits", None, "benefits"),
            ("theirs", True, "providers", None, "providers"),
        ],
        columns=["named_by", "in_list", "unification_key", "possible_key", "name_as_printed"],
    )
    found = timeline.match_lists(named, "ours", "theirs").set_index("key")["match"].to_dict()
    assert found == {"money": "yes", "benefits": "possible", "providers": "no", "own": "no"}
