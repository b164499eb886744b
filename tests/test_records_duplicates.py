"""Possible duplicates: what makes a pair, what does not, and that a person's choice is kept."""

import random
import time

import pytest
from import_cases import EXPORT_FORMATS, folder_of, folder_with, run, table

from livingreview.records.duplicates import pairs
from livingreview.records.titles import normal

TITLE = "Effects of the New Rural Cooperative Medical Scheme on out-of-pocket payments"


def record(title=TITLE, year="2020", doi="", title_translated="", **more):
    told = {"title": title, "year": year, "doi": doi, "title_translated": title_translated}
    return told | {"authors": "", "journal": "", "pages": ""} | more


def reasons(*records):
    return [(pair.first, pair.second, pair.reason) for pair in pairs(records)]


def test_the_same_doi():
    assert reasons(record("A", doi="10.1000/x"), record("B", "1999", doi="10.1000/x")) == [(0, 1, "same DOI")]


def test_like_titles_within_a_year():
    other = "Effects of the new rural co-operative medical scheme on out of pocket payments."
    assert reasons(record(), record(other, "2021")) == [(0, 1, "title and year")]
    assert reasons(record(), record(other, "2019")) == [(0, 1, "title and year")]
    assert reasons(record(), record(other, "2022")) == []


def test_never_two_dois():
    assert reasons(record(doi="10.1000/x"), record(doi="10.1000/y")) == []
    assert reasons(record(doi="10.1000/x"), record()) == [(0, 1, "title and year")]


def test_a_title_and_a_translated_title():
    chinese = record("新农合对自付费用的影响", title_translated=TITLE)
    assert reasons(chinese, record()) == [(0, 1, "translated title and year")]
    assert reasons(chinese, record("新农合对自付费用的影响", title_translated=TITLE)) == [
        (0, 1, "title and year")
    ]


def test_without_a_year_only_equal_titles():
    assert reasons(record(), record(year="")) == [(0, 1, "title without year")]
    assert reasons(record(year=""), record(TITLE + "!", year="")) == [(0, 1, "title without year")]
    assert reasons(record(), record(TITLE + " in China", year="")) == []


@pytest.mark.parametrize(
    "title",
    [
        "大病保险“最后一公里”（上）",
        '大病保险"最后一公里"(上)',
        "大病保险 “最后一公里” （上）",
        "大病保险——最后一公里：上",
        "大病保险,最后一公里，上",
    ],
)
def test_punctuation_is_deleted(title):
    assert normal(title) == "大病保险最后一公里上"


def test_width_and_case_do_not_matter():
    assert normal("ＮＣＭＳ Effects: <i>Straße</i>") == "ncmseffectsstrasse"


def test_different_works_are_no_pair():
    assert reasons(record(), record("Inpatient use under the scheme"), record("新农合筹资研究")) == []


@pytest.mark.parametrize(
    "title",
    ["Editorial", "Introduction", "Letter to the Editor", "Author's reply", "Erratum", "Health policy",
     "Special issue: health insurance in rural China", "前言", "编者按", "卷首语", "医改十年"],
)  # fmt: skip
def test_a_title_that_many_works_bear_is_no_pair_by_itself(title):
    same = {"authors": "Wu, Lin;Xu, Q", "journal": "Health Policy", "pages": "1-2"}
    assert reasons(record(title), record(title)) == []
    assert (
        reasons(record(title, **same), record(title, **(same | {"authors": "Li, A", "pages": "9-9"}))) == []
    )
    assert reasons(record(title, authors="Wu, L"), record(title, authors="Wu, Lin")) != []
    place = {"journal": "Health policy.", "pages": "1–2"}
    assert reasons(record(title, **same), record(title, **place)) == [(0, 1, "title and year")]
    assert reasons(record(title, doi="10.1000/x"), record(title, doi="10.1000/x")) == [(0, 1, "same DOI")]


def test_a_translated_title_that_many_works_bear_is_none_either():
    works = [
        record(title, title_translated="Editorial") for title in ("新农合筹资机制研究", "县域医共体改革进展")
    ]
    assert reasons(*works) == reasons(works[0], record("Editorial")) == []


def test_titles_of_punctuation_alone():
    assert reasons(record("???"), record("!!!")) == []


def test_every_pair_once_whatever_the_order():
    records = [record(doi="10.1000/x"), record(TITLE.upper()), record(doi="10.1000/x")]
    assert [pair[:2] for pair in pairs(records)] == [(0, 1), (0, 2), (1, 2)]
    assert len(pairs(records[::-1])) == 3


def test_five_thousand_records_take_seconds():
    draw = random.Random(1)
    letters = "新型农村合作医疗制度改革研究城乡居民基本保险整合支付方式费用控制效果评价县级公立医院"
    titles = ["".join(draw.choices(letters, k=draw.randint(12, 30))) for _ in range(5000)]
    records = [record(title) for title in titles] + [record(titles[0] + "。")]
    begun = time.process_time()  # of this process: others may keep the machine busy
    found = pairs(records)
    assert time.process_time() - begun < 10
    assert (0, 5000) in [pair[:2] for pair in found]


WORDS = ["wells", "rain", "roads", "towns", "mills", "tolls", "fields", "orchards", "barns", "ferries"]


def test_three_hundred_abstracts_of_one_supplement_make_no_pair_and_their_copies_one_each():
    draw = random.Random(4)
    abstracts = [
        record(
            " ".join(draw.choices(WORDS, k=9)), doi="10.1000/suppl", pages=f"S{n}", authors=draw.choice(WORDS)
        )
        for n in range(300)
    ]
    assert reasons(*abstracts) == []
    found = reasons(*abstracts, *abstracts[:5])
    assert [pair[:2] for pair in found] == [(n, 300 + n) for n in range(5)]


CNKI, WOS = "CNKI China Academic Journals", "Web of Science Core Collection"


def test_pairs_across_databases_and_languages(tmp_path):
    folder = folder_of(tmp_path, *EXPORT_FORMATS)
    run(folder, *EXPORT_FORMATS)
    database = {row["record_id"]: row["source"] for row in table(folder)}
    found = [
        (database[row["record_a"]], database[row["record_b"]], row["reason"].split(";")[0])
        for row in table(folder, "duplicates")
    ]
    assert sorted(found) == [
        (CNKI, WOS, "translated title and year"),
        ("Scopus", "hand search", "same DOI"),
        (WOS, "Scopus", "same DOI"),
    ]


def batch(title):
    return f"TY  - JOUR\nTI  - {title}\nPY  - 2020\nER  - \n"


def test_a_choice_is_kept_when_the_next_batch_comes(tmp_path):
    folder = folder_with(tmp_path, "base {}", a_ris=batch(TITLE), b_ris=batch(TITLE))
    run(folder, "a.ris", "b.ris")
    decided = (folder / "duplicates.csv").read_text().replace(f"{TITLE},\n", f"{TITLE},no\n")
    (folder / "duplicates.csv").write_text(decided)
    folder_with(tmp_path, "base {}", c_ris=batch(TITLE.lower()))
    run(folder, "c.ris")
    rows = table(folder, "duplicates")
    assert [row["confirmed"] for row in rows] == ["no", "", ""]
    assert (folder / "duplicates.csv").read_text().startswith(decided)


def test_a_pair_that_is_no_longer_found_stays(tmp_path):
    folder = folder_with(tmp_path, "base {}", a_ris=batch(TITLE), b_ris=batch(TITLE))
    run(folder, "a.ris", "b.ris")
    records = (folder / "records.csv").read_text()
    (folder / "records.csv").write_text(records.replace(",2020,", ",2010,", 1))
    before = (folder / "duplicates.csv").read_text()
    run(folder, "a.ris")
    assert (folder / "duplicates.csv").read_text() == before
