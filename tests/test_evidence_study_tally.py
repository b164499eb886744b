"""Counting what studies report: one result a study, outcome and scheme; what is left out; what is tied."""

import pandas as pd
import pytest

from livingreview import paths
from livingreview.evidence import study_tally
from livingreview.evidence.certainty import certainty
from livingreview.tables.loading import load
from ncms.methods import study_groups

BY = ["scheme_group", "outcome_group"]
COLUMNS = {
    "read": "abstract", "is_review": False, "effect_or_trend": "effect", "survey": None,
    "not_independent_of": None, "shared_with_them": None, "scheme_group": "ncms", "outcome_group": "use",
}  # fmt: skip


def rows(*given: dict) -> pd.DataFrame:
    """Return results of studies a, b, ...: each an effect of the NCMS on use, but for `given`."""
    full = [COLUMNS | {"result_id": f"r{n}"} | row for n, row in enumerate(given)]
    return pd.DataFrame(full).set_index("result_id")


def result(*given: dict) -> dict[str, str]:
    lines = study_tally.results_by_study(rows(*given), BY)
    return dict(zip(lines["ref_key"], lines["direction"], strict=True))


@pytest.mark.parametrize(
    ("directions", "one"),
    [
        (["improves"] * 4, "improves"),
        (["improves", "worsens"], "mixed"),
        (["improves", "no_change"], "mixed"),
        (["no_change", "no_change"], "no_change"),
        (["worsens", "mixed"], "mixed"),
        (["improves", "describes", "unclear"], "improves"),
    ],
)
def test_a_study_has_one_result_for_an_outcome_and_a_scheme(directions, one):
    assert result(*({"ref_key": "a", "direction": each} for each in directions)) == {"a": one}


def test_schemes_and_outcomes_are_counted_apart():
    lines = study_tally.results_by_study(
        rows(
            {"ref_key": "a", "direction": "improves"},
            {"ref_key": "a", "direction": "worsens", "scheme_group": "merger"},
            {"ref_key": "a", "direction": "no_change", "outcome_group": "health"},
        ),
        BY,
    )
    assert lines["direction"].tolist() == ["worsens", "no_change", "improves"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"read": "not_read", "direction": None}, "not_read"),
        ({"read": "quoted_elsewhere"}, "quoted_elsewhere"),
        ({"is_review": True}, "review"),
        ({"direction": "describes"}, "describes"),
        ({"direction": "unclear"}, "unclear"),
        ({"direction": "sideways"}, "unclear"),
        ({"outcome_group": None}, "no_group"),
    ],
)
def test_what_is_not_counted_has_its_reason(change, reason):
    table = rows(
        {"ref_key": "a", "direction": "improves"} | change, {"ref_key": "b", "direction": "improves"}
    )
    assert study_tally.not_counted(table, BY).fillna("").tolist() == [reason, ""]
    assert study_tally.results_by_study(table, BY)["ref_key"].tolist() == ["b"]


def test_an_effect_counts_before_a_trend_and_a_trend_before_a_level():
    table = rows(
        {"ref_key": "a", "direction": "improves", "effect_or_trend": "level_or_difference"},
        {"ref_key": "a", "direction": "improves"},
        {"ref_key": "b", "direction": "improves", "effect_or_trend": "trend"},
    )
    lines = study_tally.results_by_study(table, BY)
    assert lines["kind"].tolist() == ["effect", "trend"]
    (line,) = study_tally.tally(lines, BY).to_dict("records")
    told = ("studies", "improves", *study_tally.KINDS, "trends_improve")
    assert [line[name] for name in told] == [2, 2, 1, 1, 0, 1]


def test_studies_on_one_survey_or_of_the_same_authors_are_marked_within_their_group():
    table = rows(
        {"ref_key": "a", "direction": "improves", "survey": "CHARLS"},
        {"ref_key": "b", "direction": "improves", "survey": "CFPS;CHARLS"},
        {"ref_key": "c", "direction": "improves", "not_independent_of": "a", "shared_with_them": "authors"},
        {"ref_key": "a", "direction": "improves", "outcome_group": "health", "survey": "CHARLS"},
    )
    lines = study_tally.results_by_study(table, BY).set_index(["outcome_group", "ref_key"]).fillna("")
    assert lines["same_survey"].to_dict() == {
        ("health", "a"): "", ("use", "a"): "b", ("use", "b"): "a", ("use", "c"): ""
    }  # fmt: skip
    assert lines.loc[("use", "c"), "same_authors"] == "a"


def test_studies_that_share_authors_count_as_one_group():
    table = pd.DataFrame({"ref_key": list("abcd"), "same_authors": ["b", "a;c", "b", None]})
    assert study_tally.groups_of_authors(table) == 2


def test_no_results_give_an_empty_tally():
    lines = study_tally.results_by_study(rows({"ref_key": "a", "direction": "unclear"}), BY)
    assert lines.empty and study_tally.tally(lines, BY).empty


@pytest.mark.parametrize(
    ("better", "mixed", "effects", "by_refund", "unread", "label"),
    [
        (6, 0, 2, 0, 0, "not known"),
        (5, 4, 9, 0, 0, "mixed"),  # five of nine are no two thirds
        (6, 3, 9, 0, 0, "well supported"),
        (6, 0, 4, 0, 0, "weak"),
        (6, 0, 6, 3, 0, "weak"),  # half could hardly have reported a loss
        (6, 0, 6, 0, 3, "weak"),  # three of the six works of the review unread
        (6, 0, 6, 2, 2, "well supported"),
    ],
)
def test_the_label_of_certainty_follows_the_written_rule(better, mixed, effects, by_refund, unread, label):
    counts = {"improves": better, "mixed": mixed, "no_change": 0, "worsens": 0}
    assert certainty(counts, effects, by_refund, 6, unread) == label


def test_two_studies_that_report_the_opposite_make_an_answer_mixed():
    counts = {"improves": 9, "mixed": 0, "no_change": 0, "worsens": 1}
    assert certainty(counts, 9, 0, 0, 0) == "well supported"
    assert certainty(counts | {"worsens": 2}, 9, 0, 0, 0) == "mixed"


# The tables of this report, counted by hand from study_results.csv and kept here as plain lists.

BY_HAND = {
    ("use", "ncms"): {
        "improves": "cheng2015 hou2014 wagstaff2009 wangdh2014 yan2022 zhangd2019 zhangy2021",
        "mixed": "babiarz2010 babiarz2012 green2021 lei2009",
    },
    ("use", "merger"): {
        "improves": "huang2020 li2023 zhouq2024 zhufm2019", "no_change": "wangz2019", "mixed": "fan2021",
    },
    ("bills", "ncms"): {
        "improves": "babiarz2010 babiarz2012 fangyf2020 jing2013 lic2015 shi2010 zhangy2021",
        "no_change": "cheng2015 green2021 hou2014 lei2009 wagstaff2009 zhangd2019",
        "mixed": "ma2016 sun2009",
    },
    ("bills", "merger"): {
        "improves": "huang2020 liup2018 ren2022 yang2018 zhou2022 zhouq2024", "mixed": "wangj2020",
        "worsens": "zhufm2019",
    },
    ("health", "ncms"): {
        "improves": "liuyj2020 zhangd2019 zhengs2017", "no_change": "chen2012 lei2009",
        "mixed": "cheng2015 wangdh2014",
    },
    ("health", "merger"): {"improves": "fangyf2025 guoq2020 zhou2022 zhouq2024", "no_change": "huang2020"},
    ("income_gaps", "ncms"): {
        "improves": "cheng2015 filipski2015 lic2015 qin2021 yan2022 zhangy2021",
        "no_change": "wagstaff2009 wangl2016",
        "worsens": "ma2016",
    },
    ("income_gaps", "merger"): {
        "improves": "fan2021 ren2022 yang2018 zhao2019 zhou2022", "no_change": "fangyf2025",
        "mixed": "wangj2020 wangz2019",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def results() -> pd.DataFrame:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(paths.DATA_ENV, raising=False)
        yield study_groups.with_groups(load("study_results"))


@pytest.mark.parametrize(("outcome", "scheme"), BY_HAND)
def test_the_tally_is_that_of_a_count_by_hand(results, outcome, scheme):
    lines = study_tally.results_by_study(results, BY)
    lines = lines[(lines["outcome_group"] == outcome) & (lines["scheme_group"] == scheme)]
    found = {way: " ".join(group["ref_key"]) for way, group in lines.groupby("direction")}
    assert found == BY_HAND[outcome, scheme]


FIRST_COMPILATION = {  # better, none, mixed, worse; works of the review and those in English
    ("use", "ncms"): (5, 1, 4, 0), ("use", "merger"): (6, 1, 0, 0), ("use", "all"): (2, 0, 0, 0),
    ("bills", "ncms"): (6, 5, 4, 0), ("bills", "merger"): (6, 0, 1, 0), ("bills", "all"): (1, 0, 1, 0),
    ("poverty", "ncms"): (5, 0, 0, 0), ("poverty", "merger"): (1, 0, 1, 0),
    ("fairness", "ncms"): (5, 2, 0, 2), ("fairness", "merger"): (5, 0, 3, 0),
    ("fairness", "all"): (1, 0, 0, 0),
    ("health", "ncms"): (0, 2, 2, 0), ("health", "merger"): (2, 1, 0, 0),
}  # fmt: skip
SETTLED_SINCE = {  # row: what it was first coded as; `coding_note` of the row says why it changed
    "shi2010_2": {"outcome_domain": "service_use"},
    "zhao2019_3": {"outcome_domain": "service_use"},
    "liup2018_2": {"outcome_domain": "service_use", "direction": "improves"},
    "fan2021_2": {"direction": "unclear"},
    "fu2014_5": {"direction": "improves"},
    "wangl2016_1": {"direction": "worsens"},
    "wangl2016_3": {"direction": "worsens"},
}


def test_the_first_tally_differs_by_the_settled_codings_alone(results):
    """With the first codings, with reviews and with two general works under the NCMS, counts are equal."""
    first = results[results["order"] <= 177].copy()  # the first compilation: none in Chinese but the review's
    for row, cells in SETTLED_SINCE.items():
        assert results.loc[row, "coding_note"].startswith("First"), row
        first.loc[row, list(cells)] = list(cells.values())
    first.loc[first["ref_key"].isin(["lif2020", "yan2022"]), "scheme"] = "ncms"
    first["is_review"] = False
    first = study_groups.with_groups(first[first["outcome_domain"] != "income_distribution"])
    lines = study_tally.results_by_study(first, ["scheme_group", "broad_group"])
    found = {
        (line["broad_group"], line["scheme_group"]): tuple(line[way] for way in study_tally.DIRECTIONS)
        for line in study_tally.tally(lines, ["scheme_group", "broad_group"]).to_dict("records")
    }
    assert {key: found[key] for key in FIRST_COMPILATION} == FIRST_COMPILATION


def test_every_row_in_doubt_says_why_it_is_coded_so(results):
    doubted = ["yang2018_2", "fu2014_5", "liao2021_1", "fan2021_2", "zhao2019_3", "liup2018_2", "long2013_1"]
    assert results.loc[doubted, "coding_note"].notna().all()


def test_refunds_and_simulations_are_known_for_every_counted_result(results):
    assert study_tally.counted(results, BY)["refund_or_simulation"].notna().all()
