"""What the chapter on discrepancies shows: every rule has a subject, every discrepancy a row."""

import pandas as pd
import pytest

from chapters import audit as shown
from ncms import audit


def found():
    rows = [
        ("computed", "itself", "step_arithmetic", "count", "a"),
        ("observed", "itself", "observed", "wording", "a"),
        ("observed", "record", "observed", "conclusion", "b"),
        ("computed", "record", "dates_on_record", "wording", "c"),
    ]
    frame = pd.DataFrame(rows, columns=["kind", "against", "rule", "severity", "root"])
    texts = {
        "place_a": "§1",
        "says_a": "one",
        "place_b": "§2",
        "says_b": "two",
        "explanation": "They differ.",
    }
    return audit.together([frame.assign(**texts)])


def test_every_rule_has_a_subject():
    assert all(shown.family(name, rule.against) for name, rule in audit.RULES.items())


def test_the_download_has_a_row_for_every_discrepancy():
    listed = shown.listed(found())
    assert len(listed) == 4 and not listed.isna().any().any()
    assert listed["Subject"].tolist() == [
        "Search and screening",
        shown.READ_IN_DOCUMENTS,
        shown.READ_ON_RECORD,
        shown.READ_ON_RECORD,
    ]


@pytest.mark.parametrize(("severity", "roots"), [("count", [1]), ("conclusion", [2]), ("wording", [3])])
def test_a_root_stands_in_the_table_of_its_strongest_symptom(severity, roots):
    table = shown.roots_table(audit.by_root(found()), severity)
    assert table["Root"].tolist() == roots
    assert table["One place"].iloc[0] == "one (§1)"


def test_a_root_tells_how_many_symptoms_of_which_kind_it_has():
    table = shown.roots_table(audit.by_root(found()), "count")
    assert table["Symptoms"].tolist() == ["2, computed and observed"]


def test_only_what_rules_find_on_record_is_in_the_table_of_the_record():
    assert shown.record_table(found())["Root"].tolist() == [3]


def test_checks_that_differ_stand_first():
    checks = pd.DataFrame({"result": ["agrees", "open", "differs", "partly"]})
    checks = checks.assign(says_a="a", place_a="§1", says_b="b", place_b="a source", explanation="So.")
    assert shown.checks_table(checks)["Result"].tolist() == ["differs", "in part", "open", "agrees"]


def test_the_figure_has_a_square_for_every_discrepancy_and_takes_none():
    axes = shown.fig_audit_subjects(found()).axes[0]
    assert len(axes.patches) == 4
    assert [label.get_text() for label in axes.get_yticklabels()] == [
        "Search and screening",
        shown.READ_ON_RECORD,
        shown.READ_IN_DOCUMENTS,
    ]
    assert len(shown.fig_audit_subjects(audit.together([])).axes[0].patches) == 0
