"""Prose: what it names must exist, and the message says where it does not."""

import pytest
from build_projects import make_book

from livingreview.pipeline.checks import prose_faults
from livingreview.pipeline.prose import read_prose, variable_faults

PAGE = "chapters/no_parameters.qmd"


@pytest.fixture
def project(tmp_path):
    return make_book(tmp_path / "book")


def faults(project, text, page=PAGE):
    (project.root / page).write_text(text, encoding="utf-8")
    if page == PAGE:  # the summary would miss what this page defined
        (project.root / "index.qmd").write_text("# Summary\n")
    return [str(fault) for fault in prose_faults(project)]


def test_a_whole_book_has_no_fault(project):
    assert prose_faults(project) == []
    assert variable_faults(read_prose(project), ["prices.highest", "span.end_year"]) == []


def test_an_unpublished_number_is_named_with_its_line_and_the_nearest(project):
    found = variable_faults(read_prose(project), ["prices.highest", "span.end_yaer"])
    assert [str(fault) for fault in found] == [
        "index.qmd:4: var: found span.end_year, expected a published number; did you mean span.end_yaer?"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{< embed ../build/chapters/no_parameters.ipynb#tbl-pricse >}}", "did you mean tbl-prices?"),
        ("{{< embed ../build/chapters/no_paramters.ipynb#tbl-prices >}}", "did you mean no_parameters?"),
        ("{{< embed no_parameters.ipynb#tbl-prices >}}", "expected ../build/chapters/NOTEBOOK.ipynb#LABEL"),
        ("See {{< embed ../build/chapters/no_parameters.ipynb#tbl-prices >}}.", "a paragraph of its own"),
        ("Text\n{{< embed ../build/chapters/no_parameters.ipynb#tbl-prices >}}", "a paragraph of its own"),
    ],
    ids=["label", "notebook", "form", "in a line", "below a line"],
)
def test_an_embed_that_cannot_work_is_named(project, text, message):
    (found,) = faults(project, text)
    assert message in found


def test_a_label_embedded_twice_names_the_first_place(project):
    embed = "{{< embed ../build/chapters/no_parameters.ipynb#tbl-prices >}}"
    (found,) = faults(project, f"{embed}\n\n::: {{.landscape}}\n{embed}\n:::\n")
    assert found.startswith(f"{PAGE}:4: embed") and f"stands at {PAGE}:1 already" in found


@pytest.mark.parametrize("text", ["@nobdy2020", "[see @nobdy2020, p. 3]", "[-@nobdy2020].", "@{nobdy2020}"])
def test_an_unknown_citation_is_named(project, text):
    (found,) = faults(project, f"\n{text}\n")
    assert found == (
        f"{PAGE}:2: citation: found nobdy2020, expected a key of references.bib; did you mean nobody2020?"
    )


@pytest.mark.parametrize("text", ["@sec-prcies", "@fig-nowhere", "(@eq-rate)", "[@tbl-none]"])
def test_a_dangling_reference_is_named(project, text):
    (found,) = faults(project, f"# Prices {{#sec-prices}}\n{text}\n")
    assert found.startswith(f"{PAGE}:2: reference: found ")


@pytest.mark.parametrize(
    "text",
    [
        "a@example.org",
        "`@nobdy2020`",
        "```\n@nobdy2020\n```",
        "<!-- @nobdy2020\n -->",
        "$$ r = 1 $$ {#eq-rate}\n\n@eq-rate",
        "https://example.org/@nobdy",
        "# Here {#sec-here .unnumbered}\n\n@sec-here",
        "\\@nobdy2020",
        "`{{< embed x >}}`",
    ],
)
def test_what_is_no_citation_and_what_is_defined_pass(project, text):
    assert faults(project, text) == []


def test_every_fault_of_every_page_comes_in_order(project):
    write_page(project, "other.qmd", listed=True)
    found = faults(project, "@three")
    assert [line.split(": ")[0] for line in found] == [
        f"{PAGE}:1",
        "chapters/other.qmd:1",
        "chapters/other.qmd:3",
    ]


def test_a_draft_that_the_book_does_not_list_is_no_page_of_it(project):
    write_page(project, "draft.qmd", listed=False)
    assert [line.split(": ")[0] for line in faults(project, "@three")] == [f"{PAGE}:1"]


def write_page(project, name: str, *, listed: bool) -> None:
    """Write a page with two citations of nothing and, if asked, name it in the book."""
    (project.chapters / name).write_text("@one\n\n@two\n")
    if listed:
        config = project.root / "_quarto.yml"
        config.write_text(config.read_text().replace("references.qmd]", f"chapters/{name}, references.qmd]"))


def test_a_broken_bibliography_is_a_fault_of_its_own(project):
    (project.root / "references.bib").write_text("@book{, title = {x}}\n")
    assert any("references.bib" in str(fault) for fault in prose_faults(project))


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("Here are {{< var span.end_year > }} years.", "2:10", "without a blank inside"),
        ("Here are {{< var span.end_year }} years.", "2:10", "without a blank inside"),
        ("Here are {< var span.end_year >}} years.", "2:10", "without a blank inside"),
        ("Here are { {< var span.end_year >}} years.", "2:10", "without a blank inside"),
        ("Here are {{< var span.end_year years.", "2:10", "`>}}` after it"),
        ("Here are var span.end_year >}} years.", "2:10", "write `{{<` before it"),
        ("Here are {{< var\nspan.end_year >}} years.", "2:10", "write it on one line"),
        ("Here are {{< var span.end_year >\n}} years.", "2:10", "write it on one line"),
        ("{{< vra span.end_year >}}", "2:1", "did you mean var?"),
        ("{{< video wells.mp4 >}}", "2:1", "the book knows embed, include, var"),
        ("{{< var >}}", "2:1", "give it one argument"),
        ("{{< var span.end_year span.years >}}", "2:1", "give it one argument"),
        ('::: {.content-visible when-meta="tables.x"}\n{{< var a > }}\n:::', "3:1", "without a blank"),
    ],
)
def test_what_only_looks_like_a_shortcode_is_named_with_line_and_column(project, text, place, hint):
    found = [fault for fault in faults(project, f"\n{text}\n") if ": shortcode: " in fault]
    assert len(found) == 1 and found[0].startswith(f"{PAGE}:{place}: shortcode: found ") and hint in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "`{{< var a > }}`",
        "```\n{{< var a }}\n```",
        "<!-- {{< var a -->",
        "{{{< var a >}}}",
        "$x_{{a>b}}$ $y_{<5}$",
    ],
)
def test_a_shortcode_that_is_told_about_is_no_fault(project, text):
    assert faults(project, f"\n{text}\n") == []


def test_a_malformed_shortcode_of_a_caption_is_named_with_its_cell(project):
    path = project.notebook("no_parameters")
    path.write_text(path.read_text().replace("tbl-cap: Prices", "tbl-cap: {{< var a }} Prices"))
    (found,) = prose_faults(project)
    assert str(found).startswith("chapters/no_parameters.ipynb:cell ") and "'{{< var a }}'" in str(found)
