"""Write the site: pages from their template, assets, figures, the search index."""

import json
import shutil
from itertools import groupby
from pathlib import Path

import jinja2

from ncms.render.builtin.fonts import write_web_fonts
from ncms.render.builtin.project import Book
from ncms.render.builtin.search import search_entries

HERE = Path(__file__).parent
ASSETS = "site_assets"


def write_site(book: Book, pages: list[dict], output: Path, pdf: str | None) -> None:
    """Write every page of the book and what the pages need."""
    for page, chapter in zip(pages, book.chapters, strict=True):
        page.update(_page_details(book, page, chapter))
    template = _template()
    groups = [(part, list(group)) for part, group in groupby(pages, key=lambda page: page["group"])]
    for position, page in enumerate(pages):
        neighbours = {
            "previous": pages[position - 1] if position else None,
            "next": pages[position + 1] if position + 1 < len(pages) else None,
        }
        text = template.render(book=book, page=page, groups=groups, pdf=pdf, **neighbours)
        target = output / page["href"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    _write_search(pages, output)
    _copy_assets(output)
    write_web_fonts("".join(page["body"] + page["title"] for page in pages) + book.title, output / ASSETS / "fonts")


def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(HERE / "templates")
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html")


def _page_details(book: Book, page: dict, chapter) -> dict:
    index = chapter is book.chapters[0]
    number = page.get("number")
    lead = f"{number}\N{NO-BREAK SPACE} " if number else ""
    if number and chapter.appendix:
        lead = f"Appendix {number} — "
    return {
        "up": "../" * page["href"].count("/"),
        "index": index,
        "lead": lead,
        "appendix": chapter.appendix,
        "group": chapter.part or ("Appendices" if chapter.appendix else None),
        "window_title": book.title if index else f"{lead}{page['title']} – {book.title}",
    }


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


def _copy_assets(output: Path) -> None:
    target = output / ASSETS
    target.mkdir(parents=True, exist_ok=True)
    for source in [*(HERE / "assets").glob("*.*"), HERE / "assets" / "vendor" / "minisearch.min.js"]:
        shutil.copyfile(source, target / source.name)
