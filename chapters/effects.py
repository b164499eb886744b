"""Tables and figures of the chapter on effects: numbers as stated, what may be computed, results compared."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from chapters.number_tables import indicator, when
from livingreview.evidence.directions import MIXED, UNCLEAR, study_directions
from livingreview.evidence.evidence_map import claims
from livingreview.numbers.formats import format_number
from ncms.methods.stated_numbers import NOT_APPLICABLE
from ncms.vocabulary import DIRECTIONS, label, named

ASPECTS = {
    "per_cent_or_points": "Per cent or points",
    "of_what": "Of what",
    "population": "Of whom",
    "period": "When",
    "comparator": "Compared with",
    "standard_error": "Standard error",
}
COMPUTED = ["What", "Between", "From, %", "To, %", "Difference, points", "Ratio"]


def in_words(lines: pd.DataFrame) -> pd.DataFrame:
    """Return lines with the outcome as a reader sees it."""
    return lines.assign(outcome_domain=lines["outcome_domain"].map(label))


def openness_table(numbers: pd.DataFrame, openness: pd.DataFrame) -> pd.DataFrame:
    """Return for every number what the text states and what it leaves open."""
    aspects = openness.rename(columns=ASPECTS)[list(ASPECTS.values())]
    table = aspects.replace(NOT_APPLICABLE, "–")
    table.insert(0, "Number", numbers["as_written"] + ", " + numbers["indicator"].map(indicator))
    return table


def computed_table(changes: pd.DataFrame, contrasts: pd.DataFrame) -> pd.DataFrame:
    """Return the differences and ratios between two numbers that are both stated, of two times or groups."""
    over_time = [
        {"What": indicator(row.indicator), "Between": when(row).replace(" to ", " and "),
         "From, %": f"{row.start:g}", "To, %": f"{row.end:g}",
         "Difference, points": spread(row.difference, row.difference),
         "Ratio": spread(row.ratio, row.ratio, 2)}
        for row in changes.itertuples()
    ]  # fmt: skip
    groups = [
        {"What": indicator(row.indicator), "Between": f"{row.population_of_low} and {row.population_of_high}",
         "From, %": span(row.value_low_of_low, row.value_high_of_low),
         "To, %": span(row.value_low_of_high, row.value_high_of_high),
         "Difference, points": spread(row.difference_least, row.difference_most),
         "Ratio": spread(row.ratio_least, row.ratio_most, 2)}
        for row in contrasts.itertuples()
    ]  # fmt: skip
    return pd.DataFrame([*over_time, *groups], columns=COMPUTED)


def span(least: float, most: float) -> str:
    """Return a stated number or range with the decimals that it has, as text."""
    return " to ".join(dict.fromkeys(f"{end:g}" for end in (least, most)))


def spread(least: float, most: float, digits: int = 1) -> str:
    """Return one computed number or the span of two, as text."""
    if pd.isna(least):
        return "–"
    ends = dict.fromkeys(format_number(round(value, 6), digits) for value in (least, most))
    return " to ".join(ends)


def citing_official(findings: pd.DataFrame, studies: Collection[str]) -> pd.DataFrame:
    """Return the findings whose citation names a work that is no study, such as an official document."""
    works = findings["refs"].str.split(";").explode()
    return findings.loc[works[~works.isin(studies)].index.unique()]


def sensitivity_table(findings: pd.DataFrame, studies: Collection[str]) -> pd.DataFrame:
    """Return the count of each direction for narrower and narrower choices of findings."""
    scheme, credit = findings["scheme"], findings["credit"]
    choices = {
        "all results": findings,
        "credited to a study alone or jointly": findings[credit != "position"],
        "credited to a study alone": findings[credit == "alone"],
        "empirical claims only": claims(findings),
        "on the NCMS only": findings[scheme.isin(["ncms", "ncms_major_disease_insurance"])],
        "on integration only": findings[scheme == "urban_rural_integration"],
    }
    cast = {name: study_directions(chosen, studies)["direction"] for name, chosen in choices.items()}
    counts = [
        {"Findings": name, "Results": int((ways != UNCLEAR).sum())}
        | {text: int((ways == way).sum()) for way, text in DIRECTIONS.items()}
        for name, ways in cast.items()
    ]
    return pd.DataFrame(counts)


def opposed_table(opposed: pd.DataFrame, cast: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return gains and losses side by side, each outcome with those credited.

    A study whose result on the outcome is mixed is marked: it is credited with more than what its side says.
    """
    mixed = cast[cast["direction"] == MIXED].groupby("outcome_domain")["ref_key"].agg(set)
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
