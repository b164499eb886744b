"""Rules on which studies came in: the window and the stated exclusions."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ncms.audit.cells import matches, said
from ncms.audit.model import Discrepancy, Settings, Tables, rule
from ncms.methods import screening_flow


@dataclass(frozen=True)
class Theme:
    """A stated exclusion: how its example is worded, and how a fact or title that falls under it reads.

    ``narrow``: the screening gives it as too narrow a view, not as off the topic.
    """

    name: str
    example: str
    fact: str
    pattern: str
    narrow: bool = False


THEMES = (
    Theme(
        "one region", r"one region", "region",
        r"^(?:[A-Z]\w+ (?:Province|City|County|District)|Beijing|Shanghai|Tianjin|Chongqing)$",
        narrow=True,
    ),
    Theme(
        "one group", r"one (?:social )?group", "population", r"elderly|\bolder\b|left[- ]behind|\bwomen\b",
        narrow=True,
    ),
    Theme(
        "one disease", r"one disease", "title", r"cancer|heart|cardiovascular|stroke|diabetes|tumou?r",
        narrow=True,
    ),
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
    "An included study older or younger than the publication window that its database was searched by.",
    needs=("screening_flow", "references"),
    severity="count",
)
def outside_window(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find studies outside the window, read generously (see `ncms.methods.screening_flow.in_window`).

    A database whose line takes highly cited papers beside those of the window bounds no year.
    """
    found = []
    for study in studies(tables).itertuples():
        widest = widest_window(tables["screening_flow"], study.database_plausible)
        if widest is None or bool(in_window(study.year, settings.search_year, int(widest["window_years"]))):
            continue
        found.append(
            Discrepancy(
                "search:window", study.locator, f"{study.first_author_surname}, {study.year}",
                widest["locator"], f"the last {said(widest['window_years'])} years",
                "The study is older or younger than the search that it plausibly comes from.",
            )
        )  # fmt: skip
    return found


def in_window(year: int, search_year: int, window_years: int) -> bool:
    """Return whether a year lies in the window that ends with the year of the search."""
    return screening_flow.in_window(pd.Series([year]), search_year, window_years).iloc[0]


def widest_window(flow: pd.DataFrame, database: str) -> pd.Series | None:
    """Return the line with the widest window of a database, or None where not all its lines demand one."""
    lines = flow[flow["window_years"].notna()]
    lines = lines[lines["source"] == database] if (lines["source"] == database).any() else lines
    if lines.empty or not lines["criteria_joined_by"].isin(["in", "and"]).all():
        return None
    return lines.loc[lines["window_years"].idxmax()]


@rule(
    "inside_exclusion",
    "Studies inside a stated exclusion",
    "An included study on a theme that the screening of its own database takes out.",
    needs=("screening_text", "references", "study_facts"),
    severity="count",
)
def inside_exclusion(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find included studies that fall under an exclusion stated for the database they plausibly come from."""
    found = []
    for theme in THEMES:
        excluding = tables["screening_text"][
            tables["screening_text"]["examples"].map(lambda text, theme=theme: matches(theme.example, text))
        ]
        for study in studies(tables).itertuples():
            evidence = falls_under(theme, study, tables["study_facts"])
            same = excluding[excluding["source"] == study.database_plausible]
            if evidence and len(same):
                found.append(excluded(theme, study, evidence, same.iloc[0]))
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


def excluded(theme: Theme, study: tuple, evidence: tuple[str, str], sentence: pd.Series) -> Discrepancy:
    """Return the discrepancy of one study and the sentence that takes its like out.

    A narrow study is taken out only where it also adds nothing, so that it may have been kept with reason.
    """
    explanation = "A study on a theme that this step takes out is among those kept."
    if theme.narrow:
        explanation = (
            "The step takes out studies of so narrow a view where they add nothing to the analysis; "
            "this one may have been kept for what it adds."
        )
    return Discrepancy(
        f"exclusion:{theme.name}", evidence[0], f"{study.first_author_surname} {study.year}: {evidence[1]}",
        sentence["locator"], f"takes out: {theme.name}", explanation,
        severity="wording" if theme.narrow else "",
    )  # fmt: skip
