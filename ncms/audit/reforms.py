"""Rules on when schemes began and ended, and what is credited to them when."""

from __future__ import annotations

import pandas as pd

from ncms.audit.cells import bracket_root, figure_root, items, matches, said
from ncms.audit.events import event_root
from ncms.audit.model import Discrepancy, Settings, Tables, rule

SCHEMES = {  # scheme -> how the title of the document that launches it reads
    "ncms": r"\bNCMS\b|cooperative medical",
    "urban_rural_integration": r"\bintegrating\b",
}
ABSORBS = {"urban_rural_integration": "ncms"}  # what is complete once the other is


def launches(references: pd.DataFrame) -> dict[str, tuple[int, str]]:
    """Return scheme -> (year, place) of the listed official document that launches it."""
    official = references[references["kind"] == "official"].sort_values("year")
    found = {}
    for scheme, pattern in SCHEMES.items():
        own = official[official["title_as_listed"].map(lambda title, p=pattern: matches(p, title))]
        if len(own):
            found[scheme] = (int(own["year"].iloc[0]), own["locator"].iloc[0])
    return found


def completions(tables: Tables, provinces: int) -> list[tuple[str, int, str, str, str]]:
    """Return (scheme, year, place, wording, root) of each statement that a scheme reached all provinces."""
    quantities = tables["quantities"]
    whole = quantities[(quantities["unit"] == "provinces") & (quantities["value_low"] == provinces)]
    whole = whole[whole["role"] == "scope"].dropna(subset=["period_end", "scheme"])
    events = {event.locator: event_root(event) for event in tables["policies"].itertuples()}
    return [
        (row.scheme, int(row.period_end), row.locator, row.as_written, events.get(row.locator, ""))
        for row in whole.itertuples()
    ]  # fmt: skip


@rule(
    "start_and_completion",
    "Start and completion in one year",
    "A reform that is launched and complete in all provinces in one and the same year.",
    needs=("policies", "quantities", "references"),
    severity="conclusion",
)
def start_and_completion(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find reforms complete no later than the year of the document that launches them."""
    starts = launches(tables["references"])
    return [
        Discrepancy(
            root, starts[scheme][1], f"launched {starts[scheme][0]}", place, f"{wording} by {year}",
            "The document that launches the reform and its completion everywhere stand in one year.",
        )
        for scheme, year, place, wording, root in completions(tables, settings.provinces)
        if scheme in starts and year <= starts[scheme][0]
    ]  # fmt: skip


@rule(
    "effect_after_end",
    "Effects after a scheme ended",
    "A figure credited to a scheme for years after the document says that another took it in everywhere.",
    needs=("policies", "quantities"),
    severity="conclusion",
)
def effect_after_end(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find spans of an absorbed scheme that go on after its end."""
    ends = [(ABSORBS.get(scheme), *rest) for scheme, *rest in completions(tables, settings.provinces)]
    spans = tables["quantities"][tables["quantities"]["role"].isin(["effect", "period", "coverage"])]
    return [
        Discrepancy(
            root, row.locator, f"{row.as_written}, credited to {row.scheme}", place, f"{wording} by {year}",
            "If the merger was complete then, the last years of the span are no longer those of the scheme.",
        )
        for scheme, year, place, wording, root in ends
        for row in spans[(spans["scheme"] == scheme) & (spans["period_end"] > year)].itertuples()
    ]  # fmt: skip


@rule(
    "baseline_before_policy",
    "Baselines before the policy",
    "A change credited to a scheme, or told without one, whose first year is before the scheme began.",
    needs=("quantities", "references"),
    severity="conclusion",
)
def baseline_before_policy(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find effects whose baseline lies before the launch of the NCMS or of the scheme named."""
    starts = launches(tables["references"])
    quantities = tables["quantities"]
    effects = quantities[(quantities["role"] == "effect") & quantities["period_start"].notna()]
    found = []
    for row in effects.itertuples():
        year, place = starts.get("ncms" if pd.isna(row.scheme) else row.scheme, (None, ""))
        if year is not None and row.period_start < year:
            found.append(
                Discrepancy(
                    figure_root(quantities, row), row.locator,
                    f"{row.as_written}; first year {said(row.period_start)}", place, f"launched {year}",
                    "The baseline is older than the scheme, so a part of the change came before it.",
                )
            )  # fmt: skip
    return found


@rule(
    "older_than_reform",
    "Papers older than the reform",
    "An effect of a reform credited to a work published before the document that launches the reform.",
    needs=("findings", "references"),
    severity="conclusion",
)
def older_than_reform(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find works older than a reform whose effects they are credited with, once a bracket.

    It weighs less where another reading is at hand: a work that alone is credited may have studied an early
    pilot, and in a bracket that also names a younger work the effect may be that one's.
    """
    starts = launches(tables["references"])
    works = tables["references"].set_index("ref_key")
    claims = tables["findings"][tables["findings"]["evidence_kind"] == "empirical_claim"]
    claims = claims[claims["scheme"].isin(starts) & claims["refs"].notna()]
    found = []
    for (scheme, locator, refs), rows in claims.groupby(["scheme", "locator", "refs"], sort=False):
        year = starts[scheme][0]
        keys = [key for key in items(refs) if key in works.index]
        found += [
            Discrepancy(
                bracket_root(locator, refs), locator, " / ".join(rows["statement"]),
                works.at[key, "locator"], f"published {works.at[key, 'year']}",
                f"The work is older than the reform, launched {year}; {other_reading(keys, works, year)}.",
                severity="wording" if len(keys) == 1 or has_younger(keys, works, year) else "",
            )
            for key in keys
            if works.at[key, "year"] < year
        ]  # fmt: skip
    return found


def has_younger(keys: list[str], works: pd.DataFrame, year: int) -> bool:
    """Return whether one of the works is no older than the year."""
    return bool((works.loc[keys, "year"] >= year).any())


def other_reading(keys: list[str], works: pd.DataFrame, year: int) -> str:
    """Return what else may be meant where works are older than a reform."""
    if has_younger(keys, works, year):
        return "a younger work in the bracket may be meant"
    return "an early pilot may be meant"
