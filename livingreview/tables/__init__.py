"""Inputs: cards, reading, validation and loading of the tables in `data/`."""

from livingreview.tables.load import load, loaded

__all__ = ["load", "loaded"]
