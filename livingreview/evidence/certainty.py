"""How sure an answer from a count of studies is: one written rule, the same for every outcome.

The label looks at four things: how many studies report an effect (trends and comparisons of groups do not
count), how far all results agree, whether the results could have come out the other way, and how many of the
review's own works on the outcome were read.
"""

from __future__ import annotations

from collections.abc import Mapping

from livingreview.evidence.directions import MIXED
from livingreview.evidence.study_tally import DIRECTIONS

LEAST_EFFECTS = 3
"""Fewer independent studies with an effect than this leave a question open."""

MANY_EFFECTS = 5
"""From here on studies that agree may support an answer well."""

AGREEMENT = 2 / 3
"""Studies agree where at least this share reports one direction; a mixed result agrees with none."""

MOST_UNREAD = 1 / 2
"""Above this share of the review's works unread no answer is well supported."""


def certainty(
    counts: Mapping[str, int], effects: int, by_refund: int, review_works: int, review_unread: int
) -> str:
    """Return ``well supported``, ``mixed``, ``weak`` or ``not known`` for one outcome of one scheme.

    ``counts`` are studies by direction, ``effects`` how many independent groups of authors report an effect,
    ``by_refund`` how many studies only compare payments before and after a refund, or simulate, and so could
    hardly report a loss; of the works that the review cites for the outcome, ``review_unread`` were not read.

    - not known: fewer than three independent studies report an effect;
    - mixed: no direction reaches two thirds of the studies;
    - weak: they agree, but fewer than five report an effect, or at least half could hardly report a loss, or
      more than half of the review's works on the outcome were not read;
    - well supported: otherwise.
    """
    studies = sum(counts.values())
    if effects < LEAST_EFFECTS:
        return "not known"
    if max(counts.get(each, 0) for each in DIRECTIONS if each != MIXED) < AGREEMENT * studies:
        return "mixed"
    unread = review_works and review_unread / review_works > MOST_UNREAD
    if effects < MANY_EFFECTS or 2 * by_refund >= studies or unread:
        return "weak"
    return "well supported"
