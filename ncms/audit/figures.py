"""Rules on the figures that the documents state: bases, bounds, units and repeats."""

from __future__ import annotations

import pandas as pd

from ncms.audit.cells import NOT_STATED, blank, figure_root, said
from ncms.audit.model import Discrepancy, Settings, Tables, rule

SEARCH = ("study_count", "selection_rule", "title")  # compared by the rules on the search, or no own figure
BOUNDS = {
    "up_to": "from above",
    "over": "from below",
    "at_least": "from below",
    "about": "on both sides",
    "none": "on no side",
}
VALUES = ["value_low", "value_high", "value_before", "value_after"]


def stated_figures(tables: Tables) -> pd.DataFrame:
    """Return the figures on the scheme, each with the root that figures of one passage share."""
    quantities = tables["quantities"]
    figures = quantities[~quantities["role"].isin(SEARCH)]
    return figures.assign(root=[figure_root(figures, row) for row in figures.itertuples()])


def repeated(figures: pd.DataFrame) -> list[tuple[tuple, tuple]]:
    """Return each figure that repeats another, beside the first statement."""
    first = {row.quantity_id: row for row in figures.itertuples()}
    return [(first[row.repeats], row) for row in figures.itertuples() if row.repeats in first]


@rule(
    "repeated_otherwise",
    "Figures repeated with another value",
    "A figure that a document states again with another value.",
    needs=("quantities",),
    severity="conclusion",
)
def repeated_otherwise(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find repeated figures whose values differ."""
    return [
        Discrepancy(first.root, first.locator, first.as_written, again.locator, again.as_written,
                    "One quantity is stated with two values.")
        for first, again in repeated(stated_figures(tables))
        if any(said(getattr(first, name)) != said(getattr(again, name)) for name in VALUES)
    ]  # fmt: skip


@rule(
    "two_bounds",
    "One figure under two bounds",
    "A figure that is bounded from above at one place and from below, or not at all, at another.",
    needs=("quantities",),
    severity="conclusion",
)
def two_bounds(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find repeated figures whose bounds differ.

    "Up to" can also mean "as much as", which no other bound contradicts; that weighs less.
    """
    return [
        Discrepancy(first.root, first.locator, first.as_written, again.locator, again.as_written,
                    f"It is bounded {BOUNDS[first.bound]} here and {BOUNDS[again.bound]} there.",
                    severity="wording" if "up_to" in (first.bound, again.bound) else "")
        for first, again in repeated(stated_figures(tables))
        if first.bound != again.bound
    ]  # fmt: skip


@rule(
    "two_wholes",
    "One figure of two wholes",
    "A figure whose whole (the share of what) is stated at one place and not, or otherwise, at another.",
    needs=("quantities",),
    severity="conclusion",
)
def two_wholes(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find repeated figures that are shares of different wholes, or of one that only one place names.

    A whole that one place leaves out can be had from the other, which weighs less.
    """
    return [
        Discrepancy(first.root, first.locator, f"{first.as_written} of: {said(first.of_what)}",
                    again.locator, f"{again.as_written} of: {said(again.of_what)}",
                    "One place names the whole, the other does not."
                    if unnamed(first) or unnamed(again)
                    else "The figure is a share of one thing here and of another there.",
                    severity="wording" if unnamed(first) or unnamed(again) else "")
        for first, again in repeated(stated_figures(tables))
        if said(first.of_what) != said(again.of_what)
    ]  # fmt: skip


def unnamed(figure: tuple) -> bool:
    """Return whether the passage does not say of what a figure is a share."""
    return said(figure.of_what) == NOT_STATED


@rule(
    "points_or_percent",
    "Per cent or percentage points",
    "A change of a share or an index for which neither per cent nor percentage points is said.",
    needs=("quantities",),
    severity="wording",
)
def points_or_percent(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find changes that can be read as per cent and as points."""
    figures = stated_figures(tables)
    return [
        Discrepancy("reporting:points_or_percent", row.locator, row.as_written, row.locator,
                    "per cent or percentage points is not said",
                    f"A change of: {said(row.indicator).replace('_', ' ')}.")
        for row in figures[figures["per_cent_or_points"] == "not_stated"].itertuples()
    ]  # fmt: skip


@rule(
    "share_of_nothing",
    "Per cent of what",
    "A percentage for which the passage does not say of what it is a share.",
    needs=("quantities",),
    severity="wording",
)
def share_of_nothing(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find shares and levels without a whole; a change of a named index is no share of another thing."""
    figures = stated_figures(tables)
    shares = figures[figures["unit"].str.startswith("percent") & figures["of_what"].isna()]
    return [
        Discrepancy(row.root, row.locator, row.as_written, row.locator, "of what is not said",
                    f"A share of something unnamed: {said(row.indicator).replace('_', ' ')}.")
        for row in shares.itertuples()
        if not names_its_whole(row)
    ]  # fmt: skip


def names_its_whole(figure: tuple) -> bool:
    """Return whether a percentage has a whole by its sense: the index that changes, or the people counted.

    A limit (role ``threshold``) is no share of the people whom it is set for.
    """
    changes_an_index = figure.role == "effect" and blank(figure.value_before)
    return changes_an_index or (figure.role != "threshold" and not blank(figure.population))
