"""Short answers: how sure each is, as dots before the label, so that answers can be ranked at a glance."""

from livingreview.numbers.statements import CERTAINTY
from livingreview.site.pages import Page
from livingreview.site.report import Report

FULL, EMPTY = "●", "○"
MOST = len(CERTAINTY) - 1
"""How many dots the surest label has; that of the least sure has none that is full."""


def add_certainty_dots(page: Page, _report: Report) -> None:
    """Put dots before each label of certainty; readers of the text alone have the label."""
    for label in page.main.css("span.certainty[data-rank]"):
        rank = int(label.attributes["data-rank"] or 0)
        label.insert_before(page.fragment("certainty.html", dots=FULL * rank + EMPTY * (MOST - rank)))
