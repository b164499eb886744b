"""Further formats of exports: their cells, read again as written, damaged, and harmless."""

import shutil

import pytest
from import_cases import EXPORTS, LOG, folder_with, run, table

from livingreview.errors import InputError
from livingreview.records.export import INTO, export_records
from livingreview.records.export_formats import COLUMNS
from livingreview.records.export_formats import EXPORT_FORMATS as FORM
from livingreview.records.reading import export_text, recognised
from livingreview.records.records import exported, fields
from livingreview.tables.check import check_data

FILES = {
    "pubmed.nbib": ("nbib", 2), "ovid_medline.ovd": ("ovid", 2), "pubmed.xml": ("pubmed_xml", 2),
    "endnote.xml": ("endnote_xml", 2), "scopus.csv": ("csv", 2), "embase.csv": ("csv", 1),
    "embase_upright.csv": ("csv", 2), "openalex.csv": ("csv", 1), "pubmed.csv": ("csv", 1),
    "zotero.json": ("csl_json", 2), "cochrane.ris": ("ris", 2), "proquest.ris": ("ris", 1),
    "wanfang.net": ("noteexpress", 1), "vip.net": ("noteexpress", 1),
}  # fmt: skip

CELLS = {
    ("pubmed.nbib", 0): {
        "title": "Invented: hospital use of families after two schemes were joined, "
                 "a survey of four counties.",
        "authors": "Nobody, Ann B;Zheng, Shi;Invented Survey Group", "year": "2021", "pages": "201-9",
        "journal": "Journal of invented health", "volume": "12", "issue": "3", "doi": "10.9999/inv.2021.001",
        "abstract": "BACKGROUND: An invented abstract that runs over two lines. AU - is no field here.",
        "keywords": "rural insurance;integration", "accession": "99000001", "type": "article",
    },
    ("pubmed.nbib", 1): {
        "title_translated": "虚构：门诊费用。", "language": "zh", "pages": "e45", "year": "2023",
        "doi": "10.9999/inv.2023.002", "line": "36",
    },
    ("ovid_medline.ovd", 0): {
        "journal": "Journal of Invented Health", "volume": "14", "issue": "2", "pages": "33-41",
        "year": "2022", "authors": "Nobody A;Wu, Lin", "accession": "99000011", "doi": "10.9999/inv.2022.011",
        "segment": "Ovid MEDLINE(R) Epub Ahead of Print", "abstract": "An invented abstract of two lines.",
    },
    ("ovid_medline.ovd", 1): {
        "journal": "Health Economics of Nowhere", "volume": "7", "issue": "1", "pages": "1-12",
        "year": "2019",
    },
    ("pubmed.xml", 0): {
        "title": "Invented: H. pylori & H2O in two schemes.",
        "authors": "Nobody, Ann B;Invented Survey Group",
        "abstract": "BACKGROUND: Nothing is real. RESULTS: None at all.", "doi": "10.9999/inv.2020.021",
        "year": "2020", "volume": "9", "issue": "4", "pages": "11-19", "keywords": "rural insurance;water",
        "accession": "99000021", "language": "en", "line": "4",
    },
    ("pubmed.xml", 1): {"year": "1998", "journal": "Annals of nothing", "keywords": "China", "authors": ""},
    ("endnote.xml", 0): {
        "title": "Invented: a county in vivo", "authors": "Nobody, Ann;Wu, Lin", "pages": "5-16",
        "journal": "Journal of Examples", "keywords": "county;scheme", "accession": "99000031",
        "segment": "Medline", "doi": "10.9999/inv.2017.031", "volume": "3", "issue": "2",
    },
    ("endnote.xml", 1): {"type": "chapter", "journal": "Handbook of Examples", "year": "2015"},
    ("scopus.csv", 0): {
        "authors": "Nobody, Ann;Wu, Lin", "pages": "101-110", "accession": "2-s2.0-99000000041",
        "abstract": 'An invented abstract, with "quotes" and a line break.', "keywords": "drugs;prices",
        "journal": "Journal of Examples", "year": "2022", "doi": "10.9999/inv.2022.041", "language": "en",
    },
    ("scopus.csv", 1): {"pages": "e77", "issue": "", "line": "4", "doi": ""},
    ("embase.csv", 0): {
        "authors": "Nobody A.;Wu L.", "pages": "1-9", "accession": "L99000000051",
        "journal": "Journal of Examples",
        "keywords": "beds;wards;counties",
    },
    ("embase_upright.csv", 0): {"authors": "Nobody A.;Wu L.", "pages": "12-20", "accession": "L99000000061"},
    ("embase_upright.csv", 1): {"title": "Invented: a second record in lines", "line": "12"},
    ("openalex.csv", 0): {
        "authors": "Ann Nobody;Lin Wu", "accession": "W9900000071", "pages": "30-39",
        "keywords": "Health;Insurance", "doi": "10.9999/inv.2016.071",
    },
    ("pubmed.csv", 0): {
        "authors": "Nobody A;Wu LM;Zheng S", "volume": "6", "issue": "2", "pages": "77-85",
        "accession": "99000081",
    },
    ("zotero.json", 0): {
        "title": "Invented: items of a library", "authors": "Nobody, Ann;Ministry of Wells and Rain",
        "year": "2013", "pages": "300-311", "line": "2",
    },
    ("zotero.json", 1): {
        "type": "thesis", "authors": "van Cedar, Cy", "journal": "Example University", "year": "2011",
        "line": "16",
    },
    ("cochrane.ris", 0): {"accession": "CN-99000101", "doi": "10.9999/inv.2018.101", "year": "2018"},
    ("cochrane.ris", 1): {"accession": "CN-99000102", "doi": ""},
    ("proquest.ris", 0): {
        "doi": "10.9999/inv.2012.111", "accession": "99000111", "year": "2012", "keywords": "Clinics;Roads",
        "segment": "ProQuest Central; Social Science Premium Collection",
    },
    ("wanfang.net", 0): {
        "authors": "郑示例;冯虚构", "keywords": "村医;收入", "accession": "slwsgl201604002",
        "source": "Some base",
        "segment": "北京万方数据股份有限公司",
    },
    ("vip.net", 0): {"authors": "张示例;李虚构", "accession": "9900000012", "pages": "12-14,20"},
}  # fmt: skip


def imported(path, name):
    """Import one shipped export, the only file of its search."""
    return searched(path, EXPORTS / name, FILES[name][1])


def searched(path, file, count):
    """Import a file as the only one of a search, from a folder beside the tables."""
    (path / "search").mkdir()
    shutil.copy(file, path / "search")
    name = f"search/{file.name}"
    (path / "search_log.csv").write_text(LOG + f"s,Some base,web,q,2025-01-01,,,{count},{name}\n")
    assert run(path, name, strict=True).warnings == []
    return table(path)


@pytest.mark.parametrize("name", FILES)
def test_the_format_is_told_from_the_content_and_every_record_is_read(tmp_path, name):
    form, count = FILES[name]
    assert recognised(export_text(EXPORTS / name, name).text, name).name == form
    rows = imported(tmp_path, name)
    assert len(rows) == count and {row["format"] for row in rows} == {form}
    assert check_data(tmp_path) == []


@pytest.mark.parametrize(("name", "place"), CELLS)
def test_the_cells_of_a_record(tmp_path, name, place):
    row = imported(tmp_path, name)[place]
    expected = CELLS[name, place]
    assert {column: row[column] for column in expected} == expected


@pytest.mark.parametrize("name", [name for name, (form, _) in FILES.items() if FORM[form].write])
def test_every_field_is_written_back(tmp_path, name):
    form = FORM[FILES[name][0]]
    entries = list(form.read(export_text(EXPORTS / name, name).text))
    rows = imported(tmp_path, name)
    assert [fields(row) for row in rows] == [entry.fields for entry in entries]
    again = list(form.read(exported(rows, form)))
    one, other = ([_joined(entry.fields) for entry in each] for each in (again, entries))
    assert one == other


def _joined(fields):
    """Return fields with lists as one text: a table writes them so."""
    return {tag: "; ".join(values) for tag, values in fields.items()}


@pytest.mark.parametrize("into", INTO)
@pytest.mark.parametrize("name", FILES)
def test_what_is_written_in_another_format_is_the_same_record(tmp_path, name, into):
    before = imported(tmp_path, name)
    export_records(tmp_path, tmp_path / "back", into=into)
    (file,) = (tmp_path / "back").iterdir()
    again = tmp_path / "again"
    again.mkdir()
    after = searched(again, file, len(before))
    held = ("record_id", "source", *COLUMNS)
    assert [{name: row[name] for name in held} for row in after] == [
        {name: row[name] for name in held} for row in before
    ]


@pytest.mark.parametrize("into", INTO)
def test_an_export_read_into_its_own_folder_finds_every_record_again(tmp_path, into):
    before = imported(tmp_path, "pubmed.nbib")
    export_records(tmp_path, tmp_path / "back", into=into)
    (file,) = (tmp_path / "back").iterdir()
    shutil.copy(file, tmp_path / "search")
    with (tmp_path / "search_log.csv").open("a") as log:
        log.write(f"s2,Some base,web,q,2025-01-01,,,2,search/{file.name}\n")
    run(tmp_path, f"search/{file.name}")
    assert [row["record_id"] for row in table(tmp_path)] == [row["record_id"] for row in before]
    assert {row["found_again"] for row in table(tmp_path)} == {f"search/{file.name}"}


@pytest.mark.parametrize("name", ["pubmed.xml", "endnote.xml", "pubmed.nbib", "ovid_medline.ovd"])
def test_a_damaged_record_takes_no_other_with_it(tmp_path, name):
    content = (EXPORTS / name).read_bytes()
    title = imported(tmp_path, name)[-1]["title"].encode()[-12:-2]
    place = content.rindex(title)
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / name).write_bytes(content[:place] + b"\xff" + content[place + 1 :])
    (folder / "search_log.csv").write_text(LOG + f"s,B,web,q,2025-01-01,,,2,{name}\n")
    (warning,) = run(folder, name).warnings
    assert warning.rule == "encoding"
    assert len(table(folder)) == len(table(folder, "refused")) == 1


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>{}</ArticleTitle>"
    "</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>"
)


@pytest.mark.parametrize("entity", ["&a;", "&f;"])
def test_xml_with_entities_of_its_own_is_refused(tmp_path, entity):
    folder = folder_with(tmp_path, a_xml=BOMB.format(entity))
    with pytest.raises(InputError) as caught:
        run(folder, "a.xml")
    assert "no XML" in caught.value.faults[0].found or caught.value.faults[0].rule == "unknown_format"


def test_a_cut_off_file_of_xml_loses_its_last_record_alone(tmp_path):
    text = (EXPORTS / "pubmed.xml").read_text(encoding="utf-8")
    folder = folder_with(tmp_path, a_xml=text[: text.rindex("</PubmedArticle>")])
    log = (folder / "search_log.csv").read_text()
    (folder / "search_log.csv").write_text(log.replace("1,a.xml", "2,a.xml"))
    (warning,) = run(folder, "a.xml").warnings
    assert warning.line == 35 and "without its end" in warning.found
    assert len(table(folder)) == 1


def test_json_that_is_none_is_refused_with_its_line(tmp_path):
    text = (EXPORTS / "zotero.json").read_text(encoding="utf-8")
    folder = folder_with(tmp_path, a_json=text.replace('"volume": "10",', '"volume": "10"'))
    with pytest.raises(InputError) as caught:
        run(folder, "a.json")
    assert caught.value.faults[0].line == 13


def test_a_row_with_too_many_cells_is_refused_and_the_rest_is_read(tmp_path):
    folder = folder_with(tmp_path, a_csv="title,authors,year\nOne,A,2020\nTwo,B,2020,x\n")
    log = (folder / "search_log.csv").read_text()
    (folder / "search_log.csv").write_text(log.replace("1,a.csv", "2,a.csv"))
    (warning,) = run(folder, "a.csv").warnings
    assert (warning.line, warning.found) == (3, "4 cells")
