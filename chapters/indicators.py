"""Tables of the chapter on indicators."""

from __future__ import annotations

import pandas as pd

from livingreview.numbers.formats import format_number

DOMAINS = {
    "coverage": "Coverage",
    "funding": "Funding",
    "fund_sustainability": "Fund sustainability",
    "financial_protection": "Financial protection",
    "access": "Access",
    "service_quality": "Service quality",
    "resources": "Resources",
    "economy": "Economy",
    "population": "Population",
}
LEVELS = ["county", "province", "nation", "household survey", "none read"]
READ = {"in_data": "yes", "none_read": "none read", "no_public_series": "no public series"}
OLD = 5  # years from which a figure counts as old
QUOTED = {
    "reserve": "resident_reserve_months",
    "pocket": "out_of_pocket_share",
}
"""The indicators that the prose quotes, by the name of their key."""


def in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows by domain, in the order in which domains are shown."""
    place = {domain: number for number, domain in enumerate(DOMAINS)}
    return rows.sort_values("domain", key=lambda column: column.map(place), kind="stable")


REGISTRY = {
    "name": "Indicator",
    "domain": "Domain",
    "definition": "Definition",
    "direction": "Better",
    "finest_level": "Finest level",
    "availability": "Figure",
}


def in_words(registry: pd.DataFrame) -> pd.DataFrame:
    """Return the registry by domain, its codes in words."""
    rows = in_order(registry)
    return rows.assign(
        domain=rows["domain"].map(DOMAINS),
        direction=rows["direction"].replace("none", "neither"),
        availability=rows["availability"].map(READ),
    )


def level_table(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the number of indicators by domain and finest level."""
    known = [level for level in LEVELS if level in counts.columns]
    rows = counts.reindex([domain for domain in DOMAINS if domain in counts.index])[known]
    named = rows.rename(index=DOMAINS, columns={level: level.capitalize() for level in known})
    return named.rename_axis("Domain").rename_axis(columns=None).reset_index()


def status_table(status: pd.DataFrame) -> pd.DataFrame:
    """Return where indicators stand, each figure with its own decimals."""
    rows = in_order(status)
    change = [
        number(change, digits, sign=True) if pd.notna(before) else None
        for change, digits, before in zip(rows["change"], rows["digits"], rows["year_before"], strict=True)
    ]
    limits = zip(rows["limit"], rows["direction"], strict=True)
    return pd.DataFrame(
        {
            "Indicator": rows["name"],
            "Unit": rows["unit"],
            "Year": rows["year"],
            "Last figure": [number(v, d) for v, d in zip(rows["value"], rows["digits"], strict=True)],
            "Change": change,
            "Since": [str(year) if pd.notna(year) else None for year in rows["year_before"]],
            "Limit": [limit_text(limit, way) for limit, way in limits],
            "Standing": rows["standing"],
            "Age, years": rows["age"],
        }
    )


def number(value: float, digits: int, *, sign: bool = False) -> str:
    """Write a figure with its decimals, and with a plus sign where asked."""
    text = format_number(float(value), int(digits))
    return f"+{text}" if sign and value > 0 else text


def limit_text(limit: float, direction: str) -> str | None:
    """Write a limit as at least or at most."""
    if pd.isna(limit):
        return None
    return f"at {'least' if direction == 'higher' else 'most'} {limit:g}"


def limits_table(status: pd.DataFrame) -> pd.DataFrame:
    """Return the limits with where each comes from."""
    rows = in_order(status.dropna(subset=["limit"]))
    limits = zip(rows["limit"], rows["direction"], strict=True)
    return pd.DataFrame(
        {
            "Indicator": rows["name"],
            "Limit": [limit_text(limit, way) for limit, way in limits],
            "Where it comes from": rows["threshold_basis"],
        }
    )
