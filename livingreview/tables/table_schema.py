"""A card as a Table Schema in JSON (version 2 of the standard), for any tool that reads such schemas.

A column that holds a list is a text with a pattern there: the published form of the standard, by which tools
check a schema, does not know the type that its text describes. So is a column of dates of which some lack the
day or the month: to readers of the standard a date is a whole one. A pattern there is one of the whole cell.
What the standard has no word for goes along under keys of ours, which its readers pass over: unit and
decimals of a number, why a cell is blank, the order of two columns, and foreign keys of the values inside a
list.
"""

import re
from typing import Any

from livingreview.tables.cards import Card, Column, ForeignKey
from livingreview.tables.cells import LIST_MARK

PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"

Json = dict[str, Any]

_DATE = {"any": r"^\d{4}(-\d{2}(-\d{2})?)?$", "default": r"^\d{4}-\d{2}-\d{2}$"}


def table_schema(card: Card) -> Json:
    """Return the schema of a table."""
    lists = {column.name for column in card.fields if column.type == "list"}
    whole = [_foreign_key(key) for key in card.foreign_keys if not lists & set(key.fields)]
    inner = [_foreign_key(key) for key in card.foreign_keys if lists & set(key.fields)]
    found = {
        "$schema": PROFILE,
        "name": card.name,
        "title": card.title,
        "description": card.description,
        "fields": [_field(card, column) for column in card.fields],
        "missingValues": list(dict.fromkeys(["", *card.missing_values])),
        "primaryKey": list(card.primary_key),
        "foreignKeys": whole,
        "itemForeignKeys": inner,
    }
    return _filled(found)


def _field(card: Card, column: Column) -> Json:
    listing, textual = column.type == "list", _is_text(column)
    found = {
        "name": column.name,
        "title": column.title,
        "type": "string" if textual else column.type,
        "delimiter": LIST_MARK if listing else None,
        "description": column.description,
        "example": column.example,
        "unit": column.unit,
        "decimals": column.decimals,
        "unitFrom": column.unit_from,
        "constraints": _constraints(card, column),
        "earliest": column.constraints.minimum if textual else None,
        "latest": column.constraints.maximum if textual else None,
        "blankMeans": column.blank_means,
        "blankReason": column.blank_reason,
        "optional": column.optional or None,
        "notBefore": column.not_before,
        "labelOf": column.label_of,
    }
    return _filled(found)


def _constraints(card: Card, column: Column) -> Json:
    rules, listing, textual = column.constraints, column.type == "list", _is_text(column)
    found = {
        "required": card.required(column) or None,
        "unique": rules.unique or None,
        "pattern": _pattern(column) if textual else None,
        "enum": list(rules.enum) if rules.enum and not listing else None,
        "minimum": None if textual else rules.minimum,
        "maximum": None if textual else rules.maximum,
    }
    return {key: value for key, value in found.items() if value is not None}


def _is_text(column: Column) -> bool:
    """Tell whether readers of the standard take a column for text: the only type that it gives a pattern."""
    rules = column.constraints
    dated = column.type == "date" and (column.format == "any" or rules.pattern is not None)
    return column.type in ("string", "list") or dated


def _pattern(column: Column) -> str | None:
    if column.type == "list":
        return _list_pattern(column)
    pattern = column.constraints.pattern or (_DATE[column.format] if column.type == "date" else None)
    return _whole(pattern) if pattern else None


def _whole(pattern: str) -> str:
    """Return a pattern that says the same to readers who hold it against the whole cell."""
    begun = pattern if pattern.startswith("^") else f"^.*{pattern}"
    return begun if begun.endswith("$") else f"{begun}.*$"


def _list_pattern(column: Column) -> str | None:
    """Return the pattern of a whole cell whose values each satisfy the column's rule."""
    rules = column.constraints
    if rules.enum:
        item = "|".join(re.sub(r"([.^$*+?{}\[\]\\|()])", r"\\\1", str(value)) for value in rules.enum)
    elif rules.pattern and rules.pattern.startswith("^") and rules.pattern.endswith("$"):
        item = rules.pattern[1:-1]
    else:
        return None
    return f"^({item})({LIST_MARK}({item}))*$"


def _foreign_key(key: ForeignKey) -> Json:
    """A key into the table itself names no resource."""
    resource = {"resource": key.reference.resource} if key.reference.resource else {}
    return {"fields": list(key.fields), "reference": resource | {"fields": list(key.reference.fields)}}


def _filled(entries: Json) -> Json:
    return {key: value for key, value in entries.items() if value not in (None, [], {})}
