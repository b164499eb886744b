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
    severity="count",
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
            f"{product} = {factors['value'].prod():g} counties; with rounding, {lower:g} to {upper:g}",
            "The factors of the design do not give the number of samples that is stated. What a sample is, "
            "is not explained; another unit than the county may be meant.",
        )
        for row in design[design["role"] == "stated_total"].itertuples()
        if not lower <= row.value <= upper
    ]  # fmt: skip


@rule(
    "problem_without_recommendation",
    "Problems without a recommendation",
    "A problem or need that no recommendation takes up.",
    needs=PROBLEMS,
    severity="wording",
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
    severity="conclusion",
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
    severity="conclusion",
)
def level_not_measured(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find levels with a conclusion and without an instrument, one find for those concluded on alike.

    An instrument that is stated without a level, such as a review of documents, may have covered them,
    which weighs less.
    """
    instruments = tables["management_instruments"]
    measured = set(instruments.loc[instruments["stated"], "level_id"])
    general = without_level(instruments)
    levels = tables["management_levels"].dropna(subset=["conclusion"])
    levels = levels[~levels["level_id"].isin(measured)]
    return [
        Discrepancy(
            "management:levels", rows["locator"].iloc[0],
            f"{', '.join(rows['name_as_printed'])}: {need} the {body}", places(instruments),
            f"stated without a level: {', '.join(general)}" if general else "no instrument is stated",
            "What was asked and counted is stated for other levels; the documents reviewed may cover these."
            if general
            else "The conclusion stands without a stated source.",
            severity="wording" if general else "",
        )
        for (need, body), rows in levels.groupby(["need", "body_as_printed"], sort=False)
    ]  # fmt: skip


def without_level(instruments: pd.DataFrame) -> list[str]:
    """Return the names of the instruments that are stated for no level in particular."""
    for_a_level = set(instruments.loc[instruments["stated"], "instrument_id"])
    general = instruments[~instruments["instrument_id"].isin(for_a_level)]
    return list(dict.fromkeys(general["name_as_printed"]))


@rule(
    "dimension_not_reported",
    "Dimensions announced, not reported",
    "A dimension that the study sets out to examine and reports nothing of.",
    needs=("management_dimensions",),
    severity="wording",
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
    severity="wording",
)
def aim_not_met(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find aims that are not reported on in full; a hope that no report could answer is none."""
    aims = tables["management_aims"]
    aims = aims[aims["answered"] != "hope"]
    return [
        Discrepancy(f"management:{row.aim_id}", row.locator, row.aim, said(row.answer_locator),
                    said(row.answer), f"Answered: {row.answered.replace('_', ' ')}.")
        for row in aims[aims["answered"] != "reported"].itertuples()
    ]  # fmt: skip
