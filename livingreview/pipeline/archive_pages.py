"""Published editions in the site of a later report: their pages with a note, and the list of them."""

import html
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from livingreview.pipeline.archive import LIST, SHOWN, Published, published_editions
from livingreview.pipeline.editions import LATE
from livingreview.project import Project

FRAME = f"chapters/{LATE}.html"
"""The page that leads to the list and lends it its frame: so the list looks like the rest of the book."""
MAIN = re.compile(r"<main[^>]*>")
# Colours of the page itself, whichever renderer made it and however it is lit.
STYLE = (
    "margin:0 0 1.5em;padding:.7em 1em;border:1px solid;border-left-width:.3em;border-radius:.3em;"
    "background:color-mix(in srgb,currentColor 7%,transparent)"
)
NOTE = (
    f'<p role="note" class="edition-note" style="{STYLE}">This is the edition <strong>{{name}}</strong>, '
    'published on {published} and kept as it was. <a href="{page}">Go to this page of the newest report</a> '
    'or to the <a href="{list}">list of editions</a>.</p>'
)
# What belongs to the page that lends its frame and not to the list.
BORROWED = (
    "#TOC, .page-navigation, meta[property], meta[name=description], meta[name^=twitter], "
    "meta[name^=citation], link[rel=prev], link[rel=next], link[rel=canonical], "
    "script[type='application/ld+json']"
)
HEADER = '<header id="title-block-header" class="quarto-title-block"><h1 class="title">Editions</h1></header>'
LEAD = (
    "<p>Each edition is kept as it was published, so that what was quoted from it can be found again. "
    'What is newest is <a href="../index.html">the report itself</a>.</p>'
)
NONE = "<p>No edition has been published yet.</p>"
LABEL = 'tabindex="0" role="region" aria-label="Editions"'
HEADS = ("Edition", "Published on", "Against the edition before", "Files")


def show(project: Project, output: Path) -> None:
    """Put the published editions, with a note on each page, and their list into a finished report."""
    found = published_editions(project)
    shutil.rmtree(output / SHOWN, ignore_errors=True)
    for edition in found:
        shutil.copytree(edition.folder, output / SHOWN / edition.name)
        _add_notes(edition, output)
    if (output / FRAME).is_file():
        (output / SHOWN).mkdir(exist_ok=True)
        page = _list_page((output / FRAME).read_text(encoding="utf-8"), found)
        (output / LIST).write_text(page, encoding="utf-8")


def _add_notes(edition: Published, output: Path) -> None:
    folder = output / SHOWN / edition.name
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if main := MAIN.search(text):
            note = _note(edition, page, output)
            page.write_text(text[: main.end()] + note + text[main.end() :], encoding="utf-8")


def _note(edition: Published, page: Path, output: Path) -> str:
    """Return the note of one page, which leads to the same page of the newest report where there is one."""
    same = output / page.relative_to(output / SHOWN / edition.name)
    text = NOTE if same.is_file() else NOTE.replace("this page of ", "")
    target = same if same.is_file() else output / "index.html"
    places = {"page": target, "list": output / LIST}
    links = {name: os.path.relpath(place, page.parent) for name, place in places.items()}
    return text.format(name=html.escape(edition.name), published=edition.published, **links)


def _list_page(frame: str, found: list[Published]) -> str:
    """Return the list of editions in the frame of another page of the same depth."""
    page = LexborHTMLParser(frame)
    for node in page.css(BORROWED):
        node.decompose()
    for node in page.css("[aria-current]"):
        node.attrs["aria-current"] = "true"  # near the page that is shown, and not it
    if title := page.css_first("title"):
        title.inner_html = "Editions"
    if main := page.css_first("main"):
        main.inner_html = "\n".join([HEADER, LEAD, *_table(found)])
    return f"{page.html}\n"


def _table(found: list[Published]) -> Iterator[str]:
    if not found:
        yield NONE
        return
    yield f'<div class="table-frame" style="overflow-x:auto" {LABEL}><table class="table">'
    heads = "".join(f'<th scope="col">{head}</th>' for head in HEADS)
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for edition in found:
        yield "".join(["<tr>", *(f"<td>{cell}</td>" for cell in _cells(edition)), "</tr>"])
    yield "</tbody></table></div>"


def _cells(edition: Published) -> Iterator[str]:
    name = html.escape(edition.name)
    yield f'<a href="{name}/index.html" style="white-space:nowrap">{name}</a>'
    yield edition.published
    lines = ("line_numbers", "line_statements", "line_conclusions")
    changes = [edition.formatted(f"{LATE}.{line}") for line in lines]
    first = edition.formatted(f"{LATE}.edition") in ("", "none")
    yield "the first edition" if first else html.escape("; ".join(filter(None, changes)))
    files = [
        ("key numbers", "key_numbers.csv"),
        *(("brief" if "-brief" in path.stem else "PDF", path.name) for path in _pdf(edition)),
    ]
    yield ", ".join(f'<a href="{name}/{file}">{word}</a>' for word, file in files)


def _pdf(edition: Published) -> list[Path]:
    return sorted(edition.folder.glob("*.pdf"), key=lambda path: len(path.name))
