"""What a notebook shows: published numbers, tables, figures, and the one theme they share."""

from ncms.display.figures import show
from ncms.display.publish import publish
from ncms.display.tables import markdown_table, not_here

__all__ = ["markdown_table", "not_here", "publish", "show"]
