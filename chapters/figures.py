"""Tables that compare the review's figures with public ones."""

from __future__ import annotations

import pandas as pd

DEFINITIONS = {
    "stated_measure": "Figure of the review",
    "public_measure": "Public figure",
    "same_measure": "Same measure?",
}
MEASURES = {"yes": "yes", "no": "no", "not_stated": "not said"}
BOUNDS = {"up_to": "up to ", "over": "over ", "at_least": "at least ", "about": "about "}


def short_source(text: str) -> str:
    """Return a source without its address and remarks."""
    return " / ".join(part.split(" (")[0].split(" ;")[0].split(", doi")[0] for part in text.split(" / "))


def span(low: float, high: float) -> str:
    """Return one figure or two as printed."""
    return f"{low:g}%" if low == high else f"{low:g}% to {high:g}%"


def compared_table(compared: pd.DataFrame) -> pd.DataFrame:
    """Return stated and public figures under the heads that a reader sees."""
    return pd.DataFrame(
        {
            "The review": [
                f"{BOUNDS.get(row.bound, '')}{row.stated:g}% in {row.stated_year}"
                for row in compared.itertuples()
            ],
            "Where": compared["locator"].str.removeprefix("review "),
            "Public figure": [public_text(row) for row in compared.itertuples()],
            "Kind": compared["basis"],
            "Source": compared["public_source"].map(short_source),
            "Same measure?": compared["same_measure"].map(MEASURES),
            "Result": compared["result"],
        }
    )


def public_text(row: tuple) -> str:
    """Return the public figure with its year, or with the two years around."""
    return (
        f"{span(row.public_low, row.public_high)} in {row.public_years.replace('; ', ' and ')}"
        if row.public_years
        else "none"
    )


def definitions(links: pd.DataFrame) -> pd.DataFrame:
    """Return what the two sides measure, each pair of definitions once, the codes in words."""
    pairs = links.drop_duplicates(list(DEFINITIONS)[:2])
    return pairs.assign(same_measure=pairs["same_measure"].map(MEASURES))
