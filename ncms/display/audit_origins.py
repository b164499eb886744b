"""What stands behind a number of the audit: lines of the downloads that list discrepancies and rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from ncms.audit import RULES

LIST, COLUMNS = "fig-audit-subjects", ("First place", "It says", "Second place", "It says there", "Remark")
RULE_LISTS = {"itself": "tbl-audit-rules", "record": "tbl-audit-record-rules"}
READ = {"itself": "observed_discrepancies", "record": "public_checks"}
"""What was noticed in reading, by what a document was held against."""


def behind(part: pd.DataFrame, tables: Iterable[str] | None = None) -> dict[str, Any]:
    """Return what `publish` is told of a part of all discrepancies: its lines, and the tables that were read.

    ``part`` keeps the index of the whole list, whose order is that of the download. ``tables`` names those
    that were read where the part may be empty.
    """
    needed = {name for row in part.itertuples() for name in _read(row.rule, row.against)}
    return {
        "rows": [f"{LIST}:{place + 1}" for place in part.index],
        "columns": COLUMNS if len(part) else (),
        "inputs": sorted(needed) if tables is None and len(part) else tables,
    }


def _read(rule: str, against: str) -> tuple[str, ...]:
    return RULES[rule].needs if rule in RULES else (READ[against],)


def rules_behind(registry: pd.DataFrame, part: pd.DataFrame) -> dict[str, Any]:
    """Return what `publish` is told of some rules: the lines of the tables that list them."""
    place = registry.groupby("against").cumcount() + 1
    rows = [f"{RULE_LISTS[row.against]}:{place[row.Index]}" for row in part.itertuples()]
    return {"rows": rows, "inputs": [], "columns": ["Rule", "What it looks for", "Found"]}
