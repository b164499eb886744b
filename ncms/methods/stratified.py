"""What stratification gains: the design effect of a stratified random sample.

The mean itself and its error, which for answers of 0 and 1 are a proportion and its error, are
:func:`ncms.methods.forms.stratified_mean`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from ncms.methods.forms import stratified_mean


def simple_variance(values: pd.Series, strata: pd.Series, sizes: Mapping[object, float]) -> float:
    """Return the variance that the mean of a simple random sample of the same size would have had.

    Estimated without bias from the stratified sample: (N - n) / (n (N - 1)) times the stratified mean of
    squares less the squared mean plus the variance of the mean. W. G. Cochran, Sampling Techniques, third
    edition, Wiley 1977, section 5A.11. Missing where the stratified error is missing.
    """
    known = values.dropna().astype(float)
    mean, error = stratified_mean(known, strata[known.index], sizes)
    squares, _ = stratified_mean(known**2, strata[known.index], sizes)
    n, population = len(known), sum(sizes.values())
    if population <= 1:
        return 0.0
    return (population - n) / (n * (population - 1)) * (squares - mean**2 + error**2)


def design_effect(values: pd.Series, strata: pd.Series, sizes: Mapping[object, float]) -> float:
    """Return the variance of the stratified mean over that of a simple random sample of the same size.

    Below 1 where strata differ. ``sizes`` gives the units of the population by stratum. Missing where either
    variance is unknown, or where both are 0 (a complete count). L. Kish, Survey Sampling, Wiley 1965,
    section 8.2.
    """
    known = values.dropna().astype(float)
    _, error = stratified_mean(known, strata[known.index], sizes)
    simple = simple_variance(values, strata, sizes)
    return error**2 / simple if simple > 0 else math.nan
