"""Screening flows: recompute the counts of a literature search and find where they disagree.

A flow is a table with a row for each printed line, its name in the index: ``source``, ``keyword_group``,
``step`` (``primary``, ``secondary``, ``tertiary``, ``subtotal``, ``total``), ``remaining_stated`` and
``eliminated_stated`` (records; missing where not stated), in the order of print.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from livingreview.records.prisma_counts import STEPS


def recompute(flow: pd.DataFrame) -> pd.DataFrame:
    """Add to a flow what its own numbers give.

    ``before``: records left by the preceding step, as stated. ``from_previous``: what this line should
    say if the lines above are right (stated remainder less stated eliminations; for sums, the stated
    parts). ``from_first``: the same carried down from the first count, so that one slip shows in every
    line below it. ``removed_percent``: stated eliminations as a share of ``before``.
    """
    lines = flow.to_dict("records")
    before = [_left(flow, line) for line in lines]
    from_previous = [_follows(flow, line) for line in lines]
    from_first = [_carried(flow, line) for line in lines]
    counts = {"before": before, "from_previous": from_previous, "from_first": from_first}
    flow = flow.assign(**{name: pd.array(values, dtype="Int64") for name, values in counts.items()})
    return flow.assign(removed_percent=100 * flow["eliminated_stated"] / flow["before"])


def _left(flow: pd.DataFrame, line: dict) -> object:
    """Return what the preceding step states to have left; missing where none precedes, or for a sum."""
    return summands(flow, line)["remaining_stated"].iloc[-1] if line["step"] in STEPS[1:] else None


def _follows(flow: pd.DataFrame, line: dict) -> object:
    """Return what a line should say if the lines that it is computed from are right."""
    if line["step"] == STEPS[0]:
        return line["remaining_stated"]
    if line["step"] in STEPS:
        return subtract(_left(flow, line), line["eliminated_stated"])
    return add(summands(flow, line)["remaining_stated"])


def _carried(flow: pd.DataFrame, line: dict) -> object:
    """Return what a line should say if the first counts and all that was taken out are right."""
    if line["step"] == STEPS[0]:
        return line["remaining_stated"]
    parts = [_carried(flow, part) for part in summands(flow, line).to_dict("records")]
    return subtract(parts[-1], line["eliminated_stated"]) if line["step"] in STEPS else add(parts)


def summands(flow: pd.DataFrame, line: dict) -> pd.DataFrame:
    """Return the lines that a line is computed from: the step before, or the parts of a sum."""
    same_source = flow[flow["source"] == line["source"]]
    if line["step"] == "total":
        return same_source[same_source["step"] == "subtotal"]
    chain = steps_of(flow, line["source"], line["keyword_group"])
    if line["step"] == "subtotal":
        return chain.tail(1)
    return chain[chain["step"].map(STEPS.index) == STEPS.index(line["step"]) - 1]


def steps_of(flow: pd.DataFrame, source: str, keyword_group: str) -> pd.DataFrame:
    """Return the steps of one search in their order, sums left out."""
    lines = flow[(flow["source"] == source) & (flow["keyword_group"] == keyword_group)]
    return lines[lines["step"].isin(STEPS)].sort_values("step", key=lambda steps: steps.map(STEPS.index))


def subtract(left: object, taken: object) -> object:
    """Return a difference, or missing where either side is not stated."""
    return pd.NA if pd.isna(left) or pd.isna(taken) else int(left) - int(taken)


def add(parts: object) -> object:
    """Return a sum, or missing where a part is not stated."""
    values = list(parts)
    return pd.NA if not values or any(pd.isna(v) for v in values) else int(sum(values))


def final_count(flow: pd.DataFrame, source: str, keyword_group: str, column: str = "remaining_stated") -> int:
    """Return what is left of one search after its last step, by the named column of a recomputed flow."""
    return int(steps_of(flow, source, keyword_group)[column].iloc[-1])


def sum_of_totals(flow: pd.DataFrame, column: str = "remaining_stated") -> int:
    """Return the sum of the lines that total a database, by the named column of a recomputed flow."""
    return int(flow.loc[flow["step"] == "total", column].sum())


def disagreements(flow: pd.DataFrame, text: pd.DataFrame, listed: Mapping[str, int]) -> pd.DataFrame:
    """Return every pair of counts that should be equal and is not, grouped by root cause.

    ``flow`` is recomputed, ``text`` holds the counts that sentences state (``flow_row_id`` names the
    printed line of the same step, ``step`` ``total`` the sum of all), ``listed`` the number of studies
    in the reference list by the source that each plausibly came from. A line that is right by the lines
    above but wrong from the first count on inherits the root of the line where the chain broke; no side
    is chosen. Columns: ``root``, ``check``, ``row_id``, ``place``, ``stated``, ``against``, ``expected``.
    """
    found = [*broken_steps(flow), *broken_sums(flow), *text_against_table(flow, text)]
    found += [*total_in_text(flow, text), *reference_list(flow, text, listed)]
    columns = ["root", "check", "row_id", "place", "stated", "against", "expected"]
    return pd.DataFrame(found, columns=columns)


def broken_steps(flow: pd.DataFrame) -> list[tuple]:
    """Return the steps whose remainder is not what stood before less what was taken out."""
    steps = flow[flow["step"].isin(STEPS[1:]) & (flow["remaining_stated"] != flow["from_previous"])]
    return [
        (row.Index, "step arithmetic", row.Index, row.locator, row.remaining_stated,
         f"{row.before} before less {row.eliminated_stated} taken out", row.from_previous)
        for row in steps.itertuples()
    ]  # fmt: skip


def broken_sums(flow: pd.DataFrame) -> list[tuple]:
    """Return the sum lines that do not follow from the first counts; each names the step behind it."""
    sums = flow[flow["step"].isin(["subtotal", "total"]) & (flow["remaining_stated"] != flow["from_first"])]
    return [
        (root_of(flow, row.Index), f"{row.step} carried down", row.Index, row.locator,
         row.remaining_stated, "the first counts less all that was taken out", row.from_first)
        for row in sums.itertuples()
    ]  # fmt: skip


def text_against_table(flow: pd.DataFrame, text: pd.DataFrame) -> list[tuple]:
    """Return the steps for which a sentence and the table state different remainders."""
    pairs = text.merge(flow, left_on="flow_row_id", right_index=True, suffixes=("_text", ""))
    pairs = pairs[pairs["remaining_stated_text"] != pairs["remaining_stated"]]
    return [
        (root_of(flow, row.flow_row_id), "text against table", row.flow_row_id, row.locator_text,
         row.remaining_stated_text, row.locator, row.remaining_stated)
        for row in pairs.itertuples()
    ]  # fmt: skip


def total_in_text(flow: pd.DataFrame, text: pd.DataFrame) -> list[tuple]:
    """Return the text's total where the tables' totals do not add up to it."""
    total = text[text["step"] == "total"].iloc[0]
    stated, summed = total["remaining_stated"], sum_of_totals(flow)
    if stated == summed:
        return []
    broken = broken_steps(flow)
    # a total that follows from the first counts is a symptom of the step where the tables broke
    root = broken[0][0] if broken and stated == sum_of_totals(flow, "from_first") else total.name
    return [(root, "total across tables", total.name, total["locator"], stated, "sum of the tables", summed)]


def reference_list(flow: pd.DataFrame, text: pd.DataFrame, listed: Mapping[str, int]) -> list[tuple]:
    """Return the totals that the studies in the reference list do not give, by source and together."""
    total = next(text[text["step"] == "total"].itertuples())
    pairs = [(row, listed.get(row.source, 0)) for row in flow[flow["step"] == "total"].itertuples()]
    pairs.append((total, sum(listed.values())))
    return [
        ("reference_list", "reference list", row.Index, row.locator, row.remaining_stated,
         "studies in the reference list", count)
        for row, count in pairs
        if row.remaining_stated != count
    ]  # fmt: skip


def root_of(flow: pd.DataFrame, row_id: str) -> str:
    """Return the step where the chain behind a line first broke, or the line itself."""
    source, keyword_group = flow.loc[row_id, ["source", "keyword_group"]]
    earlier = flow[(flow["source"] == source) & flow["step"].isin(STEPS[1:])]
    if keyword_group not in ("both", None):
        earlier = earlier[earlier["keyword_group"] == keyword_group]
    broken = earlier[earlier["remaining_stated"] != earlier["from_previous"]]
    return broken.index[0] if len(broken) else row_id


def impossible_filters(flow: pd.DataFrame) -> pd.DataFrame:
    """Return the first steps that keep more records than the number of most cited ones they ask for.

    A filter that takes "the ten most cited within five years" can leave ten records, not more, whatever
    the database holds; where the wording joins the two by "or", no bound follows and the row is left out.
    """
    first = flow[flow["step"] == STEPS[0]]
    bounded = first[first["criteria_joined_by"].isin(["in", "and"])]
    return bounded[bounded["remaining_stated"] > bounded["top_cited_n"]]


def filled_by_highly_cited(flow: pd.DataFrame) -> pd.DataFrame:
    """Return the first steps that keep more records than the leading ones which they ask for.

    Papers marked as highly cited come in beside the leading ones there, so that a larger count is possible;
    all that go beyond the number asked for would have to be such papers.
    """
    first = flow[(flow["step"] == STEPS[0]) & (flow["criteria_joined_by"] == "in_or_highly_cited")]
    return first[first["remaining_stated"] > first["top_cited_n"]]


def in_window(years: pd.Series, search_year: int, window_years: int) -> pd.Series:
    """Return whether each year lies in the window that ends with ``search_year``, read generously.

    The first calendar year is counted whole: a search of 2025 over five years reaches back to 2020.
    """
    return years.between(search_year - window_years, search_year)
