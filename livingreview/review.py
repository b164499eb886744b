"""What a review hands to the engine: its parameters, its own checks, its words. One object holds all of it.

`pyproject.toml` of a project names the object, as in `[tool.livingreview] review = "MODULE:NAME"`.
The engine asks for it with :func:`current_review` and knows nothing else of the review.
"""

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livingreview import paths
from livingreview.errors import Fault, InputError

if TYPE_CHECKING:
    from pydantic import BaseModel

    from livingreview.tables.csv_reader import Table

TableCheck = Callable[[Mapping[str, "Table"]], Iterable[Fault]]
"""Takes the tables of a data folder as text, by name; yields what is wrong across them."""

ComputedDefault = Callable[[Path], Any]
"""Takes a data folder; returns what a parameter is unless it is set, or None where the folder cannot say."""

ValueCheck = Callable[[Path, Any, str, "int | None"], Iterable[Fault]]
"""Takes a data folder, the value of a parameter, and the file and line that set it; yields what is wrong."""


@dataclass(frozen=True)
class Review:
    """Everything that the engine needs to know of one review.

    `parameters` is the model of all parameters: type, bounds, meaning.
    `computed_defaults` says, by the name of a parameter that the model leaves at None, what it is unless it
    is set: the newest year of a table, say.
    `table_checks` run over the tables of any data folder, `folder_checks` over one that has no other fault;
    `value_checks` over the value of one parameter, by its name. `conflict_parameter` is the parameter that
    lets reviewers of a search differ on a record.
    `summaries` are pages from which numbers on invented data are withheld, with what stands there instead.
    `restating` are the notebooks whose tables only restate what went in, and so are no result that can move.
    `directions` are words for the codes of directions of effect. Of a row behind a number, `telling` columns
    say best what it is about, `remarks` warn of it as a whole. `column_sources` name, for a column whose
    figures have another source than the rest of their row, the column that gives it.
    """

    parameters: "type[BaseModel]"
    computed_defaults: Mapping[str, ComputedDefault] = field(default_factory=dict)
    table_checks: tuple[TableCheck, ...] = ()
    folder_checks: tuple[TableCheck, ...] = ()
    value_checks: Mapping[str, ValueCheck] = field(default_factory=dict)
    conflict_parameter: str = ""
    summaries: Mapping[str, str] = field(default_factory=dict)
    restating: frozenset[str] = frozenset()
    directions: Mapping[str, str] = field(default_factory=dict)
    telling: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    column_sources: Mapping[str, str] = field(default_factory=dict)

    def default(self, name: str, data: Path) -> Any:
        """Return what a parameter is, on the tables of a data folder, unless it is set."""
        computed = self.computed_defaults.get(name)
        return computed(data) if computed else self.parameters.model_fields[name].default


@lru_cache(maxsize=1)
def current_review() -> Review:
    """Return the review of this project; raise InputError where `pyproject.toml` names none."""
    try:
        module, _, name = paths.settings(paths.ROOT)["review"].partition(":")
        return getattr(importlib.import_module(module), name)
    except (KeyError, ValueError, ImportError, AttributeError) as error:
        found, expected = f"{type(error).__name__}: {error}", '`[tool.livingreview] review = "MODULE:NAME"`'
        raise InputError(
            Fault(paths.SETTINGS, None, "tool.livingreview", "review", found, expected)
        ) from None
