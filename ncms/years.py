"""The years of a report follow its data: what they are unless set, and which years the data allow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from livingreview.errors import Fault, InputError
from livingreview.messages import listed
from livingreview.records.search_dates import late_searches
from livingreview.tables.cards import read_card
from livingreview.tables.frame import typed_frame
from livingreview.tables.loading import find_table
from livingreview.tables.table_files import table_names

if TYPE_CHECKING:
    import pandas as pd

TABLE = "ncms_national"
FIGURES = ["enrolled_100m_persons", "fund_raised_100m_yuan", "fund_expenditure_100m_yuan"]


def newest_year(folder: Path) -> int | None:
    """Return the newest year for which a folder has a national figure of any scheme, if any."""
    frame = national(folder)
    known = [] if frame is None else frame.loc[frame[FIGURES].notna().any(axis=1), "year"].tolist()
    return max(known, default=None)


def newest_fund_year(folder: Path) -> int | None:
    """Return the newest year from which the fund of resident insurance can be projected, if any."""
    return max(fund_years(folder), default=None)


def fund_years(folder: Path) -> list[int]:
    """Return the years whose income and spending are published and whose balance is printed or computed."""
    # Imported here, since the command must start in no time where nothing changed.
    from ncms.methods import fund

    frame = national(folder)
    if frame is None:
        return []
    years = fund.with_balances(fund.published_years(frame.set_index("series_id")))
    return years.dropna(subset=fund.FIGURES)["year"].tolist()


def national(folder: Path) -> pd.DataFrame | None:
    """Return the national table of a folder; nothing where it is missing or faulty, as is said elsewhere."""
    if TABLE not in table_names(folder):
        return None
    try:
        frame = typed_frame(read_card(folder / f"{TABLE}.yml"), find_table(folder, TABLE))
    except (InputError, OSError, ValueError, KeyError, TypeError):
        return None
    needed = {"series_id", "series", "series_part", "year", *FIGURES}
    return frame if needed <= set(frame.columns) else None


def end_year_faults(folder: Path, end: int | None, file: str, line: int | None) -> list[Fault]:
    """Return the fault of a last year that lies after the newest of the data; its tables must be valid."""
    newest = newest_year(folder)
    if newest is None or end is None or end <= newest:
        return []
    expected = f"at most {newest}, the newest year of {TABLE}"
    hint = f"leave end_year unset to have {newest}, or fill in {end} in {TABLE}"
    return [Fault(file, line, "end_year", "end_year", str(end), expected, hint)]


def search_year_faults(folder: Path, year: int | None, file: str, line: int | None) -> list[Fault]:
    """Return each search of a folder that is later than the year in which searching ended."""
    return [] if year is None else [*late_searches(folder, year, "search_year", file, line)]


def start_year_faults(folder: Path, start: int | None, file: str, line: int | None) -> list[Fault]:
    """Return the fault of a start whose income, spending and balance a folder does not all hold.

    The tables of the folder must be valid; `file` and `line` say where the year was given. A folder without
    the table has no such fault: that the table is missing is said by itself.
    """
    if TABLE not in table_names(folder) or start in (years := fund_years(folder)):
        return []
    wanted = "whose income and spending are published, and its balance or that of the year before"
    expected = f"a year {wanted}: {listed(years) or 'there is none'}"
    choose = "set fund_start_year to one of these, or " if years else ""
    hint = f"{choose}fill in {start or 'a year'} of resident insurance in {TABLE}"
    return [Fault(file, line, "fund_start_year", "start_year", str(start or "no year"), expected, hint)]
