"""What the review credits to whom, which way and for which years: each rule with a fault, right values."""

import csv
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from livingreview import load
from livingreview.paths import ROOT
from livingreview.tables.check import check_data

TABLES = ("references", "citations", "quantities", "findings", "study_facts")
Cells = dict[str, str]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory) -> Path:
    """Return a folder with the tables that the rules read."""
    folder = tmp_path_factory.mktemp("shipped")
    for name in TABLES:
        for suffix in (".csv", ".yml"):
            shutil.copy(ROOT / "data" / f"{name}{suffix}", folder)
    return folder


@pytest.fixture
def faults(shipped) -> Iterator[Callable[[str, str, Cells], list[str]]]:
    """Return what the checker says once some cells of one row have other values."""
    kept = {name: (shipped / f"{name}.csv").read_bytes() for name in TABLES}

    def check(table: str, key: str, cells: Cells) -> list[str]:
        change(shipped / f"{table}.csv", key, cells)
        return [f"{fault.column}: {fault.rule}: {fault.expected}" for fault in check_data(shipped)]

    yield check
    for name, content in kept.items():
        (shipped / f"{name}.csv").write_bytes(content)


def change(path: Path, key: str, cells: Cells) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    row = next(row for row in rows if key in (row[reader.fieldnames[0]], row.get("order")))
    row.update(cells)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, reader.fieldnames, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_the_shipped_tables_have_no_such_fault(shipped):
    assert check_data(shipped) == []


@pytest.mark.parametrize(
    ("table", "key", "cells", "said"),
    [
        ("findings", "cheng_spending", {"credit": "position"}, "credit: credit: alone, for"),
        ("quantities", "village_gini_fall", {"credit": "position"}, "credit: credit: alone, for"),
        ("study_facts", "zhangy2021_2", {"credit": "joint"}, "credit: credit: years that the text gives to"),
        (
            "quantities", "income_rise",
            {"period_start": "2001", "period_end": "2011", "period_blank_reason": ""},
            "period_start: years: a blank, for the text gives these years to out_of_pocket_fall",
        ),
        (
            "findings", "farmers_income_rises",
            {"period_start": "2001", "period_end": "2011", "period_blank_reason": ""},
            "period_start: years: the years of a number that it states",
        ),
        ("quantities", "income_rise", {"change_direction": ""}, "change_direction: change_direction: "),
        ("quantities", "sampled_provinces", {"change_direction": "rises"}, "change_direction: change_dir"),
        ("quantities", "out_of_pocket_fall", {"change_direction": "rises"}, "change_direction: change_dir"),
    ],
)  # fmt: skip
def test_a_row_against_a_rule_is_named(faults, table, key, cells, said):
    (fault,) = faults(table, key, cells)
    assert fault.startswith(said)


def test_a_bracket_of_one_work_that_the_paragraph_does_not_name_stays_credit_by_place(faults):
    """Li & Li and Meng stand in a bracket alone, and no sentence around it names them."""
    by_place = load("findings").query("credit == 'position' and refs in ['lih2021', 'meng2024']")
    assert len(by_place) == 3
    assert faults("findings", "lih_illness_poverty_falls", {}) == []


def test_what_one_paragraph_tells_of_one_named_work_is_credited_to_it_alone():
    """21 findings of six works; the others by place cite several works, or one that nobody names."""
    findings = load("findings")
    assert findings["credit"].value_counts().to_dict() == {
        "alone": 93,
        "joint": 40,
        "position": 16,
        "unnamed": 1,
    }
    assert not load("study_facts").query("credit == 'position' and ref_key == 'qiu2011'").size


def test_directions_follow_the_definitions_of_the_card():
    """A rise of open worth is unclear; a problem that lasts is a state, whoever is said to report it."""
    direction = load("findings")["direction"]
    rising = ["qiu_west_hospital_use", "integration_total_care_rises"]
    lasting = ["yu_adverse_distribution", "luoyan_zhao_reverse_distribution", "peng_poor_pay_for_rich"]
    assert set(direction[rising]) == {"unclear"}
    assert set(direction[lasting]) == {"describes"}


def test_years_stay_with_the_number_that_the_sentence_gives_them_to():
    """2001 to 2011 belong to out-of-pocket spending, and are years of data of none of three works."""
    years = load("quantities")["period_start"]
    assert years["out_of_pocket_fall"] == 2001 and years.isna()["income_rise"]
    periods = load("study_facts").query("fact == 'period'")
    assert not {"ma2021", "huang2020"} & set(periods["ref_key"])
    assert periods.query("ref_key == 'qi2011'")["value"].tolist() == ["2003 to 2006"]


def test_three_effects_are_falls_without_two_ends_and_one_has_both():
    falls = load("quantities").query("change_direction == 'falls'")
    assert set(falls.index) == {
        "illness_poverty_fall", "poverty_gap_fall", "village_gini_fall", "out_of_pocket_fall",
    }  # fmt: skip


def test_one_rule_says_of_what_a_number_is_a_share_or_a_change():
    """The measure that changes, or the whole of a share: the out-of-pocket share alone has neither."""
    effects = load("quantities").query("role == 'effect'")
    assert effects.index[effects["of_what"].isna()].tolist() == ["out_of_pocket_fall"]
