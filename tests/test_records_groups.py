"""Groups of records of one work: stars, relations, confirmations and what the survivor is filled with."""

import os
import sys
from pathlib import Path

import pytest
from import_cases import folder_with, run, table

from livingreview.errors import InputError
from livingreview.records.confirming import confirm
from livingreview.records.groups import merged, new_pairs
from livingreview.records.relations import ABSTRACT, ERRATUM, PART, PREPRINT, SAME, TRANSLATION
from livingreview.tables.check import check_data

ROOT = Path(__file__).parents[1]
TITLE = "Wells and rain in two towns of Norland: a county survey"
DEFAULTS = {
    "title": TITLE, "title_translated": "", "authors": "Alder, Ann; Birch, Bob", "year": "2020",
    "journal": "Journal of Invented Studies", "volume": "7", "issue": "2", "pages": "11-20", "doi": "",
    "abstract": "", "type": "article",
}  # fmt: skip


def records(*changes):
    return [{**DEFAULTS, "record_id": f"r{number}", **cells} for number, cells in enumerate(changes)]


def rows(*changes, known=()):
    return new_pairs(records(*changes), known)


def links(*changes, known=()):
    return [(row["record_a"], row["record_b"], row["relation"]) for row in rows(*changes, known=known)]


def decided(first, second, confirmed):
    return {"record_a": first, "record_b": second, "relation": SAME, "confirmed": confirmed}


def test_each_record_is_joined_to_the_first_of_its_group():
    assert links({}, {}, {}, {}) == [("r0", f"r{number}", SAME) for number in (1, 2, 3)]


def test_the_first_of_a_group_is_the_middle_of_the_star_though_others_are_alike():
    far = {"doi": "10.9999/a", "volume": "", "pages": ""}
    found = links({"pages": "", "volume": "8"}, far, {"doi": "10.9999/a", "volume": "7"}, {})
    assert {first for first, _, _ in found} <= {"r0", "r1"} and len(found) == 3


def test_a_refused_pair_stays_refused_and_a_third_record_is_listed_with_both():
    refused = [decided("r0", "r1", "no")]
    assert links({}, {}, known=refused) == []
    assert links({}, {}, {}, known=refused) == [("r0", "r2", SAME), ("r1", "r2", SAME)]


def test_records_that_are_tied_already_make_no_further_pair():
    known = [decided("r0", "r1", "yes"), decided("r1", "r2", "")]
    assert links({}, {}, {}, known=known) == []


@pytest.mark.parametrize(
    ("change", "relation"),
    [
        ({"journal": "medRxiv", "volume": "", "pages": "", "year": "2018"}, PREPRINT),
        ({"journal": "Meeting of Norland", "volume": "1 (Suppl 2)", "pages": "S14"}, ABSTRACT),
        ({"title": f"Erratum: {TITLE}", "pages": "90"}, ERRATUM),
    ],
)
def test_another_report_of_a_work_is_listed_under_the_work_whichever_comes_first(change, relation):
    assert links({}, change) == [("r0", "r1", relation)]
    assert links(change, {}) == [("r1", "r0", relation)]


def test_a_translation_that_stands_elsewhere_is_no_duplicate():
    chinese = {"title": "两镇水井与降雨调查研究", "title_translated": TITLE, "authors": "张三;李四"}
    assert links(chinese | {"journal": "虚构研究"}, {}) == [("r0", "r1", SAME)]
    assert links(chinese | {"journal": "虚构研究", "pages": "77-80"}, {}) == [("r0", "r1", TRANSLATION)]


def test_two_titles_of_one_doi_are_parts_and_many_are_nothing():
    parts = [
        {"title": f"{name} of {name}", "authors": f"{name}, A", "doi": "10.9999/b", "pages": f"{page}"}
        for page, name in enumerate(("Townships", "Waterways", "Orchards", "Quarries"), start=1)
    ]
    assert links(*parts[:2]) == [("r0", "r1", PART)]
    assert links(*parts) == []


def test_numbers_in_titles_tell_works_apart():
    first, second = ({"title": f"{TITLE}, part {n}", "pages": "", "volume": ""} for n in (1, 2))
    assert links(first, second) == []


def test_the_reason_names_what_agrees_and_what_the_survivor_is_filled_with():
    (row,) = rows({"doi": ""}, {"doi": "10.9999/a", "abstract": "Invented."})
    assert row["reason"] == "title and year; same authors, year, journal, volume, pages; fills doi, abstract"


def test_the_survivor_keeps_its_values_and_its_blanks_are_filled_in_order():
    table_rows = records({"doi": "", "volume": "7"}, {"volume": "8", "abstract": "A."}, {"doi": "10.9999/a"})
    pairs = [decided("r0", "r1", "yes"), decided("r0", "r2", "yes")]
    (kept,) = merged(table_rows, pairs).values()
    assert (kept["record_id"], kept["volume"], kept["abstract"], kept["doi"]) == (
        "r0",
        "7",
        "A.",
        "10.9999/a",
    )
    assert len(merged(table_rows, [pairs[0], pairs[1] | {"relation": PREPRINT}])) == 2


RIS = "TY  - JOUR\nAU  - Alder, Ann\nTI  - {}\nPY  - 2020\nJO  - Inv\nVL  - 7\nSP  - {}\nDO  - {}\nER  - \n"


@pytest.fixture
def folder(tmp_path):
    """Return a folder with four databases: three certain copies of a work, one without a page."""
    exports = {f"{key}_ris": RIS.format(TITLE, 11, "10.9999/a") for key in "abc"}
    folder = folder_with(tmp_path, "base {}", **exports, d_ris=RIS.format(TITLE, "", ""))
    run(folder, *(f"{key}.ris" for key in "abcd"))
    return folder


def decisions(folder):
    return [row["confirmed"] for row in table(folder, "duplicates")]


def test_what_is_certain_is_accepted_at_once_and_taken_back_in_one_step(folder):
    before = table(folder, "duplicates")
    assert confirm(folder) == "2 pairs accepted: same DOI, title and first page"
    assert decisions(folder) == ["yes", "yes", ""] and check_data(folder) == []
    assert confirm(folder, back="certain") == "2 pairs undecided again"
    assert table(folder, "duplicates") == before


def test_taking_back_what_the_rule_accepted_leaves_what_a_person_confirmed(folder):
    confirm(folder, record=table(folder)[3]["record_id"])
    assert decisions(folder) == ["yes"] * 3
    confirm(folder, back="certain")
    assert decisions(folder) == ["yes"] * 3


def test_a_group_is_confirmed_and_taken_back_by_any_of_its_records(folder):
    names = [row["record_id"] for row in table(folder)]
    assert confirm(folder, record=names[2]) == "3 pairs confirmed"
    assert confirm(folder, back=names[1]) == "3 pairs undecided again"
    assert decisions(folder) == [""] * 3


def test_a_record_without_a_pair_is_named_and_nothing_is_written(folder):
    before = table(folder, "duplicates")
    with pytest.raises(InputError, match="r000"):
        confirm(folder, record="r000")
    assert table(folder, "duplicates") == before


def test_an_import_accepts_what_is_certain_if_asked(tmp_path):
    exports = {f"{key}_ris": RIS.format(TITLE, 11, "10.9999/a") for key in "ab"}
    folder = folder_with(tmp_path, "base {}", **exports)
    run(folder, "a.ris", "b.ris", accept=True)
    assert decisions(folder) == ["yes"]


LEAST = {"diabetes": (99.5, 99.6), "copper": (99.2, 99.5)}
SETS = os.environ.get("LABELLED_DUPLICATES", "")


@pytest.mark.skipif(not SETS, reason="LABELLED_DUPLICATES names no folder of labelled search results")
@pytest.mark.parametrize("name", LEAST)
@pytest.mark.full("labelled search results stay outside of the repository")
def test_labelled_duplicates_are_found(name):
    sys.path.insert(0, str(ROOT / "scripts"))
    from bench_duplicates import labelled, measure

    found = measure(labelled(Path(SETS) / f"{name}.csv"), name == "diabetes")
    assert found.sensitivity >= LEAST[name][0] and found.specificity >= LEAST[name][1], found
