"""Results of the review: every finding has a line, every number a direction, every outcome two accounts."""

import pandas as pd
import pytest

from chapters import direction_plots, group_tables, number_tables, results
from livingreview import load
from livingreview.evidence import added_works, evidence_map, study_tally
from livingreview.evidence.directions import opposed_findings, study_directions
from ncms.methods import study_groups, who_gains
from ncms.methods.stated_numbers import numbers_stated

NAMES = evidence_map.study_names(load("references"))


def test_every_finding_has_a_line_with_its_direction_study_and_place():
    table = results.findings_table(load("findings"), NAMES)
    assert len(table) == 150 and not table.isna().any(axis=None)
    line = table[table["Result"].str.startswith("Compensation has to be improved")].iloc[0]
    assert line["Direction"] == "Advised" and line["Study"] == "Cheng & Zhang 2012 (alone)"
    assert line["Place"] == "§3.4.1 ¶5"


def test_a_finding_of_an_added_work_keeps_the_work_in_its_place():
    added = load("findings").head(1).assign(locator="chen2026 abstract", citation_blank_reason="added_since")
    assert results.findings_table(added, NAMES)["Place"].tolist() == ["chen2026 abstract"]


def test_falls_and_rises_are_told_apart_and_levels_are_no_change():
    numbers = numbers_stated(load("quantities"))
    direction = number_tables.numbers_table(numbers, NAMES)["Direction"]
    assert direction["village_gini_fall"] == "falls" and direction["income_rise"] == "rises"
    assert direction["catastrophic_lowest_first"] == "no change: level"


def test_the_review_ends_with_four_conclusions_of_a_paragraph_each():
    table = results.conclusions_table(results.closing_conclusions(load("agenda_items")))
    assert table["Place"].tolist() == ["§5 ¶2", "§5 ¶3", "§5 ¶4", "§5 ¶5"]
    assert "reimbursement" in table["What it says"][2]


def finding(key, direction, refs, domain="equity"):
    return {
        "finding_id": key, "outcome_domain": domain, "direction": direction, "refs": refs, "outcome": key,
        "credit": "alone", "evidence_kind": "claim",
    }  # fmt: skip


def test_a_study_with_a_gain_and_a_loss_is_marked_on_both_sides():
    findings = pd.DataFrame(
        [finding("f1", "improves", "a"), finding("f2", "worsens", "a"), finding("f3", "worsens", "b"),
         finding("f4", "improves", "b", "access"), finding("f5", "worsens", "a", "access")]
    ).set_index("finding_id")  # fmt: skip
    names = {"a": "Ai 2010", "b": "Bo 2011"}
    table = results.opposed_table(opposed_findings(findings), study_directions(findings, list(names)), names)
    assert table["Improves"].tolist() == ["f4 (Bo 2011)", "f1 (Ai 2010, mixed)", ""]
    assert table["Worsens"].tolist() == ["f5 (Ai 2010)", "f2 (Ai 2010, mixed)", "f3 (Bo 2011)"]


@pytest.fixture(scope="module")
def accounts():
    """Return the two accounts: results as the review tells them, as its abstracts do, and as all do."""
    references, findings = load("references"), load("findings")
    told = study_directions(findings, evidence_map.studies_of(references).index)
    abstracts = study_groups.with_groups(load("study_results"))
    reported = study_tally.results_by_study(abstracts, ["outcome_domain"])
    own = reported[reported["ref_key"].isin(added_works.of_review(references).index)]
    return told[told["direction"] != "unclear"], own, reported


def test_the_two_accounts_of_an_outcome_are_those_of_a_count_by_hand(accounts):
    line = results.accounts_by_outcome(*accounts, ["equity"]).iloc[0]
    told = [line[f"told{part}"] for part in ("", "_improves", "_worsens", "_alone")]
    assert told == [9, 2, 5, 3]
    assert [line[f"own{part}"] for part in ("", "_improves", "_worsens")] == [6, 3, 0]
    assert [line[f"all{part}"] for part in ("", "_improves", "_worsens")] == [20, 10, 1]


def test_a_result_is_compared_with_the_abstract_of_its_own_study_and_outcome(accounts):
    told, own, _ = accounts
    table = results.both_table(results.told_and_reported(told, own), NAMES)
    assert len(table) == 11 and (table["Same"] == "yes").sum() == 7
    differ = table[table["Same"] == "no"].set_index("Study")[["Outcome", "Xu's review", "Its abstract"]]
    assert differ.loc["Yip & Hsiao 2009"].tolist() == ["Poverty", "Mixed", "Improves"]
    assert differ.loc["Ren et al. 2022"].tolist() == ["Equity", "Mixed", "Improves"]


def test_every_result_of_both_accounts_is_drawn_in_the_row_of_its_account(accounts):
    told, own, _ = accounts
    marks = direction_plots.two_accounts(told, own)
    assert (marks["account"] == "review").sum() == len(told)
    assert set(marks["outcome_domain"]) == set(told["outcome_domain"])
    drawn = list(direction_plots.places(marks))
    assert len({(x, y) for x, y, _ in drawn}) == len(marks)
    for x, y, row in drawn:
        assert y % direction_plots.STEP == pytest.approx(direction_plots.ROWS[row["account"]])
        assert {"improves": x > 0, "worsens": x < 0}.get(row["direction"], True)


def test_a_comparison_stands_beside_what_the_abstracts_of_its_studies_say_of_gaps():
    references, findings = load("references"), load("findings")
    abstracts = study_groups.with_groups(load("study_results"))
    works = study_tally.works(abstracts, references.index)
    gains = who_gains.comparisons(findings, load("quantities"))
    table = group_tables.gains_table(gains, abstracts, works, NAMES)
    assert len(table) == 11
    zhang = table[table["Studies, and gaps by their abstracts"].str.startswith("Zhang et al. 2021")].iloc[0]
    assert zhang["Who gains more"] == "better off"
    assert zhang["Studies, and gaps by their abstracts"].endswith("gap between rich and poor, smaller")
    feared = table[table["Outcome and groups"].str.contains("a danger, not measured", regex=False)]
    assert feared["Studies, and gaps by their abstracts"].tolist() == ["Peng & Yue 2020: not read"]
