"""Write the site: pages from their template, assets, figures, the search index."""

import json
import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import jinja2

from ncms.render.builtin.fonts import write_web_fonts
from ncms.render.builtin.project import Book, Chapter
from ncms.render.builtin.search import search_entries

HERE = Path(__file__).parent
ASSETS = "site_assets"
NO_BREAK = "\N{NO-BREAK SPACE}"


def write_site(book: Book, pages: list[dict], output: Path, pdf: str | None) -> None:
    """Write every page of the book and what the pages need; `pdf` is the name of the PDF to offer, if any."""
    for page, chapter in zip(pages, book.chapters, strict=True):
        page.update(_details(book, page, chapter))
    texts = []
    for page, text in _rendered(book, pages, pdf):
        target = output / page["href"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        texts.append(text)
    _write_search(pages, output)
    _copy_assets(output / ASSETS)
    write_web_fonts("".join(texts), output / ASSETS / "fonts")


def _details(book: Book, page: dict, chapter: Chapter) -> dict:
    """Return what the template and the search need to know of a page beside its text."""
    number = page.get("number")
    lead = f"{number}{NO_BREAK} " if number else ""
    if number and chapter.appendix:
        lead = f"Appendix {number} — "
    index = chapter is book.chapters[0]
    return {
        "up": "../" * page["href"].count("/"),
        "index": index,
        "lead": lead,
        "appendix": chapter.appendix,
        "group": chapter.part or ("Appendices" if chapter.appendix else None),
        "window_title": book.title if index else f"{lead}{page['title']} – {book.title}",
    }


def _rendered(book: Book, pages: list[dict], pdf: str | None) -> Iterator[tuple[dict, str]]:
    loader = jinja2.FileSystemLoader(HERE / "templates")
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.get_template("page.html")
    groups = [(part, list(group)) for part, group in groupby(pages, key=lambda page: page["group"])]
    for before, page, after in zip([None, *pages], pages, [*pages[1:], None], strict=False):
        yield page, template.render(book=book, page=page, groups=groups, pdf=pdf, previous=before, next=after)


def _write_search(pages: list[dict], output: Path) -> None:
    entries = [
        entry
        for page in pages
        for entry in search_entries(page["href"], page["lead"] + page["title"], page["body"])
    ]
    text = json.dumps(entries, ensure_ascii=False, indent=1)
    (output / "search.json").write_text(text, encoding="utf-8")
    # The same as a script: a page opened as a file may not fetch JSON.
    (output / "search-index.js").write_text(f"window.searchIndex = {text};\n", encoding="utf-8")


def _copy_assets(target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    vendored = (HERE / "assets" / "vendor").glob("minisearch.*")
    for source in [*(HERE / "assets").glob("*.*"), *vendored]:
        shutil.copyfile(source, target / source.name)
