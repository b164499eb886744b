"""Reverse subsidy: who pays for whom when two groups pay alike into one pool and use it unlike.

An illustration of a mechanism, not an estimate: every input is assumed. One pool pays for care and nothing
else; its budget balances; every member, rural or urban, pays the same (public subsidy included).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

HUNDRED = 100


@dataclass(frozen=True)
class Pool:
    """A pool of rural and urban members.

    Use is in stays in hospital a year for 100 members, cost in yuan that the pool pays for one stay, the
    rural share in per cent of all members.
    """

    rural_use_per_100: float
    urban_use_per_100: float
    rural_cost_yuan: float
    urban_cost_yuan: float
    rural_share_percent: float

    @property
    def rural_share(self) -> float:
        """Return the rural share as a fraction."""
        return self.rural_share_percent / HUNDRED

    @property
    def rural_spending(self) -> float:
        """Return what the pool pays for a rural member, in yuan a year."""
        return self.rural_use_per_100 * self.rural_cost_yuan / HUNDRED

    @property
    def urban_spending(self) -> float:
        """Return what the pool pays for an urban member, in yuan a year."""
        return self.urban_use_per_100 * self.urban_cost_yuan / HUNDRED

    @property
    def contribution(self) -> float:
        """Return what every member pays so that the budget balances, in yuan a year."""
        return self.rural_share * self.rural_spending + (1 - self.rural_share) * self.urban_spending

    @property
    def paid_per_rural_member(self) -> float:
        """Return what a rural member pays beyond what the pool pays for one; negative is a gain."""
        return self.contribution - self.rural_spending

    @property
    def received_per_urban_member(self) -> float:
        """Return what an urban member receives beyond the contribution; negative is a loss."""
        return self.urban_spending - self.contribution

    @property
    def moved_per_100_members(self) -> float:
        """Return what moves from rural to urban members for 100 members of the pool, in yuan a year."""
        return self.rural_share_percent * self.paid_per_rural_member

    def scaled(self, use_ratio: float, cost_ratio: float) -> Pool:
        """Return the pool with urban use and cost set to these multiples of the rural ones."""
        use, cost = self.rural_use_per_100 * use_ratio, self.rural_cost_yuan * cost_ratio
        return replace(self, urban_use_per_100=use, urban_cost_yuan=cost)


def parts(pool: Pool) -> pd.DataFrame:
    """Return what the two gaps give by themselves and together, in yuan for a rural member a year.

    ``use``: the gap in use at rural cost; ``cost``: the gap in cost at rural use; ``both``: the product of
    the gaps, the dearer price of the further stays. They sum to what a rural member pays for others.
    """
    use_gap = pool.urban_use_per_100 - pool.rural_use_per_100
    cost_gap = pool.urban_cost_yuan - pool.rural_cost_yuan
    gaps = {
        "use": use_gap * pool.rural_cost_yuan,
        "cost": pool.rural_use_per_100 * cost_gap,
        "both": use_gap * cost_gap,
    }
    spending = [gap / HUNDRED for gap in gaps.values()]
    moved = [(1 - pool.rural_share) * gap for gap in spending]
    return pd.DataFrame({"part": list(gaps), "spending_gap": spending, "paid_per_rural_member": moved})


def by_ratios(pool: Pool, use_ratios: Sequence[float], cost_ratios: Sequence[float]) -> pd.DataFrame:
    """Return what a rural member pays for others by the ratios of urban to rural use and cost.

    Rural use, rural cost and rural share stay as in the pool. Columns: ``use_ratio``, ``cost_ratio``,
    ``paid_per_rural_member`` (negative: rural members are paid for).
    """
    rows = [
        (use, cost, pool.scaled(use, cost).paid_per_rural_member)
        for use in use_ratios
        for cost in cost_ratios
    ]
    return pd.DataFrame(rows, columns=["use_ratio", "cost_ratio", "paid_per_rural_member"])


def by_share(pool: Pool, shares: Sequence[float]) -> pd.DataFrame:
    """Return what is paid, received and moved in all, by the rural share of the members in per cent."""
    pools = [replace(pool, rural_share_percent=share) for share in shares]
    return pd.DataFrame(
        {
            "rural_share_percent": list(shares),
            "paid_per_rural_member": [each.paid_per_rural_member for each in pools],
            "received_per_urban_member": [each.received_per_urban_member for each in pools],
            "moved_per_100_members": [each.moved_per_100_members for each in pools],
        }
    )


def break_even_cost_ratio(pool: Pool) -> float:
    """Return the ratio of urban to rural cost at which nothing moves, given the use of both groups."""
    return pool.rural_use_per_100 / pool.urban_use_per_100
