"""Rules on what is left open beside a stated effect: which work gives it, and for which years."""

from __future__ import annotations

from ncms.audit.cells import items, named, said
from ncms.audit.figures import stated_figures
from ncms.audit.model import Discrepancy, Settings, Tables, rule

CREDITED = {  # how the text gives credit -> what stands beside the figure
    "joint": "one bracket names",
    "position": "no work on the statement itself; the next bracket names",
}


@rule(
    "figure_of_several_works",
    "Figures credited to several works",
    "A figure of the literature that stands with, or before, a bracket of several works: its source is open.",
    needs=("quantities", "references"),
    severity="wording",
)
def figure_of_several_works(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find effects and levels credited to more than one work."""
    figures = stated_figures(tables)
    return [
        Discrepancy(row.root, row.locator, row.as_written, row.locator,
                    f"{CREDITED[row.credit]} {named(tables['references'], row.credited_refs)}",
                    "Which of the works gives the figure is not said.")
        for row in figures[figures["role"].isin(["effect", "level", "coverage"])].itertuples()
        if len(items(row.credited_refs)) > 1
    ]  # fmt: skip


@rule(
    "effect_without_period",
    "Effects without a period",
    "An effect stated as a number without the years it concerns.",
    needs=("quantities",),
    severity="wording",
)
def effect_without_period(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find effects without years."""
    figures = stated_figures(tables)
    return [
        Discrepancy("reporting:period", row.locator, row.as_written, row.locator, "no years are given",
                    f"An effect on: {said(row.indicator).replace('_', ' ')}.")
        for row in figures[(figures["role"] == "effect") & figures["period_start"].isna()].itertuples()
    ]  # fmt: skip
