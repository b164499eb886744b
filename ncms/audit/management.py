"""Rules on the management study: its sample, its levels, its problems and its recommendations."""

from __future__ import annotations

import pandas as pd

from ncms.audit.cells import said
from ncms.audit.model import Discrepancy, Settings, Tables, rule

PROBLEMS = ("management_problems", "management_recommendations", "problem_recommendation_links")


def places(rows: pd.DataFrame, column: str = "locator") -> str:
    """Return the places of a table's rows, each once."""
    return "; ".join(rows[column].dropna().unique()) or "abstract"


@rule(
    "sample_against_design",
    "Sample and sampling design",
    "A stated sample that the factors of its own design cannot give, rounding allowed for.",
    needs=("sampling_design",),
    changes="count",
)
def sample_against_design(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find a stated total outside the product of the factors' bounds."""
    design = tables["sampling_design"]
    factors = design[design["role"] == "factor"].dropna(subset=["lower", "upper"])
    if factors.empty:
        return []
    lower, upper = float(factors["lower"].prod()), float(factors["upper"].prod())
    product = " x ".join(said(value) for value in factors["value"])
    return [
        Discrepancy(
            "sample:design", row.locator, said(row.as_printed), factors["locator"].iloc[0],
            f"{product} = {factors['value'].prod():g}; with rounding, {lower:g} to {upper:g}",
            "The factors of the design do not give the sample that is stated.",
        )
        for row in design[design["role"] == "stated_total"].itertuples()
        if not lower <= row.value <= upper
    ]  # fmt: skip


@rule(
    "problem_without_recommendation",
    "Problems without a recommendation",
    "A problem or need that no recommendation takes up.",
    needs=PROBLEMS,
    changes="conclusion",
)
def problem_without_recommendation(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find problems without a link to a recommendation."""
    met = set(tables["problem_recommendation_links"]["problem_id"])
    return [
        Discrepancy(f"management:{row.problem_id}", row.locator, row.statement,
                    places(tables["management_recommendations"]),
                    "no recommendation answers it", "The problem is stated and left without advice.")
        for row in tables["management_problems"].itertuples()
        if row.problem_id not in met
    ]  # fmt: skip


@rule(
    "recommendation_without_problem",
    "Recommendations without a problem",
    "A recommendation that no problem or need of the study leads to.",
    needs=PROBLEMS,
    changes="conclusion",
)
def recommendation_without_problem(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find recommendations without a link from a problem."""
    grounds = set(tables["problem_recommendation_links"]["recommendation_id"])
    return [
        Discrepancy(f"management:{row.recommendation_id}", row.locator, row.statement,
                    places(tables["management_problems"]),
                    "no problem leads to it", "No result that the abstract reports supports the advice.")
        for row in tables["management_recommendations"].itertuples()
        if row.recommendation_id not in grounds
    ]  # fmt: skip


@rule(
    "level_not_measured",
    "Levels concluded on, not measured",
    "A level of the system about which a conclusion is drawn while no instrument is stated for it.",
    needs=("management_levels", "management_instruments"),
    changes="conclusion",
)
def level_not_measured(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find levels with a conclusion and without an instrument."""
    instruments = tables["management_instruments"]
    measured = set(instruments.loc[instruments["stated"], "level_id"])
    return [
        Discrepancy("management:levels", row.locator,
                    f"{row.name_as_printed}: {row.need} the {row.body_as_printed}", places(instruments),
                    "no instrument is stated for the level",
                    "A conclusion stands without a stated source.")
        for row in tables["management_levels"].dropna(subset=["conclusion"]).itertuples()
        if row.level_id not in measured
    ]  # fmt: skip


@rule(
    "dimension_not_reported",
    "Dimensions announced, not reported",
    "A dimension that the study sets out to examine and reports nothing of.",
    needs=("management_dimensions",),
    changes="conclusion",
)
def dimension_not_reported(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find announced dimensions without a finding."""
    dimensions = tables["management_dimensions"]
    return [
        Discrepancy(f"management:{row.dimension_id}", row.locator, f"to be studied: {row.name_as_printed}",
                    places(dimensions[dimensions["reported"] == "reported"], "finding_locator"),
                    "nothing is reported", f"The dimension is {said(row.finding_blank_reason)}.")
        for row in dimensions[dimensions["reported"] == "not_reported"].itertuples()
    ]  # fmt: skip


@rule(
    "aim_not_met",
    "Aims answered in part or not",
    "An aim of the study that its results answer in part or not at all.",
    needs=("management_aims",),
    changes="wording",
)
def aim_not_met(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find aims that are not reported on in full."""
    aims = tables["management_aims"]
    return [
        Discrepancy(f"management:{row.aim_id}", row.locator, row.aim, said(row.answer_locator),
                    said(row.answer), f"Answered: {row.answered.replace('_', ' ')}.")
        for row in aims[aims["answered"] != "reported"].itertuples()
    ]  # fmt: skip
