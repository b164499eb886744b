"""`ncms study` and `ncms check`: what the screening took out is no study, unless a decision says so."""

import csv
import shutil
from pathlib import Path

import pytest
from import_cases import LOG

from livingreview.cli import main
from livingreview.evidence.screened_works import added_faults
from livingreview.paths import ROOT
from livingreview.records.importing import import_exports
from livingreview.tables.check import check_data

RIS = "TY  - JOUR\nTI  - {}\nAU  - {}, Ann\nPY  - 2025\nJO  - Journal of Invented Work\nDO  - {}\nER  - \n"
WORKS = (
    ("Invented: wells and rain", "Alder", "10.9999/wells"),
    ("Invented: wells and rain", "Alder", "10.9999/wells"),
    ("Invented: bridges of Norland", "Birch", "10.9999/bridges"),
    ("Invented: roads of Norland", "Cedar", "10.9999/roads"),
)


@pytest.fixture(scope="module")
def imported(tmp_path_factory) -> Path:
    """Return a folder with four records of two databases, of which the first two are one work."""
    folder = tmp_path_factory.mktemp("screened") / "my-data"
    folder.mkdir()
    for name in ("references", "study_results"):
        for suffix in (".csv", ".yml"):
            shutil.copy(ROOT / "data" / f"{name}{suffix}", folder)
    log = ""
    for number, works in enumerate((WORKS[:1], WORKS[1:])):
        (folder / f"{number}.ris").write_text("".join(RIS.format(*work) for work in works))
        log += f"s{number},Base {number},web,q,2025-01-01,,,{len(works)},{number}.ris\n"
    (folder / "search_log.csv").write_text(LOG + log)
    import_exports([folder / "0.ris", folder / "1.ris"], folder)
    return folder


@pytest.fixture
def folder(imported, tmp_path) -> Path:
    return shutil.copytree(imported, tmp_path / "my-data")


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def record(folder: Path, number: int) -> str:
    return rows(folder, "records")[number]["record_id"]


def decide(folder: Path, number: int, *decisions: str) -> None:
    """Add decisions on a record, each as `reviewer decision stage`."""
    with (folder / "screening.csv").open("a", encoding="utf-8") as file:
        for text in decisions:
            reviewer, decision, stage = text.split()
            file.write(f"{record(folder, number)},{stage},{reviewer},{decision},,No outcome,2025-02-01\n")


def confirm(folder: Path) -> None:
    path = folder / "duplicates.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") == 2
    path.write_text(text.rstrip("\n") + "yes\n", encoding="utf-8")


def study(folder: Path, work: str, *options: str) -> int:
    return main.main(["study", work, "--into", str(folder), *options])


def refused(folder: Path, work: str, capsys, *options: str) -> str:
    """Return what is said of a work that is refused, with exit code 2 and nothing written."""
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert study(folder, work, *options) == 2
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    return capsys.readouterr().err


BOTH_OUT = ("rev_a exclude title_abstract", "rev_b exclude title_abstract")


def test_an_excluded_record_is_refused_at_the_line_of_its_last_decision(folder, capsys):
    decide(folder, 2, *BOTH_OUT)
    said = refused(folder, record(folder, 2), capsys)
    assert "screening.csv:3:decision: excluded_work: found" in said
    assert "excluded on title_abstract (rev_a: exclude; rev_b: exclude)" in said
    assert "add a row of the reviewer consensus for title_abstract" in said


def test_an_exclusion_after_the_full_text_counts_too(folder, capsys):
    decide(folder, 2, "rev_a include title_abstract", "rev_a exclude full_text")
    assert "excluded on full_text" in refused(folder, record(folder, 2), capsys)


@pytest.mark.parametrize("work", ["10.9999/bridges", "birch2025"], ids=["DOI", "key of an entry"])
def test_however_the_work_is_named_its_record_is_found(folder, capsys, work):
    decide(folder, 2, *BOTH_OUT)
    fields = "author = {Birch, Ann}, title = {Invented: Bridges of Norland}, year = 2025"
    (folder / "references.bib").write_text(f"@article{{birch2025, {fields}}}\n")
    assert "excluded_work" in refused(folder, work, capsys)


@pytest.mark.parametrize(
    "decisions",
    [
        (),
        ("rev_a include title_abstract",),
        (*BOTH_OUT, "consensus include title_abstract"),
        ("rev_a exclude title_abstract", "rev_a include title_abstract"),
        ("rev_a exclude title_abstract", "rev_b include title_abstract"),
    ],
    ids=["undecided", "included", "settled", "changed", "conflict, which check names"],
)
def test_what_is_not_excluded_is_added(folder, decisions):
    decide(folder, 2, *decisions)
    assert study(folder, record(folder, 2), "--key", "invented2025") == 0
    assert list(added_faults(folder)) == []


def test_a_confirmed_duplicate_is_refused_and_its_original_is_added(folder, capsys):
    confirm(folder)
    pair = rows(folder, "duplicates")[0]
    said = refused(folder, pair["record_b"], capsys)
    assert "duplicates.csv:2:confirmed: duplicate_work: found" in said
    assert f"add {pair['record_a']} instead" in said and "duplicates --take-back" in said
    assert study(folder, pair["record_a"], "--key", "invented2025") == 0
    assert list(added_faults(folder)) == []


def test_a_decision_that_names_the_original_makes_a_duplicate_too(folder, capsys):
    line = f"{record(folder, 3)},full_text,rev_a,duplicate_of,{record(folder, 2)},,2025-02-01\n"
    with (folder / "screening.csv").open("a", encoding="utf-8") as file:
        file.write(line)
    said = refused(folder, record(folder, 3), capsys)
    assert "screening.csv:2:decision: duplicate_work" in said and "a later row with another decision" in said


def test_a_duplicate_pair_that_was_not_confirmed_takes_nothing_out(folder):
    assert study(folder, record(folder, 1), "--key", "invented2025") == 0


def test_the_exclusion_of_the_original_counts_for_its_duplicate(folder, capsys):
    confirm(folder)
    decide(folder, 0, *BOTH_OUT)
    assert "excluded_work" in refused(folder, "10.9999/wells", capsys)


def test_check_names_a_study_that_is_excluded_later(folder):
    assert study(folder, record(folder, 2), "--key", "invented2025") == 0
    decide(folder, 2, *BOTH_OUT)
    (fault,) = added_faults(folder)
    line = len(rows(folder, "references")) + 1
    assert fault.place.endswith(f"references.csv:{line}:ref_key") and fault.rule == "excluded_work"
    assert "screening.csv:3:decision" in fault.found and "consensus" in fault.hint


def test_check_names_two_studies_that_are_one_work(folder):
    assert study(folder, record(folder, 2), "--key", "invented2025") == 0
    assert study(folder, record(folder, 3), "--key", "other2025") == 0
    assert list(added_faults(folder)) == []
    with (folder / "screening.csv").open("a", encoding="utf-8") as file:
        file.write(f"{record(folder, 3)},full_text,rev_a,duplicate_of,{record(folder, 2)},,2025-02-01\n")
    (fault,) = added_faults(folder)
    assert fault.found == "other2025, confirmed as a duplicate of invented2025"


def test_a_work_of_the_review_may_be_excluded_by_another_screening(folder):
    """What a printed review lists stays listed, whatever this edition's own search decides on it."""
    listed = rows(folder, "references")[0]
    (folder / "2.ris").write_text(RIS.format(listed["title_as_listed"], "Bie", listed["doi"]))
    with (folder / "search_log.csv").open("a") as log:
        log.write("s2,Base 2,web,q,2025-01-01,,,1,2.ris\n")
    import_exports([folder / "2.ris"], folder)
    decide(folder, 4, *BOTH_OUT)
    assert list(added_faults(folder)) == []


def test_a_folder_without_a_screening_record_has_no_such_fault(folder):
    for name in ("screening", "duplicates"):
        for suffix in (".csv", ".yml"):
            (folder / f"{name}{suffix}").unlink()
    assert study(folder, record(folder, 2), "--key", "invented2025") == 0
    assert list(added_faults(folder)) == []


def test_the_folder_of_these_tests_is_valid(folder):
    decide(folder, 2, *BOTH_OUT)
    assert [str(fault) for fault in check_data(folder)] == []
