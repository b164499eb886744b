"""Rules on the keywords of the search and on where its counts are said to stand."""

from __future__ import annotations

from ncms.audit.cells import blank, said, word_set
from ncms.audit.model import Discrepancy, Settings, Tables, rule


@rule(
    "keyword_text_and_table",
    "Keywords in text and table",
    "A keyword that the text and the table do not print with the same words.",
    needs=("screening_flow", "screening_text"),
    severity="wording",
)
def keyword_text_and_table(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find keywords whose words differ; order, articles, case and punctuation do not count."""
    flow = tables["screening_flow"][["row_id", "keyword_as_printed", "locator"]]
    both = tables["screening_text"].merge(
        flow, left_on="flow_row_id", right_on="row_id", suffixes=("_a", "_b")
    )
    return [
        Discrepancy(
            f"keyword:{row.locator_b}", row.locator_a, row.keyword_as_printed_a,
            row.locator_b, row.keyword_as_printed_b,
            "Text and table print the keyword with other words; searched so, it would find other records.",
        )
        for row in both.dropna(subset=["keyword_as_printed_a", "keyword_as_printed_b"]).itertuples()
        if word_set(row.keyword_as_printed_a) != word_set(row.keyword_as_printed_b)
    ]  # fmt: skip


@rule(
    "count_not_in_named_table",
    "Counts not in the table named",
    "A count for which the text points to a table that holds no line for it.",
    needs=("screening_text",),
    severity="wording",
)
def count_not_in_named_table(tables: Tables, settings: Settings) -> list[Discrepancy]:
    """Find counts that the named table does not hold."""
    return [
        Discrepancy(
            f"search:{row.row_id}:table", row.locator, said(row.remaining_stated),
            f"review table {said(row.table_referred)}", "no line of this table states the count",
            "The table that the sentence points to holds a part of the count only.",
        )
        for row in tables["screening_text"].itertuples()
        if not blank(row.table_referred) and blank(row.flow_row_id) and not blank(row.remaining_stated)
    ]  # fmt: skip
