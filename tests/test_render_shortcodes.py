"""Shortcodes of the built-in renderer: what they expand to, and where they say a fault is."""

import pytest
from render_workspace import cell, figure, fill, table, write_notebook

from livingreview.render.builtin.notebook import EmbedError, cell_options, read_embed
from livingreview.render.builtin.shortcodes import Expander


@pytest.fixture
def workspace(tmp_path):
    return fill(tmp_path)


def expand(workspace, text, variables=None):
    (workspace / "chapters" / "new.qmd").write_text(text, encoding="utf-8")
    expander = Expander(workspace, variables or {"a": {"b": "14"}})
    return expander.expand("chapters/new.qmd"), expander


def test_var_prints_the_value_as_a_span(workspace):
    text, _ = expand(workspace, "It is {{< var a.b >}}.")
    assert text == "It is [14]{.variable}.\n"


def test_include_brings_another_file_with_its_variables(workspace):
    text, expander = expand(workspace, "{{< include _shared.qmd >}}\n", {"results": {"ordinal": "9"}})
    assert "it counts [9]{.variable}" in text
    assert expander.sources["chapters/new.qmd"] == ["chapters/new.qmd", "chapters/_shared.qmd"]


def test_embed_becomes_a_float_and_its_file(workspace):
    text, expander = expand(workspace, "{{< embed ../build/chapters/results.ipynb#fig-trend >}}")
    assert "{#fig-trend .float }" in text
    assert list(expander.files) == ["site_assets/figures/fig-trend.svg"]


def test_code_blocks_keep_their_shortcodes(workspace):
    text, expander = expand(workspace, "```\n{{< var no.such >}}\n```\n")
    assert "{{< var no.such >}}" in text
    assert not expander.faults


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("It is {{< var a.c >}}.", "unknown variable 'a.c'"),
        ("It is {{< var a >}}.", "unknown variable 'a'"),
        ("{{< video x.mp4 >}}", "unknown shortcode 'video'"),
        ("See {{< embed ../build/chapters/results.ipynb#fig-trend >}}", "must stand alone"),
        ("{{< embed ../build/chapters/results.ipynb#fig-none >}}", "no cell 'fig-none' in results.ipynb"),
        ("{{< embed ../build/chapters/none.ipynb#fig-none >}}", "no executed notebook none.ipynb"),
        ("{{< include _none.qmd >}}", "no file '_none.qmd'"),
        ("{{< include new.qmd >}}", "included already"),
    ],
)
def test_fault_names_file_and_line(workspace, line, message):
    _, expander = expand(workspace, f"First line.\n\n{line}\n")
    (fault,) = expander.faults
    assert fault.startswith("chapters/new.qmd:3: ")
    assert message in fault


def test_cell_options_end_with_the_first_line_of_code():
    source = '#| label: fig-a\n#| fig-cap: "A: b"\ndraw()\n#| no: option'
    assert cell_options(source) == {"label": "fig-a", "fig-cap": "A: b"}


def test_embed_prefers_the_vector_drawing(tmp_path):
    both = {**figure("#000"), "image/png": "iVBORw0KGgo="}
    notebook = write_notebook(tmp_path / "one.ipynb", cell("#| label: fig-a\n#| fig-alt: Alt", both))
    markdown, files = read_embed(notebook, "fig-a")
    assert list(files) == ["site_assets/figures/fig-a.svg"]
    assert '![](/site_assets/figures/fig-a.svg){fig-alt="Alt"}' in markdown


def test_embed_takes_tables_as_markdown(tmp_path):
    path = write_notebook(tmp_path / "one.ipynb", cell("#| label: tbl-a", table(["a"], [[1]])))
    assert "\n\n| a |\n| --- |\n| 1 |\n\n" in read_embed(path, "tbl-a")[0]


def test_cell_whose_label_names_no_kind_is_no_float(tmp_path):
    path = write_notebook(tmp_path / "one.ipynb", cell("#| label: a", {"text/plain": "1 + 1"}))
    assert read_embed(path, "a") == ("~~~~\n1 + 1\n~~~~", {})


def test_embed_of_a_cell_without_outputs_is_an_error(tmp_path):
    path = write_notebook(tmp_path / "one.ipynb", cell("#| label: fig-a"))
    with pytest.raises(EmbedError, match="was the notebook executed"):
        read_embed(path, "fig-a")


def test_embed_of_a_failed_cell_is_an_error(tmp_path):
    failed = cell("#| label: fig-a")
    failed["outputs"] = [{"output_type": "error", "ename": "ValueError", "evalue": "no rows"}]
    with pytest.raises(EmbedError, match="shows nothing"):
        read_embed(write_notebook(tmp_path / "one.ipynb", failed), "fig-a")
