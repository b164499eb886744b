"""What changed against the published edition, as counts and as the sentences of the front page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from chapters.changes import KEPT, MOST, NEW, OPEN, OPENED
from livingreview.numbers.formats import format_number, many

TURNED, PARTLY = "turned", "partly"
KINDS = {
    "table added": "table added",
    "table removed": "table removed",
    "row added": "row added",
    "row removed": "row removed",
    "column added": "column added",
    "column removed": "column removed",
    "cell": "cell changed",
    "card changed": "card changed",
}
NAMED = 3  # tables, parameters or statements that are named in a sentence


def counts(changes: Mapping[str, Any]) -> dict[str, tuple[int, str]]:
    """Return what is counted, by the name of its key, with its unit."""
    became = [c["status"] for c in changes["statements"]]
    return {
        "inputs": (len(changes["inputs"]), "differences"),
        "tables": (len({c["table"] for c in changes["inputs"]}), "tables"),
        "parameters": (len(changes["parameters"]), "parameters"),
        "numbers": (len(changes["numbers"]), "key numbers"),
        "floats": (len(changes["floats"]), "tables and figures"),
        "statements": (len([s for s in became if s != NEW]), "statements"),
        "statements_kept": (became.count(KEPT), "statements"),
        "statements_turned": (became.count(TURNED), "statements"),
        "statements_unsettled": (became.count(OPENED), "statements"),
    }


def sentences(changes: Mapping[str, Any]) -> dict[str, str]:
    """Return the sentences of front page and chapter by the name of their key; none has its full stop."""
    named = {"version": version(changes), "version_zh": version_zh(changes)}
    if not changes["edition"]:
        return named | FIRST | {"line_edition": edition_line(changes)}
    return named | {
        "line_edition": edition_line(changes),
        "line_numbers": numbers_line(changes),
        "line_statements": statements_line(changes),
        "line_shown": shown_line(changes),
        "line_causes": causes_line(changes),
    }


FIRST = {
    "line_numbers": "Later reports name here the numbers that moved",
    "line_statements": "They also report whether each statement still holds",
    "line_shown": "So far there is nothing to list",
    "line_causes": "Nothing moved, so no cause had to be found",
}
FROM_RECORDS = "Causes were read off the records of both reports; nothing was computed again"
RERUN = "Causes were told apart by computing parts of the report again"


def version(changes: Mapping[str, Any]) -> str:
    """Return by what name this report is cited: that of an edition only while it says the same."""
    if changes["becomes"]:
        return f"edition {changes['becomes']}"
    if not changes["edition"]:
        return "not yet published as an edition"
    return f"{'working version after ' if moved(changes) else ''}edition {changes['edition']}"


def version_zh(changes: Mapping[str, Any]) -> str:
    """Return the same in Chinese."""
    if changes["becomes"]:
        return f"{changes['becomes']}版"
    if not changes["edition"]:
        return "尚未作为版本发布"
    return f"{changes['edition']}版{'之后的工作版本' if moved(changes) else ''}"


def moved(changes: Mapping[str, Any]) -> bool:
    """Return whether anything differs from the published edition."""
    return any(changes[part] for part in ("inputs", "parameters", "numbers", "floats"))


def edition_line(changes: Mapping[str, Any]) -> str:
    """Return the sentence that says whether anything changed, against what, and what went in otherwise."""
    edition, becomes = changes["edition"], changes["becomes"]
    if not edition:
        return f"{becomes} is the first edition" if becomes else "No edition has been published yet"
    if not moved(changes):
        return f"Nothing changed since the edition {edition}"
    given = [*_inputs(changes), *_parameters(changes)]
    program = any("code" in c["cause"]["names"] for part in ("numbers", "floats") for c in changes[part])
    given += ["the program changed"] if given and program else []
    what = ", ".join(given) if given else "data and parameters are the same, the program changed"
    return (
        f"{f'The edition {becomes}' if becomes else 'This report'} differs from the edition {edition}: {what}"
    )


def _inputs(changes: Mapping[str, Any]) -> Iterator[str]:
    for what, words in KINDS.items():
        tables = Counter(change["table"] for change in changes["inputs"] if change["what"] == what)
        if tables:
            noun, _, verb = words.partition(" ")
            where = "" if noun in ("table", "card") else "in "
            yield f"{many(tables.total(), noun)} {verb} {_named(where, tables)}".rstrip()


def _named(where: str, tables: Counter[str]) -> str:
    """Return the tables by name, or how many where they are too many; of whole tables that is said before."""
    if len(tables) > NAMED:
        return f"{where}{len(tables)} tables" if where else ""
    return f"{where}{_listed(sorted(tables))}" if where else f"({_listed(sorted(tables))})"


def _parameters(changes: Mapping[str, Any]) -> Iterator[str]:
    names = [change["name"] for change in changes["parameters"]]
    if names:
        listed = f" ({_listed(names)})" if len(names) <= NAMED else ""
        yield f"{many(len(names), 'parameter')} set otherwise{listed}"


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def numbers_line(changes: Mapping[str, Any]) -> str:
    """Return the sentence that says how much came out otherwise."""
    labels = [change["label"].partition("-")[0] for change in changes["floats"]]
    parts = [
        (len(changes["numbers"]), "key number"),
        (labels.count("tbl"), "table"),
        (labels.count("fig"), "figure"),
    ]
    moved = [many(count, noun) for count, noun in parts if count]
    return f"{_listed(moved)} moved" if moved else "No key number, table or figure moved"


def statements_line(changes: Mapping[str, Any]) -> str:
    """Return the sentence that says how many statements still hold; those that do not are quoted."""
    judged = [c for c in changes["statements"] if c["status"] != NEW]
    moved = [c for c in judged if c["status"] != KEPT]
    if not moved:
        return {0: "It had no statements", 1: "Its one statement still holds"}.get(
            len(judged), f"All {len(judged)} statements of that edition still hold"
        )
    quoted = [_quoted(c) for c in moved[:NAMED]]
    quoted += [f"{len(moved) - NAMED} more changed"] if len(moved) > NAMED else []
    kept = len(judged) - len(moved)
    hold = "still holds" if kept == 1 else "still hold"
    return f"{kept} of {many(len(judged), 'statement')} {hold}; {'; '.join(quoted)}"


def _quoted(change: Mapping[str, str]) -> str:
    old, new = (change[part].rstrip(".") for part in ("old", "new"))
    return f"“{old}” became “{new}”" if change["status"] == TURNED else f"{change['status']}: “{old}”"


def shown_line(changes: Mapping[str, Any]) -> str:
    """Return the sentence that says how much of the lists the tables of the page show."""
    lists = {
        "inputs": len(changes["inputs"]) + len(changes["parameters"]),
        "key numbers": len(changes["numbers"]),
        "tables and figures": len(changes["floats"]),
    }
    long = {what: format_number(count) for what, count in lists.items() if count > MOST}
    cut = [f"the first {MOST} of {count} {what}" for what, count in long.items()]
    return f"The tables show {_listed(cut)}" if cut else "The tables show all of it"


def causes_line(changes: Mapping[str, Any]) -> str:
    """Return the sentence that says how causes were found and how many are left open."""
    ways = [change["cause"]["known_by"] for part in ("numbers", "floats") for change in changes[part]]
    if not ways:
        return FIRST["line_causes"]
    how = RERUN if changes["causes_by_rerun"] else FROM_RECORDS
    open_ = sum(way in (OPEN, PARTLY) for way in ways)
    left = f"; {many(open_, 'cause is', 'causes are')} left open within a group of changes" if open_ else ""
    return f"{how}{left}"
