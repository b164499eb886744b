"""Tables of the run card: what a run was made from."""

from __future__ import annotations

import platform
import re
from collections.abc import Mapping
from importlib.metadata import version

import pandas as pd

from livingreview import load
from livingreview.paths import data_dir
from livingreview.review import current_review
from livingreview.tables.loading import card_of, loaded

PACKAGES = ("pandas", "matplotlib", "seaborn", "papermill", "nbclient", "pandera", "pypandoc_binary", "typst")
DIGEST_SHOWN = 12  # characters of a hash: enough to compare by eye


def inputs_table(names: list[str]) -> pd.DataFrame:
    """Load each table and return what it is, who made it, its rows and the start of its hash."""
    return pd.DataFrame([input_row(name) for name in names])


def documents_table(systems: pd.DataFrame) -> pd.DataFrame:
    """Return what the documents contain, a line for each page or file that shows it, in their order."""
    page = systems["address"].str.partition("#")[0].str.extract(r"([\w-]+)\.\w+$")[0]
    shown = systems["system"].groupby(page, sort=False).agg(lambda names: "; ".join(names))
    return shown.rename_axis("Page or file").rename("Shown there").reset_index()


def input_row(name: str) -> dict[str, object]:
    """Return one line of the run card."""
    rows, card = len(load(name)), card_of(name)
    return {
        "Table": name,
        "Rows": rows,
        "One row is": card.row,
        "Producer": first_named(card.origin.producer),
        "Synthetic": "yes" if card.synthetic else "no",
        "SHA-256": loaded()[name]["sha256"][:DIGEST_SHOWN],
    }


def first_named(producers: str) -> str:
    """Return the first of several producers; the card names all."""
    first, *others = re.split("[,;]", producers)
    return f"{first} and others" if others else first


def parameters_table(values: Mapping[str, object]) -> pd.DataFrame:
    """Return every parameter of the review with its meaning and its value.

    ``values`` are a notebook's names, into which a build puts all parameters; one that is not there has its
    default.
    """
    review, data = current_review(), data_dir()
    rows = [
        (name, value_text(values[name] if name in values else review.default(name, data)), field.description)
        for name, field in review.parameters.model_fields.items()
    ]
    return pd.DataFrame(rows, columns=["Parameter", "Value", "Meaning"])


def value_text(value: object) -> str:
    """Return the value of a parameter as one would give it to the command, without idle decimals."""
    return str(value).removesuffix(".0") if isinstance(value, float) else str(value)


def versions_table() -> pd.DataFrame:
    """Return the versions that decide what a run gives."""
    rows = [("Python", platform.python_version()), *((name, version(name)) for name in PACKAGES)]
    return pd.DataFrame(rows, columns=["Software", "Version"])
