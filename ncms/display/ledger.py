"""The table of all searches: those known from printed counts and those counted from decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from ncms.display.screening import KEYWORDS, SOURCES
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
        keyword = f", {KEYWORDS[group]}" if group in KEYWORDS else ""
        yield {
            "Search": SOURCES.get(source, source) + keyword,
            "Counted from": basis,
            "Duplicates taken out": first["eliminated_stated"],
            "To screen": first["remaining_stated"],
            "Screened out": chain["eliminated_stated"].iloc[1:].sum(min_count=1),
            "Left": last["remaining_stated"],
            "Of these undecided": totals["undecided"].iloc[0] if "undecided" in flow else pd.NA,
        }
