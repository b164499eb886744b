"""Tables of the built-in renderer on paper: nothing lost, nothing cut off."""

import re

import pypdf
import pytest
from render_workspace import cell, fill, table, write_notebook

from ncms.render.builtin import render


@pytest.fixture
def rendered(tmp_path):
    def render_table(*data, around=("", "")):
        workspace = fill(tmp_path / "workspace")
        options = "#| label: tbl-new\n#| tbl-cap: The new table."
        write_notebook(workspace / "build" / "chapters" / "new.ipynb", cell(options, table(*data)))
        embed = "{{< embed ../build/chapters/new.ipynb#tbl-new >}}"
        text = "\n".join(["# Details {#sec-details}\n", around[0], embed, around[1], ""])
        (workspace / "chapters" / "details.qmd").write_text(text, encoding="utf-8")
        report = render(workspace, tmp_path, ("pdf",))
        pages = pypdf.PdfReader(tmp_path / "dialect.pdf").pages
        return report, re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))

    return render_table


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
