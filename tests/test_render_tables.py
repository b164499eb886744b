"""Tables of the built-in renderer on paper: nothing lost, nothing cut off."""

import re

import pandas as pd
import pypdf
import pytest
from render_workspace import cell, fill, table, write_notebook

from livingreview.display.tables import pipe_table
from livingreview.render.builtin import render


@pytest.fixture
def rendered(tmp_path):
    def render_table(*data, around=("", "")):
        workspace = fill(tmp_path / "workspace")
        options = "#| label: tbl-new\n#| tbl-cap: The new table."
        write_notebook(workspace / "build" / "chapters" / "new.ipynb", cell(options, shown(*data)))
        embed = "{{< embed ../build/chapters/new.ipynb#tbl-new >}}"
        text = "\n".join(["# Details {#sec-details}\n", around[0], embed, around[1], ""])
        (workspace / "chapters" / "details.qmd").write_text(text, encoding="utf-8")
        report = render(workspace, tmp_path, ("pdf",))
        pages = pypdf.PdfReader(tmp_path / "dialect.pdf").pages
        return report, re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))

    return render_table


def shown(*data):
    """Return the data of a displayed table: a frame as notebooks show it, or heads and rows."""
    return table(*data) if len(data) > 1 else {"text/markdown": pipe_table(*data), "text/plain": ""}


def test_cell_taller_than_a_page_is_printed_whole(rendered):
    words = " ".join(f"word{number}" for number in range(2000))
    _, text = rendered(["a", "b", "c"], [[1, words, "x"], [2, "short", "y"]])
    assert all(f"word{number}" in text for number in (0, 700, 1400, 1999))


def test_table_too_wide_for_any_type_is_reported(rendered):
    report, _ = rendered([f"column{i}" for i in range(30)], [["12,345,678.9"] * 30])
    assert "tbl-new is too wide for its page" in report.warnings


def test_turned_page_gives_a_wide_table_room(rendered):
    report, _ = rendered(
        [f"column{i}" for i in range(16)], [["12,345.6"] * 16], around=("::: {.landscape}", ":::")
    )
    assert report.warnings == ["no font has 𪛖 (U+2A6D6): printed as a box in the PDF"]


def test_numbers_stand_under_their_point_on_paper(rendered, tmp_path):
    rendered(pd.DataFrame({"a": ["3", "2.57", "0.2594"], "b": ["x", "y", "z"]}))
    found = {}
    for page in pypdf.PdfReader(tmp_path / "dialect.pdf").pages:
        page.extract_text(visitor_text=lambda text, _, place, *__: found.setdefault(text.strip(), place[4]))
    assert found["2.57"] == pytest.approx(found["0.2594"], abs=0.05)


@pytest.mark.parametrize(("words", "points"), [(4, 8.4), (120, 7.2)])
def test_rows_that_would_be_tall_are_set_smaller(rendered, tmp_path, words, points):
    rendered(["no.", "says"], [[n, " ".join(["word"] * words)] for n in range(3)])
    sizes = set()
    for page in pypdf.PdfReader(tmp_path / "dialect.pdf").pages:
        page.extract_text(
            visitor_text=lambda text, _, __, ___, size: "word" in text and sizes.add(round(size, 1))
        )
    assert points in sizes and not sizes & ({7.2, 8.4} - {points})
