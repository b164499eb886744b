"""Questionnaire forms that a researcher brings: how far they are filled, and what they allow to estimate.

A form table has a row for each form, with ``selection`` (``random``, ``all``, ``chosen``). Where its units
were drawn directly, it has ``stratum_id`` and ``stratum_units`` (units of the population in that stratum);
units that come in clusters, such as the towns of sampled counties, have no strata and get no bounds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import pandas as pd

from ncms.methods.proportions import wilson_interval


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
