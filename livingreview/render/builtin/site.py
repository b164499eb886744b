"""Write the site: pages from their template, assets, the search index."""

import json
import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import jinja2

from livingreview.render.builtin.project import Book
from livingreview.render.fonts import write_web_fonts

HERE = Path(__file__).parent
ASSETS = "site_assets"


def write_site(book: Book, pages: list[dict[str, Any]], output: Path) -> None:
    """Write every page of the book and what the pages need."""
    icon = book.favicon if (book.root / book.favicon).is_file() else ""
    texts = list(_rendered(pages, book=book, icon=icon))
    for page, text in zip(pages, texts, strict=True):
        target = output / page["href"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    _write_search([entry for page in pages for entry in page["entries"]], output)
    write_web_fonts("".join(texts), output / ASSETS / "fonts")
    for asset in (HERE / "assets").glob("*.*"):
        shutil.copyfile(asset, output / ASSETS / asset.name)
    if icon:
        shutil.copyfile(book.root / icon, output / icon)


def _rendered(pages: list[dict[str, Any]], **shared: object) -> Iterator[str]:
    loader = jinja2.FileSystemLoader(HERE / "templates")
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.get_template("page.html")
    groups = [(part, list(group)) for part, group in groupby(pages, key=lambda page: page["part"])]
    for before, page, after in zip([None, *pages], pages, [*pages[1:], None], strict=False):
        yield template.render(page=page, groups=groups, previous=before, next=after, **shared)


def _write_search(entries: list[dict[str, Any]], output: Path) -> None:
    for entry in entries:  # as a reader sees it, whose spaces are all the same
        entry |= {name: " ".join(entry[name].split()) for name in ("section", "text")}
    text = json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True)
    (output / "search.json").write_text(text, encoding="utf-8")
