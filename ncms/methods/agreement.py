"""Agreement of two readers who sort the same items into categories."""

from __future__ import annotations

import math
from typing import NamedTuple

import pandas as pd
from sklearn.metrics import cohen_kappa_score


class Agreement(NamedTuple):
    """Items that both sorted, the share sorted alike (0 to 1), and Cohen's kappa (-1 to 1)."""

    items: int
    share: float
    kappa: float


def agreement(first: pd.Series, second: pd.Series) -> Agreement:
    """Return how far two readers agree on the items that both sorted, matched by index.

    Kappa is (observed - expected) / (1 - expected) with the agreement expected of two readers who sort at
    random, each with their own shares. J. Cohen, Educational and Psychological Measurement 20, 1960. It is
    missing where both put everything into one category: chance then explains all. Raises ``ValueError`` if no
    item was sorted by both.
    """
    both = pd.concat([first.rename("first"), second.rename("second")], axis=1, join="inner").dropna()
    if both.empty:
        raise ValueError("no item was sorted by both readers")
    codes, categories = pd.factorize(pd.concat([both["first"], both["second"]]).astype(object))
    one, two = codes[: len(both)], codes[len(both) :]
    share = float((one == two).mean())
    kappa = float(cohen_kappa_score(one, two)) if len(categories) > 1 else math.nan
    return Agreement(len(both), share, kappa)
