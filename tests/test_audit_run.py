"""The run of all rules, the grouping by root cause, and the registry."""

import dataclasses

import pandas as pd
import pytest
import test_audit_chain
import test_audit_citing
import test_audit_events
import test_audit_figures
import test_audit_search

from ncms import audit
from ncms.audit.model import Discrepancy, rule

MODULES = (test_audit_search, test_audit_citing, test_audit_events, test_audit_figures, test_audit_chain)


def row(root, severity="wording", kind="computed", rule_id="table_order"):
    return {
        "key": root,
        "kind": kind,
        "against": "itself",
        "rule": rule_id,
        "severity": severity,
        "root": root,
        "place_a": "§1",
        "says_a": "one",
        "place_b": "§2",
        "says_b": "two",
        "explanation": "They differ.",
    }


def test_every_rule_has_a_seeded_and_a_clean_case():
    assert {case.rule for module in MODULES for case in module.CASES} == set(audit.RULES)


def test_every_rule_says_what_it_looks_for_and_what_it_reads():
    for one in audit.RULES.values():
        assert one.title and one.looks_for.endswith(".") and one.needs and one.find.__doc__


def test_no_rule_takes_the_id_of_another_or_unknown_words():
    with pytest.raises(ValueError, match="table_order"):
        rule("table_order", "x", "x.", needs=("policies",), severity="count")
    with pytest.raises(ValueError, match="severity='nothing'"):
        rule("a_new_rule", "x", "x.", needs=("policies",), severity="nothing")
    assert "a_new_rule" not in audit.RULES


def test_a_missing_table_is_named():
    with pytest.raises(ValueError, match="policies"):
        audit.audit({})


def test_a_rule_sets_the_severity_where_the_find_does_not(monkeypatch):
    def both(tables, settings):
        plain = Discrepancy("r", "a", "1", "b", "2", "Differs.")
        return [plain, dataclasses.replace(plain, severity="wording")]

    one = dataclasses.replace(audit.RULES["step_arithmetic"], find=both)
    monkeypatch.setattr("ncms.audit.run.RULES", {"step_arithmetic": one})
    found = audit.audit(dict.fromkeys(one.needs, pd.DataFrame()))
    assert found["severity"].tolist() == ["count", "wording"]
    assert set(found["kind"]) == {"computed"} and set(found["rule"]) == {"step_arithmetic"}


def test_roots_are_numbered_by_severity_then_as_found():
    found = audit.together(
        [pd.DataFrame([row("w"), row("c", "conclusion"), row("n", "count"), row("w", "count")])]
    )
    assert found[["root_n", "root"]].values.tolist() == [[1, "c"], [2, "w"], [2, "w"], [3, "n"]]
    assert found["severity"].tolist() == ["conclusion", "count", "wording", "count"]


def test_computed_and_observed_symptoms_of_one_root_are_one_row():
    parts = [pd.DataFrame([row("a"), row("b")]), pd.DataFrame([row("a", "conclusion", "observed")])]
    roots = audit.by_root(audit.together(parts)).set_index("root")
    assert roots.loc["a", ["kind", "symptoms", "root_severity"]].tolist() == [
        "computed and observed",
        2,
        "conclusion",
    ]
    assert roots.at["b", "kind"] == "computed"


def test_public_checks_that_agree_are_no_discrepancies():
    checks = pd.DataFrame(
        [row("a") | {"check_id": result, "result": result} for result in ("agrees", "differs", "open")]
    )
    found = audit.observed(checks, "record")
    assert found[["key", "kind", "against"]].values.tolist() == [["differs", "observed", "record"]]


def test_the_registry_lists_rules_that_found_nothing():
    listed = audit.registry(audit.together([pd.DataFrame([row("a"), row("b")])])).set_index("rule")
    assert len(listed) == len(audit.RULES)
    assert listed.at["table_order", "found"] == 2 and listed.at["table_order", "roots"] == 2
    assert listed.at["table_blanks", "found"] == 0


def test_the_severities_of_a_rule_are_those_of_its_finds():
    finds = [row("a"), row("b", "count"), row("c", "count"), row("d", "count", "observed", "observed")]
    listed = audit.registry(audit.together([pd.DataFrame(finds)])).set_index("rule")
    columns = ["found", *audit.SEVERITIES]
    assert listed.loc["table_order", columns].tolist() == [3, 0, 2, 1]
    assert listed.loc["table_blanks", columns].tolist() == [0, 0, 0, 0]
    not_run = audit.registry(audit.together([]), tables=[]).set_index("rule")
    assert not_run.loc["table_order", columns].isna().all()


def test_finds_at_the_same_places_have_keys_of_their_own(monkeypatch):
    def twice(tables, settings):
        return [Discrepancy("r", "§1", says, "§2", "2", "Differs.") for says in ("one", "two")]

    one = dataclasses.replace(audit.RULES["step_arithmetic"], find=twice)
    monkeypatch.setattr("ncms.audit.run.RULES", {"step_arithmetic": one})
    found = audit.audit(dict.fromkeys(one.needs, pd.DataFrame()))
    assert found["key"].tolist() == ["step_arithmetic | §1 | §2", "step_arithmetic | §1 | §2 | 2"]


def differences(**cells):
    row = {
        "difference_id": "wu_use", "refs": "wu2020", "account_locator": "§3", "account": "Use rises.",
        "compared_with": "own_abstract", "result_ids": "wu2020_1;wu2020_2", "reported": "It does not.",
        "severity": "conclusion", "root": "account:wu", "explanation": "It differs.",
    }  # fmt: skip
    return pd.DataFrame([row | cells]).set_index("difference_id")


def results():
    places = ["wu2020 abstract, sentence 1", "wu2020 abstract, sentence 2"]
    return pd.DataFrame({"result_id": ["wu2020_1", "wu2020_2"], "locator": places}).set_index("result_id")


def test_an_account_that_differs_from_the_abstract_is_a_kind_of_its_own():
    (found,) = audit.accounts(differences(), results()).to_dict("records")
    assert (found["key"], found["kind"], found["against"]) == ("wu_use", "account", "study")
    assert found["place_b"] == "wu2020 abstract, sentence 1; abstract, sentence 2"


def test_what_other_studies_report_is_no_discrepancy_of_the_review():
    other = differences(compared_with="other_study", severity=None, root=None)
    assert audit.accounts(other, results()).empty


def test_a_discrepancy_that_has_appeared_since_has_no_second_reading():
    found = audit.together([audit.accounts(differences(), results()).assign(key=["old"])])
    readings = pd.DataFrame(
        {
            "severity_first": ["count"],
            "severity_second": ["wording"],
            "settled": ["count"],
            "reason": ["So."],
        },
        index=pd.Index(["old"], name="discrepancy"),
    )
    assert audit.severity.read_twice(found, readings)["severity_second"].tolist() == ["wording"]
    assert audit.severity.read_twice(found.assign(key="new"), readings).empty


def test_every_severity_has_its_criterion():
    assert tuple(audit.severity.CRITERIA) == audit.SEVERITIES


def test_nothing_found_is_an_empty_table_and_no_error():
    nothing = audit.together([])
    assert nothing.empty and audit.by_root(nothing).empty
    assert audit.registry(nothing)["found"].sum() == 0
