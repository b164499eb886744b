"""Divisions of counties and provinces held against what differs between them.

Rows of a census are a complete count: shares have no sampling error. They are read against random groupings
of the same sizes, since any division into many groups explains something.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from ncms.methods.decomposition import grouping_test

PEOPLE = "residents_persons"
# Each kind of move is a share of its own: no two are added, and none is the official floating population.
INDICATORS = {
    "aged_percent": "aged_65plus_persons",
    "children_percent": "aged_0_14_persons",
    "other_township_percent": "registered_other_township_persons",
    "other_county_percent": "registered_other_county_persons",
    "other_province_percent": "registered_other_province_persons",
    "urban_percent": "urban_persons",
    "illiterate_percent": "illiterate_15plus_persons",
}


def county_rows(counties: pd.DataFrame, provinces: pd.DataFrame) -> pd.DataFrame:
    """Return the county rows with their indicators, in per cent of residents, and their divisions.

    A row without residents, or without a count, lacks the indicator. Columns added: those of ``INDICATORS``,
    ``three``, ``four``.
    """
    people = counties[PEOPLE].where(counties[PEOPLE] > 0)
    shares = {name: (100 * counties[count] / people).astype(float) for name, count in INDICATORS.items()}
    regions = provinces.set_index("province_code")
    return counties.assign(
        **shares,
        three=counties["province_code"].map(regions["region_3_health_yearbook"]),
        four=counties["province_code"].map(regions["region_nbs_4"]),
    )


def entering(rows: pd.DataFrame, statistical_units: bool) -> pd.DataFrame:
    """Return all rows, or those alone that are no statistical units such as development zones."""
    return rows if statistical_units else rows[~rows["statistical_unit"].astype(bool)]


def shares_of(
    rows: pd.DataFrame,
    indicators: Sequence[str],
    divisions: Mapping[str, str | None],
    weights: pd.Series | None,
    *,
    draws: int,
    seed: int,
) -> pd.DataFrame:
    """Return what each division explains of each indicator, beside random groupings.

    ``divisions`` maps a column of groups to the column of units that are shuffled whole (provinces for
    regions), ``draws`` times, or to nothing where rows are shuffled; see :func:`draws_of_rows`. An indicator
    or division without two values is left out.
    Columns: ``indicator``, ``division``, those of :class:`GroupingTest`, ``beyond_chance``.
    """
    found = []
    for indicator in indicators:
        for division, units in divisions.items():
            known = rows[[indicator, division]].notna().all(axis=1)
            if min(rows.loc[known, column].nunique() for column in (indicator, division)) < 2:
                continue
            shuffled = None if units is None else rows[units]
            times = draws_of_rows(draws) if units is None else draws
            test = grouping_test(rows[indicator], rows[division], weights, shuffled, draws=times, seed=seed)
            found.append(
                {"indicator": indicator, "division": division, **test._asdict()}
                | {"beyond_chance": test.beyond_chance}
            )
    return pd.DataFrame(found)


def draws_of_rows(draws: int) -> int:
    """Return how often rows are shuffled where few whole units are ``draws`` times.

    A tenth: groupings of thousands of rows differ less from each other, so fewer make the mean as sure.
    """
    return max(19, draws // 10)


def share_at(table: pd.DataFrame, indicator: str, division: str) -> pd.Series:
    """Return the row of one indicator and division (``KeyError`` where it is not there)."""
    return table.set_index(["indicator", "division"]).loc[(indicator, division)]
