"""Tables of Quarto's PDF: set to fit, and turned only where they cannot stand upright."""

import re

import pypandoc
import pytest
from render_workspace import pipe_table

from livingreview.paths import ROOT

FILTER = ROOT / "livingreview" / "render" / "print" / "quarto.lua"
ON, OFF = (f"```{{=typst}}\n#set page(flipped: {word})\n```" for word in ("true", "false"))


def typst(text: str) -> str:
    """Return markdown as Typst, as Quarto would get it."""
    return pypandoc.convert_text(text, "typst", format="markdown", filters=[str(FILTER)])


@pytest.mark.parametrize(("columns", "turned"), [(6, False), (19, True)])
def test_a_page_is_turned_only_for_a_table_that_needs_it(columns, turned):
    table = pipe_table([f"column{n}" for n in range(columns)], [["12,345.6"] * columns])
    found = typst(f"Before.\n\n{ON}\n\n{table}\n\n{OFF}\n\nAfter.\n")
    assert ("flipped: true" in found) is ("flipped: false" in found) is turned
    assert found.index("Before.") < found.index("table(") < found.index("After.")


def test_type_is_as_large_as_the_table_allows():
    few, many = (pipe_table(["1,234,567.8"] * n, [["1,234,567.8"] * n]) for n in (3, 11))
    sizes = [float(re.search(r"size: ([\d.]+)pt", typst(table))[1]) for table in (few, many)]
    assert sizes[0] == 8.4 > sizes[1] >= 6.5


def test_a_short_answer_stands_in_a_block():
    found = typst("::: {.short-answer}\nIt *rose*.\n:::\n\nAfter.\n")
    assert re.search(r"#short-answer\[\s*It #emph\[rose\]\.\s*\]\s*After\.", found)
