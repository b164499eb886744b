"""A page in Chinese within a book in English: frame, names of chapters, references and figures in Chinese.

The names come from `chapters/chinese.yml` of the project, by a page's address or by the English text; what
the frame itself says is in `chinese_frame.yml`. What has no Chinese stays and is marked as English.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urldefrag

import yaml
from selectolax.lexbor import LexborNode

from livingreview.errors import Fault, InputError
from livingreview.messages import quoted
from livingreview.site.languages import CHARACTER, CHINESE, LETTER, is_chinese
from livingreview.site.pages import FRONT, Page, required
from livingreview.site.report import Report

FILE = "chapters/chinese.yml"
FRAME = Path(__file__).parent / "chinese_frame.yml"
ATTRIBUTES = ("aria-label", "title", "placeholder")
NUMBERED = re.compile(r"(Chapter|Section|Figure|Table|Equation)?\s*(\d[\d.]*)")
KINDS = {"Section": "第{}节", "Figure": "图{}", "Table": "表{}", "Equation": "式{}"}
CITED = {"(": "（", ")": "）", ", n.d.": "，无日期", "; ": "；", " et al.": "等", " and ": "和"}
FIGURE = "div.chinese-figure[data-float]"
TITLES = (".chapter-title", ".menu-text", ".nav-page-text")
"""What holds the name of a chapter within a link, the innermost first."""


def read_names(root: Path) -> Mapping[str, str]:
    """Return the Chinese names of a project's book, none where it has no such file.

    Raises InputError where a line is not a name and its Chinese.
    """
    from livingreview.tables.yaml_lines import read_yaml

    if not (root / FILE).is_file():
        return {}
    marked = read_yaml(root / FILE, FILE)
    names, expected = marked.value or {}, "lines `address or English: Chinese`"
    if not isinstance(names, dict):
        raise InputError(Fault(FILE, 1, None, "form", quoted(names), expected))
    wrong = [name for name, said in names.items() if not isinstance(name, str) or not isinstance(said, str)]
    if wrong:
        raise InputError(
            [Fault(FILE, marked.line((name,)), None, "form", quoted(name), expected) for name in wrong]
        )
    return names


@lru_cache(maxsize=1)
def _frame() -> Mapping[str, str]:
    return yaml.safe_load(FRAME.read_text(encoding="utf-8"))


def put_into_chinese(page: Page, report: Report) -> None:
    """Put all of a page in Chinese into Chinese that its own text is not."""
    if not is_chinese(page.main):
        return
    known = {**_frame(), **report.chinese_names}
    required(page.tree.css_first("html")).attrs["lang"] = CHINESE
    _name_pages(page, known)
    _name_frame(page, known)
    _name_references(page, known)
    _name_citations(page)
    title = page.tree.css_first("title")
    heading = page.main.css_first("h1")
    if title is not None and heading is not None:
        title.inner_html = " ".join(heading.text().split())


def show_figures(page: Page, report: Report) -> None:
    """Put the figure of another page over each caption in Chinese that asks for it, as drawn in Chinese."""
    for number, caption in enumerate(page.main.css(FIGURE), start=1):
        title, *more = [node.inner_html or "" for node in caption.css("p")]
        label = caption.attributes["data-float"] or ""
        wide, narrow = (f"downloads/{label}.zh{end}.svg" for end in ("", ".portrait"))
        values = {
            "number": number,
            "alt": caption.attributes.get("data-alt") or "",
            "wide": wide if (report.folder / wide).is_file() else f"downloads/{label}.svg",
            "narrow": narrow if (report.folder / narrow).is_file() else "",
            "data": f"downloads/{label}.csv",
            "title": title,
            "more": "".join(more),
        }
        caption.replace_with(page.fragment("chinese_figure.html", **values))


def _links(page: Page, place: str) -> Iterator[tuple[LexborNode, str]]:
    """Yield links with the address, from the root of the report, that each leads to."""
    for link in page.tree.css(place):
        href = urldefrag(link.attributes.get("href") or "").url
        if href and ":" not in href:
            address = normpath(join(dirname(page.href), href))
            yield link, FRONT if address == "." else address


def _name_pages(page: Page, known: Mapping[str, str]) -> None:
    """Name chapters in the menu and at the end of the page."""
    for link, address in _links(page, "nav a:not(.quarto-xref)"):
        inner = next(filter(None, (link.css_first(place) for place in TITLES)), link)
        said = known.get(" ".join(inner.text().split())) or known.get(address)
        if said and not CHARACTER.search(inner.text()):
            inner.inner_html = said
            if link.attributes.get("aria-label"):
                link.attrs["aria-label"] = said
        elif not CHARACTER.search(link.text()) and LETTER.search(link.text()):
            link.attrs["lang"] = "en"


def _name_frame(page: Page, known: Mapping[str, str]) -> None:
    """Put into Chinese what stands around the text, and what is read out for its parts."""
    for node in page.tree.css("body *"):
        for name in ATTRIBUTES:
            if said := known.get(node.attributes.get(name) or ""):
                node.attrs[name] = said
        text = " ".join(node.text(deep=False).split())
        if text in known and not [*node.iter()]:
            node.inner_html = known[text]
            if "lang" in node.attributes:
                node.attrs["lang"] = CHINESE


def _name_references(page: Page, known: Mapping[str, str]) -> None:
    """Name what cross-references lead to: a chapter by number and title, others by kind and number."""
    for link, address in _links(page, "main a.quarto-xref"):
        found = NUMBERED.search(link.text().replace("\N{NO-BREAK SPACE}", " "))
        if found is None:
            continue
        kind, number = found[1] or "Chapter", found[2].rstrip(".")
        said = known.get(address, "")
        link.inner_html = (
            KINDS[kind].format(number) if kind in KINDS else f"第{number}章" + f"“{said}”" * bool(said)
        )


def _name_citations(page: Page) -> None:
    texts = (
        node
        for citation in page.main.css("span.citation")
        for node in [*citation.traverse(include_text=True)]
        if node.is_text_node
    )
    for node in texts:
        said = node.text_content or ""
        for english, chinese in CITED.items():
            said = said.replace(english, chinese)
        node.replace_with(said)
