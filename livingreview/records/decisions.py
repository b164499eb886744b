"""The screening record as it is now: what each reviewer decided, and where they disagree.

It has a row for each decision ever made: ``record_id``, ``stage`` (``title_abstract``, ``full_text``),
``reviewer``, ``decision`` (``include``, ``exclude``, ``duplicate_of``, ``not_retrieved``), ``duplicate_of``
(the other record),
``reason``, ``date``. Rows are added, never changed. Of a reviewer's rows on one record and stage the last
counts: the latest date, and on one day the lowest line. Beyond that the order of rows means nothing. The
reviewer ``consensus`` speaks for all: such a row settles what the others see differently.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd

from livingreview.errors import Fault, InputError
from livingreview.statistics import agreement
from livingreview.tables.cards import read_card
from livingreview.tables.csv_reader import Table
from livingreview.tables.frame import typed_frame
from livingreview.tables.loading import find_table
from livingreview.tables.table_files import table_names

STAGES = ("title_abstract", "full_text")
CONSENSUS = "consensus"
CONFLICT = "conflict"
NOT_RETRIEVED = "not_retrieved"
SCREENING_FILE = "screening.csv"
"""What a fault calls a screening record of which no file is known."""

JUDGEMENT = ["record_id", "stage", "reviewer"]


def current(screening: pd.DataFrame) -> pd.DataFrame:
    """Return the decision that counts of each reviewer on each record and stage."""
    return _dated(screening).drop_duplicates(JUDGEMENT, keep="last").sort_values(JUDGEMENT, ignore_index=True)


def first(screening: pd.DataFrame) -> pd.DataFrame:
    """Return the first decision of each reviewer on each record and stage: before anybody discussed it."""
    return _dated(screening).drop_duplicates(JUDGEMENT).sort_values(JUDGEMENT, ignore_index=True)


def _dated(screening: pd.DataFrame) -> pd.DataFrame:
    return screening.sort_values("date", kind="stable")


def outcomes(screening: pd.DataFrame) -> pd.DataFrame:
    """Return what holds for each record and stage: a decision, or ``conflict`` while reviewers differ.

    Columns: ``record_id``, ``stage``, ``outcome``, ``duplicate_of``, ``decisions`` (of every reviewer).
    Two reviewers who name different originals of a duplicate differ too.
    """
    rows = [(*key, *_outcome(group)) for key, group in current(screening).groupby(["record_id", "stage"])]
    return pd.DataFrame(rows, columns=["record_id", "stage", "outcome", "duplicate_of", "decisions"])


def _outcome(group: pd.DataFrame) -> tuple[str, object, str]:
    text = "; ".join(f"{row.reviewer}: {_words(row)}" for row in group.itertuples())
    agreed = group[group["reviewer"] == CONSENSUS]
    counting = agreed if len(agreed) else group
    if len({_words(row) for row in counting.itertuples()}) > 1:
        return CONFLICT, None, text
    decided = counting.iloc[0]
    original = decided["duplicate_of"] if decided["decision"] == "duplicate_of" else None
    return decided["decision"], original, text


def _words(row: Any) -> str:
    return f"duplicate of {row.duplicate_of}" if row.decision == "duplicate_of" else row.decision


def reviewers(screening: pd.DataFrame) -> int:
    """Return how many people decided; a consensus is none of them."""
    return screening.loc[screening["reviewer"] != CONSENSUS, "reviewer"].nunique()


def conflicts(screening: pd.DataFrame) -> pd.DataFrame:
    """Return the conflicts that are open: ``record_id``, ``stage``, ``decisions``."""
    found = outcomes(screening)
    return found.loc[found["outcome"] == CONFLICT, ["record_id", "stage", "decisions"]].reset_index(drop=True)


def judged_by_one(screening: pd.DataFrame) -> pd.DataFrame:
    """Return the records that one reviewer alone judged at a stage: ``record_id``, ``stage``, ``decisions``.

    A consensus is a second judgement, and that a full text could not be had is none.
    """
    rows = current(screening)
    rows = rows[rows["decision"] != NOT_RETRIEVED]
    judges = rows.groupby(["record_id", "stage"])["reviewer"].nunique()
    alone = judges.index[judges == 1]
    found = outcomes(rows).set_index(["record_id", "stage"])
    return found.loc[found.index.isin(alone), ["decisions"]].reset_index()


def refuse(screening: pd.DataFrame, allow_conflicts: bool = False) -> None:
    """Raise InputError for all that keeps a screening record from being counted."""
    if found := faults(screening, allow_conflicts):
        raise InputError(found)


def faults(screening: pd.DataFrame, allow_conflicts: bool = False) -> list[Fault]:
    """Return what keeps decisions from being counted, open conflicts too unless they are allowed.

    That is a duplicate without an original, and a record not retrieved where no full text is read.

    Where it has a column ``line``, a fault names the lines that it is about.
    """
    found = [_no_original(row) for row in without_original(screening).itertuples()]
    found += [_not_sought(row) for row in screening.itertuples() if _is_misplaced(row)]
    if not allow_conflicts:
        rows = current(screening)
        for conflict in conflicts(screening).itertuples():
            decisions = rows[(rows["record_id"] == conflict.record_id) & (rows["stage"] == conflict.stage)]
            found.append(_open_conflict(conflict, decisions))
    return found


def without_original(screening: pd.DataFrame) -> pd.DataFrame:
    """Return the decisions for ``duplicate_of`` that name no other record."""
    duplicates = screening[screening["decision"] == "duplicate_of"]
    named = duplicates["duplicate_of"].notna() & (duplicates["duplicate_of"] != duplicates["record_id"])
    return duplicates[~named]


def _no_original(row: Any) -> Fault:
    other = "itself" if row.duplicate_of == row.record_id else "nothing"
    found = f"{row.record_id}, {row.stage}, {row.reviewer}: a duplicate of {other}"
    line, hint = getattr(row, "line", None), "name the record that stays"
    return Fault(SCREENING_FILE, line, "duplicate_of", "no_original", found, "another record", hint)


def _is_misplaced(row: Any) -> bool:
    return row.decision == NOT_RETRIEVED and row.stage != STAGES[-1]


def _not_sought(row: Any) -> Fault:
    found = f"{row.record_id}, {row.stage}, {row.reviewer}: {NOT_RETRIEVED}"
    line, hint = getattr(row, "line", None), f"write the stage {STAGES[-1]}"
    expected = "a full text that was sought"
    return Fault(SCREENING_FILE, line, "decision", "not_sought", found, expected, hint)


def _open_conflict(conflict: Any, rows: pd.DataFrame) -> Fault:
    """Return an open conflict at the row that came last, naming all that differ."""
    lines = sorted(rows["line"]) if "line" in rows else []
    where = f" (lines {', '.join(map(str, lines))})" if lines else ""
    found = f"{conflict.record_id}, {conflict.stage}: {conflict.decisions}{where}"
    hint = f"add a row of the reviewer {CONSENSUS}, or a later row of one of them, or set allow_conflicts"
    return Fault(
        SCREENING_FILE, lines[-1] if lines else None, "decision", "open_conflict", found, "one decision", hint
    )


def kappas(screening: pd.DataFrame) -> pd.DataFrame:
    """Return the agreement of each two reviewers at each stage, on their first decisions.

    Columns: ``stage``, ``reviewer_a``, ``reviewer_b``, ``items`` (records that both judged), ``share``
    (0 to 1), ``kappa`` (Cohen's; missing where both put everything into one category), ``pabak`` (adjusted
    for prevalence and bias). First decisions are taken because later ones follow discussion, which would
    raise agreement to one; that a full text could not be had is no judgement.
    """
    columns = ["stage", "reviewer_a", "reviewer_b", "items", "share", "kappa", "pabak"]
    return pd.DataFrame(list(_agreements(first(screening))), columns=columns)


def _agreements(decisions: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    alone = decisions[(decisions["reviewer"] != CONSENSUS) & (decisions["decision"] != NOT_RETRIEVED)]
    for stage, group in alone.groupby("stage"):
        table = group.pivot(index="record_id", columns="reviewer", values="decision")
        for one, other in combinations(table.columns, 2):
            if table[[one, other]].notna().all(axis=1).any():
                yield stage, one, other, *agreement(table[one], table[other])


TABLE = "screening"


def decision_faults(folder: Path, allow_conflicts: bool) -> list[Fault]:
    """Return the open conflicts of a folder's decisions, unless allowed, and duplicates without an original.

    The tables of the folder must be valid. Without a screening record there is no fault.
    """
    if TABLE not in table_names(folder):
        return []
    table = find_table(folder, TABLE)
    if not table.rows:
        return []
    frame = typed_frame(read_card(folder / f"{TABLE}.yml"), table)
    lines = [table.line(row, "decision") for row in range(len(frame))]
    found = faults(frame.assign(line=lines), allow_conflicts)
    return [_placed(fault, table) for fault in found]


def _placed(fault: Fault, table: Table) -> Fault:
    """Return a fault in the file of the screening record; a sheet has rows where a CSV has lines."""
    word = table.where(0, "decision").split()[0]
    found = fault.found.replace("(lines ", f"({word}s ")
    return table.located(replace(fault, file=table.file, found=found))
