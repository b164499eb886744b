"""Reverse subsidy: the transfer balances, follows both gaps, and turns where they cancel."""

import pandas as pd
import pytest

from livingreview.paths import ROOT
from ncms.methods import subsidy
from ncms.methods.subsidy import Pool

POOL = Pool(10, 12, 4000, 6000, 60)


def test_the_pool_pays_out_what_it_takes_in():
    rural, urban = POOL.rural_share, 1 - POOL.rural_share
    paid_out = rural * POOL.rural_spending + urban * POOL.urban_spending
    assert POOL.contribution == pytest.approx(paid_out) == pytest.approx(528)


def test_what_rural_members_pay_is_what_urban_members_receive():
    assert POOL.paid_per_rural_member == pytest.approx(128)
    assert POOL.received_per_urban_member == pytest.approx(192)
    assert POOL.moved_per_100_members == pytest.approx(60 * 128) == pytest.approx(40 * 192)


def test_nothing_moves_between_groups_that_use_and_cost_the_same():
    assert Pool(10, 10, 4000, 4000, 60).paid_per_rural_member == pytest.approx(0)


def test_it_moves_the_other_way_where_rural_members_use_more():
    assert Pool(12, 10, 4000, 4000, 60).paid_per_rural_member < 0


def test_the_parts_of_the_gap_sum_to_the_transfer():
    parts = subsidy.parts(POOL).set_index("part")["paid_per_rural_member"]
    assert parts.to_dict() == pytest.approx({"use": 32, "cost": 80, "both": 16})
    assert parts.sum() == pytest.approx(POOL.paid_per_rural_member)


def test_one_gap_alone_has_no_part_for_both():
    parts = subsidy.parts(Pool(10, 12, 4000, 4000, 60)).set_index("part")["spending_gap"]
    assert parts.to_dict() == pytest.approx({"use": 80, "cost": 0, "both": 0})


def test_nothing_moves_at_the_break_even_ratio():
    ratio = subsidy.break_even_cost_ratio(POOL)
    assert POOL.scaled(1.2, ratio).paid_per_rural_member == pytest.approx(0)


def test_the_ratios_hold_the_rural_side_and_meet_the_pool():
    cells = subsidy.by_ratios(POOL, [1, 1.2], [1, 1.5]).set_index(["use_ratio", "cost_ratio"])
    assert cells["paid_per_rural_member"].to_dict() == pytest.approx(
        {(1, 1): 0, (1, 1.5): 80, (1.2, 1): 32, (1.2, 1.5): 128}
    )


def test_more_moves_in_all_when_the_groups_are_of_one_size():
    rows = subsidy.by_share(POOL, [20, 50, 80])
    assert rows["moved_per_100_members"].tolist() == pytest.approx([5120, 8000, 5120])
    assert rows["paid_per_rural_member"].is_monotonic_decreasing
    assert isinstance(rows, pd.DataFrame)


def test_no_page_quotes_the_illustration_outside_its_own_section():
    key = "instruments.illustration_"
    own = (ROOT / "chapters" / "instruments.qmd").read_text(encoding="utf-8")
    assert key in own.partition("\n## Invented numbers\n")[2].partition("\n## ")[0]
    assert own.count(key) == own.partition("{#sec-instruments-subsidy}")[2].partition(" {#sec")[0].count(key)
    pages = [*ROOT.glob("*.qmd"), *ROOT.glob("chapters/*.qmd")]
    quoting = [page.name for page in pages if key in page.read_text(encoding="utf-8")]
    assert quoting == ["instruments.qmd"]
