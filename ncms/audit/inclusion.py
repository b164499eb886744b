"""Rules on which studies came in: the window and the stated exclusions."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ncms.audit.cells import matches, said
from ncms.audit.model import Discrepancy, Settings, Tables, rule
from ncms.methods import screening_flow


@dataclass(frozen=True)
class Theme:
    """A stated exclusion: how its example is worded, and how a fact or title that falls under it reads."""

    name: str
    example: str
    fact: str
    pattern: str


THEMES = (
    Theme(
        "one region", r"one region", "region",
        r"^(?:[A-Z]\w+ (?:Province|City|County|District)|Beijing|Shanghai|Tianjin|Chongqing)$",
    ),
    Theme("one group", r"one (?:social )?group", "population", r"elderly|\bolder\b|left[- ]behind|\bwomen\b"),
    Theme("one disease", r"one disease", "title", r"cancer|heart|cardiovascular|stroke|diabetes|tumou?r"),
    Theme("consumption", r"consumption", "title", r"\bconsumption\b"),
    Theme("pensions", r"pension", "title", r"\bpensions?\b"),
    Theme("work", r"job|labour", "title", r"labou?r|\bjobs?\b|employment"),
    Theme("wish for children", r"wish for children", "title", r"fertility|childbearing"),
    Theme("people moving", r"people moving", "title", r"migra|mobility|floating population"),
)  # fmt: skip


def studies(tables: Tables) -> pd.DataFrame:
    """Return the scholarly works of the reference list."""
    return tables["references"][tables["references"]["kind"] == "scholarly"]


@rule(
    "outside_window",
    "Studies outside the stated window",
    "An included study older or younger than the publication window that the search states.",
    needs=("screening_flow", "references"),
    changes="count",
)
def outside_window(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find studies outside the window, read generously (see `ncms.methods.screening_flow.in_window`)."""
    flow = tables["screening_flow"]
    stated = flow[flow["window_years"].notna()]
    if stated.empty:
        return []
    widest = stated.loc[stated["window_years"].idxmax()]
    inside = screening_flow.in_window(
        studies(tables)["year"], settings.search_year, int(widest["window_years"])
    )
    return [
        Discrepancy(
            "search:window", row.locator, f"{row.first_author_surname}, {row.year}",
            widest["locator"], f"the last {said(widest['window_years'])} years",
            "It may have come in as a highly cited paper, if window and citations were alternatives.",
        )
        for row in studies(tables)[~inside].itertuples()
    ]  # fmt: skip


@rule(
    "inside_exclusion",
    "Studies inside a stated exclusion",
    "An included study on one region, one group, one disease or another theme that the screening takes out.",
    needs=("screening_text", "references", "study_facts"),
    changes="count",
)
def inside_exclusion(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find included studies that fall under a stated exclusion."""
    found = []
    for theme in THEMES:
        excluding = tables["screening_text"][
            tables["screening_text"]["examples"].map(lambda text, theme=theme: matches(theme.example, text))
        ]
        for study in studies(tables).itertuples():
            evidence = falls_under(theme, study, tables["study_facts"])
            if evidence and len(excluding):
                found.append(excluded(theme, study, evidence, excluding))
    return found


def falls_under(theme: Theme, study: tuple, facts: pd.DataFrame) -> tuple[str, str] | None:
    """Return place and wording by which a study falls under a theme, or None.

    A region or group counts only where no other fact of the same kind is wider.
    """
    if theme.fact == "title":
        found = matches(theme.pattern, study.title_as_listed)
        return (study.locator, study.title_as_listed) if found else None
    own = facts[(facts["ref_key"] == study.ref_key) & (facts["fact"] == theme.fact)]
    narrow = own["value"].map(lambda value: matches(theme.pattern, value))
    if len(own) and narrow.all():
        return own["locator"].iloc[0], own["value"].iloc[0]
    return None


def excluded(theme: Theme, study: tuple, evidence: tuple[str, str], excluding: pd.DataFrame) -> Discrepancy:
    """Return the discrepancy of one study and the sentence that takes its like out."""
    same = excluding[excluding["source"] == study.database_plausible]
    sentence = (same if len(same) else excluding).iloc[0]
    explanation = "A study of the kind that this step takes out is among those kept."
    if same.empty:
        explanation += " It is stated for one database; by its language the study came from the other."
    return Discrepancy(
        f"exclusion:{theme.name}", evidence[0], f"{study.first_author_surname} {study.year}: {evidence[1]}",
        sentence["locator"], f"takes out: {theme.name}", explanation,
    )  # fmt: skip


@rule(
    "exclusions_between_databases",
    "Exclusions between databases",
    "A theme that the screening of one database gives as taken out and that of the other does not.",
    needs=("screening_text",),
    changes="wording",
)
def exclusions_between_databases(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find themes named as excluded in one database only; both lists are given as examples."""
    named = tables["screening_text"].dropna(subset=["examples"])
    by_source = {source: rows for source, rows in named.groupby("source", sort=False)}
    found = []
    for theme in THEMES:
        where = {
            s: rows[rows["examples"].map(lambda t, e=theme.example: matches(e, t))]
            for s, rows in by_source.items()
        }
        having = [rows for rows in where.values() if len(rows)]
        lacking = [by_source[source] for source, rows in where.items() if rows.empty]
        found += [
            Discrepancy(
                "criteria:exclusions", has["locator"].iloc[0], f"takes out: {theme.name}",
                lacks["locator"].iloc[-1], "the theme is not among the examples",
                "Both lists are examples; whether the theme was taken out in both is left open.",
            )
            for has in having
            for lacks in lacking
        ]  # fmt: skip
    return found
