"""Dates of searches, records and decisions that do not fit are faults with their place."""

import datetime
import re
from pathlib import Path

import pytest
from import_cases import LOG, run, table

from livingreview.errors import InputError
from livingreview.records.search_dates import late_searches
from livingreview.tables.check import check_data
from ncms.years import search_year_faults

RIS = "TY  - JOUR\nTI  - Invented: wells and rain\nAU  - Alder, Ann\nPY  - 2024\nER  - \n"
ROW = "s1,Some base,web,q,2025-03-01,,,1,a.ris\n"


def folder(path: Path, log: str = LOG + ROW, ris: str = RIS) -> Path:
    (path / "a.ris").write_text(ris)
    (path / "search_log.csv").write_text(log)
    return path


def imported(path: Path, **changes: str) -> Path:
    """Return a folder with one imported record, whose tables are then changed."""
    run(folder(path), "a.ris")
    for name, text in changes.items():
        file = path / f"{name}.csv"
        old, new = text.split("|")
        assert file.read_text().count(old) == 1
        file.write_text(file.read_text().replace(old, new))
    return path


def decide(path: Path, day: str) -> None:
    (record,) = table(path)
    with (path / "screening.csv").open("a") as file:
        file.write(f"{record['record_id']},title_abstract,rev_a,include,,,{day}\n")


def faults(path: Path) -> list[str]:
    return [re.sub(r"^.*/", "", str(fault)) for fault in check_data(path)]


def test_dates_that_fit_are_no_fault(tmp_path):
    decide(imported(tmp_path), "2025-03-01")
    assert faults(tmp_path) == []


def test_a_search_of_a_day_to_come_is_refused_at_the_import(tmp_path):
    later = (datetime.date.today() + datetime.timedelta(days=2)).isoformat()
    with pytest.raises(InputError, match=f"search_log.csv:2:date: search_dates: found a search of {later}"):
        run(folder(tmp_path, LOG + ROW.replace("2025-03-01", later)), "a.ris")
    assert not (tmp_path / "records.csv").exists()


def test_a_search_of_a_day_to_come_is_a_fault_of_the_folder(tmp_path):
    later = (datetime.date.today() + datetime.timedelta(days=2)).isoformat()
    imported(tmp_path, search_log=f"2025-03-01|{later}")
    (fault,) = faults(tmp_path)
    assert fault.startswith(f"search_log.csv:2:date: search_dates: found a search of {later}")


@pytest.mark.parametrize(("day", "found"), [("2025-02-28", "before r"), ("2999-01-01", "a decision of 2999")])
def test_a_decision_before_its_search_or_to_come_is_a_fault(tmp_path, day, found):
    decide(imported(tmp_path), day)
    (fault,) = faults(tmp_path)
    assert fault.startswith("screening.csv:2:date: search_dates: found ") and found in fault


def test_the_first_search_that_found_a_record_counts_for_its_decisions(tmp_path):
    (tmp_path / "b.ris").write_text(RIS)
    log = LOG + ROW + ROW.replace("s1", "s2").replace("a.ris", "b.ris").replace("2025-03-01", "2025-01-01")
    run(folder(tmp_path, log), "a.ris", "b.ris")
    decide(tmp_path, "2025-02-01")
    assert faults(tmp_path) == []


@pytest.mark.parametrize(("year", "is_fault"), [("2025", False), ("2026", False), ("2027", True)])
def test_a_record_may_be_dated_one_year_ahead_of_its_search(tmp_path, year, is_fault):
    ris = RIS.replace("2024", year)
    run(folder(tmp_path, ris=ris), "a.ris")
    found = faults(tmp_path)
    assert len(found) == is_fault
    assert all(each.startswith(f"records.csv:2:year: search_dates: found {year}") for each in found)


def test_records_returned_without_a_file_do_not_add_up(tmp_path):
    imported(tmp_path)
    with (tmp_path / "search_log.csv").open("a") as log:
        log.write("s2,Other base,web,q,2025-03-01,,,12,\ns3,Third base,web,q,2025-03-01,,,0,\n")
    (fault,) = faults(tmp_path)
    assert fault.startswith("search_log.csv:3:file: search_log: found 12 records returned and no file")


def test_an_edition_before_its_search_is_a_fault(tmp_path):
    head, row = LOG.replace("date", "edition,date"), ROW.replace("2025-03-01", "{},2025-03-01")
    for edition, count in (("2025-03", 0), ("2025", 0), ("2025-02", 1), ("", 0)):
        path = tmp_path / (edition or "none")
        path.mkdir()
        log = folder(path, head + row.format(edition))
        if count:
            with pytest.raises(InputError, match="edition: search_dates: found 2025-02"):
                run(log, "a.ris")
        else:
            run(log, "a.ris")


def test_a_search_after_the_year_in_which_searching_ended_is_a_fault(tmp_path):
    imported(tmp_path)
    (fault,) = search_year_faults(tmp_path, 2024, "params.yml", 3)
    assert re.sub(r"^.*/", "", str(fault)) == (
        "search_log.csv:2:date: search_dates: found a search of '2025-03-01', expected a day up to the "
        "search_year 2024 (params.yml:3); set search_year to 2025, or correct the day"
    )
    assert search_year_faults(tmp_path, 2025, "params.yml", None) == []
    (tmp_path / "none").mkdir()
    assert list(late_searches(tmp_path / "none", 2024, "search_year", "params.yml", None)) == []


def test_a_log_may_have_the_optional_columns_or_none_of_them(tmp_path):
    head = LOG.replace("query", "kind,query").replace("date", "searched_by,edition,date")
    row = ROW.replace(",q,", ",register,q,").replace("2025-03-01", "rev_a,2025-03,2025-03-01")
    run(folder(tmp_path, head + row), "a.ris")
    assert faults(tmp_path) == []
    (tmp_path / "search_log.csv").write_text(head + row.replace("register", "libary"))
    assert "search_log.csv:2:kind: enum: found 'libary'" in faults(tmp_path)[0]
    (tmp_path / "search_log.csv").write_text(head.replace("searched_by", "serched_by") + row)
    assert "search_log.csv:1:serched_by: unknown_column" in faults(tmp_path)[0]
