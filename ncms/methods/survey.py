"""Sample surveys: what a stated design implies, and how precise a random sample of its size would be.

Formulas: W. G. Cochran, Sampling Techniques, third edition, Wiley 1977; L. Kish, Survey Sampling, Wiley
1965. Proportions, margins of error and sampling fractions are numbers between 0 and 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from statistics import NormalDist

import pandas as pd

from livingreview.statistics import wilson_interval


def readings(design: pd.DataFrame, across: str) -> pd.DataFrame:
    """Return the sample size that the factors of a design imply, by both readings of its sentence.

    ``design`` has its items as index, ``role`` (``factor``, ``stated_total``, ...), ``value``, ``lower`` and
    ``upper``. The factor ``across`` multiplies the others if they hold in each of its units, and does not
    if they hold over all of them together. Index: ``reading`` (``in_each``, ``over_all``); columns:
    ``implied``, ``lower``, ``upper``, ``stated``, ``difference`` (stated less implied), ``holds`` (stated in
    bounds).
    """
    factors, stated = factors_of(design), stated_total(design)
    sets = {"in_each": factors, "over_all": factors.drop(index=across, errors="ignore")}
    products = {name: part[["value", "lower", "upper"]].prod() for name, part in sets.items()}
    frame = pd.DataFrame(products).T.rename_axis("reading").rename(columns={"value": "implied"})
    frame = frame.assign(stated=stated)
    inside = within(frame["stated"], frame["lower"], frame["upper"])
    return frame.assign(difference=frame["stated"] - frame["implied"], holds=inside)


def factors_of(design: pd.DataFrame) -> pd.DataFrame:
    """Return the factors of a design."""
    return design[design["role"] == "factor"]


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


def answered(forms: pd.DataFrame, questions: Mapping[str, Iterable[str]]) -> pd.DataFrame:
    """Return how many answers the forms hold, by topic: ``topic``, ``questions``, ``forms``, ``answers``.

    ``questions`` names the columns of each topic.
    """
    rows = [
        (topic, len(columns), len(forms), int(forms[list(columns)].notna().sum().sum()))
        for topic, columns in questions.items()
    ]
    return pd.DataFrame(rows, columns=["topic", "questions", "forms", "answers"])


def yes_shares(forms: pd.DataFrame, questions: Iterable[str], confidence: float) -> pd.DataFrame:
    """Return the share of units that say yes to each question, with an interval where the design allows one.

    Columns: ``question``, ``answers``, ``yes``, ``share``, ``low``, ``high`` (numbers between 0 and 1). The
    share is that of a stratified random sample if every form was drawn at random, or stands for a complete
    stratum, and the size of every stratum is known; else it is the plain share of the forms, without bounds.
    """
    sizes = stratum_sizes(forms)
    rows = [share_of(forms, question, sizes, confidence) for question in questions]
    return pd.DataFrame(rows, columns=["question", "answers", "yes", "share", "low", "high"])


def share_of(
    forms: pd.DataFrame, question: str, sizes: Mapping[str, float] | None, confidence: float
) -> tuple:
    """Return one row of the shares."""
    values = forms[question].dropna().astype(float)
    counts = question, len(values), int(values.sum())
    if values.empty:
        return *counts, math.nan, math.nan, math.nan
    if sizes is None:
        return *counts, float(values.mean()), math.nan, math.nan
    share, error = stratified_mean(values, forms.loc[values.index, "stratum_id"], sizes)
    complete = len(values) == sum(sizes.values())
    bounds = (share, share) if complete else interval(share, error, len(values), confidence)
    return *counts, share, *bounds


def interval(share: float, error: float, answers: int, confidence: float) -> tuple[float, float]:
    """Return Wilson's interval at the effective sample size, share (1 - share) / error^2.

    Where all answers are alike the error is 0 and says nothing of what was not drawn: the number of answers
    stands in for the effective size.
    """
    if math.isnan(share) or math.isnan(error):
        return math.nan, math.nan
    size = share * (1 - share) / error**2 if error > 0 else answers
    return wilson_interval(share * size, size, confidence)


def stratum_sizes(forms: pd.DataFrame) -> dict[str, float] | None:
    """Return the units of the population by stratum, or nothing where the forms allow no estimate."""
    stratified = {"stratum_id", "stratum_units"} <= set(forms.columns)
    if not stratified or forms.empty or not forms["selection"].isin(["random", "all"]).all():
        return None
    sizes = forms.groupby("stratum_id")["stratum_units"].agg(["nunique", "max", "size"])
    known = (sizes["nunique"] == 1) & (sizes["max"] >= sizes["size"])
    return sizes["max"].astype(float).to_dict() if known.all() else None


def stratified_mean(
    values: pd.Series, strata: pd.Series, sizes: Mapping[object, float]
) -> tuple[float, float]:
    """Return mean and standard error of a stratified random sample, without replacement in each stratum.

    ``sizes`` gives the units of the population by stratum. W. G. Cochran, Sampling Techniques, third edition,
    1977, theorems 5.1 to 5.3: weights W = N_h / N, variance the sum of W^2 (1 - n_h / N_h) s_h^2 / n_h. A
    stratum that was taken whole adds none. The error is missing if a stratum that was not gave a single
    value, and so is the mean if a stratum gave none.
    """
    given = pd.DataFrame({"value": values.astype(float), "stratum": strata})
    by = given.groupby("stratum")["value"].agg(["size", "mean", "var"]).reindex(list(sizes))
    total = pd.Series(sizes, dtype=float)
    weights, left_out = total / total.sum(), 1 - by["size"] / total
    spread = by["var"].where(left_out != 0, 0.0)
    variance = (weights**2 * left_out * spread / by["size"]).sum(skipna=False)
    return float((weights * by["mean"]).sum(skipna=False)), math.sqrt(variance)
