"""Inputs: cards, reading, validation and loading of the tables in `data/`."""

from ncms.inputs.load import load, loaded

__all__ = ["load", "loaded"]
