"""Passages for folders with a table, or without: resolved before a renderer sees the page."""

import pytest
from build_projects import make_book

from livingreview.pipeline import conditional_content, workspace
from livingreview.pipeline.prose import read_prose

DIV = """\
Before.
::: {.content-visible when-meta="tables.prices"}
Shown {{< var prices.highest >}}.

::: {.callout-note}
Inside.
:::
:::
::: {.content-hidden when-meta="tables.prices"}
Hidden {{< var prices.lowest >}}.
::: {.landscape}
Deep.
:::
:::
After.
"""
SPAN = (
    'A [has {{< var a.b >}}]{.content-visible when-meta="tables.prices"}'
    '[lacks]{.content-hidden when-meta="tables.prices"} b.'
)


def test_a_div_is_opened_or_taken_out_and_lines_keep_their_numbers():
    shown = conditional_content.resolved(DIV, {"prices"})
    assert shown.split("\n")[2] == "Shown {{< var prices.highest >}}."
    assert "::: {.callout-note}\nInside.\n:::\n" in shown
    assert "Hidden" not in shown and "Deep" not in shown and "content-" not in shown
    other = conditional_content.resolved(DIV, ())
    assert "::: {.landscape}\nDeep.\n:::\n" in other and "Shown" not in other and "Inside" not in other
    assert other.count("\n") == shown.count("\n") == DIV.count("\n")


def test_a_span_is_a_part_of_a_sentence():
    assert conditional_content.resolved(SPAN, {"prices"}) == "A has {{< var a.b >}} b."
    assert conditional_content.resolved(SPAN, ()) == "A lacks b."


@pytest.mark.parametrize(
    "text", ["```\n" + DIV + "```\n", '::: {.content-visible when-format="html"}\nx\n:::\n']
)
def test_code_and_other_conditions_are_left_alone(text):
    assert conditional_content.resolved(text, ()) == text


def test_a_workspace_and_the_check_see_what_the_folder_calls_for(tmp_path):
    project = make_book(tmp_path / "book")
    page = project.root / "index.qmd"
    page.write_text(page.read_text() + DIV)
    assert {mention.name for mention in read_prose(project).variables} >= {"prices.highest"}
    assert "prices.lowest" not in {mention.name for mention in read_prose(project).variables}
    workspace.assemble(project, tmp_path / "space")
    assert "Hidden" not in (tmp_path / "space" / "index.qmd").read_text()
    assert page.read_text().endswith(DIV)


def test_a_plain_render_is_refused_for_a_folder_of_other_tables(tmp_path):
    project = make_book(tmp_path / "book")
    config = project.root / "_quarto.yml"
    config.write_text(config.read_text() + "tables: {prices: true, screening: false}\n")
    assert conditional_content.config_faults(project) == []
    config.write_text(config.read_text().replace("prices: true", "prices: false"))
    (fault,) = conditional_content.config_faults(project)
    assert (fault.column, fault.found, fault.expected) == ("tables.prices", "false", "true")


def test_the_shipped_configuration_names_the_tables_of_the_shipped_data():
    from livingreview.paths import ROOT
    from livingreview.project import Project

    project = Project.at(ROOT)
    assert conditional_content.config_faults(project) == []
    assert "screening_flow" in conditional_content.filled(project.data, ["screening_flow", "records"])


def test_a_table_without_rows_calls_for_nothing(tmp_path):
    project = make_book(tmp_path / "book")
    assert conditional_content.filled(project.data, ["prices", "records"]) == {"prices"}
    (project.data / "prices.csv").write_text("year,price_yuan\n")
    assert conditional_content.filled(project.data, ["prices"]) == set()
    assert conditional_content.shown(SPAN, project.data) == "A lacks b."
