"""Whether studies look at one time or follow people and places: one rule for the chapter and the audit."""

from __future__ import annotations

import pandas as pd

from livingreview.evidence.evidence_map import DESIGNS, UNKNOWN, classified, study_profile
from livingreview.numbers.derived import rest_on

GROUPS = {
    "cross_sectional": ("cross-section", "repeated cross-sections"),
    "repeated": ("repeated cross-sections",),
    "before_after": ("difference in differences or quasi-experiment", "panel data"),
    "unsaid": ("empirical, design not said",),
    "not_known": (UNKNOWN,),
}
"""Classes of designs that are counted together. Repeated cross-sections are cross-sections: each time other
people are asked."""


def study_designs(references: pd.DataFrame, facts: pd.DataFrame) -> pd.DataFrame:
    """Return one row a work with its design in ``value``, its class in ``class`` and where it is known from.

    ``references`` are the works to look at, ``facts`` what the review says of them (see
    ``evidence_map.study_profile``).
    """
    profile = study_profile(references, facts, ["design"])
    return rest_on(classified(profile, "design", DESIGNS), facts, references="ref_key")


def of_group(designs: pd.DataFrame, group: str) -> pd.DataFrame:
    """Return the designs of one of the ``GROUPS``."""
    return designs[designs["class"].isin(GROUPS[group])]
