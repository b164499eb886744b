"""What changed against the published edition: the list that a build hands over, as tables."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from livingreview.numbers.formats import many
from livingreview.paths import build_dir

MOST = 40  # rows of a table in the page; `downloads/changes.csv` has all
LONGEST = 60  # characters of a cell shown
NAMED = 3  # causes of one number that are named in the page
TOGETHER, OPEN = "together", "not told apart"
KEPT, NEW, OPENED = "kept", "new", "no longer settled"
NONE = "none"
READ = {"code": "the program", "environment": "the libraries"}


def read_changes(digest: str = "") -> dict[str, Any]:
    """Return a list of changes of this checkout's builds by its digest, by default the latest.

    Raises ``FileNotFoundError``, saying what to do, where no build has left one.
    """
    folder = build_dir() / "changes"
    named = [folder / f"{digest}.json"] if digest else sorted(folder.glob("*.json"), key=_written)
    if not named or not named[-1].exists():
        raise FileNotFoundError("no build has left a list of changes: run `ncms build` first")
    return json.loads(named[-1].read_text(encoding="utf-8"))


def _written(path: Path) -> int:
    return path.stat().st_mtime_ns


def inputs_table(changes: Mapping[str, Any]) -> pd.DataFrame:
    """Return the differences of the tables, cell by cell, and the parameters, with what each moved."""
    rows = [_input_row(change, changes) for change in changes["inputs"]]
    for change in changes["parameters"]:
        values = _value(change["old"]), _value(change["new"])
        rows.append(
            ("parameter", "", change["name"], *values, moved_by(f"parameter {change['name']}", changes))
        )
    return _frame(rows[:MOST], ["Table", "Row", "Column", "Published", "Now", "Moved"])


def _input_row(change: Mapping[str, str], changes: Mapping[str, Any]) -> tuple:
    place = change["table"], change["key"], change["column"]
    if change["what"] != "cell":
        return *place, "", change["what"], moved_by(change["name"], changes)
    values = short(change["old"]) or "blank", short(change["new"]) or "blank"
    return *place, *values, moved_by(change["name"], changes)


def moved_by(name: str, changes: Mapping[str, Any]) -> str:
    """Return how much one change moved, as far as it is named as a cause."""
    numbers, floats = (
        sum(name in change["cause"]["names"] for change in changes[part]) for part in ("numbers", "floats")
    )
    parts = [many(numbers, "number")] if numbers else []
    parts += [many(floats, "table or figure", "tables and figures")] if floats else []
    grouped = any(" changes" in text for part in ("numbers", "floats") for text in _causes(changes, part))
    return ", ".join(parts) or ("with others" if grouped else "nothing")


def _causes(changes: Mapping[str, Any], part: str) -> list[str]:
    return [name for change in changes[part] for name in change["cause"]["names"]]


def numbers_table(changes: Mapping[str, Any]) -> pd.DataFrame:
    """Return the key numbers that moved, with what moved them."""
    shown = changes["numbers"][:MOST]
    rows = [(c["key"], short(c["old"]) or NONE, short(c["new"]) or NONE, cause(c["cause"])) for c in shown]
    return _frame(rows, ["Key number", "Published", "Now", "Moved by"])


def floats_table(changes: Mapping[str, Any]) -> pd.DataFrame:
    """Return the tables and figures whose data moved."""
    rows = [(c["label"], c["what"], cause(c["cause"])) for c in changes["floats"][:MOST]]
    return _frame(rows, ["Table or figure", "What", "Moved by"])


def statements_table(changes: Mapping[str, Any]) -> pd.DataFrame:
    """Return every statement with what became of it, those that do not say what they said first."""
    listed = sorted(changes["statements"], key=lambda c: (c["status"] in (KEPT, NEW), c["id"]))
    rows = [(c["chapter"], _both(c), c["status"]) for c in listed]
    return _frame(rows, ["Chapter", "Statement", "What became of it"])


def _both(change: Mapping[str, str]) -> str:
    """Return what a statement says now, after what it said in the edition where that was another."""
    if change["status"] in (KEPT, NEW) or not change["old"]:
        return change["new"]
    return f"{change['old']} Now: {change['new']}" if change["new"] else change["old"]


def editions_table(changes: Mapping[str, Any]) -> pd.DataFrame:
    """Return the editions kept in the site, the newest first."""
    rows = [(edition["name"], edition["published"]) for edition in changes["editions"]]
    return _frame(rows, ["Edition", "Published on"])


def _frame(rows: list[tuple], columns: list[str]) -> pd.DataFrame:
    """Return a table that says so where it has no row."""
    empty = [(NONE, *[""] * (len(columns) - 1))]
    return pd.DataFrame(rows or empty, columns=columns)


def short(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(str(text).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _value(value: object) -> str:
    return NONE if value is None else str(value)


def cause(cause_found: Mapping[str, Any]) -> str:
    """Return what moved something, and where it matters how that is known."""
    named = [READ.get(name, name) for name in cause_found["names"][:NAMED]]
    names = [*named, *([f"{len(cause_found['names']) - NAMED} more"] * (len(cause_found["names"]) > NAMED))]
    ways = {TOGETHER: "only together, none of them alone: ", OPEN: "one or more of: "}
    return ways.get(cause_found["known_by"], "") + "; ".join(names)
