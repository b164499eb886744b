"""Citations by the script of the entry: Chicago author-date, and GB/T 7714 for works in Chinese."""

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from livingreview.paths import ROOT
from livingreview.render import builtin, quarto

CONFIG = """\
project: {type: book, output-dir: _book}
book: {title: A book, author: Ada Example, chapters: [index.qmd, references.qmd]}
bibliography: references.bib
citeproc: false
filters: [quarto, livingreview/render/citations/chinese.lua]
format:
  html: {toc: false}
  typst: {keep-typ: true}
"""
BIBLIOGRAPHY = """\
@article{cheng_zh, author = {程令国 and 张晔 and 李力 and 王五}, title = {{“新农合”：经济绩效还是健康绩效？}},
  journaltitle = {经济研究}, date = {2012}, volume = {47}, number = {1}, pages = {120--133}}
@article{cheng_en, author = {Cheng, L. and Zhang, Y. and Li, L. and Wang, W.}, title = {{Performance}},
  journaltitle = {Economic Research Journal [经济研究]}, date = {2012}, langid = {chinese}}
@thesis{li_zh, author = {李, 明}, title = {{制度研究}}, type = {phdthesis}, institution = {武汉大学},
  location = {武汉}, date = {2015}}
@book{two_zh, author = {李明 and 王五}, title = {{农村合作医疗}}, publisher = {人民出版社}, location = {北京},
  date = {2016}}
@online{office_zh, author = {{国务院办公厅}}, title = {{意见的通知}}, date = {2003}, url = {https://example.org/x},
  urldate = {2025-03-20}}
@inproceedings{talk_zh, author = {赵六}, title = {{会议论文}}, booktitle = {{论文集}}, location = {北京},
  publisher = {科学出版社}, date = {2010}, pages = {1--5}}
"""
CITED = {
    "[@cheng_zh, p. 3; @cheng_en]": "(程令国等 2012, 3; Cheng et al. 2012)",
    "@cheng_zh": "程令国等 (2012)",
    "[@two_zh]": "(李明和王五 2016)",
    "[@li_zh]": "(李 2015)",
    "@office_zh": "国务院办公厅 (2003)",
    "[@talk_zh]": "(赵六 2010)",
}
LISTED = {
    "cheng_zh": "程令国, 张晔, 李力, 等, 2012. “新农合”：经济绩效还是健康绩效？[J]. "
    "经济研究, 47(1): 120-133.",
    "cheng_en": "Cheng, L., Y. Zhang, L. Li, and W. Wang. 2012. “Performance.” "
    "Economic Research Journal [经济研究].",
    "li_zh": "李明, 2015. 制度研究[D]. 武汉: 武汉大学.",
    "two_zh": "李明, 王五, 2016. 农村合作医疗[M]. 北京: 人民出版社.",
    "office_zh": "国务院办公厅, 2003. 意见的通知[EB/OL]. [2025-03-20]. https://example.org/x.",
    "talk_zh": "赵六, 2010. 会议论文[C]//论文集. 北京: 科学出版社: 1-5.",
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory) -> Path:
    """A book of one page that cites works in Chinese and in English."""
    folder = tmp_path_factory.mktemp("citations") / "workspace"
    shutil.copytree(
        ROOT / "livingreview" / "render" / "citations", folder / "livingreview" / "render" / "citations"
    )
    (folder / "_quarto.yml").write_text(CONFIG)
    (folder / "references.bib").write_text(BIBLIOGRAPHY, encoding="utf-8")
    (folder / "index.qmd").write_text("# Text {.unnumbered}\n\n" + "\n\n".join(CITED) + "\n")
    (folder / "references.qmd").write_text("# References {.unnumbered}\n\n::: {#refs}\n:::\n")
    return folder


@pytest.fixture(scope="module")
def book(workspace) -> Path:
    """The book of the built-in renderer."""
    builtin.render(workspace, workspace.parent / "book", ("html",))
    return workspace.parent / "book"


def words(tag) -> str:
    """Return the text of an element with plain spaces."""
    return " ".join(tag.get_text().split())


def test_citations_name_et_al_in_the_language_of_the_work(book):
    page = BeautifulSoup((book / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert [words(tag) for tag in page.select(".citation")] == list(CITED.values())


def test_the_list_sets_each_work_in_the_form_of_its_script(book):
    page = BeautifulSoup((book / "references.html").read_text(encoding="utf-8"), "html.parser")
    assert {tag["id"]: words(tag) for tag in page.select(".csl-entry")} == {
        f"ref-{key}": text for key, text in LISTED.items()
    }


@pytest.mark.skipif(quarto.find() is None, reason="Quarto 1.9 or later is not installed")
def test_quarto_cites_the_same(workspace, tmp_path):
    quarto.find().render(workspace, tmp_path / "book", ("html", "pdf"))
    page = BeautifulSoup((tmp_path / "book" / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert [words(tag) for tag in page.select(".citation")] == list(CITED.values())
    shown = {tag["id"]: words(tag) for tag in page.select("#refs .csl-entry")}
    assert shown == {f"ref-{key}": text for key, text in LISTED.items()}
    typst = (workspace / "index.typ").read_text(encoding="utf-8")
    assert "#link(<ref-cheng_zh>)[程令国等 2012, 3]" in typst
    assert "程令国, 张晔, 李力, 等, 2012." in typst
