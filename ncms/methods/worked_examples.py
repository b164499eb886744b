"""Published examples worked again: the calculation that each row of examples names, from its own inputs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from livingreview.statistics import agreement, holm, wilson_interval
from ncms.methods.clustering import adjusted_rand
from ncms.methods.composite import entropy_weights
from ncms.methods.concentration import Slope, concentration_index, regression_on_rank
from ncms.methods.inequality import atkinson, gini, theil_l
from ncms.methods.survey import sample_size, standard_error, stratified_mean
from ncms.methods.weights import fractional_rank


def slope(values: list[float], people: list[float]) -> Slope:
    """Return the line over ranks from the best off to the worst off, each group counted once."""
    best_first = np.array(values[::-1])
    rank = fractional_rank(range(len(values)), people[::-1])
    return regression_on_rank(best_first, rank, np.ones(len(values)))


def kappa(cells: list[float]) -> float:
    """Return Cohen's kappa of a square table, given row by row."""
    size = int(len(cells) ** 0.5)
    pairs = [divmod(place, size) for place, count in enumerate(cells) for _ in range(int(count))]
    first, second = zip(*pairs, strict=True)
    return agreement(pd.Series(first), pd.Series(second)).kappa


def stratum_error(values: list[float], population: float) -> float:
    """Return the standard error of a mean in the one stratum of a finite population."""
    sample = pd.Series(values)
    return stratified_mean(sample, pd.Series("all", sample.index), {"all": population})[1]


def answers(yes: float, of: float) -> list[float]:
    """Return so many answers of 1 among so many in all."""
    return [1.0] * int(yes) + [0.0] * int(of - yes)


CALCULATIONS: dict[str, Callable[[list[float], list[float], float], float]] = {
    "gini": lambda x, w, _: gini(x, w or None),
    "atkinson": lambda x, w, aversion: atkinson(x, aversion, w or None),
    "theil_l": lambda x, w, _: theil_l(x, w or None),
    "slope": lambda x, w, _: slope(x, w).value,
    "slope_ratio": lambda x, w, _: slope(x, w).ratio,
    "concentration": lambda x, w, _: concentration_index(x, range(len(x)), w or None).value,
    "adjusted_rand": lambda x, y, _: adjusted_rand(x, y),
    "holm_rejected": lambda x, _, level: float((holm(pd.Series(x)) < level).sum()),
    "wilson_low": lambda x, n, _: wilson_interval(int(x[0]), int(n[0]))[0],
    "wilson_high": lambda x, n, _: wilson_interval(int(x[0]), int(n[0]))[1],
    "proportion_error": lambda x, n, _: standard_error(x[0] / n[0], n[0]),
    "stratum_error": lambda x, n, population: stratum_error(answers(x[0], n[0]), population),
    "stratum_mean_error": lambda x, _, population: stratum_error(x, population),
    "size": lambda x, p, population: float(sample_size(x[0], proportion=p[0], population=population)),
    "kappa": lambda x, _, __: kappa(x),
    "entropy_first": lambda x, y, _: float(entropy_weights(pd.DataFrame({"a": x, "b": y}))["a"]),
}


def numbers(text: object) -> list[float]:
    """Return the numbers of a cell, joined by semicolons; none for an empty one."""
    return [] if pd.isna(text) else [float(part) for part in str(text).split(";")]


def worked(examples: pd.DataFrame) -> pd.DataFrame:
    """Return the examples with ``computed`` and ``agrees``: equal within half of the last printed digit."""
    computed = [
        CALCULATIONS[row.function](numbers(row.values_), numbers(row.second), row.option)
        for row in examples.rename(columns={"values": "values_"}).itertuples()
    ]
    table = examples.assign(computed=computed)
    half = 0.5 * 10.0 ** -table["printed_digits"].astype(float)
    return table.assign(agrees=(table["computed"] - table["published_value"]).abs() <= half * (1 + 1e-9))
