"""Tables of the chapter on discrepancies."""

from __future__ import annotations

import pandas as pd

from livingreview.statistics import agreement
from ncms.audit import OTHER_STUDY, SEVERITIES, joined_places, severity
from ncms.audit.cells import items

DIFFERENCES = {
    "other_number": "another number",
    "trend_as_effect": "a trend told as an effect",
    "other_comparison": "other groups compared",
    "other_subject": "another subject",
    "wider_subject": "a wider subject",
    "shared_bracket": "one bracket for several statements",
    "left_out": "a main result not told",
    "other_wording": "another wording",
}
COMPARED = {"itself": "itself", "record": "public record"}
RESULTS = {"agrees": "agrees", "partly": "in part", "differs": "differs", "open": "open"}


def roots_table(roots: pd.DataFrame, severity: str) -> pd.DataFrame:
    """Return the root causes of one severity, each by its gravest symptom.

    Those that only set the review's account beside a study have a table of their own.
    """
    own = roots[(roots["root_severity"] == severity) & (roots["kind"] != "account")]
    return two_places(own).assign(Symptoms=own["symptoms"].astype(str) + ", " + own["kind"])


def two_places(rows: pd.DataFrame) -> pd.DataFrame:
    """Return discrepancies with their root, both places and the remark."""
    return pd.DataFrame(
        {
            "Root": rows["root_n"],
            "One place": rows["says_a"] + " (" + rows["place_a"] + ")",
            "The other": rows["says_b"] + " (" + rows["place_b"] + ")",
            "Remark": rows["explanation"],
        }
    )


def severity_table(found: pd.DataFrame) -> pd.DataFrame:
    """Return the written rule of severity with how many discrepancies have each."""
    return pd.DataFrame(
        {
            "Severity": list(SEVERITIES),
            "Would a reader who acted on it be misled?": [severity.CRITERIA[name] for name in SEVERITIES],
            "Discrepancies": [(found["severity"] == name).sum() for name in SEVERITIES],
        }
    )


def settled_table(both: pd.DataFrame) -> pd.DataFrame:
    """Return the discrepancies that two readers gave different severities, and what was settled."""
    own = both[both["severity_first"] != both["severity_second"]]
    return pd.DataFrame(
        {
            "Discrepancy": own["says_a"] + " (" + own["place_a"] + ") / " + own["says_b"],
            "First reading": own["severity_first"],
            "Second reading": own["severity_second"],
            "Settled": own["settled"],
            "Reason": own["reason"],
        }
    )


def kappa_text(both: pd.DataFrame) -> str:
    """Return how far two readers of severity agree beyond chance (Cohen's kappa), as text."""
    if both.empty:
        return "not known"
    return f"{agreement(both['severity_first'], both['severity_second']).kappa:.2f}"


def accounts_table(differences: pd.DataFrame, results: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """Return what the review tells of a study beside what its abstract reports, with how they differ."""
    own = differences[differences["compared_with"] != OTHER_STUDY]
    return pd.DataFrame(
        {
            "Study": own["refs"].map(names),
            "Outcome": own["outcome"],
            "The review": own["account"] + " (" + own["account_locator"] + ")",
            "The study": own["reported"] + " (" + places(own, results) + ")",
            "Difference": own["kind"].map(DIFFERENCES),
            "Severity": own["severity"],
            "Why it matters": own["explanation"],
        }
    )


def others_table(differences: pd.DataFrame, results: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """Return what the review tells of its studies beside what studies that it does not list report."""
    own = differences[differences["compared_with"] == OTHER_STUDY]
    return pd.DataFrame(
        {
            "Outcome": own["outcome"],
            "The review": own["account"] + " (" + own["account_locator"] + ")",
            "It cites": ["; ".join(names[key] for key in items(refs)) for refs in own["refs"]],
            "Other studies": own["reported"] + " (" + places(own, results) + ")",
            "Remark": own["explanation"],
        }
    )


def places(differences: pd.DataFrame, results: pd.DataFrame) -> list[str]:
    """Return for each difference where its results stand."""
    return [joined_places(results["locator"], ids) for ids in differences["result_ids"]]


def registry_table(registry: pd.DataFrame) -> pd.DataFrame:
    """Return the rules with what each compares and found, and the severity of what it found."""
    return pd.DataFrame(
        {
            "Compared with": registry["against"].map(COMPARED),
            "Rule": registry["title"],
            "What it looks for": registry["looks_for"],
            "Found": registry["found"],
            "Severity": [severities(row) for row in registry[list(SEVERITIES)].to_dict("records")],
            "Roots": registry["roots"],
        }
    )


def severities(counts: dict[str, int]) -> str | None:
    """Return how many finds of a rule have which severity, gravest first; none where it found nothing."""
    known = {name: n for name, n in counts.items() if pd.notna(n) and n}
    return "; ".join(f"{name} {n}" for name, n in known.items()) or None


def checks_table(checks: pd.DataFrame) -> pd.DataFrame:
    """Return the checks made by reading, those that differ first."""
    order = {"differs": 0, "partly": 1, "open": 2, "agrees": 3}
    own = checks.sort_values("result", key=lambda results: results.map(order), kind="stable")
    return pd.DataFrame(
        {
            "The review": own["says_a"] + " (" + own["place_a"] + ")",
            "What was read": own["says_b"] + " (" + own["place_b"] + ")",
            "Result": own["result"].map(RESULTS),
            "Remark": own["explanation"],
        }
    )
