"""A ledger of screening decisions, read as it stands now: who said what, where they part, what is left.

A ledger has a row for each decision ever made: ``record_id``, ``stage`` (``title_abstract``, ``full_text``),
``reviewer``, ``decision`` (``include``, ``exclude``, ``duplicate_of``), ``duplicate_of`` (the other record),
``reason``, ``date``. Rows are added, never changed. Of a reviewer's rows on one record and stage the last
counts: the latest date, and on one day the lowest line. Beyond that the order of rows means nothing. The
reviewer ``consensus`` speaks for all: such a row settles what the others see differently.

``records`` and ``pairs`` below are the tables `records` and `duplicates` of ``ncms import``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pandas as pd

from ncms.errors import Fault, InputError
from ncms.methods.agreement import agreement
from ncms.methods.screening import STEPS

STAGES = ("title_abstract", "full_text")
CONSENSUS = "consensus"
CONFLICT = "conflict"
JUDGEMENT = ["record_id", "stage", "reviewer"]


def current(ledger: pd.DataFrame) -> pd.DataFrame:
    """Return the decision that counts of each reviewer on each record and stage."""
    return _dated(ledger).drop_duplicates(JUDGEMENT, keep="last").sort_values(JUDGEMENT, ignore_index=True)


def first(ledger: pd.DataFrame) -> pd.DataFrame:
    """Return the first decision of each reviewer on each record and stage: before anybody discussed it."""
    return _dated(ledger).drop_duplicates(JUDGEMENT).sort_values(JUDGEMENT, ignore_index=True)


def _dated(ledger: pd.DataFrame) -> pd.DataFrame:
    return ledger.sort_values("date", kind="stable")


def outcomes(ledger: pd.DataFrame) -> pd.DataFrame:
    """Return what holds for each record and stage: a decision, or ``conflict`` while reviewers differ.

    Columns: ``record_id``, ``stage``, ``outcome``, ``duplicate_of``, ``said`` (every reviewer's decision).
    Two reviewers who name different originals of a duplicate differ too.
    """
    rows = [(*key, *_outcome(group)) for key, group in current(ledger).groupby(["record_id", "stage"])]
    return pd.DataFrame(rows, columns=["record_id", "stage", "outcome", "duplicate_of", "said"])


def _outcome(group: pd.DataFrame) -> tuple[str, object, str]:
    said = "; ".join(f"{row.reviewer}: {_words(row)}" for row in group.itertuples())
    agreed = group[group["reviewer"] == CONSENSUS]
    counting = agreed if len(agreed) else group
    if len({_words(row) for row in counting.itertuples()}) > 1:
        return CONFLICT, None, said
    decided = counting.iloc[0]
    original = decided["duplicate_of"] if decided["decision"] == "duplicate_of" else None
    return decided["decision"], original, said


def _words(row: tuple) -> str:
    return f"duplicate of {row.duplicate_of}" if row.decision == "duplicate_of" else row.decision


def conflicts(ledger: pd.DataFrame) -> pd.DataFrame:
    """Return the conflicts that are open: ``record_id``, ``stage``, ``said``."""
    found = outcomes(ledger)
    return found.loc[found["outcome"] == CONFLICT, ["record_id", "stage", "said"]].reset_index(drop=True)


def refuse_conflicts(ledger: pd.DataFrame, allow_conflicts: bool = False) -> None:
    """Raise InputError with a fault for each open conflict, unless they are allowed."""
    faults = [] if allow_conflicts else [_fault(row) for row in conflicts(ledger).itertuples()]
    if faults:
        raise InputError(faults)


def _fault(row: tuple) -> Fault:
    mend = f"add a row of the reviewer {CONSENSUS}, or a later row of one of them, or set allow_conflicts"
    found = f"{row.record_id}, {row.stage}: {row.said}"
    return Fault("screening.csv", None, "decision", "open_conflict", found, "one decision", mend)


def kappas(ledger: pd.DataFrame) -> pd.DataFrame:
    """Return the agreement of each two reviewers at each stage, on their first decisions.

    Columns: ``stage``, ``reviewer_a``, ``reviewer_b``, ``items`` (records that both judged), ``share``
    (0 to 1), ``kappa`` (Cohen's; missing where both put everything into one category). First decisions are
    taken because later ones follow discussion, which would raise agreement to one.
    """
    columns = ["stage", "reviewer_a", "reviewer_b", "items", "share", "kappa"]
    return pd.DataFrame(list(_agreements(first(ledger))), columns=columns)


def _agreements(decisions: pd.DataFrame) -> Iterator[tuple]:
    alone = decisions[decisions["reviewer"] != CONSENSUS]
    for stage, group in alone.groupby("stage"):
        table = group.pivot(index="record_id", columns="reviewer", values="decision")
        for one, other in combinations(table.columns, 2):
            if table[[one, other]].notna().all(axis=1).any():
                yield stage, one, other, *agreement(table[one], table[other])


def originals(ledger: pd.DataFrame, pairs: pd.DataFrame) -> dict[str, str]:
    """Return the record that stands for each record that is taken out as a duplicate.

    Confirmed pairs and decisions of the ledger count alike; of a pair, the first record stays. Of records
    that are tied together, one stays: one that nothing calls a duplicate, else the first by identifier.
    """
    decided = outcomes(ledger).dropna(subset="duplicate_of")
    confirmed = pairs[pairs["confirmed"].isin(["yes"])]
    links = [*zip(decided["record_id"], decided["duplicate_of"], strict=True)]
    links += zip(confirmed["record_b"], confirmed["record_a"], strict=True)
    called = {record for record, _ in links}
    groups: dict[str, set[str]] = {}
    for link in links:
        joined = set().union(*(groups.get(record, {record}) for record in link))
        groups |= dict.fromkeys(joined, joined)
    kept = {record: min(group, key=lambda each: (each in called, each)) for record, group in groups.items()}
    return {record: original for record, original in sorted(kept.items()) if record != original}


def flow(records: pd.DataFrame, pairs: pd.DataFrame, ledger: pd.DataFrame) -> pd.DataFrame:
    """Return the flow of each source in the form of `screening_flow`, for `screening.recompute`.

    ``primary`` are the records of the source without duplicates (``eliminated_stated``), ``secondary`` and
    ``tertiary`` the stages that the ledger knows, in their order. ``remaining_stated`` counts what was not
    taken out; ``undecided`` how many of these the stage has not decided, open conflicts among them.
    """
    found = outcomes(ledger)
    stages = [stage for stage in STAGES if (found["stage"] == stage).any()]
    taken = set(originals(ledger, pairs))
    lines = [
        line
        for source, group in records.groupby("source")
        for line in _chain(source, set(group["record_id"]), taken, found, stages)
    ]
    columns = ["row_id", "source", "keyword_group", "step", "stage", "remaining_stated", "eliminated_stated"]
    frame = pd.DataFrame(lines, columns=[*columns, "undecided"])
    return frame.astype(dict.fromkeys(["remaining_stated", "eliminated_stated", "undecided"], "Int64"))


def _chain(
    source: str, ids: set[str], taken: set[str], found: pd.DataFrame, stages: list[str]
) -> Iterator[tuple]:
    """Yield the lines of one source. What an earlier stage left undecided is undecided later too."""
    left, waiting = ids - taken, set()
    yield _line(source, STEPS[0], "import", left, len(ids & taken), None)
    for step, stage in zip(STEPS[1:], stages, strict=False):
        at = found[found["stage"] == stage].set_index("record_id")["outcome"]
        out = left & set(at.index[at == "exclude"])
        settled = set(at.index[at != CONFLICT])
        left = left - out
        waiting = (waiting | (left - settled)) & left
        yield _line(source, step, stage, left, len(out), len(waiting))
    for step in ("subtotal", "total"):
        yield _line(source, step, "", left, None, len(waiting) if stages else len(left))


def _line(
    source: str, step: str, stage: str, left: set[str], out: int | None, undecided: int | None
) -> tuple:
    return f"{source}: {step}", source, "all", step, stage, len(left), out, undecided
