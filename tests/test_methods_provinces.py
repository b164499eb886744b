"""Funding across provinces: blanks, ways of counting, regions beside random ones, and what is not said."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ncms.methods import provinces as p
from ncms.methods.variance_shares import theil_decomposition

CHAPTERS = Path(__file__).parents[1] / "chapters"


def rows(funds=(100.0, 100.0, 200.0, 200.0, None, 300.0)) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "province_code": [f"{11 + place}" for place in range(len(funds))],
            "name_en": [f"P{place}" for place in range(len(funds))],
            "year": 2011,
            p.FUND: funds,
            p.PEOPLE: [10.0, 30.0, 10.0, 30.0, None, 60.0],
            "blank_reason": [None, None, None, None, "integrated already", None],
            "region_nbs_4": ["East", "East", "West", "West", "West", "North"],
            "region_3_health_yearbook": ["East", "East", "West", "West", "West", "East"],
            "flagged_columns": [None, "counties;counties_with_ncms", None, None, None, None],
            "counties": 20,
            "counties_with_ncms": 21,
            "flag": [None, "more than there are", None, None, None, None],
            p.USES: 1.0,
        }
    ).set_index(["province_code", "year"])


def test_a_province_without_figures_is_left_out_and_listed_with_its_reason():
    assert len(p.known(rows(), 2011)) == 5
    assert p.blanks(rows(), 2011)[["name_en", "blank_reason"]].values.tolist() == [
        ["P4", "integrated already"]
    ]


def test_a_year_without_figures_is_refused():
    with pytest.raises(ValueError, match="2008"):
        p.known(rows(), 2008)


def test_provinces_are_counted_by_people_or_once_each():
    found = p.measures(rows(), [2011]).set_index("counted")
    assert found.at["people enrolled", "mean"] == pytest.approx(30000 / 140)
    assert found.at["provinces", "mean"] == pytest.approx(180)
    assert found.at["people enrolled", "gini"] != pytest.approx(found.at["provinces", "gini"])


def test_equal_funding_has_no_inequality_and_no_grouping():
    same = rows((200.0,) * 6)
    assert p.measures(same, [2011])["gini"].tolist() == pytest.approx([0, 0])
    with pytest.raises(ValueError, match="nothing differs"):
        p.theil_grouping(same[p.FUND], same["region_nbs_4"])


@pytest.mark.parametrize("index", ["T", "L"])
def test_between_and_within_add_up_and_the_share_is_that_of_the_decomposition(index):
    table = p.divisions(rows(), [2011], draws=99).query("index == @index")
    assert (table["between"] + table["within"]).to_numpy() == pytest.approx(table["total"].to_numpy())
    own = p.known(rows(), 2011)
    parts = theil_decomposition(own[p.FUND], own["region_nbs_4"], own[p.PEOPLE], index)
    assert table["share"].iloc[0] == pytest.approx(parts.between_share)
    assert (table["low"] <= table["high"]).all()


def test_random_groupings_agree_with_a_plain_loop():
    random = np.random.default_rng(1)
    x, w = pd.Series(random.lognormal(size=8)), pd.Series(random.uniform(1, 5, size=8))
    groups = np.array(list("aaabbccc"))
    test = p.theil_grouping(x, pd.Series(groups), w, draws=2000, seed=3)
    shares = [theil_decomposition(x, random.permutation(groups), w).between_share for _ in range(400)]
    assert test.expected == pytest.approx(np.mean(shares), abs=0.08)
    assert test.p_value == pytest.approx(np.mean(np.array(shares) >= test.share), abs=0.08)


def test_a_seed_gives_the_same_draws_and_the_order_of_rows_no_other_share():
    table = rows()
    first = p.divisions(table, [2011], draws=99, seed=5)
    assert p.divisions(table, [2011], draws=99, seed=5).equals(first)
    shuffled = p.divisions(table.sample(frac=1, random_state=2), [2011], draws=99, seed=5)
    assert shuffled["share"].to_numpy() == pytest.approx(first["share"].to_numpy())


def test_the_province_that_matters_most_comes_first():
    without = p.gini_without(rows(), 2011, by_people=False)
    assert without["change"].abs().is_monotonic_decreasing
    assert set(without["province_code"]) == {"11", "12", "13", "14", "16"}


def test_suspect_cells_are_listed_as_printed():
    found = p.flagged(rows())
    assert found[["column", "printed"]].values.tolist() == [["counties", 20], ["counties_with_ncms", 21]]
    assert p.flagged(rows().assign(flagged_columns=None)).empty


def test_recorded_uses_are_suspect_where_their_own_cell_is_flagged():
    flags = pd.Series([p.USES, "counties"] + [None] * 4, index=rows().index, dtype="str")
    found = p.recorded_uses(rows().assign(flagged_columns=flags, **{p.USES: [1.0] * 5 + [None]}))
    assert found["suspect"].tolist() == [True, False, False, False, False]


def test_names_and_regions_join_by_code():
    figures = rows()[[p.FUND]]
    names = pd.DataFrame({"name_en": ["B", "A"]}, index=pd.Index(["12", "11"], name="province_code"))
    assert p.with_names(figures, names)["name_en"].tolist()[:2] == ["A", "B"]


def test_each_measure_names_the_provinces_that_it_rests_on():
    keys = "11:2011;12:2011;13:2011;14:2011;16:2011"
    assert set(p.measures(rows(), [2011])["rows"]) == {keys}
    assert set(p.all_without(rows(), [2011])["rows"]) == {keys}
    divided = p.divisions(rows(), [2011], draws=19)
    assert set(divided["rows"]) == {keys} and set(divided["codes"]) == {"11;12;13;14;16"}


def test_the_chapter_draws_no_conclusion_on_use_and_gives_no_sampling_error():
    source = (CHAPTERS / "provinces.ipynb").read_text(encoding="utf-8")
    for word in ("standard_error", "interval", "concentration"):
        assert word not in source
    published = [line for line in source.splitlines() if "glue(" in line and "provinces.uses" in line]
    assert published and not [line for line in published if "gini" in line or "mean" in line]
