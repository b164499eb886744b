"""Sample surveys: what a stated design implies, and how precise a random sample of its size would be.

Formulas: W. G. Cochran, Sampling Techniques, third edition, Wiley 1977; L. Kish, Survey Sampling, Wiley
1965. Proportions, margins of error and sampling fractions are numbers between 0 and 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from statistics import NormalDist

import pandas as pd


def readings(design: pd.DataFrame, across: str) -> pd.DataFrame:
    """Return the sample size that the factors of a design imply, by both readings of its sentence.

    ``design`` has ``item_id``, ``role`` (``factor``, ``stated_total``, ...), ``value``, ``lower`` and
    ``upper``. The factor ``across`` multiplies the others if they hold in each of its units, and does not
    if they hold over all of them together. Columns: ``reading`` (``in_each``, ``over_all``), ``implied``,
    ``lower``, ``upper``, ``stated``, ``difference`` (stated less implied), ``holds`` (stated in bounds).
    """
    factors, stated = factors_of(design), stated_total(design)
    sets = {"in_each": factors, "over_all": factors.drop(index=across, errors="ignore")}
    rows = [
        {"reading": name, "implied": part["value"].prod(), **part[["lower", "upper"]].prod().to_dict()}
        for name, part in sets.items()
    ]
    frame = pd.DataFrame(rows).assign(stated=stated)
    inside = within(frame["stated"], frame["lower"], frame["upper"])
    return frame.assign(difference=frame["stated"] - frame["implied"], holds=inside)


def factors_of(design: pd.DataFrame) -> pd.DataFrame:
    """Return the factors of a design by their keys."""
    return design[design["role"] == "factor"].set_index("item_id")


def stated_total(design: pd.DataFrame) -> float:
    """Return the sample size that a design states."""
    return float(design.loc[design["role"] == "stated_total", "value"].iloc[0])


def within(values: pd.Series, lower: pd.Series, upper: pd.Series) -> pd.Series:
    """Return whether values are allowed by bounds; the upper one is open, unless the number is exact."""
    return (values == lower) | ((values > lower) & (values < upper))


def needed_factors(design: pd.DataFrame) -> pd.DataFrame:
    """Return for each factor the value that would give the stated total if all others are as stated.

    Adds ``needed``, ``whole`` (a whole number) and ``in_bounds`` (allowed by the factor as stated).
    """
    factors, stated = factors_of(design), stated_total(design)
    needed = stated * factors["value"] / factors["value"].prod()
    inside = within(needed, factors["lower"], factors["upper"])
    return factors.assign(needed=needed, whole=(needed - needed.round()).abs() < 1e-9, in_bounds=inside)


def critical_value(confidence: float) -> float:
    """Return how many standard errors a two-sided normal interval of this confidence reaches."""
    return NormalDist().inv_cdf((1 + confidence) / 2)


def finite_correction(n: float, population: float | None) -> float:
    """Return the factor (N - n) / (N - 1) on the variance of a proportion; 1 if N is not known.

    Cochran 1977, section 3.2. Raises ValueError for a sample larger than its population.
    """
    if population is None:
        return 1.0
    if n > population:
        raise ValueError(f"a sample of {n} cannot come from a population of {population}")
    return (population - n) / (population - 1) if population > 1 else 0.0


def standard_error(
    proportion: float, n: float, population: float | None = None, design_effect: float = 1.0
) -> float:
    """Return the standard error of a proportion, sqrt(deff P (1 - P) / n (N - n) / (N - 1)).

    Cochran 1977, section 3.2, with the variance multiplied by the design effect (Kish 1965, section 8.2).
    """
    variance = proportion * (1 - proportion) / n * finite_correction(n, population)
    return math.sqrt(design_effect * variance)


def margin_of_error(
    n: float,
    *,
    confidence: float = 0.95,
    design_effect: float = 1.0,
    proportion: float = 0.5,
    population: float | None = None,
) -> float:
    """Return half the width of the interval that a random sample of ``n`` would give for a proportion.

    At the proportion of one half, the default, the margin is widest.
    """
    return critical_value(confidence) * standard_error(proportion, n, population, design_effect)


def sample_size(
    margin: float,
    *,
    confidence: float = 0.95,
    design_effect: float = 1.0,
    proportion: float = 0.5,
    population: float | None = None,
) -> int:
    """Return the least size of a random sample with this margin of error or a smaller one.

    Cochran 1977, section 4.4: n0 = z^2 P (1 - P) / d^2, then n0 / (1 + (n0 - 1) / N); the design effect
    multiplies n0 (Kish 1965, section 8.2).
    """
    first = design_effect * proportion * (1 - proportion) * (critical_value(confidence) / margin) ** 2
    wanted = first if population is None else first / (1 + (first - 1) / population)
    return math.ceil(round(wanted, 9))


def cluster_design_effect(cluster_size: float, correlation: float) -> float:
    """Return the design effect of a sample in clusters of one size, 1 + (b - 1) roh (Kish 1965, 5.4)."""
    return 1 + (cluster_size - 1) * correlation


def implied_correlation(design_effect: float, cluster_size: float) -> float:
    """Return the correlation within clusters at which their size gives this design effect."""
    return (design_effect - 1) / (cluster_size - 1)


def precision(
    counts: Iterable[float], effects: Iterable[float], confidence: float, population: float | None = None
) -> pd.DataFrame:
    """Return the margin of error for every sample size and design effect.

    Columns: ``n``, ``design_effect``, ``margin``; a size that is named twice has one row. With a
    ``population``, sizes above it are left out.
    """
    sizes = [n for n in dict.fromkeys(counts) if population is None or n <= population]
    rows = [
        (n, effect, margin_of_error(n, confidence=confidence, design_effect=effect, population=population))
        for effect in effects
        for n in sizes
    ]
    return pd.DataFrame(rows, columns=["n", "design_effect", "margin"])
