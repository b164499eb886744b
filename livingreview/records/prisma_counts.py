"""The flow of a search, counted from its records, the duplicates among them and the screening record.

``records`` and ``pairs`` are the tables `records` and `duplicates` of an import, their keys in the index; the
screening record is that of ``livingreview.records.decisions``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from livingreview.records.decisions import CONFLICT, NOT_RETRIEVED, STAGES, outcomes
from livingreview.records.relations import SAME
from livingreview.tables.cells import LIST_MARK

STEPS = ("primary", "secondary", "tertiary")
"""What a line of a flow counts: records without duplicates, then those left after each further step."""


def originals(screening: pd.DataFrame, pairs: pd.DataFrame | None) -> dict[str, str]:
    """Return the record that stands for each record that is taken out as a duplicate.

    Confirmed pairs of one work and decisions of the screening count alike; of a pair, the first record stays.
    Of records that are tied together, one stays: one that nothing calls a duplicate, else the first by
    identifier.
    """
    decided = outcomes(screening).dropna(subset="duplicate_of")
    links = [*zip(decided["record_id"], decided["duplicate_of"], strict=True)]
    if pairs is not None:
        taken = pairs["confirmed"].isin(["yes"])
        if "relation" in pairs:
            taken &= pairs["relation"].isin([SAME])
        links += [(second, first) for first, second in pairs.index[taken]]
    called = {record for record, _ in links}
    groups: dict[str, set[str]] = {}
    for link in links:
        joined = set().union(*(groups.get(record, {record}) for record in link))
        groups |= dict.fromkeys(joined, joined)
    kept = {record: min(group, key=lambda each: (each in called, each)) for record, group in groups.items()}
    return {record: original for record, original in sorted(kept.items()) if record != original}


def flow(records: pd.DataFrame, pairs: pd.DataFrame | None, screening: pd.DataFrame) -> pd.DataFrame:
    """Return the flow of each source, a line for each step, named in the index.

    ``primary`` are the records of the source without duplicates (``eliminated_stated``, which counts a record
    that a further export holds once for each), ``secondary`` and
    ``tertiary`` the stages that the decisions name, in their order. ``remaining_stated`` counts what was not
    taken out; ``undecided`` how many of these the stage has not decided, open conflicts among them.
    """
    found = outcomes(screening)
    stages = [stage for stage in STAGES if (found["stage"] == stage).any()]
    taken = set(originals(screening, pairs))
    lines = [
        line
        for source, group in records.groupby("source")
        for line in _chain(source, group, taken, found, stages)
    ]
    counts = ["remaining_stated", "eliminated_stated", "undecided"]
    columns = ["row_id", "source", "keyword_group", "step", "stage", *counts]
    return pd.DataFrame(lines, columns=columns).set_index("row_id").astype(dict.fromkeys(counts, "Int64"))


def _chain(
    source: str, records: pd.DataFrame, taken: set[str], found: pd.DataFrame, stages: list[str]
) -> Iterator[tuple[Any, ...]]:
    """Yield the lines of one source. What an earlier stage left undecided is undecided later too."""
    ids = set(records.index)
    left = ids - taken
    waiting: set[str] = set()
    yield _line(source, STEPS[0], "import", left, len(ids & taken) + _found_again(records), None)
    for step, stage in zip(STEPS[1:], stages, strict=False):
        at = found[found["stage"] == stage].set_index("record_id")["outcome"]
        out = left & set(at.index[at.isin(["exclude", NOT_RETRIEVED])])
        settled = set(at.index[at != CONFLICT])
        left = left - out
        waiting = (waiting | (left - settled)) & left
        yield _line(source, step, stage, left, len(out), len(waiting))
    for step in ("subtotal", "total"):
        yield _line(source, step, "", left, None, len(waiting) if stages else len(left))


def _found_again(records: pd.DataFrame) -> int:
    """Return how often further exports hold a record that is there already."""
    if "found_again" not in records:
        return 0
    return sum(len(text.split(LIST_MARK)) for text in records["found_again"].dropna() if text)


def _line(
    source: str, step: str, stage: str, left: set[str], out: int | None, undecided: int | None
) -> tuple[Any, ...]:
    return f"{source}: {step}", source, "all", step, stage, len(left), out, undecided
