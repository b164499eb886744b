"""The tables of results: every finding has its line, and every number its direction."""

from chapters import number_tables, results
from livingreview import load
from livingreview.evidence.evidence_map import study_names
from ncms.methods.stated_numbers import numbers_stated

NAMES = study_names(load("references"))


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
