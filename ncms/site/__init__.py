"""What every page of a finished report gets, whichever renderer made it.

`furnish(output)` reads only the finished report: its record, numbers, tables and pages. A step takes one
parsed page and the report, and adds what readers may open; without scripts all of it is there to unfold.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from ncms.site.areas import add_areas
from ncms.site.citations import mark_citations, settle_references
from ncms.site.floats import add_cards
from ncms.site.front import mark_front
from ncms.site.languages import mark_languages, write_fonts
from ncms.site.meta import add_tags, write_map
from ncms.site.numbers import add_sources
from ncms.site.pages import ASSETS, Page, read_pages
from ncms.site.pictures import frame_pictures
from ncms.site.quarto_pages import cut_icons, mend_frame
from ncms.site.report import Report
from ncms.site.searching import index_search
from ncms.site.social import draw_picture
from ncms.site.tables import frame_tables

HERE = Path(__file__).parent
Step = Callable[[Page, Report], None]

Whole = Callable[[list[Page], Report], None]

STEPS: tuple[Step, ...] = (
    mark_front,
    mend_frame,
    mark_citations,
    frame_tables,
    add_cards,
    add_areas,
    frame_pictures,
    add_sources,
    add_tags,
    mark_languages,
)
"""What is done to each page, in this order."""

FURTHER: tuple[Whole, ...] = (index_search, write_map)
"""What is made from all pages together."""


def furnish(output: Path) -> None:
    """Complete every page of a finished report; a page that was completed before is left as it is."""
    report = Report(output)
    shutil.copytree(HERE / "assets", output / ASSETS, dirs_exist_ok=True)
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
