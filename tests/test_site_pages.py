"""Pages are completed once, from files of the report alone, and stay what they were else."""

from site_reports import FIGURE, make, number

from livingreview.site import furnish

ONE = "t.all,2,towns,2,towns,3,towns@abc,\n"


def pages(folder):
    """Return every file of a report by name."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_page_that_was_completed_is_left_as_it_is(tmp_path):
    make(tmp_path, FIGURE + number("t.all"), ONE)
    furnish(tmp_path)
    once = pages(tmp_path)
    furnish(tmp_path)
    assert pages(tmp_path) == once


def test_two_reports_of_the_same_content_get_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        furnish(make(tmp_path / name, FIGURE + number("t.all"), ONE))
    assert pages(tmp_path / "a") == pages(tmp_path / "b")


def test_every_page_links_style_and_script_from_where_it_stands(tmp_path):
    furnish(make(tmp_path, "", **{"chapters/deep": ""}))
    assert 'src="site_reader/reader.js"' in (tmp_path / "index.html").read_text()
    assert 'href="../site_reader/reader.css"' in (tmp_path / "chapters" / "deep.html").read_text()
    assert (tmp_path / "site_reader" / "reader.js").is_file()


def test_kept_editions_and_pages_without_text_stay_as_they_are(tmp_path):
    make(tmp_path, "", **{"v/first/index": FIGURE})
    (tmp_path / "bare.html").write_text("<p>No main part</p>")
    before = pages(tmp_path)
    furnish(tmp_path)
    after = pages(tmp_path)
    assert after["v/first/index.html"] == before["v/first/index.html"]
    assert after["bare.html"] == before["bare.html"]
    assert after["index.html"] != before["index.html"]


def test_a_page_keeps_its_doctype_and_its_links(tmp_path):
    furnish(make(tmp_path, '<p>See <a href="other.html?a=1&amp;b=2">there</a>.</p>'))
    page = (tmp_path / "index.html").read_text()
    assert page.startswith("<!DOCTYPE html>") and '<a href="other.html?a=1&amp;b=2">there</a>' in page
