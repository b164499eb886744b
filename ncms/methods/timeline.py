"""Two lists of dated events, one printed and one from the public record, compared."""

from __future__ import annotations

import pandas as pd

from livingreview.numbers.derived import rest_on


def with_record(policies: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """Return the printed events with the year of the checked event that each speaks of, and how far apart.

    ``policies`` has ``checked_event_id``, ``year_start`` and ``year_end``; ``events`` has the event as its
    index, ``year`` and ``date_precision``. ``years_apart`` is 0 where the checked year lies in the printed
    span, else the distance to its nearer end (positive: the public record is later); it is missing where the
    record only says by when a thing had happened.
    """
    checked = events.loc[events["date_precision"] != "by", "year"]
    known = policies["checked_event_id"].map(checked).astype("Int64")
    earlier = (known - policies["year_start"]).clip(upper=0)
    later = (known - policies["year_end"]).clip(lower=0)
    dated = policies.assign(checked_year=known, years_apart=earlier + later)
    return rest_on(dated, policy_events="checked_event_id")


def out_of_order(policies: pd.DataFrame) -> pd.DataFrame:
    """Return the printed lines that start before the line above them."""
    return policies[policies["year_start"].diff() < 0]


def match_lists(named: pd.DataFrame, left: str, right: str) -> pd.DataFrame:
    """Return what two lists name, side by side: the items of ``right`` in order, then those only in ``left``.

    ``named`` has ``named_by``, ``in_list`` (whether the item is part of a list of measures),
    ``unification_key``, ``possible_key`` (a match that the wording allows but does not say) and
    ``name_as_printed``. Columns: ``key``, ``left``, ``right``, ``match`` (``yes``, ``possible``, ``no``).
    """
    listed = named[named["in_list"]]
    ours = listed[listed["named_by"] == left]
    theirs = listed[listed["named_by"] == right].set_index("unification_key")["name_as_printed"]
    sure = ours.set_index("unification_key")["name_as_printed"]
    maybe = ours.dropna(subset=["possible_key"]).set_index("possible_key")["name_as_printed"]
    rows = [
        {
            "key": key,
            "left": sure.get(key, maybe.get(key)),
            "right": name,
            "match": "yes" if key in sure else "possible" if key in maybe else "no",
        }
        for key, name in theirs.items()
    ]
    alone = ours[~ours["unification_key"].isin(theirs.index) & ~ours["possible_key"].isin(theirs.index)]
    rows += [
        {"key": row.unification_key, "left": row.name_as_printed, "right": None, "match": "no"}
        for row in alone.itertuples()
    ]
    return pd.DataFrame(rows, columns=["key", "left", "right", "match"])
