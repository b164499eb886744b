"""Fill the workspace of `fixtures/book` with its executed notebook.

It is written here, not kept as a file, so that no tool strips its outputs.
"""

import json
import shutil
from pathlib import Path

BOOK = Path(__file__).parent / "fixtures" / "book"
DECISIONS = ("include", "exclude")


def svg(color: str) -> str:
    """Return a drawing of the size of a small chart."""
    line = f'<path d="M20 160 L130 90 L300 40" fill="none" stroke="{color}" stroke-width="3"/>'
    size = 'width="320" height="180" viewBox="0 0 320 180"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{line}</svg>'


def pipe_table(header: list[str], rows: list[list[object]]) -> str:
    """Return a markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def cell(options: str, *outputs: dict[str, str]) -> dict:
    """Return an executed code cell with such options and displayed data."""
    displayed = [{"output_type": "display_data", "data": data, "metadata": {}} for data in outputs]
    return {"cell_type": "code", "source": options, "outputs": displayed, "metadata": {}}


def figure(color: str) -> dict[str, str]:
    """Return the data of a displayed figure."""
    return {"image/svg+xml": svg(color), "text/plain": "<Figure size 320x180>"}


def table(header: list[str], rows: list[list[object]]) -> dict[str, str]:
    """Return the data of a displayed table."""
    return {"text/markdown": pipe_table(header, rows), "text/plain": "<Markdown object>"}


def cells() -> list[dict]:
    """Return the cells of the one notebook of the book."""
    wide_header = ["province", *(f"year {2003 + i}" for i in range(12))]
    wide = [[name, *(f"{i * 1234.5:,.1f}" for i in range(12))] for name in ("Anhui 安徽", "Guangxi 广西")]
    wider = [wide_header + wide_header[1:7], *[line + line[1:7] for line in wide]]
    words = "the scheme pays for inpatient care first and for outpatient care where the county's fund allows"
    translated = "新型农村合作医疗制度的公平性研究" * 3
    trend = "#| label: fig-trend\n#| fig-cap: The *trend*, after @yip2009.\n"
    trend += '#| fig-alt: "A line that rises: from \\"low\\" to high, 5 < 6."'
    return [
        {"cell_type": "markdown", "source": "# Results", "metadata": {}},
        cell(trend, figure("#1b4f8a")),
        cell(
            "#| label: fig-panels\n#| fig-cap: Two panels.\n#| fig-subcap: [Before, After]\n"
            "#| fig-alt: [A rising line, Another rising line]\n#| layout-ncol: 2\ndraw()",
            figure("#a3241c"),
            figure("#17703a"),
        ),
        cell(
            "#| label: tbl-long\n#| tbl-cap: A table longer than a page.",
            table(["record", "decision", "题名"], [[i, DECISIONS[i % 2], "新农合"] for i in range(1, 121)]),
        ),
        cell("#| label: tbl-wide\n#| tbl-cap: Nineteen columns, turned.", table(wider[0], wider[1:])),
        cell("#| label: tbl-wide-upright\n#| tbl-cap: Thirteen columns, upright.", table(wide_header, wide)),
        cell(
            "#| label: tbl-words\n#| tbl-cap: Much text.",
            table(
                ["no.", "finding", "limit", "译文"], [[1, words, words, translated], [2, words, "-", "短"]]
            ),
        ),
        cell("#| label: tbl-detail\n#| tbl-cap: A detail.", table(["a", "b"], [[1, 2]])),
    ]


def write_notebook(path: Path, *cells: dict) -> Path:
    """Write an executed notebook of such cells."""
    path.parent.mkdir(parents=True, exist_ok=True)
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
    return path


def fill(workspace: Path) -> Path:
    """Copy the book to a folder and put its executed notebook in place."""
    shutil.copytree(BOOK, workspace, dirs_exist_ok=True)
    write_notebook(workspace / "build" / "chapters" / "results.ipynb", *cells())
    return workspace
