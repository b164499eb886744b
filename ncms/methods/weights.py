"""Columns of one table, made ready for a weighted statistic, and what rests on their order alone.

All methods of inequality take their columns through :func:`complete`, so that they treat them alike: columns
of one length, row by row; a row that lacks a value in any of them, or its weight, is left out, and so is a
row of weight 0. Weights say how many people (or units) a row stands for: a row of weight 3 counts as three
rows.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike


def complete(values: ArrayLike, weights: ArrayLike | None = None, *others: ArrayLike) -> tuple:
    """Return values, weights and the other columns as arrays of the rows where none is missing.

    Values and weights become floats; no weights means 1 for each row. Raises ``ValueError`` for columns of
    different length, an infinite value, a negative weight, or when no row is left.
    """
    numbers = _floats(values)
    heavy = np.ones(len(numbers)) if weights is None else _floats(weights)
    columns = [numbers, heavy, *(pd.Series(other).to_numpy() for other in others)]
    if len({len(column) for column in columns}) > 1:
        raise ValueError(f"columns of different length: {', '.join(str(len(column)) for column in columns)}")
    if np.isinf(numbers).any() or np.isinf(heavy).any() or (heavy < 0).any():
        raise ValueError("an infinite value, or a weight that is infinite or below 0")
    keep = (heavy > 0) & np.logical_and.reduce([pd.notna(column) for column in columns])
    if not keep.any():
        raise ValueError("no row has all its values and a weight above 0")
    return tuple(column[keep] for column in columns)


def _floats(column: ArrayLike) -> np.ndarray:
    if isinstance(column, np.ndarray) and column.dtype == float:
        return column
    return pd.to_numeric(pd.Series(column)).to_numpy(dtype=float, na_value=np.nan)


def amounts(values: ArrayLike, weights: ArrayLike | None = None, *others: ArrayLike) -> tuple:
    """Return what :func:`complete` does, of amounts: none below 0, and not all 0 (else ``ValueError``)."""
    columns = complete(values, weights, *others)
    if (columns[0] < 0).any():
        raise ValueError("a value below 0 among amounts")
    if not columns[0].any():
        raise ValueError("all values are 0: nothing is distributed")
    return columns


def shares(weights: np.ndarray) -> np.ndarray:
    """Return weights as shares of their sum."""
    return weights / weights.sum()


def mean(values: ArrayLike, weights: ArrayLike | None = None) -> float:
    """Return the weighted mean, in the unit of the values."""
    x, w = complete(values, weights)
    return float(shares(w) @ x)


def median(values: ArrayLike, weights: ArrayLike | None = None) -> float:
    """Return the value up to which half of the weight lies, midway between two where it falls there."""
    x, w = complete(values, weights)
    order = np.argsort(x, kind="stable")
    cumulated = np.cumsum(shares(w)[order])
    low = x[order][np.searchsorted(cumulated, 0.5 - 1e-12)]
    high = x[order][min(np.searchsorted(cumulated, 0.5 + 1e-12), len(x) - 1)]
    return float((low + high) / 2)


def fractional_rank(ranking: ArrayLike, weights: ArrayLike | None = None) -> np.ndarray:
    """Return each row's place between 0 and 1 in the order of ``ranking``, lowest first.

    The place of a row is the middle of the share of the population that it covers; rows that tie share the
    middle of what they cover together (Kakwani, Wagstaff, van Doorslaer, Journal of Econometrics 77, 1997).
    """
    by, w = complete(ranking, weights)
    _, step = np.unique(by, return_inverse=True)
    covered = np.bincount(step, weights=shares(w))
    return (np.cumsum(covered) - covered / 2)[step]
