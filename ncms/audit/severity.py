"""How severe a discrepancy is: the written rule, and the second reading of it."""

from __future__ import annotations

import pandas as pd

QUESTION = "Would a reader who acted on one of the two places be misled?"
CRITERIA = {
    "conclusion": (
        "Yes, about the scheme. The reader would take as found, dated, measured or advised what the other "
        "place, the public record or the study does not support: another direction or size of an effect, "
        "another group, scheme or year, a source that does not study what it is cited for, advice that no "
        "result leads to."
    ),
    "count": (
        "Yes, but about the inquiry only: how many records, studies or sampled units there are, or by which "
        "filter they were chosen. Nothing that is said of the scheme turns on it."
    ),
    "wording": (
        "No. The reader understands what is meant, or sees that something is missing, and believes nothing "
        "wrong: spelling, order, names, form of a citation, an aim or a task left open, a figure without its "
        "years, its whole or its one source."
    ),
}
"""Severity -> when it holds, gravest first."""

TIES = (
    "Where the text allows two readings and one of them agrees with the other place, the lower level holds.",
    "Where both statements stand in one sentence or paragraph, so that the reader sees both, the lower level "
    "holds.",
    "A result that is left out weighs as a conclusion only where the reader would otherwise expect its "
    "opposite.",
)
"""What decides where two levels seem to hold."""


def read_twice(found: pd.DataFrame, readings: pd.DataFrame) -> pd.DataFrame:
    """Return the discrepancies that were judged a second time, with both severities and what was settled.

    ``found`` has ``key``, ``readings`` is the table severity_readings, its key as index. Rows that have
    appeared since have no second reading and are left out.
    """
    return found[found["key"].isin(readings.index)].join(readings, on="key")
