"""The engine of a living review: from tables and notebooks to a website and a PDF that trace every number.

What a notebook needs of it are the names below; everything else is private to the engine.
"""

import importlib
from typing import Any

_PUBLIC = {
    **dict.fromkeys(("catalogue", "load"), "livingreview.tables.loading"),
    **dict.fromkeys(("derive", "rest_on", "rest_on_each"), "livingreview.numbers.derived"),
    **dict.fromkeys(
        (
            "cell",
            "computed",
            "count",
            "first",
            "joined",
            "last",
            "least",
            "most",
            "parameter",
            "say",
            "share",
            "total",
        ),
        "livingreview.numbers.values",
    ),
    "glue": "livingreview.numbers.glue",
    "show_figure": "livingreview.display.figures",
    "show_glossary": "livingreview.display.glossary",
    "show_table": "livingreview.display.tables",
    "setup_notebook": "livingreview.display.setup",
}

__all__ = sorted(_PUBLIC)


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: the command line must start without pandas."""
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_PUBLIC[name]), name)
