"""Rules that hold figures, names and years of data to the public record."""

from __future__ import annotations

import re

import pandas as pd

from ncms.audit.cells import blank, figure_root, items, named, said
from ncms.audit.credit import given_to_one_work
from ncms.audit.model import Discrepancy, Settings, Tables, rule

RATE = "participation_rate_percent"


@rule(
    "participation_on_record",
    "Participation on public record",
    "A participation rate that the yearbook's rate of the same year does not meet, bound included.",
    needs=("quantities", "ncms_national"),
    severity="conclusion",
    against="record",
)
def participation_on_record(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find participation rates that the public one of the year contradicts.

    "Up to" can also mean "as much as"; a public rate within a point of that weighs less.
    """
    national = tables["ncms_national"]
    own = national[(national["series"] == "ncms") & national[RATE].notna()]
    public = own.set_index("year")
    quantities = tables["quantities"]
    rates = quantities[quantities["indicator"] == "participation_rate"].dropna(subset=["period_end"])
    found = []
    for row in rates[rates["period_end"].isin(public.index)].itertuples():
        on_record = public.loc[row.period_end]
        if not holds(row, float(on_record[RATE])):
            found.append(
                Discrepancy(figure_root(quantities, row), row.locator, row.as_written, on_record["source"],
                            f"{on_record[RATE]:g}% in {said(row.period_end)}",
                            "The public rate lies outside what the wording allows.",
                            severity="wording" if nearly(row, float(on_record[RATE])) else "")
            )  # fmt: skip
    return found


def nearly(figure: tuple, value: float) -> bool:
    """Return whether a public value is within one point of a figure that is printed as "up to"."""
    return figure.bound == "up_to" and abs(value - figure.value_high) <= 1


def holds(figure: tuple, value: float) -> bool:
    """Return whether a public value lies within a stated figure and its bound."""
    within = {
        "up_to": value <= figure.value_high,
        "over": value > figure.value_low,
        "at_least": value >= figure.value_low,
    }
    return within.get(figure.bound, round(figure.value_low) <= round(value) <= round(figure.value_high))


@rule(
    "share_of_another_whole",
    "Shares that are those of another whole",
    "An out-of-pocket share, of an unnamed whole, that equals the share in national health spending.",
    needs=("quantities", "health_spending_national"),
    severity="conclusion",
    against="record",
)
def share_of_another_whole(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find out-of-pocket figures whose last value is the national share of its year.

    Where no share of that year was read, it has to lie between those of the nearest years on either side.

    Years whose share rests on the review itself are left out: they would prove nothing.
    """
    spending = tables["health_spending_national"].dropna(subset=["out_of_pocket_share_percent"])
    spending = spending[spending["shares_basis"] != "review"].sort_values("year")
    quantities = tables["quantities"]
    figures = quantities[(quantities["indicator"] == "out_of_pocket_share") & quantities["of_what"].isna()]
    found = []
    for row in figures.dropna(subset=["value_after", "period_end"]).itertuples():
        known = nearest_years(spending, row.period_end)
        shares = known["out_of_pocket_share_percent"].round()
        if shares.min() <= row.value_after <= shares.max():
            found.append(national_share(row, figure_root(quantities, row), known))
    return found


def nearest_years(yearly: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the row of a year, else those of the nearest years on either side; none where a side lacks one.

    `yearly` is in the order of its column `year`.
    """
    of_year = yearly[yearly["year"] == year]
    before, after = yearly[yearly["year"] < year].tail(1), yearly[yearly["year"] > year].head(1)
    if len(of_year) or before.empty or after.empty:
        return of_year
    return pd.concat([before, after])


def national_share(row: tuple, root: str, known: pd.DataFrame) -> Discrepancy:
    """Return the discrepancy of a share that fits the national one of its year, or those around it."""
    shares = [f"{year.out_of_pocket_share_percent:.1f}% in {year.year}" for year in known.itertuples()]
    return Discrepancy(
        root, row.locator, row.as_written, "national health accounts, as read in reprints",
        f"out of pocket in national health spending: {'; '.join(shares)}",
        "The figure fits the share in the health spending of the whole country. Of what it is a share the "
        "review does not say, and we hold no such share for members of the scheme.",
    )  # fmt: skip


@rule(
    "names_on_record",
    "Journals and authors on record",
    "A journal, or the author of an official document, that a public record names otherwise.",
    needs=("references",),
    severity="wording",
    against="record",
)
def names_on_record(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find names that a record gives otherwise; case and spelling variants do not count."""
    references = tables["references"]
    pairs = [(row, row.journal_as_listed, row.journal_corrected) for row in references.itertuples()]
    official = references[references["kind"] == "official"]
    pairs += [(row, row.authors_as_listed, row.authors_corrected) for row in official.itertuples()]
    return [
        Discrepancy(f"reference:{row.ref_key}", row.locator, listed, row.source, corrected,
                    "The record read names it otherwise.")
        for row, listed, corrected in pairs
        if not blank(corrected) and said(listed).casefold() != said(corrected).casefold()
    ]  # fmt: skip


@rule(
    "period_on_record",
    "Years of data on record",
    "Years that the text gives to one work alone and that lie outside those of its data as recorded.",
    needs=("study_facts", "references"),
    severity="wording",
    against="record",
)
def period_on_record(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find spans that the text gives to a work and that reach beyond its data."""
    read = tables["references"]["basis"].map(lambda basis: "source read" in items(basis))
    works = tables["references"][read].dropna(subset=["data_years"]).set_index("ref_key")
    spans = given_to_one_work(tables["study_facts"])
    spans = spans[spans["ref_key"].isin(works.index)]
    found = []
    for row in spans.itertuples():
        told, known = years_in(row.value), years_in(works.at[row.ref_key, "data_years"])
        if told and known and (min(told) < min(known) or max(told) > max(known)):
            found.append(
                Discrepancy(f"span:{row.locator}:{row.value}", row.locator,
                            f"{named(tables['references'], row.ref_key)}: {row.value}",
                            works.at[row.ref_key, "source"], f"data of {works.at[row.ref_key, 'data_years']}",
                            "The years given are not those of this work's data.")
            )  # fmt: skip
    return found


def years_in(text: str) -> list[int]:
    """Return the years that a text names."""
    return [int(year) for year in re.findall(r"\b(?:19|20)\d{2}\b", text)]
