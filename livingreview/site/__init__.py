"""What every page of a finished report gets, whichever renderer made it.

`furnish(output)` reads only the finished report: its record, numbers, tables and pages. A step takes one
parsed page and the report, and adds what readers may open; without scripts all of it is there to unfold.
"""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from livingreview.site.answers import add_certainty_dots
from livingreview.site.brief import add_pdf_links, write_briefs
from livingreview.site.chinese import put_into_chinese, show_figures
from livingreview.site.figure_areas import add_areas
from livingreview.site.figure_titles import title_figures
from livingreview.site.floats import add_cards, add_portraits, frame_pictures, frame_tables
from livingreview.site.languages import mark_languages, write_fonts
from livingreview.site.metadata import add_tags, mark_citations, settle_references, write_map
from livingreview.site.number_cards import add_sources
from livingreview.site.pages import ASSETS, Page, mark_front, read_pages
from livingreview.site.quarto_pages import cut_icons, hint_frame, put_search
from livingreview.site.report import Report
from livingreview.site.search_index import index_search
from livingreview.site.social import draw_picture
from livingreview.site.terms import link_terms

HERE = Path(__file__).parent
Step = Callable[[Page, Report], None]

Whole = Callable[[list[Page], Report], None]

STEPS: tuple[Step, ...] = (
    mark_front,
    hint_frame,
    put_search,
    add_pdf_links,
    add_certainty_dots,
    mark_citations,
    link_terms,
    frame_tables,
    add_cards,
    add_areas,
    frame_pictures,
    add_portraits,
    title_figures,
    show_figures,
    add_sources,
    put_into_chinese,
    add_tags,
    mark_languages,
)
"""What is done to each page, in this order."""

FURTHER: tuple[Whole, ...] = (index_search, write_map, write_briefs)
"""What is made from all pages together."""


def furnish(output: Path, chinese_names: Mapping[str, str] | None = None) -> None:
    """Complete every page of a finished report; a page that was completed before is left as it is.

    ``chinese_names`` are those of the book, its parts and pages for a page in Chinese.
    """
    report = Report(output, chinese_names or {})
    for folder in ("assets", "vendor"):
        shutil.copytree(
            HERE / folder, output / ASSETS, ignore=shutil.ignore_patterns("*.md"), dirs_exist_ok=True
        )
    pages = list(read_pages(output))
    settle_references(pages, report)
    draw_picture(report)
    for page in pages:
        for step in STEPS:
            step(page, report)
        page.write()
    for further in FURTHER:
        further(pages, report)
    write_fonts(output)
    cut_icons(report)
