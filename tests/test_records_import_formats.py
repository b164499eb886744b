"""Each export format: what its columns hold, and that nothing of a record is lost."""

import csv

import bibtexparser
import pytest
import rispy
from import_cases import EXPORT_FORMATS, EXPORTS, folder_of, folder_with, run, table

from livingreview.paths import ROOT
from livingreview.records.export_formats import EXPORT_FORMATS as FORM
from livingreview.records.reading import export_text, recognised
from livingreview.records.records import exported, fields


def imported(path, name):
    """Return the rows of one shipped export; its search may name a second file."""
    partner = {"cnki_endnote.txt", "cnki_noteexpress.net"}
    names = sorted(partner) if name in partner else [name]
    folder = folder_of(path, *names)
    run(folder, *names)
    return [row for row in table(folder) if row["file"] == name]


@pytest.mark.parametrize(("name", "form"), EXPORT_FORMATS.items())
def test_the_format_is_told_from_the_content(name, form):
    assert recognised(export_text(EXPORTS / name, name).text, name).name == form


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_every_field_is_written_back(tmp_path, name):
    form = FORM[EXPORT_FORMATS[name]]
    entries = list(form.read(export_text(EXPORTS / name, name).text))
    rows = imported(tmp_path, name)
    assert [fields(row) for row in rows] == [entry.fields for entry in entries]
    again = list(form.read(exported(rows, form)))
    assert [entry.fields for entry in again] == [entry.fields for entry in entries]


def test_a_correction_in_the_table_is_written_back(tmp_path):
    (row, *_) = imported(tmp_path, "scopus.ris")
    row |= {"title": "Corrected", "authors": "One, A.;Two, B."}
    written = exported([row], FORM["ris"])
    assert "TI  - Corrected\nAU  - One, A.\nAU  - Two, B.\n" in written
    assert "ZZ  - one unknown value\nZZ  - another\n" in written


def test_other_programs_read_what_is_written(tmp_path):
    ris = exported(imported(tmp_path, "scopus.ris"), FORM["ris"])
    assert [record["authors"][0] for record in rispy.loads(ris)] == [
        "Zhang, Yaoguang", "Luo, D.", "Nobody, N.",
    ]  # fmt: skip


def test_written_bibtex_is_bibtex(tmp_path):
    written = exported(imported(tmp_path, "library.bib"), FORM["bibtex"])
    first = bibtexparser.parse_string(written).entries[0]
    assert first.key == "luod2021"
    assert first["shelf"] == "left, 2nd"


def test_refworks(tmp_path):
    article, thesis, yearbook, pair = imported(tmp_path, "cnki_refworks_gb18030.txt")
    assert article["title"] == "虚构：新农合制度整合对农村居民医疗负担的影响"
    assert article["authors"] == "张示例;李虚构"
    assert (article["volume"], article["issue"], article["pages"]) == ("14", "03", "25-33")
    assert article["language"] == "zh"
    assert article["doi"] == "10.9999/j.cnki.slws.2021.03.004"
    assert article["accession"] == "SLWS202103004"
    assert [row["line"] for row in (article, thesis, yearbook, pair)] == ["1", "22", "35", "43"]
    assert [row["type"] for row in (article, thesis, yearbook)] == ["article", "thesis", "yearbook"]
    assert pair["title_translated"] == "Invented: The Last Mile of Critical Illness Insurance"
    assert pair["authors"] == "钱示例;孙示例"


def test_a_serial_number_is_no_accession_number(tmp_path):
    rows = imported(tmp_path, "cnki_refworks_gb18030.txt")
    assert rows[3]["accession"] == ""
    assert fields(rows[3])["CN"] == ["00-0001/R"]


def test_a_wrapped_abstract_may_go_on_with_a_word_like_a_tag(tmp_path):
    (article, *_) = imported(tmp_path, "cnki_refworks_gb18030.txt")
    assert article["abstract"] == (
        "目的：分析制度整合的影响。方法：使用虚构的数据，比较整合前后的自付费用。"
        "结果：IS 没有真实的结果，这是一条用于测试的记录。"
    )
    lines = "RT Journal Article\nIS 2\nAB A scheme that\nIS 4 years old and\nUK funded\nSN 1\nT1 Title\n"
    (entry,) = FORM["refworks"].read(lines)
    assert entry.fields["AB"] == ["A scheme that IS 4 years old and UK funded"]
    assert entry.fields["SN"] == ["1"]


def test_a_wrapped_abstract_may_go_on_with_a_word_like_a_start(tmp_path):
    lines = "{}Radiotherapy:\nRT group did better\nthan others\n"
    refworks = f"RT Journal Article\nT1 Title\n{lines.format('AB ')}SN 1\n"
    noteexpress = f"{{Reference Type}}: Thesis\n{{Title}}: Title\n{lines.format('{Abstract}: ')}"
    folder = folder_with(tmp_path, a_txt=refworks, b_txt=noteexpress)
    run(folder, "a.txt", "b.txt")
    assert {row["abstract"] for row in table(folder)} == {"Radiotherapy: RT group did better than others"}


def test_endnote(tmp_path):
    article, thesis = imported(tmp_path, "cnki_endnote.txt")
    assert article["authors"] == "张示例;李虚构"
    assert article["abstract"] == "目的:分析制度整合的影响。这一行是摘要的续行。"
    assert (thesis["type"], thesis["journal"], thesis["segment"]) == ("thesis", "示例大学", "CNKI")


def test_noteexpress(tmp_path):
    article, newspaper = imported(tmp_path, "cnki_noteexpress.net")
    assert article["title_translated"] == "Invented: Effects of payment reform in county hospitals"
    assert article["abstract"] == "第一行。第二行 continues in English and ends here."
    assert article["keywords"] == "支付方式;县级医院"
    assert (newspaper["type"], newspaper["authors"]) == ("newspaper", "记者甲")


def test_web_of_science_tagged(tmp_path):
    yip, _, zhang = imported(tmp_path, "wos_utf16.txt")
    assert yip["title"].endswith("new cooperative medical scheme in reducing medical impoverishment?")
    assert yip["authors"] == "Yip, Winnie;Hsiao, William C."
    assert yip["keywords"] == "China;rural health insurance;medical impoverishment"
    assert (yip["pages"], zhang["pages"]) == ("201-209", "e003714")
    assert fields(yip)["C1"][1] == "[Hsiao, William C.] Univ Two, City B, Country."
    assert fields(yip)["QQ"] == ["a field that nobody knows"]
    assert [yip["source"], yip["language"], yip["accession"]] == [
        "Web of Science Core Collection", "en", "WOS:000000000000001",
    ]  # fmt: skip


def test_web_of_science_table(tmp_path):
    huang, _ = imported(tmp_path, "wos_table.txt")
    assert huang["authors"] == "Huang, Xian;Wu, Bingxiao"
    assert huang["abstract"] == '"Quoted" opening of an invented abstract'
    assert huang["line"] == "2"


def test_ris(tmp_path):
    zhang, luo, conference = imported(tmp_path, "scopus.ris")
    assert zhang["abstract"] == "An invented abstract wrapped by hand."
    assert zhang["doi"] == "10.1136/bmjgh-2020-003714"
    assert (luo["year"], luo["doi"]) == ("2021", "10.1186/s12889-021-11573-3")
    assert (conference["type"], conference["source"]) == ("conference", "Scopus")


def test_bibtex(tmp_path):
    luo, liu, thesis = imported(tmp_path, "library.bib")
    assert luo["title"].startswith("Urban–rural differences")
    assert "China's new" in luo["title"]
    assert luo["abstract"] == "Invented: about 50% of nothing."
    assert luo["pages"] == "1-12"
    assert (liu["year"], liu["title"]) == ("2017", "China's Health Reform Update")
    assert liu["keywords"] == "China;reform"
    assert (thesis["authors"], thesis["line"], thesis["type"]) == ("Renée Nobody", "25", "thesis")


def test_cited_records_agree_with_the_reference_list(tmp_path):
    folder = folder_of(tmp_path, *EXPORT_FORMATS)
    run(folder, *EXPORT_FORMATS)
    with (ROOT / "data" / "references.csv").open(encoding="utf-8") as file:
        cited = {row["doi"]: row["year"] for row in csv.DictReader(file) if row["doi"]}
    real = {row["doi"]: row["year"] for row in table(folder) if row["doi"] and "10.9999" not in row["doi"]}
    assert len(real) == 5
    assert real.items() <= cited.items()


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("10.1186/S12939-024-02158-8", "10.1186/s12939-024-02158-8"),
        ("doi: 10.1016/S0140-6736(09)61368-4.", "10.1016/s0140-6736(09)61368-4"),
        ("(https://doi.org/10.1000/abc)", "10.1000/abc"),
        ("https://link.cnki.net/doi/10.9999/j.cnki.x.2024?from=export", "10.9999/j.cnki.x.2024"),
        ("https://doi.org/10.1000%2Fabc", "10.1000/abc"),
        ("no identifier", ""),
    ],
)
def test_a_doi_is_read_from_its_first_ten(tmp_path, written, doi):
    folder = folder_with(tmp_path, a_ris=f"TY  - JOUR\nTI  - T\nDO  - {written}\nER  - \n")
    run(folder, "a.ris")
    assert table(folder)[0]["doi"] == doi


def test_cells_are_harmless_and_whole(tmp_path):
    formula = 'TY  - JOUR\nTI  - =HYPERLINK("x")\nAB  - zero\u200bwidth\tand tab\nER  - \n'
    folder = folder_with(tmp_path, a_ris=formula)
    run(folder, "a.ris")
    (row,) = table(folder)
    assert row["title"] == '\'=HYPERLINK("x")'
    assert row["abstract"] == "zero width and tab"
    assert fields(row)["TI"] == ['=HYPERLINK("x")']
    assert fields(row)["AB"] == ["zero\u200bwidth\tand tab"]
