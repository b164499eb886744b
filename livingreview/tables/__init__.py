"""Inputs: cards, reading, validation and loading of the tables in `data/`."""

from livingreview.tables.load import loaded
from livingreview.tables.load import typed_table as load

__all__ = ["load", "loaded"]
