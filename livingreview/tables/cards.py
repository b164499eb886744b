"""Cards: what a table is, where it comes from, and which values its columns may take.

A card is a Frictionless Table Schema in YAML, `data/<table>.yml` beside `data/<table>.csv`, with a few keys
of ours: `row`, `origin`, `licence`, `synthetic`, `may_be_empty`, `order`, and for a field `unit`, `decimals`,
`unit_from`, `blank_means`, `blank_reason`, `not_before`, `label_of`, `optional`.
"""

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    ValidationError,
    model_validator,
)

from livingreview.decoding import decode
from livingreview.errors import Fault, InputError
from livingreview.messages import shown_path
from livingreview.tables.card_faults import shape_faults
from livingreview.tables.card_rules import NO_UNIT, inconsistencies
from livingreview.tables.yaml_lines import Marked


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _scalar(value: Any) -> Any:
    """Take a number or a text. YAML turns an unquoted 2003-01-16 into a date, where cards mean the text."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(
            "a number or a text (YAML reads a bare yes, no, on, off or nothing as something else)"
        )
    return value


Names = Annotated[tuple[str, ...], BeforeValidator(_as_list)]
Scalar = Annotated[Any, BeforeValidator(_scalar)]
Text = Annotated[str, Field(min_length=1)]


class _Part(BaseModel):
    """A part of a card: unknown keys are faults, since a misspelt key would be a rule that never holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Origin(BaseModel):
    """Who made the figures and where they are printed; further keys are free notes."""

    model_config = ConfigDict(extra="allow", frozen=True)
    producer: Text
    publication: Text
    table: str | None = None


class Constraints(_Part):
    """What the cells of a column must satisfy."""

    required: StrictBool = False
    unique: StrictBool = False
    pattern: str | None = None
    enum: tuple[Scalar, ...] | None = None
    minimum: Scalar | None = None
    maximum: Scalar | None = None


class Column(_Part):
    """One column of a table, a "field" in the words of Table Schema."""

    name: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]*$")]
    type: Literal["string", "integer", "number", "boolean", "date", "year", "list"]
    description: Text
    title: str | None = None
    unit: Text | None = None
    """What is counted, in words (`yuan`, `million people`), or `none`; years are of the unit `year`."""
    decimals: Annotated[StrictInt, Field(ge=0, le=15)] | None = None
    """Decimals that prose shows unless it asks for others."""
    unit_from: str | None = None
    """The column that holds the unit of each row, where rows differ."""
    example: Any = None
    format: Literal["default", "any"] = "default"
    """For dates: `default` is YYYY-MM-DD, `any` also YYYY-MM and YYYY."""
    blank_means: str | None = None
    """What every blank cell of the column means."""
    blank_reason: str | None = None
    """The column that says why a cell of this one is blank."""
    not_before: str | None = None
    """The column that begins what this one ends: a date, a year or a number that may not lie after it."""
    label_of: str | None = None
    """The column whose values this one labels: one label for each, none for two."""
    optional: StrictBool = False
    """Whether a table may lack the column, which then is blank throughout."""
    constraints: Constraints = Constraints()

    @model_validator(mode="before")
    @classmethod
    def _years_have_their_unit(cls, value: Any) -> Any:
        """Fill in the unit of a column of years, which its type says already."""
        if not isinstance(value, dict) or value.get("type") != "year":
            return value
        stated = value.get("unit")
        return {"decimals": 0} | value | {"unit": "year" if stated in (None, NO_UNIT) else stated}


class Reference(_Part):
    """The columns that a foreign key points at; an empty resource is the table itself."""

    resource: str
    fields: Names


class ForeignKey(_Part):
    """Columns whose values must stand in another table."""

    fields: Names
    reference: Reference


class Card(_Part):
    """The card of one table."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    title: Text
    description: Text
    row: Text
    origin: Origin
    licence: Text
    synthetic: StrictBool
    may_be_empty: StrictBool = False
    """Whether a report can be made of the table while it has no row."""
    fields: Annotated[tuple[Column, ...], Field(min_length=1)]
    missing_values: Annotated[tuple[str, ...], Field(alias="missingValues")] = ("",)
    primary_key: Annotated[Names, Field(alias="primaryKey")] = ()
    order: Names = ()
    """Columns by which `load` puts rows in order, else the key: their order in the file says nothing."""
    foreign_keys: Annotated[tuple[ForeignKey, ...], Field(alias="foreignKeys")] = ()

    @property
    def names(self) -> list[str]:
        """Names of the columns, in the order of the card."""
        return [column.name for column in self.fields]

    def column(self, name: str) -> Column:
        """Return one column by its name."""
        return next(column for column in self.fields if column.name == name)

    def of_table(self, header: Iterable[str]) -> "Card":
        """Return the card without the optional columns that a table lacks."""
        there = set(header)
        fields = tuple(each for each in self.fields if not each.optional or each.name in there)
        return self.model_copy(update={"fields": fields})

    def required(self, column: Column) -> bool:
        """Tell whether a column may have no blank; the columns of a primary key may not."""
        return column.constraints.required or column.name in self.primary_key


_KEYS = [
    key.alias or name
    for part in (Card, Column, Constraints, ForeignKey, Reference)
    for name, key in part.model_fields.items()
]


def read_card(path: Path) -> Card:
    """Read and check one card; raise InputError with every fault as `card.yml:line:key`."""
    file = shown_path(path)
    try:
        text, faults = decode(path.read_bytes(), file)
    except OSError as error:
        raise InputError(
            Fault(file, None, None, "unreadable", str(error.strerror), "a card", "is it a file?")
        ) from None
    marked = Marked(text, file)
    try:
        card = Card.model_validate(marked.value)
    except ValidationError as error:
        raise InputError(faults + shape_faults(error.errors(), marked, file, _KEYS)) from None
    if faults := faults + inconsistencies(card, path.stem, marked, file):
        raise InputError(faults)
    return card
