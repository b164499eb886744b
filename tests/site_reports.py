"""A small finished report, as either renderer leaves it, for tests of what its pages get afterwards."""

import json
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from livingreview.site import furnish

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>{title}</title></head>
<body><main>
<header><h1 class="title">A book</h1><p class="subtitle">About towns</p>
<p class="author">A. Writer</p></header>
{body}
<nav class="page-navigation"><a href="index.html">Next</a></nav>
</main></body></html>
"""
CARD = """name: towns
title: Towns and their people
row: One town in one year.
origin: {producer: Office, publication: Yearbook}
licence: CC0
synthetic: false
primaryKey: [town, year]
fields:
  - {name: town, type: string}
  - {name: year, type: year}
  - {name: remark, type: string}
  - {name: locator, type: string}
"""
OTHER_CARD = """name: rivers
title: Rivers
row: One river.
origin: {producer: Office, publication: Atlas}
licence: CC0
synthetic: true
primaryKey: river
fields: [{name: river, type: string}]
"""
ROWS = "town,year,remark,locator\na,2001,no remark at all,yearbook p. 1\nb,2001,counted twice,yearbook p. 2\n"
FIGURE = """<div id="fig-towns" class="quarto-float quarto-figure"><figure class="quarto-float">
<img src="downloads/fig-towns.svg" alt="Two bars of one height.">
<figcaption>Figure\u00a01.1: Towns by size. Source: Office, yearbook.</figcaption></figure></div>"""
TABLE = """<div id="tbl-towns" class="quarto-float quarto-figure"><figure class="quarto-float">
<figcaption>Table\u00a01.1: Towns. Source: Office, yearbook.</figcaption>
<table><thead><tr><th>Town</th><th>People</th></tr></thead>
<tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>20</td></tr></tbody></table></figure></div>"""
RECORD = {
    "commit": "0123456789abcdef",
    "dirty": False,
    "floats": {"fig-towns": {"notebook": "towns", "tables": ["towns"]}, "tbl-towns": {"notebook": "towns"}},
    "inputs": {"towns": {"rows": 2}, "rivers": {"rows": 1}},
    "parameters": {"end_year": 2024, "start_year": 2003},
    "notebooks": {"towns": {"inputs": ["towns", "rivers"], "parameters": {"end_year": 2024, "own": "x"}}},
}
HEADER = "key,value,unit,formatted,notebook,cell,inputs,rows\n"


def number(key: str, text: str = "") -> str:
    """Return a number as a renderer prints it."""
    return f'<span class="number" data-key="{key}">{text or "2"}</span>'


def make(folder: Path, body: str, numbers: str = "", **more: str) -> Path:
    """Write a report with `body` as its first page and further pages by name; return its folder."""
    (folder / "downloads" / "data").mkdir(parents=True)
    (folder / "run.json").write_text(json.dumps(RECORD))
    (folder / "key_numbers.csv").write_text(HEADER + numbers)
    data = folder / "downloads" / "data"
    for name, content in {
        "towns.csv": ROWS, "towns.yml": CARD, "rivers.csv": "river\nr\n", "rivers.yml": OTHER_CARD,
    }.items():  # fmt: skip
        (data / name).write_text(content)
    for name in ("fig-towns.csv", "fig-towns.svg", "fig-towns.png", "tbl-towns.csv"):
        (folder / "downloads" / name).write_text("x" * 1500)
    for name, text in ({"index": body} | more).items():
        page = folder / f"{name}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE.format(title=name, body=text))
    return folder


def furnished(folder: Path, body: str, numbers: str = "", page: str = "index", **more: str):
    """Return one page of a small report after it was furnished, parsed."""
    furnish(make(folder, body, numbers, **more))
    return LexborHTMLParser((folder / f"{page}.html").read_text())


def text(node) -> str:
    """Return the text of an element with its spaces made plain."""
    return " ".join(node.text(separator=" ").split())
