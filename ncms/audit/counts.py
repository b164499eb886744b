"""Rules on the counts of the literature search; the arithmetic is that of `ncms.methods.screening_flow`."""

from __future__ import annotations

from ncms.audit.cells import said
from ncms.audit.model import Discrepancy, Settings, Tables, rule
from ncms.methods import screening_flow

NEEDS = ("screening_flow", "screening_text", "references")


def of_check(tables: Tables, checks: tuple[str, ...], explanation: str) -> list[Discrepancy]:
    """Return the disagreements of the named checks as discrepancies."""
    if not (tables["screening_text"]["step"] == "total").any():
        raise ValueError("screening_text has no row of step 'total': the sum that the text states")
    printed, text = (tables[name].set_index("row_id") for name in ("screening_flow", "screening_text"))
    references = tables["references"]
    listed = references.loc[references["kind"] == "scholarly", "database_plausible"].value_counts().to_dict()
    found = screening_flow.disagreements(screening_flow.recompute(printed), text, listed)
    return [
        Discrepancy(
            f"search:{row.root}", row.place, said(row.stated), row.against, said(row.expected), explanation
        )
        for row in found[found["check"].isin(checks)].itertuples()
    ]


@rule(
    "step_arithmetic",
    "Step arithmetic",
    "A screening step that does not leave what stood before it less what it took out.",
    needs=NEEDS,
    severity="count",
)
def step_arithmetic(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find steps whose remainder does not follow from the line above."""
    return of_check(tables, ("step arithmetic",), "The line's own numbers do not give the number it prints.")


@rule(
    "sums_carried_down",
    "Subtotals and totals",
    "A sum line that the first counts, less all that was taken out, do not give.",
    needs=NEEDS,
    severity="count",
)
def sums_carried_down(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find sum lines that do not follow from the first counts."""
    checks = ("subtotal carried down", "total carried down")
    return of_check(tables, checks, "The sum repeats a slip of a line above it.")


@rule(
    "text_and_table_counts",
    "Counts in text and table",
    "A sentence and a table line that state different numbers for one step.",
    needs=NEEDS,
    severity="count",
)
def text_and_table_counts(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find steps that text and table count differently."""
    return of_check(tables, ("text against table",), "Text and table count one step differently.")


@rule(
    "total_across_tables",
    "Total across tables",
    "A total in the text that the totals of the tables do not add up to.",
    needs=NEEDS,
    severity="count",
)
def total_across_tables(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find a text total that the tables do not give."""
    return of_check(tables, ("total across tables",), "The tables add up to another total than the text's.")


@rule(
    "reference_list_count",
    "Reference list",
    "A total of included studies that the reference list does not hold, by database and together.",
    needs=NEEDS,
    severity="count",
)
def reference_list_count(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find totals that the reference list does not give."""
    explanation = "The list, sorted by the database each study plausibly came from, holds another number."
    return of_check(tables, ("reference list",), explanation)
