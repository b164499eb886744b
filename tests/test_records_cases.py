"""Exports that go wrong in reality: each case of `fixtures/cases/`, and what has to come of it."""

import shutil
from pathlib import Path

import pytest
from import_cases import LOG, run, table

from livingreview.records.export import export_records

CASES = Path(__file__).parent / "fixtures" / "cases"
NORLAND, NORTH = "Wells and rain in two towns of Norland", "诺兰两镇的水井与雨"

EXPECTED = {
    "bib_corporate_and.bib": [{"authors": "Ministry of Wells and Rain;Alder, Ann"}],
    "bib_html.bib": [
        {"title": "A town's wells & rain: R. invent α H2O", "authors": "O'Alder, Ann",
         "journal": "Wells & Rain"}
    ],
    "bib_string_concat.bib": [{"title": NORLAND, "journal": "Journal of Invented Work, Series A"}],
    "endnote_source_said_cnki.enw": [{"source": "Some base", "segment": "", "title": NORTH}],
    "endnote_title_before_type_2.enw": [
        {"title": NORLAND, "authors": "Alder, Ann", "year": "2012", "line": "1"},
        {"title": "Bridges of Southland", "authors": "Birch, Bob", "year": "2013"},
        {"title": "Roads of Eastland", "authors": "Cedar, Cy", "year": "2014"},
    ],
    "endnote_two_pages.enw": [{"pages": "269-273", "keywords": "水井", "segment": "CNKI"}],
    "noteexpress_source_said_cnki.net": [{"source": "Some base", "segment": "", "authors": "王甲"}],
    "ovid_field_after_er.ris": [
        {"title": NORLAND, "doi": "10.9999/a1", "line": "2"},
        {"title": "Bridges of Southland", "doi": "10.9999/a2", "line": "14"},
    ],
    "ovid_one_search_many_databases.ris": [
        {"source": "Some base", "segment": "Ovid MEDLINE(R) Epub Ahead of Print"},
        {"source": "Some base", "segment": "Ovid MEDLINE(R) <2021>"},
        {"source": "Some base", "segment": "Ovid MEDLINE(R) <2019>"},
    ],
    "refworks_author_without_blank.txt": [{"authors": "王甲", "journal": "诺兰大学", "title": NORTH}],
    "refworks_url_line.txt": [{"keywords": "水井", "title": NORTH}],
    "ris_a1_and_au.ris": [{"authors": "Alder, Ann;Birch, Bob;Cedar, Cy"}],
    "ris_chapter_bt.ris": [{"title": NORLAND, "journal": "Handbook of Rain", "type": "chapter"}],
    "ris_date_before.ris": [{"year": "1950"}],
    "ris_doi_m3.ris": [{"doi": "10.9999/a1", "type": "article"}],
    "ris_keywords_on_lines.ris": [{"keywords": "Wells;Rain;Towns"}],
    "ris_one_blank.ris": [{"title": NORLAND, "authors": "Alder, Ann", "doi": "10.9999/a1"}],
    "ris_type_not_first.ris": [
        {"title": NORLAND, "authors": "Alder, Ann", "year": "2012", "segment": "WoS", "line": "1"},
        {"title": "Bridges of Southland", "authors": "Birch, Bob", "year": "2013", "segment": "WoS"},
    ],
    "ris_type_not_first_b.ris": [
        {"title": NORLAND, "authors": "Alder, Ann", "year": "2012"},
        {"title": "Bridges of Southland", "authors": "Birch, Bob", "year": "2013"},
    ],
    "wos_no_indent.txt": [
        {"title": NORLAND, "authors": "Alder, Ann;Birch, Bob", "keywords": "wells;rain;towns",
         "abstract": "First line second line", "journal": "J INVENT WORK", "accession": "WOS:1", "line": "3"}
    ],
    "wos_pages_ps.txt": [{"pages": "245-71", "keywords": "wells;rain;towns"}],
    "wos_tab_headless_columns.txt": [{"title": NORLAND, "doi": "10.9999/a1", "accession": "WOS:1"}],
}  # fmt: skip


def imported(folder: Path, *files: str, returned: int = 1) -> list[dict[str, str]]:
    """Import cases, each the only file of a search of one database; return the records."""
    for name in files:
        shutil.copy(CASES / name, folder)
    rows = "".join(f"s{n},Some base,web,q,2025-01-01,,,{returned},{name}\n" for n, name in enumerate(files))
    (folder / "search_log.csv").write_text(LOG + rows)
    run(folder, *files)
    return table(folder)


@pytest.mark.parametrize(("name", "expected"), EXPECTED.items(), ids=EXPECTED)
def test_a_case_is_read_as_it_should_be(tmp_path, name, expected):
    rows = imported(tmp_path, name, returned=len(expected))
    found = [{key: row[key] for key in cells} for row, cells in zip(rows, expected, strict=True)]
    assert found == expected


def test_chapters_of_one_book_in_two_files_are_two_records_and_a_pair(tmp_path):
    rows = imported(tmp_path, "container_doi_two_files_a.ris", "container_doi_two_files_b.ris")
    assert [row["authors"] for row in rows] == ["Alder, Ann", "Birch, Bob"]
    assert len(table(tmp_path, "duplicates")) == 1


def test_one_doi_written_in_three_ways_joins_all_three_to_the_first(tmp_path):
    rows = imported(tmp_path, "same_doi_wrong_in_one.ris", returned=3)
    assert {row["doi"] for row in rows} == {"10.9999/s1"}
    pairs = table(tmp_path, "duplicates")
    assert [row["record_a"] for row in pairs] == [rows[0]["record_id"]] * 2
    assert {row["relation"] for row in pairs} == {"same work"}


PAIRS = {"dup_subtitle_missing.ris": "same work", "preprint_and_article.ris": "preprint of"}


@pytest.mark.parametrize("name", PAIRS)
def test_a_missing_subtitle_and_a_preprint_make_a_pair(tmp_path, name):
    imported(tmp_path, name, returned=2)
    assert [row["relation"] for row in table(tmp_path, "duplicates")] == [PAIRS[name]]


def test_a_supplement_with_one_doi_is_not_the_product_of_its_members(tmp_path):
    records = (
        f"TY  - JOUR\nAU  - Author{n}, A\n"
        f"TI  - {('town', 'wheel', 'road', 'toll')[n % 4]} of {n} and {n * n}\n"
        f"PY  - 2012\nJO  - Suppl\nDO  - 10.9999/suppl1\nAN  - L{n}\nER  - \n"
        for n in range(40)
    )
    (tmp_path / "a.ris").write_text("".join(records))
    (tmp_path / "search_log.csv").write_text(LOG + "s,Some base,web,q,2025-01-01,,,40,a.ris\n")
    run(tmp_path, "a.ris")
    assert len(table(tmp_path)) == 40
    assert table(tmp_path, "duplicates") == []


def test_every_case_is_tested():
    others = {"container_doi_two_files_a.ris", "container_doi_two_files_b.ris", "same_doi_wrong_in_one.ris"}
    assert {path.name for path in CASES.iterdir()} == {*EXPECTED, *others, *PAIRS}


def test_what_a_case_says_comes_back_when_it_is_written_and_read_again(tmp_path):
    for name, expected in EXPECTED.items():
        first, again = tmp_path / name / "first", tmp_path / name / "again"
        first.mkdir(parents=True)
        again.mkdir()
        before = imported(first, name, returned=len(expected))
        export_records(first, tmp_path / name / "back")
        (file,) = (tmp_path / name / "back").iterdir()
        shutil.copy(file, again)
        (again / "search_log.csv").write_text(
            LOG + f"s0,Some base,web,q,2025-01-01,,,{len(expected)},{file.name}\n"
        )
        run(again, file.name)
        assert _cells(table(again)) == _cells(before), name


def _cells(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{key: cell for key, cell in row.items() if key not in ("file", "line")} for row in rows]


RIS = "TY  - JOUR\nTI  - {title}\nAU  - Alder, Ann\nPY  - 2012\n{more}ER  - \n"
FURTHER = {
    "a wrapped line like a field": (
        RIS.format(title="One", more="AB  - Trade of the\nUS - China kind\nER - positive or not\n"),
        {"abstract": "Trade of the US - China kind ER - positive or not"},
    ),
    "indented fields": (
        RIS.format(title="One", more="").replace("\nAU", "\n  AU"),
        {"authors": "Alder, Ann"},
    ),
    "a note before the first record": (
        "Provider: Somebody\n\n" + RIS.format(title="One", more=""),
        {"line": "3"},
    ),
    "an article number": (RIS.format(title="One", more="C7  - e123\n"), {"pages": "e123"}),
    "a date without anything between": (
        RIS.format(title="One", more="").replace("2012", "20120315"),
        {"year": "2012"},
    ),
    "a DOI in a note": (
        RIS.format(title="One", more="N1  - Cited by 3; doi: 10.9999/n1.\n"),
        {"doi": "10.9999/n1"},
    ),
    "the DOIs of references in a note": (
        RIS.format(title="One", more="N1  - References: doi:10.9999/x; doi:10.9999/y\n"),
        {"doi": ""},
    ),
    "the address of a page": (
        RIS.format(title="One", more="UR  - https://example.org/doi/full/10.9999/p1/full?x=1\n"),
        {"doi": "10.9999/p1"},
    ),
    "an old DOI with angle brackets": (
        RIS.format(title="One", more="DO  - 10.9999/(SICI)1099(1998)1:2&lt;3::AID-X4&gt;3.0.CO;2-5\n"),
        {"doi": "10.9999/(sici)1099(1998)1:2<3::aid-x4>3.0.co;2-5"},
    ),
    "nothing, as R writes it": (
        RIS.format(title="One", more="AB  - NA\nJO  - NA\n"),
        {"abstract": "", "journal": ""},
    ),
    "pages that are none": (RIS.format(title="One", more="SP  - No\nEP  - Specified\n"), {"pages": ""}),
    "entities of entities": (
        RIS.format(title="A &amp;amp; B &lt;i&gt;c&lt;/i&gt;", more=""),
        {"title": "A & B c"},
    ),
    "a book by its own title": (
        "TY  - BOOK\nBT  - Wells\nPY  - 2012\nER  - \n",
        {"title": "Wells", "journal": "", "type": "book"},
    ),
    "a crossref": (
        "@inproceedings{a, title={One}, crossref={b}}\n@proceedings{b, title={Meeting on Rain}, year=2012}\n",
        {"journal": "Meeting on Rain", "year": "2012"},
    ),
    "AND in capitals": (
        "@misc{a, title={One}, author={Alder, Ann AND Birch, Bob}}\n",
        {"authors": "Alder, Ann;Birch, Bob"},
    ),
    "early access of Web of Science": (
        "FN X\nVR 1.0\nPT J\nTI One\nEA MAR 2021\nUT WOS:9\nER\n\nEF\n",
        {"year": "2021", "accession": "WOS:9"},
    ),
    "numbers of addresses behind names": (
        "%0 Journal Article\n%T 水井\n%A 张三[1,2];李四(3)\n%D 2012\n",
        {"authors": "张三;李四"},
    ),
    "a blank line within an abstract": (
        "%0 Journal Article\n%T One\n%X First.\n\nSecond.\n%D 2012\n",
        {"abstract": "First. Second.", "year": "2012"},
    ),
    "pages of Embase on Ovid": (
        "<1. >\nVN  - Ovid Technologies\nUI  - 7\nTI  - One\nSO  - Wells. 12 (3) (pp 4-5), 2018.\n",
        {"volume": "12", "issue": "3", "pages": "4-5", "journal": "Wells", "accession": "7"},
    ),
    "keywords of EndNote on lines of their own": (
        "%0 Journal Article\n%T One\n%K Wells\nRain\nTowns\n%D 2012\n",
        {"keywords": "Wells;Rain;Towns", "year": "2012"},
    ),
    "an address behind the keywords of EndNote": (
        "%0 Journal Article\n%T 水井\n%K 水井\nURL https://example.org/x\n%D 2012\n",
        {"keywords": "水井"},
    ),
    "tags of EndNote without a blank": (
        "%0 Journal Article\n%T水井\n%A王甲\n%D2012\n",
        {"title": "水井", "authors": "王甲", "year": "2012"},
    ),
    "a body as author in EndNote, and others": (
        "%0 Journal Article\n%T One\n%A Ministry of Wells and Rain,\n%A Alder, Ann\n%A et al.\n",
        {"authors": "Ministry of Wells and Rain;Alder, Ann"},
    ),
    "further authors in RIS": (
        RIS.format(title="One", more="AU  - et al\n"),
        {"authors": "Alder, Ann"},
    ),
    "a group beside authors in Web of Science": (
        "FN X\nVR 1.0\nPT J\nAU Alder, A\nCA Ministry of Wells and Rain\nTI One\nUT WOS:9\nER\n\nEF\n",
        {"authors": "Alder, A;Ministry of Wells and Rain"},
    ),
    "short names and a group of PubMed": (
        "PMID- 1\nTI  - One\nAU  - Alder A\nCN  - Ministry of Wells and Rain\nDP  - 2012 Mar-Apr\n",
        {"authors": "Alder A;Ministry of Wells and Rain", "year": "2012"},
    ),
    "an entity in a name of RefWorks": (
        "RT Journal Article\nT1 A town&#39;s wells\nA1 O&apos;Alder, Ann\nJF Wells &amp; Rain\nYR 2012/03\n",
        {"title": "A town's wells", "authors": "O'Alder, Ann", "journal": "Wells & Rain", "year": "2012"},
    ),
    "a count of pages and their range in RefWorks": (
        "RT Journal Article\nT1 One\nOP 269-273\nSP 5\nYR 2012\n",
        {"pages": "269-273"},
    ),
    "fields before the type in NoteExpress": (
        "{Title}: 水井\n{Author}: 王甲\n{Reference Type}: Journal Article\n{Year}: 2012年3月\n",
        {"title": "水井", "authors": "王甲", "year": "2012"},
    ),
    "fields before the type in Web of Science": (
        "FN X\nVR 1.0\nAU Alder, A\nTI A town&apos;s <i>wells</i>\nPT J\nPY 2012\nUT WOS:9\nER\n\nEF\n",
        {"title": "A town's wells", "authors": "Alder, A", "year": "2012"},
    ),
    "an article number in BibTeX, the DOI in its address": (
        "@article{a, title={One}, author={Alder, Ann}, eid={e12}, url={https://doi.org/10.9999/A1}}\n",
        {"pages": "e12", "doi": "10.9999/a1"},
    ),
    "a year with decimals, as tables of numbers write it": (
        "Authors,Title,Year,Source title,DOI,EID\nA. A.,A &amp; B,2012.0,Wells,https://doi.org/10.9999/A1,e\n",
        {"title": "A & B", "year": "2012", "doi": "10.9999/a1"},
    ),
    "a DOI in the address of CSL-JSON": (
        '[{"id":"1","type":"article-journal","title":"A town&apos;s <i>wells</i>",'
        '"URL":"https://doi.org/10.9999/A1","issued":{"raw":"2012-03"}}]',
        {"title": "A town's wells", "doi": "10.9999/a1", "year": "2012"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), FURTHER.values(), ids=FURTHER)
def test_a_further_input_is_read_as_it_should_be(tmp_path, text, expected):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    count = 2 if "crossref" in text else 1
    (tmp_path / "search_log.csv").write_text(LOG + f"s,Some base,web,q,2025-01-01,,,{count},a.txt\n")
    assert run(tmp_path, "a.txt", strict=True).warnings == []
    row = table(tmp_path)[0]
    assert {name: row[name] for name in expected} == expected
