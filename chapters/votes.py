"""Tables of effect directions: votes, shares, tests, narrower choices, opposed findings."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from livingreview.evidence.directions import IMPROVES, MIXED, UNCLEAR, WORSENS
from livingreview.numbers.glue import publish
from ncms.vocabulary import DIRECTIONS, label, named


def publish_votes(key: str, own: pd.DataFrame) -> None:
    """Publish how many votes there are, with the findings behind them as its rows."""
    publish(key, len(own), "votes", rows=own["finding_ids"], inputs=["findings", "references"])


def votes_table(tallied: pd.DataFrame) -> pd.DataFrame:
    """Return the votes by outcome and direction."""
    columns = {"outcome_domain": "Outcome", "votes": "Votes", **DIRECTIONS}
    return tallied.assign(outcome_domain=tallied["outcome_domain"].map(label)).rename(columns=columns)[
        list(columns.values())
    ]


def shares_table(tallied: pd.DataFrame) -> pd.DataFrame:
    """Return the share of votes that improve, with its interval, by outcome."""
    return pd.DataFrame(
        {
            "Outcome": tallied["outcome_domain"].map(label),
            "Votes": tallied["votes"],
            "Improves": tallied[IMPROVES],
            "Share, %": tallied["share"],
            "Interval from, %": tallied["low"],
            "to, %": tallied["high"],
        }
    )


def sign_table(tests: pd.DataFrame) -> pd.DataFrame:
    """Return the votes that have a sign, the least p that their number could give, and p if it was run."""
    return pd.DataFrame(
        {
            "Outcome": tests["outcome_domain"].map(label),
            "Improves": tests[IMPROVES],
            "Worsens": tests[WORSENS],
            "Together": tests["n"],
            "Least p possible": tests["least_p"],
            "p": tests["p"],
        }
    )


def sensitivity_table(variants: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the count of each kind of vote for several choices of findings."""
    counts = [
        {"Findings": name, "Votes": int((votes["vote"] != UNCLEAR).sum())}
        | {text: int((votes["vote"] == vote).sum()) for vote, text in DIRECTIONS.items()}
        for name, votes in variants.items()
    ]
    return pd.DataFrame(counts)


def opposed_table(opposed: pd.DataFrame, votes: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return gains and losses side by side, each outcome with those credited.

    A study whose vote on the outcome is mixed is marked: it is credited with more than what its side says.
    """
    mixed = votes.loc[votes["vote"] == MIXED].groupby("outcome_domain")["ref_key"].agg(set)
    marked = {
        domain: {
            ref: f"{name}, mixed" if ref in mixed.get(domain, ()) else name for ref, name in names.items()
        }
        for domain in opposed["outcome_domain"]
    }
    sides = {
        side: [
            entry(row[side], row[f"{side}_refs"], marked[row["outcome_domain"]])
            for _, row in opposed.iterrows()
        ]
        for side in ("gain", "loss")
    }
    domain = opposed["outcome_domain"].map(label)
    first = domain.where(~domain.duplicated(), "")
    return pd.DataFrame({"Outcome": first, "Improves": sides["gain"], "Worsens": sides["loss"]})


def entry(outcomes: object, refs: object, names: Mapping[str, str]) -> str:
    """Return one side of an opposed pair as text; empty where that side has no more entries."""
    return "" if pd.isna(outcomes) else f"{outcomes} ({named(str(refs).split(';'), names)})"
