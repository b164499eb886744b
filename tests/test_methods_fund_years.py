"""Published years of the fund: which report, which series; scenarios; what the chapter may not say."""

import re
from pathlib import Path

import pandas as pd
import pytest

from ncms.methods import fund as f
from ncms.methods import hindcast

CHAPTERS = [Path(__file__).parents[1] / "chapters" / name for name in ("fund.qmd", "fund-details.qmd")]


def national() -> pd.DataFrame:
    columns = ["series_id", "year", "series", "series_part", *f.COLUMNS.values(), "funds_derived_by"]
    rows = [
        ("old_2018", 2018, "urrbmi_with_remaining_ncms", None, 80.0, 70.0, 30.0, "sum of two rows"),
        ("new_2019", 2019, "urrbmi", None, 90.0, None, None, None),
        ("new_2020_quick", 2020, "urrbmi", "quick report", 100.0, 80.0, 60.0, None),
        ("new_2020_final", 2020, "urrbmi", "final bulletin", None, None, None, None),
        ("new_2021_quick", 2021, "urrbmi", "quick report", 109.0, 95.0, 75.0, None),
        ("new_2021", 2021, "urrbmi", "final bulletin", 110.0, 96.0, 74.0, None),
        ("new_2022", 2022, "urrbmi", None, 121.0, 115.2, 81.0, None),
        ("ncms_2018", 2018, "ncms", None, 8.0, 7.0, 3.0, None),
    ]
    return pd.DataFrame(rows, columns=columns).set_index("series_id")


def years() -> pd.DataFrame:
    return f.published_years(national())


def test_the_bulletin_is_taken_and_a_quick_report_only_where_it_has_no_amounts():
    assert years().index.tolist() == ["old_2018", "new_2020_quick", "new_2021", "new_2022"]
    assert years()["vintage"].tolist() == [f.SUMMED, f.QUICK, f.BULLETIN, f.BULLETIN]


def test_ratio_and_reserve_are_those_of_the_year():
    row = years().set_index("year").loc[2020]
    assert (row["balance_ratio_percent"], row["reserve_months"]) == (pytest.approx(20), pytest.approx(9))


def test_the_order_of_rows_does_not_matter():
    shuffled = national().sample(frac=1, random_state=3)
    assert f.published_years(shuffled).equals(years())


def test_a_start_keeps_to_its_own_series():
    assert f.one_series(years(), 2022)["year"].tolist() == [2020, 2021, 2022]
    with pytest.raises(ValueError, match="2019 are not all known; years: 2018, 2020"):
        f.one_series(years(), 2019)


def test_a_balance_that_is_not_printed_is_that_of_the_year_before_and_the_surplus():
    later = pd.DataFrame(
        [
            ("new_2023", 2023, "urrbmi", None, 130.0, 120.0, None, None),
            ("new_2024", 2024, "urrbmi", None, 140.0, 135.0, None, None),
        ],
        columns=["series_id", *national().columns],
    ).set_index("series_id")
    filled = f.with_balances(f.published_years(pd.concat([national(), later]))).set_index("year", drop=False)
    assert (filled.at[2023, "balance"], filled.at[2023, "carried_from"]) == (91.0, "new_2022")
    assert filled.at[2023, "reserve_months"] == pytest.approx(12 * 91 / 120)
    assert pd.isna(filled.at[2024, "balance"])  # no computed balance leads on to another
    assert pd.isna(filled.at[2022, "carried_from"]) and filled.at[2022, "balance"] == 81.0
    assert pd.isna(f.with_balances(years()).set_index("year").at[2018, "carried_from"])


def test_figures_that_follow_from_the_next_bulletin_are_told_from_a_sum_of_reports():
    rows = national()
    rows.loc["new_2020_final", [*f.COLUMNS.values(), "funds_derived_by"]] = [
        102.0,
        82.0,
        61.0,
        "of 2021 less the rise",
    ]
    found = f.published_years(rows).set_index("year")
    assert found["vintage"].tolist() == [f.SUMMED, f.DERIVED, f.BULLETIN, f.BULLETIN]
    assert f.growth(found.reset_index())["year"].tolist() == [2021, 2022]


def test_balances_are_held_against_surpluses_within_one_series():
    steps = f.balance_steps(years()).set_index("year")
    assert steps.index.tolist() == [2021, 2022]
    assert steps.at[2021, "difference"] == pytest.approx(0)
    assert steps.at[2022, "difference"] == pytest.approx(7 - 5.8)


def test_growth_is_from_bulletin_to_bulletin():
    grown = f.growth(years())
    assert grown["year"].tolist() == [2022]
    assert grown["income_growth"].iloc[0] == pytest.approx(10)
    assert grown["spending_growth"].iloc[0] == pytest.approx(20)


@pytest.mark.parametrize(
    ("income", "spending", "years"),
    [
        ([5.0, 5.0, 5.0], [9.0, 4.0, 4.0], [2024, 2023]),
        ([5.0, 5.0, 5.0], [4.0, 5.0, 4.0], [2024]),  # as fast is not more slowly
        ([5.0, 5.0, 5.0], [4.0, 4.0, 6.0], []),
        ([5.0, 5.0, 5.0], [4.0, 4.0, 4.0], [2024, 2023, 2022]),
    ],
)
def test_years_of_slower_spending_are_the_last_in_a_row(income, spending, years):
    grown = pd.DataFrame({"year": [2022, 2023, 2024], "income_growth": income, "spending_growth": spending})
    assert f.slower_spending(grown).tolist() == years


def test_years_of_slower_spending_end_at_a_year_that_is_not_known():
    grown = pd.DataFrame({"year": [2021, 2023, 2024], "income_growth": 5.0, "spending_growth": 4.0})
    assert f.slower_spending(grown).tolist() == [2024, 2023]


def test_a_path_ends_where_the_reserve_is_used_up():
    start = f.one_series(years(), 2022).iloc[-1]
    pairs = f.rates({"low": 0.0}, {"low": 0.0, "high": 20.0})
    paths = f.paths(start, pairs, 2032)
    assert list(pairs) == ["income low, spending low", "income low, spending high"]
    ends = paths.groupby("scenario")["year"].max()
    assert ends["income low, spending low"] == 2032
    assert ends["income low, spending high"] < 2032
    assert (paths["reserve_months"] < 0).sum() == 1


def test_constant_growth_is_hindcast_without_error():
    steady = pd.DataFrame({"year": [2020, 2021, 2022, 2023]})
    steady["income"] = [100 * 1.1**n for n in range(4)]
    steady["spending"] = [80 * 1.1**n for n in range(4)]
    past = hindcast.hindcasts(steady.assign(balance=50.0))
    assert past["base"].tolist() == [2021, 2021, 2022]
    assert past[["income_error_percent", "spending_error_percent"]].abs().max().max() < 1e-9
    assert past["ratio"].tolist() == pytest.approx([20] * 3)


def test_two_years_give_no_hindcast():
    assert hindcast.hindcasts(years().tail(2)).empty


def test_the_chapters_are_neither_actuarial_nor_causal_and_give_no_probability():
    text = "\n".join(chapter.read_text(encoding="utf-8") for chapter in CHAPTERS).lower()
    assert "actuarial" not in text
    assert re.findall(r"\b(caused?|because of|led to|due to|driven by|thanks to|effect of)\b", text) == []
    assert re.findall(r"\bprobabilit(?:y|ies)\b", text) == ["probability"]  # the sentence that rules it out
