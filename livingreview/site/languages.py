"""The language of what is written in Chinese: `lang` on each run of it, and the face to set it in."""

import html
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

import yaml
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from livingreview.numbers.formats import format_number
from livingreview.render.fonts import write_chinese_font
from livingreview.site.pages import ASSETS, Page, page_files, required
from livingreview.site.report import Report

CHINESE = "zh-Hans"
BUILTIN_FONTS = "site_assets/fonts"
"""Where the built-in renderer keeps the fonts of its pages; for others they lie beside the reader."""

HAN = "\u2e80-\u2fdf\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
RUN = re.compile(rf"[{HAN}](?:[{HAN}]|[“”‘’…—·0-9]+(?=[{HAN}]))*")
"""A run of Chinese: quotation marks, dashes and digits count where Chinese goes on behind them."""

SILENT = {"script", "style", "svg", "math", "template", "noscript", "textarea"}
CHARACTER = re.compile(rf"[{HAN}]")
LETTER = re.compile(r"[^\W\d_]")
MOSTLY = 0.5


def mark_languages(page: Page, _report: Report) -> None:
    """Say which parts of a page are in Chinese: its text as a whole, or each run of Chinese characters."""
    for node in page.tree.css("[lang=zh]"):
        node.attrs["lang"] = CHINESE
    main = page.main
    if is_chinese(main):
        for run in main.css(f"span[lang={CHINESE}]"):
            run.unwrap()
        main.attrs["lang"] = CHINESE
    for node in [*required(page.tree.body).traverse(include_text=True)]:
        if node.is_text_node and CHARACTER.search(node.text_content or "") and not _settled(node):
            _mark(node)


def is_chinese(main: LexborNode) -> bool:
    """Say whether most words of a page's paragraphs are Chinese, lists of sources apart."""
    text = "".join(
        node.text()
        for node in main.css("p")
        if node.parent is not None
        and (node.parent.tag in {"main", "section"} or node.parent.attributes.get("class") == "short-answer")
    )
    characters = len(CHARACTER.findall(text))
    # some five letters make a word, and one Chinese character makes most of one
    return characters > MOSTLY * (len(LETTER.findall(text)) - characters) / 5 and characters > 200


def _settled(node: LexborNode) -> bool:
    """Say whether the text is no text, or the nearest element that tells a language says Chinese."""
    parent, language = node.parent, ""
    while parent is not None and parent.tag not in {"body", "html"}:
        if (parent.tag or "") in SILENT:
            return True
        language = language or parent.attributes.get("lang") or ""
        parent = parent.parent
    return language.startswith("zh")


def _mark(node: LexborNode) -> None:
    text, done = node.text_content or "", 0
    for run in RUN.finditer(text):
        node.insert_before(text[done : run.start()])
        span = f'<span lang="{CHINESE}">{html.escape(run[0])}</span>'
        node.insert_before(required(LexborHTMLParser(span, is_fragment=True).root))
        done = run.end()
    node.insert_before(text[done:])
    node.decompose()


def write_fonts(output: Path) -> None:
    """Cut the Chinese face to all that the pages say, for either renderer's pages."""
    text = "".join(path.read_text(encoding="utf-8") for path in page_files(output))
    builtin, beside = output / BUILTIN_FONTS, output / ASSETS / "fonts"
    folder = builtin if builtin.is_dir() else beside
    folder.mkdir(parents=True, exist_ok=True)
    write_chinese_font(text, folder)


WORDS = Path(__file__).parent / "words.yml"


class Words(SimpleNamespace):
    """The wordings of one language by name; `lang` is its code, empty for the language of the site."""

    lang: str

    def marked(self, text: object) -> Markup:
        """Return a text of the site's language as it stands among these words."""
        return Markup('<span lang="en">{}</span>').format(text) if self.lang else Markup.escape(text)

    def counted(self, name: str, count: int, **more: object) -> Markup:
        """Return a wording with a number of things: `name` of one, `name_s` of several."""
        wording = name if count == 1 else f"{name}_s"
        return getattr(self, wording).format(count=format_number(count), **more)


def words_of(page: Page) -> Words:
    """Return the wordings of a page's language."""
    return _words(is_chinese(page.main))


@lru_cache(maxsize=2)
def _words(chinese: bool) -> Words:
    words: Mapping[str, Mapping[str, str]] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    texts = words["zh" if chinese else "en"]
    return Words(lang=CHINESE if chinese else "", **{name: Markup(text) for name, text in texts.items()})
