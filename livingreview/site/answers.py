"""Short answers: how sure each is, as dots before the label, so that answers can be ranked at a glance."""

from collections.abc import Iterator

from livingreview.numbers.statements import CERTAINTY
from livingreview.site.pages import Page
from livingreview.site.report import Report

FULL, EMPTY = "●", "○"
MOST = len(CERTAINTY) - 1
"""How many dots the surest label has; the last label has none that is full."""


def _levels() -> Iterator[tuple[str, int]]:
    for level, labels in enumerate(reversed([*CERTAINTY.items()])):
        for label in labels:
            yield label, level


LEVELS = dict(_levels())


def add_certainty_dots(page: Page, _report: Report) -> None:
    """Put dots before each label of certainty; readers of the text alone have the label."""
    for label in page.main.css("span.certainty"):
        level = LEVELS.get(" ".join(label.text().split()).casefold())
        if level is not None:
            dots = page.fragment("certainty.html", dots=FULL * level + EMPTY * (MOST - level))
            label.insert_before(dots)
