"""Tables of the chapter on studies: two accounts side by side, tallies, and a line for every study."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from livingreview.evidence.certainty import certainty
from livingreview.evidence.directions import IMPROVES, MIXED, NO_CHANGE, WORSENS
from livingreview.evidence.study_tally import (
    EFFECT,
    NOT_COUNTED,
    READ,
    account_by_study,
    groups_of_authors,
    results_by_study,
    split,
    tally,
)
from ncms.methods import study_groups as groups

SCHEMES = (groups.NCMS, groups.MERGER, groups.ALL)
ANSWERED = (
    groups.USE, groups.BILLS, groups.POVERTY, groups.HEALTH, groups.INCOME_GAPS, groups.PLACE_GAPS
)  # fmt: skip
"""Outcomes that have an answer of their own."""

GAPS = (groups.INCOME_GAPS, groups.PLACE_GAPS)
VALUE = r"(?i)cost.?(?:effective|utility|benefit)|value for money"
"""Outcomes that compare what a scheme costs with what it achieves."""

CITED_IN_PAIRS = {"poverty_escape": ("luoyan2022", "zhao2021"), "health_gaps": ("zheng2021", "he2021")}
"""Works that chapters cite for what the review tells of them, two for one finding."""

ASKED_TO_MERGE = 2016
"""Year in which all provinces were asked to merge: data that end by then tell of places that merged early."""

ORDER = (IMPROVES, MIXED, NO_CHANGE, WORSENS)
"""Directions in the order in which a tally names them."""

NAMES = {IMPROVES: "better", MIXED: "mixed", NO_CHANGE: "none", WORSENS: "worse"}
"""Directions as keys of numbers have them."""

SAYS = {IMPROVES: "better", MIXED: "mixed", NO_CHANGE: "no change", WORSENS: "worse"}


def sharing_authors(lines: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of studies that share authors with another one of them."""
    here = set(lines["ref_key"])
    tied = [
        bool(here & set(split(each)) - {key})
        for key, each in zip(lines["ref_key"], lines["same_authors"], strict=True)
    ]
    return lines[tied]


def on_benefits(lines: pd.DataFrame, results: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of studies all of whose results there measure what the insurance pays."""
    benefit = results["insurance_benefit"].astype("boolean").fillna(False)
    return lines[[benefit.loc[ids.split(";")].all() for ids in lines["result_ids"]]]


def cells(lines: pd.DataFrame, scheme: str, outcome: str, column: str = "outcome_group") -> pd.DataFrame:
    """Return the results of one scheme and outcome."""
    return lines[(lines["scheme_group"] == scheme) & (lines[column] == outcome)]


def certainty_of(lines: pd.DataFrame, told: pd.DataFrame, read: pd.DataFrame, outcome: str) -> str:
    """Return how sure the answer on one outcome of one scheme is.

    ``lines`` are the results of the studies there, ``told`` what the review tells of its own works on the
    outcome, ``read`` all works with how much of them was read. Only for spending and for poverty does a
    comparison of payments before and after a refund count as one that could hardly show a loss.
    """
    by_refund = lines["refund_or_simulation"].sum() if outcome in (groups.BILLS, groups.POVERTY) else 0
    effects = groups_of_authors(lines[lines["kind"] == EFFECT])
    counts = lines["direction"].value_counts().to_dict()
    return certainty(counts, effects, int(by_refund), len(told), len(told) - len(was_read(told, read)))


def was_read(lines: pd.DataFrame, read: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of works whose own abstract or text was read."""
    return lines[lines["ref_key"].isin(read.loc[read["read"].isin(READ), "ref_key"])]


def last_years(results: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """Return a line for each study of ``lines`` whose years of data are known, with the last of them.

    Columns: ``ref_key``, ``year`` and ``result_ids``, the rows of results that name the years.
    """
    named = results[results["ref_key"].isin(lines["ref_key"]) & results["data_years"].notna()]
    years = named["data_years"].map(lambda text: max(map(int, re.findall(r"\b(?:19|20)\d\d\b", text))))
    ids = named.index.astype(str)
    found = named.assign(year=years, result_ids=ids).groupby("ref_key", as_index=False)
    return found.agg(year=("year", "max"), result_ids=("result_ids", ";".join))


def tally_table(lines: pd.DataFrame, sure: Mapping[tuple[str, str], str]) -> pd.DataFrame:
    """Return how many studies report what, by outcome and scheme, with how sure an answer is."""
    counts = tally(lines, ["outcome_group", "scheme_group"])
    refunds = lines[lines["refund_or_simulation"]].groupby(["outcome_group", "scheme_group"]).size()
    keys = list(zip(counts["outcome_group"], counts["scheme_group"], strict=True))
    counts = counts.assign(
        refunds=[int(refunds.get(key, 0)) for key in keys], certainty=[sure.get(key) for key in keys]
    )
    return _in_words(counts, "outcome_group", groups.OUTCOME_NAMES)


def accounts_table(told: pd.DataFrame, reported: pd.DataFrame, read: pd.DataFrame) -> pd.DataFrame:
    """Return by outcome and scheme what the review tells, and what abstracts report, as counts of studies.

    Columns after ``broad_group`` and ``scheme_group``: ``told`` (the review), ``own`` (abstracts of its
    works) and ``all`` (with the works added since), each with a column for each direction, as
    ``told_better``; ``told_read`` are the works of the review's account that were read.
    """
    own = reported[reported["ref_key"].isin(read.loc[read["listed"], "ref_key"])]
    parts = {"told": told, "own": own, "all": reported}
    lines = []
    for outcome in groups.BROAD_NAMES:
        for scheme in SCHEMES:
            line: dict[str, object] = {"broad_group": outcome, "scheme_group": scheme}
            for name, rows in parts.items():
                here = cells(rows, scheme, outcome, "broad_group")
                line |= {name: len(here)}
                line |= {f"{name}_{NAMES[way]}": int((here["direction"] == way).sum()) for way in ORDER}
            line["told_read"] = len(was_read(cells(told, scheme, outcome, "broad_group"), read))
            lines.append(line)
    table = pd.DataFrame(lines)
    return _in_words(table[table["told"] + table["all"] > 0], "broad_group", groups.BROAD_NAMES)


def _in_words(table: pd.DataFrame, column: str, names: Mapping[str, str]) -> pd.DataFrame:
    """Return a table sorted by outcome and scheme, with both in words."""
    outcomes, schemes = list(names), list(groups.SCHEME_NAMES)
    order = table.assign(
        o=table[column].map(outcomes.index), s=table["scheme_group"].map(schemes.index)
    ).sort_values(["o", "s"])
    order = order.drop(columns=["o", "s"]).reset_index(drop=True)
    return order.assign(
        **{column: order[column].map(names), "scheme_group": order["scheme_group"].map(groups.SCHEME_NAMES)}
    )


def left_out_table(results: pd.DataFrame, reasons: pd.Series, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the rows of works that were read or quoted and are not counted, each with its reason."""
    rows = results[reasons.notna() & (reasons != "not_read")]
    return pd.DataFrame(
        {
            "Study": rows["ref_key"].map(names),
            "Outcome": rows["outcome"],
            "Scheme": rows["scheme_group"].map(groups.SCHEME_NAMES),
            "Why not counted": reasons[rows.index].map(NOT_COUNTED),
        }
    )


def unread_table(results: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the works that were not read, and what was tried; a work that is named has its short name."""
    rows = results[results["read"] == "not_read"]
    keys = re.compile(rf"\b({'|'.join(names)})\b")
    tried = rows["note"].map(lambda text: keys.sub(lambda found: names[found[1]], text))
    return pd.DataFrame({"Study": rows["ref_key"].map(names), "What was tried": tried})


def accounts_by_outcome(told_rows: pd.DataFrame, results: pd.DataFrame, works: pd.DataFrame) -> pd.DataFrame:
    """Return by outcome and account how many studies report each direction, each study once an outcome.

    Columns: ``broad_group``, ``account`` (told, own, all), and one for each direction.
    """
    listed = works.loc[works["listed"], "ref_key"]
    reported = results_by_study(results, ["broad_group"])
    accounts = {
        "told": account_by_study(told_rows, listed, ["broad_group"]),
        "own": reported[reported["ref_key"].isin(listed)],
        "all": reported,
    }
    return pd.DataFrame(
        [
            {"broad_group": outcome, "account": account}
            | {way: int((own["direction"] == way).sum()) for way in ORDER}
            for outcome in groups.BROAD_NAMES
            for account, rows in accounts.items()
            for own in [rows[rows["broad_group"] == outcome]]
        ]
    )
