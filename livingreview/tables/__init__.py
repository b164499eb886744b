"""Tables: cards, reading, validation and loading of the tables of a data folder."""

from typing import Any

_OLD = {"load": "typed_table", "loaded": "loaded"}


def __getattr__(name: str) -> Any:
    """Give `load` with the key among the columns, to notebooks that are not written for the index yet."""
    if name not in _OLD:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import livingreview.tables.loading as loading

    return getattr(loading, _OLD[name])
