"""Public figures held against each other where one follows from others.

Each check compares a figure with what other tables make of it, and says whether rounding can explain the
difference. Agreement confirms neither source: both may take a figure from the same office.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ncms.methods.contributions import BOTH, parts_of_members, standards
from ncms.methods.series import ENROLLED, PER_HEAD, RAISED, half_step

AGREES, DIFFERS, CONSISTENT = "agrees", "differs", "consistent, not confirmed"
RATES = ["discharges per 100 members", "hospital admission rate"]
MONEY = "hundred million yuan"


def cross_checks(
    contributions: pd.DataFrame,
    care_use: pd.DataFrame,
    balances: pd.DataFrame,
    coverage: pd.DataFrame,
    national: pd.DataFrame,
    end_year: int,
) -> pd.DataFrame:
    """Return one line a check of figures up to ``end_year``.

    Columns: ``check`` (code), ``years``, ``one`` and ``other`` (the two figures), ``unit``, ``room`` (how far
    they may lie apart), ``result`` and ``difference`` (one less other).
    """
    lines = [
        *admissions(care_use),
        *province_sums(balances, coverage),
        *contributions_added_up(contributions, coverage),
        *standards_and_fund(contributions, national),
        *paid_and_income(coverage, national),
        *one_province(balances),
    ]
    names = ["check", "years", "one", "other", "unit", "room", "result"]
    found = pd.DataFrame(lines, columns=names)
    found = found[found["years"].str[-4:].astype(int) <= end_year].reset_index(drop=True)
    difference = (found["one"] - found["other"]).round(6)
    fits = (difference.abs() <= found["room"] + 1e-9).map({True: AGREES, False: DIFFERS})
    return found.assign(difference=difference, result=found["result"].fillna(fits))


Line = tuple[str, str, float, float, str, float, str | None]


def admissions(care_use: pd.DataFrame) -> Iterator[Line]:
    """Yield discharges per 100 members against the admission rate that a bulletin states, year by year."""
    members = care_use[care_use["population_group"] == "URRBMI members"]
    by_year = members.pivot_table(index="year", columns="indicator", values="value")
    for row in by_year.dropna(subset=RATES)[RATES].itertuples():
        yield "admissions", str(row[0]), row[1], row[2], "per 100 members", 0.05, None


def province_sums(balances: pd.DataFrame, coverage: pd.DataFrame) -> Iterator[Line]:
    """Yield the balances of the provinces added up against those of the nation, accounts included."""
    parts = ["accumulated balance", "balance of personal accounts"]
    nation = coverage[(coverage["series"] == "all_basic_insurance") & coverage["item"].isin(parts)]
    provinces = balances[
        (balances["covers"] == "all_basic_insurance") & (balances["indicator"] == "accumulated balance")
    ]
    for year, printed in nation.groupby("year"):
        figures = provinces.loc[provinces["year"] == year, "value"]
        room = 0.005 * (len(figures) + len(printed))
        yield "province_sums", str(year), figures.sum(), printed["value"].sum(), MONEY, room, None


def contributions_added_up(contributions: pd.DataFrame, coverage: pd.DataFrame) -> Iterator[Line]:
    """Yield what the years read leave of a member's contributions of all years, for the years not read.

    A year that was not read must have cost at least what the year read before it did, and at most what the
    year read after it did: ``other`` is the middle of this range, ``room`` half its width.
    """
    printed = coverage[coverage["item"].str.startswith("paid by a member")]
    parts = parts_of_members(contributions)
    if printed.empty or parts.empty:
        return
    unread = parts.isna()
    low, high = parts.ffill()[unread].sum(), parts.bfill()[unread].sum()
    left = printed["value"].sum() - parts.sum()
    years = f"{parts.index.min()} to {parts.index.max()}"
    result = CONSISTENT if low <= left <= high else DIFFERS
    yield "contributions", years, left, (low + high) / 2, "yuan", (high - low) / 2, result


def standards_and_fund(contributions: pd.DataFrame, national: pd.DataFrame) -> Iterator[Line]:
    """Yield the printed fund per head against the two standards, where both are known.

    The standards are minimums, so the fund per head may lie above their sum and not below it.
    """
    both = standards(contributions).dropna(subset=[BOTH]).set_index("year")[BOTH]
    merged = national[national["series"] == "urrbmi"].dropna(subset=[PER_HEAD, RAISED, ENROLLED])
    for row in merged.itertuples():
        if row.year in both.index:
            per_head, standard = float(getattr(row, PER_HEAD)), float(both[row.year])
            result = AGREES if per_head >= standard else DIFFERS
            yield "standards", str(row.year), per_head, standard, "yuan", half_step(per_head), result


def paid_and_income(coverage: pd.DataFrame, national: pd.DataFrame) -> Iterator[Line]:
    """Yield what members and governments paid in a year against the income of the fund."""
    paid = coverage[coverage["item"].isin(["paid by members", "by government"])]
    income = national[national["series"] == "urrbmi"].dropna(subset=[RAISED]).set_index("year")[RAISED]
    for year, parts in paid.groupby("year"):
        if year in income.index and len(parts) == 2:
            yield "paid", str(year), parts["value"].sum(), float(income[year]), MONEY, 1.0, None


def one_province(balances: pd.DataFrame) -> Iterator[Line]:
    """Yield income less spending of the one province known against the change of its balance."""
    resident = balances[balances["covers"] == "resident_insurance"]
    by_year = resident.pivot_table(index="year", columns="indicator", values="value")
    change = by_year["accumulated balance"].diff()
    surplus = by_year["fund income"] - by_year["fund spending"]
    for year in change.dropna().index:
        yield "tianjin", str(year), surplus[year], change[year], MONEY, 0.02, None
