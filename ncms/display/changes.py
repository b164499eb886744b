"""What changed against the published edition: the list that a build hands over, as tables and sentences."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from ncms.paths import build_dir

MOST = 40  # rows of a table in the page; `ncms diff` prints all
LONGEST = 60  # characters of a cell shown
TOGETHER, OPEN = "together", "not told apart"
KEPT, REVERSED, UNDECIDED, NEW = "kept", "reversed", "no longer supported", "new"
NONE = "none"


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
    """Return the differences of the tables, cell by cell."""
    rows = [(c["table"], c["key"], c["column"], *_values(c)) for c in changes["inputs"][:MOST]]
    return _frame(rows, ["Table", "Row", "Column", "Published", "Now"])


def _values(change: Mapping[str, str]) -> tuple[str, str]:
    if change["what"] != "cell":
        return "", change["what"]
    return short(change["old"]) or "blank", short(change["new"]) or "blank"


def parameters_table(changes: Mapping[str, Any]) -> pd.DataFrame:
    """Return the parameters with another value."""
    rows = [(c["name"], _value(c["old"]), _value(c["new"])) for c in changes["parameters"]]
    return _frame(rows, ["Parameter", "Published", "Now"])


def numbers_table(changes: Mapping[str, Any]) -> pd.DataFrame:
    """Return the key numbers that moved, with what moved them."""
    shown = changes["numbers"][:MOST]
    rows = [(c["key"], short(c["old"]) or NONE, short(c["new"]) or NONE, cause(c["cause"])) for c in shown]
    return _frame(rows, ["Key number", "Published", "Now", "Moved by"])


def floats_table(changes: Mapping[str, Any]) -> pd.DataFrame:
    """Return the tables and figures whose data moved."""
    rows = [(c["label"], c["what"], cause(c["cause"])) for c in changes["floats"][:MOST]]
    return _frame(rows, ["Table or figure", "What", "Moved by"])


def conclusions_table(changes: Mapping[str, Any]) -> pd.DataFrame:
    """Return every conclusion with how it stands, those that do not stand first."""
    listed = sorted(changes["conclusions"], key=lambda c: (c["status"] in (KEPT, NEW), c["id"]))
    rows = [(c["chapter"], c["sentence"], c["status"]) for c in listed]
    return _frame(rows, ["Chapter", "Conclusion", "Standing"])


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


def cause(told: Mapping[str, Any]) -> str:
    """Return what moved something, and where it matters how that is known."""
    names = ", ".join(told["names"])
    ways = {TOGETHER: "only together: ", OPEN: "one or more of: "}
    return ways.get(told["known_by"], "") + names


def counts(changes: Mapping[str, Any]) -> dict[str, tuple[int, str]]:
    """Return what is counted, by the name of its key, with its unit."""
    standing = [c["status"] for c in changes["conclusions"]]
    return {
        "inputs": (len(changes["inputs"]), "differences"),
        "tables": (len({c["table"] for c in changes["inputs"]}), "tables"),
        "parameters": (len(changes["parameters"]), "parameters"),
        "numbers": (len(changes["numbers"]), "key numbers"),
        "floats": (len(changes["floats"]), "tables and figures"),
        "conclusions": (len([s for s in standing if s != NEW]), "conclusions"),
        "conclusions_kept": (standing.count(KEPT), "conclusions"),
        "conclusions_reversed": (standing.count(REVERSED), "conclusions"),
        "conclusions_unsupported": (standing.count(UNDECIDED), "conclusions"),
    }


def sentences(changes: Mapping[str, Any]) -> dict[str, str]:
    """Return the lines of the front page, by the name of their key."""
    number = {name: count for name, (count, _) in counts(changes).items()}
    inputs = f"{_many(number['inputs'], 'difference')} in {_many(number['tables'], 'table')} of the inputs"
    given = f", {_many(number['parameters'], 'parameter')} set otherwise" if number["parameters"] else ""
    floats = _many(number["floats"], "table or figure", "tables or figures")
    return {
        "version": version(changes),
        "version_zh": version_zh(changes),
        "line_edition": edition_line(changes),
        "line_inputs": f"{inputs}{given}",
        "line_numbers": f"{_many(number['numbers'], 'key number')} and {floats} moved",
        "line_conclusions": _conclusions(number),
    }


def version(changes: Mapping[str, Any]) -> str:
    """Return by what name this report is cited: that of an edition only while it says the same."""
    if not changes["edition"]:
        return "not yet published as an edition"
    return f"{'working version after ' if moved(changes) else ''}edition {changes['edition']}"


def version_zh(changes: Mapping[str, Any]) -> str:
    """Return the same in Chinese."""
    if not changes["edition"]:
        return "尚未作为版本发布"
    return f"{changes['edition']}版{'之后的工作版本' if moved(changes) else ''}"


def edition_line(changes: Mapping[str, Any]) -> str:
    """Return the one sentence that says whether anything changed, and against what."""
    if not changes["edition"]:
        return "No edition has been published yet"
    told = "This report differs from" if moved(changes) else "Nothing changed since"
    return f"{told} the edition {changes['edition']}"


def moved(changes: Mapping[str, Any]) -> bool:
    """Return whether anything differs from the published edition."""
    return any(changes[part] for part in ("inputs", "parameters", "numbers", "floats"))


def _conclusions(number: Mapping[str, int]) -> str:
    kept = f"{number['conclusions_kept']} of {_many(number['conclusions'], 'conclusion')} stand as they stood"
    reversed_, unsupported = number["conclusions_reversed"], number["conclusions_unsupported"]
    return f"{kept}, {reversed_} are reversed, {unsupported} no longer supported"


def _many(count: int, one: str, several: str | None = None) -> str:
    return f"{count} {one if count == 1 else several or one + 's'}"
