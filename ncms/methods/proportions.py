"""Proportions of small counts: a score interval and an exact sign test, in closed form."""

from __future__ import annotations

from math import comb, sqrt
from statistics import NormalDist


def wilson_interval(count: int, n: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return Wilson's score interval (1927) for the proportion ``count / n``, both ends between 0 and 1.

    The form without continuity correction: method 3 in Newcombe (1998), whose examples test it. Raises
    ``ValueError`` where there is no proportion to speak of.
    """
    if not 0 <= count <= n or n == 0:
        raise ValueError(f"{count} of {n} is no proportion")
    if not 0 < confidence < 1:
        raise ValueError(f"the confidence level {confidence} is not between 0 and 1")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share, shrink = count / n, 1 + z**2 / n
    middle = (share + z**2 / (2 * n)) / shrink
    half = z * sqrt(share * (1 - share) / n + z**2 / (4 * n**2)) / shrink
    # exact at the ends, where rounding would leave -1e-17
    return (0.0 if count == 0 else middle - half), (1.0 if count == n else middle + half)


def sign_test(one_way: int, other_way: int) -> float:
    """Return the two-sided p of the exact sign test: as uneven a split or more, were both ways as likely."""
    n, larger = one_way + other_way, max(one_way, other_way)
    tail = sum(comb(n, k) for k in range(larger, n + 1)) / 2**n
    return min(1.0, 2 * tail)


def least_p(n: int) -> float:
    """Return the least two-sided p that a sign test of ``n`` could give: all of them one way."""
    return sign_test(n, 0)
