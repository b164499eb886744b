"""One page of a finished report: parsed, completed, written again."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import jinja2
from selectolax.lexbor import LexborHTMLParser, LexborNode

from livingreview.site.report import Report

TEMPLATES = Path(__file__).parent / "templates"
ASSETS = "site_reader"
STYLE = f"{ASSETS}/reader.css"
BUILTIN_SCRIPTS = ("cited.js",)
"""Scripts for pages of the built-in renderer; those of Quarto bring the like."""

KEPT = "v"
"""The folder of kept editions: their pages were completed when they were made."""


@dataclass(frozen=True)
class Page:
    """A page under way: `up` leads from it to the root of the report."""

    path: Path
    href: str
    tree: LexborHTMLParser

    @property
    def up(self) -> str:
        """The way from this page to the root of the report, empty or ending in `/`."""
        return "../" * self.href.count("/")

    @cached_property
    def main(self) -> LexborNode:
        """What the page itself says, without menus."""
        return required(self.tree.css_first("main"))

    def fragments(self, template: str, **values: object) -> list[LexborNode]:
        """Return the elements of a template to insert; `up` and `href` are known to it."""
        text = templates().get_template(template).render(up=self.up, href=self.href, **values)
        node, found = LexborHTMLParser(text, is_fragment=True).root, []
        while node is not None:
            found.append(node)
            node = node.next
        return found

    def fragment(self, template: str, **values: object) -> LexborNode:
        """Return the one element of a template."""
        return self.fragments(template, **values)[0]

    def add_to_head(self, template: str, **values: object) -> None:
        """Put the elements of a template at the end of the page's head."""
        for node in self.fragments(template, **values):
            required(self.tree.head).insert_child(node)

    def end(self, node: LexborNode) -> None:
        """Put a node at the end of the text, before the links to the neighbouring pages."""
        links = self.main.css_first("nav.page-navigation")
        if links is None:
            self.main.insert_child(node)
        else:
            links.insert_before(node)

    def write(self) -> None:
        """Link the style and the script of this layer, and write the page."""
        builtin = self.tree.body is not None and "data-root" in self.tree.body.attributes
        self.add_to_head("head.html", folder=ASSETS, scripts=BUILTIN_SCRIPTS if builtin else ())
        self.path.write_text(self.tree.html or "", encoding="utf-8")


def page_files(output: Path) -> list[Path]:
    """Return the pages of a report, those of kept editions left out."""
    left_out = (output / KEPT, output / ASSETS)
    return [path for path in sorted(output.rglob("*.html")) if not any(map(path.is_relative_to, left_out))]


def read_pages(output: Path) -> Iterator[Page]:
    """Yield the pages of a report that have text and were not completed before."""
    for path in page_files(output):
        text = path.read_text(encoding="utf-8")
        page = Page(path, path.relative_to(output).as_posix(), LexborHTMLParser(text))
        if STYLE not in text and page.tree.css_first("main") is not None:
            yield page


@lru_cache(maxsize=1)
def templates() -> jinja2.Environment:
    """Return the templates of what pages get."""
    loader = jinja2.FileSystemLoader(TEMPLATES)
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)


FRONT = "index.html"


def required(node: LexborNode | None) -> LexborNode:
    """Return a part that every page has; raise ValueError where a renderer left it out."""
    if node is None:
        raise ValueError("a page lacks a part that every page has")
    return node


def mark_front(page: Page, _report: Report) -> None:
    """Give the body of the front page a class of its own."""
    if page.href == FRONT:
        body = required(page.tree.body)
        body.attrs["class"] = f"{body.attributes.get('class') or ''} front".strip()
