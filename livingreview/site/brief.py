"""The brief: each summary page of a report as a PDF of two sides, for readers who print or forward it.

It is made from the finished page, so it says what the page says, whichever renderer made that.
"""

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import pypandoc
import typst
from selectolax.lexbor import LexborHTMLParser, LexborNode

from livingreview.errors import BuildError
from livingreview.render.fonts import BOX, missing_characters, typst_folders
from livingreview.site.pages import FRONT, TEMPLATES, Page, required
from livingreview.site.report import Report

PRINT = Path(__file__).parents[1] / "render" / "print"
PARTS = (TEMPLATES / "brief.typ", PRINT / "blocks.typ", PRINT / "chinese.typ")
FILTERS = [str(PRINT / name) for name in ("images.lua", "quarto.lua")]
SIDES = 2
SIZES = (10.5, 10, 9.5, 9, 8.5)
"""Sizes of type in points, the first that fits on two sides is taken."""

OTHERS = "chapters"
"""Where summaries in other languages stand, as `summary-zh.qmd`."""

WORDS = {"en": ("The book as PDF", "In brief, two pages (PDF)"), "zh": ("", "两页简报（PDF）")}
"""What the links to the book and to a brief say."""

ASIDE = (
    "h1, nav, script, style, details, header, .sources, .hint, .areas, .reader-tools, .pad, .chapter-number, "
    ".anchorjs-link, .not-brief, .footnote-ref, section.footnotes, #refs"
)


def write_briefs(pages: list[Page], report: Report) -> None:
    """Write a brief of the front page and of each summary in another language, beside the PDF of the book."""
    briefs = brief_files(report)
    for page in pages:
        if page.href in briefs:
            (report.folder / briefs[page.href]).write_bytes(_typeset(page, report))


def brief_files(report: Report) -> dict[str, str]:
    """Return the names of the briefs by the address of their page; none without a PDF, or without a title."""
    if report.pdf is None or not report.title:
        return {}
    others = sorted(path for path in report.folder.glob(f"{OTHERS}/summary-*.html"))
    briefs = {f"{OTHERS}/{path.name}": path.stem.removeprefix("summary") for path in others}
    return {page: f"{report.pdf.stem}-brief{end}.pdf" for page, end in ({FRONT: ""} | briefs).items()}


def add_pdf_links(page: Page, report: Report) -> None:
    """End the list of chapters with links to the book as a PDF and to its briefs."""
    menu = page.tree.css_first("nav#quarto-sidebar")
    if menu is None or report.pdf is None:
        return
    for file in (report.pdf.name, *brief_files(report).values()):
        language = file.removesuffix(".pdf").rpartition("brief-")[2] if "brief-" in file else "en"
        word = WORDS.get(language, WORDS["en"])[int("-brief" in file)]
        menu.insert_child(page.fragment("pdf_link.html", file=file, word=word, language=language))


def _typeset(page: Page, report: Report) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for part in PARTS:
            shutil.copyfile(part, work / part.name)
        text = _text(page, report, work)
        for size in SIZES:
            (work / "main.typ").write_text(f"{_preamble(page, report, size)}\n{text}\n", encoding="utf-8")
            if len(_compiled(work, format="svg")) <= SIDES:
                break
        return _compiled(work, format="pdf", pdf_standards=["ua-1"], timestamp=0)[0]


def _compiled(work: Path, **options: Any) -> list[bytes]:
    """Return the pages of the brief as pictures, or the one file."""
    fonts = [str(place) for place in typst_folders()]
    try:
        made: Any = typst.compile(
            str(work / "main.typ"), root=str(work), font_paths=fonts, ignore_system_fonts=True, **options
        )
    except typst.TypstError as error:
        raise BuildError(f"Typst, in the brief: {error.diagnostic or error.message}") from None
    return made if isinstance(made, list) else [made]


def _preamble(page: Page, report: Report, size: float) -> str:
    title, _, subtitle = report.title.partition(": ")
    chinese = (page.main.attributes.get("lang") or "").startswith("zh")
    heading = _heading(page) if page.href != FRONT else ""
    settings = {
        "title": heading or title,
        "subtitle": f"{title}: {subtitle}" if heading else subtitle,
        "made": ", ".join(filter(None, [report.author, report.version, report.day, report.site_url])),
        "lang": "zh" if chinese else "en",
    }
    given = ", ".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in settings.items())
    return f'#import "brief.typ": *\n#show: brief.with({given}, size: {size}pt)\n'


def _heading(page: Page) -> str:
    node = page.main.css_first("h1 .chapter-title, h1")
    return " ".join(node.text().split()) if node else ""


def _text(page: Page, report: Report, work: Path) -> str:
    """Return the text of a page as Typst; its figures lie beside it afterwards."""
    main = required(LexborHTMLParser(page.main.html or "").css_first("main"))
    for node in main.css(ASIDE):
        node.decompose()
    for link in main.css("a"):
        if not urlparse(link.attributes.get("href") or "").scheme:
            link.unwrap()
    for image in main.css("img"):
        _bring(image, page, report, work)
    text = pypandoc.convert_text(
        main.inner_html or "", "typst", format="html", filters=FILTERS, extra_args=["--wrap=none"]
    )
    return text.translate({ord(sign): BOX for sign in missing_characters(text)})


def _bring(image: LexborNode, page: Page, report: Report, work: Path) -> None:
    """Copy the file of a figure beside the text, and name it there."""
    source = (report.folder / page.href).parent / (image.attributes.get("src") or "")
    download = report.folder / "downloads" / f"{_label(image)}.svg"
    file = download if download.is_file() else source
    shutil.copyfile(file, work / file.name)
    image.attrs["src"] = file.name


def _label(image: LexborNode) -> str:
    node: LexborNode | None = image
    while node is not None and not (node.id or "").startswith("fig-"):
        node = node.parent
    return node.id or "" if node is not None else ""
