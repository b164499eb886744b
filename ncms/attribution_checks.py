"""What belongs to what in the tables of the review: works to findings, years and directions to numbers."""

from collections.abc import Iterable, Iterator, Mapping

from livingreview.errors import Fault
from livingreview.messages import quoted
from livingreview.tables.cells import LIST_MARK
from livingreview.tables.csv_reader import Table

CITATIONS, FACTS, FINDINGS, QUANTITIES = "citations", "study_facts", "findings", "quantities"
WORKS_COLUMN = {FINDINGS: "refs", QUANTITIES: "credited_refs"}
YEARS = ("period_start", "period_end")

Row = dict[str, str]


def credit_faults(tables: Mapping[str, Table]) -> Iterator[Fault]:
    """Yield credit by place to one work that its paragraph names, and years of data that several works share.

    A sentence that names a work, with a bracket further on that cites this work alone, credits the work.
    """
    named = {
        (row["locator"], row["ref_key_near"] or row["ref_key_strict"])
        for row in _rows(tables, CITATIONS, "kind", "locator", "ref_key_near", "ref_key_strict")
        if row["kind"] == "narrative"
    }
    for name, works in WORKS_COLUMN.items():
        for number, row in enumerate(_rows(tables, name, "credit", "locator", works)):
            if row["credit"] == "position" and (row["locator"], row[works]) in named:
                yield _fault(
                    tables[name], number, "credit", "credit", "position",
                    f"alone, for {row['locator']} names {row[works]} and its bracket cites no other work",
                    "write alone",
                )  # fmt: skip
    for number, row in enumerate(_rows(tables, FACTS, "fact", "credit", "ref_key")):
        if row["fact"] == "period" and row["credit"] != "alone":
            yield _fault(
                tables[FACTS], number, "credit", "credit", quoted(row["credit"]),
                f"years that the text gives to {row['ref_key']} alone",
                "delete the row: years before a bracket of several works are those of a figure",
            )  # fmt: skip


def year_faults(tables: Mapping[str, Table]) -> Iterator[Fault]:
    """Yield the years of a number or a finding that the sentence gives to another number, or to none."""
    figures = _rows(tables, QUANTITIES, "quantity_id", "locator", "role", "as_written", *YEARS)
    for number, row in enumerate(figures):
        for other in figures:
            if other["locator"] == row["locator"] and _took_years(row, other):
                yield _fault(
                    tables[QUANTITIES], number, YEARS[0], "years", quoted(row[YEARS[0]]),
                    f"a blank, for the text gives these years to {other['quantity_id']}",
                    "blank both years and say why in period_blank_reason",
                )  # fmt: skip
    yield from _years_of_findings(tables, figures)


def _took_years(row: Row, other: Row) -> bool:
    """Return whether years of one number are printed as part of another, and not as part of itself."""
    years = [row[name] for name in YEARS]
    return (
        all(years)
        and other["role"] != "period"
        and all(year in other["as_written"] for year in years)
        and not any(year in row["as_written"] for year in years)
    )


def _years_of_findings(tables: Mapping[str, Table], figures: Iterable[Row]) -> Iterator[Fault]:
    findings = _rows(tables, FINDINGS, "locator", "quantity_ids", *YEARS) if figures else []
    for number, row in enumerate(findings):
        if not row[YEARS[0]] or not row["locator"].startswith("review "):
            continue
        stated = row["quantity_ids"].split(LIST_MARK)
        spans = [
            figure
            for figure in figures
            if figure["quantity_id"] in stated
            or (figure["role"] == "period" and figure["locator"] == row["locator"])
        ]
        if not any(all(span[name] == row[name] for name in YEARS) for span in spans):
            yield _fault(
                tables[FINDINGS], number, YEARS[0], "years", quoted(row[YEARS[0]]),
                "the years of a number that it states, or of a span named in its paragraph",
                "blank both years, or name in quantity_ids the number that they belong to",
            )  # fmt: skip


def change_faults(tables: Mapping[str, Table]) -> Iterator[Fault]:
    """Yield each effect without a direction, other number with one, and direction against its two ends."""
    rows = _rows(tables, QUANTITIES, "role", "change_direction", "value_before", "value_after")
    for number, row in enumerate(rows):
        found, expected = row["change_direction"], _direction(row)
        if (not expected) != (not found) or (expected in ("rises", "falls") and found != expected):
            yield _fault(
                tables[QUANTITIES], number, "change_direction", "change_direction", quoted(found),
                quoted(expected), "say which way the effect goes, and nothing for other numbers",
            )  # fmt: skip


def _direction(row: Row) -> str:
    """Return the direction that a number has to have: none, either, or that of its two ends."""
    if row["role"] != "effect":
        return ""
    try:
        before, after = float(row["value_before"]), float(row["value_after"])
    except ValueError:
        return "rises or falls"
    return "rises" if after > before else "falls"


def _rows(tables: Mapping[str, Table], name: str, *columns: str) -> list[Row]:
    """Return the rows of a table with some columns; none where the table or one of them is missing."""
    table = tables.get(name)
    if table is None or not set(columns) <= set(table.header):
        return []
    cells = zip(*map(table.column, columns), strict=True)
    return [dict(zip(columns, row, strict=True)) for row in cells]


def _fault(table: Table, row: int, column: str, rule: str, found: str, expected: str, hint: str) -> Fault:
    return table.located(Fault(table.file, table.line(row, column), column, rule, found, expected, hint))
