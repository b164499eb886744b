"""Rules on abbreviations."""

from __future__ import annotations

import re
from itertools import combinations

import pandas as pd

from ncms.audit.model import Discrepancy, Settings, Tables, rule

SMALL_WORDS = {"and", "of", "the", "for", "in"}


def plain(text: str) -> str:
    """Return a name in small letters without hyphens and double blanks."""
    return " ".join(text.casefold().replace("-", "").split())


def expanded(tables: Tables) -> pd.DataFrame:
    """Return the expansions of running text, each with its plain form.

    The keywords of the search, where full and short form stand as alternatives, have a rule of their own.
    """
    rows = tables["abbreviations"].dropna(subset=["expansion"])
    rows = rows[rows["form"] != "slash"]
    return rows.assign(plain=rows["expansion"].map(plain))


@rule(
    "two_expansions",
    "Abbreviations with two full forms",
    "An abbreviation that one document expands in different words.",
    needs=("abbreviations",),
    severity="wording",
)
def two_expansions(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find abbreviations with more than one full form in a document; hyphens and case do not count."""
    return [
        Discrepancy(f"abbreviation:{short}", one.locator, one.expansion, other.locator, other.expansion,
                    f"{short} is expanded in two ways.")
        for (_, short), rows in expanded(tables).groupby(["document", "short"], sort=False)
        for one, other in first_and_others(rows)
    ]  # fmt: skip


def first_and_others(rows: pd.DataFrame) -> list[tuple[tuple, tuple]]:
    """Return the first full form beside each later one that differs from it."""
    forms = list(rows.drop_duplicates("plain").itertuples())
    return [(forms[0], other) for other in forms[1:]]


@rule(
    "never_expanded",
    "Abbreviations never expanded",
    "A term of the text or of a table that the document abbreviates and never expands.",
    needs=("abbreviations",),
    severity="wording",
)
def never_expanded(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find terms without a full form; parts of the name of a body, journal or series need none."""
    rows = tables["abbreviations"]
    return [
        Discrepancy("abbreviation:never", row.locator, row.short, row.document, "no full form",
                    f"{row.short} is never expanded.")
        for row in rows[rows["expansion"].isna() & (rows["part_of"] == "term")].itertuples()
    ]  # fmt: skip


@rule(
    "letters_do_not_fit",
    "Letters that do not fit",
    "An abbreviation whose letters are not, in order, initials of the full form given.",
    needs=("abbreviations",),
    severity="wording",
)
def letters_do_not_fit(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find full forms whose initials do not hold the letters of the abbreviation in order."""
    return [
        Discrepancy(f"abbreviation:{row.short}", row.locator, row.short, row.locator, row.expansion,
                    "The letters are not the initials of this name.")
        for row in expanded(tables).itertuples()
        if not initials_hold(row.short, row.expansion)
    ]  # fmt: skip


def initials_hold(short: str, expansion: str) -> bool:
    """Return whether the initials of a name hold the letters in order."""
    words = re.split(r"[\s-]+", expansion.casefold())
    initials = iter([word[0] for word in words if word and word not in SMALL_WORDS])
    return all(letter in initials for letter in short.casefold())


@rule(
    "one_short_two_names",
    "One abbreviation in two documents",
    "An abbreviation that the two documents expand to different names.",
    needs=("abbreviations",),
    severity="wording",
)
def one_short_two_names(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find abbreviations of two documents without a full form in common."""
    found = []
    for short, rows in expanded(tables).groupby("short", sort=False):
        by_document = [group for _, group in rows.groupby("document", sort=False)]
        for one, other in combinations(by_document, 2):
            if not set(one["plain"]) & set(other["plain"]):
                a, b = one.iloc[0], other.iloc[0]
                explanation = f"The documents give {short} different names."
                found.append(
                    Discrepancy(f"abbreviation:{short}:documents", a["locator"], a["expansion"],
                                b["locator"], b["expansion"], explanation)
                )  # fmt: skip
    return found
