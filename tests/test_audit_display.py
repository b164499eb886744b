"""What the chapter on discrepancies shows: every rule has a subject, every discrepancy a row."""

import pandas as pd
import pytest

from chapters import audit as shown
from chapters import audit_tables as tables
from ncms import audit


def found():
    rows = [
        ("computed", "itself", "step_arithmetic", "count", "a"),
        ("observed", "itself", "observed", "wording", "a"),
        ("observed", "record", "observed", "conclusion", "b"),
        ("computed", "record", "dates_on_record", "wording", "c"),
        ("account", "study", "account", "conclusion", "d"),
    ]
    frame = pd.DataFrame(rows, columns=["kind", "against", "rule", "severity", "root"])
    frame = frame.assign(key=frame["root"] + frame["rule"])
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


def test_the_download_has_a_row_for_every_discrepancy_and_says_how_severe_it_is():
    listed = shown.listed(found())
    assert len(listed) == 5 and not listed.isna().any().any()
    assert listed[["Subject", "Severity"]].values.tolist() == [
        [shown.READ_ON_RECORD, "conclusion"],
        [shown.STUDIES, "conclusion"],
        ["Search and screening", "count"],
        [shown.READ_IN_DOCUMENTS, "wording"],
        [shown.READ_ON_RECORD, "wording"],
    ]


@pytest.mark.parametrize(("severity", "roots"), [("conclusion", [1]), ("count", [3]), ("wording", [4])])
def test_a_root_stands_in_the_table_of_its_gravest_symptom_and_accounts_in_their_own(severity, roots):
    table = tables.roots_table(audit.by_root(found()), severity)
    assert table["Root"].tolist() == roots
    assert table["One place"].iloc[0] == "one (§1)"


def test_the_rule_of_severity_is_shown_with_its_counts():
    assert tables.severity_table(found())["Discrepancies"].tolist() == [2, 1, 2]


def test_severities_of_a_rule_are_told_gravest_first_and_not_where_there_are_none():
    assert tables.severities({"conclusion": 2, "count": 0, "wording": 1}) == "conclusion 2; wording 1"
    assert tables.severities({"conclusion": 0, "count": pd.NA, "wording": 0}) is None


def test_a_root_tells_how_many_symptoms_of_which_kind_it_has():
    table = tables.roots_table(audit.by_root(found()), "count")
    assert table["Symptoms"].tolist() == ["2, computed and observed"]


def test_every_rule_says_what_it_compares_the_documents_with():
    table = tables.registry_table(audit.registry(found()))
    assert set(table["Compared with"]) == {"itself", "public record"} and len(table) == len(audit.RULES)


def test_checks_that_differ_stand_first():
    checks = pd.DataFrame({"result": ["agrees", "open", "differs", "partly"]})
    checks = checks.assign(says_a="a", place_a="§1", says_b="b", place_b="a source", explanation="So.")
    assert tables.checks_table(checks)["Result"].tolist() == ["differs", "in part", "open", "agrees"]


def test_the_figure_has_a_square_for_every_discrepancy_and_takes_none():
    axes = shown.fig_audit_subjects(found()).axes[0]
    assert len(axes.patches) == 5
    assert [label.get_text() for label in axes.get_yticklabels()] == [
        "Search and screening",
        shown.READ_ON_RECORD,
        shown.READ_IN_DOCUMENTS,
        shown.STUDIES,
    ]
    assert len(shown.fig_audit_subjects(audit.together([])).axes[0].patches) == 0
