"""What the searches and the steps of a screening are called for a reader."""

from __future__ import annotations

SOURCES = {"cnki": "CNKI", "wos": "Web of Science"}
KEYWORDS = {"ncms": "NCMS", "urrbmi": "URRBMI", "both": "both"}
STEP_NAMES = {
    "primary": "First screening",
    "secondary": "Second screening",
    "tertiary": "Third screening",
    "subtotal": "Sum of the keyword",
    "total": "Sum of the table",
}
STAGE_NAMES = {"title_abstract": "Titles and abstracts", "full_text": "Full texts"}
NOT_REPORTED = "not reported"


def search_name(source: str, group: str) -> str:
    """Return what a search is called: its database and, where printed counts name one, its keyword."""
    keyword = f", {KEYWORDS[group]}" if group in KEYWORDS else ""
    return SOURCES.get(source, source) + keyword
