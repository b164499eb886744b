"""What a notebook shows: published numbers, tables, figures, and the one theme they share."""

from livingreview.display.figures import show_figure
from livingreview.display.tables import show_table
from livingreview.numbers.glue import publish

__all__ = ["publish", "show_figure", "show_table"]
