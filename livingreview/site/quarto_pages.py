"""What Quarto's own frame of a page lacks: roles and names for screen readers, and a small font of icons.

The font holds two thousand icons, of which the pages show a dozen.
"""

import logging
import re
from pathlib import Path

from fontTools import subset

from livingreview.site.pages import Page
from livingreview.site.report import Report

FOLDER = "site_libs/bootstrap"
FONT, STYLE = "bootstrap-icons.woff", "bootstrap-icons.css"
RULE = re.compile(r"\.bi-([\w-]+)::before\s*\{\s*content:\s*[\"']\\([0-9a-f]+)[\"']")
NAMED = re.compile(r"\bbi-([a-z0-9-]+)")
WRITTEN = re.compile(r"\\(f[0-9a-f]{3})\b")
READ = {".html", ".js", ".css"}
NAMES = {
    "nav#quarto-sidebar": "Chapters",
    "nav#TOC": "On this page",
    "nav.quarto-secondary-nav": "Where this page stands",
    "nav.page-navigation": "Previous and next",
}
TOGGLES = "a[data-bs-toggle][role=navigation], button.quarto-btn-toggle"


def hint_frame(page: Page, _report: Report) -> None:
    """Name each list of links, call what opens and closes a button, let the keyboard scroll long lines."""
    for place, name in NAMES.items():
        for node in page.tree.css(f"{place}:not([aria-label]):not([aria-labelledby])"):
            node.attrs["aria-label"] = name
    for node in page.tree.css(TOGGLES):
        node.attrs["role"] = "button"
        if node.tag == "a" and "href" not in node.attributes:
            node.attrs["tabindex"] = "0"
    for node in page.tree.css("main pre:not([tabindex])"):
        node.attrs["tabindex"] = "0"


def put_search(page: Page, _report: Report) -> None:
    """Put the search of the report in the place of Quarto's, which finds a page only by all words."""
    box = page.tree.css_first("#quarto-search")
    if box is None or page.tree.css_first("body[data-root]"):
        return
    for node in page.tree.css("script[src*='quarto-search/'], #quarto-search-results, .quarto-search-button"):
        node.decompose()
    for node in page.fragments("search.html"):
        box.insert_before(node)
    box.decompose()


def cut_icons(report: Report) -> None:
    """Cut the font of icons to those that a page, a script or a style names; nothing where there is none."""
    folder = report.folder / FOLDER
    font, style = folder / FONT, folder / STYLE
    if not (font.is_file() and style.is_file()):
        return
    codes = {name: int(code, 16) for name, code in RULE.findall(style.read_text(encoding="utf-8"))}
    wanted = {code for text in _texts(report.folder, style) for code in _codes(text, codes)}
    options = subset.Options(flavor="woff", layout_features=["*"])
    # the font's list of names is longer than it says, which does no harm
    logging.getLogger("fontTools.ttLib.tables._p_o_s_t").setLevel(logging.ERROR)
    with subset.load_font(str(font), options) as opened:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(opened)
        subset.save_font(opened, str(font), options)


def _texts(folder: Path, style: Path) -> list[str]:
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in READ and path != style]
    return [path.read_text(encoding="utf-8") for path in paths]


def _codes(text: str, codes: dict[str, int]) -> set[int]:
    """Return the signs that a text names, or writes out as its style sheet may."""
    named = {codes[name] for name in NAMED.findall(text) if name in codes}
    return named | {int(code, 16) for code in WRITTEN.findall(text)}
