"""The chapter on studies: two accounts counted by hand, a line and an anchor for every study, its figure."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from chapters import studies, study_lines, study_plots, study_words
from livingreview import paths
from livingreview.display.tables import pipe_table
from livingreview.evidence import added_works, evidence_map, study_tally
from livingreview.tables.loading import load
from ncms.methods import study_groups as groups

TOLD_BY_HAND = {  # from findings.csv; abstracts are counted in test_evidence_study_tally
    ("use", "ncms"): {"improves": "cheng2012 huang2020 yan2022 yu2015 zhangy2021"},
    ("use", "merger"): {"improves": "ma2021 qi2011 yu2015"},
    ("health", "ncms"): {"improves": "cheng2012"},
    ("health", "merger"): {"improves": "meng2024 zheng2021"},
    ("health", "all"): {"improves": "bie2024 zhangj2024"},
    ("poverty", "ncms"): {
        "improves": "jin2020 liu2017 qi2011 wangj2020", "mixed": "gao2021 luoyan2022 yip2009 zhao2021",
    },
    ("poverty", "merger"): {"improves": "lih2021"},
    ("poverty", "all"): {"worsens": "liao2021 lif2020"},
}  # fmt: skip


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(paths.DATA_ENV, raising=False)
        references, results = load("references"), groups.with_groups(load("study_results"))
        listed = added_works.of_review(evidence_map.studies_of(references))
        findings = groups.findings_with_groups(added_works.of_review(load("findings")))
        by = ["scheme_group", "broad_group"]
        yield {
            "references": references,
            "results": results,
            "told_rows": findings,
            "told": study_tally.account_by_study(findings, listed.index, by),
            "works": study_tally.works(results, listed.index),
        }


@pytest.mark.parametrize(("outcome", "scheme"), TOLD_BY_HAND)
def test_what_the_review_tells_is_that_of_a_count_by_hand(tables, outcome, scheme):
    here = studies.cells(tables["told"], scheme, outcome, "broad_group")
    found = {way: " ".join(own["ref_key"]) for way, own in here.groupby("direction")}
    assert found == TOLD_BY_HAND[outcome, scheme]


def test_every_study_has_a_line_and_unread_ones_hold_no_result(tables):
    names = evidence_map.study_names(tables["references"])
    table = study_lines.study_table(tables["works"], tables["results"], tables["told"], names)
    assert len(table) == 74 and table["Study"].is_unique and table.notna().all(axis=None)
    unread = table[table["Read"] == "not read"]
    assert len(unread) == 17 and set(unread["In its abstract"]) == {"not read"}
    assert set(unread["Effect as printed"]) == {"–"}
    added = table[table["In Xu's review"] == "not listed"]
    assert len(added) == 43


def test_a_line_tells_estimates_with_their_interval(tables):
    rows = tables["results"][tables["results"]["ref_key"] == "yan2022"]
    assert study_lines.estimates_of(rows).endswith("percentage points; and 2 more")
    fan = tables["results"].loc[["fan2021_3"]]
    assert study_lines.estimates_of(fan).endswith("-0.0457 concentration index (-0.0684 to -0.0229)")


def test_a_citation_with_an_anchor_can_be_linked_to():
    table = pd.DataFrame({"Study": ["Chen 2026"]})
    text = pipe_table(table, cited={"Study": {"Chen 2026": "chen2026"}}, anchor="study-")
    assert "[@chen2026]{#study-chen2026}" in text


@pytest.mark.parametrize(
    ("counts", "words"),  # better, mixed, no change, worse; of the better those that follow a trend
    [
        ((7, 4, 0, 0, 0), "of 11 studies of the NCMS seven report more use"),
        ((7, 4, 0, 0, 2), "of 11 studies of the NCMS seven report more use (two as trends)"),
        (
            (6, 0, 2, 1, 1),
            "of nine studies of the NCMS six report more use (one as a trend) and one less use",
        ),
        ((1, 0, 0, 1, 0), "of two studies of the NCMS one reports more use and one less use"),
        ((4, 0, 0, 0, 3), "all four studies of the NCMS report more use (three as trends)"),
        ((0, 2, 1, 0, 0), "of three studies of the NCMS two report mixed results and one no change"),
        ((0, 0, 0, 0, 0), "no study of the NCMS was read"),
    ],
)
def test_studies_with_a_gain_are_told_with_their_total_and_with_losses(counts, words):
    assert study_words.gains(*counts, scheme=groups.NCMS, outcome=groups.USE).en == words


def test_studies_that_share_authors_with_another_are_found():
    lines = pd.DataFrame({"ref_key": ["a", "b", "c"], "same_authors": ["b;z", "a", "z"]})
    assert studies.sharing_authors(lines)["ref_key"].tolist() == ["a", "b"]


def test_the_figure_has_one_mark_a_study_and_leads_to_its_rows(tables):
    lines = study_tally.results_by_study(tables["results"], ["scheme_group", "outcome_group"])
    lines = lines.assign(listed=lines["ref_key"].isin(tables["works"].query("listed")["ref_key"]))
    shown = lines[lines["outcome_group"].isin(studies.ANSWERED) & lines["scheme_group"].isin(studies.SCHEMES)]
    names = evidence_map.study_names(tables["references"])
    areas = study_plots.study_areas(shown, tables["results"], names)
    assert len(areas) == len(shown) and all(area.items for area in areas)
    assert len({(area.left, area.top) for area in areas}) == len(shown)
    figure = study_plots.fig_studies_directions(shown)
    assert len(figure.axes[0].lines) == len(shown)
    plt.close(figure)


def test_the_two_accounts_count_each_study_once_an_outcome(tables):
    counts = studies.accounts_by_outcome(tables["told_rows"], tables["results"], tables["works"])
    use = counts[counts["broad_group"] == "use"].set_index("account")
    assert use.loc["told", "improves"] == 7  # yu2015 stands under two schemes
    assert use.loc["own", list(study_tally.DIRECTIONS)].sum() <= tables["works"]["listed"].sum()


def test_the_last_year_of_a_study_is_the_latest_that_its_rows_name():
    rows = [["a", "2011, 2013"], ["a", "2009-2014"], ["b", None], ["c", "2014 to 2020"]]
    results = pd.DataFrame(rows, columns=["ref_key", "data_years"], index=["a_1", "a_2", "b_1", "c_1"])
    found = studies.last_years(results, pd.DataFrame({"ref_key": ["a", "b"]}))
    assert found.to_dict("records") == [{"ref_key": "a", "year": 2014, "result_ids": "a_1;a_2"}]
