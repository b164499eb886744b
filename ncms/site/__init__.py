"""What every page of a finished report gets, whichever renderer made it.

`furnish(output)` reads only the finished report: its record, numbers, tables and pages. A step takes one
parsed page and the report, and adds what readers may open; without scripts all of it is there to unfold.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from ncms.site.floats import add_cards
from ncms.site.front import mark_front
from ncms.site.numbers import add_sources
from ncms.site.pages import ASSETS, Page, read_pages
from ncms.site.report import Report
from ncms.site.tables import frame_tables

HERE = Path(__file__).parent
Step = Callable[[Page, Report], None]

STEPS: tuple[Step, ...] = (mark_front, frame_tables, add_cards, add_sources)
"""What is done to each page, in this order."""


def furnish(output: Path) -> None:
    """Complete every page of a finished report; a page that was completed before is left as it is."""
    report = Report(output)
    shutil.copytree(HERE / "assets", output / ASSETS, dirs_exist_ok=True)
    for page in read_pages(output):
        for step in STEPS:
            step(page, report)
        page.write()
