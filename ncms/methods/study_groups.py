"""How results of studies are grouped: schemes, outcomes, and gaps by what lies at their two ends."""

from __future__ import annotations

import pandas as pd

NCMS, MERGER, ALL, OTHER = "ncms", "merger", "all", "other"

SCHEMES = {  # code of a table -> group
    "ncms": NCMS,
    "ncms_major_disease_insurance": NCMS,
    "urban_rural_integration": MERGER,
    "basic_medical_insurance": ALL,
    "several": ALL,
    "ncms_and_integration": ALL,
    "rural_mutual_health_care": OTHER,
    "beijing_medical_insurance": OTHER,
}
SCHEME_NAMES = {NCMS: "The NCMS", MERGER: "The merger", ALL: "All schemes", OTHER: "Other schemes"}

USE, BILLS, POVERTY, HEALTH, FORGONE = "use", "bills", "poverty", "health", "forgone"
INCOME_GAPS, PLACE_GAPS, SCHEME_GAPS, MIGRANT_GAPS = (
    "income_gaps",
    "place_gaps",
    "scheme_gaps",
    "migrant_gaps",
)

OUTCOMES = {  # domain of an outcome -> group, where the domain is no gap
    "service_use": USE,
    "unmet_need": FORGONE,
    "financial_protection": BILLS,
    "poverty": POVERTY,
    "health": HEALTH,
}
GAPS = {  # kind of gap -> group, for outcomes on fairness and on the distribution of income
    "income": INCOME_GAPS,
    "town_country": PLACE_GAPS,
    "between_schemes": SCHEME_GAPS,
    "migrants": MIGRANT_GAPS,
}
OUTCOME_NAMES = {
    USE: "Use of care",
    BILLS: "Protection from bills",
    POVERTY: "Poverty caused by illness",
    HEALTH: "Health",
    INCOME_GAPS: "Gap between rich and poor",
    PLACE_GAPS: "Gap between town and country",
    SCHEME_GAPS: "Gap between schemes",
    MIGRANT_GAPS: "Gap between migrants and others",
    FORGONE: "Care needed and not taken",
}
FAIRNESS = "fairness"
BROAD = {INCOME_GAPS: FAIRNESS, PLACE_GAPS: FAIRNESS, SCHEME_GAPS: FAIRNESS, MIGRANT_GAPS: FAIRNESS}
"""Outcomes as the review's account has them: it tells of fairness without saying of which gap."""

BROAD_NAMES = {**{code: OUTCOME_NAMES[code] for code in OUTCOMES.values()}, FAIRNESS: "Fairness"}
FAIR_DOMAINS = ("equity", "income_distribution")


def with_groups(results: pd.DataFrame) -> pd.DataFrame:
    """Return results of studies with ``scheme_group``, ``outcome_group`` and ``broad_group``.

    A result on an outcome that no group holds, such as coverage, has the last two missing.
    """
    outcome = results["outcome_domain"].map(OUTCOMES).fillna(results["gap_kind"].map(GAPS))
    grouped = results.assign(scheme_group=results["scheme"].map(SCHEMES), outcome_group=outcome)
    return grouped.assign(broad_group=outcome.replace(BROAD))


def findings_with_groups(findings: pd.DataFrame) -> pd.DataFrame:
    """Return findings of the review with ``scheme_group`` and ``broad_group``."""
    domains = OUTCOMES | dict.fromkeys(FAIR_DOMAINS, FAIRNESS)
    broad = findings["outcome_domain"].map(domains)
    return findings.assign(scheme_group=findings["scheme"].map(SCHEMES), broad_group=broad)
