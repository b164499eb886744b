"""The glossary as a list of entries, each with an anchor that pages lead to."""

from __future__ import annotations

import pandas as pd
from IPython.display import display

from livingreview.display.tables import escape
from livingreview.glossary import anchor_of


def show_glossary(terms: pd.DataFrame) -> None:
    """Display the rows of the glossary as entries of the page, in the order of their names."""
    ordered = terms.sort_values("term", key=lambda names: names.str.casefold())
    text = "\n\n".join(entry(str(key), row) for key, row in ordered.iterrows())
    display({"text/markdown": text, "text/plain": text}, raw=True)


def entry(key: str, row: pd.Series) -> str:
    """Return one entry as markdown: names, meaning, source, and how sure we are where that is not high."""
    names = [name for name in (row["expansion"], row["chinese_term"]) if pd.notna(name)]
    called = f"**{escape(row['term'])}**" + (f" ({escape('; '.join(names))})" if names else "")
    doubt = "" if row["confidence"] == "high" else f" (confidence: {row['confidence']})"
    return f"""::: {{#{anchor_of(key)} .term}}
{called}: {escape(row["definition"])} *Source: {escape(row["source"])}{doubt}.*
:::"""
