"""The rules of a card in the words and the checks of a spreadsheet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from livingreview.tables.card_rules import NO_UNIT
from livingreview.tables.cards import Card, Column
from livingreview.tables.table_files import sheet_name

LISTS = "Lists"
"""Sheet of the values that columns may take: a list in the check itself may have 255 characters only."""

LAST_ROW = 5000
"""Row down to which a sheet checks what is typed."""

_KINDS = {
    "string": "Text",
    "integer": "Whole number",
    "number": "Number",
    "boolean": "TRUE or FALSE",
    "date": "Date",
    "year": "Year of four digits",
    "list": "Several values joined by ;",
}
_YEARS = (1000, 9999)


@dataclass
class Lists:
    """The columns of the sheet of lists, in order."""

    columns: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list[Any])

    def add(self, name: str, values: Iterable[Any]) -> str:
        """Add a list and return its address."""
        self.columns.append((name, tuple(values)))
        letter = get_column_letter(len(self.columns))
        return f"{LISTS}!${letter}$2:${letter}${len(self.columns[-1][1]) + 1}"


def described(card: Card, column: Column) -> str:
    """Return what a column means and may hold, as the note of its header says it."""
    rules = column.constraints
    span = [f"{word} {value}" for word, value in _span(column) if value is not None]
    lines = [
        column.description,
        " ".join([_KINDS[column.type], *span]) + ("; year, month or day" if column.format == "any" else ""),
        _unit(column),
        f"One of: {', '.join(map(str, rules.enum))}" if rules.enum else "",
        f"Example: {column.example}" if column.example is not None else "",
        f"Form: {rules.pattern}" if rules.pattern and column.example is None else "",
        f"Not before {column.not_before}" if column.not_before else "",
        f"One label for each {column.label_of}" if column.label_of else "",
        "Each value once" if rules.unique or card.primary_key == (column.name,) else "",
        *(f"Stands in {key.reference.resource or card.name}" for key in _keys(card, column)),
        "Must be filled" if card.required(column) else "",
        f"If blank, say why in {column.blank_reason}" if column.blank_reason else "",
        f"Blank means: {column.blank_means}" if column.blank_means else "",
    ]
    return "\n".join(line for line in lines if line)


def _unit(column: Column) -> str:
    if column.unit_from:
        return f"Unit: as {column.unit_from} says"
    return f"Unit: {column.unit}" if column.unit not in (None, NO_UNIT, "year") else ""


def number_format(column: Column) -> str:
    """Return how a spreadsheet shows a column: as text where it would make a number or a date of it."""
    if column.type in ("string", "list") or (column.type == "date" and column.format == "any"):
        return "@"
    return {"date": "yyyy-mm-dd", "integer": "0", "year": "0"}.get(column.type, "General")


def validation(
    card: Card, column: Column, letter: str, cards: Iterable[Card], lists: Lists
) -> DataValidation | None:
    """Return the check that a spreadsheet makes of a column itself; the command `check` knows all rules."""
    rule = _list_rule(card, column, cards, lists) or _range_rule(column)
    if rule is None and card.primary_key == (column.name,):
        formula = f"COUNTIF(${letter}$2:${letter}${LAST_ROW},{letter}2)=1"
        rule = DataValidation(type="custom", formula1=formula)
    if rule:
        rule.showErrorMessage, rule.allow_blank = True, True
        rule.errorTitle, rule.error = column.name[:32], described(card, column)[:255]
        rule.add(f"{letter}2:{letter}{LAST_ROW}")
    return rule


def _list_rule(card: Card, column: Column, cards: Iterable[Card], lists: Lists) -> DataValidation | None:
    if column.type == "list":
        return None  # no check of a spreadsheet looks between semicolons
    if column.type == "boolean":
        return DataValidation(type="list", formula1='"TRUE,FALSE"')
    if enum := column.constraints.enum:
        return DataValidation(type="list", formula1=lists.add(f"{card.name}.{column.name}", enum))
    known = {each.name: each for each in cards}
    for key in _keys(card, column):
        target = known.get(key.reference.resource or card.name)
        if target and key.reference.fields[0] in target.names:
            at = get_column_letter(target.names.index(key.reference.fields[0]) + 1)
            sheet = quote_sheetname(sheet_name(target.name))
            return DataValidation(type="list", formula1=f"{sheet}!${at}$2:${at}${LAST_ROW}")
    return None


def _keys(card: Card, column: Column) -> list[Any]:
    return [key for key in card.foreign_keys if key.fields == (column.name,)]


def _range_rule(column: Column) -> DataValidation | None:
    kind = {"integer": "whole", "year": "whole", "number": "decimal", "date": "date"}.get(column.type)
    if kind is None or column.format == "any":
        return None
    low, high = (_formula(column, value) for _, value in _span(column))
    if low and high:
        return DataValidation(type=kind, operator="between", formula1=low, formula2=high)
    if high:
        return DataValidation(type=kind, operator="lessThanOrEqual", formula1=high)
    return DataValidation(type=kind, operator="greaterThanOrEqual", formula1=low or _lowest(kind))


def _lowest(kind: str) -> str:
    """Return a bound that every value passes: the check is then of the type alone."""
    return "DATE(1900,1,1)" if kind == "date" else "-1E+300" if kind == "decimal" else "-999999999999"


def _span(column: Column) -> list[tuple[str, object]]:
    rules = column.constraints
    bounds = [rules.minimum, rules.maximum]
    if column.type == "year":
        bounds = [_YEARS[at] if bound is None else bound for at, bound in enumerate(bounds)]
    return list(zip(("from", "to"), bounds, strict=True))


def _formula(column: Column, value: object) -> str:
    if value is None:
        return ""
    if column.type == "date":
        day = date.fromisoformat(str(value))
        return f"DATE({day.year},{day.month},{day.day})"
    return str(value)
