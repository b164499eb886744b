"""What a notebook shows: published numbers, tables, figures, and the one theme they share."""

from livingreview.display.figures import show
from livingreview.display.tables import markdown_table, not_here
from livingreview.numbers.glue import publish

__all__ = ["markdown_table", "not_here", "publish", "show"]
