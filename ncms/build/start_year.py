"""The year from which the fund is projected: one whose amounts are all published."""

from pathlib import Path

from ncms.errors import Fault
from ncms.inputs.cards import read_card
from ncms.inputs.find import find_table
from ncms.inputs.frame import typed_frame
from ncms.inputs.words import listed
from ncms.table_files import table_names

PARAMETER, TABLE = "fund_start_year", "ncms_national"


def start_year_faults(folder: Path, start: int, file: str, line: int | None) -> list[Fault]:
    """Return the fault of a start whose income, spending and balance a folder does not all hold.

    The tables of the folder must be valid; `file` and `line` say where the year was given. A folder without
    the table has no such fault: that the table is missing is said by itself.
    """
    if TABLE not in table_names(folder):
        return []
    # Imported here, since the command must start in no time where nothing changed.
    from ncms.methods import fund, fund_years

    frame = typed_frame(read_card(folder / f"{TABLE}.yml"), find_table(folder, TABLE))
    years = fund_years.published_years(frame).dropna(subset=fund.FIGURES)["year"].tolist()
    if start in years:
        return []
    wanted = "whose income, spending and balance are all published"
    expected = f"a year {wanted}: {listed(years) or 'there is none'}"
    choose = f"set {PARAMETER} to one of these, or " if years else ""
    mend = f"{choose}fill in {start} of resident insurance in {TABLE}"
    return [Fault(file, line, PARAMETER, "start_year", str(start), expected, mend)]
