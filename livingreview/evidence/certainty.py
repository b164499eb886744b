"""How sure an answer from a count of studies is: one written rule, the same for every outcome.

The label looks at four things: how many studies report an effect (trends and comparisons of groups do not
count), how far all results agree, whether the results could have come out the other way, and how many of the
review's own works on the outcome were read.
"""

from __future__ import annotations

from collections.abc import Mapping

from livingreview.evidence.directions import IMPROVES, MIXED, WORSENS
from livingreview.evidence.study_tally import DIRECTIONS

OPPOSITE = {IMPROVES: WORSENS, WORSENS: IMPROVES}

LEAST_EFFECTS = 3
"""Fewer independent studies with an effect than this leave a question open."""

MANY_EFFECTS = 5
"""From here on studies that agree may support an answer well."""

AGREEMENT = 2 / 3
"""Studies agree where at least this share reports one direction; a mixed result agrees with none."""

LEAST_OPPOSED = 2
"""From here on studies that report the opposite of the commonest direction make an answer disputed."""

MOST_UNREAD = 1 / 2
"""From this share of the review's works unread on, no answer is well supported."""


def certainty(
    counts: Mapping[str, int], effects: int, by_refund: int, review_works: int, review_unread: int
) -> str:
    """Return ``well supported``, ``mixed``, ``weak`` or ``not known`` for one outcome of one scheme.

    ``counts`` are studies by direction, ``effects`` how many independent groups of authors report an effect,
    ``by_refund`` how many studies only compare payments before and after a refund, or simulate, and so could
    hardly report a loss; of the works that the review cites for the outcome, ``review_unread`` were not read.

    - not known: fewer than three independent studies report an effect;
    - mixed: no direction reaches two thirds of the studies, or two report the opposite of the commonest;
    - weak: they agree, but fewer than five report an effect, or at least half could hardly report a loss, or
      at least half of the review's works on the outcome were not read;
    - well supported: otherwise.
    """
    studies = sum(counts.values())
    if effects < LEAST_EFFECTS:
        return "not known"
    leading = max((each for each in DIRECTIONS if each != MIXED), key=lambda each: counts.get(each, 0))
    opposed = counts.get(OPPOSITE.get(leading, ""), 0)
    if counts.get(leading, 0) < AGREEMENT * studies or opposed >= LEAST_OPPOSED:
        return "mixed"
    unread = review_works > 0 and review_unread / review_works >= MOST_UNREAD
    if effects < MANY_EFFECTS or 2 * by_refund >= studies or unread:
        return "weak"
    return "well supported"
