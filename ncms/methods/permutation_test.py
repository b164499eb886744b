"""A share held against the shares that random groupings of the same sizes give.

The groupings are a yardstick: any division into many groups explains something. They are no test of sampling
error, which a complete count does not have.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np

Share = Callable[[np.ndarray, np.ndarray], np.ndarray]

ENDS = (0.025, 0.975)  # the middle 95 % of random shares
AT_ONCE = 100_000  # places summed at a time: what a processor's cache holds; it changes no result


class GroupingTest(NamedTuple):
    """A between-group share (0 to 1) beside what random groupings of the units give.

    ``expected`` is the mean over random groupings and ``error`` its Monte Carlo standard error, the part of
    it that another seed would move; ``low`` and ``high`` hold 95 % of the random shares; ``p_value`` is the
    fraction of random groupings that reach the real one, which is counted among them. ``high_error`` is the
    Monte Carlo error of ``high``.
    """

    share: float
    expected: float
    low: float
    high: float
    p_value: float
    error: float
    high_error: float
    units: int
    groups: int

    @property
    def beyond_chance(self) -> float:
        """Return (share - expected) / (1 - expected): 0 for a division no better than a random one."""
        return (self.share - self.expected) / (1 - self.expected) if self.expected < 1 else math.nan


def group_sums(units: np.ndarray, starts: np.ndarray, *amounts: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return the sums of each column of amounts by group, for each grouping of a stack.

    ``units`` holds the numbers of units, a row each grouping, one group after another; ``starts`` are the
    places at which a group begins. The sums have a column each group.
    """
    return tuple(np.add.reduceat(amount[units], starts, axis=1) for amount in amounts)


def against_random(codes: np.ndarray, share: Share, real: float, *, draws: int, seed: int) -> GroupingTest:
    """Return the share of a grouping beside those of random ones, which keep the sizes of the groups.

    ``share`` takes a stack of groupings and their starts, as :func:`group_sums` does, and returns a share
    each. Every order is taken where there are no more than ``draws``; the mean then has no Monte Carlo error.
    Draws, p-value (``p_value``) and tolerance are those of ``scipy.stats.permutation_test``, which draws the
    same orders anew for each test.
    """
    every, exact = orders(len(codes), draws, seed), _are_all(len(codes), draws)
    step = max(1, AT_ONCE // len(codes))
    by_group = np.argsort(codes, kind="stable")
    starts = np.flatnonzero(np.diff(codes[by_group], prepend=-1))
    lots = (every[at : at + step, by_group] for at in range(0, len(every), step))
    null = np.concatenate([share(lot, starts) for lot in lots])
    low, high = np.quantile(null, ENDS)
    errors = (0.0, 0.0) if exact else monte_carlo_errors(null)
    observed = float(share(by_group[None], starts)[0])
    least = observed - max(1e-14, abs(observed) * 1e-14)  # so that rounding parts no two that are equal
    p_value = (np.count_nonzero(null >= least) + (not exact)) / (len(null) + (not exact))
    found = real, float(null.mean()), float(low), float(high), float(p_value)
    return GroupingTest(*found, *errors, len(codes), int(codes.max()) + 1)


@lru_cache(maxsize=4)  # tests of many indicators shuffle the same provinces, or the same counties
def orders(units: int, draws: int, seed: int) -> np.ndarray:
    """Return the unit at each place, a row each random order.

    It is every order where there are no more than ``draws``.
    """
    if _are_all(units, draws):
        found = np.array(list(itertools.permutations(range(units))))
    else:
        places = np.tile(np.arange(units), (draws, 1))
        np.random.default_rng(seed).permuted(places, axis=1, out=places)
        found = np.empty_like(places)
        np.put_along_axis(found, places, np.arange(units)[None], axis=1)
    found.setflags(write=False)
    return found


def _are_all(units: int, draws: int) -> bool:
    return math.factorial(min(units, 20)) <= draws  # 20! is more than anybody draws


def monte_carlo_errors(draws: np.ndarray) -> tuple[float, float]:
    """Return the standard errors of the mean and of the upper end of random draws.

    The error of the upper end is half the distance between the draws one binomial error to either side.
    """
    place, step = ENDS[1], math.sqrt(ENDS[0] * ENDS[1] / len(draws))
    below, above = np.quantile(draws, [place - step, min(1.0, place + step)])
    return float(draws.std(ddof=1)) / math.sqrt(len(draws)), float(above - below) / 2


def steady_digits(error: float, most: int = 1) -> int:
    """Return how many decimals, at most ``most``, other draws keep: two errors stay below half a step."""
    return next((digits for digits in range(most, 0, -1) if 2 * error < 0.5 * 10.0**-digits), 0)
