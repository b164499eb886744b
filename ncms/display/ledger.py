"""The searches side by side, whatever their counts come from, and what a ledger of decisions tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from ncms.display.searches import STAGE_NAMES, search_name
from ncms.formats import format_number
from ncms.methods.screening import STEPS


def counted_table(flows: Iterable[tuple[str, pd.DataFrame]]) -> pd.DataFrame:
    """Return a line for each search of recomputed flows, each given with what its counts come from."""
    lines = pd.DataFrame([line for basis, flow in flows for line in _searches(basis, flow)])
    counts = [name for name in lines if name not in ("Search", "Counted from")]
    return lines.astype(dict.fromkeys(counts, "Int64"))


def _searches(basis: str, flow: pd.DataFrame) -> Iterator[dict[str, object]]:
    steps = flow[flow["step"].isin(STEPS)]
    for (source, group), chain in steps.groupby(["source", "keyword_group"], sort=False):
        first, last = chain.iloc[0], chain.iloc[-1]
        totals = flow[(flow["source"] == source) & (flow["step"] == "total")]
        yield {
            "Search": search_name(source, group),
            "Counted from": basis,
            "Duplicates taken out": first["eliminated_stated"],
            "To screen": first["remaining_stated"],
            "Screened out": chain["eliminated_stated"].iloc[1:].sum(min_count=1),
            "Left": last["remaining_stated"],
            "Of these undecided": totals["undecided"].iloc[0] if "undecided" in flow else pd.NA,
        }


def agreement_table(kappas: pd.DataFrame, conflicts: pd.DataFrame) -> pd.DataFrame:
    """Return how far each two reviewers agree at each stage, with the conflicts of the stage still open."""
    still = conflicts["stage"].value_counts()
    kappas = kappas.sort_values("stage", key=lambda names: names.map(list(STAGE_NAMES).index))
    return pd.DataFrame(
        {
            "Read": kappas["stage"].map(STAGE_NAMES),
            "Reviewers": kappas["reviewer_a"] + ", " + kappas["reviewer_b"],
            "Records both judged": kappas["items"].astype("Int64"),
            "Judged alike, %": 100 * kappas["share"].astype(float),
            "Cohen's kappa": kappas["kappa"].astype(float),
            "Conflicts open": kappas["stage"].map(still).fillna(0).astype("Int64"),
        }
    )


def agreement_in_words(kappas: pd.DataFrame) -> str:
    """Return the least kappa of each stage in words, or why there is none."""
    known = kappas.dropna(subset=["kappa"])
    if known.empty:
        return "not computed, as no two reviewers judged the same records and differed among them"
    least = known.groupby("stage", sort=False)["kappa"].min()
    ordered = [stage for stage in STAGE_NAMES if stage in least.index]
    return " and ".join(
        f"{format_number(least[stage], 2)} on {STAGE_NAMES[stage].lower()}" for stage in ordered
    )
