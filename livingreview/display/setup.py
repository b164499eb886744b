"""What a notebook begins with: parameters are checked, figures get the book's look, frames become tables."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import Any

import pandas as pd
from IPython import get_ipython
from matplotlib.figure import Figure
from pydantic import ValidationError

from livingreview.display.figures import figure_bundle
from livingreview.display.tables import table_bundle
from livingreview.display.theme import use_theme
from livingreview.paths import data_dir
from livingreview.review import current_review


def setup_notebook(namespace: MutableMapping[str, Any]) -> None:
    """Prepare a notebook: ``setup_notebook(globals())`` in the cell after its parameters.

    Checks the parameters against the review's model, also where papermill runs the notebook alone, and gives
    those that are not set what the review computes for them; sets the theme of figures; lets a DataFrame or a
    figure on the last line of a cell become a table or figure of the page. Raises ``ValueError``, naming
    every parameter that is out of bounds.
    """
    check_parameters(namespace)
    fill_parameters(namespace)
    use_theme()
    if shell := get_ipython():
        formatter = shell.display_formatter.mimebundle_formatter
        formatter.for_type(pd.DataFrame, lambda frame, **_: table_bundle(frame))
        formatter.for_type(Figure, lambda figure, **_: figure_bundle(figure))


def fill_parameters(namespace: MutableMapping[str, Any]) -> None:
    """Set each parameter of a notebook that is None to the default that the review computes from tables."""
    review = current_review()
    for name in review.computed_defaults:
        if name in namespace and namespace[name] is None:
            namespace[name] = review.default(name, data_dir())


def check_parameters(namespace: Mapping[str, Any]) -> None:
    """Raise ValueError where a parameter of a notebook has a value that the review's model does not allow."""
    model = current_review().parameters
    given = {name: namespace[name] for name in model.model_fields if name in namespace}
    try:
        model.model_validate(given)
    except ValidationError as error:
        reasons = (f"{fault['loc'][0]} = {fault['input']!r}: {fault['msg']}" for fault in error.errors())
        raise ValueError("; ".join(reasons)) from None
