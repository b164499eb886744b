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
        rule("table_order", "x", "x.", needs=("policies",), changes="count")
    with pytest.raises(ValueError, match="changes='nothing'"):
        rule("a_new_rule", "x", "x.", needs=("policies",), changes="nothing")
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


def test_roots_are_numbered_by_what_they_change_then_as_found():
    found = audit.together(
        [pd.DataFrame([row("w"), row("c", "conclusion"), row("n", "count"), row("w", "count")])]
    )
    assert found[["root_n", "root"]].values.tolist() == [[1, "w"], [1, "w"], [2, "n"], [3, "c"]]
    assert found["severity"].tolist() == ["count", "wording", "count", "conclusion"]


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
        [row("a") | {"changes": "wording", "result": result} for result in ("agrees", "differs", "open")]
    )
    found = audit.observed(checks, "record")
    assert len(found) == 1 and set(found["kind"]) == {"observed"} and set(found["against"]) == {"record"}


def test_the_registry_lists_rules_that_found_nothing():
    listed = audit.registry(audit.together([pd.DataFrame([row("a"), row("b")])])).set_index("rule")
    on_record = [rule.against == "record" for rule in audit.RULES.values()]
    assert len(listed) == len(audit.RULES)
    assert listed.at["table_order", "found"] == 2 and listed.at["table_order", "roots"] == 2
    assert listed.at["table_blanks", "found"] == 0
    assert listed.loc[listed["against"] == "record", "line"].tolist() == [*range(1, 1 + sum(on_record))]


def test_nothing_found_is_an_empty_table_and_no_error():
    nothing = audit.together([])
    assert nothing.empty and audit.by_root(nothing).empty
    assert audit.registry(nothing)["found"].sum() == 0
