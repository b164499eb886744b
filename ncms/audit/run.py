"""Run every rule, join what readers observed, and group by root cause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace

import pandas as pd

from livingreview.evidence.added_works import of_review
from ncms.audit.cells import items
from ncms.audit.model import RULES, SEVERITIES, Rule, Settings, Tables

COLUMNS = [
    "key",
    "kind",
    "against",
    "rule",
    "severity",
    "root",
    "place_a",
    "says_a",
    "place_b",
    "says_b",
    "explanation",
]


OPTIONAL = frozenset({"screening_flow", "screening_text"})
"""Tables that a folder may lack: it counts its search from decisions instead of from printed lines."""

OTHER_STUDY = "other_study"
"""What compares the review's account with studies that it does not list."""

OF_REVIEW = ("references", "findings")
"""Tables whose rows may be added since the review: no rule sees these."""


def tables_needed() -> list[str]:
    """Return the names of all tables that the rules read, in the order of the alphabet."""
    return sorted({name for rule in RULES.values() for name in rule.needs})


def audit(tables: Tables, settings: Settings | None = None) -> pd.DataFrame:
    """Return every discrepancy that the rules find, one a row, labelled computed.

    ``tables`` may have their keys as index, as `livingreview.load` returns them; rules read a key as any
    other column, since they follow it from table to table. Works and findings added since are not the
    review's, and no rule sees them. A rule whose table is ``OPTIONAL`` and missing is not run. Raises
    ``ValueError`` naming the other tables that are missing.
    """
    missing = [name for name in tables_needed() if name not in tables and name not in OPTIONAL]
    if missing:
        raise ValueError(f"the audit needs the tables {', '.join(missing)}, which were not given")
    tables = {name: _as_columns(table) for name, table in tables.items()}
    tables |= {name: of_review(tables[name]) for name in OF_REVIEW if name in tables}
    rows = []
    for rule in (rule for rule in RULES.values() if runs(rule, tables)):
        for found in rule.find(tables, settings or Settings()):
            found = replace(found, rule=rule.rule_id, severity=found.severity or rule.severity)
            rows.append({"kind": "computed", "against": rule.against, **asdict(found)})
    return _keyed(pd.DataFrame(rows, columns=COLUMNS))


def _keyed(found: pd.DataFrame) -> pd.DataFrame:
    """Give each find a key that lasts while its rule and places stay: rule, places, number among its like."""
    keys = found["rule"] + " | " + found["place_a"] + " | " + found["place_b"]
    keys = keys.str.replace(";", ",")  # a semicolon parts the rows behind a number
    number = keys.groupby(keys).cumcount().add(1).astype(str)
    return found.assign(key=keys.where(number == "1", keys + " | " + number))


def _as_columns(table: pd.DataFrame) -> pd.DataFrame:
    return table.reset_index() if any(table.index.names) else table


def runs(rule: Rule, tables: Iterable[str]) -> bool:
    """Tell whether a rule has its tables."""
    return set(rule.needs) <= set(tables)


def observed(rows: pd.DataFrame, against: str) -> pd.DataFrame:
    """Return what readers noticed in the form of ``audit``; public checks that agree are left out.

    ``rows`` has the columns of a discrepancy; where it has ``result``, only ``differs`` and ``partly`` stay.
    Its key is that of the table.
    """
    rows = _as_columns(rows)
    if "result" in rows:
        rows = rows[rows["result"].isin(["differs", "partly"])]
    key = rows.get("discrepancy_id", rows.get("check_id"))
    labelled = rows.assign(kind="observed", against=against, rule="observed", key=key)
    return labelled.reindex(columns=COLUMNS).reset_index(drop=True)


def accounts(differences: pd.DataFrame, results: pd.DataFrame) -> pd.DataFrame:
    """Return where the review's account of a study and its abstract differ, in the form of ``audit``.

    ``differences`` is the table account_differences, ``results`` study_results, which says where an abstract
    reports what. Rows that compare with other studies are no discrepancy of the review and are left out.
    """
    own = _as_columns(differences)
    own = own[own["compared_with"] != OTHER_STUDY]
    places = _as_columns(results).set_index("result_id")["locator"]
    return pd.DataFrame(
        {
            "key": own["difference_id"],
            "kind": "account",
            "against": "study",
            "rule": "account",
            "severity": own["severity"],
            "root": own["root"],
            "place_a": own["account_locator"],
            "says_a": own["account"],
            "place_b": [joined_places(places, ids) for ids in own["result_ids"]],
            "says_b": own["reported"],
            "explanation": own["explanation"],
        },
        columns=COLUMNS,
    ).reset_index(drop=True)


def joined_places(places: pd.Series, ids: object) -> str:
    """Return the places of results, each once, the name of a work only where it changes."""
    told, work = [], ""
    for place in dict.fromkeys(places[name] for name in items(ids)):
        same = place.split(" ", 1)[0] == work
        told.append(place.split(" ", 1)[1] if same else place)
        work = place.split(" ", 1)[0]
    return "; ".join(told)


def together(parts: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Return several parts as one frame, its roots numbered: first by severity, then as found.

    A root that holds computed and observed symptoms is one root.
    """
    found = pd.concat(
        [part for part in parts if len(part)] or [pd.DataFrame(columns=COLUMNS)], ignore_index=True
    )
    rank = found["severity"].map(SEVERITIES.index)
    strongest = rank.groupby(found["root"]).transform("min")
    found = found.assign(
        root_severity=strongest.map(lambda place: SEVERITIES[int(place)]), rank=rank, strongest=strongest
    )
    first_seen = {root: place for place, root in enumerate(dict.fromkeys(found["root"]))}
    found = found.assign(seen=found["root"].map(first_seen))
    found = found.sort_values(["strongest", "seen", "rank"], kind="stable")
    numbers = {root: number for number, root in enumerate(dict.fromkeys(found["root"]), start=1)}
    found.insert(0, "root_n", found["root"].map(numbers).astype("Int64"))
    return found.drop(columns=["rank", "strongest", "seen"]).reset_index(drop=True)


def by_root(found: pd.DataFrame) -> pd.DataFrame:
    """Return one row a root: its gravest symptom, its severity, and how many symptoms it has."""
    kinds = found.groupby("root")["kind"].agg(lambda kinds: " and ".join(sorted(set(kinds))))
    sizes = found["root"].value_counts()
    leading = found.drop_duplicates("root")
    return leading.assign(
        symptoms=leading["root"].map(sizes).astype("Int64"), kind=leading["root"].map(kinds)
    ).reset_index(drop=True)


def registry(found: pd.DataFrame, tables: Iterable[str] | None = None) -> pd.DataFrame:
    """Return every rule, also one that found nothing, with its finds, their roots and their severities.

    ``found`` is the sum of the columns named as ``SEVERITIES``, which count the finds themselves. All are
    missing for a rule that was not run for want of one of the ``tables``.
    """
    given = set(tables_needed() if tables is None else tables)
    rows = pd.DataFrame([_line(rule, found, given) for rule in RULES.values()])
    return rows.astype(dict.fromkeys(["found", "roots", *SEVERITIES], "Int64"))


def _line(rule: Rule, found: pd.DataFrame, given: set[str]) -> dict[str, object]:
    """Return what the registry tells of one rule."""
    told = {"rule": rule.rule_id, "title": rule.title, "looks_for": rule.looks_for, "against": rule.against}
    if not runs(rule, given):
        return told | dict.fromkeys(["found", "roots", *SEVERITIES], pd.NA)
    finds = found[(found["kind"] == "computed") & (found["rule"] == rule.rule_id)]
    counts = {severity: int((finds["severity"] == severity).sum()) for severity in SEVERITIES}
    return told | {"found": len(finds), "roots": finds["root"].nunique(), **counts}
