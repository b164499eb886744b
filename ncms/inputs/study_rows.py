"""The rows of an added study, from its bibliographic record."""

from ncms.inputs.cards import Card
from ncms.inputs.schema import LIST_MARK
from ncms.inputs.study_entry import surname
from ncms.inputs.study_source import Source

TO_FILL = {
    "references": ("main_finding",),
    "findings": (
        "statement", "level", "locator", "outcome_domain", "outcome", "scheme", "direction", "evidence_kind",
    ),
}  # fmt: skip
"""Columns that take judgement and may not stay blank."""

MAY_FILL = {
    "references": ("study_design", "data_source", "data_years", "region_scope"),
    "findings": ("population", "subgroup", "region", "compared_with", "period_start", "period_end"),
}
"""Columns that take judgement and may stay blank."""

ADDED = "added_since"


def to_fill(card: Card) -> dict[str, str]:
    """Return what stands in the cells that take judgement: marks that the card takes for blanks."""
    marks = {name: f"<{name}>" for name in (*TO_FILL[card.name], *MAY_FILL[card.name])}
    return {name: mark for name, mark in marks.items() if mark in card.missing_values}


def work_row(source: Source) -> dict[str, str]:
    """Return the row of a work in `references`, as its record has it; its finding is left blank."""
    record, authors = source.row, source.authors
    surnames = [surname(author) for author in authors]
    printed = {name: record[name] for name in ("volume", "issue")}
    return {
        "ref_key": source.key,
        "kind": "scholarly",
        "first_author_surname": surnames[0],
        "author_surnames": LIST_MARK.join(surnames),
        "authors_as_listed": "; ".join(authors),
        "year": record["year"],
        "title_as_listed": record["title"],
        "journal_as_listed": record["journal"],
        **{f"{name}_as_listed": value for name, value in printed.items()},
        "pages_as_listed": record["pages"],
        **printed,
        "pages_or_article": record["pages"],
        "doi": record["doi"],
        "language": source.language,
        "database_plausible": "none",
        "database_basis": "a work added since, which the search of the review did not give",
        "basis": "source read",
        "source": "the work itself",
        "verified_cells": LIST_MARK.join([*MAY_FILL["references"], *TO_FILL["references"]]),
    }


def finding_row(key: str, number: int, order: int) -> dict[str, str]:
    """Return a row of `findings` for a work alone, what it finds left blank."""
    return {
        "finding_id": f"{key}_{number}",
        "order": str(order),
        "topic_blank_reason": ADDED,
        "population_blank_reason": "not_stated",
        "subgroup_blank_reason": "not_applicable",
        "region_blank_reason": "not_stated",
        "compared_with_blank_reason": "not_applicable",
        "period_blank_reason": "not_stated",
        "credit": "alone",
        "refs": key,
        "citation_blank_reason": ADDED,
    }
