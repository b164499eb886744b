"""Findings by group of people and by region, in their authors' words.

Groups are sorted into the dimensions of PROGRESS-Plus (O'Neill and others, 2014) by the words that name
them; regions by the kind of division that their names belong to. Neither merges two names into one.
"""

from __future__ import annotations

import re

import pandas as pd

from ncms.methods.evidence import OTHER

PLACE, STATUS = "Place of residence", "Socioeconomic status"
DIMENSIONS = (  # (dimension, words that name a group of it); the first that fits holds
    ("Health or disability", r"health|chronic|disease|disab|medical expense"),
    (STATUS, r"income|wealth|disadvantaged|-class|consumption|assets|socioeconomic|\bpoor\b"),
    ("Age", r"elder|\bage\b|\bold|child|youth"),
    ("Gender", r"gender|\bsex\b|\bmen\b|women|\bmale|female"),
    ("Education", r"educat|school|litera"),
    ("Occupation", r"occupation|worker|employ"),
    ("Ethnicity or language", r"ethnic|minorit|language"),
    ("Religion", r"religi"),
    ("Social capital", r"social capital|network|relation"),
    (PLACE, r"urban|rural|region|migra|village|town"),
)
PROGRESS = (  # the order in which the acronym names them, then the additions
    PLACE, "Ethnicity or language", "Occupation", "Gender", "Religion", "Education", STATUS, "Social capital",
    "Age", "Health or disability",
)  # fmt: skip
WHOLE_COUNTRY = "the whole country"
DIVISIONS = (  # (kind of division, words in the name of a region); the first that fits holds
    ("east, centre and west", r"\beast|\bwest|\bcentral\b"),
    ("richer and poorer places", r"developed|wealth"),
    ("town and countryside", r"urban|rural|village|town|countryside|metropolitan"),
    (
        WHOLE_COUNTRY,
        r"^(?:the )?(?:whole country|china|national)$|\bprovinces and regions\b|^regions of china$",
    ),
)
OTHER_PLACE = "other places"
BETWEEN_PLACES = r"urban[- ]rural|urban and (?:rural|agricultural)|countryside and cit|regional"


def dimension(group: object) -> str | None:
    """Return the dimension that the name of a group belongs to; none for a missing name."""
    if pd.isna(group):
        return None
    return next((name for name, words in DIMENSIONS if re.search(words, str(group), re.IGNORECASE)), OTHER)


def division(region: object) -> str | None:
    """Return the kind of division that the name of a region belongs to; none for a missing name."""
    if pd.isna(region):
        return None
    return next(
        (name for name, words in DIVISIONS if re.search(words, str(region), re.IGNORECASE)), OTHER_PLACE
    )


def by_dimension(findings: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each finding and dimension that it tells apart, in ``dimension`` and ``group``.

    A finding is on a group's dimension if it names a subgroup, and on the place of residence if it names
    part of the country or has a difference between places as its outcome; ``group`` is missing there.
    """
    groups = findings.assign(dimension=findings["subgroup"].map(dimension), group=findings["subgroup"])
    divided = findings["region"].map(division)
    part = divided.notna() & (divided != WHOLE_COUNTRY)
    between = findings["outcome"].str.contains(BETWEEN_PLACES, case=False, regex=True)
    places = findings.assign(dimension=PLACE, group=findings["region"].where(part))[part | between]
    rows = pd.concat([groups.dropna(subset=["dimension"]), places])
    return rows.drop_duplicates(["finding_id", "dimension"]).reset_index(drop=True)
