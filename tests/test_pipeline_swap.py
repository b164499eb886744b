"""Swapping: the last good report survives every failure, nobody's folder is lost."""

import os

import pytest

from livingreview.errors import BuildError, InputError
from livingreview.pipeline import swap
from livingreview.pipeline.finish import verify


def report(folder, text):
    folder.mkdir()
    (folder / "run.json").write_text("{}")
    (folder / "index.html").write_text(text)


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "_book"
    report(folder, "old")
    return folder


def test_the_new_report_takes_the_place_of_the_old(out):
    report(swap.siblings(out)[0], "new")
    swap.swap(out)
    assert (out / "index.html").read_text() == "new"
    assert os.listdir(out.parent) == ["_book"]


def test_a_first_report_needs_no_old_one(tmp_path):
    out = tmp_path / "_book"
    report(swap.siblings(out)[0], "new")
    swap.swap(out)
    assert (out / "index.html").read_text() == "new"


def test_a_swap_that_fails_brings_the_old_one_back(out):
    with pytest.raises(OSError):
        swap.swap(out)  # there is no new one
    assert (out / "index.html").read_text() == "old"


def test_a_build_killed_between_the_two_moves_is_mended(out):
    os.rename(out, swap.siblings(out)[1])
    report(swap.siblings(out)[0], "half")
    swap.recover(out)
    assert (out / "index.html").read_text() == "old"
    assert os.listdir(out.parent) == ["_book"]


def test_a_folder_that_is_no_report_is_refused(tmp_path):
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.docx").write_text("years of work")
    with pytest.raises(InputError, match="choose another folder"):
        swap.refuse_foreign(tmp_path / "thesis")


def test_a_file_or_link_is_refused(tmp_path, out):
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to(out)
    for name in ("file", "link"):
        with pytest.raises(InputError):
            swap.refuse_foreign(tmp_path / name)


def test_nothing_an_empty_folder_and_a_report_are_welcome(tmp_path, out):
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "none", tmp_path / "empty", out):
        swap.refuse_foreign(folder)


@pytest.mark.parametrize(
    "text",
    ["<strong>?var:a.b</strong>", "<strong>?@fig-x</strong>", '<a class="quarto-unresolved-ref">x</a>'],
)
def test_a_page_with_something_unresolved_is_refused(out, text):
    (out / "index.html").write_text(text)
    with pytest.raises(BuildError, match=r"index\.html: .* was not resolved"):
        verify(out, ("html",))


def test_a_link_to_a_download_that_is_not_there_is_refused(out):
    (out / "index.html").write_text('<a href="downloads/tbl-x.csv">x</a>')
    with pytest.raises(BuildError, match=r"tbl-x\.csv, which does not exist"):
        verify(out, ("html",))


def test_a_missing_or_empty_pdf_is_refused(out):
    with pytest.raises(BuildError, match="PDF"):
        verify(out, ("html", "pdf"))
    (out / "book.pdf").write_bytes(b"")
    with pytest.raises(BuildError, match="PDF"):
        verify(out, ("html", "pdf"))
    (out / "book.pdf").write_bytes(b"%PDF")
    verify(out, ("html", "pdf"))
