"""Stated figures held to public ones: same measure, same year, and what rounding allows.

Tables keep their key as index: a comparison names the rows of the figures on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from livingreview.numbers.derived import derive, joined_keys, rest_on, rest_on_each
from ncms.methods.series import half_step, years_of

TABLES = ("ncms_national", "health_spending_national", "nhss")
YEARLY = ("ncms_national", "health_spending_national")  # of one definition through the years
QUOTED = "as quoted by the review"

AGREES, DIFFERS = "agrees", "differs"
AROUND, NOT_AROUND = "fits the years around it", "outside the years around it"
ANOTHER_YEAR, ANOTHER_MEASURE = "another year", "another measure"
CIRCULAR, NONE = "taken from the review", "no public figure"
UNDECIDED = "not decided"
DECIDED = (AGREES, DIFFERS, AROUND, NOT_AROUND)  # the first to apply sums up a stated figure


class Public(NamedTuple):
    """What a public table says: a value, or the span of its neighbours in time."""

    low: float
    high: float
    step: float
    years: tuple[int, ...]
    source: str
    basis: str
    rows: str = ""


def compare(
    links: pd.DataFrame, quantities: pd.DataFrame, public: Mapping[str, pd.DataFrame]
) -> pd.DataFrame:
    """Return the links with stated figure, public figure and result, resting on the rows of both.

    ``links`` names a quantity, one of its value columns, and the table, row and column of a public figure;
    ``public`` maps the names of tables to tables. A public figure that was taken from the review, or is not
    there, gives way to those of the years before and after it where the table is a yearly series.
    ``verdict`` is the best result of a stated figure among its links: decided by a public figure, or not.
    """
    held = [
        _held(link, quantities.loc[link.quantity_id], public[link.public_table])
        for link in links.itertuples()
    ]
    found = links.assign(**pd.DataFrame(held, index=links.index))
    rank = {result: place for place, result in enumerate(DECIDED)}
    best = found.assign(_rank=found["result"].map(rank).fillna(len(rank))).groupby("figure")["_rank"].min()
    results = [*DECIDED, UNDECIDED]
    verdicts = found.assign(verdict=[results[int(best[figure])] for figure in found["figure"]])
    return rest_on_each(rest_on(verdicts, quantities="quantity_id"), "public_figure_table", "public_rows")


def public_figures(compared: pd.DataFrame) -> pd.DataFrame:
    """Return the public figures of comparisons by their id, each resting on its own rows alone."""
    columns = ["public_low", "public_high", "public_years", "public_figure_table", "public_rows"]
    found = compared[columns].rename_axis("comparison")
    found.attrs = {}
    noted = derive(found, **dict.fromkeys(["public_low", "public_high"], ("percent", 1, [])))
    return rest_on_each(noted, "public_figure_table", "public_rows")


def _held(link: tuple, figure: pd.Series, table: pd.DataFrame) -> dict:
    year = int(figure["period_start" if link.value_column == "value_before" else "period_end"])
    value, step = float(figure[link.value_column]), printed_step(figure["as_written"])
    found, result = _public(link, table, year)
    if result is None:
        fits = allows(value, step, figure["bound"], found)
        words = (AROUND, NOT_AROUND) if len(found.years) > 1 else (AGREES, DIFFERS)
        result = words[not fits]
    return {
        "figure": f"{link.quantity_id}.{link.value_column}",
        "as_written": figure["as_written"],
        "locator": figure["locator"],
        "bound": figure["bound"],
        "stated": value,
        "stated_year": year,
        "public_low": found.low if found else float("nan"),
        "public_high": found.high if found else float("nan"),
        "public_years": "; ".join(map(str, found.years)) if found else "",
        "public_figure_table": link.public_table if found else None,
        "public_rows": found.rows if found else None,
        "public_source": found.source if found else "",
        "basis": found.basis if found else "",
        "result": result,
    }


def _public(link: tuple, table: pd.DataFrame, year: int) -> tuple[Public | None, str | None]:
    """Return the public figure of a link and, where no comparison can follow, why not."""
    known = table.dropna(subset=[link.public_column])
    row = known[known.index.astype(str) == link.public_row]
    taken = from_review(row)
    if link.same_measure != "no" and link.public_table in YEARLY and (row.empty or taken.all()):
        around = _around(link, table, known[~from_review(known)], year)
        if around:
            return around, None
    if row.empty:
        return None, NONE
    found = _single(link, table, row)
    if taken.all():
        return found, CIRCULAR
    if link.same_measure == "no":
        return found, ANOTHER_MEASURE
    return found, None if found.years == (year,) else ANOTHER_YEAR


def _single(link: tuple, table: pd.DataFrame, row: pd.DataFrame) -> Public:
    year, key, cells = int(years_of(row).iloc[0]), joined_keys(row), row.iloc[0]
    # figures of one source are printed to one number of decimals, which a lone 96.0 has lost
    sources = sources_of(table, link.public_column)
    alike = table.loc[sources == sources[row.index[0]], link.public_column].dropna()
    value = float(cells[link.public_column])
    value = round(100 - value, 10) if link.reading == "hundred_less_it" else value
    step, source = min(map(half_step, alike)), str(sources[row.index[0]])
    return Public(value, value, step, (year,), source, _basis(link, cells), key)


def sources_of(table: pd.DataFrame, column: str) -> pd.Series:
    """Return where each row's figure of a column was read: shares may have a source of their own."""
    if column.endswith("_share_percent") and "shares_source" in table:
        return table["shares_source"].fillna(table["source"])
    return table["source"]


def _basis(link: tuple, row: pd.Series) -> str:
    """Return of what kind a public figure is: official, computed, from a survey, or the review's own."""
    if from_review(row.to_frame().T).all():
        return "as reported by the review"
    kind = "survey" if link.public_table == "nhss" else "official"
    computed = link.reading != "as_printed" or row.get("shares_basis") == "computed"
    return f"computed from {kind} figures" if computed else kind


def _around(link: tuple, table: pd.DataFrame, known: pd.DataFrame, year: int) -> Public | None:
    """Return the span of the last known year before and the first after, or nothing if one is missing."""
    if "series" in known:
        known = known[known["series"] == link.public_row.rsplit("_", 1)[0]]
    years = years_of(known)
    ends = [known[years < year].sort_values("year").tail(1), known[years > year].sort_values("year").head(1)]
    if any(end.empty for end in ends):
        return None
    before, after = (_single(link, table, end) for end in ends)
    source = " / ".join(dict.fromkeys([before.source, after.source]))
    basis = " / ".join(dict.fromkeys([before.basis, after.basis]))
    low, high = sorted([before.low, after.low])
    step, years, rows = (
        max(before.step, after.step),
        before.years + after.years,
        f"{before.rows};{after.rows}",
    )
    return Public(low, high, step, years, source, basis, rows)


def from_review(rows: pd.DataFrame) -> pd.Series:
    """Return for each row of a public table whether its figure was taken from the review itself."""
    if "shares_basis" in rows:
        return rows["shares_basis"].eq("review").fillna(False).astype(bool)
    return rows["source"].str.contains(QUOTED, regex=False)


def printed_step(as_written: str) -> float:
    """Return half of the last digit of the number in a text: ``from 2.7% to 7.7%`` gives 0.05."""
    numbers = re.findall(r"\d+(?:\.(\d+))?\s*(?:%|percent)", as_written)
    return 0.5 * 10.0 ** -max((len(decimals) for decimals in numbers), default=0)


def allows(value: float, step: float, bound: str, public: Public) -> bool:
    """Return whether a stated value, its bound and rounding on both sides allow the public figure.

    ``up_to`` sets an upper limit, ``over`` and ``at_least`` a lower one; otherwise the two have to meet.
    """
    low, high = public.low - public.step, public.high + public.step
    below, above = low <= value + step, high >= value - step
    return {"up_to": below, "over": above, "at_least": above}.get(bound, below and above)
