"""Tables of effect directions: a study that stands on both sides is marked on each."""

import pandas as pd

from chapters.effects import opposed_table
from livingreview.evidence.directions import opposed_findings, study_directions

NAMES = {"a": "Ai 2010", "b": "Bo 2011"}


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
    table = opposed_table(opposed_findings(findings), study_directions(findings, list(NAMES)), NAMES)
    assert table["Improves"].tolist() == ["f4 (Bo 2011)", "f1 (Ai 2010, mixed)", ""]
    assert table["Worsens"].tolist() == ["f5 (Ai 2010)", "f2 (Ai 2010, mixed)", "f3 (Bo 2011)"]
